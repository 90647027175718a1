"""Shortcuts that act at once, while the page they belong to is in sight."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget


def bind(page: QWidget, keys: str, act: Callable[[], object], text: str = "") -> QAction:
    """Let ``keys`` do ``act`` while ``page`` is shown, wherever in its window the focus is.

    Not the shortcut of a button: that one waits a tenth of a second to show the button pressed, and what is
    typed meanwhile would still go to the old place. ``text`` is for keys that no button shows.
    """
    action = QAction(text, page)
    action.setShortcuts([QKeySequence(part) for part in keys.split()])
    action.setAutoRepeat(False)
    action.triggered.connect(act)
    page.addAction(action)
    return action
