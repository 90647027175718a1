"""Start from an earlier order or an abandoned cart: its content at today's prices."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

from desktop.domain.states import Lifecycle
from desktop.models.base import db
from desktop.models.methods import PaymentMethod, ShippingMethod
from desktop.models.orders import Order, OrderLine
from desktop.services.drafts.draft_customer import write_address
from desktop.services.drafts.draft_delivery import delivery_fields, follow_country
from desktop.services.drafts.draft_edit import Edit, edit_draft, tax_of
from desktop.services.goods.custom_texts import texts_price
from desktop.services.goods.sellable import ProductNotSold, sellable
from desktop.services.inserts import insert_row, update_row
from desktop.services.orders.cards import LineCard, OrderCore
from desktop.services.orders.order_core import order_core
from desktop.services.shop.tax_text import to_text


@dataclass(frozen=True, slots=True)
class PriceChange:
    """A line that costs something else today."""

    name: str
    old: Decimal
    new: Decimal


@dataclass(frozen=True, slots=True)
class ReuseReport:
    """What differs from the source: changed prices, lines no longer sold, vouchers no longer good."""

    copied: int
    changed: tuple[PriceChange, ...]
    gone: tuple[str, ...]
    vouchers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PastOrder:
    """One earlier order of a customer."""

    id: int
    number: str
    placed_at: datetime
    total_minor: int
    currency: str
    lines: int


def customers_orders(customer_id: int, limit: int = 20) -> list[PastOrder]:
    """The customer's confirmed orders, the newest first."""
    rows = db.execute_sql(
        "SELECT o.id, o.number, o.placed_at, o.total_minor, o.currency, "
        "(SELECT count(*) FROM order_line l WHERE l.order_id = o.id AND l.quantity > 0) FROM orders o "
        "WHERE o.customer_id = ? AND o.number IS NOT NULL ORDER BY o.id DESC LIMIT ?",
        (customer_id, limit),
    )
    return [PastOrder(r[0], r[1], datetime.fromtimestamp(r[2], UTC), *r[3:]) for r in rows]


def use_order(draft_id: int, source_id: int, *, by: str) -> ReuseReport:
    """Copy lines, texts, addresses, delivery and payment method of another order into the draft.

    Products come at today's prices; the report names each price that changed and each line no longer sold.
    The source is never altered.
    """
    with edit_draft(draft_id, by) as edit:
        source = order_core(source_id)
        report = _copy_lines(edit, source)
        _copy_ways(draft_id, source)
        for role, address in (("billing", source.billing), ("shipping", source.shipping)):
            if address is not None:
                write_address(draft_id, role, address)
        follow_country(draft_id)
    return report


def _copy_lines(edit: Edit, source: OrderCore) -> ReuseReport:
    changed: list[PriceChange] = []
    gone: list[str] = []
    position = max((line.position for line in edit.core.lines), default=0)
    copied = 0
    for line in source.lines:
        row = line_today(line, edit.core)
        if row is None:
            gone.append(line.name)
            continue
        copied += 1
        old = line.unit_price if line.original_price is None else line.original_price
        if row["unit_price"] != old:
            changed.append(PriceChange(line.name, old, row["unit_price"]))
        insert_row(OrderLine, {**row, "order": edit.core.head.id, "position": position + copied})
    return ReuseReport(copied, tuple(changed), tuple(gone))


def line_today(line: LineCard, core: OrderCore) -> dict[str, Any] | None:
    """The fields of a line with the same content at today's price; None when it is no longer sold."""
    texts = [list(pair) for pair in line.texts] or None
    if line.product_id is None and line.variant_id is None:
        custom = {"name": line.name, "unit_price": line.unit_price, "rates": to_text(line.tax)}
        same = {"gift_card": line.gift_card, "ships": line.ships, "quantity": line.quantity}
        return {**custom, **same, "tax_category": line.tax.category, "texts": texts}
    try:
        found = sellable(line.variant_id, line.name)
    except ProductNotSold:
        return None
    row = found.line(tax_of(found.tax_class_id, core)) | {"quantity": line.quantity, "texts": texts}
    return row | {"unit_price": found.price + texts_price(found.questions, line.texts)}


def _copy_ways(draft_id: int, source: OrderCore) -> None:
    head = source.head
    values: dict[str, object] = {"billing_same": head.billing_same}
    shipping = ShippingMethod.get_or_none(ShippingMethod.id == head.delivery.method_id)
    if shipping is not None and shipping.active:
        values |= delivery_fields(shipping)
    payment = PaymentMethod.get_or_none(PaymentMethod.id == head.payment_method_id)
    if payment is not None and payment.active:
        values |= {"payment_method": payment.id, "payment_name": payment.name}
    if head.lifecycle is not Lifecycle.DRAFT:
        values["source_order"] = head.id
    update_row(Order, draft_id, values)
