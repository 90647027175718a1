"""The worked examples of the pricing rules (6.8), by number. Amounts are minor units of the euro."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal

from desktop.domain.basket import (
    Basket,
    BasketLine,
    Discount,
    DiscountKind,
    Fee,
    Priced,
    PriceMode,
    Shipping,
    ShippingTax,
    TaxGroup,
    TaxRounding,
)
from desktop.domain.cash import cash_due, change, deposit_percent
from desktop.domain.pricing import price
from desktop.domain.refund_parts import Refundable, after_refund, refund_amount, refund_units, refundables

STANDARD = TaxGroup((Decimal(20),))
REDUCED = TaxGroup((Decimal("5.5"),))


def goods(*rows: tuple[str, str, TaxGroup]) -> tuple[BasketLine, ...]:
    """Lines from (quantity, unit price, tax)."""
    return tuple(
        BasketLine(str(index), f"item {index}", Decimal(quantity), Decimal(unit_price), tax)
        for index, (quantity, unit_price, tax) in enumerate(rows)
    )


def basket(*rows: tuple[str, str, TaxGroup], mode: PriceMode = PriceMode.GROSS) -> Basket:
    return Basket("EUR", goods(*rows), mode)


def less(minor: int) -> Discount:
    return Discount("less", "less", DiscountKind.AMOUNT, Decimal(minor))


def percent(value: str) -> Discount:
    return Discount("percent", "percent", DiscountKind.PERCENT, Decimal(value))


def groups(priced: Priced) -> list[tuple[int, int]]:
    return [(total.net_minor, total.tax_minor) for total in priced.taxes]


def gross_of(parts: Iterable[tuple[int, int, int]]) -> tuple[int, int, int]:
    rows = list(parts)
    return sum(row[0] for row in rows), sum(row[1] for row in rows), sum(row[2] for row in rows)


def test_01_a_price_that_no_net_price_can_reach() -> None:
    priced = price(basket(("1", "9.99", STANDARD)))
    assert (priced.net_minor, priced.tax_minor, priced.total_minor) == (833, 166, 999)


def test_02_rounding_per_rate_or_per_line_changes_a_net_total() -> None:
    per_rate = basket(*[("1", "1.11", STANDARD)] * 3, mode=PriceMode.NET)
    per_line = replace(per_rate, tax_rounding=TaxRounding.LINE)
    assert (price(per_rate).tax_minor, price(per_rate).total_minor) == (67, 400)
    assert (price(per_line).tax_minor, price(per_line).total_minor) == (66, 399)


def test_03_two_rates() -> None:
    priced = price(basket(("2", "12.90", REDUCED), ("3", "7.50", STANDARD)))
    assert groups(priced) == [(2445, 135), (1875, 375)]
    assert priced.total_minor == 4830


def test_04_half_of_an_odd_cent_goes_to_the_shop() -> None:
    prices = ["1.05", "2.15", "3.25", "4.35", "5.45", "6.55", "7.65", "2.64"]
    at_19 = TaxGroup((Decimal(19),))
    eight = basket(*[("1", unit_price, at_19) for unit_price in prices])
    priced = price(replace(eight, discounts=(percent("50"),)))
    assert sum(line.list_minor for line in priced.lines) == 3309
    assert priced.discount_minor == 1654
    assert sum(line.order_discount_minor for line in priced.lines) == 1654
    assert (priced.net_minor, priced.tax_minor, priced.total_minor) == (1391, 264, 1655)


def test_05_an_amount_is_spread_by_value_not_by_unit() -> None:
    priced = price(replace(basket(("1", "80", STANDARD), ("4", "5", REDUCED)), discounts=(less(1000),)))
    assert [line.order_discount_minor for line in priced.lines] == [800, 200]
    assert groups(priced) == [(1706, 94), (6000, 1200)]
    assert (priced.tax_minor, priced.total_minor) == (1294, 9000)


def test_06_tax_of_shipping_fixed_or_proportional() -> None:
    mixed = basket(("1", "60", REDUCED), ("1", "40", STANDARD))
    fixed = price(replace(mixed, shipping=Shipping(600, STANDARD)))
    shared = price(replace(mixed, shipping=Shipping(600, None, ShippingTax.PROPORTIONAL)))
    assert (fixed.tax_minor, fixed.total_minor) == (1080, 10600)
    assert (shared.tax_minor, shared.total_minor) == (1039, 10600)
    assert shared.shipping is not None
    assert [part.final_minor for part in shared.shipping.parts] == [360, 240]


def test_07_free_shipping_is_a_discount_that_can_be_seen() -> None:
    priced = price(replace(basket(("1", "24", STANDARD)), shipping=Shipping(590, STANDARD, free=True)))
    assert priced.shipping is not None
    row = priced.shipping
    assert (row.list_minor, row.discount_minor, row.final_minor, row.gross_minor) == (590, 590, 0, 0)
    assert (priced.tax_minor, priced.total_minor) == (400, 2400)


def test_08_taxed_surcharge_and_a_tip_outside_tax() -> None:
    surcharge = Fee("card", "Card", percent=Decimal(3), tax=STANDARD)
    priced = price(replace(basket(("1", "48", STANDARD)), fees=(surcharge,), tip_minor=200))
    assert priced.fees[0].gross_minor == 144
    assert (priced.net_minor, priced.tax_minor, priced.tip_minor) == (4120, 824, 200)
    assert priced.total_minor == 5144


def test_09_percent_off_net_prices() -> None:
    net = basket(*[("1", "33.33", STANDARD)] * 3, mode=PriceMode.NET)
    priced = price(replace(net, discounts=(percent("10"),)))
    assert priced.discount_minor == 1000
    assert (priced.net_minor, priced.tax_minor, priced.total_minor) == (8999, 1800, 10799)


def test_10_a_full_refund_gives_back_what_was_paid_and_no_more() -> None:
    order = replace(
        basket(("1", "22.94", STANDARD)), discounts=(less(1000),), shipping=Shipping(840, STANDARD)
    )
    priced = price(order)
    assert (priced.net_minor, priced.tax_minor, priced.total_minor) == (1778, 356, 2134)
    line, shipping = refundables(priced)
    back = [refund_units(line, Decimal(1)), refund_amount(shipping, shipping.left_minor)]
    assert [(part.gross_minor, part.net_minor, part.tax_minor) for part in back] == [
        (1294, 1078, 216),
        (840, 700, 140),
    ]


def test_11_three_units_returned_one_at_a_time() -> None:
    priced = price(replace(basket(("3", "9.99", STANDARD)), discounts=(less(500),)))
    row: Refundable = refundables(priced)[0]
    pieces = []
    while row.left_units:
        part = refund_units(row, Decimal(1))
        pieces.append((part.gross_minor, part.net_minor, part.tax_minor))
        row = after_refund(row, [part])
    assert pieces == [(832, 693, 139), (833, 695, 138), (832, 693, 139)]
    assert gross_of(pieces) == (2497, 2081, 416)


def test_12_only_the_cash_rest_is_rounded() -> None:
    due = cash_due(2398 - 1000, 5)
    assert (due.rest_minor, due.due_minor, due.rounding_minor) == (1398, 1400, 2)
    assert change(2000, due.due_minor, "CHF") == 600
    back = cash_due(-1398, 5)
    assert (back.due_minor, back.rounding_minor) == (-1400, -2)


def test_13_a_gift_card_is_a_payment_a_discount_is_not() -> None:
    dress = basket(("1", "60", STANDARD))
    assert price(dress).tax_minor == 1000
    assert price(replace(dress, discounts=(less(2500),))).tax_minor == 583


def test_14_two_taxes_in_one_class() -> None:
    canada = TaxGroup((Decimal(5), Decimal("9.975")))
    priced = price(basket(("1", "19.99", canada), mode=PriceMode.NET))
    assert priced.taxes[0].components == (100, 199)
    assert priced.total_minor == 2298


def test_15_deposit_and_balance() -> None:
    deposit = deposit_percent(14990, Decimal(30))
    assert (deposit.deposit_minor, deposit.balance_minor) == (4497, 10493)


def test_16_by_weight() -> None:
    priced = price(basket(("0.385", "23.90", REDUCED)))
    assert (priced.net_minor, priced.tax_minor, priced.total_minor) == (872, 48, 920)
