"""Slips and shipments: units between shop and customer, states, numbers, and refusals."""

from __future__ import annotations

from decimal import Decimal

import pytest

from desktop.domain.standing import Units
from desktop.domain.states import FulfilmentStatus, Lifecycle, ShipmentState
from desktop.models import OrderLine, Shipment, ShipmentLine
from desktop.models.base import now
from desktop.services.commands.command_refusals import (
    NothingShipped,
    NothingToShip,
    OrderIsHeld,
    ReturnDepends,
    WrongLifecycle,
)
from desktop.services.orders.order_card import order_card
from desktop.services.plans import payments, shipments
from tests.services.factory import HONEY, MUG, history, make_order, set_order, written

pytestmark = pytest.mark.usefixtures("new_shop")

SERVICE = {"name": "Atelier", "quantity": Decimal(1), "unit_price": Decimal(40), "ships": False}


def units(order_id):
    return [line.units for line in order_card(order_id).lines]


def in_shop(quantity):
    return Units(Decimal(quantity), Decimal(quantity))


def with_customer(quantity):
    return Units(Decimal(quantity), with_customer=Decimal(quantity))


def test_a_slip_holds_everything_that_ships():
    order_id = make_order([MUG, SERVICE, HONEY], ships="ship")
    shipments.create_slip(order_id, by="Yann")
    card = order_card(order_id)
    slip = card.shipments[0]
    assert (slip.number, slip.state, slip.weight_g) == (f"BL-A-{now():%y}-00001", ShipmentState.DRAFT, 900)
    assert slip.items == ((card.lines[0].id, Decimal(2)), (card.lines[2].id, Decimal("0.5")))
    assert card.head.fulfilment_status is FulfilmentStatus.PREPARING
    assert units(order_id)[0] == in_shop(2)
    assert history(order_id)[-1] == "slip_created"
    before = written()
    with pytest.raises(NothingToShip):
        shipments.create_slip(order_id, by="")
    assert written() == before


def test_shipping_moves_units_to_the_customer_and_back():
    order_id = make_order([MUG, SERVICE, HONEY], ships="ship")
    shipments.mark_shipped(order_id, by="")
    card = order_card(order_id)
    assert units(order_id) == [with_customer(2), in_shop(1), with_customer("0.5")]
    assert card.head.fulfilment_status is FulfilmentStatus.SHIPPED
    assert card.shipments[0].shipped_at is not None
    with pytest.raises(NothingToShip):
        shipments.mark_shipped(order_id, by="")
    shipments.mark_unshipped(order_id, by="")
    card = order_card(order_id)
    assert units(order_id) == [in_shop(2), in_shop(1), in_shop("0.5")]
    assert (card.shipments[0].state, card.shipments[0].shipped_at) == (ShipmentState.DRAFT, None)
    assert card.head.fulfilment_status is FulfilmentStatus.PREPARING
    assert history(order_id)[-3:] == ["slip_created", "shipment_shipped", "shipment_unshipped"]
    with pytest.raises(NothingShipped):
        shipments.mark_unshipped(order_id, by="")


def test_shipping_again_uses_the_same_slip():
    order_id = make_order(ships="ship")
    for _ in range(3):
        shipments.mark_shipped(order_id, by="")
        shipments.mark_unshipped(order_id, by="")
    assert Shipment.select().count() == 1


def test_what_came_later_gets_its_own_slip():
    order_id = make_order(ships="ship")
    shipments.create_slip(order_id, by="")
    line = order_card(order_id).lines[0].id
    OrderLine.update(quantity=5, taken=5, in_shop=5).where(OrderLine.id == line).execute()
    shipments.mark_shipped(order_id, by="")
    card = order_card(order_id)
    assert [dict(slip.items).get(line) for slip in card.shipments] == [2, 3]
    assert units(order_id)[0] == with_customer(5)
    shipments.mark_unshipped(order_id, by="")
    assert units(order_id)[0] == in_shop(5)


def test_a_paid_and_shipped_order_is_completed_and_unshipping_opens_it():
    order_id = make_order(ships="pickup")
    payments.mark_paid(order_id, by="")
    assert order_card(order_id).head.lifecycle is Lifecycle.OPEN
    shipments.mark_shipped(order_id, by="")
    assert order_card(order_id).head.lifecycle is Lifecycle.COMPLETED
    shipments.mark_unshipped(order_id, by="")
    assert order_card(order_id).head.lifecycle is Lifecycle.OPEN


def test_what_was_handed_over_needs_no_slip():
    order_id = make_order()
    for command in (shipments.create_slip, shipments.mark_shipped):
        with pytest.raises(NothingToShip):
            command(order_id, by="")


def test_nothing_leaves_while_on_hold():
    order_id = make_order(ships="ship")
    shipments.create_slip(order_id, by="")
    set_order(order_id, held_since=now())
    before = written()
    for command in (shipments.create_slip, shipments.mark_shipped):
        with pytest.raises(OrderIsHeld):
            command(order_id, by="")
    assert written() == before


@pytest.mark.parametrize("lifecycle", [Lifecycle.DRAFT, Lifecycle.COMPLETED, Lifecycle.CANCELLED])
def test_only_an_open_order_gets_a_slip(lifecycle):
    order_id = make_order(ships="ship", lifecycle=lifecycle)
    for command in (shipments.create_slip, shipments.mark_shipped):
        with pytest.raises(WrongLifecycle) as refusal:
            command(order_id, by="")
        assert refusal.value.lifecycle is lifecycle
    assert Shipment.select().count() == 0


def test_what_came_back_cannot_be_unshipped():
    order_id = make_order(ships="ship")
    shipments.mark_shipped(order_id, by="")
    line = order_card(order_id).lines[0].id
    OrderLine.update(with_customer=1, back=1).where(OrderLine.id == line).execute()
    before = written()
    with pytest.raises(ReturnDepends):
        shipments.mark_unshipped(order_id, by="")
    assert written() == before


def test_a_refused_slip_uses_no_number():
    refused, order_id = make_order(), make_order(ships="ship")
    with pytest.raises(NothingToShip):
        shipments.create_slip(refused, by="")
    shipments.create_slip(order_id, by="")
    assert [row.number for row in Shipment.select()] == [f"BL-A-{now():%y}-00001"]
    assert ShipmentLine.select().count() == 2
