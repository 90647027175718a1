"""A bar code scanner types like a very fast person and presses Enter: heard wherever nobody can type.

In a text field a scan is left alone: there it is text, and in the product search it adds by itself. Elsewhere
its Enter would press the button that happens to have the focus.
"""

from __future__ import annotations

import time

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QComboBox, QLineEdit, QPlainTextEdit

from desktop.views.parts.buttons import ENTER

GAP_S, SHORTEST = 0.035, 6
"""Longest pause between two characters of a scan, and how many it has at least."""

TYPED_INTO = (QLineEdit, QPlainTextEdit, QAbstractSpinBox, QComboBox)


class Scanner(QObject):
    """``scanned`` tells a code. Hears nothing until ``listen(True)``."""

    scanned = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._code, self._last = "", 0.0

    def listen(self, on: bool) -> None:
        """Begin or stop hearing the keys of the program."""
        app = QApplication.instance()
        assert app is not None
        app.removeEventFilter(self)
        if on:
            app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or watched is not QApplication.focusWidget():
            return False
        return isinstance(event, QKeyEvent) and not isinstance(watched, TYPED_INTO) and self._hear(event)

    def _hear(self, event: QKeyEvent) -> bool:
        """Take in a key; True when it belongs to a scan and nobody else shall have it."""
        now = _pressed_at(event)
        if abs(now - self._last) > GAP_S:
            self._code = ""
        self._last = now
        if event.key() in ENTER:
            code, self._code = self._code, ""
            if len(code) >= SHORTEST:
                self.scanned.emit(code)
            return len(code) >= SHORTEST
        held = event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
        if event.text().isprintable() and event.text() and not held:
            self._code += event.text()
            return len(self._code) > 1
        return False


def _pressed_at(event: QKeyEvent) -> float:
    """When a key was pressed, in seconds; a desk that was busy hears it later, and the next one at once."""
    stamp = event.timestamp()  # 0 when no window system sent it
    return stamp / 1000 if stamp else time.monotonic()
