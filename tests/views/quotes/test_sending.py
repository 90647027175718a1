"""Sending the pre-filled order from the window, and taking the customer's answer over."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.app import Desk
from desktop.domain.states import DraftKind
from desktop.services.drafts import drafts
from desktop.services.drafts.draft_customer import set_identity
from desktop.services.drafts.draft_lines import add_product
from desktop.services.mails.outbox import waiting
from desktop.services.orders.order_core import order_core
from desktop.services.quotes import offers
from desktop.views.quotes.answer_dialog import AnswerDialog
from desktop.views.quotes.drafts_page import DraftsPage
from desktop.views.quotes.page import QuotePage
from desktop.views.quotes.send_dialog import SendDialog
from desktop.views.wizard.wizard import Wizard
from tests.catalogue import sell
from tests.services.factory import identify_shop
from tests.services.test_offers import filled_in, page_of, quantities

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def draft(desk: Desk) -> int:
    identify_shop()
    made = drafts.start_draft(by="", page="review")
    add_product(made, sell("Bol", "20.00", sku="BOL"), quantity=Decimal(2), by="")
    set_identity(made, name="Soizic Le Gall", email="soizic@example.org", by="")
    return made


def _press(desk: Desk, qtbot: QtBot, key: Qt.Key, held: Qt.KeyboardModifier) -> None:
    QApplication.processEvents()
    qtbot.keyClick(QApplication.focusWidget() or desk.window, key, held)
    QApplication.processEvents()


def _dialog(desk: Desk) -> SendDialog:
    return next(one for one in desk.window.findChildren(SendDialog) if one.isVisible())


def test_the_last_step_shows_the_mail_and_sends_it(desk: Desk, draft: int, qtbot: QtBot) -> None:
    desk.window.new_order(draft)
    _press(desk, qtbot, Qt.Key.Key_M, CTRL | SHIFT)
    dialog = _dialog(desk)
    assert "2 × Bol" in dialog.letter.text()
    assert dialog.attached.text().startswith("DE-A-")
    assert order_core(draft).head.draft_kind is DraftKind.SALE, "looking changes nothing"
    _press(desk, qtbot, Qt.Key.Key_Return, CTRL)
    page = desk.window.page("quote")
    assert isinstance(page, QuotePage)
    assert (desk.window.current, page.quote_id, page.header.state.code) == ("quote", draft, "waiting")
    assert [(row.what, row.recipient) for row in waiting()] == [("quote_sent", "soizic@example.org")]
    wizard = desk.window.page("wizard")
    assert isinstance(wizard, Wizard)
    assert wizard.draft_id is None
    _press(desk, qtbot, Qt.Key.Key_T, Qt.KeyboardModifier.NoModifier)
    qtbot.waitUntil(lambda: page.header.state.code == "quote")
    assert order_core(draft).head.draft_kind is DraftKind.QUOTE


def test_an_address_that_is_missing_is_asked_for(desk: Desk, draft: int, qtbot: QtBot) -> None:
    set_identity(draft, email="", by="")
    desk.window.new_order(draft)
    _press(desk, qtbot, Qt.Key.Key_M, CTRL | SHIFT)
    dialog = _dialog(desk)
    assert QApplication.focusWidget() is dialog.email
    dialog.go.click()
    assert dialog.isVisible()
    assert dialog.email_row.problem() == "Type the customer’s e-mail address first."
    dialog.email.setText("yann@example.org")
    dialog.go.click()
    QApplication.processEvents()
    assert order_core(draft).head.email == "yann@example.org"
    assert desk.window.current == "quote"


def test_what_is_missing_leads_to_its_step(desk: Desk, draft: int, qtbot: QtBot) -> None:
    set_identity(draft, name="", email="", by="")
    desk.window.new_order(draft)
    _press(desk, qtbot, Qt.Key.Key_M, CTRL | SHIFT)
    wizard = desk.window.page("wizard")
    assert isinstance(wizard, Wizard)
    assert wizard.step == "customer"
    assert waiting() == []


def test_an_answer_is_looked_at_and_taken_over(desk: Desk, draft: int, tmp_path: Path, qtbot: QtBot) -> None:
    page = page_of(offers.send_offer(draft, by=""))
    file = tmp_path / "answer.json"
    file.write_text(filled_in(page, quantities=quantities(page, "1"), payment="cheque", remark="Merci !"))
    desk.window.show_page("drafts")
    drafts_page = desk.window.page("drafts")
    assert isinstance(drafts_page, DraftsPage)
    drafts_page.tabs.choose("sent")
    assert {*drafts_page.shown} == {draft}
    drafts_page.import_answer(str(file))
    dialog = next(one for one in desk.window.findChildren(AnswerDialog) if one.isVisible())
    assert order_core(draft).lines[0].quantity == 2
    dialog.go.click()
    QApplication.processEvents()
    core = order_core(draft)
    assert (core.lines[0].quantity, core.head.payment_name, core.head.note) == (1, "Chèque", "Merci !")
    shown = desk.window.page("quote")
    assert isinstance(shown, QuotePage)
    assert (desk.window.current, shown.quote_id) == ("quote", draft)
    assert shown.findChild(QWidget, "quote.note").accessibleName() == "Merci !, Note of the customer"
    desk.window.show_page("drafts")
    file.write_text(json.dumps(json.loads(file.read_text()) | {"seal": "0"}))
    drafts_page.import_answer(str(file))
    assert desk.window.notice.isVisible()
    drafts_page.import_answer(str(tmp_path / "nothing.json"))
    assert "nothing.json" in desk.window.notice.title.text() + desk.window.notice.words.text()
