"""Sequences in which the machine once found a law broken, in their shortest form."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from desktop.domain.refund_parts import RefundOf
from desktop.domain.return_effects import ReturnFacts
from desktop.domain.settings import CASH_STEP
from desktop.domain.states import (
    Channel,
    FulfilmentStatus,
    Lifecycle,
    PaymentStatus,
    ReturnAction,
    ShipmentState,
)
from desktop.models import OrderTask, ShippingMethod
from desktop.services.check.check import check_shop
from desktop.services.check.check_status import wrong_statuses
from desktop.services.check.problems import Problem, ProblemCode
from desktop.services.commands.command_refusals import ReturnUnderWay
from desktop.services.commands.commands import Command
from desktop.services.orders.give_back import GiveBack
from desktop.services.orders.order_card import order_card
from desktop.services.perform.pay_back import PayBackChoices
from desktop.services.perform.tenders import Tender
from desktop.services.plans.payments import receive
from desktop.services.plans.plan_cancel import CancelChoices
from desktop.services.plans.plan_delivery import DeliveryChoices
from desktop.services.plans.plan_edit import EditChoices, NotDelivered
from desktop.services.plans.plan_payment import PaymentChoices, VoidChoices
from desktop.services.plans.plan_refund import RefundChoices
from desktop.services.plans.plan_return import ReturnChoices
from desktop.services.plans.plans import carry_out, plan
from desktop.services.plans.receive_return import ReceiveChoices, ReceivedLine
from desktop.services.plans.ship_choices import StepChoices
from desktop.services.shop.preferences import change_settings
from tests.services.factory import MUG, make_order, method_id
from tests.shop import new_shop

__all__ = ["new_shop"]
pytestmark = pytest.mark.usefixtures("new_shop")


def do(command: Command, order: int, choices: object = None) -> None:
    carry_out(plan(command, order, choices), by="")


def reminders(order: int) -> list[int]:
    """Sums of the tasks that remind of money to pay back."""
    query = OrderTask.select().where(OrderTask.order == order, OrderTask.done_at.is_null())
    return [task.amount_minor for task in query]


def money_problems() -> list[Problem]:
    """What is wrong with payments and what follows from them."""
    ours = {ProblemCode.PAID, ProblemCode.REFUNDED, ProblemCode.DUE, ProblemCode.PAYMENT_STATUS}
    return [one for one in check_shop() if one.code in ours | {ProblemCode.REFUNDED_TOO_MUCH}]


def odd_order(cents: str = "12.92") -> int:
    """12.92, which no coins of five can pay."""
    return make_order([{**MUG, "quantity": Decimal(1), "unit_price": Decimal(cents)}], ships="pickup")


def test_more_money_makes_the_reminder_say_the_new_sum():
    order = odd_order()
    receive(order, 1292, by="", method_id=method_id("card"))
    do(Command.REFUND, order, RefundChoices(spread_minor=300, pay_back_minor=0))
    assert reminders(order) == [300]
    receive(order, 500, by="", method_id=method_id("card"))
    assert reminders(order) == [800]
    assert order_card(order).head.due_minor == -800


def test_a_payment_voided_after_cancelling_leaves_no_reminder_of_its_coins():
    change_settings({CASH_STEP.key: 5}, by="")
    order = odd_order()
    do(Command.MARK_PAID, order)
    do(Command.CANCEL, order, CancelChoices())
    assert reminders(order) == [1290]
    paid = order_card(order).payments[-1].id
    do(Command.VOID_PAYMENT, order, VoidChoices(paid))
    assert reminders(order) == []
    assert order_card(order).head.due_minor == 0


@pytest.mark.parametrize("cents", ["12.92", "12.93"])
def test_nobody_owes_anything_once_a_cancelled_order_was_paid_back_in_coins(cents):
    change_settings({CASH_STEP.key: 5}, by="")
    order = odd_order(cents)
    receive(order, int(Decimal(cents) * 100), by="", method_id=method_id("card"))
    do(Command.CANCEL, order, CancelChoices())
    do(Command.PAY_BACK, order, PayBackChoices(None, method_id("cash")))
    assert order_card(order).head.due_minor == 0
    assert reminders(order) == []
    assert list(wrong_statuses()) == []


@pytest.mark.parametrize("cash_first", [True, False])
def test_pain_7_a_note_and_the_rest_by_card_pay_exactly_what_is_due(cash_first):
    order = odd_order()
    tenders = (Tender(1000, method_id("cash"), 1000), Tender(None, method_id("card")))
    do(Command.RECEIVE_PAYMENT, order, PaymentChoices(tenders if cash_first else tenders[::-1]))
    rows = {row.method_kind: row.amount_minor for row in order_card(order).payments}
    assert rows == {"cash": 1000, "card": 292}
    assert order_card(order).head.due_minor == 0


def test_what_is_handed_over_at_once_gets_no_price_for_its_delivery():
    order = make_order([MUG])
    with pytest.raises(NotDelivered):
        plan(Command.EDIT_LINES, order, EditChoices(delivery_minor=700))


def test_goods_announced_to_come_back_are_not_sent_for_another_way_to_travel():
    order = make_order([MUG])
    line = order_card(order).lines[0].id
    facts = ReturnFacts(ReturnAction.REFUND, Channel.COUNTER, date(2026, 11, 22))
    do(Command.REQUEST_RETURN, order, ReturnChoices(((line, Decimal(1)),), facts))
    pickup = ShippingMethod.get(ShippingMethod.kind == "pickup").id
    with pytest.raises(ReturnUnderWay):
        plan(Command.EDIT_SHIPPING, order, DeliveryChoices(pickup))


def test_what_was_delivered_after_a_day_in_the_van_comes_all_the_way_back():
    order = make_order([MUG], ships="ship")
    do(Command.SHIP, order)
    for state in (ShipmentState.OUT_FOR_DELIVERY, ShipmentState.DELIVERED):
        do(Command.STEP_SHIPMENT, order, StepChoices(state))
    do(Command.MARK_UNSHIPPED, order)
    assert order_card(order).shipments[0].state is ShipmentState.DRAFT
    assert order_card(order).head.fulfilment_status is FulfilmentStatus.PREPARING


def test_coins_that_came_in_beyond_the_price_go_back_when_it_is_cancelled():
    """12.98 in coins of five are 13.00; all of it goes back, and the books agree."""
    change_settings({CASH_STEP.key: 5}, by="")
    order = odd_order("12.98")
    do(Command.MARK_PAID, order)
    do(Command.CANCEL, order, CancelChoices())
    assert reminders(order) == [1300]
    do(Command.PAY_BACK, order, PayBackChoices())
    head = order_card(order).head
    assert (head.refunded_minor, head.due_minor, reminders(order)) == (1300, 0, [])
    assert money_problems() == []


def test_cancelling_after_all_went_back_in_coins_owes_nothing():
    """12.98 and 12.92: rounded up or down when it came, and the same way when it went."""
    change_settings({CASH_STEP.key: 5}, by="")
    for cents in ("12.98", "12.92"):
        order = odd_order(cents)
        do(Command.MARK_PAID, order)
        do(Command.REFUND, order, RefundChoices(spread_minor=int(Decimal(cents) * 100)))
        do(Command.CANCEL, order, CancelChoices())
        assert (order_card(order).head.due_minor, reminders(order)) == (0, [])
    assert money_problems() == []


def test_one_coin_too_many_when_money_goes_back_is_not_asked_for_again():
    """Of 13.00 by card 3.33 go back as 3.35 in coins: 9.65 are owed, and the reminder says so."""
    change_settings({CASH_STEP.key: 5}, by="")
    order = odd_order("13.00")
    receive(order, 1300, by="", method_id=method_id("card"))
    do(Command.CANCEL, order, CancelChoices())
    do(Command.PAY_BACK, order, PayBackChoices(333, method_id("cash")))
    assert (order_card(order).head.due_minor, reminders(order)) == (-965, [965])
    do(Command.PAY_BACK, order, PayBackChoices(None, method_id("cash")))
    assert (order_card(order).head.due_minor, reminders(order)) == (0, [])
    assert money_problems() == []


def test_no_more_goes_back_by_card_than_came_in_coins():
    """12.96 were paid with 12.95: that much goes back, and nothing stays owed."""
    change_settings({CASH_STEP.key: 5}, by="")
    order = odd_order("12.96")
    do(Command.MARK_PAID, order)
    do(Command.REFUND, order, RefundChoices(spread_minor=1296, method_id=method_id("card")))
    head = order_card(order).head
    assert (head.refunded_minor, head.due_minor, reminders(order)) == (1295, 0, [])
    do(Command.CANCEL, order, CancelChoices())
    assert (order_card(order).head.due_minor, reminders(order)) == (0, [])
    assert money_problems() == []


def tipped_order() -> int:
    """12.98 and a tip of 2.00: the tip is paid by card, the rest with 13.00 in coins of five."""
    change_settings({CASH_STEP.key: 5}, by="")
    lines = [{**MUG, "quantity": Decimal(1), "unit_price": Decimal("12.98")}]
    order = make_order(lines, ships="pickup", tip_minor=200)
    do(Command.RECEIVE_PAYMENT, order, PaymentChoices((Tender(200, method_id("card")), Tender())))
    assert order_card(order).head.paid_minor == 1500
    return order


@pytest.mark.parametrize("goods_by", ["card", "cash"])
def test_all_given_back_by_card_is_refunded_though_coins_were_rounded_when_they_came(goods_by):
    """Of 15.00 that came in 14.98 were the sale: once they went back nobody owes anything."""
    order = tipped_order()
    tip = GiveBack(RefundOf.TIP, "tip", amount_minor=200)
    do(Command.REFUND, order, RefundChoices(rows=(tip,), method_id=method_id("card")))
    assert order_card(order).head.payment_status is PaymentStatus.PARTLY_REFUNDED
    do(Command.REFUND, order, RefundChoices(spread_minor=1298, method_id=method_id(goods_by)))
    head = order_card(order).head
    assert (head.due_minor, head.payment_status) == (0, PaymentStatus.REFUNDED)
    assert money_problems() == []


def test_coins_too_large_for_the_last_cents_do_not_keep_an_order_partly_refunded():
    """12.92 by card go back as 12.90 in coins, by a refund or because it was cancelled."""
    change_settings({CASH_STEP.key: 5}, by="")
    for cancelled in (False, True):
        order = odd_order()
        receive(order, 1292, by="", method_id=method_id("card"))
        if cancelled:
            do(Command.CANCEL, order, CancelChoices())
            do(Command.PAY_BACK, order, PayBackChoices(None, method_id("cash")))
        else:
            do(Command.REFUND, order, RefundChoices(spread_minor=1292, method_id=method_id("cash")))
        head = order_card(order).head
        assert (head.refunded_minor, head.due_minor) == (1290, 0)
        assert head.payment_status is PaymentStatus.REFUNDED
    assert money_problems() == []


def test_money_that_is_still_owed_leaves_an_order_partly_refunded():
    order = odd_order()
    receive(order, 1292, by="", method_id=method_id("card"))
    do(Command.REFUND, order, RefundChoices(spread_minor=1292, pay_back_minor=1290))
    assert order_card(order).head.payment_status is PaymentStatus.PARTLY_REFUNDED
    do(Command.PAY_BACK, order, PayBackChoices())
    assert order_card(order).head.payment_status is PaymentStatus.REFUNDED


def test_a_cancelled_order_that_is_opened_by_hand_stays_open():
    """Even when it is paid and handed over, and the shop completes such orders by itself."""
    order = make_order([{**MUG, "quantity": Decimal(1), "unit_price": Decimal("12.90")}])
    receive(order, 500, by="", method_id=method_id("card"))
    do(Command.REFUND, order, RefundChoices(spread_minor=790, pay_back_minor=0))
    do(Command.REOPEN, order)
    do(Command.CANCEL, order, CancelChoices())
    do(Command.REOPEN, order)
    head = order_card(order).head
    assert (head.lifecycle, head.due_minor) == (Lifecycle.OPEN, 0)
    do(Command.COMPLETE, order)
    assert order_card(order).head.lifecycle is Lifecycle.COMPLETED


def test_what_does_not_travel_and_comes_back_says_nothing_of_the_parcels():
    """A course that was given back is no reason to call the bowls of the same order partly shipped."""
    lines = [
        {**MUG, "quantity": Decimal(1)},
        {**MUG, "name": "Cours", "quantity": Decimal(1), "ships": False},
    ]
    order = make_order(lines, ships="pickup")
    _, course = order_card(order).lines
    asked = ReturnFacts(ReturnAction.REFUND, Channel.PHONE, date(2026, 11, 1))
    do(Command.REQUEST_RETURN, order, ReturnChoices(((course.id, Decimal(1)),), asked))
    (card,) = order_card(order).returns
    do(Command.RECEIVE_RETURN, order, ReceiveChoices(card.id, (ReceivedLine(course.id, Decimal(1)),)))
    assert order_card(order).head.fulfilment_status is FulfilmentStatus.UNFULFILLED
    assert list(wrong_statuses()) == []


@pytest.mark.parametrize("cents", ["12.98", "12.92"])
def test_coins_that_went_back_change_nothing_when_the_order_is_opened_again(cents: str):
    """13.00 or 12.90 were paid and given back: whoever pays by card then pays to the cent."""
    change_settings({CASH_STEP.key: 5}, by="")
    order = odd_order(cents)
    do(Command.MARK_PAID, order)
    do(Command.CANCEL, order, CancelChoices())
    do(Command.PAY_BACK, order, PayBackChoices())
    do(Command.REOPEN, order)
    total = order_card(order).head.total_minor
    assert order_card(order).head.due_minor == total
    receive(order, total, by="", method_id=method_id("card"))
    head = order_card(order).head
    assert (head.due_minor, head.payment_status) == (0, PaymentStatus.PARTLY_REFUNDED)
    assert money_problems() == []


def test_a_coin_too_many_stays_given_when_the_order_is_opened_again():
    """8.30 came in for 8.28; 0.01 went back by transfer and the rest in coins: a cent more than came."""
    change_settings({CASH_STEP.key: 5}, by="")
    order = odd_order("8.28")
    do(Command.MARK_PAID, order)
    do(Command.CANCEL, order, CancelChoices())
    do(Command.PAY_BACK, order, PayBackChoices(1, method_id("transfer")))
    do(Command.PAY_BACK, order, PayBackChoices(None, method_id("cash")))
    do(Command.REOPEN, order)
    head = order_card(order).head
    assert (head.paid_minor, head.refunded_minor, head.due_minor) == (830, 831, 828)
    assert money_problems() == []
