"""The first rows of a file as a table. Under each title stands what its column is read as."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from desktop.exchange.rows import Preview
from desktop.views import labels
from desktop.views.imports.field_words import field_word
from desktop.views.parts.paint import SMALL, width_of, write
from desktop.views.parts.table import CELL, Cell, Column, TableHeader, TableView
from desktop.views.style import colour

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
DISPLAY = int(Qt.ItemDataRole.DisplayRole)
SPOKEN = int(Qt.ItemDataRole.AccessibleTextRole)
FIELD = int(Qt.ItemDataRole.UserRole) + 2
READ = FIELD + 1
HEAD_OF_TWO = 52
LEAST, MOST = 72, 260


class PreviewRows(QAbstractTableModel):
    """The rows of a preview; cells of columns that are not read are faint."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._header: tuple[str, ...] = ()
        self._rows: list[list[Cell]] = []
        self._fields: dict[int, str] = {}

    def show_preview(self, seen: Preview, columns: Mapping[str, str]) -> None:
        """Show a file; ``columns`` are the fields that are read and the titles they are read from."""
        self.beginResetModel()
        self._header = seen.header
        self._fields = {}
        for field, title in columns.items():
            if title in seen.header:
                self._fields.setdefault(seen.header.index(title), field)
        self._rows = [self._row(cells) for cells in seen.rows]
        self.endResetModel()

    def _row(self, cells: tuple[str, ...]) -> list[Cell]:
        padded = (*cells, *("" for _ in range(len(self._header) - len(cells))))
        return [
            Cell(" ".join(text[:200].split()), "text" if at in self._fields else "faint")
            for at, text in enumerate(padded[: len(self._header)])
        ]

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._header)

    def data(self, index: Index, role: int = DISPLAY) -> Any:
        if not index.isValid() or role not in (CELL, DISPLAY):
            return None
        cell = self._rows[index.row()][index.column()]
        return cell if role == CELL else cell.text

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = DISPLAY) -> Any:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self._header):
            return None
        field = self._fields.get(section)
        word = field_word(field) if field else self.tr("not read")
        return {
            DISPLAY: self._header[section],
            FIELD: word,
            READ: bool(field),
            SPOKEN: labels.headed(self._header[section], word),
        }.get(role)

    def wanted_width(self, section: int) -> int:
        """The width at which a column shows most of its texts."""
        texts = [self._header[section], *(row[section].text for row in self._rows)]
        widest = max(width_of(text[:60]) for text in texts)
        return round(min(max(widest + 24, LEAST, width_of(self._field(section), SMALL) + 24), MOST))

    def _field(self, section: int) -> str:
        return str(self.headerData(section, Qt.Orientation.Horizontal, FIELD))


class _Header(TableHeader):
    """Two lines: the title of the file, and what it is read as."""

    def __init__(self, view: TableView) -> None:
        super().__init__(view)
        self.setFixedHeight(HEAD_OF_TWO)
        self._columns = view

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        column = self._columns.columns[section]
        painter.fillRect(rect, colour("surface"))
        painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1, colour("line"))
        across = Qt.Orientation.Horizontal
        title = str(self.model().headerData(section, across, DISPLAY) or "")
        field = str(self.model().headerData(section, across, FIELD) or "")
        read = bool(self.model().headerData(section, across, READ))
        left, width = rect.x() + column.before, rect.width() - column.before - column.after
        box = QRectF(left, rect.y() + 8, width, 18)
        write(painter, box, title, (12, 600) if read else SMALL, "text" if read else "faint")
        write(painter, box.translated(0, 18), field, SMALL, "accent_text" if read else "faint")


class PreviewTable(TableView):
    """The table itself; it scrolls sideways, for files with many columns."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__([], parent)
        self.rows = PreviewRows(self)
        self.setHorizontalHeader(_Header(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.horizontalHeader().setStretchLastSection(True)
        self.setCornerWidget(QWidget(self))
        self.setModel(self.rows)

    def show_preview(self, seen: Preview, columns: Mapping[str, str]) -> None:
        """Show a file and what is read from it."""
        last = len(seen.header) - 1
        self.columns = [
            Column(1, before=24 if at == 0 else 8, after=24 if at == last else 8) for at in range(last + 1)
        ]
        self.rows.show_preview(seen, columns)
        self.columns = [
            Column(
                self.rows.wanted_width(at) + (16 if at in (0, last) else 0), False, shape.before, shape.after
            )
            for at, shape in enumerate(self.columns)
        ]
        self.lay_out_columns()
