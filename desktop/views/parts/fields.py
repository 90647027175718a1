"""Fields to type in: one line, several lines, a choice, a day."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QComboBox,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QWidget,
)

from desktop.views.parts.date_field import DateField, DateTimeField
from desktop.views.parts.paint import icon_at, smooth
from desktop.views.style import font
from desktop.views.tokens import COUNTER, FORM

__all__ = ["Combo", "DateField", "DateTimeField", "TextArea", "TextField"]


class TextField(QLineEdit):
    """One line. Give it a label with `FormRow`, or an accessible name."""

    def __init__(self, placeholder: str = "", height: int = FORM, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(placeholder)
        self.setFixedHeight(height)
        self.setFont(font(15 if height >= COUNTER else 13))

    def setText(self, text: str | None, /) -> None:
        """Let it say something; of a long text its beginning is shown, unless somebody types here."""
        super().setText(text)
        if not self.hasFocus():
            self.setCursorPosition(0)


class TextArea(QPlainTextEdit):
    """Several lines; Tab moves on. `lines` is its height."""

    def __init__(self, placeholder: str = "", lines: int = 3, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(placeholder)
        self.setTabChangesFocus(True)
        self.setFont(font(13))
        self.setFixedHeight(20 * lines + 20)


class Combo(QComboBox):
    """A choice out of a list, with our chevron. The wheel does not change it by accident."""

    def __init__(self, height: int = FORM, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(height)
        self.setFont(font(13))
        self.setView(QListView(self))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMaxVisibleItems(12)

    def fill(self, choices: Sequence[tuple[str, object]]) -> None:
        """Offer (word, value) pairs; the value chosen before stays chosen when it is still there."""
        before = self.currentData()
        self.blockSignals(True)
        self.clear()
        for word, value in choices:
            self.addItem(word, value)
        self.setCurrentIndex(max(0, self.findData(before)))
        self.blockSignals(False)

    def choose(self, value: object) -> None:
        """Choose by value. ValueError when it is not offered."""
        at = self.findData(value)
        if at < 0:
            raise ValueError(value)
        self.setCurrentIndex(at)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Wheel and not self.hasFocus():
            event.ignore()
            return False
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        smooth(painter)
        tint = "muted" if self.isEnabled() else "faint"
        icon_at(painter, self.width() - 27, self.height() / 2, 16, ("down", tint))
