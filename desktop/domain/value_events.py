"""What can happen to gift cards and store credit."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.domain.events import Event


@dataclass(frozen=True, slots=True)
class ValueIssued(Event):
    """A gift card or a store credit was given out."""

    account: str
    amount: int
    currency: str


@dataclass(frozen=True, slots=True)
class ValuePaid(Event):
    """Value was used to pay."""

    account: str
    amount: int
    currency: str


@dataclass(frozen=True, slots=True)
class ValueGivenBack(Event):
    """Value that was used came back to its card."""

    account: str
    amount: int
    currency: str


@dataclass(frozen=True, slots=True)
class ValueWithdrawn(Event):
    """A card that was sold is worth nothing any more: its sale was undone."""

    account: str
    amount: int
    currency: str
