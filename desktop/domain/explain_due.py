"""How what is credited and what is due were computed, as steps that re-add to them (order rules 5.1).

A credit is the sum of its parts, a part the sum of its net and tax. What is due is the sum of the steps under
it: the total, less what was credited and came in, and what went back.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from desktop.domain.refund_parts import RefundPart
from desktop.domain.settlement import OrderFacts, owed_when_cancelled
from desktop.domain.standing import balance
from desktop.domain.steps import Facts, Rule, Step, StepCode


def explain_part(part: RefundPart, name: str, asked_minor: int) -> Step:
    """A part of the sale that was given back, of the row that ``asked_minor`` is asked for."""
    facts = Facts(Rule.SUM, key=part.kind.value, quantity=part.units or None, base_minor=asked_minor)
    steps = (
        Step(StepCode.NET, "", Facts(Rule.LARGEST_REMAINDER, tax=part.tax), part.net_minor),
        Step(StepCode.TAX, "", Facts(Rule.DIFFERENCE, tax=part.tax), part.tax_minor),
    )
    return Step(StepCode.GIVEN_BACK, name, facts, part.gross_minor, steps if part.tax else ())


def explain_credit(name: str, facts: Facts, parts: Iterable[Step]) -> Step:
    """A credit from its parts; ``name`` is why, in the words of whoever gave it."""
    steps = tuple(parts)
    return Step(StepCode.CREDITED, name, facts, sum(step.minor for step in steps), steps)


def explain_due(order: OrderFacts, credited: Sequence[Step], money: Sequence[Step]) -> Step:
    """What is due of an order; below zero it is owed to the customer.

    ``credited`` are its credits, ``money`` the rows of its ledger: what came in below zero, what went back
    above.
    """
    steps = [Step(StepCode.TOTAL, "", Facts(), order.total)]
    steps += [Step(StepCode.CREDITED, one.name, one.facts, -one.minor) for one in credited]
    steps += _cancelled(order) if order.cancelled else _standing(order)
    steps += money
    return Step(StepCode.DUE, "", Facts(Rule.SUM), sum(step.minor for step in steps), tuple(steps))


def _standing(order: OrderFacts) -> list[Step]:
    open_minor = order.total - order.credited + order.rounding
    sums = (order.total, order.credited, order.rounding, order.received, order.returned)
    limit = balance(*sums).due_total - open_minor
    return _told((StepCode.ROUNDING, order.rounding), (StepCode.LIMIT, limit))


def _cancelled(order: OrderFacts) -> list[Step]:
    kept = order.received - order.returned - order.coins_lost
    limit = kept - owed_when_cancelled(order.received, order.returned, order.coins_lost)
    given_up = order.credited - order.total
    return _told(
        (StepCode.CANCELLED, given_up), (StepCode.ROUNDING, order.coins_lost), (StepCode.LIMIT, limit)
    )


def _told(*sums: tuple[StepCode, int]) -> list[Step]:
    return [Step(code, "", Facts(), minor) for code, minor in sums if minor]
