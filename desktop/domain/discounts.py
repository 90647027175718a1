"""Discounts: on one line, and on the order spread over its lines (pricing rule 6.3, steps 2 and 3)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from desktop.domain.allocate import allocate, allocate_within
from desktop.domain.basket import (
    AppliedDiscount,
    Basket,
    BasketLine,
    Discount,
    DiscountKind,
    DiscountShare,
    Fee,
)
from desktop.domain.errors import DeskError
from desktop.domain.exact import RATE_DIGITS, WHOLE_RATE, divide_half_down, scaled


@dataclass(eq=False)
class DiscountAboveLine(DeskError):
    """A line discount larger than what the line costs (``limit_minor``)."""

    asked_minor: int
    limit_minor: int
    currency: str
    field: str = ""


@dataclass(frozen=True, slots=True)
class Spread:
    """Order discounts spread over lines: what is left of each line, its shares, and each discount's sum."""

    left: list[int]
    shares: list[list[DiscountShare]]
    applied: list[AppliedDiscount]


def percent_off(amount: int, percent: Decimal) -> int:
    """The percent of an amount in minor units, rounded half down as discounts are (6.1)."""
    return divide_half_down(amount * scaled(percent, RATE_DIGITS), WHOLE_RATE)


def line_discount(line: BasketLine, list_minor: int, currency: str, field: str) -> int:
    """What comes off one line: its percent first, then its amount (step 2).

    Raises DiscountAboveLine when the amount is larger than what the percent has left.
    """
    off = percent_off(list_minor, line.discount_percent) if line.discount_percent else 0
    if line.discount_minor > list_minor - off:
        raise DiscountAboveLine(line.discount_minor, list_minor - off, currency, f"{field}.discount_amount")
    return off + line.discount_minor


def order_discounts(basket: Basket) -> list[Discount]:
    """Every discount on the order, negative fees included, in the order of step 3.

    Vouchers on products first, then percents, then amounts; in each of the three as given.
    """
    given = [*basket.discounts, *(_as_discount(fee) for fee in basket.fees if is_discount(fee))]
    return sorted(given, key=_stage)


def is_discount(fee: Fee) -> bool:
    """Whether the fee is negative and therefore a discount (step 5)."""
    return (fee.amount_minor or 0) < 0 or (fee.percent or 0) < 0


def spread_discounts(
    discounts: Sequence[Discount], keys: Sequence[str], amounts: Sequence[int], chain: bool
) -> Spread:
    """Apply discounts one after the other to lines worth ``amounts`` (minor units after line discounts).

    A percent is taken of ``amounts``, or with ``chain`` of what is left; a line with less left than its own
    percent gives what it has, and no other line makes up for it. An amount is capped at what its lines have
    left. No line goes below zero.
    """
    spread = Spread(list(amounts), [[] for _ in amounts], [])
    for discount in discounts:
        eligible = [
            index for index, key in enumerate(keys) if discount.lines is None or key in discount.lines
        ]
        left = [spread.left[index] for index in eligible]
        if discount.kind is DiscountKind.PERCENT:
            bases = left if chain else [amounts[index] for index in eligible]
            base, shares = sum(bases), _percent_shares(bases, left, discount.value)
        else:
            base, shares = sum(left), _amount_shares(left, int(discount.value))
        _take(spread, discount, base, zip(eligible, shares, strict=True))
    return spread


def _take(spread: Spread, discount: Discount, base: int, shares: zip[tuple[int, int]]) -> None:
    total = 0
    for index, minor in shares:
        if minor:
            spread.left[index] -= minor
            spread.shares[index].append(DiscountShare(discount.key, discount.name, minor))
            total += minor
    spread.applied.append(
        AppliedDiscount(discount.key, discount.name, discount.kind, discount.value, total, base)
    )


def _percent_shares(bases: Sequence[int], left: Sequence[int], percent: Decimal) -> list[int]:
    """The percent of each base; a line with less left (a cent of rounding aside) gives all of it."""
    rate = scaled(percent, RATE_DIGITS)
    exact = [
        base * rate if base * rate // WHOLE_RATE <= rest else rest * WHOLE_RATE
        for base, rest in zip(bases, left, strict=True)
    ]
    total = divide_half_down(sum(exact), WHOLE_RATE)
    return allocate_within(min(total, sum(left)), exact, left)


def _amount_shares(left: Sequence[int], amount: int) -> list[int]:
    return allocate(min(amount, sum(left)), left)


def _as_discount(fee: Fee) -> Discount:
    if fee.percent is not None:
        return Discount(fee.key, fee.name, DiscountKind.PERCENT, fee.percent.copy_negate())
    return Discount(fee.key, fee.name, DiscountKind.AMOUNT, Decimal(-(fee.amount_minor or 0)))


def _stage(discount: Discount) -> int:
    if discount.lines is not None:
        return 0
    return 1 if discount.kind is DiscountKind.PERCENT else 2
