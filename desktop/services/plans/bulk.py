"""One act on many orders: each in a transaction of its own, so that one refusal never blocks the others."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from typing import Any, NamedTuple

from desktop.domain.errors import DeskError
from desktop.domain.label_effects import LabelStepRefused
from desktop.services.commands.commands import Command, refusal_of
from desktop.services.issuing.customer_mail import early_reminder, remind_in_time
from desktop.services.marks.tags import tag_order
from desktop.services.orders.order_card import order_ledger
from desktop.services.orders.order_marks import NO_MARKS, Tag, order_marks
from desktop.services.perform.tenders import Tender, money_received
from desktop.services.plans.label_back import LabelDone, set_label_known, take_label_back
from desktop.services.plans.payments import mark_paid, mark_unpaid
from desktop.services.plans.plan_hold import HoldChoices
from desktop.services.plans.plan_label import LabelChoices
from desktop.services.plans.plans import carry_out, plan
from desktop.services.plans.ship_choices import ShipChoices

Step = Callable[[int, int], None]
Back = Callable[[str], int | None]
"""Takes back what was done to one order; it is given who does it, and tells how many mails have left."""

Deed = Callable[[int], "Outcome"]

_CHOICES: dict[Command, Any] = {Command.MARK_SHIPPED: ShipChoices()}
"""What a command chooses when many orders are meant; None for one that chooses nothing."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one order: False when it was so already, how it is taken back, and what was refused
    beside what was done. ``papers`` are the numbers of those that stay when it is taken back."""

    changed: bool = True
    back: Back | None = None
    beside: tuple[DeskError, ...] = ()
    papers: tuple[str, ...] = ()


@dataclass(slots=True)
class BulkReport:
    """Numbers of the orders that it was done to, that were so already, and that refused, with the reason.

    ``beside`` are those that it was done to without all that belongs to it. Taking it all back leaves the
    ``papers`` that were issued, and ``gone`` mails that had left by then.
    """

    done: list[str] = field(default_factory=list)
    unchanged: list[str] = field(default_factory=list)
    refused: list[tuple[str, DeskError]] = field(default_factory=list)
    beside: list[tuple[str, DeskError]] = field(default_factory=list)
    backs: list[Back] = field(default_factory=list)
    papers: list[str] = field(default_factory=list)
    gone: int = 0

    @property
    def silent(self) -> bool:
        """True when there is nothing to explain."""
        return not self.refused and not self.beside


def for_each(order_ids: Sequence[int], deed: Deed, step: Step | None = None) -> BulkReport:
    """Do something to each order; ``step(done, of)`` is called before each and may raise to stop."""
    report = BulkReport()
    for place, order_id in enumerate(order_ids):
        if step is not None:
            step(place, len(order_ids))
        number = order_ledger(order_id).core.head.number
        try:
            outcome = deed(order_id)
        except DeskError as refusal:
            report.refused.append((number, refusal))
            continue
        (report.done if outcome.changed else report.unchanged).append(number)
        report.beside += [(number, refusal) for refusal in outcome.beside]
        report.backs += [outcome.back] if outcome.back is not None else []
        report.papers += outcome.papers
    return report


def take_back(report: BulkReport, *, by: str, step: Step | None = None) -> list[DeskError]:
    """Take back what was done, the last first; returns what was refused. The report counts what stays."""
    refused = []
    for place, back in enumerate(reversed(report.backs)):
        if step is not None:
            step(place, len(report.backs))
        try:
            report.gone += back(by) or 0
        except DeskError as refusal:
            refused.append(refusal)
    return refused


def refusals(
    order_ids: Sequence[int], command: Command, step: Step | None = None
) -> list[tuple[str, DeskError]]:
    """Which of the orders would refuse a command now, and why. Nothing is written."""
    found: list[tuple[str, DeskError]] = []
    for place, order_id in enumerate(order_ids):
        if step is not None:
            step(place, len(order_ids))
        order = order_ledger(order_id)
        refusal = refusal_of(command, order)
        found += [(order.core.head.number, refusal)] if refusal is not None else []
    return found


@dataclass(frozen=True, slots=True)
class PaidSum:
    """What many orders bring in by one way to pay, in one currency."""

    method: str
    kind: str
    currency: str
    amount_minor: int
    orders: int


def paid_sums(order_ids: Sequence[int]) -> list[PaidSum]:
    """What is due of those orders that can be marked as paid now, by way to pay. Nothing is written."""
    sums: dict[tuple[str, str, str], list[int]] = {}
    for order_id in order_ids:
        order = order_ledger(order_id)
        if refusal_of(Command.MARK_PAID, order) is not None:
            continue
        with suppress(DeskError):  # it will refuse, and the report says why
            for row in money_received(order.core.head, (Tender(),)):
                key = (row.method_name, row.method_kind, order.core.head.currency)
                sums.setdefault(key, []).append(row.amount_minor)
    return [PaidSum(*key, sum(amounts), len(amounts)) for key, amounts in sums.items()]


class Seen(NamedTuple):
    """Which orders would refuse, what would come in, and for which it is too early."""

    refused: list[tuple[str, DeskError]]
    sums: list[PaidSum]
    early: list[tuple[str, DeskError]]


def look(order_ids: Sequence[int], command: Command, step: Step | None = None) -> Seen:
    """What many orders would answer to a command. Nothing is written."""
    refused = refusals(order_ids, command, step)
    sums = paid_sums(order_ids) if command is Command.MARK_PAID else []
    return Seen(refused, sums, _too_early(order_ids) if command is Command.REMIND else [])


def _too_early(order_ids: Sequence[int]) -> list[tuple[str, DeskError]]:
    """Orders that could be reminded of, but are not due yet, with the day."""
    found: list[tuple[str, DeskError]] = []
    for order in map(order_ledger, order_ids):
        wait = None if refusal_of(Command.REMIND, order) is not None else early_reminder(order)
        found += [(order.core.head.number, wait)] if wait is not None else []
    return found


def tags_of_all(order_ids: Sequence[int]) -> list[Tag]:
    """Every tag that one of the orders has, in the order of their names."""
    marks = order_marks(order_ids)
    found = {tag.id: tag for order_id in order_ids for tag in marks.get(order_id, NO_MARKS).tags}
    return sorted(found.values(), key=lambda tag: tag.name.casefold())


# Deeds


def label_deed(label_id: int | None, *, by: str) -> Deed:
    """Set a label, or take it off, with the commands that it brings along."""

    def deed(order_id: int) -> Outcome:
        agreed = plan(Command.SET_LABEL, order_id, LabelChoices(label_id))
        if not agreed.effects:
            return Outcome(changed=False)
        done = set_label_known(agreed, by=by)
        beside = [effect.refusal for effect in agreed.effects if isinstance(effect, LabelStepRefused)]
        return Outcome(back=partial(_label_back, done), beside=tuple(beside), papers=done.papers)

    return deed


def tag_deed(add: Sequence[str], remove: Sequence[str], *, by: str) -> Deed:
    """Put tags on, and take others off where they are."""

    def deed(order_id: int) -> Outcome:
        done = tag_order(order_id, add, remove, by=by)
        back = partial(_tags_back, order_id, done.removed, done.added)
        return Outcome(bool(done.added or done.removed), back)

    return deed


def hold_deed(reason: str, *, by: str) -> Deed:
    """Put on hold."""

    def deed(order_id: int) -> Outcome:
        carry_out(plan(Command.HOLD, order_id, HoldChoices(reason)), by=by)
        return Outcome(back=partial(_command_back, order_id, Command.RESUME, None))

    return deed


def command_deed(command: Command, *, by: str) -> Deed:
    """Mark as shipped, complete, or take off hold."""

    def deed(order_id: int) -> Outcome:
        reason = order_ledger(order_id).core.head.hold_reason
        carry_out(plan(command, order_id, _CHOICES.get(command)), by=by)
        if command is Command.RESUME:
            return Outcome(back=partial(_command_back, order_id, Command.HOLD, HoldChoices(reason)))
        return Outcome()

    return deed


def paid_deed(*, by: str) -> Deed:
    """Book what is due; taking it back reverses just that payment."""

    def deed(order_id: int) -> Outcome:
        return Outcome(back=partial(_paid_back, order_id, mark_paid(order_id, by=by)))

    return deed


def remind_deed(*, by: str, early: bool = False) -> Deed:
    """Queue a payment reminder; ``early`` for those, too, that are not due yet."""

    def deed(order_id: int) -> Outcome:
        remind_in_time(order_id, by=by, early=early)
        return Outcome()

    return deed


def _label_back(done: LabelDone, by: str) -> int:
    return take_label_back(done, by=by)


def _tags_back(order_id: int, add: Sequence[str], remove: Sequence[str], by: str) -> None:
    tag_order(order_id, add, remove, by=by)


def _paid_back(order_id: int, payment_id: int, by: str) -> None:
    mark_unpaid(order_id, by=by, only=(payment_id,))


def _command_back(order_id: int, command: Command, choices: Any, by: str) -> None:
    carry_out(plan(command, order_id, choices), by=by)
