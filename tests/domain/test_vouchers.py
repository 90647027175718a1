"""The reasons a voucher is refused for (F15), and what it is good for."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from uuid import UUID

import pytest

from desktop.domain import vouchers
from desktop.domain.vouchers import (
    VoucherFacts,
    VoucherKind,
    VoucherLine,
    VoucherOrder,
    check,
    code_key,
    eligible_lines,
    free_unit,
)

NOON = datetime(2026, 5, 4, 12, tzinfo=UTC)
DAY = timedelta(days=1)
MUG, BOOK, HONEY = 1, 2, 3
TEN_PERCENT = VoucherFacts("TEN", VoucherKind.PERCENT, percent=Decimal(10))
ORDER = VoucherOrder(
    uid=UUID(int=7),
    customer_id=5,
    currency="EUR",
    moments=(NOON,),
    lines=(
        VoucherLine("a", MUG, Decimal(2), 4800, 4800),
        VoucherLine("b", BOOK, Decimal(1), 2500, 2500, reduced=True),
    ),
)
FREE = tuple(replace(line, left_minor=0) for line in ORDER.lines)

REFUSALS = [
    ("VoucherUnknown", {"active": False}, {}),
    ("VoucherNotStarted", {"starts_at": NOON + DAY}, {}),
    ("VoucherExpired", {"ends_at": NOON}, {}),
    ("VoucherUsedUp", {"max_uses": 3, "uses": 3}, {}),
    ("VoucherUsedUpByCustomer", {"max_uses_per_customer": 1, "uses_by_customer": 1}, {}),
    ("BelowVoucherMinimum", {"minimum_minor": 7301}, {}),
    ("AboveVoucherMaximum", {"maximum_minor": 7299}, {}),
    ("NoProductForVoucher", {"products": frozenset({HONEY})}, {}),
    ("VoucherExcludesProduct", {"excluded_products": frozenset({MUG, BOOK})}, {}),
    ("VoucherExcludesReduced", {"products": frozenset({BOOK}), "exclude_reduced": True}, {}),
    ("VoucherOfOtherCustomer", {"customer_id": 6}, {}),
    ("VoucherOfOtherCustomer", {"customer_id": 5}, {"customer_id": None}),
    ("NothingLeftToReduce", {}, {"lines": FREE}),
    ("NothingLeftToReduce", {}, {"lines": ()}),
    ("NothingLeftToReduce", {"kind": VoucherKind.FREE_SHIPPING}, {"shipping_minor": 0}),
    ("VoucherOfOtherOrder", {"order_uid": UUID(int=8)}, {}),
    ("VoucherStandsAlone", {"combinable": False}, {"beside": (("FIVE", True),)}),
    ("OtherVoucherStandsAlone", {}, {"beside": (("FIVE", False),)}),
    ("VoucherOfOtherCurrency", {"amount_minor": 500, "currency": "CHF"}, {}),
]


@pytest.mark.parametrize(("reason", "voucher", "order"), REFUSALS)
def test_each_reason_has_its_name(reason, voucher, order):
    with pytest.raises(getattr(vouchers, reason)) as refusal:
        check(replace(TEN_PERCENT, **voucher), replace(ORDER, **order))
    assert type(refusal.value).__name__ == reason
    assert (refusal.value.code, refusal.value.where) == ("TEN", "voucher")


def test_every_reason_but_an_unknown_code_can_be_reached():
    assert {reason for reason, *_ in REFUSALS} == {
        kind.__name__ for kind in vouchers.VoucherRefused.__subclasses__()
    }


@pytest.mark.parametrize(
    "voucher",
    [
        {},
        {"starts_at": NOON, "ends_at": NOON + DAY},
        {"max_uses": 3, "uses": 2, "max_uses_per_customer": 2, "uses_by_customer": 1},
        {"minimum_minor": 7300, "maximum_minor": 7300},
        {"products": frozenset({MUG, HONEY})},
        {"excluded_products": frozenset({MUG})},
        {"exclude_reduced": True},
        {"customer_id": 5, "order_uid": UUID(int=7)},
        {"currency": "CHF"},
    ],
)
def test_a_voucher_within_its_limits_is_good(voucher):
    check(replace(TEN_PERCENT, **voucher), ORDER)


def test_last_nights_sale_may_use_last_nights_voucher():
    ended = replace(TEN_PERCENT, starts_at=NOON - 2 * DAY, ends_at=NOON - DAY / 2)
    check(ended, replace(ORDER, moments=(NOON, NOON - DAY)))
    with pytest.raises(vouchers.VoucherExpired):
        check(ended, replace(ORDER, moments=(NOON, NOON - DAY / 4)))


@pytest.mark.parametrize("shipping", [None, 590])
def test_free_shipping_may_be_promised_before_the_way_is_chosen(shipping):
    check(
        replace(TEN_PERCENT, kind=VoucherKind.FREE_SHIPPING, percent=None),
        replace(ORDER, shipping_minor=shipping),
    )


@pytest.mark.parametrize(
    ("limits", "lines"),
    [
        ({}, None),
        ({"products": frozenset({MUG})}, {"a"}),
        ({"excluded_products": frozenset({MUG})}, {"b"}),
        ({"exclude_reduced": True}, {"a"}),
        ({"products": frozenset({HONEY})}, set()),
        ({"excluded_products": frozenset({MUG}), "exclude_reduced": True}, set()),
    ],
)
def test_the_lines_it_is_good_for(limits, lines):
    assert eligible_lines(replace(TEN_PERCENT, **limits), ORDER) == lines


def test_a_custom_item_is_no_product_but_may_be_reduced():
    item = VoucherLine("c", None, Decimal(1), 100, 100)
    order = replace(ORDER, lines=(item,))
    assert eligible_lines(replace(TEN_PERCENT, products=frozenset({MUG})), order) == set()
    assert eligible_lines(replace(TEN_PERCENT, excluded_products=frozenset({MUG})), order) == {"c"}


@pytest.mark.parametrize(
    ("products", "expected"),
    [({MUG}, ("a", 2400)), ({MUG, BOOK}, ("a", 2400)), ({HONEY}, None), (set(), None)],
)
def test_the_free_unit_is_the_least_dear(products, expected):
    voucher = replace(TEN_PERCENT, kind=VoucherKind.FREE_PRODUCT, products=frozenset(products))
    assert free_unit(voucher, ORDER) == expected
    check(voucher, ORDER)


def test_less_than_a_unit_is_given_whole():
    cheese = VoucherLine("c", HONEY, Decimal("0.385"), 920, 920)
    voucher = replace(TEN_PERCENT, kind=VoucherKind.FREE_PRODUCT, products=frozenset({HONEY}))
    assert free_unit(voucher, replace(ORDER, lines=(cheese,))) == ("c", 920)


@pytest.mark.parametrize("typed", ["Été-26", " ÉTÉ-26", "ete -26", "ETE-26 "])
def test_codes_compare_without_case_accents_and_spaces(typed):
    assert code_key(typed) == "ete-26"
