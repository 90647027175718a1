"""What the order list paints beyond any table: words that lead to the order, and where the keyboard is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from desktop.views.parts.paint import BODY, STRONG, fill, width_of
from desktop.views.parts.table import BAR, ICON, TableDelegate
from desktop.views.tables.order_columns import CUSTOMER, NUMBER
from desktop.views.tables.order_words import ShownOrder
from desktop.views.tokens import ROW

if TYPE_CHECKING:
    from desktop.views.tables.order_grid import OrderGrid

Index = QModelIndex | QPersistentModelIndex
KINDS = {NUMBER: STRONG, CUSTOMER: BODY}
UNDERLINE = 11
"""How far above the lower edge of the row a word is underlined."""


class OrderDelegate(TableDelegate):
    """The number and the name are links: under the pointer they are underlined."""

    def __init__(self, grid: OrderGrid) -> None:
        super().__init__(grid)
        self._grid = grid

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        grid, rect = self._grid, option.rect
        row, column = index.row(), index.column()
        if row == grid.current_row and column == grid.first_column():
            token = "ring" if grid.active else "control"
            fill(painter, QRect(rect.x(), rect.y(), BAR, ROW - 1), token)
        if grid.link is not None and grid.link[1] == column:
            self._underline(painter, rect, row, column)

    def _underline(self, painter: QPainter, rect: QRect, row: int, column: int) -> None:
        shown = self._grid.table.shown(row)
        if shown is None or self._grid.link != (shown.order.id, column):
            return
        word = self.link_box(rect, column, shown)
        if word is not None:
            fill(painter, QRect(word.x(), rect.y() + ROW - UNDERLINE, word.width(), 1), "text")

    def link_box(self, rect: QRect, column: int, shown: ShownOrder) -> QRect | None:
        """Where in a cell the word stands that opens the order when clicked."""
        if column not in KINDS:
            return None
        space, cell = self._grid.columns[column], shown.cells[column]
        left = rect.x() + space.before + (ICON + 8 if cell.icon else 0)
        room = rect.right() + 1 - space.after - left
        return QRect(left, rect.y(), min(round(width_of(cell.text, KINDS[column])), room), ROW - 1)
