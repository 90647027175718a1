"""What else can become of the sale on the last step, beside an order."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.services.cards import OrderHead
from desktop.services.drafts import is_offer
from desktop.views.parts.buttons import Button
from desktop.views.tokens import COUNTER, GAP_8
from desktop.views.wizard.keys import bind

translate = QCoreApplication.translate

QUOTE_KEY = "Ctrl+Shift+Q"


class Ways(QWidget):
    """Buttons; ``quote_asked`` lets the sale be a quote."""

    quote_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.quote = Button(translate("Wizard", "Make a quote"), icon="doc", height=COUNTER)
        self.quote.setObjectName("wizard.quote")
        self.quote.set_hint(QUOTE_KEY)
        self.quote.clicked.connect(self.quote_asked)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP_8)
        row.addWidget(self.quote)
        row.addStretch(1)

    def bind_keys(self, page: QWidget) -> None:
        """Let the keys work wherever the focus is on the page."""
        bind(page, QUOTE_KEY, self.quote.click)

    def show_head(self, head: OrderHead | None) -> None:
        """Offer what this sale can become."""
        self.quote.setVisible(head is None or not is_offer(head.draft_kind))
        self.quote.setEnabled(head is not None)
