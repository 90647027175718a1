"""``order edit``: change the lines of a placed order, looked at first with ``--dry-run``."""

from __future__ import annotations

from argparse import ArgumentTypeError, Namespace
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from desktop.cli.planned import add_planned
from desktop.cli.refunds import numbered
from desktop.cli.typed import typed_decimal, typed_minor

if TYPE_CHECKING:
    from desktop.services.orders.cards import OrderCore
    from desktop.services.plans.edit_lines import LineEdit
    from desktop.services.plans.edit_reductions import ReductionEdit


def add(order: Any) -> None:
    """Add the parser to those of ``order``."""
    edit = add_planned(order, "edit", "edit_lines", _edit, "change lines: stock, sums and papers follow")
    told = {
        "--line": ("N=QTY", "so many of a line; 0 takes it off"),
        "--price": ("N=PRICE", "another unit price"),
        "--discount": ("N=PERCENT", "a discount in percent on a line"),
    }
    for name, (meta, words) in told.items():
        edit.add_argument(name, type=numbered, action="append", default=[], metavar=meta, help=words)
    words = "a product by its reference"
    edit.add_argument("--add", type=_wanted, action="append", default=[], metavar="SKU=QTY", help=words)
    words = "a discount on the whole order: 10%%, or an amount; 0 takes it off"
    edit.add_argument("--order-discount", metavar="PERCENT|AMOUNT", help=words)
    words = "a surcharge on the whole order; 0 takes it off"
    edit.add_argument("--surcharge", type=_named, metavar="NAME=PERCENT|AMOUNT", help=words)
    edit.add_argument("--tip", metavar="AMOUNT", help="another tip")
    edit.add_argument("--delivery-price", metavar="AMOUNT", help="another price for the delivery")
    edit.add_argument("--reason", default="", metavar="TEXT", help="printed on a credit note that follows")


def _wanted(text: str) -> tuple[str, str]:
    """Reads ``SKU=QTY``; a reference alone is one of it."""
    sku, mark, quantity = text.rpartition("=")
    if mark and not (sku and quantity):
        raise ArgumentTypeError(f"a reference and a quantity are expected, as in BOL=2, not {text!r}")
    return (sku, quantity) if mark else (text, "1")


def _named(text: str) -> tuple[str, str]:
    """Reads ``NAME=AMOUNT``."""
    name, _, amount = text.rpartition("=")
    if not (name.strip() and amount):
        raise ArgumentTypeError(f"a name and an amount are expected, as in Wrapping=2.50, not {text!r}")
    return name.strip(), amount


def _edit(order_id: int, options: Namespace) -> Any:
    from desktop.services.orders.order_core import order_core
    from desktop.services.plans.edit_lines import ProductAdd
    from desktop.services.plans.plan_edit import EditChoices

    core = order_core(order_id)
    added = [ProductAdd(_variant(sku), typed_decimal(quantity, "add")) for sku, quantity in options.add]
    price, coin = options.delivery_price, core.head.currency
    return EditChoices(
        changes=(*_lines(core, options), *added),
        delivery_minor=None if price is None else typed_minor(price, coin, "delivery_price"),
        reason=options.reason,
        reductions=tuple(_reductions(core, options)),
        tip_minor=None if options.tip is None else typed_minor(options.tip, coin, "tip"),
    )


def _reductions(core: OrderCore, options: Namespace) -> Iterator[ReductionEdit]:
    """The typed discount and surcharge; one of the kind that the order has already is agreed anew."""
    from desktop.services.plans.edit_reductions import ReductionEdit
    from desktop.services.shop.methods import standard_tax_class_id

    asked = []
    if options.order_discount is not None:
        asked.append(("discount", None, options.order_discount))
    if options.surcharge is not None:
        asked.append(("fee", *options.surcharge))
    for kind, name, text in asked:
        known = [item.id for item in core.adjustments if item.kind == kind and name in (None, item.name)]
        bare = text.removesuffix("%")
        percent = typed_decimal(bare, kind) if bare != text else None
        minor = None if percent is not None else typed_minor(bare, core.head.currency, kind)
        tax = standard_tax_class_id() if kind == "fee" and not known else None
        yield ReductionEdit(kind, known[0] if known else None, percent, minor, name, tax)


def _variant(sku: str) -> int:
    from desktop.services.goods.product_search import variant_by_code
    from desktop.services.goods.sellable import ProductNotSold

    found = variant_by_code(sku)
    if found is None:
        raise ProductNotSold(sku, "add")
    return found


def _lines(core: OrderCore, options: Namespace) -> list[LineEdit]:
    """One change for each line that was named, in the order of the lines."""
    from desktop.services.forms.refund_offer import NoSuchRow
    from desktop.services.plans.edit_lines import LineEdit

    named = [*options.line, *options.price, *options.discount]
    wrong = [place for place, _ in named if place > len(core.lines)]
    if wrong:
        raise NoSuchRow(wrong[0], "line")
    said = [dict(given) for given in (options.line, options.price, options.discount)]
    changes = []
    for place in sorted({place for place, _ in named}):
        quantity, price, percent = (
            None if place not in given else typed_decimal(given[place], "line") for given in said
        )
        line_id = core.lines[place - 1].id
        changes.append(LineEdit(line_id, quantity, price, discount_percent=percent))
    return changes
