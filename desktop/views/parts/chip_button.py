"""A chip that can be pressed: what it says can be changed where it stands."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from desktop.views.parts.buttons import presses
from desktop.views.parts.chip import chip_width, draw_chip
from desktop.views.parts.focus import Ringed
from desktop.views.parts.paint import elided
from desktop.views.tokens import CHIP, RADIUS_CHIP

WIDEST_WORD = 220


class ChipButton(Ringed, QPushButton):
    """As `chip.StatusChip`, with `clicked`. A word that is too long is cut; the tool tip says it whole."""

    def __init__(self, code: str = "label_slate", word: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._code, self._word = code, ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.set_status(code, word)

    @property
    def code(self) -> str:
        """The look shown."""
        return self._code

    def set_status(self, code: str, word: str, full: str = "") -> None:
        """Show another look and word."""
        self._code, self._word = code, elided(word, (12, 600), WIDEST_WORD)
        self.setText(word.replace("&", "&&"))
        self.setAccessibleName(full or word)
        self.setToolTip(full or word)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(chip_width(self._code, self._word, True), CHIP)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def ring_box(self) -> tuple[QRect, float]:
        return self.rect(), RADIUS_CHIP

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if presses(event):
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        draw_chip(QPainter(self), 0, (self.height() - CHIP) / 2, self._code, self._word, True)
