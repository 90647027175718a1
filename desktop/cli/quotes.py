"""``order duplicate`` and ``quote``: quotes are made, listed, shown, issued and made into orders."""

from __future__ import annotations

import json
import sys
from argparse import Namespace, _SubParsersAction
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop.cli.shop import opened
from desktop.cli.speak import ready, translate
from desktop.domain.money import decimal_text
from desktop.domain.quotes import Prices

if TYPE_CHECKING:
    from desktop.services.drafts.draft_reuse import ReuseReport
    from desktop.services.quotes.quote_facts import QuoteRow, QuoteStanding

PRICES = tuple(price.value for price in Prices)
NUMBER = "the quote's number, draft-12 before it has one, or an order's"


def add_duplicate(order: Any) -> None:
    """Add the parser to those of ``order``."""
    duplicate = order.add_parser("duplicate", help="copy an order into a new quote")
    duplicate.add_argument("number", metavar="NUMBER", help="the order's number, or a quote's")
    duplicate.add_argument("--prices", choices=PRICES, default="keep", help="default: keep")
    duplicate.add_argument("--dry-run", action="store_true", help="only say what would differ")
    duplicate.add_argument("--json", action="store_true", help="as one JSON object")
    duplicate.set_defaults(run=_duplicate)


def add(commands: _SubParsersAction[Any]) -> None:
    """Add the parsers."""
    quote = commands.add_parser("quote", help="quotes, and the orders made of them").add_subparsers(
        title="commands", metavar="COMMAND", required=True
    )
    listed = quote.add_parser("list", help="quotes, the newest first")
    listed.add_argument("--json", action="store_true", help="as one JSON list")
    listed.set_defaults(run=_list)
    show = quote.add_parser("show", help="a quote as it is stored")
    issue = quote.add_parser("issue", help="give it its number, or the next version when it was changed")
    convert = quote.add_parser("convert", help="make an order of it; the quote stays")
    for parser, run in ((show, _show), (issue, _issue), (convert, _convert)):
        parser.add_argument("number", metavar="NUMBER", help=NUMBER)
        parser.add_argument("--json", action="store_true", help="as one JSON object")
        parser.set_defaults(run=run)
    _add_letters(quote)
    convert.add_argument("--prices", choices=PRICES, help="which prices, for a quote that has expired")


def _add_letters(quote: Any) -> None:
    """What goes to the customer, and what comes back."""
    send = quote.add_parser("send", help="queue the mail that brings it to the customer to be checked")
    send.add_argument("number", metavar="NUMBER", help=NUMBER)
    send.add_argument("--email", default="", metavar="ADDRESS", help="where it had none, or another")
    answer = quote.add_parser("answer", help="take the file with a customer's answer over")
    answer.add_argument("file", type=Path, metavar="FILE")
    for parser, run in ((send, _send), (answer, _answer)):
        parser.add_argument("--dry-run", action="store_true", help="only say what would be done")
        parser.add_argument("--json", action="store_true", help="as one JSON object")
        parser.set_defaults(run=run)


def _duplicate(options: Namespace) -> int:
    from desktop.services.quotes.quotes import duplicate_offer, duplicate_order

    with opened(options):
        source = _source(options.number)
        if options.dry_run:
            offer = duplicate_offer(source)
            shown = _report(offer.report) | {
                "keep": decimal_text(offer.kept_minor, offer.currency),
                "today": decimal_text(offer.today_minor, offer.today_currency),
            }
        else:
            made = duplicate_order(source, Prices(options.prices), by="")
            shown = {"quote": _handle(made.id)} | _report(made.report)
    if options.json:
        print(json.dumps(shown, ensure_ascii=False))
    else:
        _say_copy(shown)
    return 0


def _say_copy(shown: dict[str, Any]) -> None:
    """What a copy is called, or would cost, and what differs in it."""
    for name in ("quote", "keep", "today"):
        if name in shown:
            print(shown[name] if name == "quote" else f"{_price_word(name):6} {shown[name]}")
    for change in shown["changed"]:
        print(f"{change['name']}: {change['old']} -> {change['new']}")
    whys = {"gone": translate("Cli", "no longer sold"), "vouchers": translate("Cli", "no longer good")}
    for kind, why in whys.items():
        for name in shown[kind]:
            print(f"{name}: {why}")


def _price_word(name: str) -> str:
    return translate("Cli", "keep") if name == "keep" else translate("Cli", "today")


def _source(number: str) -> int:
    """The order of that number, else the quote."""
    from desktop.services.orders.order_core import OrderNotFound, order_id_of
    from desktop.services.quotes.quote_facts import QuoteNotFound, quote_id_of

    try:
        return order_id_of(number)
    except OrderNotFound:
        try:
            return quote_id_of(number)
        except QuoteNotFound:
            raise OrderNotFound(number) from None


def _handle(quote_id: int) -> str:
    from desktop.services.orders.order_core import order_core
    from desktop.services.orders.order_handle import handle

    return handle(quote_id, order_core(quote_id).head.quote_number)


