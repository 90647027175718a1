"""What happens to one shipment: its steps on and back, giving it up, writing its details anew."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from desktop.domain.effects import Effect, SlipVoided
from desktop.domain.ship_effects import Details, ShipmentDescribed, ShipmentStepped, SlipMade
from desktop.domain.shipping_steps import IN_SHOP, steps_on
from desktop.domain.states import Lifecycle, ShipmentState
from desktop.services.commands.command_refusals import OrderIsHeld, WrongLifecycle
from desktop.services.commands.ship_guards import stays_gone
from desktop.services.mails.ship_mails import MAIL_OF
from desktop.services.orders.ledger_cards import ShipmentCard
from desktop.services.orders.order_card import OrderLedger
from desktop.services.orders.shipment_units import (
    GONE,
    living_shipments,
    pending_units,
    waiting_shipments,
)
from desktop.services.papers.slips import ShipmentNotFound
from desktop.services.plans.plan_ship import (
    left,
    made_and_left,
    mail_effects,
    picked_up,
    slip_made,
    state_before,
    stock_effects,
    taken_back,
)
from desktop.services.plans.ship_choices import (
    DetailChoices,
    ShipChoices,
    StepChoices,
    StepNotPossible,
    VoidChoices,
    checked_details,
)


def step_effects(order: OrderLedger, choices: StepChoices) -> tuple[Effect, ...]:
    """A shipment goes on to a state that may follow, or one step back; without an id, all that can go on.

    Raises ShipmentNotFound, StepNotPossible, OrderIsHeld, WrongLifecycle, ReturnDepends, ReturnUnderWay,
    LeavesLater or LeftBeforeOrder.
    """
    if choices.shipment_id is not None:
        shipment = shipment_of(order, choices.shipment_id)
        if choices.after is state_before(shipment):
            return (_back(order, shipment),)
        chosen: tuple[ShipmentCard, ...] = (shipment,)
    else:
        chosen = tuple(one for one in order.shipments if _follows(order, one, choices.after))
    on = (*_on(order, chosen, choices), *_from_nothing(order, choices))
    if not on:
        raise StepNotPossible(order.core.head.number, _furthest(order), choices.after)
    stock = stock_effects(order) if _leaves(choices.after) else ()
    told = choices.tell_customer and choices.after in MAIL_OF
    return (*stock, *on, *mail_effects(order, MAIL_OF.get(choices.after, ""), wanted=told))


def void_slip_effects(order: OrderLedger, choices: VoidChoices | None) -> tuple[Effect, ...]:
    """Slips that have not left are given up; their units are on no slip then. Raises ShipmentNotFound."""
    only = choices.shipment_id if choices else None
    given_up = [slip for slip in waiting_shipments(order) if only in (None, slip.id)]
    if not given_up:
        raise ShipmentNotFound(order.core.head.number)
    return tuple(SlipVoided(slip.id, slip.number) for slip in given_up)


def detail_effects(order: OrderLedger, choices: DetailChoices) -> tuple[Effect, ...]:
    """Carrier, tracking numbers, weight or receiver are written anew; the slip gets a version when printed.

    Raises ShipmentNotFound, TrackingNotClear, NegativeNumber or NumberTooLarge.
    """
    living = living_shipments(order)
    wanted = choices.shipment_id if choices.shipment_id is not None else living[-1].id
    shipment, details = shipment_of(order, wanted), checked_details(choices.details)
    weighed = details.weight_g if details.weight_g is not None else shipment.weight_g
    if replace(details, weight_g=weighed or None) == details_of(shipment):
        return ()
    return (ShipmentDescribed(shipment.id, shipment.number, details),)


def details_of(shipment: ShipmentCard) -> Details:
    """What is written of a shipment now."""
    numbers = tuple(one.number for one in shipment.tracking)
    return Details(shipment.carrier, numbers, shipment.weight_g, shipment.handed_to)


def shipment_of(order: OrderLedger, shipment_id: int) -> ShipmentCard:
    """The order's shipment of that id, if it was not given up. Raises ShipmentNotFound."""
    found = [shipment for shipment in living_shipments(order) if shipment.id == shipment_id]
    if not found:
        raise ShipmentNotFound(order.core.head.number)
    return found[0]


def _on(order: OrderLedger, chosen: tuple[ShipmentCard, ...], choices: StepChoices) -> Iterator[Effect]:
    for shipment in chosen:
        if not _follows(order, shipment, choices.after):
            raise StepNotPossible(shipment.number, shipment.state, choices.after)
        if shipment.state in IN_SHOP and order.core.head.held:
            raise OrderIsHeld(order.core.head.number)
        if _leaves(choices.after):
            yield left(order, shipment, _as_shipping(choices, shipment))
        else:
            yield ShipmentStepped(shipment.id, shipment.number, shipment.state, choices.after)


def _from_nothing(order: OrderLedger, choices: StepChoices) -> Iterator[Effect]:
    """What is on no slip yet gets one, when all that can is to go on."""
    units = pending_units(order)
    first = choices.after in steps_on(ShipmentState.DRAFT, pickup=picked_up(order))
    if choices.shipment_id is not None or not units or not first:
        return
    head = order.core.head
    if head.held:
        raise OrderIsHeld(head.number)
    if head.lifecycle is not Lifecycle.OPEN:
        raise WrongLifecycle(head.number, head.lifecycle)
    if _leaves(choices.after):
        yield from made_and_left(order, units, _as_shipping(choices, None))
    else:
        slip: SlipMade = slip_made(order, units)
        yield slip
        yield ShipmentStepped(None, "", ShipmentState.DRAFT, choices.after)


def _as_shipping(choices: StepChoices, shipment: ShipmentCard | None) -> ShipChoices:
    """Leaving by a step keeps what is known of the shipment, and adds who fetched it."""
    details = details_of(shipment) if shipment else Details()
    said = replace(details, handed_to=choices.handed_to) if choices.handed_to else None
    return ShipChoices(details=said, at=choices.at)


def _back(order: OrderLedger, shipment: ShipmentCard) -> Effect:
    after = state_before(shipment)
    assert after is not None, "only a state that exists was asked for"
    if after not in IN_SHOP or shipment.state in IN_SHOP:
        return ShipmentStepped(shipment.id, shipment.number, shipment.state, after)
    refusal = stays_gone(order)
    if refusal is not None:
        raise refusal
    return taken_back(order, shipment)


def _follows(order: OrderLedger, shipment: ShipmentCard, after: ShipmentState) -> bool:
    return after in steps_on(shipment.state, pickup=picked_up(order))


def _leaves(after: ShipmentState) -> bool:
    """True for the states in which the goods have just left the shop."""
    return after in GONE and after not in (ShipmentState.OUT_FOR_DELIVERY, ShipmentState.DELIVERED)


def _furthest(order: OrderLedger) -> ShipmentState:
    living = living_shipments(order)
    return living[-1].state if living else ShipmentState.DRAFT
