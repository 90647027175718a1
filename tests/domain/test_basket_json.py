"""Reading baskets written as JSON: what they may say, and what is refused."""

from __future__ import annotations

import contextlib
import json
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.basket import DiscountKind, PriceMode, Shipping, ShippingTax, TaxGroup, TaxRounding
from desktop.domain.basket_json import BasketDefaults, CatalogueEntry, UnknownSku, read_basket
from desktop.domain.errors import DeskError
from desktop.domain.exact import NotANumber, NumberTooLarge, TooManyDecimals
from desktop.domain.json_object import FieldMissing, FieldUnknown, FieldWrong, NotJson, read_json
from desktop.domain.money import UnknownCurrency
from desktop.domain.pricing import price

STANDARD = TaxGroup((Decimal(20),))
MUG = CatalogueEntry("MUG-1", "Mug", Decimal("12.90"), TaxGroup((Decimal("5.5"),)))
LINE: dict[str, Any] = {"name": "Mug", "quantity": "2", "unit_price": "12.90", "tax_rates": ["5.5"]}


def shelf(sku: str) -> CatalogueEntry | None:
    return MUG if sku == MUG.sku else None


def one(**changes: Any) -> dict[str, Any]:
    """A basket of one line with something changed or added."""
    return {"currency": "EUR", "lines": [dict(LINE)]} | changes


def one_line(**changes: Any) -> dict[str, Any]:
    return one(lines=[LINE | changes])


def test_a_known_sku_fills_in_what_is_not_said() -> None:
    basket = read_basket({"currency": "EUR", "lines": [{"sku": "MUG-1", "quantity": "1"}]}, shelf)
    assert (basket.lines[0].name, basket.lines[0].unit_price) == ("Mug", Decimal("12.90"))
    assert basket.lines[0].tax == MUG.tax
    assert basket.lines[0].original_unit_price is None


def test_what_is_said_wins_over_the_catalogue_and_the_old_price_is_kept() -> None:
    line = {"sku": "MUG-1", "quantity": "1", "name": "Big mug", "unit_price": "10", "tax_rates": ["20"]}
    item = read_basket({"currency": "EUR", "lines": [line]}, shelf).lines[0]
    assert (item.name, item.unit_price, item.tax) == ("Big mug", Decimal(10), STANDARD)
    assert item.original_unit_price == Decimal("12.90")


def test_an_unknown_sku_needs_a_price_of_its_own() -> None:
    with pytest.raises(UnknownSku) as refusal:
        read_basket({"currency": "EUR", "lines": [{"sku": "NO", "quantity": "1"}]}, shelf)
    assert (refusal.value.sku, refusal.value.where) == ("NO", "lines.0.sku")
    assert read_basket(one_line(sku="NO"), shelf).lines[0].unit_price == Decimal("12.90")


def test_everything_a_basket_can_say() -> None:
    basket = read_basket(
        one(
            price_mode="net",
            tax_rounding="line",
            chain_percent=True,
            fee_on_shipping=True,
            discounts=[
                {"kind": "amount", "value": "5.00", "name": "Loyalty"},
                {"kind": "percent", "value": "10", "lines": [0]},
            ],
            shipping={"price": "6.00", "free": True, "tax_rates": ["20"], "name": "Post"},
            fees=[{"name": "Card", "percent": "3", "tax_choice": "proportional"}, {"amount": "-1.00"}],
            customer={"name": "Léa"},
        )
    )
    assert (basket.price_mode, basket.tax_rounding) == (PriceMode.NET, TaxRounding.LINE)
    assert basket.chain_percent
    assert basket.fee_on_shipping
    assert [(item.kind, item.value, item.lines) for item in basket.discounts] == [
        (DiscountKind.AMOUNT, Decimal(500), None),
        (DiscountKind.PERCENT, Decimal(10), frozenset({"0"})),
    ]
    assert basket.shipping == Shipping(600, STANDARD, ShippingTax.FIXED, True, "Post")
    assert (basket.fees[0].percent, basket.fees[0].tax_choice) == (Decimal(3), ShippingTax.PROPORTIONAL)
    assert (basket.fees[1].amount_minor, basket.fees[1].tax) == (-100, None)


def test_what_the_shop_s_settings_say() -> None:
    settings = BasketDefaults("CHF", PriceMode.NET, TaxRounding.LINE, True, True, ShippingTax.FIXED, STANDARD)
    basket = read_basket({"lines": [dict(LINE)], "shipping": {"price": "6"}}, defaults=settings)
    assert (basket.currency, basket.price_mode, basket.tax_rounding) == (
        "CHF",
        PriceMode.NET,
        TaxRounding.LINE,
    )
    assert basket.chain_percent
    assert basket.fee_on_shipping
    assert basket.shipping == Shipping(600, STANDARD)


def test_shipping_without_a_rate_takes_the_highest_and_zero_rates_are_category_z() -> None:
    basket = read_basket(one(shipping={"price": "6"}, lines=[LINE | {"tax_rates": ["0"]}]))
    assert basket.shipping == Shipping(600, None, ShippingTax.HIGHEST)
    assert basket.lines[0].tax.category == "Z"
    assert read_basket(one_line(tax_rates=["0"], tax_category="E")).lines[0].tax.category == "E"
    assert read_basket(one(shipping=None, tip=None)).shipping is None


