"""Baskets of customers who pay no tax: reverse charge, export, exempt shops (pricing rule 6.4)."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from desktop.domain.basket import (
    Basket,
    BasketLine,
    Discount,
    DiscountKind,
    Fee,
    Priced,
    PricedCharge,
    PriceMode,
    Shipping,
    ShippingTax,
    TaxGroup,
)
from desktop.domain.discounts import is_discount, order_discounts, percent_off
from desktop.domain.exact import PRICE_DIGITS, WHOLE_RATE, divide_half_up, scaled, unscaled
from desktop.domain.money import exponent
from desktop.domain.pricing import list_amount, price
from desktop.domain.tax import net_of, scaled_rates


def without_tax(basket: Basket, category: str, *, keep_gross: bool = False) -> Basket:
    """The basket as a customer without tax pays it: every taxed thing falls into (``category``, 0 %).

    ``category`` is the EN 16931 letter (AE reverse charge, G export, K in the Union, E exempt, O outside).
    In gross mode every amount first loses the tax of its home rate: unit prices (to six decimals), amounts
    off, shipping and surcharges; an amount off the order loses the tax of the lines that carry it. So the
    customer pays what was the net before. ``keep_gross`` keeps all prices (margin goods; a small shop
    exempt from tax). In net mode nothing but the groups changes. Percents and the tip stay.
    Raises what ``price`` raises.
    """
    zero = TaxGroup((Decimal(0),), category)
    if basket.price_mode is PriceMode.GROSS and not keep_gross:
        basket = _reduced(basket)
    return replace(
        basket,
        lines=tuple(replace(line, tax=zero) for line in basket.lines),
        shipping=_untaxed_shipping(basket.shipping, zero),
        fees=tuple(_untaxed_fee(fee, zero) for fee in basket.fees),
    )


def _untaxed_shipping(shipping: Shipping | None, zero: TaxGroup) -> Shipping | None:
    if shipping is None or _is_outside(shipping.tax, shipping.tax_choice):
        return shipping
    return replace(shipping, tax=zero, tax_choice=ShippingTax.FIXED)


def _untaxed_fee(fee: Fee, zero: TaxGroup) -> Fee:
    if _is_outside(fee.tax, fee.tax_choice):
        return fee
    return replace(fee, tax=zero, tax_choice=ShippingTax.FIXED)


def _is_outside(tax: TaxGroup | None, choice: ShippingTax) -> bool:
    return tax is None and choice is ShippingTax.FIXED


def _reduced(basket: Basket) -> Basket:
    """The gross basket with every amount at its net value; its tax groups are still the old ones."""
    fees = tuple(fee for fee in basket.fees if not is_discount(fee))
    discounts = tuple(
        replace(discount, key=str(index)) for index, discount in enumerate(order_discounts(basket))
    )
    shipping = basket.shipping and replace(basket.shipping, free=False)
    priced = price(replace(basket, discounts=discounts, shipping=shipping, fees=fees))
    digits = exponent(basket.currency)
    return replace(
        basket,
        lines=tuple(_reduced_line(line, digits) for line in basket.lines),
        discounts=tuple(
            _reduced_discount(discount, numbered.key, priced)
            for discount, numbered in zip(order_discounts(basket), discounts, strict=True)
        ),
        shipping=_reduced_shipping(basket.shipping, priced.shipping),
        fees=tuple(_reduced_fee(fee, charge) for fee, charge in zip(fees, priced.fees, strict=True)),
    )


def _reduced_line(line: BasketLine, digits: int) -> BasketLine:
    unit_price = _net_price(line.unit_price, line.tax)
    listed = list_amount(unit_price, line.quantity, digits)
    room = listed - percent_off(listed, line.discount_percent)
    original = line.original_unit_price
    return replace(
        line,
        unit_price=unit_price,
        original_unit_price=None if original is None else _net_price(original, line.tax),
        discount_minor=min(net_of(line.discount_minor, line.tax), room),
    )


def _net_price(with_tax: Decimal, tax: TaxGroup) -> Decimal:
    exact = scaled(with_tax, PRICE_DIGITS) * WHOLE_RATE
    return unscaled(divide_half_up(exact, WHOLE_RATE + sum(scaled_rates(tax))), PRICE_DIGITS)


def _reduced_discount(discount: Discount, numbered: str, priced: Priced) -> Discount:
    if discount.kind is DiscountKind.PERCENT:
        return discount
    net = sum(
        (
            Fraction(share.minor * WHOLE_RATE, WHOLE_RATE + sum(scaled_rates(line.tax)))
            for line in priced.lines
            for share in line.shares
            if share.key == numbered
        ),
        Fraction(0),
    )
    return replace(discount, value=Decimal(divide_half_up(net.numerator, net.denominator)))


def _reduced_shipping(shipping: Shipping | None, priced: PricedCharge | None) -> Shipping | None:
    if shipping is None or priced is None:
        return None
    return replace(shipping, price_minor=_net_of_parts(priced))


def _reduced_fee(fee: Fee, priced: PricedCharge) -> Fee:
    return fee if fee.amount_minor is None else replace(fee, amount_minor=_net_of_parts(priced))


def _net_of_parts(charge: PricedCharge) -> int:
    return sum(
        part.final_minor if part.tax is None else net_of(part.final_minor, part.tax) for part in charge.parts
    )
