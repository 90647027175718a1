"""Which units of an order are where: waiting in the shop, on a slip that has not left, or gone."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from desktop.domain.shipping_steps import IN_SHOP
from desktop.domain.states import ShipmentState
from desktop.services.orders.ledger_cards import OrderCard, ShipmentCard
from desktop.services.orders.order_card import OrderLedger

WAITING = IN_SHOP
"""A slip was made and the goods are still in the shop."""

GONE = frozenset(
    {
        ShipmentState.SHIPPED,
        ShipmentState.OUT_FOR_DELIVERY,
        ShipmentState.DELIVERED,
        ShipmentState.PICKED_UP,
    }
)
"""The goods have left the shop."""

Known = OrderLedger | OrderCard
"""Either form of an order that knows its lines and shipments."""


def waiting_shipments(order: Known) -> tuple[ShipmentCard, ...]:
    """Shipments that have not left, oldest first."""
    return tuple(shipment for shipment in order.shipments if shipment.state in WAITING)


def gone_shipments(order: Known) -> tuple[ShipmentCard, ...]:
    """Shipments that have left, oldest first."""
    return tuple(shipment for shipment in order.shipments if shipment.state in GONE)


def living_shipments(order: Known) -> tuple[ShipmentCard, ...]:
    """Shipments that were not given up, oldest first."""
    return tuple(shipment for shipment in order.shipments if shipment.state is not ShipmentState.VOID)


def units_by_line(shipments: Iterable[ShipmentCard]) -> dict[int, Decimal]:
    """Units of several shipments by line id."""
    units: dict[int, Decimal] = {}
    for shipment in shipments:
        for line_id, quantity in shipment.items:
            units[line_id] = units.get(line_id, Decimal(0)) + quantity
    return units


def pending_units(order: Known) -> dict[int, Decimal]:
    """Units by line id that are still in the shop and on no slip; nothing when the order does not travel."""
    if not order.core.head.delivery.kind:
        return {}
    on_slips = units_by_line(waiting_shipments(order))
    left = {
        line.id: line.units.in_shop - on_slips.get(line.id, Decimal(0))
        for line in order.core.lines
        if line.ships
    }
    return {line_id: quantity for line_id, quantity in left.items() if quantity > 0}


def came_back(order: Known) -> bool:
    """True when a unit that left is no longer with the customer."""
    gone = units_by_line(gone_shipments(order))
    return any(line.units.with_customer < gone.get(line.id, Decimal(0)) for line in order.core.lines)
