"""An order on its page inside the whole program, and hands to press what is on it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop.app import Desk
from desktop.services.orders.ledger_cards import OrderCard
from desktop.services.orders.order_card import order_card
from desktop.services.orders.order_search import OrderSearch
from desktop.views.orders.consequence_dialog import ConsequenceDialog
from desktop.views.orders.detail import OrderPage


class Opened:
    """The page of one order, and the order as it stands in the file."""

    def __init__(self, desk: Desk, qtbot: QtBot, order_id: int, walk: OrderSearch | None = None) -> None:
        self.desk, self.qtbot = desk, qtbot
        desk.window.context.open_order(order_id, walk)
        page = desk.window.pages.page("order")
        assert isinstance(page, OrderPage)
        self.page = page
        qtbot.waitUntil(page.isVisible)

    @property
    def card(self) -> OrderCard:
        """What is stored now."""
        assert self.page.order_id is not None
        return order_card(self.page.order_id)

    def seen(self, name: str) -> list[QWidget]:
        """Everything of that name that can be seen."""
        return [widget for widget in self.page.findChildren(QWidget, name) if widget.isVisible()]

    def button(self, name: str) -> QAbstractButton:
        """The one visible button of that name."""
        (button,) = self.seen(name)
        assert isinstance(button, QAbstractButton)
        return button

    def press(self, name: str) -> None:
        """Click a button that can be pressed, wherever it has to be scrolled to."""
        button = self.button(name)
        assert button.isEnabled(), button.toolTip()
        self.page.scroller.ensureWidgetVisible(button)
        self.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    def key(self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key where the focus is."""
        self.desk.window.activateWindow()
        self.qtbot.keyClick(self.page.window(), key, held)

    def text(self, name: str) -> str:
        """What a label or a link says."""
        (label,) = self.seen(name)
        assert isinstance(label, QLabel | QAbstractButton)
        return label.text()

    def words(self, name: str) -> list[str]:
        """All texts that can be seen inside a place, top to bottom."""
        (place,) = self.seen(name)
        return [label.text() for label in place.findChildren(QLabel) if label.isVisible() and label.text()]

    def wait(self, name: str, text: str) -> None:
        """Until a label says this: the page has heard of the change."""
        self.qtbot.waitUntil(lambda: bool(self.seen(name)) and self.text(name) == text)

    def toast(self) -> str:
        """What the window just said."""
        toast = self.desk.window.toasts
        assert toast.isVisible()
        return toast.words.text()

    def agree(self) -> None:
        """Press the button of the question that is open: what it lists shall happen."""
        (dialog,) = [one for one in self.desk.window.findChildren(ConsequenceDialog) if one.isVisible()]
        assert dialog.go.isEnabled()
        self.qtbot.mouseClick(dialog.go, Qt.MouseButton.LeftButton)

    def undo(self) -> None:
        """Press Undo in what the window just said."""
        undo = self.desk.window.toasts.undo
        assert undo.isVisible()
        self.qtbot.mouseClick(undo, Qt.MouseButton.LeftButton)

    def take_payment(self) -> None:
        """Take all that is due, as the sheet proposes it: one key to open it, one to agree."""
        self.key(Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
        field = self.desk.window.focusWidget()
        assert field is not None
        self.qtbot.keyClick(field, Qt.Key.Key_Return)
