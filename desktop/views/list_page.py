"""The common shape of the plain lists: title, search, table, how many there are, what to do when empty."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.services.changes import Changes
from desktop.views.context import DeskContext, Page
from desktop.views.list_model import KEY, ListModel, ListRow
from desktop.views.parts.buttons import Button
from desktop.views.parts.card import Pane
from desktop.views.parts.empty import EmptyState
from desktop.views.parts.fields import Combo
from desktop.views.parts.search_field import SearchField
from desktop.views.parts.table import Column, TableView
from desktop.views.parts.text import Label
from desktop.views.parts.toggles import Segments
from desktop.views.tokens import COUNTER, FOOT, GAP_8, GAP_16, GAP_24, TITLE, TOOLBAR

SHOWN = 500
BAR, SEARCH_WIDTH, NARROWEST = 58, 440, 180


@dataclass(frozen=True, slots=True)
class Words:
    """What a list says: its title, its search, and while there is nothing."""

    title: str
    placeholder: str
    empty_title: str
    empty_words: str


class ListPage(Page):
    """Subclasses say what is searched, how a row looks, and which changes concern them."""

    name = ""
    drawing = "first-order"

    def __init__(self, context: DeskContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.setObjectName(f"{self.name}.page")
        said, columns = self.words(), self.columns()
        self.title, self.search = Label(said.title, TITLE, 600), SearchField(said.placeholder)
        self.search.setObjectName(f"{self.name}.search")
        self.search.set_hint(QKeySequence.StandardKey.Find)
        self.table = TableView([column for _, column in columns])
        self.table.setObjectName(f"{self.name}.table")
        self.table.setAccessibleName(said.title)
        self.rows = ListModel([title for title, _ in columns], self)
        self.table.setModel(self.rows)
        self.table.lay_out_columns()
        self.count = Label("", 12, 400, "muted")
        self.count.setObjectName(f"{self.name}.count")
        self.empty, self.nothing = EmptyState(self.drawing), EmptyState("nothing-found")
        self.empty.set_words(said.empty_title, said.empty_words)
        self.nothing.set_words(
            self.tr("Nothing found"),
            self.tr("Try fewer letters, or another word. Esc shows everything again."),
        )
        self.bar, self._asked = QHBoxLayout(), ""
        self.body = QStackedWidget()
        self._lay_out()
        self._connect()
        self.refresh()

    # For subclasses

    def words(self) -> Words:
        """What the list says."""
        raise NotImplementedError

    def columns(self) -> tuple[tuple[str, Column], ...]:
        """Title and look of each column."""
        raise NotImplementedError

    def found(self, text: str) -> list[ListRow]:
        """The rows that the text finds, all of them for an empty one; ``SHOWN`` at most."""
        raise NotImplementedError

    def concerned(self, changes: Changes) -> bool:
        """Whether a saved change may change a row."""
        raise NotImplementedError

    def counted(self, number: int) -> str:
        """How many rows there are, in words."""
        raise NotImplementedError

    def add_actions(self) -> None:
        """Put buttons at the right end of ``bar``."""

    def offer_when_empty(self, word: str, icon: str, act: Callable[[], object]) -> None:
        """Put a button below the words that an empty list says."""
        button = Button(word, icon=icon, height=COUNTER)
        button.setObjectName(f"{self.name}.empty.{icon}")
        button.clicked.connect(act)
        self.empty.add_button(button)

    def opened(self, key: Any) -> None:
        """A row was chosen by Enter or a double click."""

    # What all do

    def _lay_out(self) -> None:
        self.search.setMinimumWidth(NARROWEST)
        self.search.setMaximumWidth(SEARCH_WIDTH)
        self.bar.setContentsMargins(GAP_24, 6, GAP_24, 0)  # as on the list of orders: titles do not jump
        self.bar.setSpacing(GAP_8)
        self.bar.addWidget(self.title)
        self.bar.addSpacing(GAP_16)
        self.bar.addWidget(self.search, 100)
        self.bar.addStretch(1)
        self.add_actions()
        head = Pane("surface", "b")
        head.setLayout(self.bar)
        head.setFixedHeight(BAR)
        for part in head.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
            if part.maximumHeight() > TOOLBAR and isinstance(part, (Button, Combo, SearchField, Segments)):
                part.setFixedHeight(TOOLBAR)
        foot = Pane("surface", "t")
        foot.setFixedHeight(FOOT)
        line = QHBoxLayout(foot)
        line.setContentsMargins(GAP_24, 0, GAP_24, 0)
        line.addWidget(self.count)
        line.addStretch(1)
        for page in (self.table, self.nothing, self.empty):
            ground = Pane("surface")
            column = QVBoxLayout(ground)
            column.setContentsMargins(0, 0, 0, 0)
            column.addWidget(page)
            self.body.addWidget(ground)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(head)
        whole.addWidget(self.body, 1)
        whole.addWidget(foot)

    def _connect(self) -> None:
        self.search.textChanged.connect(self.refresh)
        self.search.stepped.connect(self._step)
        self.search.returnPressed.connect(self._open_current)
        self.table.activated.connect(self._open)
        self.context.bus.changed.connect(self._hear)
        QShortcut(QKeySequence.StandardKey.Find, self, self.search.setFocus)
        QShortcut(Qt.Key.Key_Escape, self, self._show_all)

    def _show_all(self) -> None:
        self.search.clear()
        self.search.setFocus()

    def arrive(self) -> None:
        self.search.setFocus()

    def refresh(self) -> None:
        """Ask again for what the search box says; the chosen row stays chosen and the list where it was."""
        text = self.search.text().strip()
        chosen = self.table.currentIndex().data(KEY)
        bar, same = self.table.verticalScrollBar(), text == self._asked
        scrolled, before = (bar.value(), self.table.currentIndex().row()) if same else (0, 0)
        self._asked = text
        rows = self.found(text)
        self.rows.set_rows(rows)
        self.body.setCurrentIndex(0 if rows else 1 if text else 2)
        number = self.counted(len(rows))
        more = self.tr("The first {number}; type to narrow it down").format(number=number)
        self.count.setText(more if len(rows) >= SHOWN else number)
        at = self.rows.place(chosen)
        if rows:
            nearest = min(max(before, 0), len(rows) - 1)
            self.table.selectRow(nearest if at < 0 else at)
        self.table.doItemsLayout()  # now: while the page is hidden the bar would not know how far it may go
        bar.setValue(scrolled)

    def _hear(self, changes: Changes) -> None:
        if self.concerned(changes):
            self.refresh()

    def _step(self, by: int) -> None:
        last = self.rows.rowCount() - 1
        if last >= 0:
            self.table.selectRow(min(max(self.table.currentIndex().row() + by, 0), last))

    def _open_current(self) -> None:
        self._open(self.table.currentIndex())

    def _open(self, index: QModelIndex) -> None:
        if index.isValid():
            self.opened(index.data(KEY))
