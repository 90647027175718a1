"""F79: the invoice from the page, with what follows it and with the date of supply it says."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.app import Desk
from desktop.domain.refund_parts import RefundOf
from desktop.domain.settings import INVOICE_WHEN
from desktop.domain.states import DocumentKind
from desktop.services.commands.commands import Command
from desktop.services.forms.refund_offer import refund_offer
from desktop.services.issuing.documents import paper
from desktop.services.plans.plan_refund import RefundChoices
from desktop.services.plans.plans import carry_out, plan
from desktop.services.shop.preferences import change_settings
from desktop.views.orders.consequence_dialog import ConsequenceDialog
from desktop.views.orders.invoice_sheet import OTHER, InvoiceSheet
from desktop.views.orders.papers_sheet import PapersSheet
from tests.services.factory import MUG, identify_shop, make_order
from tests.views.orders.opened import Opened
from tests.views.orders.sold import click, sheet_of, shown, texts

SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def opened(desk: Desk, qtbot: QtBot) -> Opened:
    """Two bowls to be sent, not invoiced."""
    identify_shop()
    change_settings({INVOICE_WHEN.key: "by_hand"}, by="")
    return Opened(desk, qtbot, make_order([MUG], ships="ship"))


def sheet(opened: Opened) -> InvoiceSheet:
    found = sheet_of(opened, InvoiceSheet)
    assert isinstance(found, InvoiceSheet)
    return found


def type_day(opened: Opened, asked: InvoiceSheet, text: str) -> None:
    """Choose another day and type it."""
    asked.when.choose(OTHER)
    asked.day.setFocus()
    asked.day.selectAll()
    opened.qtbot.keyClicks(asked.day, text)
    QApplication.processEvents()


def kinds(opened: Opened) -> list[DocumentKind]:
    return [card.kind for card in opened.card.documents]


def test_a_plain_invoice_takes_one_key_and_asks_nothing(opened: Opened) -> None:
    opened.key(Qt.Key.Key_I)
    assert opened.toast().endswith(" created")
    assert opened.desk.window.findChildren(ConsequenceDialog, "invoice.dialog") == []
    assert kinds(opened) == [DocumentKind.INVOICE]


def test_after_a_refund_the_credit_note_that_follows_is_shown_first(opened: Opened) -> None:
    order = opened.card.head.id
    bowl = next(row for row in refund_offer(order).rows if row.kind is RefundOf.LINE)
    carry_out(plan(Command.REFUND, order, RefundChoices((bowl.units(Decimal(1)),))), by="")
    opened.key(Qt.Key.Key_I)
    (dialog,) = opened.desk.window.findChildren(ConsequenceDialog, "invoice.dialog")
    said = texts(dialog)
    assert "The invoice of the whole order is issued" in said
    assert "A credit note is issued for what is given back of it" in said
    assert kinds(opened) == []
    opened.agree()
    assert kinds(opened) == [DocumentKind.INVOICE, DocumentKind.CREDIT_NOTE]


def test_a_date_of_supply_is_typed_seen_and_printed(opened: Opened) -> None:
    opened.key(Qt.Key.Key_I, SHIFT)
    asked = sheet(opened)
    assert asked.when.currentText() == "None yet: goods are in the shop"
    type_day(opened, asked, "03/11/2062")
    assert "Look at the year" in asked.row.problem()
    assert not asked.go.isEnabled()
    type_day(opened, asked, "03/11/2026")
    opened.qtbot.waitUntil(lambda: "supplied on 3 Nov" in texts(asked.consequences))
    click(opened, asked.go)
    (card,) = opened.card.documents
    assert paper(card.id).supplied_on == date(2026, 11, 3)


def test_a_wrong_date_is_put_right_from_the_list_of_papers(opened: Opened) -> None:
    opened.key(Qt.Key.Key_I)
    (first,) = opened.card.documents
    opened.qtbot.waitUntil(lambda: bool(opened.seen("order.papers")))
    opened.key(Qt.Key.Key_D)
    papers = opened.desk.window.findChild(PapersSheet)
    assert papers is not None
    click(opened, shown(papers, f"papers.{first.id}.date"))
    asked = sheet(opened)
    type_day(opened, asked, "05/11/2026")
    opened.qtbot.keyClicks(asked.reason, "wrong day")
    opened.qtbot.waitUntil(lambda: "A credit note is issued for invoice" in texts(asked.consequences))
    click(opened, asked.go)
    assert kinds(opened) == [DocumentKind.INVOICE, DocumentKind.CREDIT_NOTE, DocumentKind.INVOICE]
    note, new = (paper(card.id) for card in opened.card.documents[1:])
    assert (note.reason, new.supplied_on) == ("wrong day", date(2026, 11, 5))
    opened.key(Qt.Key.Key_D)
    assert "supplied on 5 Nov" in texts(papers)
