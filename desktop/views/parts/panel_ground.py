"""The ground of a dialog or sheet."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop.views.parts.paint import round_box, smooth
from desktop.views.style import colour


class PanelGround(QWidget):
    """Takes the mouse, so that the scrim is not clicked through it; without a radius it has a left edge."""

    def __init__(self, parent: QWidget, radius: int) -> None:
        super().__init__(parent)
        self._radius = radius

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if not self._radius:
            painter.fillRect(self.rect(), colour("surface"))
            painter.fillRect(0, 0, 1, self.height(), colour("line"))
            return
        smooth(painter)
        round_box(painter, QRectF(self.rect()), self._radius, "surface")
