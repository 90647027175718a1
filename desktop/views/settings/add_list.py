"""A list of things in a section: rows with hairlines between them, found by their words; a button to add."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.views.parts.buttons import Button
from desktop.views.parts.card import Rule
from desktop.views.parts.rows import clear
from desktop.views.settings.row import Findable
from desktop.views.tokens import GAP_4, GAP_8


class KnownRow(QWidget):
    """A row with the folded words that it is found by."""

    known: str


Kind = TypeVar("Kind", bound=KnownRow)


class AddList(Findable):
    """``add`` is the button below the rows; a subclass connects it and fills the list by ``show_rows``."""

    def __init__(self, name: str, word: str, icon: str = "plus") -> None:
        super().__init__()
        self.add = Button(word, "plain", icon=icon)
        self.add.setObjectName(f"settings.{name}.add")
        self._shown: Sequence[KnownRow] = ()
        self._column = QVBoxLayout()
        self._column.setSpacing(0)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, GAP_4, 0, GAP_4)
        whole.setSpacing(GAP_8)
        whole.addLayout(self._column)
        whole.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)

    def show_rows(self, rows: list[Kind]) -> list[Kind]:
        """Show these in the place of those before; gives them."""
        clear(self._column)
        self._shown = rows
        for place, row in enumerate(rows):
            if place:
                self._column.addWidget(Rule())
            self._column.addWidget(row)
            row.show()  # now, not with the next layout: it may be given the focus at once
        return rows

    def matches(self, words: list[str]) -> bool:
        found = False
        for row in self._shown:
            shown = all(word in row.known for word in words)
            row.setVisible(shown)
            found = found or shown
        self.add.setVisible(not words)
        return found or not words
