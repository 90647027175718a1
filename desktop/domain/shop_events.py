"""What can happen to the shop's own tables: ways to deliver and to pay, carriers, VAT."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.domain.events import Event


@dataclass(frozen=True, slots=True)
class WayAdded(Event):
    """A way to deliver or to pay, or a carrier (``ways``), is offered from now on."""

    ways: str
    name: str


@dataclass(frozen=True, slots=True)
class WayChanged(Event):
    """A way was changed; orders taken before keep what they copied."""

    ways: str
    name: str


@dataclass(frozen=True, slots=True)
class WayRetired(Event):
    """A way that was used before is no longer offered."""

    ways: str
    name: str


@dataclass(frozen=True, slots=True)
class WayRestored(Event):
    """A way is offered again."""

    ways: str
    name: str


@dataclass(frozen=True, slots=True)
class WayRemoved(Event):
    """A way that was never used is gone."""

    ways: str
    name: str


@dataclass(frozen=True, slots=True)
class WaysOrdered(Event):
    """The ways stand in another order."""

    ways: str
    name: str
