"""Cash, deposits, and refunds that are refused."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.basket import Basket, BasketLine, Fee, PriceMode, Shipping, ShippingTax, TaxGroup
from desktop.domain.cash import (
    DepositAboveTotal,
    NotEnoughCash,
    cash_due,
    change,
    deposit_amount,
    deposit_percent,
    notes_above,
)
from desktop.domain.errors import DeskError
from desktop.domain.exact import NegativeNumber, TooManyDecimals
from desktop.domain.limits import PercentAboveHundred
from desktop.domain.pricing import price
from desktop.domain.refund_parts import (
    NothingToRefund,
    Refundable,
    RefundAboveLeft,
    RefundOf,
    UnitsAboveLeft,
    after_refund,
    refund_amount,
    refund_piece,
    refund_rest,
    refund_spread,
    refund_units,
    refundables,
)

STANDARD = TaxGroup((Decimal(20),))
REDUCED = TaxGroup((Decimal("5.5"),))
THREE = Refundable(RefundOf.LINE, "0", STANDARD, "EUR", 2497, 2081, Decimal(3))


@given(st.integers(-(10**9), 10**9), st.sampled_from([1, 5, 10, 50, 100]))
def test_cash_is_rounded_to_the_nearest_coin_and_refunds_mirror_sales(rest: int, step: int) -> None:
    due = cash_due(rest, step)
    assert due.due_minor % step == 0
    assert due.rest_minor + due.rounding_minor == due.due_minor
    assert 2 * abs(due.rounding_minor) <= step
    back = cash_due(-rest, step)
    assert (back.due_minor, back.rounding_minor) == (-due.due_minor, -due.rounding_minor)


def test_cash_that_makes_no_sense() -> None:
    with pytest.raises(ValueError, match="coin"):
        cash_due(100, 0)
    with pytest.raises(NotEnoughCash) as refusal:
        change(1999, 2000, "CHF")
    assert (refusal.value.tendered_minor, refusal.value.due_minor) == (1999, 2000)


def test_deposits() -> None:
    assert deposit_amount(5000, 5000, "EUR").balance_minor == 0
    assert deposit_percent(5000, Decimal("33.3333")).deposit_minor == 1667
    for wrong in (-1, 5001):
        with pytest.raises(DepositAboveTotal):
            deposit_amount(5000, wrong, "EUR")
    with pytest.raises(PercentAboveHundred):
        deposit_percent(5000, Decimal(101))


@pytest.mark.parametrize(
    ("units", "kind"),
    [
        ("4", UnitsAboveLeft),
        ("0", NothingToRefund),
        ("-1", NegativeNumber),
        ("0.0001", TooManyDecimals),
    ],
)
def test_units_that_cannot_be_given_back(units: str, kind: type[DeskError]) -> None:
    with pytest.raises(kind) as refusal:
        refund_units(THREE, Decimal(units), "lines.0.quantity")
    assert refusal.value.where == "lines.0.quantity"


@pytest.mark.parametrize(
    ("minor", "kind"), [(2498, RefundAboveLeft), (0, NothingToRefund), (-5, NothingToRefund)]
)
def test_amounts_that_cannot_be_given_back(minor: int, kind: type[DeskError]) -> None:
    with pytest.raises(kind):
        refund_amount(THREE, minor)
    with pytest.raises(kind):
        refund_spread([THREE], minor)


def test_nothing_is_left_after_everything() -> None:
    done = after_refund(THREE, [refund_units(THREE, Decimal(3))])
    assert (done.left_minor, done.left_units) == (0, 0)
    with pytest.raises(UnitsAboveLeft):
        refund_units(done, Decimal(1))
    with pytest.raises(RefundAboveLeft):
        refund_spread([done], 1)
    with pytest.raises(RefundAboveLeft):
        refund_spread([], 1)


def test_units_are_worth_at_most_the_money_left() -> None:
    damaged = after_refund(THREE, [refund_amount(THREE, 2000)])
    part = refund_units(damaged, Decimal(3))
    assert part.gross_minor == 497
    assert part.net_minor + refund_amount(THREE, 2000).net_minor == 2081


def test_by_weight() -> None:
    honey = Refundable(RefundOf.LINE, "0", REDUCED, "EUR", 920, 872, Decimal("0.385"))
    first = refund_units(honey, Decimal("0.1"))
    assert first.gross_minor == 239
    rest = refund_units(after_refund(honey, [first]), Decimal("0.285"))
    assert (first.gross_minor + rest.gross_minor, first.net_minor + rest.net_minor) == (920, 872)


def test_every_paid_row_of_an_order_can_be_given_back() -> None:
    basket = Basket(
        "EUR",
        (
            BasketLine("0", "book", Decimal(1), Decimal(60), REDUCED),
            BasketLine("1", "mug", Decimal(2), Decimal(20), STANDARD),
            BasketLine("2", "gift", Decimal(1), Decimal(0), STANDARD),
        ),
        shipping=Shipping(600, None, ShippingTax.PROPORTIONAL),
        fees=(Fee("wrap", "Wrapping", 144, tax=STANDARD), Fee("bottle", "Bottle", 100)),
        tip_minor=200,
    )
    priced = price(basket)
    rows = refundables(priced)
    assert [(row.kind.value, row.key, row.gross_minor) for row in rows] == [
        ("line", "0", 6000),
        ("line", "1", 4000),
        ("line", "2", 0),
        ("shipping", "shipping", 360),
        ("shipping", "shipping", 240),
        ("fee", "wrap", 144),
        ("fee", "bottle", 100),
        ("tip", "tip", 200),
    ]
    assert sum(row.gross_minor for row in rows) == priced.total_minor
    assert refund_units(rows[2], Decimal(1)).gross_minor == 0
    with pytest.raises(UnitsAboveLeft):
        refund_units(rows[3], Decimal(1))
    parts = refund_spread(rows, priced.total_minor - priced.tip_minor)
    rest = [after_refund(row, parts) for row in rows]
    assert [row.left_minor for row in rest] == [0, 0, 0, 0, 0, 0, 0, 200]


def test_net_priced_orders_give_back_what_was_paid_with_tax() -> None:
    basket = Basket("EUR", (BasketLine("0", "", Decimal(3), Decimal("3.33"), STANDARD),), PriceMode.NET)
    row = refundables(price(basket))[0]
    assert (row.gross_minor, row.net_minor) == (1199, 999)
    part = refund_units(row, Decimal(3))
    assert (part.gross_minor, part.net_minor, part.tax_minor) == (1199, 999, 200)


def test_an_order_without_shipping_or_tip() -> None:
    basket = Basket("EUR", (BasketLine("0", "", Decimal(1), Decimal(1), STANDARD),))
    assert [row.kind for row in refundables(price(basket))] == [RefundOf.LINE]
    assert after_refund(THREE, [refund_amount(replace(THREE, key="other"), 5)]) == THREE


def test_units_for_an_agreed_amount_leave_the_rest_to_the_others() -> None:
    one = refund_piece(THREE, Decimal(1), 500)
    assert (one.units, one.gross_minor, one.net_minor, one.tax_minor) == (1, 500, 417, 83)
    left = after_refund(THREE, [one])
    assert (left.left_units, left.left_minor) == (2, 1997)
    rest = refund_rest(left)
    assert (rest.units, rest.net_minor, rest.tax_minor) == (2, 2081 - 417, 416 - 83)
    gift = refund_piece(THREE, Decimal(3), 0)
    assert (gift.units, gift.gross_minor, gift.net_minor) == (3, 0, 0)


@pytest.mark.parametrize(
    ("units", "minor", "kind"),
    [
        ("4", 1, UnitsAboveLeft),
        ("1", 2498, RefundAboveLeft),
        ("1", -1, NothingToRefund),
        ("0", 0, NothingToRefund),
    ],
)
def test_pieces_that_cannot_be_given_back(units: str, minor: int, kind: type[DeskError]) -> None:
    with pytest.raises(kind):
        refund_piece(THREE, Decimal(units), minor)


@given(first=st.integers(1, 2497), more=st.integers(0, 500), net_share=st.integers(0, 20))
def test_a_row_that_grew_after_a_piece_still_ends_at_its_net(first: int, more: int, net_share: int) -> None:
    """Units were added to the line after a part was given back: what remains takes the difference."""
    given_back = refund_amount(THREE, first)
    gross = THREE.gross_minor + more
    grown = replace(THREE, gross_minor=gross, net_minor=THREE.net_minor + more - more * net_share // 100)
    left = after_refund(grown, [given_back])
    if left.left_minor > 1:
        rest = refund_rest(left)
        assert given_back.net_minor + rest.net_minor == grown.net_minor
        assert rest.net_minor + rest.tax_minor == rest.gross_minor


@pytest.mark.parametrize(
    ("due", "currency", "sums"),
    [
        (3170, "EUR", (3170, 3500, 4000, 5000)),
        (3000, "EUR", (3000, 4000, 5000)),
        (10000, "EUR", (10000,)),
        (1, "EUR", (1, 500, 1000, 2000, 5000)),
        (1234, "JPY", (1234, 1500, 2000, 5000)),
    ],
)
def test_round_sums_of_cash_come_after_the_exact_one(due: int, currency: str, sums: tuple[int, ...]) -> None:
    assert notes_above(due, currency) == sums
