"""What the cards of the order page share: they redraw only when what they show has changed."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QVBoxLayout, QWidget

from desktop.services.orders.ledger_cards import OrderCard
from desktop.views.orders.act_group import WAITS
from desktop.views.parts.buttons import Button, IconButton
from desktop.views.parts.card import Card
from desktop.views.parts.links import Link
from desktop.views.parts.rows import TwoLines, clear
from desktop.views.parts.sums import Amount
from desktop.views.parts.text import Paragraph
from desktop.views.tokens import NARROW, PAGE_MARGIN, PAGE_MARGIN_NARROW, RAIL_WIDTH


class Panel(Card):
    """A card with a title. `part` says what it shows of an order, `fill` shows it."""

    def __init__(self, title: str, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        self.setObjectName(name)
        self._known: Any = None

    def show_card(self, card: OrderCard) -> bool:
        """Show this order; False when it looks the same already."""
        part = self.part(card)
        if part == self._known:
            return False
        self._known = part
        self.fill(card)
        return True

    def stops(self) -> list[QWidget]:
        """The controls that Tab visits, as they stand: those of the head, then those of the rows."""
        return [button for button in self.findChildren(QAbstractButton) if button.isVisibleTo(self)]

    def part(self, card: OrderCard) -> Any:
        """All facts of the order that the panel shows, comparable."""
        raise NotImplementedError

    def fill(self, card: OrderCard) -> None:
        """Show the order anew."""
        raise NotImplementedError


class Standing(QObject):
    """Ties a button to an action: pressing triggers it, and its state and tool tip follow. The button keeps
    its own word.

    One that ``leaves`` is away while the order does not allow the action; what only waits for the end of a
    hold stays, and says so. Any other is hidden by others.
    """

    def __init__(self, button: Button | IconButton | Link, action: QAction, *, leaves: bool = False) -> None:
        super().__init__(button)
        self._button, self._action, self._leaves = button, action, leaves
        button.clicked.connect(action.trigger)
        action.changed.connect(self._mirror)
        self._mirror()

    def _mirror(self) -> None:
        self._button.setEnabled(self._action.isEnabled())
        self._button.setToolTip(self._action.toolTip())  # screen readers say it too
        if self._leaves:
            self._leave_or_come()

    def _leave_or_come(self) -> None:
        """Shown only inside something: alone it would become a window."""
        if not offered(self._action):
            self._button.hide()
        elif self._button.parentWidget() is not None:
            self._button.show()


def offered(action: QAction) -> bool:
    """Whether a button for the action has its place: it is possible, or will be once the order is resumed."""
    return action.isEnabled() or bool(action.property(WAITS))


def act_button(word: str, action: QAction, name: str, kind: str = "quiet", *, leaves: bool = False) -> Button:
    """A button for an action, with its own shorter word."""
    button = Button(word, kind)
    button.setObjectName(name)
    Standing(button, action, leaves=leaves)
    return button


class Asking(QObject):
    """Lets a press on an amount trigger an action that explains it."""

    def __init__(self, amount: Amount, action: QAction) -> None:
        super().__init__(amount)
        self._action = action
        amount.setCursor(Qt.CursorShape.PointingHandCursor)
        amount.setToolTip(action.toolTip())
        amount.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.MouseButtonRelease:
            self._action.trigger()
        return False


def asking(amount: Amount, action: QAction) -> Amount:
    """The amount, pressed to see how it was computed."""
    Asking(amount, action)
    return amount


def act_icon(icon: str, action: QAction, name: str, *, leaves: bool = False) -> IconButton:
    """A square button for an action."""
    button = IconButton(icon, action.text(), 32)
    button.setObjectName(name)
    Standing(button, action, leaves=leaves)
    return button


class Rows(QWidget):
    """Rows below each other, with the object name by which they are found."""

    def __init__(self, name: str = "", rows: Iterable[QWidget] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        for made in rows:
            self._column.addWidget(made)

    def add(self, made: QWidget) -> None:
        """Put one more row below the others."""
        self._column.addWidget(made)

    def refill(self, rows: Iterable[QWidget]) -> None:
        """Show other rows, all at once: a layout alone would show each of them later."""
        self.hide()
        clear(self._column)
        for made in rows:
            self._column.addWidget(made)
            made.show()
        self.show()


def page_margin(width: int) -> int:
    """The space at the sides of a page that is so wide beside the rail."""
    return PAGE_MARGIN if width + RAIL_WIDTH >= NARROW else PAGE_MARGIN_NARROW


def row(title: str, subtitle: str, icon: str, *, link: bool = False) -> TwoLines:
    """A row of a panel: icon, title over subtitle."""
    made = TwoLines(title, subtitle, icon=icon, link=link)
    made.setFixedHeight(44)
    return made


def nothing(sentence: str) -> Paragraph:
    """What an empty panel says."""
    return Paragraph(sentence, 13, 400, "muted")
