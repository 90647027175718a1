"""Where a draft goes, how, for how much, and how it is meant to be paid."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from desktop.domain.errors import DeskError
from desktop.domain.settings import SHIPPING_TAX
from desktop.models.methods import PaymentMethod, ShippingMethod
from desktop.models.orders import Order, OrderLine
from desktop.services.drafts.draft_customer import write_address
from desktop.services.drafts.draft_edit import delivery_country, edit_draft, note_on_draft, tax_of
from desktop.services.goods.sellable import tax_classes_of
from desktop.services.inserts import update_row
from desktop.services.orders.cards import PostalAddress
from desktop.services.orders.order_core import order_core
from desktop.services.shop.methods import standard_tax_class_id, tax_group
from desktop.services.shop.preferences import setting
from desktop.services.shop.tax_text import to_text

NO_DELIVERY: dict[str, Any] = {
    "shipping_method": None,
    "shipping_name": "",
    "shipping_kind": "",
    "shipping_list_minor": 0,
    "shipping_manual": False,
    "shipping_free": False,
    "shipping_rates": "",
}


@dataclass(eq=False)
class PriceNegative(DeskError):
    """A price below zero makes no sense here."""

    minor: int
    field: str = "price"


def set_address(draft_id: int, role: str, address: PostalAddress | None, *, by: str) -> None:
    """Copy an address onto the draft as ``billing`` or ``shipping``; None takes it off. Tax follows."""
    with edit_draft(draft_id, by):
        write_address(draft_id, role, address)
        follow_country(draft_id)


def set_billing_same(draft_id: int, same: bool, *, by: str) -> None:
    """Say whether the bill goes where the goods go."""
    with note_on_draft(draft_id, by):
        update_row(Order, draft_id, {"billing_same": same})


def choose_shipping(draft_id: int, method_id: int | None, *, by: str) -> None:
    """Choose how it travels; the method's rule sets the price. None: handed over in the shop."""
    with edit_draft(draft_id, by) as edit:
        if method_id is None:
            update_row(Order, draft_id, NO_DELIVERY)
        else:
            method = ShippingMethod.get_by_id(method_id)
            values = {"shipping_free": edit.core.head.delivery.free, "shipping_list_minor": 0}
            update_row(Order, draft_id, {**delivery_fields(method), **values})
        follow_country(draft_id)


def delivery_fields(method: ShippingMethod) -> dict[str, Any]:
    """What an order copies from a delivery method; the tax is filled in by the country."""
    choice = method.tax_choice or setting(SHIPPING_TAX)
    return {
        "shipping_tax_choice": choice,
        "shipping_method": method.id,
        "shipping_name": method.name,
        "shipping_kind": method.kind,
        "shipping_manual": False,
    }


def set_shipping_price(draft_id: int, minor: int | None, *, by: str) -> None:
    """Type the shipping price in minor units, which is then kept; None goes back to the method's rule."""
    if minor is not None and minor < 0:
        raise PriceNegative(minor)
    with edit_draft(draft_id, by):
        values = {"shipping_manual": minor is not None}
        update_row(Order, draft_id, values if minor is None else {**values, "shipping_list_minor": minor})


def set_free_shipping(draft_id: int, free: bool, *, by: str) -> None:
    """Free shipping yes or no: the price stays in sight with a discount of 100 % on it."""
    with edit_draft(draft_id, by):
        update_row(Order, draft_id, {"shipping_free": free})


def choose_payment_method(draft_id: int, method_id: int | None, *, by: str) -> None:
    """Name the way to pay. Nobody is charged; a term in days becomes the due date when confirmed."""
    with note_on_draft(draft_id, by):
        method = None if method_id is None else PaymentMethod.get_by_id(method_id)
        values = {"payment_method": method_id, "payment_name": method.name if method else ""}
        update_row(Order, draft_id, values)


def follow_country(draft_id: int) -> None:
    """Give the lines and the shipping the rates of where the goods go."""
    core = order_core(draft_id)
    products = {line.product_id for line in core.lines if line.product_id is not None}
    classes = tax_classes_of(products)
    for line in core.lines:
        if line.product_id in classes:
            tax = tax_of(classes[line.product_id], core)
            update_row(OrderLine, line.id, {"rates": to_text(tax), "tax_category": tax.category})
    delivery = core.head.delivery
    if delivery.method_id is not None:
        method = ShippingMethod.get_by_id(delivery.method_id)
        class_id = method.tax_class_id or standard_tax_class_id()
        tax = tax_group(class_id, delivery_country(core), core.head.placed_at.astimezone().date())
        update_row(Order, draft_id, {"shipping_rates": to_text(tax), "shipping_category": tax.category})
