"""``customer list``, ``show``, ``export``, ``erase``, ``purge`` and ``merge``."""

from __future__ import annotations

import json
from argparse import Namespace, _SubParsersAction
from collections.abc import Iterator
from dataclasses import asdict
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop.cli.arguments import whole_number
from desktop.cli.shop import opened
from desktop.cli.speak import ready, speak
from desktop.domain.money import decimal_text

if TYPE_CHECKING:
    from desktop.services.customers.customer_page import CustomerView
    from desktop.services.customers.erase import ErasePlan

MOST = 100_000
WHO = "their number, e-mail, or words that fit nobody else"


def add(commands: _SubParsersAction[Any]) -> None:
    """Add the parsers."""
    customer = commands.add_parser("customer", help="list, show, merge, export and erase customers")
    group = customer.add_subparsers(title="commands", metavar="COMMAND", required=True)
    listed = group.add_parser("list", help="customers, the newest first")
    listed.add_argument("--search", default="", metavar="TEXT", help="first letters of anything known")
    listed.add_argument("--twins", action="store_true", help="pairs that look like one person")
    listed.add_argument("--newsletter", action="store_true", help="only those who agreed to news and offers")
    consent = group.add_parser("consent", help="write down whether somebody agrees to news and offers")
    answer = consent.add_mutually_exclusive_group(required=True)
    answer.add_argument("--yes", action="store_true", help="they agree")
    answer.add_argument("--no", action="store_true", help="they do not, or no longer")
    consent.add_argument(
        "--by", choices=("counter", "phone", "fair", "web"), required=True, help="how they said so"
    )
    consent.add_argument("--question", required=True, metavar="TEXT", help="what they were asked")
    consent.add_argument("customer", metavar="CUSTOMER", help=WHO)
    consent.set_defaults(run=_consent)
    show = group.add_parser("show", help="a customer with sums and orders")
    export = group.add_parser("export", help="everything about one customer, as an archive to give them")
    export.add_argument("--out", type=Path, required=True, metavar="FILE.zip")
    erase = group.add_parser("erase", help="forget a customer; issued papers stay as the law asks")
    erase.add_argument("--dry-run", action="store_true", help="only say what would happen")
    purge = group.add_parser("purge", help="forget customers of whom nothing was heard for years")
    purge.add_argument("--years", type=whole_number(1, 30), metavar="N", help="the shop's setting by default")
    purge.add_argument("--dry-run", action="store_true", help="only say who it would be")
    merge = group.add_parser("merge", help="make one customer of two")
    for name, parser in (("show", show), ("export", export), ("erase", erase), ("merge", merge)):
        parser.add_argument("customer", metavar="CUSTOMER", help=WHO)
        if name == "merge":
            parser.add_argument("other", metavar="OTHER", help="who goes along, and is no more afterwards")
    for parser in (listed, show, erase, purge, merge):
        parser.add_argument("--json", action="store_true", help="as JSON")
    runs = {listed: _list, show: _show, export: _export, erase: _erase, purge: _purge, merge: _merge}
    for parser, run in runs.items():
        parser.set_defaults(run=run)


def _list(options: Namespace) -> int:
    with opened(options):
        found = list(_twins() if options.twins else _people(options.search, agreeing=options.newsletter))
    if options.json:
        print(json.dumps([row for row, _ in found], ensure_ascii=False))
        return 0
    for _, line in found:
        print(line.rstrip())
    return 0


def _twins() -> Iterator[tuple[dict[str, Any], str]]:
    from desktop.services.customers.customer_duplicates import duplicates

    for pair in duplicates():
        one, other, same = pair.kept, pair.other, [str(sign) for sign in pair.same]
        row = {"kept": asdict(one), "other": asdict(other), "same": same}
        yield row, f"{one.id}  {one.name}  =  {other.id}  {other.name}  ({', '.join(same)})"


def _people(text: str, *, agreeing: bool) -> Iterator[tuple[dict[str, Any], str]]:
    from desktop.services.customers.consents import agreed
    from desktop.services.customers.customer_search import find_customers

    for row in find_customers(text, MOST):
        if agreeing and not agreed(row.id):
            continue
        yield asdict(row), f"{row.id:>6}  {row.name or row.company:30}  {row.phone:16}  {row.email}"


def _show(options: Namespace) -> int:
    from desktop.services.customers.customer_page import customer_view
    from desktop.services.customers.customer_search import one_customer
    from desktop.services.shop.preferences import shop

    with opened(options):
        shown = _told(customer_view(one_customer(options.customer)), shop().currency)
    if options.json:
        print(json.dumps(shown, ensure_ascii=False))
        return 0
    for name, value in shown.items():
        if isinstance(value, str | int) and value != "":
            print(f"{name:14} {value}")
    from desktop.domain.states import PaymentStatus
    from desktop.views import states

    ready()
    for order in shown["orders"]:
        paid = states.word(PaymentStatus(order["payment_status"]))
        print(f"  {order['number']}  {order['placed_at'][:10]}  {order['total']:>12}  {paid}")
    return 0


