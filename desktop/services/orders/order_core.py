"""Read an order's own rows into one frozen core, with as few statements as its parts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from operator import itemgetter
from typing import Any

from desktop.domain.basket import PriceMode, TaxGroup, TaxRounding, TaxSum
from desktop.domain.errors import DeskError
from desktop.domain.standing import Units
from desktop.models.base import db
from desktop.models.orders import Adjustment, Order, OrderLine
from desktop.services.orders.cards import (
    AdjustmentCard,
    Delivery,
    LineCard,
    OrderCore,
    OrderHead,
    PostalAddress,
)
from desktop.services.rows import columns, decode, new_row
from desktop.services.shop.tax_text import to_group

Row = Mapping[str, Any]
"""Field name → value in Python."""


@dataclass(eq=False)
class OrderNotFound(DeskError):
    """There is no such order."""

    order: str
    field: str = "order"


_HEAD = f"SELECT {columns(Order, 'o')} FROM orders o WHERE o.id = ?"
_ALL_LINES = (
    f"SELECT {columns(OrderLine, 'l')}, s.on_hand, v.low_stock, p.low_stock, "
    "coalesce((SELECT i.picture_id FROM variant_picture i WHERE i.variant_id = l.variant_id), p.picture_id), "
    "p.pictogram FROM order_line l LEFT JOIN variant v ON v.id = l.variant_id "
    "LEFT JOIN product p ON p.id = l.product_id "
    "LEFT JOIN stock_level s ON s.variant_id = l.variant_id WHERE l.order_id = ? AND l.quantity {} 0 "
    "ORDER BY l.position, l.id"
)
_LINES, _REMOVED = _ALL_LINES.format(">"), _ALL_LINES.format("=")
"""A line taken off a placed order stays as a row with quantity 0; it is no line of the order any more."""
_ALL_ADJUSTMENTS = (
    f"SELECT {columns(Adjustment, 'a')} FROM adjustment a WHERE a.order_id = ? AND {{}} "
    "ORDER BY a.position, a.id"
)
_ADJUSTMENTS = _ALL_ADJUSTMENTS.format("(a.kind = 'voucher' OR a.asked_minor IS NOT 0)")
_TAKEN_OFF = _ALL_ADJUSTMENTS.format("a.kind <> 'voucher' AND a.asked_minor = 0")
"""A discount or surcharge taken off a placed order stays as a row that asks for nothing."""
_ADDRESSES = (
    "SELECT role, id, name, company, street, street2, postcode, city, region, country, phone "
    "FROM order_address WHERE order_id = ?"
)


def order_core(order_id: int) -> OrderCore:
    """Head, lines, adjustments and addresses of one order. Raises OrderNotFound."""
    row = db.execute_sql(_HEAD, (order_id,)).fetchone()
    if row is None:
        raise OrderNotFound(str(order_id))
    addresses = {row[0]: PostalAddress(*row[1:]) for row in db.execute_sql(_ADDRESSES, (order_id,))}
    return OrderCore(
        _head(decode(Order, row)),
        tuple(_line(row) for row in db.execute_sql(_LINES, (order_id,))),
        tuple(adjustment_card(decode(Adjustment, row)) for row in db.execute_sql(_ADJUSTMENTS, (order_id,))),
        addresses.get("billing"),
        addresses.get("shipping"),
    )


def removed_lines(order_id: int) -> tuple[LineCard, ...]:
    """The lines that were taken off a placed order, with the quantity 0."""
    return tuple(_line(row) for row in db.execute_sql(_REMOVED, (order_id,)))


def taken_off_adjustments(order_id: int) -> tuple[AdjustmentCard, ...]:
    """The discounts and surcharges that were taken off a placed order: they ask for nothing."""
    return tuple(adjustment_card(decode(Adjustment, row)) for row in db.execute_sql(_TAKEN_OFF, (order_id,)))


def new_core(
    head: Row, lines: Iterable[Row], adjustments: Iterable[Row], addresses: Mapping[str, PostalAddress]
) -> OrderCore:
    """The core of rows that are still to be written; fields not given have their defaults.

    ``addresses`` by their role. What is on the shelf is not looked up.
    """
    return OrderCore(
        _head(new_row(Order, head)),
        tuple(_line_card(new_row(OrderLine, row), _NO_SHELF) for row in lines),
        tuple(adjustment_card(new_row(Adjustment, row)) for row in adjustments),
        addresses.get("billing"),
        addresses.get("shipping"),
    )


def order_id_of(number: str) -> int:
    """The row id of the order with this number. Raises OrderNotFound."""
    row = db.execute_sql("SELECT id FROM orders WHERE number = ?", (number.strip(),)).fetchone()
    if row is None:
        raise OrderNotFound(number)
    return int(row[0])


_head_parts = itemgetter(*OrderHead._fields)


def _head(row: Row) -> OrderHead:
    own = {
        "number": row["number"] or "",
        "quote_number": row["quote_number"] or "",
        "customer_id": row["customer"],
        "label_id": row["label"],
        "payment_method_id": row["payment_method"],
        "price_mode": PriceMode(row["price_mode"]),
        "tax_rounding": TaxRounding(row["tax_rounding"]),
        "delivery": _delivery(row),
        "taxes": tuple(map(_tax_sum, row["taxes"])),
    }
    return OrderHead._make(_head_parts({**row, **own}))


def _tax_sum(item: list[Any]) -> TaxSum:
    """One entry of an order's stored ``taxes``."""
    rates, category, net, tax, components = item
    group = to_group(rates, category)
    assert group is not None, "a stored tax row always has rates"
    return TaxSum(group, net, tax, tuple(components))


