"""One item of a list at the left of a page: an icon and a word, lit while its part is shown."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton

from desktop.views.parts.focus import Ringed
from desktop.views.parts.paint import icon_at, round_box, smooth, veil, write
from desktop.views.tokens import GAP_16, RADIUS

SIDE, ITEM = 264, 36


class SideItem(Ringed, QPushButton):
    """``name`` says what it leads to."""

    def __init__(self, name: str, icon: str, word: str) -> None:
        super().__init__(word.replace("&", "&&"))
        self.name, self._icon, self._word = name, icon, word
        self.setCheckable(True)
        self.setFixedHeight(ITEM)
        self.setAccessibleName(word)

    def sizeHint(self) -> QSize:
        return QSize(SIDE - 2 * GAP_16, ITEM)

    def ring_box(self) -> tuple[QRect, float]:
        return self.rect(), RADIUS

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, box, lit = QPainter(self), QRectF(self.rect()), self.isChecked()
        smooth(painter)
        if lit or self.underMouse():
            round_box(painter, box, RADIUS, "accent_soft" if lit else veil())
        tint = "accent_text" if lit else "text"
        icon_at(painter, 14, box.center().y(), 18, (self._icon, tint if lit else "muted"))
        write(painter, box.adjusted(44, 0, -8, 0), self._word, (13, 600 if lit else 400), tint)
