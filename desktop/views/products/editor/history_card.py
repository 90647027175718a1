"""What was changed of the product, when and by whom."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.services.goods.product_history import product_history
from desktop.views import history, labels
from desktop.views.parts.card import Card
from desktop.views.parts.rows import RowIcon, clear
from desktop.views.parts.text import Paragraph
from desktop.views.products.editor.layout import beside
from desktop.views.tokens import GAP_8

translate = QCoreApplication.translate
SHOWN = 6


class HistoryCard(Card):
    """The newest entries; hidden while there are none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(translate("ProductEditor", "History"), parent)
        self.setObjectName("product.history")
        self._entries = QVBoxLayout()
        self._entries.setSpacing(GAP_8)
        self.body.addLayout(self._entries)

    def show_product(self, product_id: int | None) -> None:
        """Show what happened to this product."""
        clear(self._entries)
        lines = () if product_id is None else product_history(product_id, SHOWN)
        for line in lines:
            when = ", ".join(part for part in (labels.moment(line.at), line.by) if part)
            words = QVBoxLayout()
            words.setSpacing(0)
            words.addWidget(Paragraph(history.told(line)))
            words.addWidget(Paragraph(when, 12, 400, "muted"))
            self._entries.addWidget(beside(RowIcon(history.icon_of(line)), words))
        self.setVisible(bool(lines))
