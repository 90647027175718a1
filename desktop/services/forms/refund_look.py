"""What a plan that gives money back comes to, in the sums that a form shows beside its fields."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from desktop.domain.effects import Credited, MoneyPaidBack
from desktop.domain.refund_parts import RefundOf
from desktop.services.plans.plans import Plan

RowKey = tuple[RefundOf, str]


@dataclass(frozen=True, slots=True)
class PlannedSums:
    """Amounts of a plan in minor units: what is credited, what goes back now and what could go back at most.

    ``worth`` is what is credited of each row of the offer, by its kind and key.
    """

    credited_minor: int
    back_minor: int
    most_back_minor: int
    worth: Mapping[RowKey, int]


def planned_sums(plan: Plan) -> PlannedSums:
    """The sums of a refund, a credit note or money paid back."""
    given = [effect for effect in plan.effects if isinstance(effect, Credited)]
    worth: dict[RowKey, int] = {}
    for part in (part for effect in given for part in effect.parts):
        key = (part.kind, part.key)
        worth[key] = worth.get(key, 0) + part.gross_minor
    credited = sum(effect.gross_minor for effect in given)
    back = sum(effect.amount_minor for effect in plan.effects if isinstance(effect, MoneyPaidBack))
    return PlannedSums(credited, back, max(0, credited - plan.before.due_minor), worth)
