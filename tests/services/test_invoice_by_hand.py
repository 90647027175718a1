"""An invoice issued by hand: what follows is in its plan (F79, F80), and it says the date of supply."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest

from desktop.domain.effects import CreditNoteIssued
from desktop.domain.paper_effects import InvoiceMade
from desktop.domain.paper_identity import IdentityIncomplete
from desktop.domain.refund_parts import RefundOf
from desktop.domain.refund_reasons import ReasonMissing
from desktop.domain.settings import REFUND_REASON_REQUIRED
from desktop.domain.states import DocumentKind
from desktop.models.base import now
from desktop.services.check.check import check_shop
from desktop.services.commands.commands import Command, can
from desktop.services.days import local_day
from desktop.services.forms.refund_offer import refund_offer
from desktop.services.issuing.documents import paper
from desktop.services.issuing.paper_list import InvoiceState, paper_list
from desktop.services.orders.order_card import order_card
from desktop.services.papers.supply import SupplyDayFar
from desktop.services.plans import shipments
from desktop.services.plans.edit_lines import LineEdit
from desktop.services.plans.plan_edit import EditChoices
from desktop.services.plans.plan_invoice import InvoiceChoices, SupplyDaySaid
from desktop.services.plans.plan_refund import RefundChoices
from desktop.services.plans.plans import Plan, carry_out, plan
from desktop.services.shop.preferences import change_settings
from tests.services.editing import assert_papers, kinds, line, one, papers, sold
from tests.services.factory import identify_shop
from tests.shop import new_shop

__all__ = ["new_shop"]
pytestmark = pytest.mark.usefixtures("new_shop")

NOVEMBER = date(2026, 11, 3)


def do(command: Command, order: int, choices: object = None) -> Plan:
    before = order_card(order)
    seen = plan(command, order, choices)
    assert order_card(order) == before
    assert carry_out(seen, by="")
    assert check_shop() == []
    assert_papers(order)
    return seen


def refund_a_mug(order: int) -> None:
    mug = next(row for row in refund_offer(order).rows if row.kind is RefundOf.LINE)
    do(Command.REFUND, order, RefundChoices(rows=(mug.units(Decimal(1)),), reason="fêlé", public=True))


def test_a_plain_invoice_is_one_effect_and_says_when_the_goods_were_handed_over():
    order = sold()
    today = local_day(order_card(order).head.placed_at)
    seen = do(Command.CREATE_INVOICE, order)
    assert kinds(seen.effects) == ["InvoiceMade"]
    made = one(seen, InvoiceMade)
    assert isinstance(made, InvoiceMade)
    assert (made.gross_minor, made.supplied_on) == (5799, today)
    (card,) = order_card(order).documents
    assert paper(card.id).supplied_on == today


def test_goods_still_in_the_shop_have_no_date_of_supply_unless_somebody_says_one():
    order, told = sold(ships=True), sold(ships=True)
    do(Command.CREATE_INVOICE, order)
    do(Command.CREATE_INVOICE, told, InvoiceChoices(NOVEMBER))
    days = [paper(order_card(one).documents[0].id).supplied_on for one in (order, told)]
    assert days == [None, NOVEMBER]
    assert [one.supplied_on for one in paper_list(told).papers] == [NOVEMBER]


def test_an_invoice_after_a_refund_shows_the_credit_note_that_follows_it():
    order = sold(ships=True)
    refund_a_mug(order)
    seen = do(Command.CREATE_INVOICE, order, InvoiceChoices(NOVEMBER))
    assert kinds(seen.effects) == ["InvoiceMade", "CreditNoteIssued"]
    note = one(seen, CreditNoteIssued)
    assert isinstance(note, CreditNoteIssued)
    assert (note.invoice_id, note.gross_minor, note.reason) == (None, 2400, "fêlé")
    card = order_card(order)
    assert papers(card) == [("invoice", 6389), ("credit_note", 2400)]
    assert card.documents[1].refers_to == card.documents[0].id


def test_what_forbids_an_invoice_forbids_its_plan():
    order = sold()
    identify_shop(siren="")
    with pytest.raises(IdentityIncomplete):
        plan(Command.CREATE_INVOICE, order)


@pytest.mark.parametrize("day", [date(2062, 11, 3), date(1926, 11, 3)])
def test_a_date_of_supply_that_is_a_slip_of_the_hand_is_refused(day: date):
    with pytest.raises(SupplyDayFar) as refusal:
        plan(Command.CREATE_INVOICE, sold(), InvoiceChoices(day))
    assert refusal.value.field == "supplied_on"


def test_an_invoice_without_a_date_is_not_taken_back_for_another_without_one():
    order = sold(ships=True, paid_minor=6389)
    do(Command.CREATE_INVOICE, order)
    with pytest.raises(SupplyDaySaid):
        plan(Command.INVOICE_AGAIN, order, InvoiceChoices(reason="date de livraison"))
    do(Command.INVOICE_AGAIN, order, InvoiceChoices(NOVEMBER, "date de livraison"))
    assert papers(order_card(order)) == [("invoice", 6389), ("credit_note", 6389), ("invoice", 6389)]


def test_another_date_of_supply_takes_a_credit_note_and_a_new_invoice():
    order = sold(ships=True, paid_minor=6389)
    assert not can(Command.INVOICE_AGAIN, order_card(order)).ok
    do(Command.CREATE_INVOICE, order, InvoiceChoices(NOVEMBER))
    with pytest.raises(SupplyDaySaid):
        plan(Command.INVOICE_AGAIN, order, InvoiceChoices())
    first = order_card(order).documents[0]
    body = paper(first.id)
    seen = do(Command.INVOICE_AGAIN, order, InvoiceChoices(date(2026, 11, 5), "date de livraison"))
    assert kinds(seen.effects) == ["CreditNoteIssued", "InvoiceMade"]
    card = order_card(order)
    assert papers(card) == [("invoice", 6389), ("credit_note", 6389), ("invoice", 6389)]
    assert paper(first.id) == body
    note, new = (paper(one.id) for one in card.documents[-2:])
    assert (note.reason, [ref.number for ref in note.refers_to]) == ("date de livraison", [first.number])
    assert new.supplied_on == date(2026, 11, 5)
    assert card.head.due_minor == 0
    states = [one.state for one in paper_list(order).papers if one.kind is DocumentKind.INVOICE]
    assert states == [InvoiceState.CREDITED, InvoiceState.PAID]


def test_a_shop_that_wants_reasons_wants_one_for_an_invoice_that_is_taken_back():
    order = sold(ships=True)
    do(Command.CREATE_INVOICE, order)
    change_settings({REFUND_REASON_REQUIRED.key: True}, by="")
    with pytest.raises(ReasonMissing) as refusal:
        plan(Command.INVOICE_AGAIN, order, InvoiceChoices(NOVEMBER))
    assert refusal.value.field == "reason"
    do(Command.INVOICE_AGAIN, order, InvoiceChoices(NOVEMBER, "date de livraison"))


def test_an_invoice_that_is_issued_anew_keeps_what_was_given_back_before():
    order = sold(ships=True)
    do(Command.CREATE_INVOICE, order)
    refund_a_mug(order)
    seen = do(Command.INVOICE_AGAIN, order, InvoiceChoices(NOVEMBER))
    assert kinds(seen.effects) == ["CreditNoteIssued", "InvoiceMade", "CreditNoteIssued"]
    totals = [("invoice", 6389), ("credit_note", 2400), ("credit_note", 3989)]
    assert papers(order_card(order)) == [*totals, ("invoice", 6389), ("credit_note", 2400)]


def test_an_edit_keeps_the_date_that_was_said_unless_goods_left_since(monkeypatch: pytest.MonkeyPatch):
    order = sold(ships=True)
    do(Command.CREATE_INVOICE, order, InvoiceChoices(NOVEMBER))
    do(Command.EDIT_LINES, order, EditChoices((LineEdit(line(order), quantity=Decimal(1)),)))
    assert paper(order_card(order).documents[-1].id).supplied_on == NOVEMBER
    later = now() + timedelta(days=3)
    monkeypatch.setattr("desktop.services.perform.perform_ship.now", lambda: later)
    shipments.mark_shipped(order, by="")
    do(Command.EDIT_LINES, order, EditChoices((LineEdit(line(order), discount_percent=Decimal(10)),)))
    assert paper(order_card(order).documents[-1].id).supplied_on == local_day(later)
