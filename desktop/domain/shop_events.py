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


@dataclass(frozen=True, slots=True)
class TaxClassSaved(Event):
    """A VAT class was added or changed."""

    name: str
    added: bool


@dataclass(frozen=True, slots=True)
class TaxClassRemoved(Event):
    """A VAT class that nothing used is gone."""

    name: str


@dataclass(frozen=True, slots=True)
class TaxRatesSet(Event):
    """From a day on a class has other rates in a country; ``rates`` are percents with a bar between them."""

    name: str
    rates: str
    country: str
    day: str


@dataclass(frozen=True, slots=True)
class TaxRatesWithdrawn(Event):
    """Rates that were to begin on a day, and that no paper shows, are gone again."""

    name: str
    rates: str
    country: str
    day: str
