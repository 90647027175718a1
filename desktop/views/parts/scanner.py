"""A bar code scanner types like a very fast person and presses Enter: heard wherever nobody can type.

In a text field a scan is left alone: there it is text, and in the product search it adds by itself. Elsewhere
its Enter would press the button that happens to have the focus. Fields that nobody scans into, such as a
quantity, may be named: a scan is taken out of them again.
"""

from __future__ import annotations

import time

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QComboBox, QLineEdit, QPlainTextEdit, QWidget

from desktop.domain.ean import as_meant
from desktop.views.parts.buttons import ENTER
from desktop.views.parts.numbers import NumberField

GAP_S, SHORTEST = 0.035, 6
"""Longest pause between two characters of a scan, and how many it has at least."""

TYPED_INTO = (QLineEdit, QPlainTextEdit, QAbstractSpinBox, QComboBox)


class Scanner(QObject):
    """``scanned`` tells a code. Hears nothing until ``listen(True)``, and only in the window of ``place``.

    ``cleared`` are fields that a scan is taken out of again, when it was typed into them.
    """

    scanned = Signal(str)

    def __init__(self, place: QWidget, cleared: tuple[type[QLineEdit], ...] = ()) -> None:
        super().__init__(place)
        self._place, self._cleared = place, cleared
        self._code, self._before, self._last, self._listens = "", "", 0.0, False

    def listen(self, on: bool) -> None:
        """Begin or stop hearing keys. Only where the focus is: all else of the program stays as quick."""
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        if on is self._listens:
            return
        self._listens = on
        focus = QApplication.focusWidget()
        self._follow(focus, focus if on else None)
        if on:
            app.focusChanged.connect(self._follow)
        else:
            app.focusChanged.disconnect(self._follow)

    def _follow(self, left: QWidget | None, reached: QWidget | None) -> None:
        if left is not None:
            left.removeEventFilter(self)
        if reached is not None:
            reached.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or watched is not QApplication.focusWidget():
            return False
        if isinstance(watched, TYPED_INTO) and not isinstance(watched, self._cleared):
            return False
        here = isinstance(watched, QWidget) and watched.window() is self._place.window()
        return here and isinstance(event, QKeyEvent) and self._hear(event, watched)

    def _hear(self, event: QKeyEvent, watched: QObject) -> bool:
        """Take in a key; True when it belongs to a scan and nobody else shall have it."""
        now = _pressed_at(event)
        if abs(now - self._last) > GAP_S:
            self._code = ""
        self._last = now
        if event.key() in ENTER:
            code, self._code = self._code, ""
            if len(code) >= SHORTEST:
                _put_back(watched, self._before)
                self.scanned.emit(as_meant(code))
            return len(code) >= SHORTEST
        held = event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
        if not (event.text().isprintable() and event.text()) or held:
            return False
        if not self._code:
            self._before = watched.text() if isinstance(watched, QLineEdit) else ""
        self._code += event.text()
        return len(self._code) > 1 and not isinstance(watched, QLineEdit)


def _put_back(watched: QObject, text: str) -> None:
    """Let a field say again what it said before it was scanned into."""
    if isinstance(watched, NumberField):
        watched.put(text)
    elif isinstance(watched, QLineEdit):
        watched.setText(text)


def _pressed_at(event: QKeyEvent) -> float:
    """When a key was pressed, in seconds; a desk that was busy hears it later, and the next one at once."""
    stamp = event.timestamp()  # 0 when no window system sent it
    return stamp / 1000 if stamp else time.monotonic()
