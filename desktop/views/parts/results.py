"""Lists of results with two lines each: products and customers to choose from while typing.

The list keeps its choice in sight and can be steered from the search field: connect `SearchField.stepped` to
`ResultList.step` and `returnPressed` to `ResultList.take`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop.views.parts.buttons import ENTER
from desktop.views.parts.paint import (
    BODY,
    RIGHT,
    SMALL,
    STRONG,
    icon_at,
    round_box,
    smooth,
    veil,
    width_of,
    write,
)
from desktop.views.parts.pictures import draw_avatar, tile
from desktop.views.parts.stock import EDGE, Level, draw_stock
from desktop.views.tokens import RADIUS, TWO_LINES

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
RESULT = int(Qt.ItemDataRole.UserRole)
DISPLAY = int(Qt.ItemDataRole.DisplayRole)
SPOKEN = int(Qt.ItemDataRole.AccessibleTextRole)
TIP = int(Qt.ItemDataRole.ToolTipRole)
GAP = 4


@dataclass(frozen=True, slots=True)
class Result:
    """One row: what it stands for, its words, and what stands at the right.

    `picture` is a picture of `parts.pictures`, or None for a person's initials. At the right stands either an
    `amount` over a stock mark with `note`, or `note` alone after `note_icon`. A `short_amount` stands for the
    amount where the title would be cut.
    """

    key: object
    title: str
    subtitle: str = ""
    picture: str | None = ""
    amount: str = ""
    level: Level | None = None
    note: str = ""
    note_icon: str = ""
    short_amount: str = ""

    def spoken(self) -> str:
        """The row as a screen reader says it."""
        return ", ".join(part for part in (self.title, self.subtitle, self.amount, self.note) if part)


class ResultModel(QAbstractListModel):
    """Results in memory: a search gives few."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Result] = []

    def show(self, rows: Sequence[Result]) -> None:
        """Replace all rows."""
        self.beginResetModel()
        self._rows = [*rows]
        self.endResetModel()

    def result(self, row: int) -> Result:
        """The result of a row. IndexError beyond the last."""
        return self._rows[row]

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = DISPLAY) -> Any:
        row = self._rows[index.row()]
        if role == RESULT:
            return row
        if role == DISPLAY:
            return row.title
        return row.spoken() if role in (SPOKEN, TIP) else None


class ResultDelegate(QStyledItemDelegate):
    """Paints one `Result`: picture, two lines, and what stands at the right. `inset` is the list's margin."""

    def __init__(self, parent: QWidget | None = None, inset: int = 12) -> None:
        super().__init__(parent)
        self._inset = inset

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, TWO_LINES + GAP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        view, result = option.widget, index.data(RESULT)
        box = QRectF(option.rect).adjusted(self._inset, 0, -self._inset, -GAP)
        chosen = isinstance(view, QAbstractItemView) and view.currentIndex() == index
        painter.save()
        smooth(painter)
        if chosen:
            round_box(painter, box, RADIUS, "sel")
        elif isinstance(view, ResultList) and view.hovered == index.row():
            round_box(painter, box, RADIUS, veil())
        self._draw_picture(painter, box, result, chosen)
        self._draw_words(painter, box.adjusted(12, 0, -12, 0), result, chosen)
        painter.restore()

    def _draw_picture(self, painter: QPainter, box: QRectF, result: Result, chosen: bool) -> None:
        if result.picture is None:
            draw_avatar(painter, QRectF(box.x() + 12, box.center().y() - 16, 32, 32), result.title, chosen)
            return
        dpr = painter.device().devicePixelRatioF()
        picture = tile(result.picture, result.title, 36, dpr)
        painter.drawPixmap(round(box.x() + 12), round(box.center().y() - 18), picture)

    def _draw_words(self, painter: QPainter, box: QRectF, result: Result, chosen: bool) -> None:
        left = 44 if result.picture is None else 48
        upper = QRectF(box.x() + left, box.y() + 8, box.width() - left, 20)
        lower = QRectF(box.x() + left, box.y() + 27, box.width() - left, 16)
        if result.amount:
            upper_right = self._draw_amount(painter, upper, result)
            lower_right = self._draw_note(painter, lower, result)
        else:
            middle = QRectF(box.x(), box.center().y() - 10, box.width(), 20)
            upper_right = lower_right = self._draw_note(painter, middle, result)
        kind = STRONG if chosen else BODY
        write(painter, upper.adjusted(0, 0, -upper_right, 0), result.title, kind)
        write(painter, lower.adjusted(0, 0, -lower_right, 0), result.subtitle, SMALL, "muted")

    def _draw_amount(self, painter: QPainter, box: QRectF, result: Result) -> float:
        amount = result.amount
        if result.short_amount and width_of(result.title, STRONG) + 12 + width_of(amount, BODY) > box.width():
            amount = result.short_amount
        write(painter, box, amount, BODY, "text", RIGHT)
        return width_of(amount, BODY) + 12

    def _draw_note(self, painter: QPainter, box: QRectF, result: Result) -> float:
        if not result.note:
            return 0
        write(painter, box, result.note, SMALL, "muted", RIGHT)
        width = width_of(result.note, SMALL) + 8
        left = box.right() - width - EDGE
        if result.level is not None:
            draw_stock(painter, left, box.center().y(), result.level)
            width += EDGE
        elif result.note_icon:
            icon_at(painter, box.right() - width - 14, box.center().y(), 15, (result.note_icon, "muted"))
            width += 15
        return width + 12


class ResultList(QListView):
    """The list. `looked_at` tells the key under the mark, `chosen` the one taken by Enter or double click."""

    looked_at = Signal(object)
    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.results = ResultModel(self)
        self.hovered = -1
        self.setModel(self.results)
        self.setItemDelegate(ResultDelegate(self))
        self.setProperty("clear", True)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.viewport().setAutoFillBackground(False)
        self.entered.connect(self._hover)
        self.clicked.connect(self._click)
        self.doubleClicked.connect(self._take)

    def show_results(self, rows: Sequence[Result], *, first: bool = True) -> None:
        """Show these. The key looked at before stays marked if it is among them, else the first row is."""
        before = self.current_key()
        self.hovered = -1
        self.results.show(rows)
        keys = [row.key for row in rows]
        if before is not None and before in keys:
            self.mark(keys.index(before))
        elif rows and first:
            self.mark(0)
        else:
            self.looked_at.emit(None)

    def current_key(self) -> object | None:
        """Key of the marked row, None when there is none."""
        index = self.currentIndex()
        return self.results.result(index.row()).key if index.isValid() else None

    def mark(self, row: int) -> None:
        """Mark a row and tell it."""
        self.setCurrentIndex(self.results.index(row))
        self.scrollTo(self.currentIndex())

    def step(self, by: int) -> None:
        """Mark the row `by` further down (or up, when negative), staying inside the list."""
        if self.results.rowCount():
            now = self.currentIndex().row()
            self.mark(max(0, min(self.results.rowCount() - 1, now + by)))

    def take(self) -> None:
        """Choose the marked row."""
        key = self.current_key()
        if key is not None:
            self.chosen.emit(key)

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.viewport().update()
        if current.isValid():
            self.looked_at.emit(self.results.result(current.row()).key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER:
            self.take()
            return
        super().keyPressEvent(event)

    def _hover(self, index: QModelIndex) -> None:
        self.hovered = index.row()
        self.viewport().update()

    def _click(self, index: QModelIndex) -> None:
        self.mark(index.row())

    def _take(self) -> None:
        self.take()
