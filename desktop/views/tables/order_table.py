"""The order list as a table of Qt: any of a million rows at once, read in blocks, kept as long as needed."""

from __future__ import annotations

from bisect import bisect
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from desktop.services.orders.order_marks import NO_MARKS, OrderMarks, order_marks
from desktop.services.orders.order_search import (
    Anchor,
    OrderRow,
    OrderSearch,
    order_block,
    order_count,
    order_place,
)
from desktop.services.shop.label_book import Label, label_book
from desktop.views.parts.table import CELL
from desktop.views.tables.order_columns import COLUMNS, column_of, column_title, why_not_sorted
from desktop.views.tables.order_words import ShownOrder, shown_order

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
BLOCK, BLOCKS = 64, 64
"""Rows in a block, and blocks kept: 4,096 rows, whatever the length of the list."""

MANY = 40
"""From so many changed orders on, everything is read again instead of looking for each."""

DISPLAY = int(Qt.ItemDataRole.DisplayRole)
TIP = int(Qt.ItemDataRole.ToolTipRole)
SPOKEN = int(Qt.ItemDataRole.AccessibleTextRole)
ALIGNMENT = int(Qt.ItemDataRole.TextAlignmentRole)
ID = int(Qt.ItemDataRole.UserRole)
KNOWN = frozenset({DISPLAY, TIP, SPOKEN, ID, CELL})
ACROSS = Qt.Orientation.Horizontal
MIDDLE = Qt.AlignmentFlag.AlignVCenter.value
LEFT = Qt.AlignmentFlag.AlignLeft.value | MIDDLE
RIGHT = Qt.AlignmentFlag.AlignRight.value | MIDDLE
ALIGNMENTS = tuple(RIGHT if column.numeric else LEFT for column in COLUMNS)


