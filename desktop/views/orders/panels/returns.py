"""Returns: what came back from the customer."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from desktop.services.ledger_cards import OrderCard
from desktop.views import labels
from desktop.views.orders.panels.panel import Panel, column, nothing, put, row
from desktop.views.parts.rows import clear


class ReturnsPanel(Panel):
    """The lines of which something came back, or that nothing did."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", "", parent)
        self.set_title(self.tr("Returns"))
        self.returns, self._rows = column("order.returns")
        self.body.addWidget(self.returns)
        self.body.addStretch(1)

    def part(self, card: OrderCard) -> Any:
        return card.lines

    def fill(self, card: OrderCard) -> None:
        clear(self._rows)
        back = [line for line in card.lines if line.units.back]
        for line in back:
            count = labels.quantity(line.units.back, line.unit if line.units.back % 1 else "")
            put(self._rows, row(f"{count} × {line.name}", line.variant_name, "refund"))
        if not back:
            put(self._rows, nothing(self.tr("Nothing came back.")))
