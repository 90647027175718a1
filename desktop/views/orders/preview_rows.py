"""Rows of the preview: lines with their picture, sentences with an icon."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.services.orders.cards import LineCard
from desktop.views import labels
from desktop.views.parts.paint import BODY, RIGHT, SMALL, width_of, write
from desktop.views.parts.pictures import TILE, tile
from desktop.views.parts.rows import RowIcon
from desktop.views.parts.text import Paragraph
from desktop.views.tokens import GAP_12
from desktop.views.wizard.words import line_detail, picture_name

PITCH = 44
"""From one line to the next."""


class PreviewLine(QWidget):
    """One line of the order: what, how many, and what it comes to."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(PITCH)
        self._picture = self._name = self._detail = self._amount = self._count = ""

    def show_line(self, line: LineCard, currency: str) -> None:
        """Show another line."""
        unit = line.unit if line.quantity != int(line.quantity) else ""
        self._picture = picture_name(line.picture_id, line.pictogram)
        self._name, self._detail = line.name, line_detail(line)
        self._amount = labels.money(line.gross_minor, currency)
        self._count = labels.quantity(line.quantity, unit)
        self.setAccessibleName(f"{self._count} × {self._name}, {self._detail}, {self._amount}")
        self.setToolTip(f"{self._name}\n{self._detail}".strip())
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, width = QPainter(self), self.width()
        painter.drawPixmap(0, 0, tile(self._picture, self._name, TILE, self.devicePixelRatioF()))
        left = TILE + GAP_12
        upper = (left, 0, 20, self._name, self._amount, BODY, "text")
        lower = (left, 20, 16, self._detail, self._count, SMALL, "muted")
        for x, y, height, words, figure, kind, tint in (upper, lower):
            room = width_of(figure, kind) + GAP_12
            write(painter, QRectF(x, y, width - x - room, height), words, kind, tint)
            write(painter, QRectF(x, y, width - x, height), figure, kind, tint, RIGHT)


class Sentence(QWidget):
    """A paragraph after an icon: a note, a wish; ``below`` is the room under it."""

    def __init__(self, icon: str, name: str, below: int = 4) -> None:
        super().__init__()
        self.words = Paragraph("", 13, 400, "muted")
        self._name = name
        row = QHBoxLayout(self)
        row.setContentsMargins(2, 0, 0, below)
        row.setSpacing(14)
        row.addWidget(RowIcon(icon), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.words, 1)
        self.hide()

    def tell(self, text: str) -> None:
        """Show a text, or nothing when it is empty."""
        self.words.setText(text)
        self.setAccessibleName(labels.headed(self._name, text))
        self.setVisible(bool(text))