class OrderTable(QAbstractTableModel):
    """All orders a search finds. ``counted`` tells that their number may have changed."""

    counted = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.search = OrderSearch()
        self.total = 0
        self._found = 0  # while rows go away, what the search finds is less than what views still show
        self._blocks: dict[int, list[OrderRow]] = {}
        self._shown: dict[int, ShownOrder] = {}
        self._marks: dict[int, dict[int, OrderMarks]] = {}
        self._labels: dict[int, Label] | None = None

    # What is in it

    def show(self, search: OrderSearch, total: int | None = None) -> None:
        """Show what ``search`` finds, from the first row on; ``total`` is how many, if that is known."""
        self.beginResetModel()
        self.search = search
        self._forget()
        self.total = self._found = order_count(search) if total is None else total
        self.endResetModel()
        self.counted.emit()

    def shown(self, row: int) -> ShownOrder | None:
        """A row in words; None for one that another program took away a moment ago."""
        made = self._shown.get(row)
        if made is None:
            order = self.order(row)
            if order is None:
                return None
            made = self._shown[row] = self._worded(row, order)
        return made

    def _worded(self, row: int, order: OrderRow) -> ShownOrder:
        """A row in words, with the marks that are read for its whole block at once."""
        number = row // BLOCK
        if number not in self._marks:
            self._marks[number] = order_marks([one.id for one in self._block(number)])
        label = self._book().get(order.label) if order.label is not None else None
        return shown_order(order, label, self._marks[number].get(order.id, NO_MARKS))

    def _book(self) -> dict[int, Label]:
        if self._labels is None:
            self._labels = label_book()
        return self._labels

    def order(self, row: int) -> OrderRow | None:
        """A row's order, read with its block when it is not at hand."""
        block = self._block(row // BLOCK)
        at = row % BLOCK
        return block[at] if at < len(block) else None

    def order_id(self, row: int) -> int | None:
        """The id of a row's order."""
        order = self.order(row)
        return None if order is None else order.id

    def place(self, order_id: int) -> int | None:
        """The row of an order, None when the search does not find it."""
        known = self._known(order_id)
        return order_place(self.search, order_id) if known is None else known

    def reword(self) -> None:
        """Word all rows anew: it is another day, or the shop changed its labels or tags."""
        self._shown.clear()
        self._marks.clear()
        self._labels = None
        if self.total:
            last = self.index(self.total - 1, len(COLUMNS) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def _block(self, number: int) -> list[OrderRow]:
        block = self._blocks.pop(number, None)
        if block is None:
            block = self._read(number)
            if len(self._blocks) >= BLOCKS:
                self._drop(next(iter(self._blocks)))
        self._blocks[number] = block
        return block

    def _read(self, number: int) -> list[OrderRow]:
        start = number * BLOCK
        return order_block(self.search, start, BLOCK, self._anchor(number), total=self._found)

    def _anchor(self, number: int) -> Anchor | None:
        """The row of a neighbouring block from which this one is counted fastest."""
        before, behind = self._blocks.get(number - 1), self._blocks.get(number + 1)
        if before and len(before) == BLOCK:
            return Anchor(number * BLOCK - 1, before[-1].key)
        return Anchor((number + 1) * BLOCK, behind[0].key) if behind else None

    def _drop(self, number: int) -> None:
        del self._blocks[number]
        self._marks.pop(number, None)
        for row in range(number * BLOCK, (number + 1) * BLOCK):
            self._shown.pop(row, None)

    def _forget(self) -> None:
        self._blocks.clear()
        self._shown.clear()
        self._marks.clear()

    def _known(self, order_id: int) -> int | None:
        for number, block in self._blocks.items():
            for at, order in enumerate(block):
                if order.id == order_id:
                    return number * BLOCK + at
        return None

    # What changes

    def refresh(self, ids: frozenset[int]) -> None:
        """Bring changed orders up to date. Rows that only look different are painted again where they are;
        otherwise all rows are laid out anew, and who was chosen stays chosen."""
        total = order_count(self.search)
        if total != self.total or len(ids) >= MANY or not self._stay(ids):
            self._lay_out(total)

    def _stay(self, ids: frozenset[int]) -> bool:
        """Paint the changed orders again if each is where it was; False when rows moved."""
        places = {order_id: self._known(order_id) for order_id in ids}
        if any(at is None and order_place(self.search, key) is not None for key, at in places.items()):
            return False
        rows = [at for at in places.values() if at is not None]
        for number in {row // BLOCK for row in rows}:
            fresh = order_block(self.search, number * BLOCK, BLOCK, total=self.total)
            if [order.id for order in fresh] != [order.id for order in self._blocks[number]]:
                return False
            self._blocks[number] = fresh
            self._marks.pop(number, None)
        for row in rows:
            self._shown.pop(row, None)
            self.dataChanged.emit(self.index(row, 0), self.index(row, len(COLUMNS) - 1))
        return True

    def _lay_out(self, total: int) -> None:
        self._found = total
        if total > self.total:
            self.beginInsertRows(NOWHERE, self.total, total - 1)
            self.total = total
            self.endInsertRows()
        self.layoutAboutToBeChanged.emit()  # whoever remembers rows makes persistent indexes of them now
        known = self._ids_of_rows({index.row() for index in self.persistentIndexList()})
        self._forget()
        self._move_persistent(known)
        self.layoutChanged.emit()
        if total < self.total:
            self.beginRemoveRows(NOWHERE, total, self.total - 1)
            self.total = total
            self.endRemoveRows()
        self.counted.emit()

    def _ids_of_rows(self, rows: set[int]) -> dict[int, int]:
        """Ids of those rows that are at hand; what is not can no longer be asked for as it was."""
        found = {}
        for row in sorted(rows):
            block = self._blocks.get(row // BLOCK, [])
            if row % BLOCK < len(block):
                found[row] = block[row % BLOCK].id
        return found

    def _move_persistent(self, known: dict[int, int]) -> None:
        """Chosen rows follow their orders; rows that were never looked at follow the nearest that were."""
        moves = {row: self._new_place(row, order_id) for row, order_id in known.items()}
        stayed = [row for row, place in moves.items() if place is not None]
        old = self.persistentIndexList()
        new = []
        for index in old:
            row = index.row()
            place = moves[row] if row in moves else self._beside(row, stayed, moves)
            new.append(NOWHERE if place is None else self.index(place, index.column()))
        self.changePersistentIndexList(old, new)

    def _new_place(self, row: int, order_id: int) -> int | None:
        """Where an order went: most stay within their block."""
        if row < self._found:
            self._block(row // BLOCK)
        return self.place(order_id)

    def _beside(self, row: int, stayed: list[int], moves: dict[int, int | None]) -> int | None:
        shift = 0
        if stayed:
            near = stayed[max(bisect(stayed, row) - 1, 0)]
            shift = (moves[near] or 0) - near
        return row + shift if 0 <= row + shift < self._found else None

    # What Qt asks

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else self.total

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: Index, role: int = DISPLAY) -> Any:
        if role == ALIGNMENT:
            return ALIGNMENTS[index.column()]
        if role not in KNOWN:
            return None
        shown = self.shown(index.row())
        if shown is None:
            return None
        column = index.column()
        if role == TIP:
            return "\n".join(filter(None, (shown.tips[column], self._reason(shown.order.id)))) or None
        return shown.cells[column] if role == CELL else _said(shown, column, role)

    def _reason(self, order_id: int) -> str:
        """By what a search found the order under the mouse, where its row does not show it."""
        if not self.search.text:
            return ""
        from desktop.services.orders.order_core import order_core  # the list is shown without it
        from desktop.views.orders.found_words import found_words

        return found_words(order_core(order_id), self.search.text)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = DISPLAY) -> Any:
        if orientation != ACROSS:
            return None
        if role == DISPLAY:
            return column_title(section)
        if role == ALIGNMENT:
            return ALIGNMENTS[section]
        if role == TIP:
            return why_not_sorted(section) or None
        return self._spoken_head(section) if role == SPOKEN else None

    def _spoken_head(self, section: int) -> str:
        title = column_title(section)
        if section != column_of(self.search.sort):
            return f"{title}. {why_not_sorted(section)}" if COLUMNS[section].sort is None else title
        falling = self.search.descending
        order = self.tr("sorted downwards") if falling else self.tr("sorted upwards")
        return f"{title}, {order}"


def _said(shown: ShownOrder, column: int, role: int) -> str | int | None:
    if role == DISPLAY:
        return shown.cells[column].text
    if role == ID:
        return shown.order.id
    return shown.spoken() if column == 0 else shown.tips[column] or shown.cells[column].text
