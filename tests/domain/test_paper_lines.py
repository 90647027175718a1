"""Lines and sums of a paper are the price's own: every identity an invoice is checked by holds."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

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
from desktop.domain.exact import round_half_up
from desktop.domain.paper_lines import LineFacts, order_discounts_shown, paper_lines, paper_totals, tax_rows
from desktop.domain.papers import LineKind, LineText
from desktop.domain.pricing import price

STANDARD, REDUCED = TaxGroup((Decimal(20),)), TaxGroup((Decimal("5.5"),))
CANADIAN = TaxGroup((Decimal(5), Decimal("9.975")))


def mug(key: str = "1", price: str = "24.50", tax: TaxGroup = STANDARD, quantity: str = "4") -> BasketLine:
    return BasketLine(key, f"Mug {key}", Decimal(quantity), Decimal(price), tax, discount_minor=10)


baskets = st.builds(
    Basket,
    currency=st.just("EUR"),
    lines=st.lists(
        st.builds(
            BasketLine,
            key=st.uuids().map(str),
            name=st.just("x"),
            quantity=st.decimals("0.001", "40", places=3),
            unit_price=st.decimals("0", "90", places=2),
            tax=st.sampled_from([STANDARD, REDUCED, CANADIAN]),
            discount_percent=st.sampled_from([Decimal(0), Decimal(10), Decimal(100)]),
        ),
        min_size=1,
        max_size=6,
    ).map(tuple),
    price_mode=st.sampled_from(PriceMode),
    discounts=st.sampled_from(
        [
            (),
            (Discount("v", "Bon", DiscountKind.AMOUNT, Decimal(500)),),
            (
                Discount("p", "Dix", DiscountKind.PERCENT, Decimal(10)),
                Discount("v", "Bon", DiscountKind.AMOUNT, Decimal(123)),
            ),
        ]
    ),
    shipping=st.none()
    | st.builds(
        Shipping,
        price_minor=st.integers(0, 2000),
        tax=st.just(STANDARD),
        tax_choice=st.sampled_from(ShippingTax),
        free=st.booleans(),
        name=st.just("Colissimo"),
    ),
    fees=st.sampled_from([(), (Fee("f", "Paquet", 144, None, STANDARD), Fee("g", "Consigne", 100))]),
    tip_minor=st.sampled_from([0, 200]),
)


@given(baskets)
def test_lines_add_up_to_the_price(basket: Basket) -> None:
    priced = price(basket)
    lines = paper_lines(priced, {})
    assert sum(line.net_minor for line in lines) == priced.net_minor
    assert (
        sum(line.tax_minor for line in lines)
        == priced.tax_minor
        == sum(r.tax_minor for r in tax_rows(priced))
    )
    for line in lines:
        assert line.list_net_minor - sum(discount.net_minor for discount in line.discounts) == line.net_minor
        assert line.list_minor - sum(discount.minor for discount in line.discounts) == line.final_minor
        assert line.net_minor + line.tax_minor == line.gross_minor
        assert all(discount.minor > 0 <= discount.net_minor for discount in line.discounts)
        if line.discounts and line.list_net_minor > line.net_minor:
            printed = round_half_up((line.unit_net * line.quantity).scaleb(2))
            assert line.list_net_minor == printed


def test_unit_prices_lose_their_tax_at_six_decimals() -> None:
    gross = paper_lines(price(Basket("EUR", (mug(),))), {})
    net = paper_lines(price(Basket("EUR", (mug(),), PriceMode.NET)), {})
    assert (gross[0].unit_net, net[0].unit_net) == (Decimal("20.416667"), Decimal("24.50"))


def test_facts_reach_their_line_only() -> None:
    texts = (LineText("Peindre", "Yann"),)
    facts = {"2": LineFacts("Bleu", "MUG-B", "kg", texts, 400)}
    plain, told = paper_lines(price(Basket("EUR", (mug("1"), mug("2")))), facts)
    assert (plain.detail, plain.sku, plain.texts) == ("", "", ())
    assert (told.detail, told.sku, told.unit, told.texts, told.weight_grams) == (
        "Bleu",
        "MUG-B",
        "kg",
        texts,
        400,
    )


def test_free_shipping_is_one_line_given_away() -> None:
    shipping = Shipping(590, STANDARD, ShippingTax.PROPORTIONAL, free=True, name="Colissimo")
    basket = Basket("EUR", (mug("1"), mug("2", tax=REDUCED)), shipping=shipping)
    line = paper_lines(price(basket), {})[-1]
    assert (line.kind, line.list_minor, line.final_minor, line.net_minor) == (LineKind.SHIPPING, 590, 0, 0)
    assert line.list_net_minor == line.discounts[0].net_minor > 0


def test_proportional_shipping_is_a_line_for_each_rate() -> None:
    shipping = Shipping(600, None, ShippingTax.PROPORTIONAL, name="Colissimo")
    basket = Basket("EUR", (mug("1"), mug("2", tax=REDUCED)), shipping=shipping)
    lines = [line for line in paper_lines(price(basket), {}) if line.kind is LineKind.SHIPPING]
    assert {line.tax for line in lines} == {STANDARD, REDUCED}
    assert sum(line.final_minor for line in lines) == 600


def test_discounts_that_took_nothing_off_are_not_shown() -> None:
    basket = Basket(
        "EUR",
        (mug(),),
        discounts=(
            Discount("v", "Kenavo", DiscountKind.AMOUNT, Decimal(2000)),
            Discount("n", "Rien", DiscountKind.AMOUNT, Decimal(0)),
        ),
    )
    shown = order_discounts_shown(price(basket), {"v": "KENAVO-20"})
    assert [(discount.code, discount.minor, discount.percent) for discount in shown] == [
        ("KENAVO-20", 2000, None)
    ]


def test_totals_tell_what_is_left_to_pay() -> None:
    totals = paper_totals(price(Basket("CHF", (mug(),), tip_minor=100)), paid_minor=5000, rounding_minor=-3)
    assert totals.total_minor == 9790 + 100
    assert totals.net_minor + totals.tax_minor + totals.tip_minor == totals.total_minor
    assert totals.due_minor == totals.total_minor - 3 - 5000
