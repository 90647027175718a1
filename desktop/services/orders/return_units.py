"""Which units of an order can come back: those the customer has and did not announce yet (order rules 5.4).

What was handed over at once, at the counter or at a fair, never travelled: its units stand in the shop's
bucket although the customer has them, and they come back from there.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from desktop.domain.returns import UNDER_WAY
from desktop.domain.states import ReturnAction, ReturnState
from desktop.services.days import local_day
from desktop.services.orders.cards import LineCard
from desktop.services.orders.ledger_cards import ReturnCard
from desktop.services.orders.shipment_units import Known, gone_shipments


def with_customer(order: Known, line: LineCard) -> Decimal:
    """Units of a line that the customer has."""
    travels = bool(order.core.head.delivery.kind) and line.ships
    return line.units.with_customer + (Decimal(0) if travels else line.units.in_shop)


def announced_units(order: Known, but: int | None = None) -> dict[int, Decimal]:
    """Units by line that are spoken for by returns under way, without the return ``but``.

    A repair that is in the shop counts: the units are the customer's and cannot be sent a second time.
    """
    units: dict[int, Decimal] = {}
    for card in order.returns:
        if card.id != but:
            for item in card.items:
                units[item.line_id] = units.get(item.line_id, Decimal(0)) + _spoken_for(card, item.quantity)
                if _in_repair(card):
                    units[item.line_id] += item.received
    return units


def returnable_units(order: Known, but: int | None = None) -> dict[int, Decimal]:
    """Units by line that a return can be about, without those of other returns; lines with none left out."""
    spoken_for = announced_units(order, but)
    left = {
        line.id: with_customer(order, line) - spoken_for.get(line.id, Decimal(0)) for line in order.core.lines
    }
    return {line_id: units for line_id, units in left.items() if units > 0}


def returns_under_way(order: Known) -> tuple[ReturnCard, ...]:
    """Returns whose goods are announced and have not come, oldest first."""
    return tuple(card for card in order.returns if card.state in UNDER_WAY)


def delivered_on(order: Known, line_ids: Iterable[int]) -> date | None:
    """The day the last of these lines came to the customer; None while none of them left."""
    wanted, head = set(line_ids), order.core.head
    days = [
        local_day(moment)
        for shipment in gone_shipments(order)
        if (moment := shipment.delivered_at or shipment.shipped_at) is not None
        and any(line_id in wanted for line_id, _ in shipment.items)
    ]
    if days:
        return max(days)
    return None if head.delivery.kind else local_day(head.placed_at)


def _spoken_for(card: ReturnCard, quantity: Decimal) -> Decimal:
    return quantity if card.state in UNDER_WAY else Decimal(0)


def _in_repair(card: ReturnCard) -> bool:
    return card.action is ReturnAction.REPAIR and card.state is ReturnState.RECEIVED
