"""Customers who pay no tax."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings

from desktop.domain.basket import (
    Basket,
    BasketLine,
    Discount,
    DiscountKind,
    Fee,
    PriceMode,
    Shipping,
    ShippingTax,
    TaxGroup,
)
from desktop.domain.pricing import price
from desktop.domain.untaxed import without_tax
from tests.domain.random_baskets import baskets

STANDARD = TaxGroup((Decimal(20),))
REDUCED = TaxGroup((Decimal("5.5"),))
REVERSED = TaxGroup((Decimal(0),), "AE")


def line(key: str, unit_price: str, tax: TaxGroup = STANDARD, quantity: str = "1") -> BasketLine:
    return BasketLine(key, key, Decimal(quantity), Decimal(unit_price), tax)


def less(minor: int) -> Discount:
    return Discount("less", "less", DiscountKind.AMOUNT, Decimal(minor))


def test_gross_prices_lose_the_tax_of_their_own_rate() -> None:
    basket = Basket("EUR", (line("a", "9.99"), line("b", "10.55", REDUCED)), tip_minor=100)
    untaxed = without_tax(basket, "AE")
    assert [item.unit_price for item in untaxed.lines] == [Decimal("8.325000"), Decimal("10.000000")]
    priced = price(untaxed)
    assert [(group.tax, group.tax_minor) for group in priced.taxes] == [(REVERSED, 0)]
    assert (priced.net_minor, priced.total_minor) == (1833, 1933)


def test_the_customer_pays_the_net_of_the_taxed_order() -> None:
    basket = Basket(
        "EUR",
        (replace(line("a", "24.00", quantity="3"), discount_minor=600, original_unit_price=Decimal(30)),),
        discounts=(less(1200), Discount("tenth", "tenth", DiscountKind.PERCENT, Decimal(10))),
        shipping=Shipping(600, STANDARD, free=True),
        fees=(
            Fee("wrap", "Wrapping", 240, tax=STANDARD),
            Fee("card", "Card", percent=Decimal(5), tax=STANDARD),
            Fee("goodwill", "Goodwill", -120),
        ),
        tip_minor=200,
    )
    taxed, untaxed = price(basket), price(without_tax(basket, "G"))
    assert untaxed.total_minor == taxed.net_minor + 200
    assert untaxed.discount_minor == 550 + 1000 + 100
    assert untaxed.shipping is not None
    assert (untaxed.shipping.list_minor, untaxed.shipping.gross_minor) == (500, 0)
    assert untaxed.lines[0].original_unit_price == Decimal(25)
    assert untaxed.tax_minor == 0


def test_an_amount_off_two_rates_loses_the_tax_of_the_lines_that_carry_it() -> None:
    basket = Basket("EUR", (line("a", "80"), line("b", "20", REDUCED)), discounts=(less(1000),))
    assert without_tax(basket, "AE").discounts[0].value == 856  # 8.00 / 1.2 + 2.00 / 1.055


def test_prices_can_be_kept() -> None:
    basket = Basket("EUR", (line("a", "9.99"),), shipping=Shipping(600, STANDARD), discounts=(less(100),))
    untaxed = price(without_tax(basket, "E", keep_gross=True))
    assert untaxed.total_minor == price(basket).total_minor
    assert untaxed.tax_minor == 0


def test_net_prices_stay_as_they_are() -> None:
    basket = Basket("EUR", (line("a", "9.99"),), PriceMode.NET, shipping=Shipping(600, STANDARD))
    assert price(without_tax(basket, "K")).total_minor == price(basket).net_minor


def test_what_is_outside_tax_stays_outside_and_proportional_shipping_becomes_plain() -> None:
    shipping = Shipping(600, None, ShippingTax.PROPORTIONAL)
    basket = Basket("EUR", (line("a", "60", REDUCED), line("b", "40")), shipping=shipping)
    outside = replace(basket, shipping=Shipping(600), fees=(Fee("bottle", "Bottle", 100),))
    assert without_tax(outside, "AE").shipping == Shipping(600)
    assert without_tax(outside, "AE").fees == outside.fees
    reduced = without_tax(basket, "AE").shipping
    assert reduced is not None
    assert (reduced.price_minor, reduced.tax, reduced.tax_choice) == (541, REVERSED, ShippingTax.FIXED)


def test_a_line_given_away_by_an_amount_stays_given_away() -> None:
    basket = Basket("EUR", (replace(line("a", "0.123457", quantity="999.999"), discount_minor=12346),))
    assert price(basket).total_minor == 0
    assert price(without_tax(basket, "AE")).total_minor <= 1


@pytest.mark.parametrize("keep", [True, False])
def test_a_category_covers_everything_taxed(keep: bool) -> None:
    basket = Basket("EUR", (line("a", "9.99"),), shipping=Shipping(600, REDUCED))
    untaxed = price(without_tax(basket, "AE", keep_gross=keep))
    assert [group.tax for group in untaxed.taxes] == [REVERSED]


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(baskets())
def test_no_basket_keeps_a_tax_or_pays_more(basket: Basket) -> None:
    taxed, untaxed = price(basket), price(without_tax(basket, "AE"))
    assert untaxed.tax_minor == 0
    cents = len(basket.lines) + len(basket.fees) + len(basket.discounts) + 2
    assert untaxed.total_minor <= taxed.total_minor + cents
