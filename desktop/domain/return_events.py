"""What can happen to a return of goods."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.domain.events import Event


@dataclass(frozen=True, slots=True)
class ReturnRequested(Event):
    """Somebody asked to bring goods back; ``items`` names them."""

    number: str
    items: str
    action: str


@dataclass(frozen=True, slots=True)
class ReturnLate(Event):
    """It was asked for so many days after the last day, and taken all the same."""

    deadline: str
    days: int


@dataclass(frozen=True, slots=True)
class ReturnChanged(Event):
    """What the return says or contains was changed."""

    number: str


@dataclass(frozen=True, slots=True)
class ReturnStepped(Event):
    """The return went one step."""

    number: str
    state: str
    reason: str


@dataclass(frozen=True, slots=True)
class GoodsReceived(Event):
    """The goods of the return came."""

    number: str
    items: str


@dataclass(frozen=True, slots=True)
class ExchangeStarted(Event):
    """A new sale was begun in exchange for the goods of the return."""

    number: str


@dataclass(frozen=True, slots=True)
class CreditSetAgainst(Event):
    """What was owed for returned goods pays a part of another order, ``other``; ``amount`` in minor units."""

    amount: int
    currency: str
    other: str
