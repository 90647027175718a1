"""An order that arrives whole, from a script or the demo: written and placed in one transaction."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal
from functools import cache
from typing import Any

from desktop.domain.basket import TaxGroup
from desktop.domain.states import Channel
from desktop.models.base import db, new_uid
from desktop.models.customers import Customer
from desktop.models.methods import PaymentMethod, ShippingMethod
from desktop.models.orders import Adjustment, Order, OrderLine
from desktop.services import draft_missing
from desktop.services.cards import PostalAddress
from desktop.services.custom_texts import checked_texts, texts_price
from desktop.services.draft_customer import copied_identity, write_address
from desktop.services.draft_delivery import delivery_fields, follow_country
from desktop.services.draft_edit import refresh
from desktop.services.draft_lines import check_quantity
from desktop.services.drafts import new_draft_row
from desktop.services.inserts import insert_row, insert_rows, update_row
from desktop.services.methods import tax_group
from desktop.services.order_core import order_core
from desktop.services.orders import already_placed, place_draft
from desktop.services.preferences import all_settings
from desktop.services.sellable import sellable
from desktop.services.tax_text import to_text
from desktop.services.voucher_effect import voucher_effect
from desktop.services.vouchers import check_voucher
from desktop.services.work import work


@dataclass(frozen=True, slots=True)
class NewLine:
    """A line; with a variant, what is None or empty comes from the catalogue."""

    quantity: Decimal
    variant_id: int | None = None
    name: str = ""
    sku: str = ""
    unit_price: Decimal | None = None
    tax: TaxGroup | None = None
    texts: tuple[tuple[str, str], ...] = ()
    discount_percent: Decimal = Decimal(0)
    discount_minor: int = 0


@dataclass(frozen=True, slots=True)
class NewAdjustment:
    """A discount (kind ``discount``) or surcharge (``fee``) in percent or minor units.

    ``lines`` limits a discount to the lines at those places, counted from 0.
    """

    kind: str
    name: str = ""
    percent: Decimal | None = None
    amount_minor: int | None = None
    tax: TaxGroup | None = None
    tax_choice: str = "fixed"
    lines: tuple[int, ...] | None = None


@dataclass(frozen=True, slots=True)
class NewDelivery:
    """How it travels. ``price_minor`` None takes the method's rule; ``tax`` None the method's class.

    Without a method, ``ships`` says that it is sent all the same, at the price given.
    """

    method_id: int | None
    name: str = ""
    price_minor: int | None = None
    free: bool = False
    tax: TaxGroup | None = None
    ships: bool = False


@dataclass(frozen=True, slots=True)
class NewOrder:
    """Everything of an order to be placed. ``header`` holds plain fields of the order row by name."""

    lines: tuple[NewLine, ...]
    customer_id: int | None = None
    name: str = ""
    company: str = ""
    email: str = ""
    phone: str = ""
    channel: Channel = Channel.COUNTER
    placed_at: datetime | None = None
    header: tuple[tuple[str, Any], ...] = ()
    adjustments: tuple[NewAdjustment, ...] = ()
    vouchers: tuple[str, ...] = ()
    delivery: NewDelivery | None = None
    billing: PostalAddress | None = None
    shipping: PostalAddress | None = None
    payment_method_id: int | None = None
    tip_minor: int = 0


def place(new: NewOrder, *, by: str, key: str | None = None) -> int:
    """Write and place a whole order in one transaction; the same ``key`` again changes nothing.

    Returns the order's id. Raises every refusal that the wizard would show; then nothing was written.
    """
    with work(by) as job:
        done = already_placed(key)
        if done is not None:
            return done
        chosen = all_settings()
        order_id = insert_row(Order, _order_row(new, by, chosen))
        _write_addresses(order_id, new)
        _write_delivery(order_id, new)
        _write_lines(order_id, new)
        _write_adjustments(order_id, new)
        _write_vouchers(order_id, new)
        core = refresh(order_id)
        for refusal in draft_missing.missing(core):
            raise refusal
        place_draft(job, core, key, chosen)
    return order_id


def _order_row(new: NewOrder, by: str, chosen: dict[str, Any]) -> dict[str, Any]:
    row = new_draft_row(new.channel, by, chosen)
    row |= {"uid": new_uid(), "tip_minor": new.tip_minor, "total_minor": new.tip_minor}
    if new.customer_id is not None:
        row |= copied_identity(Customer.get_by_id(new.customer_id))
    given = {"customer_name": new.name, "company": new.company, "email": new.email, "phone": new.phone}
    row |= {name: value for name, value in given.items() if value}
    row |= {"billing_same": new.billing is None} | dict(new.header)
    if new.placed_at is not None:
        row |= {"placed_at": new.placed_at, "placed_by_hand": True}
    if new.payment_method_id is not None:
        method = PaymentMethod.get_by_id(new.payment_method_id)
        row |= {"payment_method": method.id, "payment_name": method.name}
    return row


def _write_addresses(order_id: int, new: NewOrder) -> None:
    for role, address in (("billing", new.billing), ("shipping", new.shipping)):
        if address is not None:
            write_address(order_id, role, address)


def _write_delivery(order_id: int, new: NewOrder) -> None:
    wanted = new.delivery
    if wanted is None:
        return
    values: dict[str, Any] = {"shipping_free": wanted.free, "shipping_kind": "ship" if wanted.ships else ""}
    if wanted.method_id is not None:
        values |= delivery_fields(ShippingMethod.get_by_id(wanted.method_id))
    if wanted.name:
        values["shipping_name"] = wanted.name
    if wanted.price_minor is not None:
        values |= {"shipping_manual": True, "shipping_list_minor": wanted.price_minor}
    update_row(Order, order_id, values)
    follow_country(order_id)
    if wanted.tax is not None:
        rates = {"shipping_rates": to_text(wanted.tax), "shipping_category": wanted.tax.category}
        update_row(Order, order_id, rates)


_TAXED = (
    "SELECT o.placed_at, a.country FROM orders o LEFT JOIN order_address a "
    "ON a.order_id = o.id AND a.role = 'shipping' AND o.shipping_kind = 'ship' WHERE o.id = ?"
)
"""The day and the country that decide about tax; no country when it is handed over in the shop."""


def _write_lines(order_id: int, new: NewOrder) -> None:
    placed_at, country = db.execute_sql(_TAXED, (order_id,)).fetchone()
    day = datetime.fromtimestamp(placed_at, UTC).astimezone().date()

    @cache
    def taxes(tax_class_id: int) -> TaxGroup:
        return tax_group(tax_class_id, country, day)

    rows = []
    for position, line in enumerate(new.lines, 1):
        row = _catalogue_row(line, taxes) if line.variant_id is not None else _custom_row(line)
        rows.append({**row, "order": order_id, "position": position})
    insert_rows(OrderLine, rows)


def _catalogue_row(line: NewLine, taxes: Callable[[int], TaxGroup]) -> dict[str, Any]:
    found = sellable(line.variant_id, line.name or line.sku)
    check_quantity(line.quantity, found.quantity_step)
    answers = checked_texts(found.questions, line.texts)
    row = found.line(line.tax or taxes(found.tax_class_id))
    catalogue_price = found.price + texts_price(found.questions, answers)
    row |= _agreed(line)
    row |= {"unit_price": catalogue_price, "texts": [list(pair) for pair in answers] or None}
    if line.unit_price is not None and line.unit_price != catalogue_price:
        row |= {"unit_price": line.unit_price, "original_price": catalogue_price}
    if line.name:
        row["name"] = line.name
    return row


def _custom_row(line: NewLine) -> dict[str, Any]:
    check_quantity(line.quantity, Decimal("0.001"))
    return {
        **_agreed(line),
        "uid": new_uid(),
        "name": line.name,
        "sku": line.sku,
        "unit_price": line.unit_price or Decimal(0),
        "rates": to_text(line.tax),
        "tax_category": line.tax.category if line.tax else "O",
        "texts": [list(pair) for pair in line.texts] or None,
    }


def _agreed(line: NewLine) -> dict[str, Any]:
    return {
        "quantity": line.quantity,
        "discount_percent": line.discount_percent,
        "discount_minor": line.discount_minor,
    }


def _write_adjustments(order_id: int, new: NewOrder) -> None:
    for position, item in enumerate(new.adjustments, 1):
        row: dict[str, Any] = {"uid": new_uid(), "order": order_id, "position": position, "kind": item.kind}
        row |= {"name": item.name, "percent": item.percent, "asked_minor": item.amount_minor}
        if item.kind == "fee":
            row |= {
                "rates": to_text(item.tax) or None,
                "tax_category": item.tax.category if item.tax else "O",
            }
            row["tax_choice"] = item.tax_choice
        if item.lines is not None:
            line_ids = _line_ids(order_id)
            row["lines"] = [str(line_ids[place]) for place in item.lines]
        insert_row(Adjustment, row)


def _line_ids(order_id: int) -> list[int]:
    sql = "SELECT id FROM order_line WHERE order_id = ? ORDER BY position"
    return [row[0] for row in db.execute_sql(sql, (order_id,))]


def _write_vouchers(order_id: int, new: NewOrder) -> None:
    if new.vouchers:
        refresh(order_id)
    for position, code in enumerate(new.vouchers, len(new.adjustments) + 1):
        core = order_core(order_id)
        voucher = check_voucher(code, core)
        row = {"uid": new_uid(), "order": order_id, "position": position, "kind": "voucher"}
        row |= {"name": voucher.code, "voucher": voucher.id, **voucher_effect(voucher.id, core)}
        insert_row(Adjustment, row)
