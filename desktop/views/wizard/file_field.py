"""A file that the customer brings: chosen, dropped or taken away. It is copied into the shop file at once."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from desktop.domain.errors import DeskError
from desktop.services.goods.customer_files import ENDINGS, StoredFile, keep_file
from desktop.views.parts.buttons import Button, IconButton
from desktop.views.parts.text import Elided
from desktop.views.tokens import FORM, GAP_8

translate = QCoreApplication.translate


class FileField(QWidget):
    """``changed`` tells that the answer is another one, ``refused`` brings why a file is not taken."""

    changed = Signal()
    refused = Signal(object)

    def __init__(self, answer: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptDrops(True)
        self._answer = answer
        self.choose = Button(translate("Wizard", "Choose a file…"), icon="folder", height=FORM)
        self.choose.setObjectName("wizard.product.file.choose")
        self.name = Elided("", 13, 400)
        self.remove = IconButton("x", translate("Wizard", "Without this file"), FORM)
        self.remove.setObjectName("wizard.product.file.remove")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP_8)
        row.addWidget(self.choose)
        row.addWidget(self.name, 1)
        row.addWidget(self.remove)
        self.setFocusProxy(self.choose)
        self.choose.clicked.connect(self._ask)
        self.remove.clicked.connect(self._remove)
        self._show()

    def answer(self) -> str:
        """Name and number of the file; empty while there is none."""
        return self._answer

    def take_file(self, file: str) -> None:
        """Keep a copy of this file."""
        self._take(lambda: keep_file(Path(file)))

    def _take(self, keep: Callable[[], StoredFile]) -> None:
        try:
            self._answer = keep().answer
        except DeskError as error:
            self.refused.emit(error)
            return
        self._show()
        self.changed.emit()

    def _remove(self) -> None:
        self._answer = ""
        self._show()
        self.choose.setFocus()
        self.changed.emit()

    def _show(self) -> None:
        self.name.setText(self._answer or translate("Wizard", "or drop it here"))
        self.name.set_tone("text" if self._answer else "muted")
        self.remove.setVisible(bool(self._answer))

    def _ask(self) -> None:
        dialog = QFileDialog(self, translate("Wizard", "Choose a file…"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        endings = " ".join(f"*{ending}" for ending in ENDINGS)
        word = translate("Wizard", "Pictures and PDF")
        dialog.setNameFilter(f"{word} ({endings})")
        dialog.fileSelected.connect(self.take_file)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    # Dropped on it

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        files = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if files:
            self.take_file(files[0])
            event.acceptProposedAction()
