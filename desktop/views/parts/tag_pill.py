"""A tag that is on or off: filled with its colour and ticked, or an edge alone."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QWidget

from desktop.views.parts.buttons import presses
from desktop.views.parts.focus import Ringed
from desktop.views.parts.paint import (
    SMALL,
    Type,
    elided,
    icon_at,
    round_box,
    round_edge,
    smooth,
    width_of,
    write,
)
from desktop.views.tokens import RADIUS_CHIP

HEIGHT, PADDING, TICK, WIDEST = 32, 10, 20, 260
STRONG: Type = (12, 600)


class TagPill(Ringed, QPushButton):
    """`toggled` tells that it was put on or taken off; `set_marked` shows that Enter means it."""

    def __init__(self, word: str, colour: str, *, on: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.word, self.colour = word, colour
        self._marked = False
        self.setCheckable(True)
        self.setChecked(on)
        self.setText(word.replace("&", "&&"))
        self.setAccessibleName(word)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFixedHeight(HEIGHT)

    def set_marked(self, marked: bool) -> None:
        """Whether Enter would take it."""
        if marked != self._marked:
            self._marked = marked
            self.update()

    def hitButton(self, at: QPoint) -> bool:
        return self.rect().contains(at)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if presses(event):
            self.click()
            return
        super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        return QSize(round(2 * PADDING + TICK + min(width_of(self.word, STRONG), WIDEST) + 1), HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def ring_box(self) -> tuple[QRect, float]:
        return self.rect(), RADIUS_CHIP

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, box, on = QPainter(self), QRectF(self.rect()), self.isChecked()
        smooth(painter)
        if on:
            round_box(painter, box, RADIUS_CHIP, f"{self.colour}_soft")
        elif self._marked or self.underMouse():
            round_box(painter, box, RADIUS_CHIP, "hover")
        if self._marked:
            round_edge(painter, box, RADIUS_CHIP, "ring", 2)
        elif not on:
            round_edge(painter, box, RADIUS_CHIP, "line2")
        icon_at(painter, PADDING - 1, box.center().y(), 14, ("check" if on else "plus", self.colour))
        word = box.adjusted(PADDING + TICK, 0, -PADDING + 1, 0)
        kind = STRONG if on else SMALL
        write(painter, word, elided(self.word, kind, WIDEST), kind, self.colour if on else "text")
