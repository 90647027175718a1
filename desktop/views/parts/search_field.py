"""The field to search in."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.views.parts.buttons import IconButton
from desktop.views.parts.keys import key_hint
from desktop.views.parts.paint import RIGHT, SMALL, icon_at, smooth, width_of, write
from desktop.views.style import font
from desktop.views.tokens import COUNTER


class SearchField(QLineEdit):
    """Search: lens, shortcut at the right, a cross when there is text. Up and down keys tell `stepped`."""

    stepped = Signal(int)  # -1 up, +1 down: the list of results moves, the focus stays here

    def __init__(self, placeholder: str = "", height: int = 36, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hint, self._keys = "", QKeySequence()
        self.setFixedHeight(height)
        self.setFont(font(15 if height >= COUNTER else 13))
        self._clear = IconButton("x", "", 28, self)
        self._clear.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._clear.clicked.connect(self.clear)
        self._clear.hide()
        self.set_placeholder(placeholder)
        self.textChanged.connect(self._arrange)
        self._name_clear()

    def set_placeholder(self, text: str) -> None:
        """Say what can be searched; screen readers say it too."""
        self.setPlaceholderText(text)
        self.setAccessibleName(text)
        self._arrange()

    def set_hint(self, keys: QKeySequence | QKeySequence.StandardKey | str) -> None:
        """Show the shortcut that leads here."""
        self._keys = QKeySequence(keys)
        self._hint = key_hint(self._keys)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._name_clear()
            self._hint = key_hint(self._keys)
        super().changeEvent(event)

    def _name_clear(self) -> None:
        self._clear.set_name(self.tr("Clear"))

    def _arrange(self) -> None:
        shown = self._hint_room() if self._has_room() else 0
        self.setTextMargins(28, 0, 22 if self.text() else shown, 0)
        self._clear.setVisible(bool(self.text()))
        self.update()

    def _hint_room(self) -> int:
        return round(width_of(self._hint, SMALL) + 8) if self._hint else 0

    def _has_room(self) -> bool:
        """Whether the shortcut stands beside the words; where both do not fit, the words go before."""
        words = self.fontMetrics().horizontalAdvance(self.placeholderText())
        return self.width() >= 48 + words + self._hint_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()
        self._clear.move(self.width() - 32, (self.height() - 28) // 2)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if event.key() in steps and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.stepped.emit(steps[Qt.Key(event.key())])
            return
        super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        return QSize(320, self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        smooth(painter)
        icon_at(painter, 14, self.height() / 2, 16, ("search", "muted"))
        if self._hint and not self.text() and self._has_room():
            box = QRectF(self.rect()).adjusted(0, 0, -12, 0)
            write(painter, box, self._hint, SMALL, "muted", RIGHT)
