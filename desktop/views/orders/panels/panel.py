"""What the cards of the order page share: they redraw only when what they show has changed."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.services.ledger_cards import OrderCard
from desktop.views.parts.buttons import Button, IconButton
from desktop.views.parts.card import Card
from desktop.views.parts.rows import TwoLines
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
        return [
            widget
            for widget in self.findChildren(QWidget)
            if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisibleTo(self)
        ]

    def part(self, card: OrderCard) -> Any:
        """All facts of the order that the panel shows, comparable."""
        raise NotImplementedError

    def fill(self, card: OrderCard) -> None:
        """Show the order anew."""
        raise NotImplementedError


class Standing(QObject):
    """Ties a button to an action: pressing triggers it, and its state and tool tip follow. The button keeps
    its own word and is hidden by others."""

    def __init__(self, button: Button | IconButton, action: QAction) -> None:
        super().__init__(button)
        self._button, self._action = button, action
        button.clicked.connect(action.trigger)
        action.changed.connect(self._mirror)
        self._mirror()

    def _mirror(self) -> None:
        self._button.setEnabled(self._action.isEnabled())
        self._button.setToolTip(self._action.toolTip())
        self._button.setAccessibleDescription(self._action.toolTip())


def act_button(word: str, action: QAction, name: str, kind: str = "quiet") -> Button:
    """A button for an action, with its own shorter word."""
    button = Button(word, kind)
    button.setObjectName(name)
    Standing(button, action)
    return button


def act_icon(icon: str, action: QAction, name: str) -> IconButton:
    """A square button for an action."""
    button = IconButton(icon, action.text(), 32)
    button.setObjectName(name)
    Standing(button, action)
    return button


def column(name: str) -> tuple[QWidget, QVBoxLayout]:
    """A place for rows, with the object name by which it is found."""
    place = QWidget()
    place.setObjectName(name)
    rows = QVBoxLayout(place)
    rows.setContentsMargins(0, 0, 0, 0)
    rows.setSpacing(0)
    return place, rows


def put(rows: QVBoxLayout, made: QWidget) -> None:
    """Add a row and show it now: a layout would show it only later, with no focus and no room till then."""
    rows.addWidget(made)
    made.show()


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
