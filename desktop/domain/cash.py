"""What is left to pay: cash rounding, change and deposits (pricing rules 6.3 step 10 and 6.6)."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from desktop.domain.errors import DeskError
from desktop.domain.exact import RATE_DIGITS, WHOLE_RATE, divide_half_up, scaled
from desktop.domain.limits import check_percent
from desktop.domain.money import exponent

NOTES = (5, 10, 20, 50)
"""Notes whose next full multiple is offered, in whole currency units."""
WITHOUT_DECIMALS = 100


@dataclass(eq=False)
class NotEnoughCash(DeskError):
    """Less money was handed over than is due."""

    tendered_minor: int
    due_minor: int
    currency: str
    field: str = "tendered"


@dataclass(eq=False)
class DepositAboveTotal(DeskError):
    """A deposit larger than the order, or below zero."""

    deposit_minor: int
    total_minor: int
    currency: str
    field: str = "deposit"


@dataclass(frozen=True, slots=True)
class CashDue:
    """What is due in cash: the rest, the rounding row it brings (own row, no tax), and what is handed over.

    All in minor units; ``rest_minor + rounding_minor = due_minor``. Refunds are negative and mirror sales.
    """

    rest_minor: int
    rounding_minor: int
    due_minor: int


@dataclass(frozen=True, slots=True)
class Deposit:
    """A first payment and the balance, in minor units; together they are the total."""

    deposit_minor: int
    balance_minor: int


def cash_due(rest_minor: int, step_minor: int) -> CashDue:
    """Round what is still to pay to the smallest coin (``step_minor``: 5 for CHF, 1 for none).

    Only the cash rest is rounded, never the order; ties away from zero. ValueError when the step is not
    positive.
    """
    if step_minor < 1:
        raise ValueError("the smallest coin is worth at least one minor unit")
    due = divide_half_up(rest_minor, step_minor) * step_minor
    return CashDue(rest_minor, due - rest_minor, due)


def change(tendered_minor: int, due_minor: int, currency: str) -> int:
    """The change to give back, in minor units. Raises NotEnoughCash."""
    if tendered_minor < due_minor:
        raise NotEnoughCash(tendered_minor, due_minor, currency)
    return tendered_minor - due_minor


def notes_above(due_minor: int, currency: str) -> tuple[int, ...]:
    """Sums of cash to offer for an amount: itself, then the next full 5, 10, 20 and 50, each once.

    Currencies without decimals have larger notes: there it is the next full 500 and so on.
    """
    digits = exponent(currency)
    unit = 10**digits if digits else WITHOUT_DECIMALS
    above = {-(-due_minor // (note * unit)) * note * unit for note in NOTES}
    return (due_minor, *sorted(above - {due_minor}))


def deposit_percent(total_minor: int, percent: Decimal) -> Deposit:
    """A deposit of R(total × percent). Raises as ``check_percent`` unless 0 ≤ percent ≤ 100."""
    check_percent(percent, "deposit")
    deposit = divide_half_up(total_minor * scaled(percent, RATE_DIGITS), WHOLE_RATE)
    return Deposit(deposit, total_minor - deposit)


def deposit_amount(total_minor: int, deposit_minor: int, currency: str) -> Deposit:
    """A deposit of a given amount. Raises DepositAboveTotal unless 0 ≤ deposit ≤ total."""
    if not 0 <= deposit_minor <= total_minor:
        raise DepositAboveTotal(deposit_minor, total_minor, currency)
    return Deposit(deposit_minor, total_minor - deposit_minor)
