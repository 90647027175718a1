"""What can happen to an order after it was taken: completed, held, cancelled, credited, paid back."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.domain.events import Event


@dataclass(frozen=True, slots=True)
class OrderCompleted(Event):
    """Nothing is left to do; ``automatic`` when the rule did it."""

    automatic: bool


@dataclass(frozen=True, slots=True)
class OrderReopened(Event):
    """A completed order is open again."""

    automatic: bool


@dataclass(frozen=True, slots=True)
class OrderCancelled(Event):
    """The order was cancelled; what follows from it has entries of its own."""

    reason: str


@dataclass(frozen=True, slots=True)
class OrderHeld(Event):
    """The order was put on hold."""

    reason: str


@dataclass(frozen=True, slots=True)
class OrderResumed(Event):
    """The order is no longer on hold."""


@dataclass(frozen=True, slots=True)
class UnitsMoved(Event):
    """Units of a line went from one bucket to another; ``stock`` when the shelf changed with it."""

    name: str
    units: str
    source: str
    target: str
    stock: bool


@dataclass(frozen=True, slots=True)
class SlipVoided(Event):
    """A packing slip that had not left was given up."""

    number: str


@dataclass(frozen=True, slots=True)
class SaleCredited(Event):
    """A part of the sale was given back: the customer owes that much less."""

    amount: int
    currency: str
    cause: str
    reason: str
    code: str = ""


@dataclass(frozen=True, slots=True)
class DueDateSet(Event):
    """What is left to pay is due on another day (ISO 8601); empty for no day."""

    day: str


@dataclass(frozen=True, slots=True)
class MoneyPaidBack(Event):
    """Money went back to the customer."""

    amount: int
    currency: str
    method: str
    reason: str


@dataclass(frozen=True, slots=True)
class MoneyToPayBack(Event):
    """The shop owes the customer money; a task reminds of it."""

    amount: int
    currency: str


@dataclass(frozen=True, slots=True)
class VoucherFreed(Event):
    """A voucher of the order can be used again."""

    code: str


@dataclass(frozen=True, slots=True)
class VoucherTaken(Event):
    """A voucher that was set free is used by the order again."""

    code: str


@dataclass(frozen=True, slots=True)
class TaskClosed(Event):
    """A task of the order is done with."""

    text: str


@dataclass(frozen=True, slots=True)
class DocumentQueued(Event):
    """An issued paper will be sent to the customer once more."""

    kind: str
    number: str


def all_events() -> tuple[type[Event], ...]:
    """Every kind of event there is; a kind is known once its module is read."""
    from desktop.domain import (  # noqa: F401 - read for their classes, which then are subclasses of Event
        catalogue_events,
        edit_events,
        mail_events,
        mark_events,
        paper_template_events,
        quote_events,
        return_events,
        ship_events,
        shop_events,
        staff_events,
        stock_events,
        value_events,
    )

    return tuple(Event.__subclasses__())
