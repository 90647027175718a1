"""The rows of an order that arrives whole, complete but for what pricing and placing say of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

from desktop.domain.basket import TaxGroup
from desktop.models.base import db, new_uid
from desktop.models.customers import Customer
from desktop.models.methods import PaymentMethod, ShippingMethod
from desktop.services.days import local_day
from desktop.services.drafts.draft_customer import copied_identity
from desktop.services.drafts.draft_delivery import delivery_fields
from desktop.services.drafts.draft_lines import check_quantity
from desktop.services.drafts.drafts import new_draft_row
from desktop.services.goods.custom_texts import checked_texts, texts_price
from desktop.services.goods.sellable import Sellable, on_sale, sellables
from desktop.services.orders.cards import OrderCore, PostalAddress
from desktop.services.orders.order_core import new_core
from desktop.services.placing.new_order_form import NewAdjustment, NewDelivery, NewLine, NewOrder
from desktop.services.placing.placing import Placing
from desktop.services.shop.methods import standard_tax_class_id, tax_group
from desktop.services.shop.tax_text import to_text

Row = dict[str, Any]
Taxes = Callable[[int], TaxGroup]
"""From the row id of a tax class to what it asks of this order."""
Goods = dict[int | None, Sellable]
"""What is for sale, by the row ids of the variants."""

_LAST_IDS = (
    "SELECT (SELECT max(id) FROM orders), (SELECT max(id) FROM order_line), (SELECT max(id) FROM adjustment)"
)


@dataclass(frozen=True, slots=True)
class NewRows:
    """Field name → value of every row, with the ids they will have; addresses by their role.

    ``last_item_id`` is that of the newest adjustment in the file.
    """

    head: Row
    addresses: dict[str, PostalAddress]
    lines: list[Row]
    adjustments: list[Row]
    last_item_id: int

    def core(self) -> OrderCore:
        """The order as it stands in the rows, not priced yet."""
        return new_core(self.head, self.lines, self.adjustments, self.addresses)

    def add_adjustment(self, kind: str, fields: Row) -> Row:
        """Add a discount, fee or voucher at the end; returns its row."""
        position = len(self.adjustments) + 1
        own = {"id": self.last_item_id + position, "uid": new_uid(), "order": self.head["id"]}
        row = {**own, "position": position, "kind": kind, **fields}
        self.adjustments.append(row)
        return row


def new_rows(new: NewOrder, placing: Placing) -> NewRows:
    """The rows of a new order; nothing is written.

    Called in a write transaction, where nobody else can take the ids. Raises TaxRateUnknown and what
    ``sellable``, ``checked_texts`` and ``check_quantity`` raise.
    """
    order_id, line_id, item_id = ((last or 0) + 1 for last in db.execute_sql(_LAST_IDS).fetchone())
    head = {"id": order_id, **_head(new, placing)}
    given = {"billing": new.billing, "shipping": new.shipping}
    addresses = {role: address for role, address in given.items() if address and not address.empty}
    if new.delivery is not None:
        head |= _delivery(new.delivery)
    taxes = _taxes(head, addresses.get("shipping"))
    if new.delivery is not None:
        head |= _delivery_tax(new.delivery, taxes)
    goods = sellables([line.variant_id for line in new.lines if line.variant_id is not None])
    lines = [_line(line, goods, taxes, f"lines.{at}.quantity") for at, line in enumerate(new.lines)]
    for at, row in enumerate(lines):
        row |= {"id": line_id + at, "order": order_id, "position": at + 1}
    rows = NewRows(head, addresses, lines, [], item_id - 1)
    for item in new.adjustments:
        rows.add_adjustment(item.kind, _adjustment(item, lines))
    return rows


def _head(new: NewOrder, placing: Placing) -> Row:
    row = new_draft_row(new.channel, placing.by, placing.chosen)
    row |= {"uid": new_uid(), "tip_minor": new.tip_minor, "placed_at": placing.at, "created_at": placing.at}
    if new.customer_id is not None:
        row |= copied_identity(Customer.get_by_id(new.customer_id))
    given = {"customer_name": new.name, "company": new.company, "email": new.email, "phone": new.phone}
    row |= {name: value for name, value in given.items() if value}
    row |= {"billing_same": new.billing is None} | dict(new.header)
    if new.placed_at is not None:
        row |= {"placed_at": _kept(new.placed_at), "placed_by_hand": True}
    if new.payment_method_id is not None:
        method = PaymentMethod.get_by_id(new.payment_method_id)
        row |= {"payment_method": method.id, "payment_name": method.name}
    return row


def _kept(moment: datetime) -> datetime:
    """A moment as the file gives it back. Raises ValueError for one without a time zone."""
    if moment.tzinfo is None:
        raise ValueError("a moment without a time zone cannot be kept")
    return datetime.fromtimestamp(int(moment.timestamp()), UTC)


def _delivery(wanted: NewDelivery) -> Row:
    row: Row = {"shipping_free": wanted.free, "shipping_kind": "ship" if wanted.ships else ""}
    if wanted.method_id is not None:
        row |= delivery_fields(ShippingMethod.get_by_id(wanted.method_id))
    if wanted.name:
        row["shipping_name"] = wanted.name
    if wanted.price_minor is not None:
        row |= {"shipping_manual": True, "shipping_list_minor": wanted.price_minor}
    return row


def _taxes(head: Row, shipping: PostalAddress | None) -> Taxes:
    """Taxes of the day it is dated, where it is sent to, or here when it is handed over in the shop."""
    country = shipping.country if shipping is not None and head.get("shipping_kind") == "ship" else None
    day, known = local_day(head["placed_at"]), dict[int, TaxGroup]()

    def tax_of(tax_class_id: int) -> TaxGroup:
        if tax_class_id not in known:
            known[tax_class_id] = tax_group(tax_class_id, country, day)
        return known[tax_class_id]

    return tax_of


def _delivery_tax(wanted: NewDelivery, taxes: Taxes) -> Row:
    tax = wanted.tax
    if tax is None and wanted.method_id is not None:
        tax = taxes(ShippingMethod.get_by_id(wanted.method_id).tax_class_id or standard_tax_class_id())
    return {} if tax is None else {"shipping_rates": to_text(tax), "shipping_category": tax.category}


def _line(line: NewLine, goods: Goods, taxes: Taxes, field: str) -> Row:
    custom = line.variant_id is None
    row = _custom(line, field) if custom else _from_catalogue(line, goods, taxes, field)
    row |= {"quantity": line.quantity, "discount_percent": line.discount_percent}
    row["discount_minor"] = line.discount_minor
    return row


def _from_catalogue(line: NewLine, goods: Goods, taxes: Taxes, field: str) -> Row:
    found = on_sale(goods.get(line.variant_id), line.name or line.sku or str(line.variant_id))
    check_quantity(line.quantity, found.quantity_step, field)
    answers = checked_texts(found.questions, line.texts)
    row, catalogue_price = found.line(line.tax or taxes(found.tax_class_id)), found.price
    if answers:
        catalogue_price += texts_price(found.questions, answers)
        row |= {"unit_price": catalogue_price, "texts": [list(pair) for pair in answers]}
    if line.unit_price is not None and line.unit_price != catalogue_price:
        row |= {"unit_price": line.unit_price, "original_price": catalogue_price}
    if line.name:
        row["name"] = line.name
    return row


def _custom(line: NewLine, field: str) -> Row:
    check_quantity(line.quantity, Decimal("0.001"), field)
    return {
        "uid": new_uid(),
        "name": line.name,
        "sku": line.sku,
        "unit_price": line.unit_price or Decimal(0),
        "rates": to_text(line.tax),
        "tax_category": line.tax.category if line.tax else "O",
        "texts": [list(pair) for pair in line.texts] or None,
    }


def _adjustment(item: NewAdjustment, lines: list[Row]) -> Row:
    row: Row = {"name": item.name, "percent": item.percent, "asked_minor": item.amount_minor}
    if item.kind == "fee":
        row |= {"rates": to_text(item.tax) or None, "tax_category": item.tax.category if item.tax else "O"}
        row["tax_choice"] = item.tax_choice
    if item.lines is not None:
        row["lines"] = [str(lines[place]["id"]) for place in item.lines]
    return row
