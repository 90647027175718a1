"""The key of an act that is off now says why, instead of doing nothing."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget


class OffKeys(QObject):
    """Hears keys that nothing on ``page`` took; ``say`` gets the reason of the act that has such a key."""

    def __init__(self, page: QWidget, say: Callable[[str], object]) -> None:
        super().__init__(page)
        self._page, self._say = page, say
        page.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        why = self._why(QKeySequence(event.keyCombination()))
        if why:
            self._say(why)
        return bool(why)

    def _why(self, keys: QKeySequence) -> str:
        """Why the act with these keys is off; empty for no such act, and for one without a reason."""
        for action in self._page.actions():
            if not action.isEnabled() and not keys.isEmpty() and action.shortcut() == keys:
                why = action.toolTip()
                return "" if why.startswith(action.text()) else why
        return ""
