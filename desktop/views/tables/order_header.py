"""The head of the order list: sorts, and lets columns be widened, moved and hidden, by mouse and keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMoveEvent, QPainter
from PySide6.QtWidgets import QApplication, QHeaderView

from desktop.views.parts.buttons import ENTER
from desktop.views.parts.focus import Ringed
from desktop.views.parts.table import Column, TableHeader
from desktop.views.tables.order_columns import (
    CHANNEL,
    COLUMNS,
    CUSTOMER,
    DELIVERY,
    DUE,
    LABEL,
    NUMBER,
    PAYMENT,
    TAGS,
    TASKS,
    TOTAL,
)
from desktop.views.tokens import HEAD

if TYPE_CHECKING:
    from desktop.views.tables.order_grid import OrderGrid

PAD, EDGE = 8, 24
NARROWEST, WIDEST = 56, 600
NAME_ROOM, LEAST_NAME = 180, 136
MARKS = (CHANNEL, TAGS, LABEL, TASKS)
"""Columns that go, in this order, where a name has less than ``NAME_ROOM``."""
FOLDS = (*MARKS, DUE, TOTAL, DELIVERY, PAYMENT)
"""Those that go while a preview tells the same; amounts and statuses only for the sake of ``LEAST_NAME``."""
STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
FALLING, RISING = Qt.SortOrder.DescendingOrder, Qt.SortOrder.AscendingOrder


class OrderHeader(Ringed, TableHeader):
    """Arrow keys walk along the heads, Enter sorts. ``sort_asked`` tells the column, ``sort_refused`` one
    that does not sort, ``arranged`` that widths or places changed."""

    sort_asked = Signal(int)
    sort_refused = Signal(int)
    arranged = Signal()

    def __init__(self, grid: OrderGrid) -> None:
        super().__init__(grid)
        self._grid, self._at = grid, NUMBER
        self._folded: dict[int, int] = {}
        self._room, self._previewing, self._asked = WIDEST * len(COLUMNS), False, -1
        self._painted = False
        self._sorted = NUMBER, FALLING
        self.setSectionsMovable(True)
        self.setMinimumSectionSize(NARROWEST)
        self.setMaximumSectionSize(WIDEST)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.sectionClicked.connect(self._ask_sort)

    def prepare(self) -> None:
        """Give the columns their first widths and places, once the table has its model."""
        for at in range(len(COLUMNS)):
            stretches = at == CUSTOMER
            mode = QHeaderView.ResizeMode.Stretch if stretches else QHeaderView.ResizeMode.Interactive
            self.setSectionResizeMode(at, mode)
        self.setSortIndicatorShown(True)  # a table view switches it off when it takes a header
        self.reset_columns()
        self._grid.verticalScrollBar().rangeChanged.connect(self._measure)
        self.sectionMoved.connect(self._arrange)
        self.sectionResized.connect(self._tell)

    def reset_columns(self) -> None:
        """All columns as they were at first."""
        self._folded.clear()
        for at, column in enumerate(COLUMNS):
            self.moveSection(self.visualIndex(at), at)
            self.setSectionHidden(at, column.hidden)
        self._measure()
        for at, column in enumerate(COLUMNS):
            if column.width:
                space = self._grid.columns[at]
                self.resizeSection(at, column.width + space.before + space.after - 2 * PAD)
        self.arranged.emit()

    def show_column(self, column: int, shown: bool) -> None:
        """Show or hide a column."""
        self._folded.pop(column, None)
        self._asked = column if shown else -1
        self.setSectionHidden(column, not shown)
        self.fold(self._room, previewing=self._previewing)
        self._arrange()

    def show_sort(self, column: int, *, falling: bool) -> None:
        """Mark the column that the rows are sorted by."""
        self._sorted = column, FALLING if falling else RISING
        self.setSortIndicator(*self._sorted)

    def seen(self) -> list[int]:
        """The visible columns from left to right."""
        columns = [self.logicalIndex(visual) for visual in range(self.count())]
        return [at for at in columns if not self.isSectionHidden(at)]

    def wanted(self) -> list[int]:
        """The columns that people chose to see, from left to right, also those that are folded now."""
        columns = [self.logicalIndex(visual) for visual in range(self.count())]
        return [at for at in columns if self.shows(at)]

    def shows(self, column: int) -> bool:
        """Whether people chose to see this column."""
        return column in self._folded or not self.isSectionHidden(column)

    def fold(self, room: int, *, previewing: bool) -> None:
        """Leave columns out until ``room`` pixels hold the others and a name. Amounts stay unless a preview
        tells them, and so does a column that was just asked for."""
        self._room, self._previewing = room, previewing
        kept = -1 if previewing else self._asked
        widths = {at: self._folded.get(at) or self.sectionSize(at) for at in self.wanted()}
        others = sum(width for at, width in widths.items() if at != CUSTOMER)
        gone = set[int]()
        for at in FOLDS if previewing else MARKS:
            name = NAME_ROOM if at in MARKS else LEAST_NAME
            if others + name > room and at in widths and at != kept:
                gone.add(at)
                others -= widths[at]
        for at in gone - self._folded.keys():
            self._folded[at] = widths[at]
            self.setSectionHidden(at, True)
        for at in self._folded.keys() - gone:
            del self._folded[at]
            self.setSectionHidden(at, False)
        self._measure()

    def has_room_for(self, column: int) -> bool:
        """Whether a column more leaves the names their room."""
        return self._least_width() + COLUMNS[column].width <= self._grid.width()

    def _least_width(self) -> int:
        return sum(NAME_ROOM if at == CUSTOMER else self.sectionSize(at) for at in self.seen())

    # What is remembered

    def memory(self) -> str:
        """Order, widths and visibility of the columns as a text: ``number:114 customer:0 -channel:120``.

        The column that takes what is left has no width of its own.
        """
        parts = []
        for visual in range(self.count()):
            at = self.logicalIndex(visual)
            hidden = not self.shows(at)
            fixed = hidden or not COLUMNS[at].width
            width = COLUMNS[at].width if fixed else self._folded.get(at, self.sectionSize(at))
            parts.append(f"{'-' if hidden else ''}{COLUMNS[at].key}:{width}")
        return " ".join(parts)

    def recall(self, memory: str) -> None:
        """Arrange the columns as remembered; what is unknown or missing stays as it is."""
        keys = [column.key for column in COLUMNS]
        for visual, part in enumerate(memory.split()[: len(keys)]):
            key, _, width = part.removeprefix("-").partition(":")
            if key not in keys:
                continue
            at = keys.index(key)
            self.moveSection(self.visualIndex(at), visual)
            self.setSectionHidden(at, part.startswith("-") and at != NUMBER)
            if width.isdecimal() and COLUMNS[at].width:
                self.resizeSection(at, max(NARROWEST, min(WIDEST, int(width))))
        self._measure()

    def _arrange(self) -> None:
        self._measure()
        self._tell()

    def _tell(self) -> None:
        self._bring_ring()
        self.arranged.emit()

    def _ask_sort(self, column: int) -> None:
        if COLUMNS[column].sort is not None:
            self.sort_asked.emit(column)
            return
        self.setSortIndicator(*self._sorted)  # a click has moved it already
        self.sort_refused.emit(column)

    def _bring_ring(self) -> None:
        """Tell whoever watches this widget, the focus ring above all, that its place is another one."""
        QApplication.sendEvent(self, QMoveEvent(self.pos(), self.pos()))

    def _measure(self) -> None:
        """More space at the two ends of the table; a scroll bar is a part of it."""
        seen, bar = self.seen(), self._grid.verticalScrollBar()
        right = EDGE - bar.sizeHint().width() if bar.maximum() else EDGE
        for at, column in enumerate(COLUMNS):
            before = EDGE if at == seen[0] else PAD
            after = right if at == seen[-1] else PAD
            self._grid.columns[at] = Column(column.width, column.numeric, before, after)
        if self._painted:  # before that there is nothing to renew, and asking for a viewport takes long
            self._grid.viewport().update()
            self.viewport().update()

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        self._painted = True
        super().paintSection(painter, rect, section)

    # Keyboard

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, seen = event.key(), self.seen()
        if key in STEPS:
            here = seen.index(self._at) if self._at in seen else 0
            self._at = seen[max(0, min(len(seen) - 1, here + STEPS[Qt.Key(key)]))]
            self._bring_ring()
        elif key in ENTER or key == Qt.Key.Key_Space:
            self._ask_sort(self._at)
        else:
            super().keyPressEvent(event)

    def ring_box(self) -> tuple[QRect, float]:
        left, width = self.sectionViewportPosition(self._at), self.sectionSize(self._at)
        return QRect(left + 3, 4, width - 6, HEAD - 9), 6
