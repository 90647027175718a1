"""Export the list as it is filtered: choose a format and a place, watch it being written, stop it (F53)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.domain.errors import DeskError
from desktop.services.orders.order_search import OrderSearch
from desktop.shell import clock
from desktop.shell.tasks import Task
from desktop.views import labels, messages
from desktop.views.context import DeskContext
from desktop.views.parts.overlay import Dialog
from desktop.views.parts.progress import ProgressBar
from desktop.views.parts.text import Label, Paragraph
from desktop.views.parts.toggles import CheckBox, Segments
from desktop.views.tables.order_columns import COLUMNS
from desktop.views.tokens import GAP_12

FORMATS = ("csv", "xlsx", "json")
EXPORTED = {"payment": "payment_status", "delivery": "fulfilment_status", "placed": "placed_at"}
"""Columns of the screen that bear another name in a file."""


@dataclass(frozen=True, slots=True)
class Export:
    """What is written: the list, its columns from left to right (none: all details), format and place.

    ``mark`` begins a CSV with the mark of UTF-8, ``only`` are the ids of chosen orders.
    """

    search: OrderSearch
    keys: tuple[str, ...]
    format: str
    mark: bool
    path: Path
    language: str
    only: tuple[int, ...] | None = None


def exported_keys(columns: list[int]) -> tuple[str, ...]:
    """The keys in a file of the columns seen on the screen."""
    return tuple(EXPORTED.get(COLUMNS[at].key, COLUMNS[at].key) for at in columns)


class ExportDialog(Dialog):
    """One per page; ``ask`` opens it for what the list shows now."""

    def __init__(self, page: QWidget, context: DeskContext) -> None:
        super().__init__(page, 480)
        self.setObjectName("orders.export")
        self._context = context
        self._search, self._columns = OrderSearch(), list[int]()
        self._only: tuple[int, ...] | None = None
        self._task: Task | None = None
        self._files: QFileDialog | None = None
        words = {"csv": "CSV", "xlsx": "Excel", "json": "JSON"}
        self.format = Segments([(key, words[key]) for key in FORMATS])
        self.format.setObjectName("orders.export.format")
        self.details = CheckBox(
            self.tr("All details"), self.tr("Also what no column shows: address, VAT, payments")
        )
        self.mark = CheckBox(self.tr("For Excel"), self.tr("Adds the mark of UTF-8 that it expects"))
        self.mark.setChecked(True)
        self.bar = ProgressBar(self.tr("Written so far"))
        self.state, self.problem = Label("", 12, 400, "muted"), Paragraph("", 13, 400, "prob")
        self._fill_body()
        self.format.changed.connect(self._show_options)
        self.go.clicked.connect(self._ask_place)
        self.stop.clicked.connect(self.reject)

    def _fill_body(self) -> None:
        self.body.setSpacing(GAP_12)
        for widget in (self.format, self.details, self.mark, self.bar, self.state, self.problem):
            self.body.addWidget(widget)
        self.stop = self.add_button(self.tr("Cancel"))
        self.go = self.add_button(self.tr("Choose a place…"), "primary")
        self.go.setObjectName("orders.export.go")
        self.set_default(self.go)

    def ask(
        self, search: OrderSearch, columns: list[int], number: int, only: tuple[int, ...] | None = None
    ) -> None:
        """Open it for the ``number`` orders of ``search``, or the chosen ones alone; ``columns`` are those
        seen, from left to right."""
        self._search, self._columns, self._only = search, columns, only
        self.set_title(
            labels.counted(number, self.tr("Export {n} order"), self.tr("Export {n} orders")),
            self.tr("The list as it is now, with its search, filter and order.")
            if only is None
            else self.tr("The chosen orders, in the order of the list."),
        )
        self._show_running(False)
        self._show_options()
        self.problem.hide()
        self.open(self.go)

    def _show_options(self) -> None:
        self.mark.setVisible(self.format.current() == "csv")

    def _show_running(self, running: bool) -> None:
        for widget in (self.format, self.details, self.mark, self.go):
            widget.setEnabled(not running)
        self.bar.setVisible(running)
        self.state.setVisible(running)
        self.bar.setRange(0, 0)

    # Where to

    def _ask_place(self) -> None:
        ending = self.format.current()
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        name = self.tr("orders-{day}").format(day=clock.today().isoformat())
        self._files = QFileDialog(self, self.tr("Export the list"), str(Path(folder) / f"{name}.{ending}"))
        self._files.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        self._files.setDefaultSuffix(ending)
        self._files.setNameFilter(f"{ending.upper()} (*.{ending})")
        self._files.fileSelected.connect(self.save_to)
        self._files.open()

    def save_to(self, path: str) -> None:
        """Write the file in the background."""
        keys = () if self.details.isChecked() else exported_keys(self._columns)
        mark, language = self.mark.isChecked(), self._context.language
        wanted = Export(self._search, keys, self.format.current(), mark, Path(path), language, self._only)
        self.problem.hide()
        self._show_running(True)
        self._task = Task(partial(_write, wanted))
        self._task.progressed.connect(self._progress)
        self._task.done.connect(self._done)
        self._task.failed.connect(self._failed)
        self._task.finished.connect(self._forget)
        self._context.tasks.start(self._task)

    # While it runs

    def _progress(self, done: int, of: int, _text: str) -> None:
        self.bar.setRange(0, of)
        self.bar.setValue(done)
        count = self.tr("{done} of {of}").format(done=labels.count(done), of=labels.count(of))
        self.state.setText(count)

    def _done(self, number: int) -> None:
        self.accept()
        words = labels.counted(number, self.tr("{n} order exported."), self.tr("{n} orders exported."))
        self._context.toast(words)

    def _failed(self, error: Exception) -> None:
        self._show_running(False)
        if isinstance(error, DeskError):
            self.problem.setText(messages.words(error))
            self.problem.show()
            self.open(self.go)
        else:
            self.reject()
            self._context.doors.refuse(error)

    def _forget(self) -> None:
        self._task = None

    def reject(self) -> None:
        """Close it; what is being written is given up and leaves no file."""
        if self._task is not None:
            self._task.cancel()
        super().reject()


def _write(wanted: Export, task: Task) -> int:
    from desktop.exchange.csv_out import ExportFormat
    from desktop.exchange.order_export import Layout, export_orders

    return export_orders(
        wanted.search,
        ExportFormat(wanted.format),
        wanted.path,
        task.step,
        language=wanted.language,
        layout=Layout(wanted.keys, wanted.mark, wanted.only),
    )
