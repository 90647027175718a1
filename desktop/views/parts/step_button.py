"""Minus and plus inside a stepper."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QWidget

from desktop.views.parts.paint import icon_at, smooth, veil
from desktop.views.style import colour


class StepButton(QPushButton):
    """For the mouse; the keyboard has the arrow keys."""

    def __init__(self, icon: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._icon = icon
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAutoRepeat(True)
        self.setAutoRepeatDelay(400)
        self.setAutoRepeatInterval(80)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self.isEnabled() and self.underMouse():
            painter.fillRect(self.rect(), veil())
        edge = self.width() - 1 if self._icon == "minus" else 0
        painter.fillRect(edge, 0, 1, self.height(), colour("line"))
        smooth(painter)
        tint = "text" if self.isEnabled() else "faint"
        icon_at(painter, (self.width() - 18) / 2, self.height() / 2, 18, (self._icon, tint))
