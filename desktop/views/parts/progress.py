"""A bar that fills: for imports, backups and batches."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QProgressBar, QWidget

from desktop.views.parts.paint import round_box, smooth


class ProgressBar(QProgressBar):
    """A quiet bar 6 px high. Words about it stand beside it; with an unknown length it stays a third full."""

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(6)
        self.setTextVisible(False)
        self.setAccessibleName(name)

    def sizeHint(self) -> QSize:
        return QSize(160, 6)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, box = QPainter(self), QRectF(self.rect())
        smooth(painter)
        round_box(painter, box, 3, "line")
        length = self.maximum() - self.minimum()
        part = (self.value() - self.minimum()) / length if length else 1 / 3
        if part > 0:
            round_box(painter, QRectF(box.x(), box.y(), max(6.0, box.width() * part), 6), 3, "ring")
