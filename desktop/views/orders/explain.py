"""How the numbers of an order were computed: a sheet with every amount, down to line, rule and rounding."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.steps import Step, StepCode
from desktop.services.orders.cards import OrderCore
from desktop.services.orders.explanation import due_explained, total_explained
from desktop.services.orders.ledger_cards import OrderCard
from desktop.views import labels
from desktop.views.orders.explain_words import how, parts, title
from desktop.views.parts.card import Rule
from desktop.views.parts.overlay import Sheet
from desktop.views.parts.rows import clear
from desktop.views.parts.sums import Amount
from desktop.views.parts.text import Label, Paragraph

translate = QCoreApplication.translate

INDENT = 16
_SUMS = {StepCode.FINAL, StepCode.GROSS, StepCode.TOTAL}


class ExplainSheet(Sheet):
    """Opened over the window by ``show_order`` or ``show_due``.

    ``rows`` is what it says, for readers that are no people.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window, 560)
        self.setObjectName("explain")
        self.rows: list[tuple[str, str]] = []

    def show_order(self, core: OrderCore, card: OrderCard | None = None) -> None:
        """Explain the total of an order or draft that has lines, then what is due by a placed one's card."""
        self.set_title(
            translate("Explain", "How this total was computed"),
            translate(
                "Explain", "Every amount with what it was computed from. All of them add up to the total."
            ),
        )
        self._show(core.head.currency, total_explained(core), due_explained(card) if card else ())

    def show_due(self, card: OrderCard) -> None:
        """Explain what is due of a placed order, and below that its total."""
        self.set_title(
            translate("Explain", "How what is due was computed"),
            translate(
                "Explain",
                "The total, less what was credited and paid. Below it stands how the total was computed.",
            ),
        )
        *credited, due = due_explained(card)
        self._show(card.head.currency, (due,), credited, total_explained(card.core))

    def _show(self, currency: str, *groups: Iterable[Step]) -> None:
        clear(self.body)
        self.rows = []
        for steps in groups:
            for heading, trees in parts(steps):
                self._add_part(heading, trees, currency)
        self.body.addStretch(1)
        self.open(self.cross)

    def _add_part(self, heading: str, trees: list[list[tuple[int, Step]]], currency: str) -> None:
        if self.body.count():
            self.body.addSpacing(20)
        self.body.addWidget(Label(heading, 15, 600))
        self.body.addSpacing(4)
        for at, rows in enumerate(trees):
            if at:
                self.body.addWidget(Rule(6, 6))
            for depth, step in rows:
                self.body.addWidget(self._row(depth, step, currency))

    def _row(self, depth: int, step: Step, currency: str) -> QWidget:
        words, amount = title(step, currency), labels.money(step.minor, currency)
        self.rows.append((words, amount))
        strong = depth == 0 or step.code in _SUMS
        row = QWidget()
        row.setAccessibleName(f"{words}, {amount}")
        text = QVBoxLayout()
        text.setSpacing(0)
        text.addWidget(Paragraph(words, 13, 600 if depth == 0 else 400, "text" if strong else "muted"))
        reason = how(step, currency)
        if reason:
            text.addWidget(Paragraph(reason, 12, 400, "muted"))
        line = QHBoxLayout(row)
        line.setContentsMargins(depth * INDENT, 2, 0, 2)
        line.setSpacing(16)
        line.addLayout(text, 1)
        figure = Amount(amount, 600 if depth == 0 else 400, "text" if strong else "muted")
        line.addWidget(figure)
        return row
