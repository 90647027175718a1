"""Buttons and use cases never disagree: over random orders, what ``can`` says is what the use case does."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from functools import partial

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.domain.return_effects import ReturnFacts
from desktop.domain.ship_effects import Details
from desktop.domain.states import Channel, Lifecycle, ReturnAction, ShipmentState
from desktop.models import OrderLine, Payment, Shipment, ShippingMethod, TaxClass
from desktop.models.base import db, now
from desktop.services.commands.command_refusals import CommandRefused, Reason
from desktop.services.commands.commands import Answer, Command, can
from desktop.services.drafts import draft_lines
from desktop.services.forms.refund_offer import credit_offer, refund_offer
from desktop.services.forms.return_offer import receive_offer
from desktop.services.forms.ship_offer import steps_of
from desktop.services.issuing import documents
from desktop.services.marks import comments
from desktop.services.orders.order_card import order_card, order_ledger
from desktop.services.orders.return_units import returnable_units
from desktop.services.perform.pay_back import PayBackChoices
from desktop.services.placing.orders import confirm
from desktop.services.plans import payments, shipments
from desktop.services.plans.edit_lines import CustomAdd
from desktop.services.plans.plan_cancel import CancelChoices
from desktop.services.plans.plan_delivery import AddressChoices, DeliveryChoices
from desktop.services.plans.plan_edit import EditChoices
from desktop.services.plans.plan_hold import HoldChoices
from desktop.services.plans.plan_invoice import InvoiceChoices
from desktop.services.plans.plan_payment import DueChoices, VoidChoices
from desktop.services.plans.plan_refund import RefundChoices
from desktop.services.plans.plan_return import EditReturnChoices, ReturnChoices, ReturnStepChoices
from desktop.services.plans.plans import carry_out, plan
from desktop.services.plans.receive_return import ReceiveChoices
from desktop.services.plans.ship_choices import DetailChoices, StepChoices
from tests.services.factory import identify_shop, make_order, method_id, set_order, written

pytestmark = pytest.mark.usefixtures("new_shop")


def do(command: Command, order: int, choices: object) -> None:
    carry_out(plan(command, order, choices), by="")


def newest_payment(order: int) -> int:
    """The payment that stands and came last; 0 for none."""
    rows = order_ledger(order).payments
    standing = [row.id for row in rows if row.kind == "payment" and not row.reversed and not row.reverses_id]
    return max(standing, default=0)


def some_step(order: int) -> StepChoices:
    """A step that a shipment of the order can take now, if there is any."""
    ledger = order_ledger(order)
    for shipment in ledger.shipments:
        steps = steps_of(ledger, shipment)
        for after in (*steps.on, steps.back):
            if after is not None:
                return StepChoices(after, shipment.id)
    pickup = ledger.core.head.delivery.kind == "pickup"
    return StepChoices(ShipmentState.READY if pickup else ShipmentState.SHIPPED)


OPEN_RETURNS = ("requested", "waiting", "received", "refused")
FACTS = ReturnFacts(ReturnAction.REFUND, Channel.COUNTER, date(2026, 11, 22))


def all_back(order: int) -> ReturnChoices:
    return ReturnChoices(tuple(returnable_units(order_ledger(order)).items()), FACTS)


def return_in(order: int, *states: str) -> int:
    """The newest return in one of these states; 0 for none."""
    return max((card.id for card in order_ledger(order).returns if card.state in states), default=0)


def step_return(command: Command, order: int, *states: str) -> None:
    do(command, order, ReturnStepChoices(return_in(order, *states)))


def receive_return(order: int) -> None:
    wanted = return_in(order, "requested", "waiting")
    choices = receive_offer(order, wanted).everything() if wanted else ReceiveChoices(0, ())
    do(Command.RECEIVE_RETURN, order, choices)


def exchanged() -> int:
    """An order that returned goods paid for."""
    first = make_order()
    payments.mark_paid(first, by="")
    wanted = replace(all_back(first), facts=replace(FACTS, action=ReturnAction.EXCHANGE))
    do(Command.REQUEST_RETURN, first, wanted)
    receive_return(first)
    draft = order_ledger(first).returns[0].exchange_order_id or 0
    tax = TaxClass.select().first().id
    draft_lines.add_custom(draft, name="Bol", unit_price=Decimal("9.90"), tax_class_id=tax, by="")
    return confirm(draft, by="")


def edit_return(order: int) -> None:
    card = next((one for one in order_ledger(order).returns if one.state != "closed"), None)
    lines = tuple((item.line_id, item.quantity) for item in card.items) if card else ()
    said = replace(FACTS, asked_on=card.asked_on, staff_note="fragile") if card else FACTS
    do(Command.EDIT_RETURN, order, EditReturnChoices(card.id if card else 0, lines, said))


def more_of_it(order: int) -> EditChoices:
    """An item comes to the order: that is possible whatever was given back of it, and needs no stock."""
    return EditChoices((CustomAdd("Extra", Decimal(1), TaxClass.get().id),))


def another_day(order: int) -> InvoiceChoices:
    """A date of supply that no invoice of the order says."""
    return InvoiceChoices(date(2026, 1, 1) + timedelta(days=len(order_ledger(order).documents)))


def by_bike() -> int:
    return int(ShippingMethod.get(kind="pickup").id)


USE_CASES: dict[Command, Callable[[int], object]] = {
    Command.RECEIVE_PAYMENT: lambda order: payments.receive(order, 100, by=""),
    Command.MARK_PAID: lambda order: payments.mark_paid(order, by=""),
    Command.MARK_UNPAID: lambda order: payments.mark_unpaid(order, by=""),
    Command.VOID_PAYMENT: lambda order: do(Command.VOID_PAYMENT, order, VoidChoices(newest_payment(order))),
    Command.SET_DUE_ON: lambda order: do(Command.SET_DUE_ON, order, DueChoices(date(2026, 12, 31))),
    Command.CREATE_INVOICE: lambda order: documents.issue_invoice(order, by=""),
    Command.CREATE_SLIP: lambda order: shipments.create_slip(order, by=""),
    Command.PRINT_SLIP: lambda order: documents.issue_slip(order, by=""),
    Command.MARK_SHIPPED: lambda order: shipments.mark_shipped(order, by=""),
    Command.MARK_UNSHIPPED: lambda order: shipments.mark_unshipped(order, by=""),
    Command.SHIP: lambda order: do(Command.SHIP, order, None),
    Command.STEP_SHIPMENT: lambda order: do(Command.STEP_SHIPMENT, order, some_step(order)),
    Command.VOID_SLIP: lambda order: do(Command.VOID_SLIP, order, None),
    Command.EDIT_SHIPMENT: lambda order: do(Command.EDIT_SHIPMENT, order, DetailChoices(Details("UPS"))),
    Command.WILL_NOT_DELIVER: lambda order: do(Command.WILL_NOT_DELIVER, order, None),
    Command.CANCEL_REST: lambda order: do(Command.CANCEL_REST, order, None),
    Command.SAVE_COMMENT: lambda order: comments.save_comment(order, "new words", by=""),
    Command.HOLD: lambda order: carry_out(plan(Command.HOLD, order, HoldChoices()), by=""),
    Command.RESUME: lambda order: carry_out(plan(Command.RESUME, order), by=""),
    Command.COMPLETE: lambda order: carry_out(plan(Command.COMPLETE, order), by=""),
    Command.REOPEN: lambda order: carry_out(plan(Command.REOPEN, order), by=""),
    Command.CANCEL: lambda order: carry_out(plan(Command.CANCEL, order, CancelChoices()), by=""),
    Command.REFUND: lambda order: do(Command.REFUND, order, refund_offer(order).everything()),
    Command.INVOICE_AGAIN: lambda order: do(Command.INVOICE_AGAIN, order, another_day(order)),
    Command.CREDIT_NOTE: lambda order: do(Command.CREDIT_NOTE, order, credit_offer(order).everything()),
    Command.PAY_BACK: lambda order: do(Command.PAY_BACK, order, PayBackChoices()),
    Command.EDIT_LINES: lambda order: do(Command.EDIT_LINES, order, more_of_it(order)),
    Command.EDIT_ADDRESS: lambda order: do(Command.EDIT_ADDRESS, order, AddressChoices(phone="0298")),
    Command.EDIT_SHIPPING: lambda order: do(Command.EDIT_SHIPPING, order, DeliveryChoices(by_bike(), 999)),
    Command.REQUEST_RETURN: lambda order: do(Command.REQUEST_RETURN, order, all_back(order)),
    Command.EDIT_RETURN: edit_return,
    Command.CONFIRM_RETURN: lambda order: step_return(Command.CONFIRM_RETURN, order, "requested"),
    Command.RECEIVE_RETURN: receive_return,
    Command.REFUSE_RETURN: lambda order: step_return(Command.REFUSE_RETURN, order, "requested", "waiting"),
    Command.REOPEN_RETURN: lambda order: step_return(Command.REOPEN_RETURN, order, "waiting", "refused"),
    Command.CLOSE_RETURN: lambda order: step_return(Command.CLOSE_RETURN, order, *OPEN_RETURNS),
    Command.ADD_NOTE: lambda order: comments.add_note(order, "new words", for_customer=False, by=""),
}


def refund(order: int) -> None:
    if order_card(order).head.paid_minor:
        cash = method_id("cash")
        Payment.create(order=order, kind="refund", method=cash, method_name="Espèces", amount_minor=-1)


def bring_back(order: int) -> None:
    if return_in(order, *OPEN_RETURNS):
        return
    for line in order_card(order).lines:
        if line.units.with_customer:
            OrderLine.update(with_customer=0, back=line.units.back + line.units.with_customer).where(
                OrderLine.id == line.id
            ).execute()


def void(order: int) -> None:
    waiting = (Shipment.order == order) & (Shipment.state == ShipmentState.DRAFT)
    Shipment.update(state=ShipmentState.VOID).where(waiting).execute()


def give_back_one(order: int) -> None:
    if return_in(order, *OPEN_RETURNS):
        return
    rows = [row for row in refund_offer(order).rows if row.left_units >= 1 and row.left_minor]
    if rows:
        do(Command.REFUND, order, RefundChoices(rows=(rows[0].units(Decimal(1)),), pay_back_minor=0))


STEPS = [
    *list(USE_CASES.values())[:10],
    USE_CASES[Command.STEP_SHIPMENT],
    USE_CASES[Command.INVOICE_AGAIN],
    USE_CASES[Command.REQUEST_RETURN],
    USE_CASES[Command.REFUSE_RETURN],
    USE_CASES[Command.RECEIVE_RETURN],
    refund,
    bring_back,
    void,
    give_back_one,
]


class Undone(Exception):
    """Takes back what a use case did."""


def outcome(use_case: Callable[[int], object], order: int) -> Answer:
    """What the use case does with the order, which is left as it was."""
    before = written()
    try:
        with db.atomic():
            use_case(order)
            raise Undone
    except Undone:
        return Answer(True)
    except CommandRefused as refusal:
        assert written() == before
        return Answer(False, refusal.reason)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    ships=st.sampled_from(["", "ship", "pickup"]),
    steps=st.lists(st.sampled_from(STEPS), max_size=7),
    lifecycle=st.sampled_from([None, None, None, *Lifecycle]),
    held=st.booleans(),
)
def test_what_a_button_says_is_what_happens(ships, steps, lifecycle, held):
    identify_shop()
    order = make_order(ships=ships)
    for step in steps:
        with suppress(CommandRefused):
            step(order)
    if lifecycle:
        set_order(order, lifecycle=lifecycle)
    if held and order_card(order).head.lifecycle is Lifecycle.OPEN:
        set_order(order, held_since=now())
    card, ledger = order_card(order), order_ledger(order)
    for command, use_case in USE_CASES.items():
        answer = can(command, card)
        assert answer == can(command, ledger) == outcome(use_case, order), command
    assert can("print_invoice", card).ok == (documents.invoice_of(order) is not None)
    for shipment in ledger.shipments:
        fresh = shipment.id not in {paper.shipment_id for paper in ledger.documents}
        if fresh and shipment.state is not ShipmentState.VOID:
            slip = partial(documents.issue_slip, shipment_id=shipment.id, by="")
            assert can(Command.ISSUE_SLIP, card) == outcome(slip, order)


def test_every_reason_can_be_met():
    """A reason that no order can have would be words that nobody ever reads."""
    identify_shop()
    met: set[Reason | None] = set()

    def ask(order: int) -> None:
        met.update(can(command, order_card(order)).reason for command in Command)

    plain, shipped, held = make_order(), make_order(ships="ship"), make_order(ships="ship")
    for lifecycle in Lifecycle:
        ask(make_order(ships="ship", lifecycle=lifecycle))
    ask(plain)
    ask(make_order(email=""))
    set_order(held, held_since=now())
    ask(held)
    documents.issue_invoice(shipped, by="")
    payments.mark_paid(shipped, by="")
    shipments.mark_shipped(shipped, by="")
    refund(shipped)
    bring_back(shipped)
    ask(shipped)
    away = make_order(ships="ship")
    shipments.mark_shipped(away, by="")
    ask(away)
    do(Command.REQUEST_RETURN, away, all_back(away))
    ask(away)
    ask(exchanged())
    credited = make_order()
    documents.issue_invoice(credited, by="")
    carry_out(plan(Command.CANCEL, credited, CancelChoices()), by="")
    ask(credited)
    returned = make_order()
    do(Command.REFUND, returned, refund_offer(returned).everything())
    ask(returned)
    noted = make_order()
    documents.issue_invoice(noted, by="")
    do(Command.CREDIT_NOTE, noted, credit_offer(noted).everything())
    ask(noted)
    assert met == {None, *Reason}


def test_an_unknown_command_is_a_mistake_in_the_program():
    with pytest.raises(ValueError, match="fly"):
        can("fly", order_card(make_order()))
