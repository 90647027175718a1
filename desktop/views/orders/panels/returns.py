"""Returns: what came back from the customer."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from desktop.services.cards import LineCard
from desktop.services.ledger_cards import OrderCard
from desktop.views import labels
from desktop.views.orders.panels.panel import Panel, Rows, nothing, row


class ReturnsPanel(Panel):
    """The lines of which something came back, or that nothing did."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", "", parent)
        self.set_title(self.tr("Returns"))
        self.returns = Rows("order.returns")
        self.body.addWidget(self.returns)
        self.body.addStretch(1)

    def part(self, card: OrderCard) -> Any:
        return card.lines

    def fill(self, card: OrderCard) -> None:
        rows: list[QWidget] = [_returned(line) for line in card.lines if line.units.back]
        self.returns.refill(rows or [nothing(self.tr("Nothing came back."))])


def _returned(line: LineCard) -> QWidget:
    count = labels.quantity(line.units.back, line.unit if line.units.back % 1 else "")
    return row(f"{count} × {line.name}", line.variant_name, "refund")
