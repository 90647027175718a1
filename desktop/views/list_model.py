"""A table model for lists of a few hundred rows: cells are made with the rows, nothing in ``data``."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop.views.parts.table import CELL, Cell

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
KEY = CELL + 1
_SPOKEN = int(Qt.ItemDataRole.AccessibleTextRole)
_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_HORIZONTAL = Qt.Orientation.Horizontal


@dataclass(frozen=True, slots=True)
class ListRow:
    """One row: what it stands for, and its cells."""

    key: object
    cells: tuple[Cell, ...]


class ListModel(QAbstractTableModel):
    """Rows of cells under titles; ``KEY`` gives what a row stands for."""

    def __init__(self, titles: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._titles = [*titles]
        self._rows: list[ListRow] = []

    def set_rows(self, rows: Sequence[ListRow]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._rows = [*rows]
        self.endResetModel()

    def place(self, key: object) -> int:
        """The row of ``key``, -1 when it is not shown."""
        return next((at for at, row in enumerate(self._rows) if row.key == key), -1)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._titles)

    def data(self, index: Index, role: int = _DISPLAY) -> Any:
        row = self._rows[index.row()]
        if role == CELL:
            return row.cells[index.column()]
        if role == _DISPLAY:
            return row.cells[index.column()].text
        if role == _SPOKEN:
            cell = row.cells[index.column()]
            return f"{cell.text}, {cell.second}" if cell.second else cell.text
        return row.key if role == KEY else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> Any:
        return self._titles[section] if role == _DISPLAY and orientation == _HORIZONTAL else None
