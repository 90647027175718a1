"""Tables: one delegate for all columns, a header, and a view that is set up for long lists.

The model gives a `Cell` for the role `CELL` and builds it when it loads the row, not when it is painted.
Fonts, laid-out texts and chip pictures are cached; nothing is made inside `paint`.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import NamedTuple

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QFont,
    QHelpEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPixmap,
    QStaticText,
    QTransform,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QToolTip,
    QWidget,
)

from desktop.views.icons import draw_icon
from desktop.views.parts.chip import chip_picture, fitted_word
from desktop.views.parts.paint import LEFT, RIGHT, SMALL, Type, elided, fill, icon_at, smooth, width_of, write
from desktop.views.parts.tag_strip import strip_picture
from desktop.views.style import colour, font, theme
from desktop.views.tokens import CHIP, HEAD, ROW

Index = QModelIndex | QPersistentModelIndex
CELL = int(Qt.ItemDataRole.UserRole) + 1
DISPLAY = int(Qt.ItemDataRole.DisplayRole)
TIP = int(Qt.ItemDataRole.ToolTipRole)
PLAIN: Type = (13, 400)
STRONG: Type = (13, 600)
BAR, ICON = 3, 16
TALL_ROW, LINE = 52, 18


@dataclass(slots=True)
class Cell:
    """What one cell shows: text in a tone, before it an icon; or a status chip; or tags (colour, word).
    A muted ``second`` line needs rows of ``TALL_ROW``.

    Not frozen, since a list makes hundreds at once, and freezing doubles what one costs.
    """

    text: str = ""
    tone: str = "text"
    strong: bool = False
    icon: str = ""
    status: str = ""
    tags: tuple[tuple[str, str], ...] = ()
    second: str = ""


class Column(NamedTuple):
    """How one column stands: its width in pixels (0: takes the rest), alignment, and space at its sides."""

    width: int = 0
    right: bool = False
    before: int = 8
    after: int = 8


@cache
def _font(kind: Type) -> QFont:
    return font(*kind)


@lru_cache(maxsize=8192)
def _laid_out(text: str, kind: Type, width: int) -> tuple[QStaticText, float]:
    """A text cut to `width` and laid out once, with the width it really takes."""
    shown = elided(text, kind, float(width))
    made = QStaticText(shown)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
    made.prepare(QTransform(), _font(kind))
    return made, width_of(shown, kind)


@lru_cache(maxsize=256)
def _icon(name: str, token: str, dpr: float, _dark: bool) -> QPixmap:
    picture = QPixmap(round(ICON * dpr), round(ICON * dpr))
    picture.setDevicePixelRatio(dpr)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    smooth(painter)
    draw_icon(painter, QRectF(0, 0, ICON, ICON), name, token)
    painter.end()
    return picture


class TableDelegate(QStyledItemDelegate):
    """Paints row fill, rule and cell for every column."""

    def __init__(self, view: TableView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(80, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect
        self._draw_ground(painter, rect, index)
        cell = index.data(CELL)
        if cell is None:
            return
        column = self._view.columns[index.column()]
        left, right = rect.x() + column.before, rect.right() + 1 - column.after
        middle = rect.y() + (rect.height() - 1) / 2
        if cell.status:
            word = fitted_word(cell.status, cell.text, right - left + 16)
            picture = chip_picture(cell.status, word, False, self._view.dpr)
            painter.drawPixmap(QPointF(left - 8, rect.y() + (rect.height() - CHIP) // 2), picture)
            return
        if cell.tags:
            strip = strip_picture(cell.tags, max(right - left, 1), self._view.dpr)
            painter.drawPixmap(QPointF(left, rect.y() + (rect.height() - CHIP) // 2), strip)
            return
        if cell.icon:
            picture = _icon(cell.icon, "faint", self._view.dpr, theme().dark)
            painter.drawPixmap(QPointF(left, rect.y() + (rect.height() - 1 - ICON) // 2), picture)
            left += ICON + 8
        if cell.second:
            painter.setPen(colour("muted"))
            self._draw_line(painter, cell.second, SMALL, (left, right, middle + LINE / 2))
            middle -= LINE / 2
        painter.setPen(colour(cell.tone))
        place = (left, right, middle)
        self._draw_line(painter, cell.text, STRONG if cell.strong else PLAIN, place, at_right=column.right)

    def _draw_line(
        self,
        painter: QPainter,
        words: str,
        kind: Type,
        place: tuple[int, int, float],
        *,
        at_right: bool = False,
    ) -> None:
        left, right, middle = place
        text, width = _laid_out(words, kind, right - left)
        painter.setFont(_font(kind))
        top = math.floor(middle - text.size().height() / 2)
        painter.drawStaticText(QPointF(right - width if at_right else left, top), text)

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        told = index.data(TIP) or self.cut_text(option.rect, index)
        if event.type() != QEvent.Type.ToolTip or not told:
            return super().helpEvent(event, view, option, index)
        QToolTip.showText(event.globalPos(), told, view, option.rect)
        return True

    def cut_text(self, rect: QRect, index: Index) -> str:
        """The whole text of a cell that shows it cut; empty when it is whole."""
        cell, column = index.data(CELL), self._view.columns[index.column()]
        if cell is None:
            return ""
        room = rect.width() - column.before - column.after
        if cell.status:
            return str(cell.text) if fitted_word(cell.status, cell.text, room + 16) != cell.text else ""
        room -= ICON + 8 if cell.icon else 0
        lines = ((cell.text, STRONG if cell.strong else PLAIN), (cell.second, SMALL))
        cut = any(elided(text, kind, float(room)) != text for text, kind in lines)
        return "\n".join(text for text, _ in lines if text) if cut else ""

    def _draw_ground(self, painter: QPainter, rect: QRect, index: Index) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)  # else pale seams at 125 %
        if self._view.selectionModel().isSelected(index):  # asking the option is slower, and loads QStyle
            fill(painter, rect, "sel")
            if index.column() == self._view.first_column():
                fill(painter, QRect(rect.x(), rect.y(), BAR, rect.height() - 1), "ring")
        elif index.row() == self._view.hovered:
            fill(painter, rect, "hover")
        fill(painter, QRect(rect.x(), rect.bottom(), rect.width(), 1), "line")


class TableHeader(QHeaderView):
    """Muted words; the sorted column in bold with a chevron."""

    def __init__(self, view: TableView) -> None:
        super().__init__(Qt.Orientation.Horizontal, view)
        self._view = view
        self.setFixedHeight(HEAD)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(48)

    def sizeHint(self) -> QSize:
        """The height alone: for a width Qt would measure every word, each time a page is laid out."""
        return QSize(0, HEAD)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        column = self._view.columns[section]
        word = str(self.model().headerData(section, Qt.Orientation.Horizontal, DISPLAY) or "")
        by = self.isSortIndicatorShown() and self.sortIndicatorSection() == section
        box = QRectF(rect).adjusted(column.before, 0, -column.after, -1)
        fill(painter, rect, "surface")
        fill(painter, QRect(rect.x(), rect.bottom(), rect.width(), 1), "line")
        kind: Type = (12, 600) if by else SMALL
        tint = "text" if by else "muted"
        if not by:
            write(painter, box, word, kind, tint, RIGHT if column.right else LEFT)
            return
        width = min(width_of(word, kind), box.width() - 20)
        left = box.right() - width - 20 if column.right else box.x()
        write(painter, QRectF(left, box.y(), width + 1, box.height()), word, kind, tint)
        down = self.sortIndicatorOrder() == Qt.SortOrder.DescendingOrder
        smooth(painter)
        icon_at(painter, left + width + 5, box.center().y(), 14, ("down" if down else "up", "text"))


def _ground() -> QWidget:
    """A viewport that Python has made, like Qt's own.

    Asked for a widget that it does not know, PySide first loads every widget class there is.
    """
    ground = QWidget()
    ground.setBackgroundRole(QPalette.ColorRole.Base)
    ground.setAutoFillBackground(True)
    return ground


class TableView(QTableView):
    """A table of rows 36 high that are chosen whole. Give it `columns` before the model."""

    def __init__(self, columns: Sequence[Column], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setViewport(_ground())
        self.columns = [*columns]
        self.hovered = -1
        self.dpr = 1.0
        self.setItemDelegate(TableDelegate(self))
        self.setHorizontalHeader(TableHeader(self))
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(ROW)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.entered.connect(self._hover)

    def lay_out_columns(self) -> None:
        """Give the columns their widths; call it once the model is set."""
        header = self.horizontalHeader()
        for at, column in enumerate(self.columns):
            mode = QHeaderView.ResizeMode.Interactive if column.width else QHeaderView.ResizeMode.Stretch
            header.setSectionResizeMode(at, mode)
            if column.width:
                header.resizeSection(at, column.width)

    def first_column(self) -> int:
        """The column that stands at the left."""
        return self.horizontalHeader().logicalIndex(0)

    def _hover(self, index: QModelIndex) -> None:
        self._mark(index.row())

    def _mark(self, row: int) -> None:
        for at in {row, self.hovered} - {-1}:
            top = self.rowViewportPosition(at)
            self.viewport().update(0, top, self.viewport().width(), ROW)
        self.hovered = row

    def leaveEvent(self, event: QEvent) -> None:
        self._mark(-1)
        super().leaveEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        self.dpr = self.devicePixelRatioF()
        super().paintEvent(event)
