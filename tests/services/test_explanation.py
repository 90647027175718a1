"""F67: what is credited and what is due are explained, and stay right after edits, refunds and credits."""

from __future__ import annotations

from decimal import Decimal

import pytest

from desktop.domain.settings import CASH_STEP, INVOICE_WHEN
from desktop.domain.states import PaymentStatus
from desktop.domain.steps import StepCode, walk
from desktop.services.commands.commands import Command
from desktop.services.forms.refund_offer import refund_offer
from desktop.services.issuing.documents import issue_invoice
from desktop.services.orders.explanation import due_explained, total_explained
from desktop.services.orders.order_card import order_card, order_ledger
from desktop.services.perform.pay_back import PayBackChoices
from desktop.services.plans import payments
from desktop.services.plans.edit_lines import LineEdit
from desktop.services.plans.plan_cancel import CancelChoices
from desktop.services.plans.plan_edit import EditChoices
from desktop.services.plans.plan_refund import CreditChoices, RefundChoices
from desktop.services.plans.plans import carry_out, plan
from desktop.services.shop.preferences import change_settings
from tests.services.factory import HONEY, MUG, identify_shop, make_order, method_id
from tests.shop import new_shop

__all__ = ["new_shop"]
pytestmark = pytest.mark.usefixtures("new_shop")


def do(command: Command, order: int, choices: object = None) -> None:
    carry_out(plan(command, order, choices), by="")


def told(order: int) -> list[tuple[str, int]]:
    """The steps of what is due, once every one of them re-adds to what the order says."""
    card = order_card(order)
    *credited, due = due_explained(card)
    assert due.minor == card.head.due_minor == sum(step.minor for step in due.steps)
    assert [step.minor for step in credited] == [one.gross_minor for one in card.credits]
    for _, step in walk(credited):
        assert not step.steps or sum(inner.minor for inner in step.steps) == step.minor
    assert total_explained(card.core)[-1].minor == card.head.total_minor
    return [(step.code.value, step.minor) for step in due.steps]


def test_what_is_due_from_the_total_to_the_last_payment():
    order = make_order([MUG, HONEY])
    payments.receive(order, 1000, by="")
    assert told(order) == [("total", 3775), ("received", -1000)]


def test_a_credit_is_explained_by_its_parts_and_they_by_what_was_asked_for_the_row():
    identify_shop()
    change_settings({INVOICE_WHEN.key: "by_hand"}, by="")
    order = make_order([MUG, HONEY], ships="ship")
    payments.mark_paid(order, by="")
    issue_invoice(order, by="")
    mug, _honey, shipping = refund_offer(order).rows
    rows = (mug.units(Decimal(1)), shipping.amount(90))
    do(Command.REFUND, order, RefundChoices(rows=rows, reason_code="damaged", reason="ébréché"))
    do(Command.CREDIT_NOTE, order, CreditChoices(amount_minor=200))
    assert told(order) == [
        ("total", 4365),
        ("credited", -1380),
        ("credited", -200),
        ("received", -4365),
        ("paid_back", 1380),
    ]
    first = due_explained(order_ledger(order))[0]
    assert (first.name, first.facts.key) == ("ébréché", "damaged")
    assert [(step.name, step.facts.quantity, step.facts.base_minor, step.minor) for step in first.steps] == [
        ("Bol", Decimal(1), 2580, 1290),
        ("Livraison à domicile", None, 590, 90),
    ]
    assert [step.code for step in first.steps[0].steps] == [StepCode.NET, StepCode.TAX]


def test_what_is_due_after_an_edit_and_a_payment_taken_back():
    order = make_order([MUG, HONEY], ships="pickup")
    booked = payments.mark_paid(order, by="")
    line = order_card(order).lines[0]
    do(Command.EDIT_LINES, order, EditChoices((LineEdit(line.id, quantity=Decimal(3)),)))
    payments.mark_unpaid(order, by="", only=(booked,))
    assert told(order) == [("total", 5065), ("received", -3775), ("taken_back", 3775)]


def coins(cents: str) -> int:
    change_settings({CASH_STEP.key: 5}, by="")
    return make_order([{**MUG, "quantity": Decimal(1), "unit_price": Decimal(cents)}], ships="pickup")


def test_coins_that_were_rounded_have_a_step_of_their_own():
    order = coins("12.98")
    payments.mark_paid(order, by="")
    assert told(order) == [("total", 1298), ("rounding", 2), ("received", -1300)]
    do(Command.REFUND, order, RefundChoices(spread_minor=1298, method_id=method_id("card")))
    assert order_card(order).head.payment_status is PaymentStatus.REFUNDED
    assert told(order)[2:] == [("rounding", 2), ("received", -1300), ("paid_back", 1298)]


def test_no_more_is_owed_than_the_coins_that_came_in():
    order = coins("12.96")
    payments.mark_paid(order, by="")
    do(Command.REFUND, order, RefundChoices(spread_minor=1296, pay_back_minor=0))
    parts = [("credited", -1296), ("rounding", -1), ("limit", 1), ("received", -1295)]
    assert told(order) == [("total", 1296), *parts]


def test_a_cancelled_order_owes_what_came_in():
    order = coins("13.00")
    payments.receive(order, 1300, by="", method_id=method_id("card"))
    do(Command.CANCEL, order, CancelChoices())
    assert told(order) == [("total", 1300), ("cancelled", -1300), ("received", -1300)]
    do(Command.PAY_BACK, order, PayBackChoices(333, method_id("cash")))
    assert told(order)[-1] == ("paid_back", 335)
    do(Command.PAY_BACK, order, PayBackChoices(None, method_id("cash")))
    assert order_card(order).head.due_minor == 0
    told(order)
