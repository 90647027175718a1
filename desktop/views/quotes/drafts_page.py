"""All that is begun and not sold, in one place: set aside, interrupted, abandoned, quoted, sent."""

from __future__ import annotations

from collections import Counter
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.errors import DeskError
from desktop.services.changes import Changes
from desktop.services.drafts import drafts
from desktop.services.quotes.unfinished import Pile, UnfinishedRow, unfinished
from desktop.views import labels
from desktop.views.context import DeskContext
from desktop.views.list_model import KEY, ListRow
from desktop.views.list_page import SHOWN, ListPage, Words
from desktop.views.parts.buttons import Button
from desktop.views.parts.card import Pane
from desktop.views.parts.table import Cell, Column
from desktop.views.parts.tabs import Tab, Tabs
from desktop.views.quotes.words import kind_chip, title_of
from desktop.views.tokens import GAP_24
from desktop.views.wizard.keys import bind

if TYPE_CHECKING:
    from desktop.views.quotes.answer_dialog import AnswerDialog

ANSWER_KEY = "Ctrl+I"
OPEN = "open"
"""Key of the first tab: everything that still waits for something."""


class DraftsPage(ListPage):
    """Enter takes a sale up again or opens a quote, Del throws it away; that can be undone."""

    name = "drafts"
    drawing = "all-done"

    def __init__(self, context: DeskContext, parent: QWidget | None = None) -> None:
        self.tabs = Tabs()
        self.shown: dict[int, UnfinishedRow] = {}
        self._dialog: AnswerDialog | None = None
        self._files: QFileDialog | None = None
        self._answer = ""
        super().__init__(context, parent)
        self.tabs.setObjectName("drafts.tabs")
        column = self.layout()
        assert isinstance(column, QVBoxLayout)
        column.insertWidget(1, self._views())
        self.tabs.chosen.connect(self.refresh)
        self.table.selectionModel().currentChanged.connect(self._allow)
        self._allow()

    def _views(self) -> QWidget:
        views = Pane("surface", "b")
        row = QHBoxLayout(views)
        row.setContentsMargins(GAP_24, 0, GAP_24, 0)
        row.addWidget(self.tabs, 1)
        self.answer = Button(self.tr("Import an answer…"), "quiet", icon="import")
        self.answer.setObjectName("drafts.answer")
        self.answer.set_hint(ANSWER_KEY)
        bind(self, ANSWER_KEY, self._ask_answer)
        self.answer.clicked.connect(self._ask_answer)
        row.addWidget(self.answer)
        return views

    def words(self) -> Words:
        return Words(
            self.tr("Unfinished sales"),
            self.tr("Name, customer, note or number"),
            self.tr("Nothing is left unfinished"),
            self.tr("Sales that are set aside with Ctrl P, carts left behind and quotes wait here."),
        )

    def columns(self) -> tuple[tuple[str, Column], ...]:
        return (
            (self.tr("Name"), Column(170, before=24)),
            (self.tr("Customer"), Column(0)),
            (self.tr("Note"), Column(0)),
            (self.tr("Status"), Column(180)),
            (self.tr("Last change"), Column(96)),
            (self.tr("Amount"), Column(104, right=True)),
            (self.tr("Until"), Column(110, before=24, after=24)),
        )

    def add_actions(self) -> None:
        """Take up, throw away, begin a quote."""
        self.throw = Button(self.tr("Throw away"), "quiet", icon="trash").set_hint("Del")
        bind(self, "Del", self._throw)
        self.throw.setObjectName("drafts.discard")
        self.take = Button(self.tr("Take up"))
        self.take.setObjectName("drafts.take")
        self.take.set_hint("Return")
        self.quote = Button(self.tr("New quote"), "primary", icon="plus")
        self.quote.setObjectName("drafts.quote")
        self.throw.clicked.connect(self._throw)
        self.take.clicked.connect(self._open_current)
        self.quote.clicked.connect(self._begin)
        for button in (self.throw, self.take, self.quote):
            self.bar.addWidget(button)
        self.offer_when_empty(self.tr("New quote"), "plus", self._begin)

    def found(self, text: str) -> list[ListRow]:
        rows = unfinished(text)
        self._count(rows)
        wanted = self.tabs.current() or OPEN
        self.shown = {row.id: row for row in rows if _on(row, wanted)}
        return [ListRow(row.id, self._cells(row)) for row in list(self.shown.values())[:SHOWN]]

    def _count(self, rows: list[UnfinishedRow]) -> None:
        piles = Counter(row.pile.value for row in rows)
        piles[OPEN] = len(rows) - piles[Pile.ORDERED.value]
        words = {
            OPEN: self.tr("All"),
            Pile.ASIDE.value: self.tr("Set aside"),
            Pile.CUT.value: self.tr("Interrupted"),
            Pile.QUOTES.value: self.tr("Quotes"),
            Pile.SENT.value: self.tr("With the customer"),
            Pile.ORDERED.value: self.tr("Became orders"),
        }
        self.tabs.set_tabs([Tab(key, word, labels.count(piles[key])) for key, word in words.items()])

    def _cells(self, row: UnfinishedRow) -> tuple[Cell, ...]:
        chip, word = kind_chip(row)
        title, who = title_of(row), labels.named(row.who)
        name = row.name if row.name not in (title, row.who) else ""
        until = labels.day(row.valid_until) if row.valid_until else ""
        return (
            Cell(title, strong=True, icon="doc" if row.is_quote else "cart"),
            Cell(who if who != title else "", "muted"),
            Cell(", ".join(part for part in (name, row.note) if part), "muted"),
            Cell(word, status=chip),
            Cell(labels.when(row.changed_at), "muted"),
            Cell(labels.money(row.total_minor, row.currency), strong=True),
            Cell(until, "prob" if row.state == "expired" else "muted"),
        )

    def concerned(self, changes: Changes) -> bool:
        return bool(changes.drafts or changes.orders)

    def counted(self, number: int) -> str:
        return labels.counted(number, self.tr("{n} unfinished sale"), self.tr("{n} unfinished sales"))

    # What is done

    def current(self) -> UnfinishedRow | None:
        """The row that is chosen."""
        return self.shown.get(self.table.currentIndex().data(KEY))

    def _allow(self, *_changed: object) -> None:
        row = self.current()
        self.take.setEnabled(row is not None)
        self.take.setText(self.tr("Open") if row is not None and row.is_quote else self.tr("Take up"))
        self.throw.setEnabled(row is not None and row.order is None)

    def arrive(self) -> None:
        """To the rows, where Enter and Del work at once; a text field would keep Ctrl Z for itself."""
        (self.table if self.shown else self.search).setFocus()

    def refresh(self) -> None:
        super().refresh()
        self._allow()

    def opened(self, key: int) -> None:
        row = self.shown.get(key)
        if row is not None and row.is_quote:
            self.context.open_order(key)
        elif row is not None:
            self.context.new_order(key)

    def _begin(self) -> None:
        from desktop.services.quotes.quotes import begin_quote

        self.context.new_order(begin_quote(by=self.context.by()))

    def _ask_answer(self) -> None:
        self._files = QFileDialog(self, self.tr("Answer of a customer"))
        self._files.setAcceptMode(QFileDialog.AcceptMode.AcceptOpen)
        self._files.setNameFilters([self.tr("Answers (*.json *.txt)"), self.tr("All files (*)")])
        self._files.fileSelected.connect(self.import_answer)
        self._files.open()

    def import_answer(self, path: str) -> None:
        """Show what the answer in a file would change."""
        from desktop.exchange.answer_file import read_answer_file
        from desktop.services.quotes.answers import look_at_answer
        from desktop.views.quotes.answer_dialog import AnswerDialog

        try:
            self._answer = read_answer_file(Path(path))
            card = look_at_answer(self._answer)
        except DeskError as error:
            self.context.refuse(error)
            return
        if self._dialog is None:
            self._dialog = AnswerDialog(self.window())
            self._dialog.agreed.connect(self._take_answer)
        self._dialog.show_answer(card)

    def _take_answer(self) -> None:
        from desktop.services.quotes.answers import take_answer

        try:
            card = take_answer(self._answer, by=self.context.by())
        except DeskError as error:
            self.context.refuse(error)
            return
        self.context.open_order(card.quote_id)
        self.context.toast(self.tr("Answer to {number} taken over").format(number=card.number))

    def _throw(self) -> None:
        row, by = self.current(), self.context.by()
        if row is None or row.order is not None:
            return
        try:
            drafts.discard(row.id, by=by)
        except DeskError as error:
            self.context.refuse(error)
            return
        undo = partial(drafts.put_back, row.id, by=by)
        self.context.toast(self.tr("“{name}” is thrown away").format(name=title_of(row)), undo)


def _on(row: UnfinishedRow, tab: str) -> bool:
    if tab == OPEN:
        return row.pile is not Pile.ORDERED
    return row.pile == tab
