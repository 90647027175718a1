"""The wizard in the whole program, worked by keys and clicks like at a counter."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeVar

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.app import Desk
from desktop.services.orders.cards import OrderCore
from desktop.services.orders.order_core import order_core
from desktop.views.wizard.customer_page import CustomerPage
from desktop.views.wizard.products_page import ProductsPage
from desktop.views.wizard.review_page import ReviewPage
from desktop.views.wizard.wizard import Wizard

Control = TypeVar("Control", bound=QWidget)

HELD = {
    "ctrl": Qt.KeyboardModifier.ControlModifier,
    "shift": Qt.KeyboardModifier.ShiftModifier,
    "alt": Qt.KeyboardModifier.AltModifier,
}
KEYS = {
    "enter": Qt.Key.Key_Return,
    "esc": Qt.Key.Key_Escape,
    "tab": Qt.Key.Key_Tab,
    "up": Qt.Key.Key_Up,
    "down": Qt.Key.Key_Down,
    "right": Qt.Key.Key_Right,
    "space": Qt.Key.Key_Space,
    "delete": Qt.Key.Key_Delete,
    "f2": Qt.Key.Key_F2,
}


class Hands:
    """Types and clicks in the window; counts the keys pressed and, apart from them, the letters typed."""

    def __init__(self, window: QWidget, qtbot: QtBot) -> None:
        self.window, self._qtbot = window, qtbot
        self.presses = self.letters = 0
        self._clock_ms = 1000

    def press(self, *chords: str) -> None:
        """Press chords such as ``ctrl+k`` or ``enter`` where the focus is."""
        for chord in chords:
            *held, name = chord.split("+")
            modifiers = Qt.KeyboardModifier.NoModifier
            for part in held:
                modifiers |= HELD[part]
            key = KEYS.get(name) or Qt.Key(ord(name.upper()))
            self._qtbot.keyClick(self.focus(), key, modifiers)
            self.presses += 1

    def type(self, text: str) -> None:
        """Type letters where the focus is."""
        for letter in text:
            self._letter(self.focus(), letter)
        self.letters += len(text)

    def _letter(self, field: QWidget, letter: str) -> None:
        if letter.isascii():
            self._qtbot.keyClick(field, letter)
            return
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):  # QTest knows no letter beyond ASCII
            QApplication.sendEvent(field, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter))

    def scan(self, code: str, apart_ms: int = 5) -> None:
        """Let a scanner, or a hand if more milliseconds lie between the keys, type a code and press Enter."""
        keys = [*((ord(letter), letter) for letter in code), (Qt.Key.Key_Return, "\r")]
        for key, text in keys:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text)
                event.setTimestamp(self._clock_ms)
                QApplication.sendEvent(self.focus(), event)
            self._clock_ms += apart_ms

    def fill(self, name: str, text: str) -> None:
        """Go into a field, put other content into it and leave it."""
        field = self.find(name, QLineEdit)
        field.setFocus()
        field.selectAll()
        if not text:
            self._qtbot.keyClick(field, Qt.Key.Key_Delete)
        for letter in text:
            self._letter(field, letter)
        self._qtbot.keyClick(field, Qt.Key.Key_Tab)

    def click(self, name: str) -> None:
        """Click a button by its object name."""
        button = self.find(name, QAbstractButton)
        assert button.isEnabled(), name
        self._qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    def find(self, name: str, kind: type[Control]) -> Control:
        """The visible control with this object name."""
        QApplication.processEvents()  # what was just put into a layout is shown in the next turn
        found = [one for one in self.window.findChildren(kind, name) if one.isVisible()]
        assert found, f"{name} is not in sight"
        return found[0]

    def focus(self) -> QWidget:
        """Where keys go."""
        widget = QApplication.focusWidget()
        assert widget is not None
        return widget

    def at(self) -> str:
        """Object name of the control with the focus."""
        return self.focus().objectName()


@pytest.fixture
def hands(desk: Desk, qtbot: QtBot) -> Hands:
    """Hands on the window of the desk."""
    desk.window.activateWindow()
    qtbot.waitUntil(desk.window.isActiveWindow)
    return Hands(desk.window, qtbot)


@pytest.fixture
def opened(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The orders whose page the wizard asked for; the page itself has its own tests."""
    asked: list[int] = []

    def open_order(order_id: int, walk: object = None, *, apart: bool = False) -> None:
        asked.append(order_id)

    monkeypatch.setattr(desk.window, "open_order", open_order)
    return asked


@pytest.fixture
def wizard(desk: Desk, hands: Hands) -> Iterator[Wizard]:
    """The wizard in front, empty."""
    desk.window.new_order()
    page = desk.window.page("wizard")
    assert isinstance(page, Wizard)
    yield page
    desk.bus.close()


def stored(wizard: Wizard) -> OrderCore:
    """The draft as it is in the shop file."""
    assert wizard.draft_id is not None
    return order_core(wizard.draft_id)


def customer_step(wizard: Wizard) -> CustomerPage:
    """The first step."""
    page = wizard.steps["customer"]
    assert isinstance(page, CustomerPage)
    return page


def products_step(wizard: Wizard) -> ProductsPage:
    """The second step."""
    page = wizard.steps["products"]
    assert isinstance(page, ProductsPage)
    return page


def review_step(wizard: Wizard) -> ReviewPage:
    """The last step."""
    page = wizard.steps["review"]
    assert isinstance(page, ReviewPage)
    return page
