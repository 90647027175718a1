"""What holds for every basket, whatever is in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal, FloatOperation, localcontext
from fractions import Fraction
from random import Random

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.domain.basket import (
    Basket,
    ChargePart,
    Priced,
    PricedCharge,
    PricedLine,
    PriceMode,
    TaxRounding,
    TaxSum,
)
from desktop.domain.discounts import is_discount
from desktop.domain.explain import explain
from desktop.domain.pricing import price
from desktop.domain.refund_parts import (
    Refundable,
    RefundOf,
    RefundPart,
    after_refund,
    refund_amount,
    refund_spread,
    refund_units,
    refundables,
)
from desktop.domain.steps import Step, StepCode, walk
from tests.domain.random_baskets import baskets

some = settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def half_up(value: Fraction) -> int:
    """An independent rounding: nearest, ties up (amounts are never negative here)."""
    return int(value + Fraction(1, 2))


def charges(priced: Priced) -> list[PricedCharge]:
    return [*([priced.shipping] if priced.shipping else []), *priced.fees]


def rows(priced: Priced) -> list[PricedLine | PricedCharge]:
    return [*priced.lines, *charges(priced)]


@settings(max_examples=2000, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(baskets(), st.randoms(use_true_random=False))
def test_a_price_its_explanation_and_its_refunds_add_up(basket: Basket, random: Random) -> None:
    priced = price(basket)
    check_price(basket, priced)
    check_explanation(priced)
    for row in refundables(priced):
        check_refunds(row, random)


def check_price(basket: Basket, priced: Priced) -> None:
    assert sum(row.gross_minor for row in rows(priced)) + priced.tip_minor == priced.total_minor
    assert priced.net_minor + priced.tax_minor + priced.tip_minor == priced.total_minor
    assert sum(row.net_minor for row in rows(priced)) == priced.net_minor
    assert sum(row.tax_minor for row in rows(priced)) == priced.tax_minor
    assert sum(group.tax_minor for group in priced.taxes) == priced.tax_minor
    check_lines(priced)
    check_charges(basket, priced)
    check_discounts(priced)
    for group in priced.taxes:
        check_group(priced, group)
    assert min(amounts(priced), default=0) >= 0
    assert price(replace(basket)) == priced


def check_lines(priced: Priced) -> None:
    for line in priced.lines:
        off = line.line_discount_minor + line.order_discount_minor
        assert line.list_minor - off == line.final_minor
        assert line.net_minor + line.tax_minor == line.gross_minor
        assert line.final_minor == (
            line.gross_minor if priced.price_mode is PriceMode.GROSS else line.net_minor
        )


def check_charges(basket: Basket, priced: Priced) -> None:
    assert len(priced.fees) == sum(not is_discount(fee) for fee in basket.fees)
    for charge in charges(priced):
        assert charge.list_minor - charge.discount_minor == charge.final_minor
        assert sum(part.final_minor for part in charge.parts) == charge.final_minor
        assert charge.parts
        for part in (*charge.parts, charge):
            assert part.net_minor + part.tax_minor == part.gross_minor
            in_mode = part.gross_minor if priced.price_mode is PriceMode.GROSS else part.net_minor
            assert part.final_minor == in_mode
    if basket.shipping and basket.shipping.free:
        assert priced.shipping is not None
        assert priced.shipping.gross_minor == 0


def check_discounts(priced: Priced) -> None:
    assert priced.discount_minor == sum(discount.minor for discount in priced.discounts)
    assert priced.discount_minor == sum(line.order_discount_minor for line in priced.lines)
    for discount in priced.discounts:
        shares = [share.minor for line in priced.lines for share in line.shares if share.key == discount.key]
        assert sum(shares) == discount.minor
        assert all(share > 0 for share in shares)


def check_group(priced: Priced, group: TaxSum) -> None:
    """The group's sums are those of its members, and are what the rule says, computed another way."""
    members: list[PricedLine | ChargePart] = [line for line in priced.lines if line.tax == group.tax]
    members += [part for charge in charges(priced) for part in charge.parts if part.tax == group.tax]
    assert sum(member.net_minor for member in members) == group.net_minor
    assert sum(member.tax_minor for member in members) == group.tax_minor
    assert sum(group.components) == group.tax_minor
    assert len(group.components) == len(group.tax.rates)
    rates = [Fraction(rate) / 100 for rate in group.tax.rates]
    parts = members if priced.tax_rounding is TaxRounding.LINE else None
    finals = [member.final_minor for member in parts] if parts else [sum(m.final_minor for m in members)]
    if priced.price_mode is PriceMode.GROSS:
        assert group.net_minor == sum(half_up(final / (1 + sum(rates))) for final in finals)
    else:
        expected = tuple(sum(half_up(final * rate) for final in finals) for rate in rates)
        assert group.components == expected