def test_json_numbers_are_exact() -> None:
    text = json.dumps(one()).replace('"12.90"', "12.90").replace('"2"', "2")
    assert read_basket(read_json(text)) == read_basket(one())
    assert read_basket(one_line(quantity=2)) == read_basket(one())
    with pytest.raises(FieldWrong):
        read_basket(one_line(unit_price=12.9))


@pytest.mark.parametrize(
    ("basket", "kind", "field"),
    [
        ({}, FieldMissing, "currency"),
        ({"currency": "EUR"}, FieldMissing, "lines"),
        (one(lines=[]), FieldMissing, "lines"),
        (one(lines="mug"), FieldWrong, "lines"),
        (one(lines=["mug"]), FieldWrong, "lines.0"),
        (one(currency="EURO"), UnknownCurrency, "currency"),
        (one(currency=5), FieldWrong, "currency"),
        (one(price_mode="brutto"), FieldWrong, "price_mode"),
        (one(chain_percent="yes"), FieldWrong, "chain_percent"),
        (one(shipping="6.00"), FieldWrong, "shipping"),
        (one(shipping={}), FieldMissing, "shipping.price"),
        (one(shipping={"price": "6.00", "gratis": True}), FieldUnknown, "shipping.gratis"),
        (one(shipping={"price": "6.00", "tax_rates": []}), FieldMissing, "shipping.tax_rates"),
        (one(tip="2.005"), TooManyDecimals, "tip"),
        (one(tip="abc"), NotANumber, "tip"),
        (one(tip=True), FieldWrong, "tip"),
        (one(fees=[{"amount": "1.999"}]), TooManyDecimals, "fees.0.amount"),
        (one(fees=[{"percent": "3%"}]), NotANumber, "fees.0.percent"),
        (one(discounts=[{"value": "1"}]), FieldMissing, "discounts.0.kind"),
        (one(discounts=[{"kind": "half", "value": "1"}]), FieldWrong, "discounts.0.kind"),
        (one(discounts=[{"kind": "amount"}]), FieldMissing, "discounts.0.value"),
        (one(discounts=[{"kind": "amount", "value": "0.001"}]), TooManyDecimals, "discounts.0.value"),
        (one(discounts=[{"kind": "amount", "value": "1", "lines": [1]}]), FieldWrong, "discounts.0.lines"),
        (one_line(quantity=None), FieldMissing, "lines.0.quantity"),
        (one_line(quantity="1,5"), NotANumber, "lines.0.quantity"),
        (one_line(quantity=" 1"), NotANumber, "lines.0.quantity"),
        (one_line(unit_price=None), FieldMissing, "lines.0.unit_price"),
        (one_line(unit_price="9" * 31), NotANumber, "lines.0.unit_price"),
        (one_line(tax_rates="20"), FieldWrong, "lines.0.tax_rates"),
        (one_line(tax_rates=None), FieldMissing, "lines.0.tax_rates"),
        (one_line(tax_rates=["x"]), NotANumber, "lines.0.tax_rates"),
        (one_line(quantiti="1"), FieldUnknown, "lines.0.quantiti"),
        (one_line(name=5), FieldWrong, "lines.0.name"),
        (one_line(name="\ud800"), FieldWrong, "lines.0.name"),
        (one_line(discount_amount="99999999999999"), NumberTooLarge, "lines.0.discount_amount"),
    ],
)
def test_what_cannot_be_read_is_named(basket: dict[str, Any], kind: type[DeskError], field: str) -> None:
    with pytest.raises(kind) as refusal:
        read_basket(basket)
    assert refusal.value.where == field


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[1]",
        "5",
        "{",
        '{"tip": NaN}',
        '{"tip": 1e3}',
        '{"tip": ' + "9" * 5000 + "}",
        '{"tip": "1", "tip": "2"}',
        "[" * 100_000,
    ],
)
def test_what_is_not_one_json_object(text: str) -> None:
    with pytest.raises(NotJson):
        read_json(text)


scalars = st.none() | st.booleans() | st.text(max_size=6) | st.integers()
values = st.recursive(
    st.none()
    | st.booleans()
    | st.text(max_size=6)
    | st.integers()
    | st.sampled_from(["1", "20", "-1", "1e9"]),
    lambda inner: (
        st.lists(inner, max_size=2) | st.dictionaries(st.sampled_from(sorted(LINE)), inner, max_size=4)
    ),
    max_leaves=6,
)
names = st.sampled_from(["currency", "lines", "discounts", "shipping", "fees", "tip", "price_mode"])


@given(st.dictionaries(names, values), st.dictionaries(st.sampled_from([*LINE, "discount_percent"]), values))
def test_nonsense_is_refused_never_a_crash(top: dict[str, Any], line: dict[str, Any]) -> None:
    for basket in (one(**top), one_line(**line)):
        with contextlib.suppress(DeskError):
            assert price(read_basket(basket)).total_minor >= 0
