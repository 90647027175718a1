"""What stands against a command on shipments: one question each, as in ``command_guards``."""

from __future__ import annotations

from desktop.domain.shipping_steps import IN_SHOP
from desktop.domain.states import Lifecycle, ShipmentState
from desktop.services.commands.command_guards import no_return
from desktop.services.commands.command_refusals import (
    CommandRefused,
    NoShipment,
    NoSlipWaits,
    NothingShipped,
    NothingToShip,
    OrderIsHeld,
)
from desktop.services.commands.return_guards import no_return_under_way
from desktop.services.orders.ledger_cards import ShipmentCard
from desktop.services.orders.shipment_units import (
    Known,
    living_shipments,
    pending_units,
    waiting_shipments,
)


def something_to_step(order: Known) -> CommandRefused | None:
    """A shipment must be able to go a step on or back; what has no slip yet goes on with one made for it."""
    head, living = order.core.head, living_shipments(order)
    if any(_steps(order, shipment) for shipment in living):
        return None
    if head.held and (living or pending_units(order)):
        return OrderIsHeld(head.number)
    if pending_units(order) and head.lifecycle is Lifecycle.OPEN:
        return None
    return (stays_gone(order) if living else None) or NoShipment(head.number)


def slip_waiting(order: Known) -> CommandRefused | None:
    """A slip must be there that has not left."""
    return None if waiting_shipments(order) else NoSlipWaits(order.core.head.number)


def some_shipment(order: Known) -> CommandRefused | None:
    """A shipment must be there that was not given up."""
    return None if living_shipments(order) else NoShipment(order.core.head.number)


def something_in_shop(order: Known) -> CommandRefused | None:
    """Goods that were to be sent must still be in the shop."""
    travels = bool(order.core.head.delivery.kind)
    waits = any(line.units.in_shop > 0 for line in order.core.lines if line.ships)
    return None if travels and waits else NothingToShip(order.core.head.number)


def something_gone(order: Known) -> CommandRefused | None:
    """Units must be with the customer: otherwise the whole order can be cancelled."""
    away = any(line.units.with_customer > 0 for line in order.core.lines)
    return None if away else NothingShipped(order.core.head.number)


def stays_gone(order: Known) -> CommandRefused | None:
    """What left can come back into the shop only while no return is announced or was received."""
    return no_return(order) or no_return_under_way(order)


def _steps(order: Known, shipment: ShipmentCard) -> bool:
    """Whether this shipment can go on or back now."""
    if shipment.state in IN_SHOP:
        return shipment.state is ShipmentState.READY or not order.core.head.held
    if shipment.state in (ShipmentState.OUT_FOR_DELIVERY, ShipmentState.DELIVERED):
        return True
    return shipment.state is ShipmentState.SHIPPED or stays_gone(order) is None
