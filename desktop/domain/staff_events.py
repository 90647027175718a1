"""What can happen to the people of the shop and to what they may do."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.domain.events import Event


@dataclass(frozen=True, slots=True)
class PersonAdded(Event):
    """Somebody works here now; ``rights`` are the words of their rights."""

    name: str
    rights: str


@dataclass(frozen=True, slots=True)
class PersonChanged(Event):
    """Somebody has another name or other rights."""

    name: str
    rights: str


@dataclass(frozen=True, slots=True)
class PersonLeft(Event):
    """Somebody does not work here any more; what they did keeps their name."""

    name: str


@dataclass(frozen=True, slots=True)
class PersonBack(Event):
    """Somebody who had left works here again."""

    name: str


@dataclass(frozen=True, slots=True)
class PinChanged(Event):
    """Somebody has another PIN, or none any more (``removed``)."""

    name: str
    removed: bool


@dataclass(frozen=True, slots=True)
class Approved(Event):
    """Somebody who may agreed to what the seller may not do alone."""

    right: str
    approver: str
