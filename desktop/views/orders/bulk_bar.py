"""The bar that shows from two chosen orders on: how many, and what can be done with them."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QMenu, QWidget

from desktop.views import labels
from desktop.views.parts.buttons import Button, IconButton
from desktop.views.parts.card import FootBar
from desktop.views.parts.text import Elided
from desktop.views.tokens import GAP_8, GAP_24, TOOLBAR

HEIGHT, ROOM = 52, 700
"""Height, and the width from which there is room for words beside the buttons."""


class BulkBar(FootBar):
    """``left`` asks to choose one order alone again."""

    left = Signal()

    def __init__(self, label: QAction, tags: QAction, menu: QMenu) -> None:
        super().__init__("canvas", "t")
        self.setObjectName("orders.bulk")
        self.setFixedHeight(HEIGHT)
        self._number = 0
        self.count = Elided("", 13, 600)
        self.count.setObjectName("orders.bulk.count")
        self.label = Button("", "plain", height=TOOLBAR)
        self.label.follow(label)
        self.tags = Button("", "plain", height=TOOLBAR)
        self.tags.follow(tags)
        self.more = Button(self.tr("More actions"), "plain", height=TOOLBAR).set_menu(menu)
        self.more.set_key("Ctrl+M")
        self.cross = IconButton("x", self.tr("Choose one order alone again"), TOOLBAR)
        self.cross.setObjectName("orders.bulk.leave")
        self.cross.clicked.connect(self.left)
        row = QHBoxLayout(self)
        row.setContentsMargins(GAP_24, 0, GAP_24 - GAP_8, 0)
        row.setSpacing(GAP_8)
        row.addWidget(self.count, 1)
        for button in (self.label, self.tags, self.more, self.cross):
            row.addWidget(button)

    def put_above(self, foot: QWidget) -> None:
        """Stand above the foot of the list."""
        above = foot.parentWidget()
        column = above.layout() if above is not None else None
        assert isinstance(column, QBoxLayout)
        column.insertWidget(column.indexOf(foot), self)

    def show_number(self, number: int) -> None:
        """Show how many are chosen; one alone needs no bar."""
        self._number = number
        self._say()
        self.setVisible(number > 1)

    def _say(self) -> None:
        words = labels.counted(self._number, self.tr("{n} order chosen"), self.tr("{n} orders chosen"))
        self.count.setText(words if self.width() >= ROOM else labels.count(self._number))
        self.count.setAccessibleName(words)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._say()
