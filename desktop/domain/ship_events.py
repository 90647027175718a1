"""What can happen to a shipment besides leaving and coming back."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.domain.events import Event


@dataclass(frozen=True, slots=True)
class ShipmentPickedUp(Event):
    """The customer fetched a shipment; ``note`` says who it was handed to."""

    number: str
    note: str


@dataclass(frozen=True, slots=True)
class ShipmentStepped(Event):
    """A shipment went from one state to the next, or one step back."""

    number: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class ShipmentDescribed(Event):
    """Carrier, tracking numbers, weight or receiver of a shipment were written anew."""

    number: str
    carrier: str
    tracking: str
