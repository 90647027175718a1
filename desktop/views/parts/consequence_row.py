"""One row of what will happen, in a question."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.views.parts.rows import RowIcon
from desktop.views.parts.sums import Amount
from desktop.views.parts.text import Paragraph
from desktop.views.tokens import GAP_8, GAP_12


class ConsequenceRow(QWidget):
    """What will happen: icon, what, which or why, and perhaps an amount; the words go on below each other."""

    def __init__(self, icon: str, title: str, detail: str, amount: str = "", tint: str = "muted") -> None:
        super().__init__()
        top = Qt.AlignmentFlag.AlignTop
        self.title, self.subtitle = Paragraph(title, 13, 600), Paragraph(detail, 12, 400, "muted")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.title)
        words.addWidget(self.subtitle)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, GAP_8, 0, GAP_8)
        line.setSpacing(GAP_12)
        line.addWidget(RowIcon(icon, tint), 0, top)
        line.addLayout(words, 1)
        self.subtitle.setHidden(not detail)
        if amount:
            line.addWidget(Amount(amount), 0, top)
