"""A quiet place: icon, a bold line and what to do, in the middle of a panel that has nothing to show yet."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.views.parts.paint import icon_at, smooth
from desktop.views.parts.text import Paragraph

WIDEST = 240


class _BigIcon(QWidget):
    def __init__(self, icon: str) -> None:
        super().__init__()
        self._icon = icon
        self.setFixedSize(40, 40)

    def sizeHint(self) -> QSize:
        return QSize(40, 40)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        smooth(painter)
        icon_at(painter, 2, QRectF(self.rect()).center().y(), 36, (self._icon, "faint"))


class Hint(QWidget):
    """``icon`` over a title and a sentence."""

    def __init__(self, icon: str, title: str = "", words: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title, self.words = Paragraph("", 13, 600), Paragraph("", 13, 400, "muted")
        middle = Qt.AlignmentFlag.AlignHCenter
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 24, 20, 24)
        column.setSpacing(0)
        column.addStretch(2)
        column.addWidget(_BigIcon(icon), 0, middle)
        column.addSpacing(12)
        for text in (self.title, self.words):
            text.setAlignment(middle)
            text.setFixedWidth(WIDEST)
            column.addWidget(text, 0, middle)
            column.addSpacing(4)
        column.addStretch(3)
        self.say(title, words)

    def say(self, title: str, words: str = "") -> None:
        """Show other words."""
        for line, text in ((self.title, title), (self.words, words)):
            line.setText(text)
            line.setFixedHeight(line.heightForWidth(WIDEST))
            line.setVisible(bool(text))
