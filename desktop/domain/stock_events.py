"""What can happen to what is on the shelves, besides the sale itself."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.domain.events import Event


@dataclass(frozen=True, slots=True)
class LowStock(Event):
    """A variant fell to the level of its alert or below; once per crossing."""

    name: str
    units: str
    low: str


@dataclass(frozen=True, slots=True)
class StockAdjusted(Event):
    """Somebody put the stock of a variant right by hand."""

    name: str
    units: str
    balance: str
    reason: str


@dataclass(frozen=True, slots=True)
class StockCountStarted(Event):
    """Somebody began to count the shelves."""

    text: str


@dataclass(frozen=True, slots=True)
class StockCounted(Event):
    """A count was closed and its differences were booked."""

    counted: int
    differences: int
    reason: str


@dataclass(frozen=True, slots=True)
class StockCountGivenUp(Event):
    """A count was closed without booking anything."""

    counted: int
