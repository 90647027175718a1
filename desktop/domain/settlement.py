"""What an order's money and goods come to: the sums and statuses that are stored on it (order rules 5.1)."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from desktop.domain.standing import Balance, Units, balance, fulfilment_status, payment_status
from desktop.domain.states import FulfilmentStatus, PaymentStatus, ShipmentState


@dataclass(frozen=True, slots=True)
class OrderFacts:
    """What the statuses follow from; amounts are minor units.

    ``travels`` when the order is sent or picked up. ``coins_lost`` is what the customer went without where
    money was paid back in coins that are too large for it. ``units`` are those of the lines that travel,
    summed; ``units_returned`` came back from the customer; ``shipments`` are their states, oldest first.
    """

    total: int
    travels: bool
    units: Units
    cancelled: bool = False
    credited: int = 0
    rounding: int = 0
    coins_lost: int = 0
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
    owed = _owed(facts)
    needed = facts.travels and facts.units.taken > 0
    whole = facts.cancelled or facts.credited >= facts.total
    return Settled(
        facts.received,
        facts.returned,
        owed.due,
        payment_status(facts.total, owed.due_total, facts.received, facts.returned, whole=whole),
        fulfilment_status(needed, facts.units, facts.shipments, facts.units_returned),
    )


def owed_when_cancelled(received: int, returned: int, coins_lost: int) -> int:
    """What a cancelled order owes the customer, in minor units: the money that came in and did not go back.

    Coins that were rounded away when money went back are nobody's, and those that were given too many are not
    asked back: nothing is ever due to the shop.
    """
    return max(0, received - returned - coins_lost)


def _owed(facts: OrderFacts) -> Balance:
    if not facts.cancelled:
        return balance(facts.total, facts.credited, facts.rounding, facts.received, facts.returned)
    back = owed_when_cancelled(facts.received, facts.returned, facts.coins_lost)
    return Balance(facts.received - facts.returned - back, -back)
