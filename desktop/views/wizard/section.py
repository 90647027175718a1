"""A titled block of a step, and a step made of two columns of blocks."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.views.parts.card import Rule, Scroller
from desktop.views.parts.text import Elided, Label
from desktop.views.tokens import GAP_12, GAP_24, GAP_32

REACH = 8
"""A quiet button reaches so far beyond its word: a block is wider than its text by that much."""


class Section(QWidget):
    """Title, a muted addition, what is given to ``add_action`` at the right, and ``body`` below.

    ``ruled`` draws a hairline above it, to set it off from the block before.
    """

    def __init__(self, title: str, *, ruled: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(title)
        self.title, self.addition = Label(title, 15, 600), Elided("", 13, 400, "muted")
        bar = QWidget()
        bar.setFixedHeight(32)
        self._head = QHBoxLayout(bar)
        self._head.setContentsMargins(0, 0, 0, 0)
        self._head.setSpacing(0)
        self._head.addWidget(self.title)
        self._head.addSpacing(REACH)
        self._head.addWidget(self.addition, 1)
        self.body = QVBoxLayout()
        self.body.setContentsMargins(0, 0, REACH, 0)
        self.body.setSpacing(GAP_12)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        if ruled:
            line = QHBoxLayout()
            line.setContentsMargins(0, 0, REACH, 0)
            line.addWidget(Rule(16, 8))
            column.addLayout(line)
        column.addWidget(bar)
        column.addLayout(self.body)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def add_action(self, widget: QWidget) -> None:
        """Put a quiet button at the right of the title; its word ends at the edge of the block's text."""
        self._head.addWidget(widget)


def side_by_side(widgets: Sequence[QWidget], gap: int = GAP_12) -> QHBoxLayout:
    """Widgets in one row, each with the same share of it, their upper edges in line."""
    row = QHBoxLayout()
    row.setSpacing(gap)
    for widget in widgets:
        row.addWidget(widget, 1, Qt.AlignmentFlag.AlignTop)
    return row


def two_columns(page: QWidget, left: Sequence[Section], right: Sequence[Section]) -> Scroller:
    """Fill a page with two columns of blocks; it scrolls when it is too low."""
    content = QWidget()
    row = QHBoxLayout(content)
    row.setContentsMargins(GAP_24, 14, GAP_24 - REACH, GAP_24)
    row.setSpacing(GAP_32 - REACH)
    for blocks in (left, right):
        column = QVBoxLayout()
        column.setSpacing(0)
        for block in blocks:
            column.addWidget(block)
        column.addStretch(1)
        row.addLayout(column, 1)
    whole = QVBoxLayout(page)
    whole.setContentsMargins(0, 0, 0, 0)
    scroller = Scroller(content)
    whole.addWidget(scroller)
    return scroller
