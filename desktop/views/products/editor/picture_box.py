"""A picture that can be chosen, dropped or taken away."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QRectF, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QImage,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPixmap,
)
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.domain.errors import DeskError
from desktop.services.goods.product_form import NewPicture, Pictured
from desktop.shell.picture_files import picture_from_file, picture_from_image
from desktop.views.messages import words
from desktop.views.parts.buttons import Button
from desktop.views.parts.paint import round_edge, smooth
from desktop.views.parts.pictures import tile
from desktop.views.parts.text import Paragraph
from desktop.views.tokens import GAP_8, GAP_12, RADIUS
from desktop.views.wizard.words import picture_name

translate = QCoreApplication.translate
FILTER = "*.png *.jpg *.jpeg *.webp *.gif *.bmp"


class _Shown(QLabel):
    """The picture as a square with round corners; decoration, the words beside it say what can be done."""

    def __init__(self, edge: int) -> None:
        super().__init__()
        self._new: QPixmap | None = None
        self._kept, self._name, self.over = "", "", False
        self.setFixedSize(edge, edge)

    def show_picture(self, picture: Pictured, pictogram: str, name: str) -> None:
        """Show a kept picture, a new one, or the quiet picture of a product without."""
        self._new = None
        if isinstance(picture, NewPicture):
            self._new = QPixmap.fromImage(QImage.fromData(picture.content))
            picture = None
        self._kept, self._name = picture_name(picture, pictogram), name or "–"
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, box = QPainter(self), QRectF(self.rect())
        smooth(painter)
        if self._new is None:
            painter.drawPixmap(0, 0, tile(self._kept, self._name, self.width(), self.devicePixelRatioF()))
        else:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            clip = QPainterPath()
            clip.addRoundedRect(box, RADIUS, RADIUS)
            painter.setClipPath(clip)
            side = min(self._new.width(), self._new.height())
            left, top = (self._new.width() - side) / 2, (self._new.height() - side) / 2
            painter.drawPixmap(box, self._new, QRectF(left, top, side, side))
            painter.setClipping(False)
        if self.over:
            round_edge(painter, box, RADIUS, "accent", 2)


class PictureBox(QWidget):
    """``picked`` brings a new picture, ``removed`` tells that there shall be none."""

    picked = Signal(object)
    removed = Signal()

    def __init__(self, name: str, edge: int = 96, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAcceptDrops(True)
        self.shown = _Shown(edge)
        self.choose = Button(translate("ProductEditor", "Choose…"), icon="image")
        self.choose.setObjectName(f"{name}.choose")
        self.choose.setAccessibleName(translate("ProductEditor", "Choose a picture…"))
        self.remove = Button(translate("ProductEditor", "Remove"), "quiet")
        self.remove.setObjectName(f"{name}.remove")
        self.hint = Paragraph("", 12, 400, "muted")
        self._lay_out()
        self.choose.clicked.connect(self._ask)
        self.remove.clicked.connect(self.removed)

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(GAP_8)
        line.addWidget(self.choose)
        line.addWidget(self.remove)
        line.addStretch(1)
        side = QVBoxLayout()
        side.setSpacing(GAP_8)
        side.addLayout(line)
        side.addWidget(self.hint)
        side.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP_12)
        row.addWidget(self.shown, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(side, 1)

    def show_picture(self, picture: Pictured, pictogram: str, name: str, hint: str) -> None:
        """Show what there is; ``hint`` is said while nothing is wrong."""
        self.shown.show_picture(picture, pictogram, name)
        self.remove.setVisible(picture is not None)
        self._say(hint)

    def take_file(self, file: str) -> None:
        """Use a picture from a file; what cannot be read is said below the buttons."""
        try:
            self.picked.emit(picture_from_file(Path(file)))
        except DeskError as error:
            self._say(words(error), wrong=True)

    def _say(self, sentence: str, *, wrong: bool = False) -> None:
        self.hint.setText(sentence)
        self.hint.set_tone("prob" if wrong else "muted")
        self.hint.set_icon("warn" if wrong else "")

    def _ask(self) -> None:
        dialog = QFileDialog(self, translate("ProductEditor", "Choose a picture…"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        word = translate("ProductEditor", "Pictures")
        dialog.setNameFilter(f"{word} ({FILTER})")
        dialog.fileSelected.connect(self.take_file)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    # Dropped on it

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        data = event.mimeData()
        if data.hasImage() or any(url.isLocalFile() for url in data.urls()):
            event.acceptProposedAction()
            self._mark(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._mark(False)

    def dropEvent(self, event: QDropEvent) -> None:
        self._mark(False)
        data = event.mimeData()
        files = [url.toLocalFile() for url in data.urls() if url.isLocalFile()]
        if files:
            self.take_file(files[0])
        elif data.hasImage():
            self.picked.emit(picture_from_image(QImage(data.imageData())))
        event.acceptProposedAction()

    def _mark(self, over: bool) -> None:
        self.shown.over = over
        self.shown.update()