def _delivery(row: Row) -> Delivery:
    return Delivery(
        row["shipping_method"],
        row["shipping_name"],
        row["shipping_kind"],
        row["shipping_list_minor"],
        row["shipping_manual"],
        row["shipping_free"],
        to_group(row["shipping_rates"], row["shipping_category"]),
        row["shipping_tax_choice"],
        row["shipping_final_minor"],
        row["shipping_net_minor"],
        row["shipping_tax_minor"],
        row["shipping_gross_minor"],
    )


_line_parts = itemgetter(*LineCard._fields)

_NO_SHELF = (None,) * 5
"""The last columns of ``_LINES`` for a line that is not in the file."""


def _line(raw: tuple[Any, ...]) -> LineCard:
    return _line_card(decode(OrderLine, raw[:-5]), raw[-5:])


def _line_card(row: Row, shelf: tuple[Any, ...]) -> LineCard:
    on_hand, variant_low, product_low, picture_id, pictogram = shelf
    low = variant_low if variant_low is not None else product_low
    own = {
        "product_id": row["product"],
        "variant_id": row["variant"],
        "texts": tuple(map(tuple, row["texts"] or ())),
        "tax": to_group(row["rates"], row["tax_category"]) or TaxGroup((Decimal(0),), "O"),
        "units": Units(row["taken"], row["in_shop"], row["with_customer"], row["back"], row["written_off"]),
        "on_hand": Decimal(on_hand or 0).scaleb(-3) if row["tracks_stock"] and row["variant"] else None,
        "low_stock": None if low is None else Decimal(low).scaleb(-3),
        "picture_id": picture_id,
        "pictogram": pictogram or "",
    }
    return LineCard._make(_line_parts({**row, **own}))


def adjustment_card(row: Row) -> AdjustmentCard:
    """A discount, voucher or fee from its row with all fields (field name → value)."""
    return AdjustmentCard(
        row["id"],
        row["kind"],
        row["name"],
        row["percent"],
        row["asked_minor"],
        None if row["lines"] is None else frozenset(row["lines"]),
        row["voucher"],
        to_group(row["rates"] or "", row["tax_category"]),
        row["tax_choice"],
        row["minor"],
        row["net_minor"],
        row["tax_minor"],
        row["gross_minor"],
    )
