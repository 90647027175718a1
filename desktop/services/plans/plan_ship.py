"""What making a slip, sending and taking back a shipment do (order rules 5.2 and 5.4)."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from desktop.domain.effects import Effect, MailQueued, StockTaken
from desktop.domain.ship_effects import (
    Details,
    ShipmentLeft,
    ShipmentTakenBack,
    SlipMade,
)
from desktop.domain.shipping_steps import step_back
from desktop.domain.states import ShipmentState
from desktop.services.commands.command_refusals import NothingShipped, NothingToShip
from desktop.services.mails.messages import PICKED_UP, SHIPPED
from desktop.services.orders.ledger_cards import ShipmentCard
from desktop.services.orders.order_card import OrderLedger
from desktop.services.orders.shipment_units import gone_shipments, pending_units, waiting_shipments
from desktop.services.papers.slips import weight_of
from desktop.services.plans.plan_cancel import on_the_shelf, stock_taken
from desktop.services.plans.refund_goods import slips_in_the_way
from desktop.services.plans.ship_choices import (
    ShipChoices,
    SlipChoices,
    UnshipChoices,
    checked_details,
    checked_items,
    checked_moment,
    packed,
)


def slip_effects(order: OrderLedger, choices: SlipChoices | None) -> tuple[Effect, ...]:
    """A slip for what is on none yet, or for a part of it.

    Raises NothingToShip, MoreThanInShop, LineDoesNotShip, or the refusals of numbers out of range.
    """
    wanted, pending = choices or SlipChoices(), pending_units(order)
    units = pending if wanted.items is None else checked_items(order, wanted.items, pending)
    weighed = checked_details(Details(weight_g=wanted.weight_g)).weight_g
    return (slip_made(order, units, weighed),)


def ship_effects(order: OrderLedger, choices: ShipChoices | None) -> tuple[Effect, ...]:
    """Shipments leave: those that wait, and one made for what is on no slip; or just what was chosen.

    Slips that wait for units which leave otherwise are given up. Raises NothingToShip, MoreThanInShop,
    LineDoesNotShip, TrackingNotClear, LeavesLater, LeftBeforeOrder, or the refusals of numbers out of range.
    """
    wanted = choices or ShipChoices()
    leaving = tuple(_leaving(order, wanted))
    if not any(isinstance(effect, ShipmentLeft) for effect in leaving):
        raise NothingToShip(order.core.head.number)
    template = PICKED_UP if picked_up(order) else SHIPPED
    return (*stock_effects(order), *leaving, *mail_effects(order, template, wanted=wanted.tell_customer))


def unship_effects(order: OrderLedger, choices: UnshipChoices | None) -> tuple[Effect, ...]:
    """Shipments that left are in the shop again; their slips wait. Raises NothingShipped."""
    only = choices.shipments if choices else None
    back = [shipment for shipment in gone_shipments(order) if only is None or shipment.id in only]
    if not back:
        raise NothingShipped(order.core.head.number)
    return tuple(taken_back(order, shipment) for shipment in back)


def slip_made(order: OrderLedger, units: dict[int, Decimal], weight_g: int | None = None) -> SlipMade:
    """A slip of units by line id; it weighs what the goods weigh unless it was weighed."""
    items = packed(order, units.items())
    return SlipMade(items, weight_of(order, units) if weight_g is None else weight_g)


def left(
    order: OrderLedger, shipment: ShipmentCard, wanted: ShipChoices, *, last: bool = True
) -> ShipmentLeft:
    """A slip that waits leaves; the details that were chosen are those of the ``last``."""
    details = _details(wanted) if last else None
    items, at = packed(order, shipment.items), checked_moment(order, wanted.at)
    return ShipmentLeft(shipment.id, shipment.number, items, picked_up(order), details, at)


def made_and_left(order: OrderLedger, units: dict[int, Decimal], wanted: ShipChoices) -> tuple[Effect, ...]:
    """A slip of units by line id is made and leaves at once."""
    details = _details(wanted)
    slip = slip_made(order, units, details.weight_g if details else None)
    at = checked_moment(order, wanted.at)
    return slip, ShipmentLeft(None, "", slip.items, picked_up(order), details, at)


def taken_back(order: OrderLedger, shipment: ShipmentCard) -> ShipmentTakenBack:
    """A shipment that left is in the shop again, however far it had come: as far as it was prepared."""
    after = ShipmentState.READY if shipment.ready_at else ShipmentState.DRAFT
    return ShipmentTakenBack(shipment.id, shipment.number, packed(order, shipment.items), after)


def state_before(shipment: ShipmentCard) -> ShipmentState | None:
    """The state one step back, or None."""
    return step_back(
        shipment.state, was_ready=shipment.ready_at is not None, was_out=shipment.out_at is not None
    )


def stock_effects(order: OrderLedger) -> Iterator[StockTaken]:
    """What leaves the shop leaves the shelf, even when the order's stock had waited for its payment."""
    if not stock_taken(order.core.head.id):
        counted = (line.units.taken - line.units.back for line in order.core.lines if on_the_shelf(line))
        yield StockTaken(sum(counted, Decimal(0)))


def mail_effects(order: OrderLedger, template: str, *, wanted: bool) -> Iterator[MailQueued]:
    """A mail to the customer, if it is wanted and there is an address."""
    if wanted and order.core.head.email:
        yield MailQueued(template, order.core.head.email)


def picked_up(order: OrderLedger) -> bool:
    """True when the customer fetches the order."""
    return order.core.head.delivery.kind == "pickup"


def _leaving(order: OrderLedger, wanted: ShipChoices) -> Iterator[Effect]:
    if wanted.items is not None:
        yield from _chosen_units(order, wanted)
        return
    waiting = waiting_shipments(order)
    if wanted.shipments is not None:
        chosen = tuple(shipment for shipment in waiting if shipment.id in wanted.shipments)
        yield from _all(order, chosen, wanted)
        return
    pending = pending_units(order)
    yield from _all(order, waiting, wanted, last=not pending)
    if pending:
        yield from made_and_left(order, pending, wanted)


def _all(
    order: OrderLedger, waiting: tuple[ShipmentCard, ...], wanted: ShipChoices, *, last: bool = True
) -> Iterator[Effect]:
    for shipment in waiting:
        yield left(order, shipment, wanted, last=last and shipment is waiting[-1])


def _chosen_units(order: OrderLedger, wanted: ShipChoices) -> Iterator[Effect]:
    """A slip that holds just these units leaves; else one is made, and those in its way are given up."""
    in_shop = {line.id: line.units.in_shop for line in order.core.lines if order.core.head.delivery.kind}
    units = checked_items(order, wanted.items or (), in_shop)
    for shipment in waiting_shipments(order):
        if dict(shipment.items) == units:
            yield left(order, shipment, wanted)
            return
    yield from slips_in_the_way(order, units)
    yield from made_and_left(order, units, wanted)


def _details(wanted: ShipChoices) -> Details | None:
    return checked_details(wanted.details) if wanted.details else None
