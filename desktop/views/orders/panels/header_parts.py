"""Pieces of the order's head: a figure under its word, where the order came from, and the menu."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.views.orders.acts import OrderActs
from desktop.views.parts.buttons import Button
from desktop.views.parts.links import Link
from desktop.views.parts.menu import Menu
from desktop.views.parts.rows import RowIcon
from desktop.views.parts.text import Elided, Label
from desktop.views.tokens import GAP_8, GAP_32

MORE: tuple[tuple[str, ...], ...] = (
    ("invoice.print", "invoice.create", "invoice.dated", "slip.print"),
    ("pay", "mark_paid", "mark_unpaid", "due_on", "mark_shipped", "mark_unshipped"),
    ("ship", "shipment.next", "will_not_deliver"),
    ("refund", "credit_note", "pay_back", "papers"),
    ("return.create", "return.next", "return.exchange"),
    ("edit_lines", "edit_address", "edit_delivery"),
    ("customer.notify", "reminder", "messages"),
    ("label", "tags", "add_task"),
    ("hold", "complete", "cancel"),
    ("duplicate", "customer", "explain", "explain_due"),
    ("previous", "next"),
)
INSTEAD = {
    "invoice.create": "invoice.print",
    "invoice.print": "invoice.create",
    "mark_paid": "mark_unpaid",
    "mark_unpaid": "mark_paid",
    "mark_shipped": "mark_unshipped",
    "mark_unshipped": "mark_shipped",
}
"""The other side of an action: where that is possible and the action is not, only that is offered."""

RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class TurnButton(Button):
    """A button that means something else after each press: a double click or a held key presses it once."""

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not event.isAutoRepeat():
            super().keyPressEvent(event)


class Figure(QWidget):
    """An amount to look at across the counter, under its word. Give it ``asks`` to trigger when pressed."""

    def __init__(self, word: str, asks: QAction | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._asks = asks
        if asks is not None:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
            self.setToolTip(asks.toolTip())
        self.word, self.value = Label(word, 12, 400, "muted"), Label("", 28, 600)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for label in (self.word, self.value):
            label.setAlignment(RIGHT)
            column.addWidget(label)

    def tell(self, amount: str, tone: str = "text") -> None:
        """Show an amount."""
        self.value.setText(amount)
        self.value.set_tone(tone)
        self.value.setAccessibleName(f"{self.word.text()} {amount}")

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._asks is not None and self.rect().contains(event.position().toPoint()):
            self._asks.trigger()


class Origin(QWidget):
    """Where, when and by whom the order was taken."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.icon, self.words = RowIcon("store"), Elided("", 13, 400, "muted")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self.icon)
        row.addWidget(self.words, 1)

    def tell(self, icon: str, words: str) -> None:
        """Show it."""
        self.icon.set_icon(icon)
        self.words.setText(words)


class MoreMenu(Menu):
    """Everything that can be done with the order, filled when it opens."""

    def __init__(self, acts: OrderActs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._acts = acts
        self.aboutToShow.connect(self.fill)
        self.fill()

    def fill(self) -> None:
        """Offer what is possible, and what is not with its reason; never both sides of the same thing."""
        self.clear()
        for group in MORE:
            if not self.isEmpty():
                self.addSeparator()
            for name in group:
                other = INSTEAD.get(name)
                hidden = not self._acts[name].isEnabled() and other and self._acts[other].isEnabled()
                if not hidden:
                    self.addAction(self._acts[name])


def below(words: Sequence[QWidget], figures: Sequence[QWidget]) -> QHBoxLayout:
    """The lower row of the head: words below each other, and figures beside each other at the right."""
    column = QVBoxLayout()
    column.setSpacing(6)
    for line in words:
        start = Qt.AlignmentFlag.AlignLeft if isinstance(line, Link) else Qt.AlignmentFlag(0)
        column.addWidget(line, 0, start)  # a link is as wide as its words
    row = QHBoxLayout()
    row.setContentsMargins(GAP_8, 0, 0, 0)
    row.setSpacing(GAP_32 + GAP_8)
    row.addLayout(column, 1)
    for figure in figures:
        row.addWidget(figure)
    row.setAlignment(column, Qt.AlignmentFlag.AlignVCenter)
    return row
