"""What an order's money and goods come to: the sums and statuses that are stored on it (order rules 5.1)."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from desktop.domain.states import (
    FulfilmentStatus,
    PaymentStatus,
    ShipmentState,
    Units,
    balance,
    fulfilment_status,
    payment_status,
)


@dataclass(frozen=True, slots=True)
class OrderFacts:
    """What the statuses follow from; amounts are minor units.

    ``travels`` when the order is sent or picked up. ``rounding_back`` is the part of ``rounding``
    that is in the money paid back. ``units`` are those of the lines that travel, summed;
    ``units_returned`` came back from the customer; ``shipments`` are their states, oldest first.
    """

    total: int
    travels: bool
    units: Units
    cancelled: bool = False
    credited: int = 0
    rounding: int = 0
    rounding_back: int = 0
    received: int = 0
    returned: int = 0
    units_returned: Decimal = Decimal(0)
    shipments: tuple[ShipmentState, ...] = ()


class Settled(NamedTuple):
    """The derived fields of an order row, by their names."""

    paid_minor: int
    refunded_minor: int
    due_minor: int
    payment_status: PaymentStatus
    fulfilment_status: FulfilmentStatus


def settled(facts: OrderFacts) -> Settled:
    """What is paid, due and delivered. The only place where an order's statuses are derived."""
    sold = (0, 0, facts.rounding_back) if facts.cancelled else (facts.total, facts.credited, facts.rounding)
    owed = balance(*sold, facts.received, facts.returned)
    needed = facts.travels and facts.units.taken > 0
    return Settled(
        facts.received,
        facts.returned,
        owed.due,
        payment_status(facts.total, owed.due_total, facts.received, facts.returned),
        fulfilment_status(needed, facts.units, facts.shipments, facts.units_returned),
    )
