"""The menu that gives an order one of the shop's labels; without any it leads to where they are made."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QWidget

from desktop.services.shop.order_labels import active_labels
from desktop.shell import i18n
from desktop.views.icons import icon
from desktop.views.parts.menu import Menu

SETTINGS = "settings/labels"
"""The page where labels are made."""


class LabelMenu(Menu):
    """``chosen`` tells the id of a label or None for no label, ``settings_asked`` that others are wanted."""

    chosen = Signal(object)
    settings_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("order.label.menu")

    def ask(self, at: QPoint, current: int | None, *, clears: bool, lifecycle: str = "") -> None:
        """Open it at a place of the screen. ``current`` is marked, ``clears`` offers to take a label off.

        With a ``lifecycle`` labels that are made for another one are left out.
        """
        self._fill(current, clears=clears, lifecycle=lifecycle)
        first = next((one for one in self.actions() if one.isChecked()), None) or self.actions()[0]
        self.popup(at)
        self.setActiveAction(first)

    def _fill(self, current: int | None, *, clears: bool, lifecycle: str) -> None:
        self.clear()
        group = QActionGroup(self)
        for label in active_labels():
            if label.base and lifecycle and label.base != lifecycle:
                continue
            action = self._add(label.name(i18n.language()), "tag", label.colour)
            action.setCheckable(True)
            action.setChecked(label.id == current)
            action.setData(label.id)
            group.addAction(action)
            action.triggered.connect(self._choose)
        if self.isEmpty():
            self._add(self.tr("Make a label in the settings…"), "settings").triggered.connect(
                self.settings_asked
            )
            return
        self.addSeparator()
        if clears:
            self._add(self.tr("No label"), "x").triggered.connect(self._clear)
        self._add(self.tr("Labels in the settings…"), "settings").triggered.connect(self.settings_asked)

    def _add(self, word: str, picture: str, token: str = "muted") -> QAction:
        action = self.addAction(icon(picture, token), word.replace("&", "&&"))
        assert isinstance(action, QAction)
        return action

    def _choose(self) -> None:
        sender = self.sender()
        if isinstance(sender, QAction):
            self.chosen.emit(sender.data())

    def _clear(self) -> None:
        self.chosen.emit(None)
