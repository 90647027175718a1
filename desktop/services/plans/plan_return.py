"""What asking for a return, changing it and its steps do (order rules 5.2), all but receiving."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from desktop.domain.effects import Effect
from desktop.domain.exact import HIGHEST_QUANTITY, QUANTITY_DIGITS, require_range
from desktop.domain.refund_reasons import Why, check_reason
from desktop.domain.return_effects import (
    ReturnChanged,
    ReturnedLine,
    ReturnFacts,
    ReturnLate,
    ReturnRequested,
    ReturnStepped,
    ReturnTold,
)
from desktop.domain.returns import (
    RETURN_STEPS,
    UNDER_WAY,
    NothingInReturn,
    NotWithCustomer,
    ReturnNotFound,
    ReturnSettled,
    ReturnStepRefused,
    ReturnTooLate,
    days_late,
    deadline,
)
from desktop.domain.settings import RETURN_DAYS, RETURN_LATE
from desktop.domain.states import ReturnState
from desktop.services.goods.unit_steps import check_units
from desktop.services.mails.messages import RETURN_EXPECTED, RETURN_REFUSED, RETURN_REQUESTED
from desktop.services.orders.ledger_cards import ReturnCard
from desktop.services.orders.order_card import OrderLedger
from desktop.services.orders.return_units import delivered_on, returnable_units
from desktop.services.plans.plan_cancel import shown_name
from desktop.services.shop.preferences import setting

Asked = tuple[tuple[int, Decimal], ...]
"""Line ids with how many units of each are to come back."""


@dataclass(frozen=True, slots=True)
class ReturnChoices:
    """What is to come back, and what the customer says about it."""

    lines: Asked
    facts: ReturnFacts
    tell_customer: bool = False


@dataclass(frozen=True, slots=True)
class EditReturnChoices:
    """What a return shall contain and say from now on; it says all of it, changed or not."""

    return_id: int
    lines: Asked
    facts: ReturnFacts


@dataclass(frozen=True, slots=True)
class ReturnStepChoices:
    """Which return goes a step, and why it is refused."""

    return_id: int
    reason: str = ""
    tell_customer: bool = False


def request_effects(order: OrderLedger, choices: ReturnChoices) -> tuple[Effect, ...]:
    """A return is written down: units the customer has, and the last day on which it could be asked for.

    Asked for later it is refused, or taken with a warning, as the shop's settings say. Raises
    NothingInReturn, NotWithCustomer, ReasonUnknown, ReturnTooLate, or the refusals of numbers out of range.
    """
    lines = asked_lines(order, choices.lines)
    last_day = last_day_of(order, lines)
    _check_reason(choices.facts)
    effects: list[Effect] = [ReturnRequested(lines, choices.facts, last_day)]
    effects += _late(choices.facts.asked_on, last_day)
    return (*effects, *told(order, RETURN_REQUESTED, None, tell=choices.tell_customer))


def edit_effects(order: OrderLedger, choices: EditReturnChoices) -> tuple[Effect, ...]:
    """What a return says changes until it is closed; what is in it and what is done for it until it came.

    Raises ReturnNotFound, ReturnStepRefused, ReturnSettled and as ``request_effects``.
    """
    card = return_of(order, choices.return_id)
    if card.state is ReturnState.CLOSED:
        raise ReturnStepRefused(card.number, card.state)
    _check_reason(choices.facts)
    if card.state not in UNDER_WAY:
        return (_words_changed(order, card, choices),)
    lines = asked_lines(order, choices.lines, card.id)
    last_day = last_day_of(order, lines)
    changed = ReturnChanged(card.id, card.number, lines, choices.facts, last_day)
    return (changed, *_late(choices.facts.asked_on, last_day))


def confirm_effects(order: OrderLedger, choices: ReturnStepChoices) -> tuple[Effect, ...]:
    """The shop agrees and waits for the goods. Raises ReturnNotFound or ReturnStepRefused."""
    return _step(order, choices, ReturnState.WAITING, RETURN_EXPECTED)


def refuse_effects(order: OrderLedger, choices: ReturnStepChoices) -> tuple[Effect, ...]:
    """The shop does not take the goods back. Raises ReturnNotFound or ReturnStepRefused."""
    return _step(order, choices, ReturnState.REFUSED, RETURN_REFUSED)


def reopen_effects(order: OrderLedger, choices: ReturnStepChoices) -> tuple[Effect, ...]:
    """A return that was confirmed or refused is only asked for again; its units must still be free.

    Raises ReturnNotFound, ReturnStepRefused or NotWithCustomer.
    """
    card = return_of(order, choices.return_id)
    asked_lines(order, [(item.line_id, item.quantity) for item in card.items], card.id)
    return _step(order, choices, ReturnState.REQUESTED, "")


def close_effects(order: OrderLedger, choices: ReturnStepChoices) -> tuple[Effect, ...]:
    """Nothing more happens with the return; the customer keeps what did not come.

    Raises ReturnNotFound or ReturnStepRefused.
    """
    return _step(order, choices, ReturnState.CLOSED, "")


def return_of(order: OrderLedger, return_id: int) -> ReturnCard:
    """A return of the order by its id. Raises ReturnNotFound."""
    found = next((card for card in order.returns if card.id == return_id), None)
    if found is None:
        raise ReturnNotFound(str(return_id))
    return found


def check_step(card: ReturnCard, after: ReturnState) -> None:
    """Raise ReturnStepRefused unless the return may go to this state now."""
    if after not in RETURN_STEPS[card.state]:
        raise ReturnStepRefused(card.number, card.state)


def asked_lines(
    order: OrderLedger, asked: Iterable[tuple[int, Decimal]], but: int | None = None
) -> tuple[ReturnedLine, ...]:
    """The lines of a return, each line once, in the order's order, without the return ``but``.

    Raises NothingInReturn, NotWithCustomer, QuantityNotPossible, or the refusals of numbers out of range.
    """
    wanted: dict[int, Decimal] = {}
    for line_id, units in asked:
        require_range(units, QUANTITY_DIGITS, HIGHEST_QUANTITY, f"lines.{line_id}")
        wanted[line_id] = wanted.get(line_id, Decimal(0)) + units
    free, lines = returnable_units(order, but), []
    known = {line.id: line for line in order.core.lines}
    if unknown := [line_id for line_id in wanted if line_id not in known]:
        raise NotWithCustomer(str(unknown[0]), wanted[unknown[0]], Decimal(0))
    for line in order.core.lines:
        units, left = wanted.get(line.id, Decimal(0)), free.get(line.id, Decimal(0))
        if units > left:
            raise NotWithCustomer(shown_name(line), units, left, f"lines.{line.id}")
        check_units(line, units, left, f"lines.{line.id}")
        if units:
            lines.append(ReturnedLine(line.id, shown_name(line), units))
    if not lines:
        raise NothingInReturn()
    return tuple(lines)


def last_day_of(order: OrderLedger, lines: Iterable[ReturnedLine]) -> date | None:
    """The last day on which these lines can be asked to be taken back (setting ``return.days``)."""
    return deadline(delivered_on(order, (line.line_id for line in lines)), int(setting(RETURN_DAYS)))


def told(order: OrderLedger, template: str, return_id: int | None, *, tell: bool) -> tuple[Effect, ...]:
    """The mail to the customer, if one is wanted and there is an address."""
    email = order.core.head.email
    return (ReturnTold(template, email, return_id),) if tell and email else ()


def _step(
    order: OrderLedger, choices: ReturnStepChoices, after: ReturnState, template: str
) -> tuple[Effect, ...]:
    card = return_of(order, choices.return_id)
    check_step(card, after)
    stepped = ReturnStepped(card.id, card.number, card.state, after, choices.reason.strip())
    return (stepped, *told(order, template, card.id, tell=choices.tell_customer and bool(template)))


def _words_changed(order: OrderLedger, card: ReturnCard, choices: EditReturnChoices) -> ReturnChanged:
    names = {line.id: shown_name(line) for line in order.core.lines}
    same = tuple((item.line_id, item.quantity) for item in card.items)
    facts = choices.facts
    if tuple(choices.lines) != same or (facts.action, facts.asked_on) != (card.action, card.asked_on):
        raise ReturnSettled(card.number)
    lines = tuple(
        ReturnedLine(item.line_id, names.get(item.line_id, ""), item.quantity, item.restock)
        for item in card.items
    )
    return ReturnChanged(card.id, card.number, lines, facts, card.deadline_on)


def _late(asked_on: date, last_day: date | None) -> tuple[Effect, ...]:
    late = days_late(asked_on, last_day)
    if not late or last_day is None:
        return ()
    if setting(RETURN_LATE) == "refuse":
        raise ReturnTooLate(last_day)
    return (ReturnLate(last_day, late),)


def _check_reason(facts: ReturnFacts) -> None:
    check_reason(Why(facts.reason_code, facts.reason), required=False)
