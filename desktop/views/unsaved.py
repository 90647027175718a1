"""Keeps a text that is being written and not in use yet, and says so beside a button that drops it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.services.shop.typed import forget_typed, keep_typed, typed
from desktop.views.context import DeskContext
from desktop.views.parts.buttons import Button
from desktop.views.parts.text import Paragraph
from desktop.views.tokens import GAP_8, TOOLBAR

translate = QCoreApplication.translate
PAUSE_MS = 500


class Unsaved(QWidget):
    """Shown while what ``read`` gives is not what is in force; ``dropped`` brings what is in force.

    What is typed is kept after every pause, and when the editor goes away for whatever reason.
    """

    dropped = Signal(object)

    def __init__(self, name: str, read: Callable[[], Any]) -> None:
        super().__init__()
        self._read, self._key, self._in_force = read, "", None
        self.words = Paragraph("", 12, 400, "wait")
        self.drop = Button(translate("Unsaved", "Drop my changes"), "quiet", height=TOOLBAR)
        self.drop.setObjectName(f"{name}.drop")
        self.drop.clicked.connect(self._drop)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP_8)
        row.addWidget(self.words, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.drop)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self.keep)
        self.hide()

    def begin(self, key: str, in_force: Any) -> Any:
        """What to show: the text from last time under ``key`` if there is one, else what is in force."""
        self._key, self._in_force = key, in_force
        waiting = typed(key)
        last = translate("Unsaved", "Not in use yet: this is what you wrote last time.")
        self.words.setText(last if waiting is not None else "")
        return in_force if waiting is None else waiting

    def changed(self) -> bool:
        """Whether there is something that is not in force."""
        return bool(self._key) and self._read() != self._in_force

    def touch(self) -> None:
        """Something was typed."""
        changed = self.changed()
        if not self.words.text():
            self.words.setText(translate("Unsaved", "Not in use yet."))
        self.setVisible(changed)
        self._pause.start()

    def keep(self) -> None:
        """Keep what stands there now."""
        self._pause.stop()
        if self.changed():
            keep_typed(self._key, self._read())
        elif self._key:
            forget_typed(self._key)

    def settle(self, in_force: Any) -> None:
        """This is in force now; what was typed meanwhile is not."""
        self._in_force = in_force
        self.words.setText("")
        self.touch()
        self.keep()

    def leave(self, context: DeskContext) -> None:
        """The editor is closed: keep what is not in force, and say that it waits."""
        if self.changed():
            self.keep()
            context.toast(translate("Unsaved", "Not in use yet. Your text waits here until you come back."))

    def _drop(self) -> None:
        forget_typed(self._key)
        self.words.setText("")
        self.dropped.emit(self._in_force)
        self.hide()

    def hideEvent(self, event: QHideEvent) -> None:
        """The window is closed over it, or the page is made anew."""
        super().hideEvent(event)
        self.keep()
