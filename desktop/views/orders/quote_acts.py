"""Duplicate the order on its page into a quote."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from desktop.services.orders.ledger_cards import OrderCard
from desktop.views.context import DeskContext
from desktop.views.icons import icon
from desktop.views.parts.keys import key_hint
from desktop.views.quotes.duplicate import Duplicating

KEY = "Q"


class QuoteActs(QObject):
    """One action: ``duplicate``. It is possible whatever became of the order."""

    def __init__(self, page: QWidget, context: DeskContext) -> None:
        super().__init__(page)
        self._card: OrderCard | None = None
        self._asking = Duplicating(page, context)
        action = QAction(icon("copy"), self.tr("Duplicate into a quote…"), page)
        action.setObjectName("order.duplicate")
        action.setShortcut(QKeySequence(KEY))
        action.setToolTip(f"{action.text()}  {key_hint(action.shortcut())}")
        action.triggered.connect(self._duplicate)
        page.addAction(action)
        self.actions = {"duplicate": action}

    def show_card(self, card: OrderCard) -> None:
        """The order that would be copied."""
        self._card = card

    def _duplicate(self) -> None:
        if self._card is not None:
            self._asking.ask(self._card.head.id, self._card.head.number)
