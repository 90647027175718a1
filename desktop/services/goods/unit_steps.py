"""How finely goods are counted: what leaves, comes back or is given back goes by the steps it was sold in."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from math import gcd

from desktop.domain.exact import QUANTITY_DIGITS, scaled
from desktop.domain.refund_parts import Refundable, RefundOf
from desktop.models.base import db
from desktop.services.goods.sellable import QuantityNotPossible, quantity_step
from desktop.services.orders.cards import LineCard, OrderCore
from desktop.services.orders.give_back import GiveBack

_STEP = "SELECT p.quantity_step FROM variant v JOIN product p ON p.id = v.product_id WHERE v.id = ?"


def sold_step(line: LineCard) -> Decimal:
    """The step that the line's quantity can be changed by: its product's; half a gift card is none.

    Of an item of one's own any part can be sold.
    """
    return Decimal(1) if line.gift_card else quantity_step(line.product_id)


def line_step(line: LineCard) -> Decimal:
    """The step of the line's product; an item of one's own goes by pieces, unless a part of one was sold."""
    if line.product_id is None and line.quantity == line.quantity.to_integral_value():
        return Decimal(1)
    return sold_step(line)


def check_units(line: LineCard, units: Decimal, most: Decimal, field: str) -> None:
    """Raise QuantityNotPossible unless ``units`` go by the line's step, or are all that is left of it.

    All that is left always goes: the step may have changed since the sale.
    """
    if units != most and units % (step := line_step(line)):
        raise QuantityNotPossible(units, step, field)


def check_given_back(core: OrderCore, rows: Iterable[Refundable], chosen: Iterable[GiveBack]) -> None:
    """``check_units`` for every line of which units are given back."""
    lines = {str(line.id): line for line in core.lines}
    left = {row.key: row.left_units for row in rows if row.kind is RefundOf.LINE}
    for one in chosen:
        if one.kind is RefundOf.LINE and one.key in lines:
            check_units(lines[one.key], one.units, left.get(one.key, Decimal(0)), one.field or "quantity")


def check_on_shelf(variant_id: int, units: Decimal) -> None:
    """Raise QuantityNotPossible unless so many (or so many more or fewer) can be on the shelf."""
    row = db.execute_sql(_STEP, (variant_id,)).fetchone()
    check_shelf_step(units, Decimal(row[0]).scaleb(-QUANTITY_DIGITS) if row else Decimal(1), "quantity")


def check_shelf_step(units: Decimal, step: Decimal, field: str) -> None:
    """Raise QuantityNotPossible for a part of a piece: bottles sold in sixes are counted one by one."""
    thousand = 10**QUANTITY_DIGITS
    piece = Decimal(gcd(scaled(step, QUANTITY_DIGITS), thousand)).scaleb(-QUANTITY_DIGITS)
    if units % piece:
        raise QuantityNotPossible(units, piece, field)
