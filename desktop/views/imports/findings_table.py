"""Rows that were left out or changed on the way, with line and reason."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from desktop.exchange.rows import Finding
from desktop.views import labels
from desktop.views.imports.finding_words import finding_words
from desktop.views.parts.table import CELL, Cell, Column, TableView

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
DISPLAY = int(Qt.ItemDataRole.DisplayRole)
TOOLTIP = int(Qt.ItemDataRole.ToolTipRole)
LINE, FILE, WHY, ROW_START = range(4)
COLUMNS = (
    Column(88, right=True, before=24, after=16),
    Column(180),
    Column(0),
    Column(260, after=24),
)
SLIM_BELOW, SLIM = 720, 150


class FindingRows(QAbstractTableModel):
    """Findings in words; a sentence is made when its row is looked at, so a hundred thousand cost nothing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._findings: Sequence[Finding] = ()

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Show these."""
        self.beginResetModel()
        self._findings = findings
        self.endResetModel()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._findings)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: Index, role: int = DISPLAY) -> Any:
        if not index.isValid() or role not in (CELL, DISPLAY, TOOLTIP):
            return None
        text = self._text(self._findings[index.row()], index.column())
        if role != CELL:
            return text
        return Cell(text, "text" if index.column() == WHY else "muted")

    def _text(self, finding: Finding, column: int) -> str:
        if column == LINE:
            return labels.count(finding.line)
        if column == WHY:
            return finding_words(finding)
        return " · ".join(finding.cells) if column == ROW_START else finding.file

    def in_full(self, row: int) -> str:
        """Everything about a finding, where the columns have no room for it."""
        finding = self._findings[row]
        said = self.tr("Line {line}: {why}.")
        said = said.format(line=labels.count(finding.line), why=finding_words(finding))
        return f"{said} {self._text(finding, ROW_START)}".rstrip()

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = DISPLAY) -> Any:
        if orientation != Qt.Orientation.Horizontal or role != DISPLAY:
            return None
        return (self.tr("Line"), self.tr("File"), self.tr("Why"), self.tr("Row"))[section]


class FindingsTable(TableView):
    """The table itself; the file is named only where there are several."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(COLUMNS, parent)
        self._several = False
        self.rows = FindingRows(self)
        self.setModel(self.rows)
        self.lay_out_columns()

    def show_findings(self, findings: Sequence[Finding], *, several_files: bool) -> None:
        """Show findings, from the first on."""
        self._several = several_files
        self.rows.show_findings(findings)
        self._fit()
        self.scrollToTop()
        if findings:
            self.selectRow(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Give the reason the room it needs; what is hidden is said in full below the table."""
        slim = self.width() < SLIM_BELOW
        self.setColumnHidden(FILE, not self._several)
        self.setColumnHidden(ROW_START, slim and self._several)
        self.horizontalHeader().resizeSection(ROW_START, SLIM if slim else COLUMNS[ROW_START].width)
