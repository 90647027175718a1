"""A step that searches: the field on top, what was found at the left, the rest of the page at the right."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, QModelIndex, Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.views.context import DeskContext
from desktop.views.parts.buttons import Button
from desktop.views.parts.card import Pane, Rule
from desktop.views.parts.results import Result, ResultList
from desktop.views.parts.search_field import SearchField
from desktop.views.parts.text import Label
from desktop.views.tokens import COUNTER, GAP_16, GAP_24
from desktop.views.wizard.draft import Draft
from desktop.views.wizard.keys import bind
from desktop.views.wizard.step import Step

translate = QCoreApplication.translate

BAND = 76


class SearchStep(Step):
    """The focus stays in ``search`` while arrow keys move the mark in ``results``; ``side`` has panels."""

    name = ""  # second word of its controls' object names
    widths = (344, 488)
    """How the page is shared between results and panels."""

    def __init__(self, draft: Draft, context: DeskContext, parent: QWidget | None = None) -> None:
        super().__init__(draft, context, parent)
        self.search = SearchField("", COUNTER)
        self.search.setObjectName(f"wizard.{self.name}.search")
        self.count = Label("", 12, 400, "muted")
        self.keys = Label(translate("Wizard", "↑ ↓ choose"), 12, 400, "muted")
        self.results = ResultList()
        self.results.setObjectName(f"wizard.{self.name}.results")
        self.results.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.side = QStackedWidget()
        self._offered = ""
        self.foot = QVBoxLayout()
        self._arrange()
        self.search.stepped.connect(self.results.step)
        self.search.returnPressed.connect(self.enter)
        self.search.textChanged.connect(self.search_for)
        self.results.looked_at.connect(self.look)

    def _arrange(self) -> None:
        band = Pane("surface", "b")
        band.setFixedHeight(BAND)
        row = QHBoxLayout(band)
        row.setContentsMargins(GAP_24, GAP_16, GAP_24, GAP_16)
        row.addWidget(self.search)
        body = QHBoxLayout()
        body.setSpacing(0)
        self.left = self._left()
        body.addWidget(self.left, self.widths[0])
        body.addWidget(self.side, self.widths[1])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(band)
        column.addLayout(body, 1)

    def _left(self) -> QWidget:
        left = Pane("surface", "r")
        left.setMinimumWidth(240)
        head = QHBoxLayout()
        head.setContentsMargins(GAP_24, 12, GAP_24, 8)
        head.addWidget(self.count)
        head.addStretch(1)
        head.addWidget(self.keys)
        rule = QHBoxLayout()
        rule.setContentsMargins(12, 0, 12, 0)
        rule.addWidget(Rule())
        self.foot.setContentsMargins(16, 8, 16, 8)
        self.foot.setSpacing(0)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 1, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.results, 1)
        column.addLayout(rule)
        column.addLayout(self.foot)
        return left

    def add_foot(self, icon: str, name: str, keys: str, act: Callable[[], object]) -> Button:
        """A quiet button below the results, with its shortcut."""
        button = Button("", "quiet", icon=icon, height=COUNTER)
        button.setObjectName(name)
        button.set_hint(keys)
        button.clicked.connect(act)
        bind(self, keys, act)
        self.foot.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        return button

    def offer(self, rows: list[Result], *, first: bool) -> None:
        """Show what was found; with ``first`` one row is marked from the start."""
        if not first or self.search.text() != self._offered:
            self.results.setCurrentIndex(QModelIndex())
        self._offered = self.search.text()
        self.keys.setVisible(bool(rows))
        self.results.show_results(rows, first=first)

    def marked(self) -> int | None:
        """Key of the marked row."""
        key = self.results.current_key()
        return key if isinstance(key, int) else None

    def tab_parts(self) -> Sequence[QWidget]:
        return (self.search, self.side, self.left)

    def to_search(self) -> None:
        """Put the focus back where typing starts, if this step is in front."""
        if not self.isVisible():
            return
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)
        self.search.selectAll()

    def look_for(self, text: str) -> None:
        """Search for this as if it had been typed."""
        self.search.setText(text)
        self.to_search()

    def search_for(self, text: str) -> None:
        """Search again. Called at every key."""

    def look(self, key: object) -> None:
        """Show what the mark is on, or that it is on nothing."""

    def enter(self) -> None:
        """Enter was pressed in the search field."""
