"""The invoice that follows once all is paid: the plan says what is issued, and no more."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal

import pytest

from desktop.domain.effects import CreditNoteIssued
from desktop.domain.refund_parts import RefundOf
from desktop.domain.said_effects import InvoiceNotPossible
from desktop.domain.states import DocumentKind
from desktop.models.base import now
from desktop.services.check.check import check_shop
from desktop.services.commands.commands import Command
from desktop.services.forms.refund_offer import refund_offer
from desktop.services.issuing.documents import issue_invoice, paper
from desktop.services.orders.order_card import order_card
from desktop.services.plans import payments
from desktop.services.plans.plan_hold import HoldChoices
from desktop.services.plans.plan_payment import PaymentChoices
from desktop.services.plans.plan_refund import RefundChoices
from desktop.services.plans.plans import Plan, carry_out, plan
from desktop.services.shop.preferences import change_settings
from tests.services.editing import assert_papers, kinds, one, papers, sold
from tests.services.factory import identify_shop

pytestmark = pytest.mark.usefixtures("new_shop")


def do(command: Command, order: int, choices: object = None) -> Plan:
    seen = plan(command, order, choices)
    assert carry_out(seen, by="")
    assert check_shop() == []
    assert_papers(order)
    return seen


def refund_a_mug(order: int, *, reason: str = "fêlé") -> Plan:
    mug = next(row for row in refund_offer(order).rows if row.kind is RefundOf.LINE)
    choices = RefundChoices(rows=(mug.units(Decimal(1)),), reason=reason, public=True)
    return do(Command.REFUND, order, choices)


def test_a_held_order_that_is_paid_waits_for_its_invoice_and_the_plan_says_so():
    order = sold(ships=True, invoice="on_payment")
    do(Command.HOLD, order, HoldChoices())
    seen = do(Command.RECEIVE_PAYMENT, order, PaymentChoices())
    assert kinds(seen.effects) == ["MoneyReceived", "InvoiceWaits"]
    assert papers(order_card(order)) == []
    assert kinds(do(Command.RESUME, order).effects) == ["HoldEnded", "InvoiceByPolicy"]
    assert papers(order_card(order)) == [("invoice", 6389)]


def test_resuming_lists_and_issues_the_credit_note_of_what_was_given_back_meanwhile():
    order = sold(ships=True, invoice="on_payment")
    do(Command.HOLD, order, HoldChoices())
    do(Command.MARK_PAID, order)
    refund_a_mug(order)
    seen = do(Command.RESUME, order)
    assert kinds(seen.effects) == ["HoldEnded", "InvoiceByPolicy", "CreditNoteIssued"]
    note = one(seen, CreditNoteIssued)
    assert isinstance(note, CreditNoteIssued)
    assert (note.invoice_id, note.gross_minor, note.reason) == (None, 2400, "fêlé")
    card = order_card(order)
    assert papers(card) == [("invoice", 6389), ("credit_note", 2400)]
    assert card.documents[1].refers_to == card.documents[0].id
    assert paper(card.documents[1].id).reason == "fêlé"


def test_paying_what_is_left_after_a_refund_lists_and_issues_both_papers():
    order = sold(ships=True, invoice="on_payment")
    refund_a_mug(order)
    seen = do(Command.MARK_PAID, order)
    assert kinds(seen.effects) == ["MoneyReceived", "InvoiceOnPayment", "CreditNoteIssued"]
    card = order_card(order)
    assert papers(card) == [("invoice", 6389), ("credit_note", 2400)]
    asked = paper(card.documents[0].id).totals
    assert (asked.due_minor, asked.paid_minor) == (0, asked.total_minor)


def test_a_refund_on_hold_that_leaves_nothing_to_pay_lets_the_invoice_wait():
    order = sold(ships=True, invoice="on_payment", paid_minor=6389 - 2400)
    do(Command.HOLD, order, HoldChoices())
    assert kinds(refund_a_mug(order).effects)[-1] == "InvoiceWaits"
    assert order_card(order).documents == ()
    do(Command.RESUME, order)
    assert papers(order_card(order)) == [("invoice", 6389), ("credit_note", 2400)]


@pytest.mark.parametrize("changed", ["policy", "payment"])
def test_resuming_lists_no_invoice_that_is_no_longer_wanted(changed: str):
    order = sold(ships=True, invoice="on_payment")
    do(Command.HOLD, order, HoldChoices())
    do(Command.MARK_PAID, order)
    if changed == "policy":
        change_settings({"invoice.when": "by_hand"}, by="")
    else:
        payments.mark_unpaid(order, by="")
    assert kinds(do(Command.RESUME, order).effects) == ["HoldEnded"]
    assert order_card(order).documents == ()


@pytest.mark.parametrize("held", [False, True])
def test_a_shop_that_may_not_invoice_says_so_in_the_plan_and_issues_neither_paper(held: bool):
    order = sold(ships=True, invoice="on_payment")
    refund_a_mug(order)
    if held:
        do(Command.HOLD, order, HoldChoices())
        do(Command.MARK_PAID, order)
    identify_shop(siren="", vat_number="")
    seen = do(Command.RESUME, order) if held else do(Command.MARK_PAID, order)
    assert kinds(seen.effects) == ["HoldEnded" if held else "MoneyReceived", "InvoiceNotPossible"]
    against = one(seen, InvoiceNotPossible)
    assert isinstance(against, InvoiceNotPossible)
    assert (against.reason, against.fields) == ("IdentityIncomplete", ("seller.siren",))
    card = order_card(order)
    assert [row for row in card.documents if row.kind is not DocumentKind.PACKING_SLIP] == []
    (entry,) = [one for one in card.history if one.event == "document_deferred"][held:]
    assert entry.facts["fields"] == "seller.siren"


def test_a_refund_that_leaves_nothing_to_pay_promises_no_invoice_that_cannot_be():
    order = sold(ships=True, invoice="on_payment", paid_minor=6389 - 2400)
    identify_shop(siren="")
    assert kinds(refund_a_mug(order).effects)[-1] == "InvoiceNotPossible"
    assert order_card(order).documents == ()


def test_a_clock_that_is_behind_is_why_the_invoice_is_not_issued(monkeypatch: pytest.MonkeyPatch):
    first, order = sold(invoice="by_hand"), sold(ships=True, invoice="on_payment")
    issue_invoice(first, by="")
    monkeypatch.setattr("desktop.services.papers.invoice_ready.now", lambda: now() - timedelta(days=2))
    seen = plan(Command.MARK_PAID, order)
    against = one(seen, InvoiceNotPossible)
    assert isinstance(against, InvoiceNotPossible)
    assert (against.reason, against.fields) == ("ClockBehind", ())
