"""The files that the customer brought for the lines of an order: each can be opened and saved."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QStandardPaths, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from desktop.domain.errors import DeskError
from desktop.exchange.whole_file import whole_file
from desktop.services.goods.customer_files import StoredFile, content_of, files_of
from desktop.services.orders.cards import OrderCore
from desktop.shell.shown_files import show_file
from desktop.views.parts.buttons import Button
from desktop.views.parts.rows import TwoLines, clear

translate = QCoreApplication.translate


class LineFiles(QWidget):
    """``saved`` brings the path that a file was saved to, ``failed`` why it was not.

    ``not_shown`` brings the name of one that nothing on this machine shows.
    """

    saved = Signal(str)
    failed = Signal(object)
    not_shown = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("order.files")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.dialog: QFileDialog | None = None
        self.hide()

    def show_core(self, core: OrderCore) -> None:
        """Show the files of this order's lines; nothing at all where there are none."""
        clear(self._column)
        found = [
            (line.name, label, file)
            for line in core.lines
            for label, file in files_of(line.texts, line.product_id)
        ]
        for name, label, file in found:
            self._column.addWidget(self._row(name, label, file))
        self.setVisible(bool(found))

    def _row(self, product: str, label: str, file: StoredFile) -> QWidget:
        icon = "doc" if file.media_type == "application/pdf" else "image"
        row = TwoLines(file.answer, f"{label}, {product}", icon=icon)
        acts = (
            ("open", translate("Files", "Open"), translate("Files", "Open {file}"), self._open),
            ("save", translate("Files", "Save…"), translate("Files", "Save {file}"), self._ask),
        )
        for name, word, spoken, act in acts:
            button = Button(word, "quiet", height=32)
            button.setObjectName(f"order.file.{name}")
            button.setAccessibleName(spoken.format(file=file.answer))
            button.clicked.connect(partial(act, file))
            row.add(button)
        return row

    def _open(self, file: StoredFile) -> None:
        if not show_file(file.name, content_of(file.id)):
            self.not_shown.emit(file.name)

    def _ask(self, file: StoredFile) -> None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        dialog = QFileDialog(self, translate("Files", "Save the file"), str(Path(folder) / file.name))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.fileSelected.connect(partial(self.save_to, file))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.dialog = dialog
        dialog.open()

    def save_to(self, file: StoredFile, path: str) -> None:
        """Write the file there, whole or not at all."""
        try:
            with whole_file(Path(path)) as stream:
                stream.write(content_of(file.id))
        except DeskError as error:
            self.failed.emit(error)
            return
        self.saved.emit(path)
