"""Writing to a customer from the order and from their page: seen as it will be read, then queued."""

from __future__ import annotations

from datetime import date
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop.app import Desk
from desktop.domain.mail_text import Written
from desktop.models import MailLetter, Message
from desktop.services.customers.customers import CustomerForm, save_customer
from desktop.services.issuing import documents
from desktop.services.mails.message_list import messages_of_order
from desktop.services.mails.outbox_send import outgoing, settle_sent, take
from desktop.services.mails.own_messages import save_own_message
from desktop.services.plans import payments
from desktop.views.mails.compose_sheet import ComposeSheet
from desktop.views.mails.messages_sheet import MessagesSheet
from desktop.views.mails.text_editor import TextEditor
from desktop.views.parts.buttons import Button
from desktop.views.parts.toggles import CheckBox
from tests.services.factory import identify_shop, make_order, set_order

Kind = TypeVar("Kind", bound=QWidget)


@pytest.fixture
def order(desk: Desk) -> int:
    identify_shop()
    order_id = make_order(language="en")
    desk.window.open_order(order_id)
    return order_id


def shown(desk: Desk, kind: type[Kind]) -> Kind:
    return next(one for one in desk.window.findChildren(kind) if one.isVisible())


def press(desk: Desk, name: str, qtbot: QtBot) -> None:
    button = next(one for one in desk.window.findChildren(Button, name) if one.isVisible())
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def read(editor: TextEditor) -> str:
    return editor.findChild(QLabel, "compose.seen").text()


