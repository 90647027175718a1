"""Before a quote becomes an order for which there is not enough: what falls below zero, and the question."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop.domain.said_effects import StockBelowZero
from desktop.views import labels
from desktop.views.parts.overlay import Dialog
from desktop.views.tokens import GAP_12

translate = QCoreApplication.translate
MOST = 6
"""Products that are told one by one."""


class ShortDialog(Dialog):
    """Lists what would fall below zero; ``accepted`` makes the order all the same."""

    def __init__(self, page: QWidget, name: str, short: Sequence[StockBelowZero]) -> None:
        super().__init__(page)
        self.setObjectName("quote.short")
        self.set_title(
            translate("Quote", "There is not enough for this order"),
            translate(
                "Quote", "{number} can become an order all the same; the stock then falls below zero."
            ).format(number=name),
        )
        below = translate("Consequence", "Stock falls below zero: {n}")
        for effect in short[:MOST]:
            title = below.format(n=labels.quantity(effect.on_hand))
            self.add_consequence("warn", title, effect.name, tint="wait")
        if left := len(short) - MOST:
            more = translate("Quote", "and {n} more")
            if left > 0:
                self.add_consequence("warn", labels.counted(left, more, more), "", tint="wait")
        self.body.addSpacing(GAP_12)
        self.keep = self.add_button(translate("Quote", "Leave it")).set_hint("Esc")
        self.keep.setObjectName("quote.short.keep")
        self.go = self.add_button(translate("Quote", "Make an order all the same"), "primary")
        self.go.setObjectName("quote.short.go")
        self.go.set_hint("Ctrl+Return")
        self.keep.clicked.connect(self.leave)
        self.go.clicked.connect(self.accept)
        self.set_default(self.go)
