"""From an order's stored facts to the basket that pricing understands, and to its derivation."""

from __future__ import annotations

from decimal import Decimal

from desktop.domain.basket import (
    Basket,
    BasketLine,
    Discount,
    DiscountKind,
    Fee,
    Priced,
    Shipping,
    ShippingTax,
)
from desktop.domain.pricing import price
from desktop.domain.untaxed import without_tax
from desktop.services.orders.cards import AdjustmentCard, LineCard, OrderCore

EXEMPT = "exempt"
EXEMPT_GROSS = "exempt_gross"
"""Values of an order's ``tax_status`` beside ``taxable``: no tax, prices reduced to net or kept."""

REVERSE_CHARGE, EXEMPT_CATEGORY = "AE", "E"
"""EN 16931 categories of a customer who pays no tax: a business with a VAT number, and any other."""


def basket_of(core: OrderCore) -> Basket:
    """The basket of an order; keys are the row ids of lines and adjustments."""
    head = core.head
    basket = Basket(
        currency=head.currency,
        lines=tuple(_line(line) for line in core.lines),
        price_mode=head.price_mode,
        tax_rounding=head.tax_rounding,
        chain_percent=head.chain_percent,
        fee_on_shipping=head.fee_on_shipping,
        discounts=tuple(_discount(item) for item in core.adjustments if takes_off(item)),
        shipping=_shipping(core),
        fees=tuple(_fee(item) for item in core.adjustments if item.kind == "fee"),
        tip_minor=head.tip_minor,
    )
    if head.tax_status in (EXEMPT, EXEMPT_GROSS):
        category = REVERSE_CHARGE if head.vat_number else EXEMPT_CATEGORY
        return without_tax(basket, category, keep_gross=head.tax_status == EXEMPT_GROSS)
    return basket


def priced(core: OrderCore) -> Priced:
    """The derivation of the order's sums from its frozen facts: the same numbers for ever."""
    return price(basket_of(core))


def takes_off(item: AdjustmentCard) -> bool:
    """True for a discount in percent or money; a voucher for free shipping is neither."""
    return item.kind != "fee" and (item.percent is not None or item.asked_minor is not None)


def ships_free(core: OrderCore) -> bool:
    """True when the seller or a voucher makes the shipping free."""
    by_voucher = any(
        item.kind == "voucher" and not takes_off(item) and item.lines is None for item in core.adjustments
    )
    return core.head.delivery.free or by_voucher


def _line(line: LineCard) -> BasketLine:
    return BasketLine(
        str(line.id),
        line.name,
        line.quantity,
        line.unit_price,
        line.tax,
        line.discount_percent,
        line.discount_minor,
        line.original_price,
    )


def _discount(item: AdjustmentCard) -> Discount:
    percent = item.percent is not None
    value = item.percent if item.percent is not None else Decimal(item.asked_minor or 0)
    kind = DiscountKind.PERCENT if percent else DiscountKind.AMOUNT
    return Discount(str(item.id), item.name, kind, value, item.lines)


def _fee(item: AdjustmentCard) -> Fee:
    choice = ShippingTax(item.tax_choice)
    return Fee(str(item.id), item.name, item.asked_minor, item.percent, item.tax, choice)


def _shipping(core: OrderCore) -> Shipping | None:
    delivery = core.head.delivery
    if delivery.method_id is None and delivery.list_minor == 0:
        return None
    return Shipping(
        price_minor=delivery.list_minor,
        tax=delivery.tax,
        tax_choice=ShippingTax(delivery.tax_choice),
        free=ships_free(core),
        name=delivery.name,
    )
