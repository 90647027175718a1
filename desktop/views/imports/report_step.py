"""What a trial found or an import did: the counts, and every row that needs a word."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.shell.tasks import Task, Tasks
from desktop.views import labels
from desktop.views.imports.choice import Outcome
from desktop.views.imports.findings_table import FindingsTable
from desktop.views.imports.report_file import save_report
from desktop.views.imports.report_panel import ReportPanel
from desktop.views.imports.worker import Worker
from desktop.views.parts.buttons import Button
from desktop.views.parts.card import Pane
from desktop.views.parts.empty import EmptyState
from desktop.views.parts.tabs import Tab, Tabs
from desktop.views.parts.text import Paragraph
from desktop.views.tokens import GAP_8, GAP_12, GAP_24

SKIPPED, WARNINGS = "skipped", "warnings"


class ReportStep(QWidget):
    """The same for a trial and for the import itself; what can be done next differs."""

    saved = Signal(int)
    refused = Signal(object)

    def __init__(self, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._outcome: Outcome | None = None
        self._worker = Worker(tasks, self)
        self.tabs = Tabs()
        self.tabs.bar.setObjectName("import.findings")
        self.tabs.bar.setAccessibleName(self.tr("Rows to look at"))
        self.save = Button(self.tr("Save this list…"), "quiet", icon="export")
        self.save.setObjectName("import.report.save")
        self.save.set_hint("Ctrl+S")
        self.table = FindingsTable()
        self.table.setObjectName("import.report")
        self.table.setAccessibleName(self.tr("Rows to look at"))
        self.detail = Paragraph("", 13, 400, "muted")
        self.detail.setObjectName("import.report.detail")
        self.fine = EmptyState("all-done")
        self.panel = ReportPanel()
        self.stack = QStackedWidget()
        self._lay_out()
        self.tabs.chosen.connect(self._show_findings)
        self.table.selectionModel().currentRowChanged.connect(self._show_detail)
        self.save.clicked.connect(self.ask_where)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(GAP_24, 0, GAP_24 - 8, 0)
        head.setSpacing(0)
        head.addWidget(self.tabs, 1)
        head.addWidget(self.save)
        listed = QWidget()
        column = QVBoxLayout(listed)
        column.setContentsMargins(0, GAP_8, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.table, 1)
        foot = Pane("surface", "t")
        line = QHBoxLayout(foot)
        line.setContentsMargins(GAP_24, GAP_12, GAP_24, GAP_12)
        line.addWidget(self.detail)
        column.addWidget(foot)
        self.stack.addWidget(listed)
        self.stack.addWidget(self.fine)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.stack, 1)
        row.addWidget(self.panel)

    def show_outcome(self, outcome: Outcome, *, trial: bool) -> None:
        """Show what would happen, or what happened."""
        self._outcome = outcome
        self.panel.show_outcome(outcome, trial=trial)
        lists = (
            (SKIPPED, self.tr("Left out"), outcome.skipped),
            (WARNINGS, self.tr("Changed"), outcome.warnings),
        )
        self.tabs.set_tabs(
            [Tab(key, word, labels.count(len(found)), key == SKIPPED) for key, word, found in lists]
        )
        self.tabs.choose(SKIPPED if outcome.skipped or not outcome.warnings else WARNINGS)
        if trial:
            self.fine.set_words(
                self.tr("Every row can be taken"), self.tr("Nothing is left out or changed on the way.")
            )
        else:
            self.fine.set_words(
                self.tr("Every row is in"), self.tr("Nothing was left out or changed on the way.")
            )
        self.stack.setCurrentIndex(0 if outcome.skipped or outcome.warnings else 1)
        self._show_findings()

    def _show_findings(self) -> None:
        outcome = self._outcome
        if outcome is not None:
            found = outcome.warnings if self.tabs.current() == WARNINGS else outcome.skipped
            self.table.show_findings(found, several_files=len(outcome.plan.sources) > 1)

    def _show_detail(self, now: QModelIndex) -> None:
        self.detail.setText(self.table.rows.in_full(now.row()) if now.isValid() else "")

    # The list as a file

    def ask_where(self) -> None:
        """Ask for a file in the system's dialog and write the list there, if there is anything in it."""
        outcome = self._outcome
        if outcome is None or not (outcome.skipped or outcome.warnings):
            return
        dialog = QFileDialog(self, self.tr("Save the list"))
        dialog.setObjectName("import.report.dialog")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("csv")
        dialog.setNameFilters([self.tr("Tables (*.csv)")])
        dialog.selectFile(self.tr("import-report.csv"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self._write)
        dialog.open()

    def _write(self, name: str) -> None:
        if self._outcome is not None:
            write = partial(_save, self._outcome, Path(name))
            self._worker.start(write, self.saved.emit, self.refused.emit)


def _save(outcome: Outcome, path: Path, _task: Task) -> int:
    return save_report(outcome, path)
