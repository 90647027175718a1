"""The rows of an explanation: one amount each, what it was computed from and by which rule.

Codes and facts only; the views make words of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from enum import StrEnum

from desktop.domain.basket import TaxGroup


class StepCode(StrEnum):
    """What a step is."""

    LINE = "line"
    SHIPPING = "shipping"
    FEE = "fee"
    TIP = "tip"
    LIST = "list"
    LINE_PERCENT = "line_percent"
    LINE_AMOUNT = "line_amount"
    ORDER_DISCOUNT = "order_discount"
    FREE_SHIPPING = "free_shipping"
    FINAL = "final"
    PART = "part"
    NET = "net"
    TAX = "tax"
    COMPONENT = "component"
    GROSS = "gross"
    DISCOUNT = "discount"
    SHARE = "share"
    TAX_GROUP = "tax_group"
    MEMBER = "member"
    TOTAL = "total"
    CREDITED = "credited"
    GIVEN_BACK = "given_back"
    ROUNDING = "rounding"
    CANCELLED = "cancelled"
    LIMIT = "limit"
    RECEIVED = "received"
    TAKEN_BACK = "taken_back"
    PAID_BACK = "paid_back"
    DUE = "due"


class Rule(StrEnum):
    """How an amount came to be whole minor units."""

    GIVEN = "given"
    CAPPED = "capped"
    SUM = "sum"
    DIFFERENCE = "difference"
    HALF_UP = "half_up"
    HALF_DOWN = "half_down"
    LARGEST_REMAINDER = "largest_remainder"


@dataclass(frozen=True, slots=True)
class Facts:
    """What a step was computed from; only what applies is filled.

    ``exact`` is the amount before rounding, in whole currency units; ``base_minor`` what a percent was taken
    of; ``percent`` a discount, a surcharge or a component's rate; ``at`` when it was booked.
    """

    rule: Rule = Rule.GIVEN
    key: str = ""
    quantity: Decimal | None = None
    unit_price: Decimal | None = None
    original_unit_price: Decimal | None = None
    percent: Decimal | None = None
    base_minor: int | None = None
    tax: TaxGroup | None = None
    exact: Decimal | None = None
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """One amount and where it comes from. ``name`` is what people called the thing, empty for sums.

    ``minor`` is signed: discounts are negative.
    """

    code: StepCode
    name: str
    facts: Facts
    minor: int
    steps: tuple[Step, ...] = ()


def walk(steps: Sequence[Step], depth: int = 0) -> Iterator[tuple[int, Step]]:
    """Every step with its depth in the tree, from top to bottom as it is read."""
    for step in steps:
        yield depth, step
        yield from walk(step.steps, depth + 1)
