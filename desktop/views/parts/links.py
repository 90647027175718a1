"""A word that leads somewhere: a number of a document, the name of a customer."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from desktop.views.parts.buttons import presses
from desktop.views.parts.focus import Ringed
from desktop.views.parts.paint import Type, elided, width_of, write
from desktop.views.style import colour
from desktop.views.tokens import LINE_HEIGHT


class Link(Ringed, QPushButton):
    """A link of one line, cut with an ellipsis where it has no room; `clicked` tells that it was followed.

    `tone` is a colour token; a link that is switched off is a plain word in the colour of text.
    """

    def __init__(
        self, text: str = "", size: int = 13, tone: str = "accent_text", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._kind: Type = (size, 600)
        self._tone = tone
        self.setText(text)
        self.setFixedHeight(LINE_HEIGHT[size])
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def setText(self, text: str) -> None:
        """Show this text as it is."""
        super().setText(text.replace("&", "&&"))
        self.setAccessibleName(text)
        self.updateGeometry()

    def text(self) -> str:
        """The text shown."""
        return super().text().replace("&&", "&")

    def natural_width(self) -> int:
        """Width in pixels at which nothing is cut."""
        return round(width_of(self.text(), self._kind) + 1)

    def sizeHint(self) -> QSize:
        return QSize(self.natural_width(), self.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(24, self.height())

    def hitButton(self, at: QPoint) -> bool:
        return self._word().contains(at)

    def _word(self) -> QRect:
        return QRect(0, 0, min(self.width(), self.natural_width()), self.height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if presses(event):
            self.click()
            return
        super().keyPressEvent(event)

    def ring_box(self) -> tuple[QRect, float]:
        return self._word(), 4

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, tone = QPainter(self), self._tone if self.isEnabled() else "text"
        write(painter, QRectF(self.rect()), self.text(), self._kind, tone)
        if self.isEnabled() and self.underMouse():
            width = width_of(elided(self.text(), self._kind, float(self.width())), self._kind)
            foot = self.height() / 2 + self._kind[0] / 2 + 1
            painter.fillRect(QRectF(0, round(foot), width, 1), colour(tone))
