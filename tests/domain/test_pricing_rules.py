"""The fine points of the pricing rules: order of steps, caps, zeros, and which tax a charge gets."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

import pytest

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
    TaxRounding,
)
from desktop.domain.pricing import price

STANDARD = TaxGroup((Decimal(20),))
REDUCED = TaxGroup((Decimal("5.5"),))
EXEMPT = TaxGroup((Decimal(0),), "E")
GST_QST = TaxGroup((Decimal(5), Decimal("9.975")))


def basket(*prices: str, tax: TaxGroup = STANDARD, mode: PriceMode = PriceMode.GROSS) -> Basket:
    """One line for each price, quantity 1; line keys are ``"0"``, ``"1"`` …"""
    lines = [BasketLine(str(place), "", Decimal(1), Decimal(text), tax) for place, text in enumerate(prices)]
    return Basket("EUR", tuple(lines), mode)


def percent(key: str, value: str, lines: Sequence[str] | None = None) -> Discount:
    chosen = None if lines is None else frozenset(lines)
    return Discount(key, key, DiscountKind.PERCENT, Decimal(value), chosen)


def amount(key: str, minor: int, lines: Sequence[str] | None = None) -> Discount:
    chosen = None if lines is None else frozenset(lines)
    return Discount(key, key, DiscountKind.AMOUNT, Decimal(minor), chosen)


def off(order: Basket, *discounts: Discount) -> dict[str, int]:
    """What each discount takes off, in the order they were applied."""
    priced = price(replace(order, discounts=discounts))
    return {discount.key: discount.minor for discount in priced.discounts}


def finals(order: Basket, *discounts: Discount) -> list[int]:
    return [line.final_minor for line in price(replace(order, discounts=discounts)).lines]


def test_vouchers_on_products_come_first_then_percents_then_amounts() -> None:
    taken = off(basket("10", "10"), amount("fixed", 500), percent("tenth", "10"), amount("mug", 400, ["0"]))
    assert list(taken.items()) == [("mug", 400), ("tenth", 200), ("fixed", 500)]


def test_percents_are_of_the_price_or_when_chained_of_what_is_left() -> None:
    order = basket("100")
    assert off(order, percent("a", "10"), percent("b", "10")) == {"a": 1000, "b": 1000}
    assert off(replace(order, chain_percent=True), percent("a", "10"), percent("b", "10")) == {
        "a": 1000,
        "b": 900,
    }


def test_a_percent_takes_from_each_line_what_that_line_still_has() -> None:
    free_item = percent("gift", "100", ["0"])
    assert off(basket("10", "10"), free_item, percent("tenth", "10")) == {"gift": 1000, "tenth": 100}
    assert off(basket("10"), percent("a", "60"), percent("b", "60")) == {"a": 600, "b": 400}


def test_two_halves_of_odd_cents_leave_one_cent() -> None:
    order = basket("1.05", "2.15", "3.25", "4.35", "5.45", "6.55", "7.65", "2.64")
    assert off(order, percent("a", "50"), percent("b", "50")) == {"a": 1654, "b": 1654}
    assert sum(finals(order, percent("a", "50"), percent("b", "50"))) == 1


def test_an_amount_stops_at_zero_and_what_follows_finds_nothing() -> None:
    assert off(basket("10", "5"), amount("big", 99_900), amount("late", 100)) == {"big": 1500, "late": 0}
    assert finals(basket("10", "5"), amount("big", 99_900)) == [0, 0]


def test_a_voucher_on_products_is_capped_by_those_products() -> None:
    assert off(basket("10", "50"), amount("mug", 3000, ["0"])) == {"mug": 1000}
    assert off(basket("10"), amount("gone", 500, ["9"])) == {"gone": 0}


def test_a_line_worth_nothing_carries_no_discount() -> None:
    priced = price(replace(basket("0", "10"), discounts=(amount("a", 300),)))
    assert [line.order_discount_minor for line in priced.lines] == [0, 300]
    assert priced.lines[0].shares == ()


def test_everything_free() -> None:
    priced = price(replace(basket("10"), discounts=(percent("all", "100"),)))
    assert (priced.total_minor, priced.net_minor, priced.tax_minor) == (0, 0, 0)
    assert [group.tax for group in priced.taxes] == [STANDARD]


def test_a_line_takes_its_percent_then_its_amount() -> None:
    line = replace(basket("10").lines[0], discount_percent=Decimal("12.5"), discount_minor=100)
    priced = price(Basket("EUR", (line,)))
    assert priced.lines[0].line_discount_minor == 225
    assert priced.lines[0].final_minor == 775


def test_percent_discounts_round_half_down_and_surcharges_half_up() -> None:
    half = price(replace(basket("0.25"), discounts=(percent("a", "50"),)))
    more = price(replace(basket("0.25"), fees=(Fee("f", "f", percent=Decimal(50), tax=STANDARD),)))
    assert half.discount_minor == 12
    assert more.fees[0].gross_minor == 13


def test_a_negative_fee_is_a_discount_on_the_order() -> None:
    less = Fee("less", "Goodwill", -300, tax=REDUCED)
    tenth = Fee("tenth", "Friends", percent=Decimal(-10))
    priced = price(replace(basket("20"), fees=(less, tenth)))
    assert priced.fees == ()
    assert [(discount.key, discount.minor) for discount in priced.discounts] == [
        ("tenth", 200),
        ("less", 300),
    ]
    assert priced.total_minor == 1500


def test_a_percent_fee_on_nothing_is_nothing() -> None:
    surcharge = Fee("f", "f", percent=Decimal(3), tax=STANDARD)
    priced = price(replace(basket("10"), discounts=(percent("all", "100"),), fees=(surcharge,)))
    assert priced.fees[0].gross_minor == 0
    assert priced.total_minor == 0


def test_the_base_of_a_percent_fee_may_include_shipping_as_paid() -> None:
    surcharge = Fee("f", "f", percent=Decimal(10), tax=STANDARD)
    order = replace(basket("10"), fees=(surcharge,), shipping=Shipping(500, STANDARD))
    assert price(order).fees[0].gross_minor == 100
    assert price(replace(order, fee_on_shipping=True)).fees[0].gross_minor == 150
    free = replace(order, fee_on_shipping=True, shipping=Shipping(500, STANDARD, free=True))
    assert price(free).fees[0].gross_minor == 100


def test_shipping_is_never_discounted_by_order_discounts_and_the_tip_by_nothing() -> None:
    order = replace(basket("10"), shipping=Shipping(500, STANDARD), tip_minor=200)
    assert price(replace(order, discounts=(percent("all", "100"),))).total_minor == 700


def test_free_shipping_in_net_mode_and_without_a_group_of_its_own() -> None:
    order = replace(
        basket("10", mode=PriceMode.NET, tax=REDUCED), shipping=Shipping(500, STANDARD, free=True)
    )
    priced = price(order)
    assert priced.total_minor == 1055
    assert [group.tax for group in priced.taxes] == [REDUCED]
    assert priced.shipping is not None
    assert priced.shipping.parts[0].tax == STANDARD


def two_rates(reduced: str, standard: str) -> Basket:
    return Basket(
        "EUR",
        (
            BasketLine("0", "book", Decimal(1), Decimal(reduced), REDUCED),
            BasketLine("1", "mug", Decimal(1), Decimal(standard), STANDARD),
        ),
    )


def shipping_parts(order: Basket, shipping: Shipping) -> list[tuple[TaxGroup | None, int]]:
    priced = price(replace(order, shipping=shipping)).shipping
    assert priced is not None
    return [(part.tax, part.final_minor) for part in priced.parts]


def test_shipping_takes_the_highest_rate_of_the_order() -> None:
    shipping = Shipping(600, REDUCED, ShippingTax.HIGHEST)
    assert shipping_parts(two_rates("60", "40"), shipping) == [(STANDARD, 600)]
    assert shipping_parts(two_rates("60", "0"), shipping) == [(STANDARD, 600)]
    assert shipping_parts(Basket("EUR", ()), shipping) == [(REDUCED, 600)]


def test_proportional_shipping_follows_the_value_of_the_goods() -> None:
    shipping = Shipping(600, None, ShippingTax.PROPORTIONAL)
    assert shipping_parts(two_rates("60", "40"), shipping) == [(REDUCED, 360), (STANDARD, 240)]
    assert shipping_parts(two_rates("60", "0"), shipping) == [(REDUCED, 600)]
    assert shipping_parts(two_rates("999999", "0.01"), shipping) == [(REDUCED, 600)]


def test_proportional_shipping_of_goods_given_away() -> None:
    shipping = Shipping(600, None, ShippingTax.PROPORTIONAL)
    given = replace(two_rates("60", "40"), discounts=(percent("all", "100"),))
    assert shipping_parts(given, shipping) == [(REDUCED, 360), (STANDARD, 240)]
    worthless = two_rates("0", "0")
    assert shipping_parts(worthless, shipping) == [(STANDARD, 600)]
    assert shipping_parts(worthless, replace(shipping, tax=REDUCED)) == [(REDUCED, 600)]
    assert shipping_parts(Basket("EUR", ()), shipping) == [(None, 600)]


def test_a_charge_outside_tax_counts_in_the_net_but_in_no_group() -> None:
    priced = price(replace(basket("12"), fees=(Fee("d", "Deposit on bottles", 100),)))
    assert (priced.net_minor, priced.tax_minor, priced.total_minor) == (1100, 200, 1300)
    assert [(group.net_minor, group.tax_minor) for group in priced.taxes] == [(1000, 200)]


def test_a_fee_may_be_taxed_like_the_goods() -> None:
    fee = Fee("wrap", "Wrapping", 100, tax_choice=ShippingTax.PROPORTIONAL)
    priced = price(replace(two_rates("30", "70"), fees=(fee,)))
    assert [(part.tax, part.final_minor) for part in priced.fees[0].parts] == [(REDUCED, 30), (STANDARD, 70)]


def test_groups_are_told_apart_by_category_and_come_lowest_rate_first() -> None:
    zero = TaxGroup((Decimal("0.00"),), "Z")
    lines = tuple(
        BasketLine(str(place), "", Decimal(1), Decimal(10), tax)
        for place, tax in enumerate([STANDARD, zero, EXEMPT, REDUCED, TaxGroup((Decimal("20.00"),))])
    )
    assert [group.tax for group in price(Basket("EUR", lines)).taxes] == [EXEMPT, zero, REDUCED, STANDARD]


def test_components_of_a_gross_tax_are_split_by_rate() -> None:
    priced = price(basket("22.98", tax=GST_QST))
    assert (priced.net_minor, priced.tax_minor) == (1999, 299)
    assert priced.taxes[0].components == (100, 199)


def test_components_are_rounded_line_by_line_when_tax_is() -> None:
    order = replace(basket(*["1.09"] * 3, tax=GST_QST, mode=PriceMode.NET), tax_rounding=TaxRounding.LINE)
    assert price(order).taxes[0].components == (15, 33)
    assert price(replace(order, tax_rounding=TaxRounding.RATE)).taxes[0].components == (16, 33)


def test_currencies_without_and_with_three_decimals() -> None:
    yen = Basket("JPY", (BasketLine("0", "", Decimal(3), Decimal("12.5"), TaxGroup((Decimal(10),))),))
    assert price(yen).total_minor == 38
    dinar = Basket("TND", (BasketLine("0", "", Decimal("0.5"), Decimal("1.001"), TaxGroup((Decimal(19),))),))
    assert price(dinar).total_minor == 501


@pytest.mark.parametrize("mode", list(PriceMode))
def test_a_basket_without_lines_still_has_a_total(mode: PriceMode) -> None:
    order = Basket("EUR", (), mode, shipping=Shipping(500), tip_minor=100)
    assert price(order).total_minor == 600
    assert price(Basket("EUR", (), discounts=(percent("a", "10"), amount("b", 5)))).total_minor == 0
