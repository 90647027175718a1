"""The first step: which files. Chosen in a dialog, or dropped anywhere on the page."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QRectF, QStandardPaths, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.views.imports.choice import Subject
from desktop.views.parts.buttons import Button
from desktop.views.parts.paint import icon_at, round_box, smooth
from desktop.views.parts.rows import TwoLines
from desktop.views.parts.text import Label, Paragraph
from desktop.views.style import colour
from desktop.views.tokens import COUNTER, GAP_8, GAP_16, GAP_24, RADIUS_DIALOG

WIDEST = 640


def dropped_files(event: QDragEnterEvent | QDropEvent) -> list[Path]:
    """The files of this machine that are dragged."""
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]


class _Ground(QFrame):
    """A dashed box with the sign of an import on top; brighter while files are held over it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._over = False

    def set_over(self, over: bool) -> None:
        """Show that files are held over the page."""
        self._over = over
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, box = QPainter(self), QRectF(self.rect()).adjusted(1, 1, -1, -1)
        smooth(painter)
        round_box(painter, box, RADIUS_DIALOG, "accent_soft" if self._over else "canvas")
        painter.setPen(QPen(colour("ring" if self._over else "line2"), 1.5, Qt.PenStyle.DashLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, RADIUS_DIALOG, RADIUS_DIALOG)
        disc = QRectF(box.center().x() - 28, box.y() + 28, 56, 56)
        round_box(painter, disc, 28, "accent_soft")
        icon_at(painter, disc.center().x() - 13, disc.center().y(), 26, ("import", "accent_text"))


class FilesStep(QWidget):
    """Where files come in. ``picked`` tells the list of paths."""

    picked = Signal(list)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DownloadLocation)
        self.ground = _Ground(self)
        self.title = Label("", 20, 600)
        self.words = Paragraph("", 13, 400, "muted")
        self.words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.open = Button(self.tr("Choose files…"), "primary", icon="folder", height=COUNTER)
        self.open.setObjectName("import.open")
        self.open.set_hint("Ctrl+O")
        self.origins = TwoLines("", "", icon="globe")
        self.sheets = TwoLines("", "", icon="list")
        self.safety = TwoLines("", "", icon="shield")
        self._lay_out()
        self.open.clicked.connect(self.choose_files)

    def _lay_out(self) -> None:
        inside = QVBoxLayout(self.ground)
        inside.setContentsMargins(GAP_24, 100, GAP_24, 28)
        inside.setSpacing(0)
        inside.addWidget(self.title, 0, Qt.AlignmentFlag.AlignHCenter)
        inside.addSpacing(4)
        inside.addWidget(self.words)
        inside.addSpacing(GAP_16)
        inside.addWidget(self.open, 0, Qt.AlignmentFlag.AlignHCenter)
        middle = QWidget()
        middle.setMaximumWidth(WIDEST)
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_8)
        column.addStretch(1)
        column.addWidget(self.ground)
        column.addSpacing(GAP_16)
        for row in (self.origins, self.sheets, self.safety):
            row.set_weight(600)
            column.addWidget(row)
        column.addStretch(2)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(GAP_24, GAP_16, GAP_24, GAP_16)
        whole.addStretch(1)
        whole.addWidget(middle, 100)
        whole.addStretch(1)

    def show_subject(self, subject: Subject) -> None:
        """Word the step for products or customers."""
        self.set_reading(())
        if subject is Subject.CUSTOMERS:
            self.words.setText(self.tr("PrestaShop: choose customers and addresses together."))
        else:
            self.words.setText(self.tr("PrestaShop: choose products and combinations together."))
        self.origins.set_text(
            self.tr("From WooCommerce, PrestaShop or Shopify"),
            self.tr("The CSV file that your web shop exports, as it is"),
        )
        self.sheets.set_text(
            self.tr("From any spreadsheet"), self.tr("Saved as CSV; you say which column is what")
        )
        self.safety.set_text(
            self.tr("Nothing is written until you have seen it"),
            self.tr("The same file twice makes nothing twice: it brings up to date"),
        )

    def set_reading(self, names: Sequence[str]) -> None:
        """Say that these files are being looked at; none: wait for files."""
        reading = self.tr("Looking at {files}…").format(files=", ".join(names))
        self.title.setText(reading if names else self.tr("Drop your files here"))

    def choose_files(self) -> None:
        """Ask for files in the system's dialog; the window goes on meanwhile."""
        dialog = QFileDialog(self, self.tr("Choose files"))
        dialog.setObjectName("import.dialog")
        dialog.setDirectory(self._folder)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        tables = self.tr("Tables (*.csv *.tsv *.txt)")
        dialog.setNameFilters([tables, self.tr("All files (*)")])
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.filesSelected.connect(self._take)
        dialog.open()

    def _take(self, names: list[str]) -> None:
        self._folder = str(Path(names[0]).parent)
        self.picked.emit([Path(name) for name in names])
