"""A row that opens something: the whole of it for the mouse, its title for the keyboard."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent

from desktop.views.parts.links import Link
from desktop.views.parts.rows import TwoLines


class OpenRow(TwoLines):
    """``opened`` tells the key it was made with; ``name`` is the object name of its title."""

    opened = Signal(object)

    def __init__(self, key: object, name: str, title: str, subtitle: str) -> None:
        super().__init__(title, subtitle, icon="mail", link=True)
        self._key = key
        assert isinstance(self.title, Link)
        self.link = self.title
        self.link.setObjectName(name)
        self.link.setAccessibleDescription(subtitle)
        self.link.clicked.connect(self._open)

    def _open(self) -> None:
        self.opened.emit(self._key)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The whole row opens, not its words alone."""
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self._open()
