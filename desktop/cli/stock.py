"""``stock log``, ``stock adjust`` and ``stock count``: what is on the shelves, and why."""

from __future__ import annotations

import json
from argparse import Namespace, _SubParsersAction
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from desktop.cli.arguments import whole_number
from desktop.cli.shop import opened
from desktop.cli.speak import ready
from desktop.cli.typed import typed_decimal

if TYPE_CHECKING:
    from desktop.services.goods.stock_counts import CountCard

SHOWN = 50


def add(commands: _SubParsersAction[Any]) -> None:
    """Add the parsers."""
    stock = commands.add_parser("stock", help="what is on the shelves, and why").add_subparsers(
        title="commands", metavar="COMMAND", required=True
    )
    log = stock.add_parser("log", help="the moves of a product's stock, the newest first")
    log.add_argument("code", metavar="CODE", help="SKU or bar code")
    log.add_argument("--limit", type=whole_number(1, 100_000), default=SHOWN, metavar="N")
    log.add_argument("--json", action="store_true", help="as one JSON object")
    log.set_defaults(run=_log)
    adjust = stock.add_parser("adjust", help="put the stock of a product right, with a reason")
    adjust.add_argument("code", metavar="CODE", help="SKU or bar code")
    how = adjust.add_mutually_exclusive_group(required=True)
    how.add_argument("--by", metavar="N", dest="change", help="so many more; as in --by=-2 for fewer")
    how.add_argument("--to", metavar="N", dest="left", help="so many are there")
    adjust.add_argument("--reason", required=True, metavar="TEXT")
    adjust.add_argument("--json", action="store_true", help="as one JSON object")
    adjust.set_defaults(run=_adjust)
    _add_count(stock)


def _add_count(stock: _SubParsersAction[Any]) -> None:
    count = stock.add_parser("count", help="count the shelves and book the differences")
    count.add_argument(
        "codes", nargs="*", metavar="CODE[=N]", help="SKU or bar code: one more, or so many there are"
    )
    end = count.add_mutually_exclusive_group()
    end.add_argument("--book", metavar="REASON", help="book the differences and end the count")
    end.add_argument("--give-up", action="store_true", help="end the count and book nothing")
    count.add_argument("--name", default="", metavar="TEXT", help="what a new count is called")
    count.add_argument("--json", action="store_true", help="as one JSON object")
    count.set_defaults(run=_count)


def _variant(code: str) -> int:
    from desktop.services.goods.product_search import variant_by_code
    from desktop.services.goods.stock_counts import CodeUnknown

    found = variant_by_code(code)
    if found is None:
        raise CodeUnknown(code)
    return found


def _log(options: Namespace) -> int:
    from desktop.services.goods.stock import plain
    from desktop.services.goods.stock_log import stock_log, stocked_variant

    with opened(options):
        variant = stocked_variant(_variant(options.code))
        moves = [
            {
                "at": entry.at.isoformat(),
                "by": entry.by,
                "kind": entry.kind.value,
                "quantity": plain(entry.quantity),
                "balance": plain(entry.balance),
                "order": entry.order_number,
                "reason": entry.reason,
            }
            for entry in stock_log(variant.id, options.limit)
        ]
    if options.json:
        told = {"name": variant.name, "sku": variant.sku, "on_hand": plain(variant.on_hand), "moves": moves}
        print(json.dumps(told, ensure_ascii=False))
        return 0
    print(f"{variant.name}: {plain(variant.on_hand)}")
    from desktop.domain.states import MoveKind
    from desktop.views.products.stock_words import move_word

    ready()
    for row in moves:
        kind = move_word(MoveKind(row["kind"]))
        said = " ".join(filter(None, (row["order"], row["reason"], row["by"])))
        print(f"{row['at'][:16]}  {row['quantity']:>8}  {row['balance']:>8}  {kind:12}  {said}".rstrip())
    return 0


def _adjust(options: Namespace) -> int:
    from desktop.services.goods.stock import plain
    from desktop.services.goods.stock_adjust import add_stock, set_stock

    with opened(options):
        variant = _variant(options.code)
        if options.change is not None:
            change = _signed(options.change)
            left = add_stock(variant, change, reason=options.reason, by="")
        else:
            left = set_stock(variant, typed_decimal(options.left, "to"), reason=options.reason, by="")
    print(json.dumps({"on_hand": plain(left)}) if options.json else plain(left))
    return 0


def _signed(text: str) -> Decimal:
    size = typed_decimal(text.lstrip("+-"), "by")
    return -size if text.startswith("-") else size


def _count(options: Namespace) -> int:
    from desktop.services.goods import stock_counts as counts

    with opened(options):
        under_way = counts.open_count()
        count_id = counts.start_count(options.name, by="") if under_way is None else under_way
        for code in options.codes:
            _count_one(count_id, code)
        card = counts.count_card(count_id)
        if options.book is not None:
            counts.book_count(count_id, options.book, by="")
        elif options.give_up:
            counts.give_up_count(count_id, by="")
    _show_count(card, as_json=options.json)
    return 0


def _count_one(count_id: int, text: str) -> None:
    from desktop.services.goods.stock_counts import count_code, count_quantity

    code, equals, number = text.partition("=")
    if equals:
        count_quantity(count_id, _variant(code), typed_decimal(number, "quantity"), by="")
    else:
        count_code(count_id, code, by="")


def _show_count(card: CountCard, *, as_json: bool) -> None:
    from desktop.services.goods.stock import plain

    rows = [
        {
            "name": line.name,
            "sku": line.sku,
            "counted": plain(line.counted),
            "expected": plain(line.expected),
            "difference": plain(line.difference),
        }
        for line in card.lines
    ]
    if as_json:
        told = {"count": card.id, "lines": rows, "differences": len(card.differences)}
        print(json.dumps(told, ensure_ascii=False))
        return
    for row in rows:
        print(
            f"{row['counted']:>8}  {row['expected']:>8}  {row['difference']:>8}  {row['sku']}  {row['name']}"
        )
