"""``value list``, ``show``, ``issue`` and ``print``: gift cards and store credit."""

from __future__ import annotations

import json
from argparse import Namespace, _SubParsersAction
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop.cli.arguments import day
from desktop.cli.rows import tell_rows
from desktop.cli.shop import opened
from desktop.cli.speak import ready
from desktop.cli.typed import typed_minor
from desktop.domain.money import decimal_text

if TYPE_CHECKING:
    from desktop.services.vouchers.value_list import ListedValue, ValueEntry


def add(commands: _SubParsersAction[Any]) -> None:
    """Add the parsers."""
    value = commands.add_parser("value", help="gift cards and store credit").add_subparsers(
        title="commands", metavar="COMMAND", required=True
    )
    listed = value.add_parser("list", help="gift cards and store credit, the newest first")
    listed.add_argument("--search", default="", metavar="TEXT", help="in code, customer and order number")
    listed.add_argument("--json", action="store_true", help="as one JSON list")
    listed.set_defaults(run=_list)
    show = value.add_parser("show", help="what is left on one, and every move of it")
    show.add_argument("code", metavar="CODE")
    show.add_argument("--json", action="store_true", help="as one JSON object")
    show.set_defaults(run=_show)
    issue = value.add_parser("issue", help="give one out and print its code")
    issue.add_argument("amount", metavar="AMOUNT")
    issue.add_argument("--kind", choices=("gift_card", "store_credit"), default="gift_card")
    issue.add_argument("--until", type=day, metavar="DATE", help="its last day (default: none)")
    issue.add_argument("--json", action="store_true", help="as one JSON object")
    issue.set_defaults(run=_issue)
    printed = value.add_parser("print", help="its card with the code in bars, as PDF")
    printed.add_argument("code", metavar="CODE")
    printed.add_argument("--out", type=Path, required=True, metavar="FILE.pdf")
    printed.set_defaults(run=_print)


def _print(options: Namespace) -> int:
    from desktop.documents.press import Press
    from desktop.exchange.whole_file import whole_file
    from desktop.services.papers.paper_look import dress
    from desktop.services.vouchers.value_list import card_paper, value_by_code

    press = Press()
    try:
        with opened(options):
            card, worn = card_paper(value_by_code(options.code).id), dress()
        with whole_file(options.out) as stream:
            stream.write(press.make_card(card, worn))
    finally:
        press.close()
    return 0


def _list(options: Namespace) -> int:
    from desktop.services.vouchers.value_list import find_values

    with opened(options):
        rows = [_row(value) for value in find_values(options.search)]
    return tell_rows(rows, _line, as_json=options.json)


def _show(options: Namespace) -> int:
    from desktop.services.vouchers.value_list import value_by_code, value_moves

    with opened(options):
        value = value_by_code(options.code)
        moves = [_move(entry, value.currency) for entry in value_moves(value.id)]
    if options.json:
        print(json.dumps({**_row(value), "moves": moves}, ensure_ascii=False))
        return 0
    print(_line(_row(value)))
    from desktop.services.vouchers.stored_value import ValueReason
    from desktop.views.vouchers.value_words import reason_word

    for move in moves:
        said = " ".join(filter(None, (move["order"], move["by"])))
        sums = f"{move['amount']:>10}  {move['balance']:>10}"
        why = reason_word(ValueReason(move["reason"]))
        print(f"{move['at'][:16]}  {sums}  {why:10}  {said}".rstrip())
    return 0


def _issue(options: Namespace) -> int:
    from desktop.services.shop.preferences import shop
    from desktop.services.vouchers.stored_value import NewValue, ValueKind, issue

    with opened(options):
        currency = shop().currency
        amount = typed_minor(options.amount, currency, "amount")
        wanted = NewValue(ValueKind(options.kind), amount, currency, expires_on=options.until)
        code = issue(wanted, by="")
    print(json.dumps({"code": code}) if options.json else code)
    return 0


def _row(value: ListedValue) -> dict[str, str | None]:
    return {
        "code": value.code,
        "kind": value.kind.value,
        "currency": value.currency,
        "issued": decimal_text(value.issued_minor, value.currency),
        "balance": decimal_text(value.balance_minor, value.currency),
        "expires_on": value.expires_on.isoformat() if value.expires_on else None,
        "customer": value.customer,
        "order": value.order_number,
    }


def _line(row: dict[str, str | None]) -> str:
    from desktop.services.vouchers.stored_value import ValueKind
    from desktop.views.vouchers.value_words import kind_word

    ready()
    left, until = f"{row['balance']} {row['currency']}", row["expires_on"] or ""
    kind = kind_word(ValueKind(str(row["kind"])))
    return f"{row['code']}  {left:>14}  {kind:12}  {until:10}  {row['customer']}".rstrip()


def _move(entry: ValueEntry, currency: str) -> dict[str, str]:
    return {
        "at": entry.at.isoformat(),
        "by": entry.by,
        "reason": entry.reason.value,
        "amount": decimal_text(entry.amount_minor, currency),
        "balance": decimal_text(entry.balance_minor, currency),
        "order": entry.order_number,
    }
