"""Random baskets of every kind, for properties that must hold for all of them."""

from __future__ import annotations

from decimal import Decimal

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
    TaxRounding,
)
from desktop.domain.discounts import percent_off
from desktop.domain.money import exponent
from desktop.domain.pricing import list_amount


def _group(category: str, *rates: str) -> TaxGroup:
    return TaxGroup(tuple(Decimal(rate) for rate in rates), category)


GROUPS = [
    _group("S", "20"),
    _group("S", "10"),
    _group("S", "5.5"),
    _group("S", "2.1"),
    _group("S", "0.9"),
    _group("S", "5", "9.975"),
    _group("S", "133.3333"),
    _group("Z", "0"),
    _group("E", "0"),
]
PERCENTS = ["0.0001", "1", "5", "10", "12.5", "33.3333", "50", "99.9999", "100"]

amounts = st.one_of(st.integers(0, 3000), st.integers(0, 2_000_000), st.just(0))
percents = st.sampled_from(PERCENTS).map(Decimal)
choices = st.sampled_from(ShippingTax)
maybe_groups = st.sampled_from([*GROUPS[:6], None])
line_rows = st.tuples(
    st.one_of(
        st.sampled_from(
            ["0", "0.01", "0.05", "1.11", "9.99", "12.90", "33.33", "80", "0.004321", "19.999999"]
        ),
        st.integers(0, 200_000).map(lambda cents: f"{cents // 100}.{cents % 100:02d}"),
    ),
    st.sampled_from(["1", "1", "1", "2", "3", "7", "12", "0.385", "0.001", "1.5", "100"]),
    st.sampled_from(GROUPS),
    st.sampled_from([None, None, None, *PERCENTS]),
    st.sampled_from([0, 0, 0, 1, 37, 500, 1000]),
)
discount_rows = st.tuples(
    st.booleans(), percents, amounts, st.sampled_from([None, None, (0,), (1, 2), (0, 3, 9), ()])
)
fee_rows = st.tuples(st.sampled_from(["amount", "percent", "less", "less percent"]), percents, amounts)
shippings = st.one_of(
    st.none(), st.builds(Shipping, amounts, maybe_groups, choices, st.booleans(), st.just("Post"))
)
switches = st.tuples(
    st.sampled_from(["EUR", "EUR", "EUR", "JPY", "TND"]),
    st.sampled_from(PriceMode),
    st.sampled_from(TaxRounding),
    st.booleans(),
    st.booleans(),
)


@st.composite
def baskets(draw: st.DrawFn) -> Basket:
    """A basket that can be priced, with anything in it the rules know."""
    currency, mode, rounding, chained, on_shipping = draw(switches)
    lines = draw(st.lists(line_rows, min_size=0, max_size=8))
    discounts = draw(st.lists(discount_rows, max_size=3))
    fees = draw(st.lists(fee_rows, max_size=2))
    return Basket(
        currency=currency,
        lines=tuple(_line(str(place), row, currency) for place, row in enumerate(lines)),
        price_mode=mode,
        tax_rounding=rounding,
        chain_percent=chained,
        fee_on_shipping=on_shipping,
        discounts=tuple(_discount(f"d{place}", row) for place, row in enumerate(discounts)),
        shipping=draw(shippings),
        fees=tuple(
            _fee(f"f{place}", row, draw(maybe_groups), draw(choices)) for place, row in enumerate(fees)
        ),
        tip_minor=draw(amounts),
    )


def _line(key: str, row: tuple[str, str, TaxGroup, str | None, int], currency: str) -> BasketLine:
    unit_price, quantity, tax, percent, permille = row
    price, units, off = Decimal(unit_price), Decimal(quantity), Decimal(percent or 0)
    listed = list_amount(price, units, exponent(currency))
    amount = (listed - percent_off(listed, off)) * permille // 1000
    return BasketLine(key, f"item {key}", units, price, tax, off, amount)


def _discount(key: str, row: tuple[bool, Decimal, int, tuple[int, ...] | None]) -> Discount:
    by_percent, percent, amount, places = row
    lines = None if places is None else frozenset(str(place) for place in places)
    if by_percent:
        return Discount(key, key, DiscountKind.PERCENT, percent, lines)
    return Discount(key, key, DiscountKind.AMOUNT, Decimal(amount), lines)


def _fee(key: str, row: tuple[str, Decimal, int], tax: TaxGroup | None, choice: ShippingTax) -> Fee:
    kind, percent, amount = row
    if kind == "amount":
        return Fee(key, key, amount, tax=tax, tax_choice=choice)
    if kind == "less":
        return Fee(key, key, -amount, tax=tax, tax_choice=choice)
    return Fee(key, key, percent=-percent if kind == "less percent" else percent, tax=tax, tax_choice=choice)
