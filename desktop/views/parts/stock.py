"""Stock marks: four shapes, four colours, and always the number beside them."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from desktop.views.parts.paint import SMALL, Type, smooth, width_of, write
from desktop.views.style import colour

Level = Literal["enough", "low", "none", "untracked"]
TINT: dict[Level, str] = {"enough": "good", "low": "wait", "none": "prob", "untracked": "neut"}
EDGE, GAP = 8, 8


def draw_stock(painter: QPainter, x: float, middle: float, level: Level) -> None:
    """Draw the mark of a level, 8 px wide: disc, triangle, square, or hollow ring."""
    smooth(painter)
    tint = colour(TINT[level])
    top = middle - EDGE / 2
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(tint)
    if level == "enough":
        painter.drawEllipse(QRectF(x, top, EDGE, EDGE))
    elif level == "low":
        corners = [
            QPointF(x - 0.5, top + EDGE),
            QPointF(x + EDGE / 2, top),
            QPointF(x + EDGE + 0.5, top + EDGE),
        ]
        painter.drawPolygon(QPolygonF(corners))
    elif level == "none":
        painter.drawRoundedRect(QRectF(x, top, EDGE, EDGE), 1.5, 1.5)
    else:
        painter.setPen(QPen(tint, 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(QRectF(x + 0.75, top + 0.75, EDGE - 1.5, EDGE - 1.5))


class StockMark(QLabel):
    """A mark with its words, like `23 in stock`; `strong` writes them bold in the colour of the level."""

    def __init__(
        self,
        level: Level = "untracked",
        text: str = "",
        *,
        strong: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._kind: Type = (13, 600) if strong else SMALL
        self._strong = strong
        self.set_stock(level, text)

    @property
    def level(self) -> Level:
        """The level shown."""
        return self._level

    def set_stock(self, level: Level, text: str) -> None:
        """Show another level with its words."""
        self._level: Level = level
        self.setText(text)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(round(EDGE + GAP + width_of(self.text(), self._kind) + 1), 20)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        draw_stock(painter, 1, self.height() / 2, self._level)
        box = QRectF(self.rect()).adjusted(EDGE + GAP, 0, 0, 0)
        write(painter, box, self.text(), self._kind, TINT[self._level] if self._strong else "muted")