def amounts(priced: Priced) -> Iterator[int]:
    for row in rows(priced):
        yield from (row.list_minor, row.final_minor, row.net_minor, row.tax_minor, row.gross_minor)
    for line in priced.lines:
        yield line.line_discount_minor
    for group in priced.taxes:
        yield from (group.net_minor, group.tax_minor, *group.components)


def check_explanation(priced: Priced) -> None:
    steps = explain(priced)
    things = {StepCode.LINE, StepCode.SHIPPING, StepCode.FEE, StepCode.TIP}
    assert sum(step.minor for step in steps if step.code in things) == priced.total_minor
    assert steps[-1].code is StepCode.TOTAL
    assert sum(step.minor for step in steps[-1].steps) == steps[-1].minor == priced.total_minor
    for _, step in walk(steps):
        check_step(step, priced.price_mode)


def check_step(step: Step, mode: PriceMode) -> None:
    by_code: dict[StepCode, int] = {}
    for child in step.steps:
        by_code[child.code] = by_code.get(child.code, 0) + child.minor
    if StepCode.GROSS in by_code:
        assert by_code[StepCode.NET] + by_code[StepCode.TAX] == by_code[StepCode.GROSS]
    final = StepCode.GROSS if mode is PriceMode.GROSS else StepCode.NET
    reductions = (
        StepCode.LINE_PERCENT,
        StepCode.LINE_AMOUNT,
        StepCode.ORDER_DISCOUNT,
        StepCode.FREE_SHIPPING,
    )
    if step.code in {StepCode.LINE, StepCode.SHIPPING, StepCode.FEE}:
        left = by_code[StepCode.LIST] + sum(by_code.get(code, 0) for code in reductions)
        assert left == by_code[StepCode.FINAL] == by_code[final]
        assert by_code.get(StepCode.PART, left) == left
        assert step.minor == by_code[StepCode.GROSS]
    if step.code is StepCode.PART:
        assert step.minor == by_code[final]
    if step.code is StepCode.DISCOUNT:
        assert step.minor == by_code.get(StepCode.SHARE, 0)
    if step.code is StepCode.TAX_GROUP:
        assert by_code.get(StepCode.MEMBER, 0) == by_code[final]
        tax = next(child for child in step.steps if child.code is StepCode.TAX)
        assert sum(component.minor for component in tax.steps) == tax.minor


def check_refunds(whole: Refundable, random: Random) -> None:
    """Give everything back in a few random pieces."""
    row, pieces = whole, []
    while row.left_minor:
        part = some_refund(row, random) if len(pieces) < 4 else refund_amount(row, row.left_minor)
        check_piece(part, whole.net_minor, whole.gross_minor)
        pieces.append(part)
        row = after_refund(row, [part])
    assert sum(part.gross_minor for part in pieces) == whole.gross_minor
    assert sum(part.net_minor for part in pieces) == whole.net_minor
    assert sum(part.tax_minor for part in pieces) == whole.gross_minor - whole.net_minor
    assert row.left_units >= 0


def some_refund(row: Refundable, random: Random) -> RefundPart:
    """A piece by units while there are any, else by amount."""
    if row.left_units >= 1 and random.random() < 0.5:
        return refund_units(row, random.choice([row.left_units, Decimal(1)]))
    return refund_amount(row, random.randint(1, row.left_minor))


def check_piece(part: RefundPart, net: int, gross: int) -> None:
    assert part.gross_minor >= 0
    assert part.net_minor >= 0
    assert part.tax_minor >= 0
    assert part.net_minor + part.tax_minor == part.gross_minor
    assert abs(part.net_minor - Fraction(part.gross_minor * net, gross)) <= 1


@some
@given(baskets())
def test_a_gross_total_does_not_depend_on_tax_rounding(basket: Basket) -> None:
    gross = replace(basket, price_mode=PriceMode.GROSS)
    totals = {price(replace(gross, tax_rounding=rounding)).total_minor for rounding in TaxRounding}
    assert len(totals) == 1


@some
@given(baskets())
def test_no_binary_fraction_comes_near_a_price(basket: Basket) -> None:
    with localcontext() as context:
        context.traps[FloatOperation] = True
        context.prec = 1  # the outcome depends on no precision either
        under_guard = price(basket)
    assert under_guard == price(basket)


@some
@given(baskets(), st.integers(1, 100))
def test_an_amount_only_refund_is_spread_over_what_is_left(basket: Basket, percent: int) -> None:
    everything = refundables(price(basket))
    left = sum(row.left_minor for row in everything if row.kind is not RefundOf.TIP)
    asked = left * percent // 100
    if not asked:
        return
    parts = refund_spread(everything, asked)
    assert sum(part.gross_minor for part in parts) == asked
    rest = [after_refund(row, parts) for row in everything]
    assert all(row.left_minor >= 0 for row in rest)
    if asked < left:
        parts += refund_spread(rest, left - asked)
    assert sum(part.net_minor for part in parts) == sum(
        row.net_minor for row in everything if row.kind is not RefundOf.TIP
    )
