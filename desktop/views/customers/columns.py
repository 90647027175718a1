"""Cards in two columns, the right one narrow; one below the other where there is no room."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from desktop.views.orders.panels.panel import page_margin
from desktop.views.parts.card import Card
from desktop.views.tokens import CARD_GAP, GAP_8, GAP_24, RAIL_WIDTH

RIGHT_WIDTH, TWO_COLUMNS_FROM = 320, 940 - RAIL_WIDTH
BESIDE, BELOW = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom


class Columns(QWidget):
    """``side`` is the right column."""

    def __init__(self, left: Sequence[Card], right: Sequence[Card]) -> None:
        super().__init__()
        self.side = QWidget()
        first, second = QVBoxLayout(), QVBoxLayout(self.side)
        second.setContentsMargins(0, 0, 0, 0)
        for column, cards in ((first, left), (second, right)):
            column.setSpacing(CARD_GAP)
            for card in cards:
                column.addWidget(card)
            column.addStretch(1)
        self._columns = QBoxLayout(BESIDE, self)
        self._columns.setSpacing(CARD_GAP)
        self._columns.addLayout(first, 1)
        self._columns.addWidget(self.side)

    def _arrange(self) -> None:
        view = self.parentWidget()
        area = view.parentWidget() if view is not None else None
        width = self.width() if view is None else view.width()  # what is in sight decides
        taken = 0 if area is None else area.width() - width  # by the scroll bar: cards end as the head does
        two, side = width >= TWO_COLUMNS_FROM, page_margin(width)
        self._columns.setDirection(BESIDE if two else BELOW)
        self._columns.setContentsMargins(side, CARD_GAP, max(side - taken, GAP_8), GAP_24)
        self.side.setMinimumWidth(RIGHT_WIDTH if two else 0)
        self.side.setMaximumWidth(RIGHT_WIDTH if two else 16777215)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()
        QTimer.singleShot(0, self, self._arrange)  # once the scroll bar has come or gone
