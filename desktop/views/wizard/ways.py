"""What else can become of the sale on the last step, beside an order."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.services.drafts.drafts import is_offer
from desktop.services.orders.cards import OrderHead
from desktop.views.parts.buttons import Button
from desktop.views.parts.flow import Flow
from desktop.views.quotes.sending import SEND_KEY, send_word
from desktop.views.tokens import COUNTER, GAP_8
from desktop.views.wizard.keys import bind

translate = QCoreApplication.translate

QUOTE_KEY, CHECKOUT_KEY = "Ctrl+Shift+Q", "Ctrl+Shift+C"


class Ways(QWidget):
    """Buttons: ``send_asked`` sends it to the customer, ``checkout_asked`` leads them to paying.

    ``quote_asked`` lets the sale be a quote.
    """

    send_asked = Signal()
    checkout_asked = Signal()
    quote_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.send = Button(send_word(), icon="mail", height=COUNTER)
        self.send.setObjectName("wizard.send")
        self.send.set_hint(SEND_KEY)
        self.send.clicked.connect(self.send_asked)
        self.checkout = Button(translate("Wizard", "Proceed to checkout"), icon="card", height=COUNTER)
        self.checkout.setObjectName("wizard.checkout")
        self.checkout.set_hint(CHECKOUT_KEY)
        self.checkout.clicked.connect(self.checkout_asked)
        self.quote = Button(translate("Wizard", "Make a quote"), icon="doc", height=COUNTER)
        self.quote.setObjectName("wizard.quote")
        self.quote.set_hint(QUOTE_KEY)
        self.quote.clicked.connect(self.quote_asked)
        self.flow = Flow(GAP_8)
        for button in (self.send, self.checkout, self.quote):
            self.flow.add(button)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.flow, 1)

    def bind_keys(self, page: QWidget) -> None:
        """Let the keys work wherever the focus is on the page."""
        bind(page, SEND_KEY, self.send.click)
        bind(page, CHECKOUT_KEY, self.checkout.click)
        bind(page, QUOTE_KEY, self.quote.click)

    def show_head(self, head: OrderHead | None) -> None:
        """Offer what this sale can become."""
        self.quote.setVisible(head is None or not is_offer(head.draft_kind))
        for button in (self.send, self.checkout, self.quote):
            button.setEnabled(head is not None)
