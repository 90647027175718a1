"""A paper as it will come out of the printer, and where it goes: printer, size, copies, or a file."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

from PySide6.QtCore import QRect, QStandardPaths, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop.documents.paper import SIZES_OF
from desktop.domain.errors import DeskError
from desktop.domain.states import DocumentKind
from desktop.exchange.whole_file import whole_file
from desktop.services.papers.document_store import next_duplicate, record_print
from desktop.shell.papers import PaperFile
from desktop.shell.print_choice import MOST_COPIES, PrintChoice, keep_print_choice
from desktop.shell.printers import Printer, printers
from desktop.shell.tasks import Task
from desktop.views import messages, states
from desktop.views.context import DeskContext
from desktop.views.paper_pages import PaperPages
from desktop.views.parts.buttons import Button, IconButton
from desktop.views.parts.card import Pane, Scroller
from desktop.views.parts.fields import Combo
from desktop.views.parts.form import FormRow
from desktop.views.parts.numbers import Stepper
from desktop.views.parts.overlay import Overlay
from desktop.views.parts.text import Elided, Paragraph
from desktop.views.parts.toggles import Segments
from desktop.views.parts.typed_guard import readable
from desktop.views.tokens import FORM, GAP_8, GAP_16, GAP_20

SIDE, EDGE = 300, 24


class PrintPreview(Overlay):
    """Lies over a page. Printing remembers the choice for papers of this kind on this machine."""

    def __init__(self, page: QWidget, context: DeskContext) -> None:
        super().__init__(page)
        self.setObjectName("preview")
        self._context = context
        self._wanted = 0
        self._file: PaperFile | None = None
        self.panel, self.side = _Ground("canvas", self), Pane("surface", "l")
        self.pages = PaperPages()
        self.scroller = Scroller(self.pages)
        self.state = Paragraph("", 13, 400, "muted")
        self.title = Elided("", 15, 600)
        self.cross = IconButton("x", self.tr("Close"))
        self.printer, self.paper = Combo(), Segments()
        self.copies = Stepper(FORM)
        self.copies.count(1, MOST_COPIES)
        self.print = Button(self.tr("Print"), "primary", icon="print").set_key("Ctrl+P")
        self.save = Button(self.tr("Save as PDF…"), "plain", icon="export").set_key("Ctrl+S")
        self._files: QFileDialog | None = None
        self._name()
        self._lay_out()
        self._connect()
        self.set_default(self.print)

    def _name(self) -> None:
        names = {
            "printer": self.printer,
            "size": self.paper,
            "copies": self.copies,
            "print": self.print,
            "save": self.save,
            "close": self.cross,
        }
        for name, widget in names.items():
            widget.setObjectName(f"preview.{name}")

    def _lay_out(self) -> None:
        self.printer_row = FormRow(self.tr("Printer"), self.printer)
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.cross)
        column = QVBoxLayout(self.side)
        column.setContentsMargins(GAP_20, GAP_8, GAP_20, GAP_20)
        column.setSpacing(GAP_16)
        column.addLayout(head)
        column.addWidget(self.printer_row)
        column.addWidget(FormRow(self.tr("Paper"), self.paper))
        column.addWidget(FormRow(self.tr("Copies"), self.copies))
        column.addWidget(self.state)
        column.addStretch(1)
        column.addWidget(self.print)
        column.addWidget(self.save)
        self.side.setFixedWidth(SIDE)
        self.panel.round_corners()
        self.side.round_corners(square_left=True)
        row = QHBoxLayout(self.panel)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.scroller, 1)
        row.addWidget(self.side)

    def _connect(self) -> None:
        self.cross.clicked.connect(self.reject)
        self.paper.changed.connect(self._resize)
        self.print.clicked.connect(self._print)
        self.save.clicked.connect(self._ask_place)
        self._context.papers.ready.connect(self._show)
        self._context.papers.failed.connect(self._fail)

    # What it shows

    def show_document(self, document_id: int) -> None:
        """Open on an issued paper, as this machine prints its kind."""
        self._wanted, self._file = document_id, None
        self._say(self.tr("The pages are being made…"))
        self.title.setText("")
        self._allow()
        self._context.papers.ask(document_id, by=self._context.by())
        task = Task(lambda _: printers())
        task.done.connect(self._offer)
        self._context.tasks.start(task)
        self.open(self.print)

    def _show(self, file: PaperFile) -> None:
        if file.document_id != self._wanted:
            return
        first, self._file = self._file is None, file
        name = f"{states.word(DocumentKind(file.kind.value))} {file.number}"
        self.title.setText(name)
        self.setAccessibleName(name)
        if first:
            self.paper.set_choices([(size, _size_word(size)) for size in SIZES_OF[file.kind]])
            self.copies.set_quantity(Decimal(file.choice.copies))
            self._choose(file.choice.printer)
        self.paper.set_current(file.choice.size)
        self.pages.show_pdf(file.pdf, name)
        self.scroller.verticalScrollBar().setValue(0)
        self._say(self._mark(file.document_id))
        self._allow()

    def _mark(self, document_id: int) -> str:
        """What the next print will say, beyond what is shown: the pages shown are those of the original."""
        number = next_duplicate(document_id)
        if number == 0:
            return ""
        return self.tr("Printed before: the next print says “Duplicate {number}”.").format(number=number)

    def _fail(self, error: Exception) -> None:
        if self.isVisible() and self._file is None:
            self._say(messages.words(error), "prob")

    def _offer(self, found: tuple[Printer, ...]) -> None:
        """The default printer first, then all by name; a remembered one that is gone is offered no more."""
        default = next((printer.name for printer in found if printer.is_default), "")
        word = self.tr("Default ({printer})").format(printer=default)
        first = [(word, "")] if default else []
        self.printer.fill([*first, *((printer.name, printer.name) for printer in found)])
        none = self.tr("This machine has no printer. Save the document as PDF instead.")
        self.printer_row.set_problem("" if found else none)
        self._choose(self._file.choice.printer if self._file else "")
        self._allow()

    def _choose(self, printer: str) -> None:
        at = self.printer.findData(printer)
        self.printer.setCurrentIndex(max(at, 0))

    def _say(self, text: str, tone: str = "muted") -> None:
        self.state.setText(text)
        self.state.set_tone(tone)
        self.state.setVisible(bool(text))

    def _allow(self) -> None:
        self.save.setEnabled(self._file is not None)
        self.print.setEnabled(self._file is not None and self.printer.count() > 0)

    # What it does

    def choice(self) -> PrintChoice:
        """What is chosen now; one copy while their number cannot be read."""
        copies = int(self.copies.peek() or 1)
        return PrintChoice(self.printer.currentData() or "", self.paper.current(), copies)

    def _resize(self, size: str) -> None:
        self._context.papers.ask(self._wanted, by=self._context.by(), choice=self.choice())

    def _print(self) -> None:
        if self._file is None or not readable(self):
            return
        keep_print_choice(self._context.device, self._file.kind, self.choice())
        self._context.papers.print([self._wanted], by=self._context.by(), choice=self.choice())
        self.accept()

    def _ask_place(self) -> None:
        if self._file is None:
            return
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        name = f"{self._file.number.replace('/', '-')}.pdf"
        self._files = QFileDialog(self, self.tr("Save as PDF"), str(Path(folder) / name))
        self._files.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        self._files.setDefaultSuffix("pdf")
        self._files.setNameFilter("PDF (*.pdf)")
        self._files.fileSelected.connect(self.save_to)
        self._files.open()

    def save_to(self, path: str) -> None:
        """Write the paper as it is shown into a file, and that into the history."""
        if self._file is None:
            return
        try:
            with whole_file(Path(path)) as stream:
                stream.write(self._file.pdf)
            record_print(self._file.document_id, "", 1, by=self._context.by())
        except DeskError as error:
            self._say(messages.words(error), "prob")
            return
        number, file = self._file.number, Path(path).name
        self._context.toast(self.tr("{number} saved as {file}").format(number=number, file=file))
        self.accept()

    # How it stands

    def _place(self) -> None:
        self.panel.setGeometry(QRect(EDGE, EDGE, self.width() - 2 * EDGE, self.height() - 2 * EDGE))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar = self.scroller.verticalScrollBar()
        steps = {Qt.Key.Key_PageDown: bar.pageStep(), Qt.Key.Key_PageUp: -bar.pageStep()}
        if event.key() in steps:
            bar.setValue(bar.value() + steps[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)


class _Ground(Pane):
    """Takes the mouse, so that nothing is pressed through it."""

    def __init__(self, fill: str, parent: QWidget) -> None:
        super().__init__(fill, "", parent)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()


def _size_word(size: str) -> str:
    return size.replace("x", " × ") + " mm" if "x" in size else size