def _told(view: CustomerView, currency: str) -> dict[str, Any]:
    sums = {name: getattr(view.sums, f"{name}_minor") for name in ("spent", "due", "back", "value")}
    return {
        "id": view.card.id,
        **asdict(view.card.form),
        "currency": currency,
        **{name: decimal_text(minor, currency) for name, minor in sums.items()},
        "addresses": [
            {
                **asdict(one),
                "goods": not at,
                "invoices": one.id == (view.billing_id or view.card.addresses[0].id),
            }
            for at, one in enumerate(view.card.addresses)
        ],
        "consents": [
            {"given": one.given, "by": one.source.value, "question": one.question, "at": one.at.isoformat()}
            for one in view.consents
        ],
        "orders": [
            {
                "number": order.number,
                "placed_at": order.placed_at.isoformat(),
                "total": decimal_text(order.total_minor, order.currency),
                "payment_status": order.payment_status.value,
                "fulfilment_status": order.fulfilment_status.value,
            }
            for order in view.orders
        ],
    }


def _export(options: Namespace) -> int:
    from desktop.documents.issued import usual_pdf
    from desktop.documents.press import Press
    from desktop.exchange.person_export import export_person
    from desktop.services.customers.customer_search import one_customer
    from desktop.views.customers.data_text import data_text

    speak(options.lang)
    press = Press()
    try:
        with opened(options):
            customer_id = one_customer(options.customer)
            make = partial(usual_pdf, press=press, by="")
            export_person(customer_id, data_text(customer_id), options.out, make, by="")
    finally:
        press.close()
    print(options.out)
    return 0


def _erase(options: Namespace) -> int:
    from desktop.services.customers.customer_search import one_customer
    from desktop.services.customers.erase import CustomerStillBound, erase_customer, erase_plan, tidy_file

    with opened(options):
        plan = erase_plan(one_customer(options.customer))
        if options.dry_run and plan.bound:
            raise CustomerStillBound(", ".join(one.number for one in plan.bound))
        if not options.dry_run:
            plan = erase_customer(plan.customer_id, by="")
            tidy_file()
    if options.json:
        print(json.dumps(_planned(plan), ensure_ascii=False))
        return 0
    for name, value in _planned(plan).items():
        print(f"{name:12} {json.dumps(value, ensure_ascii=False) if isinstance(value, list) else value}")
    return 0


def _planned(plan: ErasePlan) -> dict[str, Any]:
    papers = [
        {"kind": paper.kind.value, "count": paper.count, "until": paper.until.isoformat()}
        for paper in plan.papers
    ]
    return {**asdict(plan), "papers": papers, "bound": [one.number for one in plan.bound]}


def _consent(options: Namespace) -> int:
    from desktop.domain.states import Channel
    from desktop.services.customers.consents import note_consent
    from desktop.services.customers.customer_search import one_customer
    from desktop.services.customers.customers import customer_card

    with opened(options):
        customer_id = one_customer(options.customer)
        source, question = Channel(options.by), options.question
        note_consent(customer_id, given=options.yes, source=source, question=question, by="")
        name = customer_card(customer_id).name
    print(f"{customer_id}  {name}  {'agrees' if options.yes else 'does not agree'}")
    return 0


def _purge(options: Namespace) -> int:
    from desktop.domain.settings import PRIVACY_YEARS
    from desktop.services.customers.erase import tidy_file
    from desktop.services.customers.purge import purge, purge_plan
    from desktop.services.shop.preferences import setting

    with opened(options):
        years = options.years or setting(PRIVACY_YEARS)
        plan = purge_plan(years)
        if not options.dry_run and plan.people:
            try:
                purge(plan, years, by="")
            finally:
                tidy_file()
    if options.json:
        rows = [
            {"id": one.id, "name": one.name, "heard_at": one.heard_at.isoformat(), "kept": one.bound}
            for one in plan.everybody
        ]
        print(json.dumps(rows, ensure_ascii=False))
        return 0
    for one in plan.everybody:
        kept = "  kept: an order of theirs is not finished, or money is owed" if one.bound else ""
        print(f"{one.id:>6}  {one.heard_at:%Y-%m-%d}  {one.name}{kept}")
    return 0


def _merge(options: Namespace) -> int:
    from desktop.services.customers.customer_merge import merge_customers, merged_form
    from desktop.services.customers.customer_search import one_customer
    from desktop.services.customers.customers import customer_card

    with opened(options):
        kept, other = (customer_card(one_customer(text)) for text in (options.customer, options.other))
        customer_id = merge_customers(kept.id, other.id, merged_form(kept.form, other.form), by="")
        name = customer_card(customer_id).name
    print(json.dumps({"id": customer_id, "name": name}) if options.json else f"{customer_id}  {name}")
    return 0