def test_the_words_are_seen_while_they_are_typed(desk: Desk, order: int, qtbot: QtBot) -> None:
    press(desk, "order.customer.notify", qtbot)
    sheet = shown(desk, ComposeSheet)
    assert QApplication.focusWidget() is sheet.editor.body
    qtbot.keyClicks(sheet.editor.body, "It is ready, {due} to pay")
    assert "It is ready, €" in read(sheet.editor)
    assert read(sheet.editor).startswith("Hello Maëlle Le Gall,\n\nIt is ready")
    qtbot.keyClick(sheet.editor.body, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert not sheet.isVisible()
    assert "It is ready, €" in MailLetter.get().body


def test_an_unknown_variable_is_named_and_nothing_can_be_sent(desk: Desk, order: int, qtbot: QtBot) -> None:
    press(desk, "order.customer.notify", qtbot)
    sheet = shown(desk, ComposeSheet)
    qtbot.keyClicks(sheet.editor.body, "{first}")
    assert "first" in sheet.editor.body_row.problem()
    assert not sheet.send.isEnabled()
    for _ in range(len("{first}")):
        qtbot.keyClick(sheet.editor.body, Qt.Key.Key_Backspace)
    assert sheet.send.isEnabled()
    assert Message.select().count() == 0


def test_one_begins_with_a_message_of_the_library(desk: Desk, qtbot: QtBot) -> None:
    save_own_message("Late", {"en": Written("{number} is late", "Sorry, {customer}.")}, by="")
    order_id = make_order(language="en")
    desk.window.open_order(order_id)
    press(desk, "order.customer.notify", qtbot)
    sheet = shown(desk, ComposeSheet)
    sheet.start.setCurrentIndex(1)
    assert read(sheet.editor) == "Sorry, Maëlle Le Gall."
    sheet.editor.subject.setFocus()
    sheet.editor._menu.actions()[0].trigger()
    assert "{customer}" in sheet.editor.subject.text()
    press(desk, "compose.send", qtbot)
    assert messages_of_order(order_id)[0].written.body == "Sorry, Maëlle Le Gall."


def test_a_reminder_goes_out_only_while_something_is_due(desk: Desk, order: int, qtbot: QtBot) -> None:
    press(desk, "order.reminder", qtbot)
    sheet = shown(desk, ComposeSheet)
    assert "is still to be paid" in read(sheet.editor)
    press(desk, "compose.send", qtbot)
    assert Message.get().template == "payment_reminder"
    payments.mark_paid(order, by="")
    action = desk.window.findChild(QAction, "act.reminder")
    qtbot.waitUntil(lambda: not action.isEnabled())
    assert action.toolTip() == "Nothing is left to pay."


def test_a_reminder_before_the_day_says_so_first(desk: Desk, order: int, qtbot: QtBot) -> None:
    set_order(order, due_on=date(2099, 1, 12))
    press(desk, "order.reminder", qtbot)
    sheet = shown(desk, ComposeSheet)
    assert "12 January 2099" in sheet.intro.text()
    assert sheet.wait.isVisible()
    assert sheet.wait.text() == "Not due before 12 January 2099: the customer still has time."
    assert sheet.send.text() == "Send all the same"
    sheet.reject()
    set_order(order, due_on=date(2020, 1, 12))
    press(desk, "order.reminder", qtbot)
    assert not sheet.wait.isVisible()
    assert "To be paid by 12 January 2020" in sheet.intro.text()
    assert sheet.send.text() == "Send"


def test_all_that_was_said_stands_in_one_place(desk: Desk, order: int, qtbot: QtBot) -> None:
    press(desk, "order.messages", qtbot)
    sheet = shown(desk, MessagesSheet)
    press(desk, "messages.write", qtbot)
    assert not sheet.isVisible()
    qtbot.keyClicks(shown(desk, ComposeSheet).editor.body, "Ready")
    press(desk, "compose.send", qtbot)
    out = next(outgoing())
    take(out)
    settle_sent(out)
    press(desk, "order.messages", qtbot)
    (card,) = messages_of_order(order)
    link = sheet.findChild(QWidget, f"messages.{card.id}.open")
    qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
    assert "Ready" in sheet.findChild(QLabel, "message.body").text()
    press(desk, "messages.copy", qtbot)
    assert len(messages_of_order(order)) == 2
    press(desk, "messages.back", qtbot)
    assert sheet.findChild(QWidget, f"messages.{card.id}.open") is not None


def test_an_order_without_an_address_says_why_nobody_can_be_written_to(desk: Desk) -> None:
    desk.window.open_order(make_order(email=""))
    action = desk.window.findChild(QAction, "act.customer.notify")
    assert not action.isEnabled()
    assert "e-mail" in action.toolTip()


def test_a_customer_is_written_to_from_their_page(desk: Desk, qtbot: QtBot) -> None:
    customer_id = save_customer(CustomerForm("Ada", email="ada@example.org", language="en"), by="")
    desk.window.open_customer(customer_id)
    press(desk, "customer.notify", qtbot)
    sheet = shown(desk, ComposeSheet)
    assert read(sheet.editor).startswith("Hello Ada,")
    qtbot.keyClicks(sheet.editor.body, "We are open")
    press(desk, "compose.send", qtbot)
    assert (Message.get().customer_id, Message.get().order_id) == (customer_id, None)
    qtbot.waitUntil(lambda: desk.window.findChild(Button, "customer.messages.all").isVisible())
    press(desk, "customer.messages.all", qtbot)
    assert shown(desk, MessagesSheet).findChild(QWidget, f"messages.{Message.get().id}.open")


def test_a_paper_comes_along_when_it_is_ticked(desk: Desk, order: int, qtbot: QtBot) -> None:
    invoice = documents.issue_invoice(order, by="")
    press(desk, "order.customer.notify", qtbot)
    sheet = shown(desk, ComposeSheet)
    sheet.start.setCurrentIndex(sheet.start.count() - 1)
    assert "Bol" in read(sheet.editor), "all about the order"
    sheet.findChild(CheckBox, f"compose.paper.{invoice}").click()
    press(desk, "compose.send", qtbot)
    (card,) = messages_of_order(order)
    assert [file.document_id for file in card.files] == [invoice]
    assert card.files[0].name.endswith(".pdf")
