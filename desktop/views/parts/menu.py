"""Menus with rounded corners, in which a letter leads to the next entry that begins with it.

At one that is off it shows the reason, as the mouse does.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QMenu, QToolTip, QWidget


class Menu(QMenu):
    """A menu in our look; give its actions icons with `icons.icon`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowFlags(
            self.windowFlags() | Qt.WindowType.FramelessWindowHint | Qt.WindowType.NoDropShadowWindowHint
        )
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self.setToolTipsVisible(True)
        self._told: QAction | None = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        found = self._beginning_with(event.text())
        if found is None or event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier:
            self._told = None
            super().keyPressEvent(event)
        elif found.isEnabled():
            self._told = None
            self.setActiveAction(found)
        else:  # it cannot be chosen; the letter asks why
            self._told = found
            below = self.mapToGlobal(self.actionGeometry(found).bottomLeft())
            QToolTip.showText(below, found.toolTip(), self)

    def _beginning_with(self, letter: str) -> QAction | None:
        """The next entry whose word begins with a letter, after the chosen one and round again."""
        if len(letter) != 1 or not letter.isalnum():
            return None
        from desktop.domain.folding import fold  # the first picture folds nothing

        entries = [one for one in self.actions() if one.isVisible() and not one.isSeparator()]
        now = self._told or self.activeAction()
        at = entries.index(now) + 1 if now in entries else 0
        words = (*entries[at:], *entries[:at])
        return next((one for one in words if fold(one.text()).startswith(fold(letter))), None)
