"""Paying in any number of ways: change, coins, deposits, one payment taken back, and another day to pay."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.domain.effects import DueDateSet, InvoiceOnPayment, MoneyReceived, MoneyReversed, StockTaken
from desktop.domain.errors import DeskError
from desktop.domain.states import Lifecycle, PaymentStatus
from desktop.models import Payment
from desktop.services.check.check import check_shop
from desktop.services.check.problems import Problem, ProblemCode
from desktop.services.commands.command_refusals import NothingDue, Reason, RefundDepends
from desktop.services.commands.commands import Command, can
from desktop.services.forms.payment_offer import payment_offer
from desktop.services.issuing import documents
from desktop.services.orders.order_card import order_card
from desktop.services.perform.pay_back import PayBackChoices
from desktop.services.perform.tenders import AmountNotPositive, NoSuchCoins, Tender, TenderedTooLittle
from desktop.services.plans import payments
from desktop.services.plans.plan_cancel import CancelChoices
from desktop.services.plans.plan_payment import DueChoices, PaymentChoices, PaymentNotFound, VoidChoices
from desktop.services.plans.plan_refund import RefundChoices
from desktop.services.plans.plans import Plan, carry_out, plan
from desktop.services.shop.preferences import change_settings
from tests.services.factory import MUG, history, identify_shop, make_order, method_id, written

pytestmark = pytest.mark.usefixtures("new_shop")
TOTAL = 2580
MONEY = {
    ProblemCode.PAYMENT_ROW,
    ProblemCode.CASH_ROW,
    ProblemCode.REFUNDED_TOO_MUCH,
    ProblemCode.PAID,
    ProblemCode.REFUNDED,
    ProblemCode.DUE,
    ProblemCode.PAYMENT_STATUS,
}


def swiss(price: str = "23.98") -> int:
    """An order in francs, whose smallest coin is five centimes (pricing example 12)."""
    line = {**MUG, "quantity": Decimal(1), "unit_price": Decimal(price)}
    return make_order([line], currency="CHF")


def pay(order: int, *tenders: Tender, due_on: date | None = None) -> Plan:
    wanted = plan(Command.RECEIVE_PAYMENT, order, PaymentChoices(tenders, due_on))
    carry_out(wanted, by="Yann")
    return wanted


def rows(order: int) -> list[tuple[str, int, int | None, int]]:
    return [
        (row.method_kind, row.amount_minor, row.tendered_minor, row.rounding_minor)
        for row in order_card(order).payments
    ]


def money_problems() -> list[Problem]:
    """What the check of the file says about money; the orders of the factory have no history of their own."""
    return [problem for problem in check_shop() if problem.code in MONEY]


def void(order: int, payment: int, reason: str = "") -> None:
    carry_out(plan(Command.VOID_PAYMENT, order, VoidChoices(payment, reason)), by="Yann")


def test_cash_keeps_what_was_given_and_what_went_back():
    order = make_order([MUG])
    shown = pay(order, Tender(tendered_minor=5000))
    (received,) = (effect for effect in shown.effects if isinstance(effect, MoneyReceived))
    assert (received.amount_minor, received.change_minor) == (TOTAL, 2420)
    (card,) = order_card(order).payments
    assert (card.amount_minor, card.tendered_minor, card.change_minor) == (TOTAL, 5000, 2420)
    assert order_card(order).head.payment_status is PaymentStatus.PAID
    assert money_problems() == []


def test_pain_9_example_12_only_the_rest_in_cash_is_rounded():
    order = swiss()
    pay(order, Tender(tendered_minor=2000), Tender(1000, method_id=method_id("card")))
    assert rows(order) == [("card", 1000, None, 0), ("cash", 1400, 2000, 2)]
    head = order_card(order).head
    assert (head.due_minor, head.payment_status) == (0, PaymentStatus.PAID)
    assert order_card(order).payments[-1].change_minor == 600
    assert money_problems() == []


def test_a_card_is_never_rounded_and_a_part_in_cash_needs_coins():
    order = swiss()
    with pytest.raises(NoSuchCoins):
        pay(order, Tender(1003))
    pay(order, Tender(1000))
    pay(order, Tender(method_id=method_id("card")))
    assert rows(order) == [("cash", 1000, None, 0), ("card", 1398, None, 0)]


def test_what_is_due_may_be_given_exactly_or_as_coins():
    for amount in (2398, 2400):
        order = swiss()
        pay(order, Tender(amount))
        assert rows(order) == [("cash", 2400, None, 2)]
        assert order_card(order).head.due_minor == 0


def test_mark_as_paid_rounds_cash_too_and_taking_it_back_takes_the_rounding_back():
    order = swiss("23.97")
    payments.mark_paid(order, by="")
    assert rows(order) == [("cash", 2395, None, -2)]
    back = payments.mark_unpaid(order, by="")
    assert order_card(order).head.due_minor == 2397
    payments.book_again(order, back, by="")
    assert rows(order)[-1] == ("cash", 2395, None, -2)
    assert money_problems() == []


def test_nothing_is_paid_in_coins_that_do_not_exist():
    with pytest.raises(NoSuchCoins):
        payments.mark_paid(swiss("0.02"), by="")


def test_pain_9_the_coin_is_the_shops_choice():
    change_settings({"cash.step_minor": 10}, by="")
    order = make_order([{**MUG, "quantity": Decimal(1), "unit_price": Decimal("9.96")}])
    payments.mark_paid(order, by="")
    assert rows(order) == [("cash", 1000, None, 4)]


def test_pain_7_three_tenders_pay_one_order():
    order = make_order([MUG])
    card, cheque = method_id("card"), method_id("cheque")
    wanted = (Tender(1000, card), Tender(580, cheque, reference=" ch. 12 "), Tender(tendered_minor=1000))
    pay(order, *wanted)
    assert [row[1] for row in rows(order)] == [1000, 580, 1000]
    assert order_card(order).payments[1].reference == "ch. 12"
    assert order_card(order).head.payment_status is PaymentStatus.PAID
    assert order_card(order).head.lifecycle is Lifecycle.COMPLETED


def test_pain_7_part_paid_is_never_shown_as_paid():
    order = make_order([MUG], ships="ship")
    day = date(2026, 12, 31)
    shown = pay(order, Tender(percent=Decimal(30)), due_on=day)
    assert shown.after.payment is PaymentStatus.PARTLY_PAID
    head = order_card(order).head
    assert (head.payment_status, head.due_on) == (PaymentStatus.PARTLY_PAID, day)
    assert head.paid_minor + head.due_minor == head.total_minor
    assert order_card(order).payments[0].reason == "deposit"
    assert history(order)[-2:] == ["payment_received", "due_date_set"]


def test_example_15_a_deposit_of_thirty_percent():
    order = make_order([{**MUG, "quantity": Decimal(1), "unit_price": Decimal("149.90")}])
    pay(order, Tender(percent=Decimal(30), method_id=method_id("card")))
    assert (rows(order)[0][1], order_card(order).head.due_minor) == (4497, 10493)


def test_pain_2_the_last_cent_is_asked_for_once_and_then_nothing_is_left():
    """Thirds that do not add up: three equal payments and the cent that is missing."""
    line = {**MUG, "quantity": Decimal(1), "unit_price": Decimal("10.00")}
    order = make_order([line])
    for _ in range(3):
        pay(order, Tender(333))
    assert order_card(order).head.due_minor == 1
    pay(order, Tender())
    head = order_card(order).head
    assert (head.due_minor, head.payment_status) == (0, PaymentStatus.PAID)
    with pytest.raises(NothingDue):
        pay(order, Tender())


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(
    cents=st.integers(1, 90_000),
    step=st.sampled_from([1, 5, 10, 100]),
    parts=st.lists(st.tuples(st.integers(1, 40_000), st.booleans()), max_size=4),
)
def test_pain_2_any_split_settles_to_the_cent(cents, step, parts):
    """total + rounding = Σ payments, whatever was paid how, and only cash was ever rounded."""
    change_settings({"cash.step_minor": step}, by="")
    order = make_order([{**MUG, "quantity": Decimal(1), "unit_price": Decimal(cents).scaleb(-2)}])
    for amount, cash in parts:
        try:
            pay(order, Tender(amount, method_id("cash" if cash else "card")))
        except NoSuchCoins:
            assert cash
            assert amount % step
    if order_card(order).head.due_minor > 0:
        pay(order, Tender(method_id=method_id("card")))
    card = order_card(order)
    rounding = sum(row.rounding_minor for row in card.payments)
    assert card.head.paid_minor == card.head.total_minor + rounding - card.head.due_minor
    assert card.head.due_minor <= 0
    assert all(row.method_kind == "cash" for row in card.payments if row.rounding_minor)
    assert all(row.amount_minor % step == 0 for row in card.payments if row.method_kind == "cash")
    assert abs(rounding) * 2 <= step


def test_looking_first_changes_nothing_and_says_what_happens():
    identify_shop()
    change_settings({"invoice.when": "on_payment"}, by="")
    order = make_order([MUG])
    before = order_card(order)
    shown = plan(Command.MARK_PAID, order)
    assert [type(effect) for effect in shown.effects] == [MoneyReceived, StockTaken, InvoiceOnPayment]
    assert (shown.after.due_minor, shown.after.lifecycle) == (0, Lifecycle.COMPLETED)
    assert order_card(order) == before
    carry_out(shown, by="")
    assert [paper.total_minor for paper in order_card(order).documents] == [TOTAL]


def test_the_same_key_pays_once():
    order = make_order([MUG])
    wanted = plan(Command.RECEIVE_PAYMENT, order, PaymentChoices((Tender(500),)))
    assert carry_out(wanted, by="", key="k")
    before = written()
    assert not carry_out(wanted, by="", key="k")
    assert written() == before


@pytest.mark.parametrize(
    ("tender", "refusal"),
    [
        (Tender(0), AmountNotPositive),
        (Tender(1000, tendered_minor=900), TenderedTooLittle),
        (Tender(percent=Decimal(0)), AmountNotPositive),
        (Tender(percent=Decimal(101)), DeskError),
    ],
)
def test_one_wrong_tender_books_none(tender, refusal):
    order = make_order([MUG])
    before = Payment.select().count()
    with pytest.raises(refusal):
        pay(order, Tender(100, method_id("card")), tender)
    assert Payment.select().count() == before


def test_one_payment_is_taken_back_and_the_others_stay():
    order = make_order([MUG], ships="ship")
    first = payments.receive(order, 1000, by="")
    payments.receive(order, 1580, by="", method_id=method_id("card"))
    shown = plan(Command.VOID_PAYMENT, order, VoidChoices(first, "wrong order"))
    assert [type(effect) for effect in shown.effects] == [MoneyReversed]
    carry_out(shown, by="Yann")
    card = order_card(order)
    assert [(row.amount_minor, row.reversed) for row in card.payments] == [
        (1000, True),
        (1580, False),
        (-1000, False),
    ]
    assert (card.payments[-1].reason, card.payments[-1].by) == ("wrong order", "Yann")
    assert card.head.paid_minor == 1580
    with pytest.raises(PaymentNotFound):
        void(order, first)
    assert money_problems() == []


def test_a_cheque_that_bounced_goes_though_a_part_of_the_rest_was_given_back():
    order = make_order([MUG])
    card = payments.receive(order, 1600, by="", method_id=method_id("card"))
    cheque = payments.receive(order, 980, by="", method_id=method_id("cheque"))
    carry_out(
        plan(Command.REFUND, order, RefundChoices(spread_minor=500, method_id=method_id("card"))), by=""
    )
    void(order, cheque)
    head = order_card(order).head
    assert (head.paid_minor, head.refunded_minor, head.due_minor) == (1600, 500, 980)
    assert can(Command.VOID_PAYMENT, order_card(order)).reason is Reason.REFUND_DEPENDS
    with pytest.raises(RefundDepends):
        void(order, card)
    assert money_problems() == []


def test_a_payment_that_a_refund_needs_stays_and_another_can_go():
    order = make_order([MUG])
    first = payments.mark_paid(order, by="")
    carry_out(plan(Command.REFUND, order, RefundChoices(spread_minor=500)), by="")
    assert can(Command.VOID_PAYMENT, order_card(order)).reason is Reason.REFUND_DEPENDS
    wrong = payments.receive(order, 400, by="")
    with pytest.raises(RefundDepends):
        void(order, first)
    void(order, wrong)
    head = order_card(order).head
    assert (head.paid_minor, head.refunded_minor) == (TOTAL, 500)
    assert money_problems() == []


def test_too_much_can_be_paid_back():
    order = make_order([MUG])
    payments.receive(order, TOTAL + 420, by="")
    assert order_card(order).head.payment_status is PaymentStatus.OVERPAID
    carry_out(plan(Command.PAY_BACK, order, PayBackChoices()), by="")
    assert order_card(order).head.due_minor == 0
    assert money_problems() == []


def test_the_reminder_of_a_cancelled_order_follows_a_cheque_that_bounced():
    order = make_order([MUG], ships="ship")
    cheque = payments.receive(order, 1000, by="", method_id=method_id("cheque"))
    payments.receive(order, 500, by="")
    carry_out(plan(Command.CANCEL, order, CancelChoices()), by="")
    void(order, cheque)
    open_tasks = [task.amount_minor for task in order_card(order).tasks if task.done_at is None]
    assert open_tasks == [500]


def test_another_day_to_pay_is_set_and_taken_away():
    order = make_order([MUG], ships="ship")
    day = date(2027, 1, 15)
    shown = plan(Command.SET_DUE_ON, order, DueChoices(day))
    assert shown.effects == (DueDateSet(None, day),)
    carry_out(shown, by="")
    assert order_card(order).head.due_on == day
    assert plan(Command.SET_DUE_ON, order, DueChoices(day)).effects == ()
    carry_out(plan(Command.SET_DUE_ON, order, DueChoices(None)), by="")
    assert order_card(order).head.due_on is None
    payments.mark_paid(order, by="")
    with pytest.raises(NothingDue):
        plan(Command.SET_DUE_ON, order, DueChoices(day))


def test_naming_a_way_to_pay_pays_nothing():
    order = make_order([MUG], payment_method=method_id("card"))
    head = order_card(order).head
    assert (head.paid_minor, head.payment_status) == (0, PaymentStatus.UNPAID)


def test_a_deposit_in_cash_is_one_that_coins_can_pay():
    order = swiss()
    pay(order, Tender(percent=Decimal(30)))
    assert rows(order) == [("cash", 720, None, 0)]
    offer = payment_offer(order)
    assert offer.amount(offer.due_minor, offer.method) == 1680
    assert offer.deposit(Decimal(30), offer.method) == 720


def test_the_offer_names_the_ways_to_pay_and_a_day_for_the_rest():
    order = make_order([MUG], payment_method=method_id("card"), due_on=date(2026, 12, 24))
    offer = payment_offer(order)
    assert (offer.method.code, offer.due_minor, offer.first) == ("card", TOTAL, True)
    assert offer.due_on == date(2026, 12, 24)
    payments.receive(order, 100, by="")
    assert not payment_offer(order).first
    assert payment_offer(make_order([MUG])).method.kind == "cash"


def test_taking_what_was_looked_at_gives_the_payments():
    order = make_order([MUG], ships="ship")
    wanted = (Tender(1000), Tender(method_id=method_id("card")))
    ids = payments.take(plan(Command.RECEIVE_PAYMENT, order, PaymentChoices(wanted)), by="")
    assert ids == tuple(row.id for row in order_card(order).payments)
    payments.mark_unpaid(order, by="", only=ids)
    assert order_card(order).head.due_minor == TOTAL + 590


def test_the_rounding_of_cash_stands_on_the_invoice_below_its_total():
    identify_shop()
    order = swiss()
    pay(order, Tender(tendered_minor=2000), Tender(1000, method_id=method_id("card")))
    invoice = documents.issue_invoice(order, by="")
    totals = documents.paper(invoice).totals
    assert (totals.total_minor, totals.rounding_minor, totals.paid_minor, totals.due_minor) == (
        2398,
        2,
        2400,
        0,
    )
    papers = {ProblemCode.DOCUMENT_PARTS, ProblemCode.DOCUMENT_FIGURES, ProblemCode.INVOICED_TOO_MUCH}
    assert [problem for problem in check_shop() if problem.code in papers] == []
