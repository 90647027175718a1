"""The column at the right of a step: what it is about, and below, always in sight, where it goes on."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QSizePolicy,
    QStyleOptionComboBox,
    QVBoxLayout,
    QWidget,
)

from desktop.views.parts.buttons import Button
from desktop.views.parts.card import Pane, Rule, Scroller
from desktop.views.parts.fields import Combo
from desktop.views.parts.paint import BODY, elided
from desktop.views.tokens import BIG, GAP_8, GAP_12, GAP_20, TOOLBAR

WIDTH = 360
ROOM = 54  # of a combo that its text cannot use: the chevron and the edges


class SideCombo(Combo):
    """A choice as wide as the column allows; what does not fit is cut with an ellipsis."""

    def __init__(self, name: str, word: str) -> None:
        super().__init__(TOOLBAR)
        self.setObjectName(name)
        self.setAccessibleName(word)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def initStyleOption(self, option: QStyleOptionComboBox) -> None:
        super().initStyleOption(option)
        option.currentText = elided(self.currentText(), BODY, self.width() - ROOM)


class Side(Pane):
    """``body`` scrolls, ``foot`` stands: ``main`` is the one primary button, ``back`` a quiet one below."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("canvas", "l", parent)
        content = QWidget()
        self.body = QVBoxLayout(content)
        self.body.setSpacing(0)
        self.scroller = Scroller(content)
        self.main = Button("", "primary", height=BIG)
        self.back = Button("", "quiet", icon="back")
        self.foot = QVBoxLayout()
        self.foot.setContentsMargins(GAP_20, GAP_12, GAP_20, GAP_8)
        self.foot.setSpacing(GAP_8)
        self._lay_out()
        self.setFixedWidth(WIDTH)

    def _lay_out(self) -> None:
        last = QHBoxLayout()
        last.setContentsMargins(GAP_20 - GAP_8, 0, GAP_20, GAP_12)
        last.addWidget(self.back)
        last.addStretch(1)
        self.foot.addWidget(self.main)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.scroller, 1)
        rule = QHBoxLayout()
        rule.setContentsMargins(GAP_20, 0, GAP_20, 0)
        rule.addWidget(Rule())
        column.addLayout(rule)
        column.addLayout(self.foot)
        column.addLayout(last)
        self.scroller.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the content end at the same edge with a scroll bar and without."""
        if event.type() == QEvent.Type.Resize:
            bar = self.scroller.width() - self.scroller.viewport().width()
            self.body.setContentsMargins(GAP_20, GAP_20, max(0, GAP_20 - bar), GAP_12)
        return False
