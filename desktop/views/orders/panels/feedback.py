"""Feedback of the customer: what they wrote with their order, shown once the order is completed."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from desktop.domain.states import Lifecycle
from desktop.services.orders.ledger_cards import OrderCard
from desktop.views.orders.panels.panel import Panel
from desktop.views.parts.text import Paragraph


class FeedbackPanel(Panel):
    """Hidden before the order is completed, and when the customer wrote nothing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", "order.feedback", parent)
        self.set_title(self.tr("Customer feedback"))
        self.words = Paragraph("", 13, 400, "text")
        self.words.setObjectName("order.feedback.text")
        self.body.addWidget(self.words)
        self.hide()

    def part(self, card: OrderCard) -> Any:
        return card.head.note, card.head.lifecycle

    def fill(self, card: OrderCard) -> None:
        self.words.setText(card.head.note)
        self.setVisible(bool(card.head.note) and card.head.lifecycle is Lifecycle.COMPLETED)
