"""Shipping in parts, pick-up and giving up the rest: quantities, states, papers, mails, and refusals."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest

from desktop.domain.ship_effects import Details
from desktop.domain.standing import Units
from desktop.domain.states import DocumentKind, FulfilmentStatus, Lifecycle, PaymentStatus, ShipmentState
from desktop.models import Message, OrderLine, OrderTask, StockLevel
from desktop.models.base import now
from desktop.services.check.check import check_shop
from desktop.services.commands.command_refusals import (
    NoShipment,
    NothingShipped,
    NothingToShip,
    OrderIsHeld,
    ReturnDepends,
    WrongLifecycle,
)
from desktop.services.commands.commands import Command
from desktop.services.forms.ship_offer import ship_offer, steps_of
from desktop.services.issuing import documents
from desktop.services.orders.ledger_cards import Tracking
from desktop.services.orders.order_card import order_card
from desktop.services.orders.order_search import OrderSearch, order_block
from desktop.services.papers.slips import ShipmentNotFound
from desktop.services.plans import payments, shipments
from desktop.services.plans.plan_rest import RestChoices
from desktop.services.plans.plans import carry_out, plan
from desktop.services.plans.ship_choices import (
    DetailChoices,
    LeavesLater,
    LeftBeforeOrder,
    LineDoesNotShip,
    MoreThanInShop,
    ShipChoices,
    SlipChoices,
    StepChoices,
    StepNotPossible,
    TrackingNotClear,
    VoidChoices,
)
from tests.services.factory import HONEY, MUG, history, identify_shop, make_order, set_order, written
from tests.services.travelling import misplaced, sold_order

pytestmark = pytest.mark.usefixtures("new_shop")

ONE, TWO, THREE = Decimal(1), Decimal(2), Decimal(3)
OUT, DELIVERED = ShipmentState.OUT_FOR_DELIVERY, ShipmentState.DELIVERED
READY, PICKED_UP, DRAFT = ShipmentState.READY, ShipmentState.PICKED_UP, ShipmentState.DRAFT


def do(command: Command, order: int, choices: object = None) -> None:
    carry_out(plan(command, order, choices), by="Yann")


def ship(order: int, *quantities: object, **choices: object) -> None:
    """Send so many units of each line of the order."""
    lines = order_card(order).lines
    items = tuple((line.id, Decimal(str(n))) for line, n in zip(lines, quantities, strict=False))
    do(Command.SHIP, order, ShipChoices(items=items, **choices))


def units(order: int) -> list[tuple[int, int, int, int]]:
    found = [line.units for line in order_card(order).lines]
    return [(u.in_shop, u.with_customer, u.back, u.written_off) for u in found]


def states(order: int) -> list[ShipmentState]:
    return [shipment.state for shipment in order_card(order).shipments]


def status(order: int) -> FulfilmentStatus:
    return order_card(order).head.fulfilment_status


def test_an_order_leaves_in_two_parts():
    order = make_order([{**MUG, "quantity": Decimal(5)}, HONEY], ships="ship")
    ship(order, 2, details=Details("Colissimo", ("6A111", "6A222"), 1200))
    assert units(order) == [(3, 2, 0, 0), (Decimal("0.5"), 0, 0, 0)]
    assert status(order) is FulfilmentStatus.PARTLY_SHIPPED
    first = order_card(order).shipments[0]
    assert (first.carrier, first.weight_g, first.numbers) == ("Colissimo", 1200, "6A111, 6A222")
    where = "https://www.laposte.fr/outils/suivre-vos-envois?code="
    assert first.tracking == (Tracking("6A111", where + "6A111"), Tracking("6A222", where + "6A222"))
    assert [row.left for row in ship_offer(order).rows] == [3, Decimal("0.5")]
    assert ship_offer(order).details == Details("Colissimo")
    shipments.mark_shipped(order, by="")
    assert units(order) == [(0, 5, 0, 0), (0, Decimal("0.5"), 0, 0)]
    assert [dict(card.items) for card in order_card(order).shipments] == [
        {order_card(order).lines[0].id: 2},
        {order_card(order).lines[0].id: 3, order_card(order).lines[1].id: Decimal("0.5")},
    ]
    assert status(order) is FulfilmentStatus.SHIPPED
    assert history(order)[-2:] == ["slip_created", "shipment_shipped"]
    assert misplaced() == []


def test_no_more_leaves_than_was_ordered():
    order = make_order([MUG], ships="ship")
    before = written()
    with pytest.raises(MoreThanInShop) as refusal:
        ship(order, 3)
    line = order_card(order).lines[0].id
    assert (refusal.value.most, refusal.value.where) == (2, f"lines.{line}")
    ship(order, 1)
    with pytest.raises(MoreThanInShop):
        ship(order, 2)
    with pytest.raises(NothingToShip):
        ship(order, 0)
    assert before < written()
    assert units(order) == [(1, 1, 0, 0)]


def test_what_cannot_be_sent_is_refused_before_anything_is_written():
    service = {"name": "Atelier", "quantity": ONE, "unit_price": Decimal(40), "ships": False}
    order = make_order([MUG, service], ships="ship")
    before = written()
    with pytest.raises(LineDoesNotShip):
        ship(order, 1, 1)
    with pytest.raises(TrackingNotClear):
        ship(order, 1, details=Details(tracking=("---",)))
    with pytest.raises(LeavesLater):
        ship(order, 1, at=now() + timedelta(days=1))
    placed = order_card(order).head.placed_at
    with pytest.raises(LeftBeforeOrder) as refusal:
        ship(order, 1, at=placed - timedelta(days=1))
    assert (refusal.value.where, refusal.value.placed) == ("at", placed)
    assert written() == before


def test_a_part_gives_up_the_slip_of_the_whole_and_an_equal_slip_is_used():
    order = make_order([{**MUG, "quantity": THREE}], ships="ship")
    shipments.create_slip(order, by="")
    ship(order, 2)
    assert states(order) == [ShipmentState.VOID, ShipmentState.SHIPPED]
    do(Command.CREATE_SLIP, order)
    ship(order, 1)
    assert states(order) == [ShipmentState.VOID, ShipmentState.SHIPPED, ShipmentState.SHIPPED]
    assert misplaced() == []


def test_a_slip_of_chosen_units_leaves_the_others_without():
    order = make_order([{**MUG, "quantity": THREE}], ships="ship")
    line = order_card(order).lines[0].id
    do(Command.CREATE_SLIP, order, SlipChoices(((line, TWO),)))
    with pytest.raises(MoreThanInShop):
        do(Command.CREATE_SLIP, order, SlipChoices(((line, TWO),)))
    do(Command.CREATE_SLIP, order, SlipChoices(((line, ONE),)))
    assert [dict(card.items)[line] for card in order_card(order).shipments] == [2, 1]
    do(Command.VOID_SLIP, order, VoidChoices(order_card(order).shipments[0].id))
    assert states(order) == [ShipmentState.VOID, DRAFT]
    with pytest.raises(ShipmentNotFound):
        do(Command.VOID_SLIP, order, VoidChoices(order_card(order).shipments[0].id))
    shipments.mark_shipped(order, by="")
    assert units(order) == [(0, 3, 0, 0)]
    assert misplaced() == []


def test_goods_sent_before_they_are_paid_leave_the_shelf_with_the_first_part():
    order = sold_order("12", units=3, stock="10", on_payment=True)
    assert StockLevel.select().get().on_hand == 10
    ship(order, 1)
    assert StockLevel.select().get().on_hand == 7
    assert misplaced() == []


def test_the_customer_reads_where_to_follow_the_parcel():
    order = make_order(ships="ship")
    ship(order, 1, details=Details("UPS", ("1Z 9",)), tell_customer=True)
    mail = Message.select().get()
    assert (mail.template, mail.recipient) == ("order_shipped", "maelle@example.org")
    (parcel,) = mail.facts["parcels"]
    assert parcel["carrier"] == "UPS"
    assert parcel["tracking"] == [{"number": "1Z 9", "url": "https://www.ups.com/track?tracknum=1Z9"}]
    assert [row.id for row in order_block(OrderSearch(text="1Z 9"), 0, 5)] == [order]


def test_steps_on_the_road_and_back():
    order = make_order(ships="ship")
    payments.mark_paid(order, by="")
    shipments.mark_shipped(order, by="")
    card = order_card(order)
    assert card.head.lifecycle is Lifecycle.COMPLETED
    parcel = card.shipments[0].id
    for after in (OUT, DELIVERED):
        do(Command.STEP_SHIPMENT, order, StepChoices(after, parcel))
    assert status(order) is FulfilmentStatus.DELIVERED
    delivered = order_card(order).shipments[0]
    assert delivered.out_at is not None
    assert delivered.delivered_at is not None
    assert steps_of(order_card(order), delivered).back is OUT
    do(Command.STEP_SHIPMENT, order, StepChoices(OUT, parcel))
    with pytest.raises(StepNotPossible):
        do(Command.STEP_SHIPMENT, order, StepChoices(READY, parcel))
    for after in (ShipmentState.SHIPPED, DRAFT):
        do(Command.STEP_SHIPMENT, order, StepChoices(after, parcel))
    back = order_card(order).shipments[0]
    assert (back.shipped_at, back.out_at, back.delivered_at) == (None, None, None)
    assert status(order) is FulfilmentStatus.PREPARING
    assert misplaced() == []


def test_delivered_means_every_parcel():
    order = make_order(ships="ship")
    ship(order, 2)
    ship(order, 0, "0.5")
    _, second = order_card(order).shipments
    do(Command.STEP_SHIPMENT, order, StepChoices(DELIVERED, second.id))
    assert status(order) is FulfilmentStatus.SHIPPED
    do(Command.STEP_SHIPMENT, order, StepChoices(DELIVERED))
    assert states(order) == [DELIVERED, DELIVERED]
    assert status(order) is FulfilmentStatus.DELIVERED


def test_pick_up_is_made_ready_told_and_handed_over():
    order = make_order(ships="pickup")
    do(Command.STEP_SHIPMENT, order, StepChoices(READY, tell_customer=True))
    assert status(order) is FulfilmentStatus.READY_FOR_PICKUP
    assert Message.select().get().template == "order_ready"
    do(Command.STEP_SHIPMENT, order, StepChoices(PICKED_UP, handed_to="Erwan, carte vue"))
    fetched = order_card(order).shipments[0]
    assert (fetched.state, fetched.handed_to) == (PICKED_UP, "Erwan, carte vue")
    assert status(order) is FulfilmentStatus.PICKED_UP
    assert history(order)[-1] == "shipment_picked_up"
    do(Command.STEP_SHIPMENT, order, StepChoices(READY, fetched.id))
    assert status(order) is FulfilmentStatus.READY_FOR_PICKUP
    assert units(order) == [(2, 0, 0, 0), (Decimal("0.5"), 0, 0, 0)]
    do(Command.STEP_SHIPMENT, order, StepChoices(DRAFT, fetched.id))
    assert order_card(order).shipments[0].ready_at is None
    assert misplaced() == []


def test_nothing_is_made_ready_or_handed_over_on_hold():
    order = make_order(ships="pickup")
    set_order(order, held_since=now())
    with pytest.raises(OrderIsHeld):
        do(Command.STEP_SHIPMENT, order, StepChoices(READY))
    set_order(order, held_since=None)
    do(Command.STEP_SHIPMENT, order, StepChoices(READY))
    set_order(order, held_since=now())
    for choices in (StepChoices(PICKED_UP), StepChoices(PICKED_UP, order_card(order).shipments[0].id)):
        with pytest.raises(OrderIsHeld):
            do(Command.STEP_SHIPMENT, order, choices)


def test_what_is_written_later_makes_a_new_version_of_the_slip():
    order = make_order(ships="ship")
    identify_shop()
    slip = documents.issue_slip(order, by="")
    assert documents.issue_slip(order, shipment_id=order_card(order).shipments[0].id, by="") == slip
    shipments.mark_shipped(order, by="")
    do(Command.EDIT_SHIPMENT, order, DetailChoices(Details("DPD", ("250 123",), 950)))
    assert history(order)[-1] == "shipment_described"
    parcel = order_card(order).shipments[0]
    assert (parcel.way, parcel.weight_g) == ("DPD 250 123", 950)
    again = documents.issue_slip(order, shipment_id=parcel.id, by="")
    assert documents.issue_slip(order, shipment_id=parcel.id, by="") == again != slip
    papers = [documents.paper(number).shipment for number in (slip, again)]
    assert [(paper.version, paper.tracking) for paper in papers] == [(1, ""), (2, "DPD 250 123")]
    assert documents.paper(slip).number == documents.paper(again).number
    before = written()
    assert plan(Command.EDIT_SHIPMENT, order, DetailChoices(Details("DPD", ("250 123",)))).effects == ()
    set_order(order, held_since=now())
    do(Command.EDIT_SHIPMENT, order, DetailChoices(Details("UPS")))
    assert documents.issue_slip(order, shipment_id=parcel.id, by="") == again
    assert before < written()
    assert misplaced() == []


def test_unshipping_is_looked_at_first_and_refused_once_something_came_back():
    order = make_order(ships="ship")
    ship(order, 1)
    seen = plan(Command.MARK_UNSHIPPED, order)
    assert [type(effect).__name__ for effect in seen.effects] == ["ShipmentTakenBack"]
    assert seen.after.fulfilment is FulfilmentStatus.PREPARING
    carry_out(seen, by="")
    assert units(order)[0] == (2, 0, 0, 0)
    with pytest.raises(NothingShipped):
        plan(Command.MARK_UNSHIPPED, order)


def test_will_not_deliver_is_about_goods_alone():
    order = sold_order("12", units=3, stock="10")
    do(Command.CREATE_SLIP, order)
    total = order_card(order).head.total_minor
    do(Command.WILL_NOT_DELIVER, order, RestChoices())
    assert states(order) == [ShipmentState.VOID]
    assert units(order) == [(0, 0, 3, 0)]
    assert StockLevel.select().get().on_hand == 10
    assert (status(order), order_card(order).head.due_minor) == (FulfilmentStatus.WILL_NOT_DELIVER, total)
    with pytest.raises(NothingToShip):
        plan(Command.WILL_NOT_DELIVER, order)
    assert misplaced() == []


def test_cancelling_the_rest_credits_what_is_still_in_the_shop():
    """Picture 07: slip, credit note, stock, money to pay back, tasks; what is with the customer stays."""
    identify_shop()
    order = sold_order("12", units=5, stock="10")
    payments.mark_paid(order, by="")
    with pytest.raises(NothingShipped):
        plan(Command.CANCEL_REST, order)
    ship(order, 2)
    do(Command.CREATE_SLIP, order)
    OrderTask.create(order=order, text="Rappeler avant l’envoi")
    seen = plan(Command.CANCEL_REST, order, RestChoices(reason="Ne veut plus", tell_customer=True))
    assert [type(effect).__name__ for effect in seen.effects] == [
        "SlipVoided",
        "Credited",
        "CreditNoteIssued",
        "UnitsMoved",
        "TaskClosed",
        "MoneyToPayBack",
        "MailQueued",
    ]
    carry_out(seen, by="")
    card = order_card(order)
    assert card.lines[0].units == Units(Decimal(5), with_customer=TWO, back=THREE)
    assert StockLevel.select().get().on_hand == 8
    notes = [paper for paper in card.documents if paper.kind is DocumentKind.CREDIT_NOTE]
    assert [paper.total_minor for paper in notes] == [3600]
    assert (card.head.due_minor, card.head.payment_status) == (-3600, PaymentStatus.OVERPAID)
    assert [(task.kind, task.amount_minor) for task in card.tasks if task.done_at is None] == [
        ("pay_back", 3600)
    ]
    assert card.head.fulfilment_status is FulfilmentStatus.SHIPPED
    with pytest.raises(NothingToShip):
        plan(Command.CANCEL_REST, order)
    assert check_shop() == []


def test_the_rest_of_an_unpaid_order_is_cancelled_and_nothing_is_owed():
    order = sold_order("12", units=5, stock="10")
    ship(order, 2)
    do(Command.CANCEL_REST, order, RestChoices(restock=False))
    card = order_card(order)
    assert card.head.due_minor == card.head.total_minor - 3600
    assert units(order) == [(0, 2, 0, 3)]
    assert StockLevel.select().get().on_hand == 5
    payments.mark_paid(order, by="")
    assert order_card(order).head.lifecycle is Lifecycle.COMPLETED
    assert misplaced() == []


def test_an_order_without_shipment_refuses_what_needs_one():
    order = make_order()
    for command, refusal in (
        (Command.EDIT_SHIPMENT, NoShipment),
        (Command.STEP_SHIPMENT, NoShipment),
        (Command.SHIP, NothingToShip),
        (Command.CANCEL_REST, NothingToShip),
    ):
        with pytest.raises(refusal):
            plan(command, order, StepChoices(DELIVERED))
    cancelled = make_order(ships="ship", lifecycle=Lifecycle.CANCELLED)
    with pytest.raises(WrongLifecycle):
        plan(Command.STEP_SHIPMENT, cancelled, StepChoices(ShipmentState.SHIPPED))


def test_what_came_back_stays_gone():
    order = make_order([MUG], ships="pickup")
    do(Command.STEP_SHIPMENT, order, StepChoices(PICKED_UP))
    OrderLine.update(with_customer=1, back=1).execute()
    parcel = order_card(order).shipments[0]
    assert steps_of(order_card(order), parcel).back is None
    with pytest.raises(ReturnDepends):
        do(Command.STEP_SHIPMENT, order, StepChoices(DRAFT, parcel.id))


def test_a_moment_in_the_past_can_be_named():
    order = make_order([MUG], ships="ship")
    at = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)
    ship(order, 2, at=at)
    assert order_card(order).shipments[0].shipped_at == at


def test_what_was_written_on_the_waiting_slip_is_offered_again():
    order = make_order([MUG], ships="ship")
    shipments.create_slip(order, by="")
    known = Details("DPD", ("250 1",), 1000)
    do(Command.EDIT_SHIPMENT, order, DetailChoices(known))
    assert ship_offer(order).details == known
    ship(order, 2, details=ship_offer(order).details)
    assert order_card(order).shipments[0].way == "DPD 250 1"


def test_the_carriers_of_a_new_shop_lead_to_their_parcels():
    carriers = ship_offer(make_order(ships="ship")).carriers
    assert carriers[:3] == ("Colissimo", "Chronopost", "Mondial Relay")
