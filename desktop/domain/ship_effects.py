"""What a command does to shipments, effect by effect: slips, parcels that leave or come back, steps."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import ClassVar

from desktop.domain.effects import Effect
from desktop.domain.states import ShipmentState


@dataclass(frozen=True, slots=True)
class Packed:
    """Units of one order line in a shipment."""

    line_id: int
    name: str
    quantity: Decimal


@dataclass(frozen=True, slots=True)
class Details:
    """Who takes a shipment along, by which numbers it is followed, its weight, and who fetched it."""

    carrier: str = ""
    tracking: tuple[str, ...] = ()
    weight_g: int | None = None
    handed_to: str = ""


@dataclass(frozen=True, slots=True)
class SlipMade(Effect):
    """A packing slip gets its number: a shipment of these units, still in the shop."""

    items: tuple[Packed, ...]
    weight_g: int | None
    topic: ClassVar[str] = "papers"


@dataclass(frozen=True, slots=True)
class ShipmentLeft(Effect):
    """The units of a shipment go to the customer: sent, or fetched.

    ``shipment_id`` None means the slip that the same plan just made, whose number is not known before. ``at``
    None means now, ``details`` None that nothing is said of carrier and weight.
    """

    shipment_id: int | None
    number: str
    items: tuple[Packed, ...]
    picked_up: bool
    details: Details | None = None
    at: datetime | None = None
    topic: ClassVar[str] = "goods"


@dataclass(frozen=True, slots=True)
class ShipmentTakenBack(Effect):
    """The units of a shipment that had left are in the shop again; its slip waits in state ``after``."""

    shipment_id: int
    number: str
    items: tuple[Packed, ...]
    after: ShipmentState
    topic: ClassVar[str] = "goods"


@dataclass(frozen=True, slots=True)
class ShipmentStepped(Effect):
    """A shipment goes a step on or back, its units stay where they are.

    ``shipment_id`` None means the slip that the same plan just made.
    """

    shipment_id: int | None
    number: str
    before: ShipmentState
    after: ShipmentState
    topic: ClassVar[str] = "goods"


@dataclass(frozen=True, slots=True)
class ShipmentDescribed(Effect):
    """Carrier, tracking numbers, weight or who fetched it are written anew."""

    shipment_id: int
    number: str
    details: Details
    topic: ClassVar[str] = "goods"