def _report(report: ReuseReport) -> dict[str, Any]:
    changed = [{"name": one.name, "old": f"{one.old:f}", "new": f"{one.new:f}"} for one in report.changed]
    return {"changed": changed, "gone": list(report.gone), "vouchers": list(report.vouchers)}


def _list(options: Namespace) -> int:
    from desktop.services.quotes.quote_facts import quotes

    with opened(options):
        rows = quotes()
    if options.json:
        print(json.dumps([_row(row) for row in rows], ensure_ascii=False))
        return 0
    from desktop.views.quotes.words import state_word

    ready()
    for row in rows:
        shown, state = _row(row), state_word(row.standing.state)
        total = f"{shown['total']} {row.currency}"
        until, order = shown["valid_until"] or "", shown["order"] or ""
        print(f"{shown['quote']:14} {total:>14}  {state:22} {until:10}  {order:12} {row.who}".rstrip())
    return 0


def _row(row: QuoteRow) -> dict[str, Any]:
    from desktop.services.orders.order_handle import handle

    total = decimal_text(row.total_minor, row.currency)
    named = {"quote": handle(row.id, row.number), "customer": row.who, "currency": row.currency}
    return named | {"total": total} | _stands(row.standing)


def _stands(standing: QuoteStanding) -> dict[str, Any]:
    return {
        "state": standing.state.value,
        "valid_until": standing.valid_until.isoformat() if standing.valid_until else None,
        "version": standing.version,
        "source": standing.source.number if standing.source else None,
        "order": standing.order.number if standing.order else None,
    }


def _show(options: Namespace) -> int:
    from desktop.services.quotes.quote_facts import quote_id_of

    with opened(options):
        shown = _quote(quote_id_of(options.number))
    return _print(shown, options)


def _quote(quote_id: int) -> dict[str, Any]:
    from desktop.exchange.order_show import show_order
    from desktop.services.quotes.quote_facts import quote_card

    found = quote_card(quote_id)
    own = {"quote": _handle(quote_id)} | _stands(found.standing) | {"changed": found.changed}
    return own | show_order(found.card)


def _print(shown: dict[str, Any], options: Namespace) -> int:
    if options.json:
        print(json.dumps(shown, ensure_ascii=False))
        return 0
    for name, value in shown.items():
        if isinstance(value, str | bool) and value != "":
            print(f"{name:18} {value}")
    for line in shown["lines"]:
        print(f"  {line['quantity']} x {line['name']}  {line['gross']}")
    return 0


def _issue(options: Namespace) -> int:
    from desktop.services.quotes.quote_facts import quote_id_of
    from desktop.services.quotes.quotes import issue_quote

    with opened(options):
        quote_id = quote_id_of(options.number)
        issue_quote(quote_id, by="")
        shown = _quote(quote_id)
    return _print(shown, options) if options.json else _say(shown["quote"])


def _convert(options: Namespace) -> int:
    from desktop.exchange.order_show import show_order
    from desktop.services.orders.order_card import order_card
    from desktop.services.quotes.quote_facts import quote_id_of
    from desktop.services.quotes.quote_stock import quote_below_zero
    from desktop.services.quotes.quotes import order_quote

    with opened(options):
        prices, quote_id = Prices(options.prices) if options.prices else None, quote_id_of(options.number)
        short = quote_below_zero(quote_id)
        shown = show_order(order_card(order_quote(quote_id, prices, by="")))
    if short:
        from desktop.cli.speak import below_zero_line

        for one in short:
            print(below_zero_line(one, options.lang), file=sys.stderr)
    return _print(shown, options) if options.json else _say(shown["number"])


def _say(number: str) -> int:
    print(number)
    return 0


def _send(options: Namespace) -> int:
    from desktop.services.quotes.offers import offer_letter, send_offer
    from desktop.services.quotes.quote_facts import quote_id_of

    with opened(options):
        quote_id = quote_id_of(options.number)
        letter = offer_letter(quote_id, email=options.email)
        if not options.dry_run:
            send_offer(quote_id, email=options.email, by="")
    shown = {"to": letter.recipient, "language": letter.language, "subject": letter.subject}
    attached = {"body": letter.body, "attached": list(letter.attached), "done": not options.dry_run}
    if options.json:
        print(json.dumps(shown | attached, ensure_ascii=False))
        return 0
    print(f"{letter.recipient}\n{letter.subject}\n\n{letter.body}\n\n{', '.join(letter.attached)}")
    return 0


def _answer(options: Namespace) -> int:
    from desktop.exchange.answer_file import read_answer_file
    from desktop.services.quotes.answers import look_at_answer, take_answer

    content = read_answer_file(options.file)
    with opened(options):
        card = look_at_answer(content) if options.dry_run else take_answer(content, by="")
    if options.json:
        changes = [
            {"part": one.part.value, "name": one.name, "old": one.old, "new": one.new} for one in card.changes
        ]
        shown = {"quote": card.number, "outdated": card.outdated, "changes": changes}
        print(json.dumps(shown | {"done": not options.dry_run}, ensure_ascii=False))
        return 0
    print(card.number)
    for one in card.changes:
        print(f"{one.name or one.part.value}: {one.old or '-'} -> {one.new or '-'}")
    return 0
