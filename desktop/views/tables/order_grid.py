"""The order list on screen: choose, open and preview rows by mouse and keyboard."""

from __future__ import annotations

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from desktop.views.parts.buttons import ENTER
from desktop.views.parts.table import Column, TableView
from desktop.views.tables.order_columns import COLUMNS
from desktop.views.tables.order_delegate import OrderDelegate
from desktop.views.tables.order_header import OrderHeader
from desktop.views.tables.order_table import OrderTable
from desktop.views.tokens import ROW

Index = QModelIndex | QPersistentModelIndex
Link = tuple[int, int]
APART = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
WHOLE_ROW = QItemSelectionModel.SelectionFlag.Rows
ALONE = QItemSelectionModel.SelectionFlag.ClearAndSelect | WHOLE_ROW
TOGGLE = QItemSelectionModel.SelectionFlag.Toggle | WHOLE_ROW
Move = QAbstractItemView.CursorAction


class OrderGrid(TableView):
    """``opened`` tells an order's id and whether it shall open apart; ``looked_at`` the row that is current
    now (-1 for none); ``chosen`` that other rows are chosen; ``previewed`` that Space was pressed; ``typed``
    letters meant for the search."""

    opened = Signal(int, bool)
    looked_at = Signal(int)
    chosen = Signal()
    previewed = Signal()
    typed = Signal(str)

    def __init__(self, table: OrderTable, parent: QWidget | None = None) -> None:
        super().__init__([Column() for _ in COLUMNS], parent)
        self.table, self.current_row = table, -1
        self.active = False
        self.link: Link | None = None
        self._pressed: Link | None = None
        self._top: QPersistentModelIndex | None = None
        self._links = OrderDelegate(self)
        self.head = OrderHeader(self)
        self.setItemDelegate(self._links)
        self.setHorizontalHeader(self.head)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setCornerButtonEnabled(False)
        self.setModel(table)
        self.head.prepare()
        table.layoutAboutToBeChanged.connect(self._note_top)
        table.layoutChanged.connect(self._return_to_top)
        table.modelReset.connect(self._start_again)

    def first_column(self) -> int:
        return self.head.seen()[0]

    def fold(self, width: int, previewing: bool) -> None:
        """Do with so few pixels for the whole list; beside a preview more may be left out."""
        self.head.fold(width - self.verticalScrollBar().sizeHint().width(), previewing=previewing)

    # What is chosen

    def current_id(self) -> int | None:
        """The id of the current order."""
        return self.table.order_id(self.current_row) if self.current_row >= 0 else None

    def chosen_ids(self) -> list[int]:
        """The ids of the chosen orders from top to bottom."""
        rows = [row for first, last in self._ranges() for row in range(first, last + 1)]
        return [found for row in rows if (found := self.table.order_id(row)) is not None]

    def chosen_count(self) -> int:
        """How many orders are chosen."""
        return sum(last + 1 - first for first, last in self._ranges())

    def _ranges(self) -> list[tuple[int, int]]:
        """First and last row of every stretch of chosen rows, from top to bottom."""
        chosen = self.selectionModel().selection()
        stretches = [chosen.at(place) for place in range(chosen.count())]
        return sorted({(stretch.top(), stretch.bottom()) for stretch in stretches if stretch.isValid()})

    def point_at(self, row: int) -> None:
        """Choose one row, and scroll as little as needed to show it."""
        if not 0 <= row < self.table.total:
            return
        index = self.table.index(row, 0)
        self.selectionModel().setCurrentIndex(index, ALONE)
        self.scrollTo(index)

    def step(self, by: int) -> None:
        """Choose the row ``by`` further down, staying inside the list."""
        self.point_at(max(0, min(self.table.total - 1, self.current_row + by)))

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self._follow_current()

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        self.chosen.emit()

    def _follow_current(self) -> None:
        row = self.currentIndex().row()
        for changed in (self.current_row, row):
            self._repaint_row(changed)
        self.current_row = row
        self.looked_at.emit(row)

    def _start_again(self) -> None:
        self.hovered, self.link = -1, None
        self._follow_current()
        self.chosen.emit()

    # Staying where the reader is while rows come and go

    def _note_top(self) -> None:
        scrolled = self.verticalScrollBar().value() > 0
        self._top = QPersistentModelIndex(self.indexAt(QPoint(0, 0))) if scrolled else None
        self._offset = self.verticalScrollBar().value() % ROW

    def _return_to_top(self) -> None:
        if self._top is not None and self._top.isValid():
            self.verticalScrollBar().setValue(self._top.row() * ROW + self._offset)
        self._top = None
        self._follow_current()
        self.chosen.emit()  # an order that left the list is chosen no more

    # Keyboard

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in ENTER:
            self._open_current(apart=bool(event.modifiers() & APART))
        elif key == Qt.Key.Key_Space and event.modifiers() & APART:
            self.selectionModel().select(self.currentIndex(), TOGGLE)
        elif key == Qt.Key.Key_Space:
            self.previewed.emit()
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        self.typed.emit(search)

    def _open_current(self, *, apart: bool) -> None:
        order_id = self.current_id()
        if order_id is not None:
            self.opened.emit(order_id, apart)

    def moveCursor(self, cursorAction: Move, modifiers: Qt.KeyboardModifier) -> QModelIndex:  # noqa: N803 - Qt's name
        """Home and End lead to the first and last row, not to the ends of a row."""
        ends = {Move.MoveHome: 0, Move.MoveEnd: self.table.total - 1}
        if cursorAction in ends and self.table.total:
            return self.table.index(ends[cursorAction], max(self.currentIndex().column(), 0))
        return super().moveCursor(cursorAction, modifiers)

    # Mouse

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._look_under(event.position().toPoint())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._look_under(event.position().toPoint())
        self._pressed = self.link
        if not (self._pressed and self._opens_apart(event)):
            super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._look_under(event.position().toPoint())
        pressed, self._pressed = self._pressed, None
        followed = pressed is not None and pressed == self.link
        apart = self._opens_apart(event)
        if not (pressed and apart):
            super().mouseReleaseEvent(event)
        plain = event.button() == Qt.MouseButton.LeftButton and not event.modifiers() & SHIFT
        if pressed is not None and followed and (plain or apart):
            self.opened.emit(pressed[0], apart)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        order_id = self.table.order_id(index.row()) if index.isValid() else None
        if order_id is not None and event.button() == Qt.MouseButton.LeftButton:
            self.opened.emit(order_id, self._opens_apart(event))

    def leaveEvent(self, event: QEvent) -> None:
        self._look_under(QPoint(-1, -1))
        super().leaveEvent(event)

    def _opens_apart(self, event: QMouseEvent) -> bool:
        middle = event.button() == Qt.MouseButton.MiddleButton
        return middle or bool(event.modifiers() & APART and event.button() == Qt.MouseButton.LeftButton)

    def _look_under(self, at: QPoint) -> None:
        """Know the word under the pointer that leads to an order."""
        link = self._link_at(self.indexAt(at), at)
        if link == self.link:
            return
        self.link = link
        shape = Qt.CursorShape.PointingHandCursor if link else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)
        self.viewport().update()

    def _link_at(self, index: QModelIndex, at: QPoint) -> Link | None:
        shown = self.table.shown(index.row()) if index.isValid() else None
        if shown is None:
            return None
        word = self._links.link_box(self.visualRect(index), index.column(), shown)
        return (shown.order.id, index.column()) if word is not None and word.contains(at) else None

    # Focus and painting

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._set_active(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._set_active(event.reason() in (Qt.FocusReason.PopupFocusReason,))

    def _set_active(self, active: bool) -> None:
        self.active = active
        self._repaint_row(self.current_row)

    def _repaint_row(self, row: int) -> None:
        if row >= 0:
            top = self.rowViewportPosition(row)
            self.viewport().update(QRect(0, top, self.viewport().width(), ROW))
