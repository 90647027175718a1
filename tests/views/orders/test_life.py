"""Hold, resume, complete, reopen and cancel with real clicks: what the dialog lists is what happens."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.app import Desk
from desktop.domain.settings import INVOICE_WHEN
from desktop.domain.states import DocumentKind, Lifecycle
from desktop.services.check.check_status import wrong_statuses
from desktop.services.commands.commands import Command
from desktop.services.drafts import draft_customer, draft_lines, drafts
from desktop.services.forms.refund_offer import refund_offer
from desktop.services.placing import orders
from desktop.services.plans import payments
from desktop.services.plans.plans import carry_out, plan
from desktop.services.shop.preferences import change_settings
from desktop.views.orders.consequence_dialog import OTHER, ConsequenceDialog
from desktop.views.parts.overlay import ConsequenceRow
from tests.catalogue import sell
from tests.services.factory import identify_shop
from tests.views.orders.opened import Opened


@pytest.fixture
def opened(desk: Desk, qtbot: QtBot) -> Opened:
    """The page of an order of one mug, invoiced at once; three mugs are left."""
    identify_shop()
    return Opened(desk, qtbot, of_one_mug())


def of_one_mug() -> int:
    mug = sell("Mug", "24.00", sku="MUG", stock="4")
    draft = drafts.start_draft(by="")
    draft_customer.set_identity(draft, name="Soizic", email="soizic@example.org", by="")
    draft_lines.add_product(draft, mug, by="")
    return orders.confirm(draft, by="")


def dialog_of(opened: Opened) -> ConsequenceDialog:
    dialog = opened.desk.window.findChild(ConsequenceDialog)
    assert dialog is not None
    assert dialog.isVisible()
    return dialog


def rows(dialog: ConsequenceDialog) -> list[str]:
    found = [row for row in dialog.findChildren(ConsequenceRow) if row.isVisible()]
    return [row.title.text() for row in found]


def click(opened: Opened, widget: QWidget) -> None:
    opened.qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)


def test_cancelling_shows_everything_first_and_escape_keeps_the_order(opened: Opened) -> None:
    payments.mark_paid(opened.card.head.id, by="")
    opened.qtbot.waitUntil(lambda: opened.page.acts["complete"].text() == "Open again")
    opened.key(Qt.Key.Key_T)
    opened.qtbot.waitUntil(opened.page.acts["cancel"].isEnabled)
    opened.press("order.cancel")
    dialog = dialog_of(opened)
    assert dialog.problem.text() == "", dialog.problem.text()
    assert rows(dialog) == [
        f"A credit note is issued for invoice {opened.card.documents[0].number}",
        "1 item goes back into stock",
        "€24.00 will have to be paid back",
    ]
    assert dialog.keep.hasFocus()
    opened.qtbot.keyClick(dialog.keep, Qt.Key.Key_Escape)
    assert dialog.isHidden()
    assert opened.card.head.lifecycle is Lifecycle.OPEN


def test_cancelling_with_a_reason_of_ones_own_and_a_mail(opened: Opened) -> None:
    opened.press("order.cancel")
    dialog = dialog_of(opened)
    assert "stays cancelled; “Duplicate into a quote”" in dialog.intro.text()
    dialog.reason.choose(OTHER)
    assert dialog.own.isVisible()
    assert dialog.own.hasFocus()
    opened.qtbot.keyClicks(dialog.own, "Trop tard")
    click(opened, dialog.tell)
    opened.qtbot.waitUntil(lambda: rows(dialog)[-1:] == ["The customer is told by e-mail"])
    click(opened, dialog.go)
    card = opened.card
    assert card.head.lifecycle is Lifecycle.CANCELLED
    assert card.documents[-1].kind is DocumentKind.CREDIT_NOTE
    cancelled = [entry.facts for entry in card.history if entry.event == "order_cancelled"]
    assert cancelled == [{"reason": "Trop tard"}]
    opened.qtbot.waitUntil(lambda: not opened.seen("order.cancel"))
    assert list(wrong_statuses()) == []
    assert opened.desk.window.toasts.undo.isHidden(), "what was credited cannot be opened again"
    complete = opened.page.acts["complete"]
    assert "Duplicate it into a quote" in complete.toolTip()
    assert opened.words("order.returns") == ["Nothing came back."]


def test_cancelling_what_was_never_invoiced_can_be_undone(desk: Desk, qtbot: QtBot) -> None:
    change_settings({INVOICE_WHEN.key: "by_hand"}, by="")
    opened = Opened(desk, qtbot, of_one_mug())
    opened.press("order.cancel")
    dialog = dialog_of(opened)
    assert "stays cancelled" not in dialog.intro.text()
    click(opened, dialog.go)
    opened.undo()
    assert opened.card.head.lifecycle is Lifecycle.OPEN


def test_the_key_of_an_act_that_is_off_says_why(opened: Opened) -> None:
    opened.key(Qt.Key.Key_H)
    dialog = dialog_of(opened)
    dialog.reason.setCurrentIndex(2)
    click(opened, dialog.go)
    complete = opened.page.acts["complete"]
    opened.qtbot.waitUntil(lambda: not complete.isEnabled())
    focused = QApplication.focusWidget()
    assert focused is not None
    opened.qtbot.keyClick(focused, Qt.Key.Key_T)
    assert opened.toast() == complete.toolTip()
    assert "on hold" in opened.toast()


def test_hold_asks_why_and_resume_is_one_key(opened: Opened) -> None:
    opened.key(Qt.Key.Key_H)
    dialog = dialog_of(opened)
    dialog.reason.setCurrentIndex(2)
    click(opened, dialog.go)
    assert (opened.card.head.held, opened.card.head.hold_reason) == (True, "Waiting for the payment")
    opened.qtbot.waitUntil(lambda: opened.page.acts["hold"].text() == "Resume")
    assert not opened.page.acts["complete"].isEnabled()
    assert "on hold" in opened.page.acts["complete"].toolTip()
    opened.key(Qt.Key.Key_H)
    assert not opened.card.head.held


def test_an_unpaid_order_is_completed_only_after_a_question(opened: Opened) -> None:
    opened.key(Qt.Key.Key_T)
    dialog = dialog_of(opened)
    assert rows(dialog)[:2] == ["The order is completed", "€24.00 are still to be paid"]
    click(opened, dialog.go)
    assert opened.card.head.lifecycle is Lifecycle.COMPLETED
    opened.qtbot.waitUntil(lambda: opened.page.acts["complete"].text() == "Open again")
    opened.key(Qt.Key.Key_T)
    assert opened.card.head.lifecycle is Lifecycle.OPEN


def test_a_list_that_is_no_longer_true_is_shown_anew_and_not_carried_out(opened: Opened) -> None:
    opened.press("order.cancel")
    dialog = dialog_of(opened)
    assert "1 item goes back into stock" in rows(dialog)
    payments.receive(opened.card.head.id, 1000, by="")
    click(opened, dialog.go)
    assert dialog.isVisible()
    opened.qtbot.waitUntil(lambda: rows(dialog)[-1:] == ["€10.00 will have to be paid back"])
    assert opened.card.head.lifecycle is Lifecycle.OPEN
    click(opened, dialog.go)
    assert opened.card.head.lifecycle is Lifecycle.CANCELLED


def test_goods_refunded_over_the_counter_came_back(opened: Opened) -> None:
    order_id = opened.card.head.id
    payments.mark_paid(order_id, by="")
    carry_out(plan(Command.REFUND, order_id, refund_offer(order_id).everything()), by="")
    opened.qtbot.waitUntil(lambda: opened.words("order.returns") == ["1 × Mug"])
