"""A bar that says what happened, what is safe and what to do."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QEvent, QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.views.parts.buttons import Button, IconButton
from desktop.views.parts.paint import icon_at, round_box, smooth
from desktop.views.parts.text import Paragraph
from desktop.views.tokens import RADIUS

Meaning = Literal["prob", "wait", "good", "neut"]
ICONS: dict[Meaning, str] = {"prob": "warn", "wait": "warn", "good": "paid", "neut": "info"}


class Notice(QFrame):
    """A bar with a sign, a bold line, an explanation, buttons, and a cross that tells `closed`.

    `shown` tells when it comes and goes, for the room around it.
    """

    closed = Signal()
    shown = Signal(bool)

    def __init__(self, meaning: Meaning = "prob", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._meaning: Meaning = meaning
        self.title = Paragraph("", 13, 600)
        self.words = Paragraph("", 13)
        self.cross = IconButton("x", "", 32)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(8)
        lines = QVBoxLayout()
        lines.setSpacing(0)
        lines.addStretch(1)
        lines.addWidget(self.title)
        lines.addWidget(self.words)
        lines.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(44, 10, 8, 10)
        row.setSpacing(12)
        row.addLayout(lines, 1)
        row.addLayout(self._buttons)
        row.addWidget(self.cross)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.cross.clicked.connect(self._close)
        self._translate()
        self.hide()

    def setVisible(self, visible: bool) -> None:
        super().setVisible(visible)
        self.shown.emit(visible)

    def tell(self, title: str, words: str = "", meaning: Meaning = "prob") -> None:
        """Show the bar: `title` says what happened, `words` what is safe and what to do."""
        self._meaning = meaning
        self.title.setText(title)
        self.words.setText(words)
        self.words.setVisible(bool(words))
        self.setAccessibleName(title)
        self.setAccessibleDescription(words)
        self.show()
        self.update()

    def add_button(self, text: str) -> Button:
        """Add a button that does something about it."""
        button = Button(text, "plain", height=36)
        self._buttons.addWidget(button)
        return button

    def _close(self) -> None:
        self.hide()
        self.closed.emit()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._translate()
        super().changeEvent(event)

    def _translate(self) -> None:
        self.cross.set_name(self.tr("Close"))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        smooth(painter)
        round_box(painter, QRectF(self.rect()), RADIUS, f"{self._meaning}_soft")
        middle = self.title.geometry().top() + 10
        icon_at(painter, 16, middle, 18, (ICONS[self._meaning], self._meaning))
