"""Pieces of the order's head: a figure under its word, and where the order came from."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.views.parts.buttons import Button
from desktop.views.parts.links import Link
from desktop.views.parts.rows import RowIcon
from desktop.views.parts.text import Elided, Label
from desktop.views.tokens import GAP_8, GAP_32

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
