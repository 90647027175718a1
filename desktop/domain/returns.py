"""Goods that come back: the steps a return may take, and until when it can be asked for (order rules 5.2)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from desktop.domain.errors import DeskError
from desktop.domain.states import ReturnState

RETURN_STEPS: dict[ReturnState, frozenset[ReturnState]] = {
    ReturnState.REQUESTED: frozenset({ReturnState.WAITING, ReturnState.REFUSED, ReturnState.CLOSED}),
    ReturnState.WAITING: frozenset(
        {ReturnState.REQUESTED, ReturnState.RECEIVED, ReturnState.REFUSED, ReturnState.CLOSED}
    ),
    ReturnState.RECEIVED: frozenset({ReturnState.CLOSED}),
    ReturnState.REFUSED: frozenset({ReturnState.REQUESTED, ReturnState.CLOSED}),
    ReturnState.CLOSED: frozenset(),
}
"""The only steps a return may take; one that is closed while it waits was given up by the customer."""

UNDER_WAY = frozenset({ReturnState.REQUESTED, ReturnState.WAITING})
"""The goods are announced and have not come."""


@dataclass(eq=False)
class ReturnNotFound(DeskError):
    """The order has no such return."""

    number: str
    field: str = "return"


@dataclass(eq=False)
class ReturnStepRefused(DeskError):
    """The return stands where this cannot be done: it was received, refused or closed already."""

    number: str
    state: ReturnState
    field: str = "return"


@dataclass(eq=False)
class NothingInReturn(DeskError):
    """A return of no unit at all."""

    field: str = "quantity"


@dataclass(eq=False)
class NotWithCustomer(DeskError):
    """More units than the customer has and did not announce yet; ``left`` is how many these are."""

    name: str
    asked: Decimal
    left: Decimal
    field: str = "quantity"


@dataclass(eq=False)
class ReceivedAboveAnnounced(DeskError):
    """More units than the return is about."""

    name: str
    asked: Decimal
    announced: Decimal
    field: str = "quantity"


@dataclass(eq=False)
class ReturnTooLate(DeskError):
    """The last day on which goods could be sent back has passed, and the shop refuses what comes later."""

    deadline_on: date
    field: str = "asked_on"


@dataclass(eq=False)
class ReturnSettled(DeskError):
    """The goods have come: what is in the return and what is done for it can no longer be changed."""

    number: str
    field: str = "return"


def deadline(delivered_on: date | None, days: int) -> date | None:
    """The last day on which a return can be asked for, so many days after the goods came; None before."""
    return None if delivered_on is None else delivered_on + timedelta(days=days)


def days_late(asked_on: date, deadline_on: date | None) -> int:
    """How many days after the last day somebody asked; 0 in time, or while there is no last day."""
    return 0 if deadline_on is None else max(0, (asked_on - deadline_on).days)
