"""Baskets that cannot be priced: each is refused for its own reason, and the refusal names the input."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from desktop.domain.basket import Basket, BasketLine, Discount, DiscountKind, Fee, Shipping, TaxGroup
from desktop.domain.discounts import DiscountAboveLine
from desktop.domain.errors import DeskError
from desktop.domain.exact import NegativeNumber, NotANumber, NumberTooLarge, TooManyDecimals
from desktop.domain.limits import FeeNotClear, PercentAboveHundred, QuantityNotPositive, TaxRateMissing
from desktop.domain.money import UnknownCurrency
from desktop.domain.pricing import price

STANDARD = TaxGroup((Decimal(20),))
GOOD = BasketLine("0", "mug", Decimal(2), Decimal(10), STANDARD)


def rates(*values: str) -> TaxGroup:
    return TaxGroup(tuple(Decimal(value) for value in values))


def refusal(basket: Basket, kind: type[DeskError]) -> DeskError:
    with pytest.raises(kind) as caught:
        price(basket)
    return caught.value


@pytest.mark.parametrize(
    ("change", "kind", "field"),
    [
        ({"quantity": Decimal(0)}, QuantityNotPositive, "quantity"),
        ({"quantity": Decimal(-1)}, QuantityNotPositive, "quantity"),
        ({"quantity": Decimal("0.0005")}, TooManyDecimals, "quantity"),
        ({"quantity": Decimal(3760123456789)}, NumberTooLarge, "quantity"),
        ({"quantity": Decimal("NaN")}, NotANumber, "quantity"),
        ({"unit_price": Decimal("-0.01")}, NegativeNumber, "unit_price"),
        ({"unit_price": Decimal("0.0000001")}, TooManyDecimals, "unit_price"),
        ({"unit_price": Decimal(3760123456789)}, NumberTooLarge, "unit_price"),
        ({"unit_price": Decimal("Infinity")}, NotANumber, "unit_price"),
        ({"unit_price": Decimal(999999999), "quantity": Decimal(999999)}, NumberTooLarge, "unit_price"),
        ({"tax": rates("-1")}, NegativeNumber, "tax_rates"),
        ({"tax": rates("5", "9.97501")}, TooManyDecimals, "tax_rates"),
        ({"tax": rates("1001")}, NumberTooLarge, "tax_rates"),
        ({"tax": rates()}, TaxRateMissing, "tax_rates"),
        ({"discount_percent": Decimal("100.01")}, PercentAboveHundred, "discount_percent"),
        ({"discount_percent": Decimal(-5)}, NegativeNumber, "discount_percent"),
        ({"discount_percent": Decimal("1.00001")}, TooManyDecimals, "discount_percent"),
        ({"discount_percent": Decimal("NaN")}, NotANumber, "discount_percent"),
        ({"discount_minor": 2001}, DiscountAboveLine, "discount_amount"),
        ({"discount_minor": 1001, "discount_percent": Decimal(50)}, DiscountAboveLine, "discount_amount"),
        ({"discount_minor": -1}, NegativeNumber, "discount_amount"),
    ],
)
def test_lines(change: dict[str, Any], kind: type[DeskError], field: str) -> None:
    basket = Basket("EUR", (GOOD, replace(GOOD, key="1", **change)))
    assert refusal(basket, kind).where == f"lines.1.{field}"


@pytest.mark.parametrize(
    ("change", "kind", "field"),
    [
        ({"currency": "EURO"}, UnknownCurrency, "currency"),
        ({"tip_minor": -1}, NegativeNumber, "tip"),
        ({"tip_minor": 10**13}, NumberTooLarge, "tip"),
        ({"shipping": Shipping(-1)}, NegativeNumber, "shipping.price"),
        ({"shipping": Shipping(10**18)}, NumberTooLarge, "shipping.price"),
        ({"shipping": Shipping(1, rates("-5"))}, NegativeNumber, "shipping.tax_rates"),
        ({"fees": (Fee("f", "f"),)}, FeeNotClear, "fees.0"),
        ({"fees": (Fee("f", "f", 1, Decimal(1)),)}, FeeNotClear, "fees.0"),
        ({"fees": (Fee("f", "f", -(10**13)),)}, NumberTooLarge, "fees.0.amount"),
        ({"fees": (Fee("f", "f", percent=Decimal(1001)),)}, NumberTooLarge, "fees.0.percent"),
        ({"fees": (Fee("f", "f", percent=Decimal(-101)),)}, PercentAboveHundred, "fees.0.percent"),
        ({"fees": (Fee("f", "f", percent=Decimal("NaN")),)}, NotANumber, "fees.0.percent"),
        ({"fees": (Fee("f", "f", 1, tax=rates("200000")),)}, NumberTooLarge, "fees.0.tax_rates"),
    ],
)
def test_the_rest_of_the_basket(change: dict[str, Any], kind: type[DeskError], field: str) -> None:
    assert refusal(replace(Basket("EUR", (GOOD,)), **change), kind).where == field


@pytest.mark.parametrize(
    ("by", "value", "kind"),
    [
        (DiscountKind.PERCENT, "101", PercentAboveHundred),
        (DiscountKind.PERCENT, "-1", NegativeNumber),
        (DiscountKind.AMOUNT, "-1", NegativeNumber),
        (DiscountKind.AMOUNT, "0.5", TooManyDecimals),
        (DiscountKind.AMOUNT, "1E+13", NumberTooLarge),
        (DiscountKind.AMOUNT, "NaN", NotANumber),
    ],
)
def test_discounts_on_the_order(by: DiscountKind, value: str, kind: type[DeskError]) -> None:
    basket = Basket("EUR", (GOOD,), discounts=(Discount("d", "d", by, Decimal(value)),))
    assert refusal(basket, kind).where == "discounts.0.value"


def test_the_facts_say_what_would_have_been_possible() -> None:
    error = refusal(Basket("EUR", (replace(GOOD, discount_minor=2001),)), DiscountAboveLine)
    assert isinstance(error, DiscountAboveLine)
    assert (error.asked_minor, error.limit_minor, error.currency) == (2001, 2000, "EUR")


def test_sums_that_would_not_fit_are_refused() -> None:
    dear = replace(GOOD, unit_price=Decimal(999999999), quantity=Decimal(10))
    lines = tuple(replace(dear, key=str(place)) for place in range(1001))
    assert refusal(Basket("EUR", lines), NumberTooLarge).where == "lines"
    assert price(Basket("EUR", lines[:900])).total_minor < 2**63 // 1000


def test_prices_at_the_edges_are_fine() -> None:
    edge = replace(GOOD, quantity=Decimal("0.001"), unit_price=Decimal("0.000001"))
    assert price(Basket("EUR", (edge,))).total_minor == 0
    whole = replace(GOOD, discount_percent=Decimal(100))
    assert price(Basket("EUR", (whole,))).total_minor == 0
    assert price(Basket("EUR", (replace(GOOD, discount_minor=2000),))).total_minor == 0
