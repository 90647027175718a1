"""Count the shelves: scan or type a code, put a number right, look at the differences, book them."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from functools import partial

from PySide6.QtCore import QCoreApplication, QModelIndex, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.domain.errors import DeskError
from desktop.services.changes import Changes
from desktop.services.goods import stock_counts as counts
from desktop.views import labels
from desktop.views.context import DeskContext, Page
from desktop.views.list_model import KEY, ListModel
from desktop.views.parts.buttons import Button, IconButton
from desktop.views.parts.empty import EmptyState
from desktop.views.parts.form import FormRow
from desktop.views.parts.numbers import Stepper
from desktop.views.parts.search_field import SearchField
from desktop.views.parts.table import Column, TableView
from desktop.views.parts.text import Label
from desktop.views.parts.typed_guard import readable
from desktop.views.products.count_dialog import BookDialog
from desktop.views.products.count_parts import ground, pane, row_of
from desktop.views.products.stock_sheet import MOST
from desktop.views.tokens import COUNTER, FOOT, GAP_8, GAP_12, GAP_16, GAP_24, TITLE

translate = QCoreApplication.translate
BAR, FORM = 58, 104


class CountPage(Page):
    """One count at a time; it stays until it is booked or given up, whatever happens to the program."""

    def __init__(self, context: DeskContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.setObjectName("count.page")
        self.card: counts.CountCard | None = None
        self.code = SearchField(self.tr("Scan or type a SKU or bar code, then Enter"), COUNTER)
        self.counted = Stepper(COUNTER)
        self.counted.set_rules(Decimal(0), MOST, Decimal(1))
        self.counted.need(0, MOST)
        self.code_row = FormRow(self.tr("One more of"), self.code)
        self.counted_row = FormRow(self.tr("Counted"), self.counted)
        self.forget = Button(self.tr("Remove from the count"), "quiet")
        self.give_up, self.book = Button(self.tr("Give up")), Button("", "primary")
        self.start = Button(self.tr("Start counting"), "primary", icon="barcode")
        self.empty, self.foot = EmptyState("first-order"), Label("", 12, 400, "muted")
        self.table, self.rows = self._table()
        self.body = QStackedWidget()
        self._name_parts()
        self._lay_out()
        self._connect()
        self.refresh()

    def _table(self) -> tuple[TableView, ListModel]:
        columns = (
            (self.tr("Product"), Column(0, before=24)),
            (self.tr("SKU"), Column(200)),
            (self.tr("Counted"), Column(120, right=True)),
            (self.tr("In the books"), Column(140, right=True)),
            (self.tr("Difference"), Column(140, right=True, after=24)),
        )
        table, rows = TableView([column for _, column in columns]), ListModel([t for t, _ in columns], self)
        table.setModel(rows)
        table.setAccessibleName(self.tr("Counted products"))
        table.lay_out_columns()
        return table, rows

    def _name_parts(self) -> None:
        parts = {
            "code": self.code, "counted": self.counted, "forget": self.forget, "give_up": self.give_up,
            "book": self.book, "start": self.start, "table": self.table, "foot": self.foot,
        }  # fmt: skip
        for name, part in parts.items():
            part.setObjectName(f"count.{name}")
        self.book.set_hint("Ctrl+Return")

    # Looks

    def _lay_out(self) -> None:
        back = IconButton("back", self.tr("Back to the products"), 36)
        back.clicked.connect(self._leave)
        bar = QHBoxLayout()
        bar.setContentsMargins(GAP_16, 0, GAP_24, 0)
        bar.setSpacing(GAP_8)
        bar.addWidget(back)
        bar.addWidget(Label(self.tr("Stock count"), TITLE, 600))
        bar.addStretch(1)
        bar.addWidget(self.give_up)
        bar.addWidget(self.book)
        self.empty.set_words(
            self.tr("Count what is on the shelves"),
            self.tr("Scan product after product. What is sold meanwhile stays sold; you book at the end."),
        )
        self.empty.add_button(self.start)
        self.body.addWidget(self._work())
        self.body.addWidget(ground(self.empty))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(pane(bar, "b", BAR))
        whole.addWidget(self.body, 1)
        line = QHBoxLayout()
        line.setContentsMargins(GAP_24, 0, GAP_24, 0)
        line.addWidget(self.foot)
        line.addStretch(1)
        whole.addWidget(pane(line, "t", FOOT))

    def _work(self) -> QWidget:
        form = QHBoxLayout()
        form.setContentsMargins(GAP_24, GAP_16, GAP_16, GAP_12)
        form.setSpacing(GAP_16)
        form.addWidget(self.code_row, 2, Qt.AlignmentFlag.AlignTop)
        form.addWidget(self.counted_row, 0, Qt.AlignmentFlag.AlignTop)
        side = QVBoxLayout()
        side.setContentsMargins(0, self.code_row.label.minimumHeight() + 6, 0, 0)  # beside the field
        side.addWidget(self.forget)
        self.forget.setFixedHeight(COUNTER)
        form.addLayout(side)
        form.setAlignment(side, Qt.AlignmentFlag.AlignTop)
        form.addStretch(1)
        work = QWidget()
        column = QVBoxLayout(work)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(pane(form, "b", FORM, grows=True))
        column.addWidget(ground(self.table), 1)
        return work

    def _connect(self) -> None:
        self.start.clicked.connect(self._start)
        self.code.returnPressed.connect(self._count)
        self.code.textEdited.connect(self._all_well)
        self.code.stepped.connect(self._step)
        self.counted.returnPressed.connect(self._set)
        self.counted.editingFinished.connect(self._set)
        self.forget.clicked.connect(self._forget)
        self.give_up.clicked.connect(self._give_up)
        self.book.clicked.connect(self._ask)
        self.table.selectionModel().currentRowChanged.connect(self._chosen)
        self.context.bus.changed.connect(self._hear)
        QShortcut(QKeySequence.StandardKey.Find, self, self.code.setFocus)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self._ask)

    # What is shown

    def arrive(self) -> None:
        self.refresh()
        (self.code if self.card else self.start).setFocus()

    def refresh(self) -> None:
        """Read the count under way again; the chosen product stays chosen."""
        under_way = counts.open_count()
        self.card = card = None if under_way is None else counts.count_card(under_way)
        lines = card.lines if card else ()
        chosen = self.table.currentIndex().data(KEY)
        self.rows.set_rows([row_of(line) for line in lines])
        if lines:
            self.table.selectRow(max(self.rows.place(chosen), 0))
        self.body.setCurrentIndex(0 if card else 1)
        differences = len(card.differences) if card else 0
        one, many = self.tr("Book {n} difference"), self.tr("Book {n} differences")
        self.book.setText(labels.counted(differences, one, many))
        self.book.setEnabled(bool(lines))
        for button in (self.book, self.give_up):
            button.setVisible(card is not None)
        for part in (self.counted_row, self.forget):
            part.setEnabled(bool(lines))
        self.foot.setText(
            labels.counted(len(lines), self.tr("{n} product counted"), self.tr("{n} products counted"))
        )

    def _chosen(self, index: QModelIndex, _before: QModelIndex | None = None) -> None:
        line = self._line(index.data(KEY))
        self.counted.set_quantity(line.counted if line else None)
        self.counted_row.set_label(line.name if line else self.tr("Counted"))

    def _line(self, variant_id: int | None) -> counts.CountedLine | None:
        lines = self.card.lines if self.card else ()
        return next((line for line in lines if line.variant_id == variant_id), None)

    def _hear(self, changes: Changes) -> None:
        if self.isVisible() and changes.products:
            self.refresh()

    def _step(self, by: int) -> None:
        last = self.rows.rowCount() - 1
        if last >= 0:
            self.table.selectRow(min(max(self.table.currentIndex().row() + by, 0), last))

    def _all_well(self) -> None:
        self.code_row.set_problem("")

    # What is done

    def _start(self) -> None:
        self._try(partial(counts.start_count, by=self.context.by()))
        self.arrive()

    def _count(self) -> None:
        code = self.code.text().strip()
        if not code or self.card is None or not readable(self):
            return
        try:
            variant_id = counts.count_code(self.card.id, code, by=self.context.by())
        except DeskError as error:
            from desktop.views.messages import words

            self.code_row.set_problem(words(error))
            self.code.selectAll()
            return
        self._all_well()
        self.code.clear()
        self.refresh()
        self.table.selectRow(self.rows.place(variant_id))

    def _set(self) -> None:
        line = self._line(self.table.currentIndex().data(KEY))
        if line is None or self.card is None or not self.counted.commit():
            return
        if (counted := Decimal(self.counted.value())) == line.counted:
            return
        by = self.context.by()
        self._try(partial(counts.count_quantity, self.card.id, line.variant_id, counted, by=by))
        self.refresh()
        self.code.setFocus()

    def _forget(self) -> None:
        line = self._line(self.table.currentIndex().data(KEY))
        if line is not None and self.card is not None:
            by = self.context.by()
            self._try(partial(counts.forget_counted, self.card.id, line.variant_id, by=by))
            self.refresh()
            self.code.setFocus()

    def _give_up(self) -> None:
        if self.card is not None:
            self._try(partial(counts.give_up_count, self.card.id, by=self.context.by()))
            self.context.toast(self.tr("The count was given up; no stock was changed"))
            self._leave()

    def _ask(self) -> None:
        if self.card is None or not self.card.lines or not readable(self):
            return
        dialog = BookDialog(self.card, self)
        dialog.booked.connect(self._book)
        dialog.rejected.connect(dialog.deleteLater)
        dialog.open(dialog.reason)

    def _book(self, reason: str) -> None:
        if self.card is None:
            return
        count_id, by = self.card.id, self.context.by()
        try:
            number = counts.book_count(count_id, reason, by=by)
        except DeskError as error:
            self.context.refuse(error)
            return
        one, many = self.tr("{n} difference booked"), self.tr("{n} differences booked")
        self.context.toast(labels.counted(number, one, many))
        self._leave()

    def _try(self, act: Callable[[], object]) -> None:
        try:
            act()
        except DeskError as error:
            self.context.refuse(error)

    def _leave(self) -> None:
        self.refresh()
        self.context.show_page("products")
