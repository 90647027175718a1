"""Taking back exactly what was done last: only those shipments, only those payments."""

from __future__ import annotations

from decimal import Decimal

import pytest

from desktop.domain.states import FulfilmentStatus, ShipmentState
from desktop.models import Shipment, ShipmentLine
from desktop.models.base import now
from desktop.services.check.check_status import wrong_statuses
from desktop.services.commands.command_refusals import (
    NothingPaid,
    NothingShipped,
    NothingToShip,
    RefundDepends,
)
from desktop.services.commands.commands import Command
from desktop.services.orders.order_card import order_card
from desktop.services.plans import payments, shipments
from desktop.services.plans.plan_refund import RefundChoices
from desktop.services.plans.plans import carry_out, plan
from tests.services.factory import HONEY, MUG, make_order, method_id, written

pytestmark = pytest.mark.usefixtures("new_shop")


def states(order_id: int) -> list[ShipmentState]:
    return [shipment.state for shipment in order_card(order_id).shipments]


@pytest.fixture
def two_slips() -> int:
    """An order on two slips: its first line on one, the second on another."""
    order_id = make_order([MUG, HONEY], ships="ship")
    line = order_card(order_id).lines[0]
    first = Shipment.create(order=order_id, number="BL-X-1", created_at=now(), by="")
    ShipmentLine.create(shipment=first, line=line.id, quantity=Decimal(2))
    shipments.create_slip(order_id, by="")
    return order_id


def test_only_some_shipments_leave_and_only_those_come_back(two_slips: int) -> None:
    first, second = (shipment.id for shipment in order_card(two_slips).shipments)
    assert shipments.mark_shipped(two_slips, by="", only={first}) == (first,)
    assert order_card(two_slips).head.fulfilment_status is FulfilmentStatus.PARTLY_SHIPPED
    assert shipments.mark_shipped(two_slips, by="") == (second,)
    assert states(two_slips) == [ShipmentState.SHIPPED, ShipmentState.SHIPPED]
    assert shipments.mark_unshipped(two_slips, by="", only=(second,)) == (second,)
    assert states(two_slips) == [ShipmentState.SHIPPED, ShipmentState.DRAFT]
    assert [line.units.in_shop for line in order_card(two_slips).lines] == [0, Decimal("0.5")]
    assert shipments.mark_unshipped(two_slips, by="") == (first,)


def test_what_is_not_there_to_move_is_refused_and_changes_nothing(two_slips: int) -> None:
    first, second = (shipment.id for shipment in order_card(two_slips).shipments)
    shipments.mark_shipped(two_slips, by="", only={first})
    before = written()
    with pytest.raises(NothingToShip):
        shipments.mark_shipped(two_slips, by="", only={first})
    with pytest.raises(NothingShipped):
        shipments.mark_unshipped(two_slips, by="", only={second})
    assert written() == before


def test_only_never_makes_a_slip() -> None:
    order_id = make_order([MUG], ships="ship")
    with pytest.raises(NothingToShip):
        shipments.mark_shipped(order_id, by="", only=())
    assert states(order_id) == []


def test_only_the_last_payment_is_taken_back() -> None:
    order_id = make_order([MUG])
    deposit = payments.receive(order_id, 1000, by="", reference="ch. 12")
    rest = payments.mark_paid(order_id, by="")
    assert payments.mark_unpaid(order_id, by="", only={rest}) == (rest,)
    assert order_card(order_id).head.paid_minor == 1000
    with pytest.raises(NothingPaid):
        payments.mark_unpaid(order_id, by="", only={rest})
    assert payments.mark_unpaid(order_id, by="") == (deposit,)


def test_a_payment_that_no_refund_needs_is_taken_back_also_after_a_refund() -> None:
    """F42: the 10.00 of the first stay for the 5.00 that went back; both together are needed."""
    order_id = make_order([MUG], ships="ship")
    payments.receive(order_id, 1000, by="", method_id=method_id("card"))
    rest = payments.mark_paid(order_id, by="")
    carry_out(plan(Command.REFUND, order_id, RefundChoices(spread_minor=500)), by="")
    assert payments.mark_unpaid(order_id, by="", only={rest}) == (rest,)
    head = order_card(order_id).head
    assert (head.paid_minor, head.refunded_minor) == (1000, 500)
    payments.mark_paid(order_id, by="")
    before = order_card(order_id)
    for only in ({row.id for row in before.payments if row.kind == "payment"}, None):
        with pytest.raises(RefundDepends):
            payments.mark_unpaid(order_id, by="", only=only)
    assert order_card(order_id) == before
    assert list(wrong_statuses()) == []


def test_payments_taken_back_are_booked_again_as_they_were() -> None:
    order_id = make_order([MUG])
    card_method = method_id("card")
    payments.receive(order_id, 1000, by="", reference="ch. 12", method_id=card_method)
    payments.mark_paid(order_id, by="")
    before = order_card(order_id)
    back = payments.mark_unpaid(order_id, by="")
    payments.book_again(order_id, back, by="Yann")
    after = order_card(order_id)
    assert after.head == before.head
    told = [(row.method_name, row.amount_minor, row.reference) for row in after.payments]
    assert told[-2:] == told[:2]
    assert payments.book_again(order_id, [row.id for row in after.payments[-2:]], by="") == ()
