"""The desk opens for people who work here: their keys go to the question who is there, and nowhere else."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import time_machine
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from desktop.app import Desk, open_desk
from desktop.domain.rights import Right
from desktop.models import Order
from desktop.models.schema import close_shop
from desktop.services import rights
from desktop.services.drafts import drafts
from desktop.services.shop.pins import FREE_TRIES
from desktop.services.shop.staff import PersonForm, save_person
from desktop.views.parts.overlay import Dialog
from desktop.views.staff.pin_dialog import PinDialog
from tests.shop import open_new_shop

Opener = Callable[[], Desk]
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def staffed(tmp_path: Path, qtbot: QtBot) -> Iterator[Opener]:
    """Opens the program as it starts, over the shop of Maëlle, who has a PIN; closes the one before."""
    shop = open_new_shop(tmp_path)
    save_person(PersonForm("Maëlle", frozenset(Right)), pin="1234", by="")
    close_shop()
    opened: list[Desk] = []

    def start() -> Desk:
        while opened:
            opened.pop().close()
        desk = open_desk(shop, lang="en")
        opened.append(desk)
        desk.window.show()
        qtbot.waitUntil(desk.window.isActiveWindow)
        QApplication.processEvents()
        return desk

    yield start
    rights.withdraw_approvals()
    for desk in opened:
        desk.close()


def typed(keys: str) -> None:
    """Type as a person does: to whatever has the focus."""
    for key in keys:
        QTest.keyClicks(QApplication.focusWidget(), key)


def test_the_first_keys_are_the_pin_and_reach_nothing_behind(staffed: Opener) -> None:
    desk = staffed()
    asked = desk.window.findChild(PinDialog)
    assert asked is not None
    assert QApplication.focusWidget() is asked.pin
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_N, CONTROL)
    assert desk.window.current == "orders"
    typed("1234")
    search = desk.window.findChild(QLineEdit, "orders.search")
    assert (asked.pin.text(), search and search.text()) == ("1234", "")
    assert Order.select().count() == 0
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert desk.window.context.by() == "Maëlle"
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.isVisible()
    QTest.keyClick(focused, Qt.Key.Key_N, CONTROL)
    assert desk.window.current == "wizard"


def test_a_sale_taken_up_again_waits_for_the_pin(staffed: Opener) -> None:
    staffed()
    draft = drafts.start_draft(by="", page="customer")
    desk = staffed()
    assert desk.window.current == "wizard"
    asked = desk.window.findChild(PinDialog)
    assert asked is not None
    assert QApplication.focusWidget() is asked.pin
    typed("1234\r")
    assert desk.window.context.by() == "Maëlle"
    focused = QApplication.focusWidget()
    assert focused is not None
    assert desk.window.pages.currentWidget().isAncestorOf(focused)
    assert Order.get_by_id(draft).lifecycle == "draft"


def test_what_is_made_anew_behind_a_dialog_takes_the_focus_only_afterwards(staffed: Opener) -> None:
    desk = staffed()
    asked = desk.window.findChild(PinDialog)
    assert asked is not None
    desk.window.rebuild("fr")
    QApplication.processEvents()
    assert QApplication.focusWidget() is asked.pin
    typed("1234\r")
    assert desk.window.context.by() == "Maëlle"


def test_a_dialog_over_a_page_without_focus_leaves_the_keys_alive(staffed: Opener) -> None:
    desk = staffed()
    typed("1234\r")
    focused = QApplication.focusWidget()
    assert focused is not None
    focused.clearFocus()
    dialog = Dialog(desk.window)
    dialog.add_button("Fine")
    dialog.open()
    assert dialog.isAncestorOf(QApplication.focusWidget())
    dialog.accept()
    QTest.keyClick(QApplication.focusWidget() or desk.window, Qt.Key.Key_N, CONTROL)
    assert desk.window.current == "wizard"


def test_the_wait_after_wrong_pins_counts_down_and_goes(staffed: Opener) -> None:
    asked = staffed().window.findChild(PinDialog)
    assert asked is not None
    with time_machine.travel(datetime(2026, 11, 29, 9, tzinfo=UTC), tick=False) as clock:
        for _ in range(FREE_TRIES):
            typed("0000")
            QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
        assert "wait 30 seconds" in asked.row.problem()
        assert asked.wait.isActive()
        clock.shift(timedelta(seconds=12))
        asked.wait.timeout.emit()
        assert "wait 18 seconds" in asked.row.problem()
        clock.shift(timedelta(seconds=18))
        asked.wait.timeout.emit()
        assert asked.row.problem() == ""
        assert not asked.wait.isActive()
