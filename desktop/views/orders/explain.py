"""How the total of an order was computed: a sheet with every amount, down to line, rule and rounding."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.explain import explain
from desktop.domain.steps import Step, StepCode, walk
from desktop.services.orders.cards import OrderCore
from desktop.services.orders.order_basket import priced
from desktop.views import labels
from desktop.views.orders.explain_words import how, title
from desktop.views.parts.card import Rule
from desktop.views.parts.overlay import Sheet
from desktop.views.parts.rows import clear
from desktop.views.parts.sums import Amount
from desktop.views.parts.text import Label, Paragraph

translate = QCoreApplication.translate

INDENT = 16
_REDUCTIONS = {
    StepCode.LINE_PERCENT,
    StepCode.LINE_AMOUNT,
    StepCode.ORDER_DISCOUNT,
    StepCode.FREE_SHIPPING,
}
_SUMS = {StepCode.FINAL, StepCode.GROSS, StepCode.TOTAL}


class ExplainSheet(Sheet):
    """Opened over the window by ``show_order``; ``rows`` is what it says, for readers that are no people."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window, 560)
        self.setObjectName("explain")
        self.set_title(
            translate("Explain", "How this total was computed"),
            translate(
                "Explain", "Every amount with what it was computed from. All of them add up to the total."
            ),
        )
        self.rows: list[tuple[str, str]] = []

    def show_order(self, core: OrderCore) -> None:
        """Explain a priced order or draft that has lines."""
        clear(self.body)
        self.rows = []
        steps = explain(priced(core))
        for heading, codes in _parts():
            part = [step for step in steps if step.code in codes]
            if part:
                self._add_part(heading, part, core.head.currency)
        self.body.addStretch(1)
        self.open(self.cross)

    def _add_part(self, heading: str, steps: list[Step], currency: str) -> None:
        if self.body.count():
            self.body.addSpacing(20)
        self.body.addWidget(Label(heading, 15, 600))
        self.body.addSpacing(4)
        for at, step in enumerate(steps):
            if at:
                self.body.addWidget(Rule(6, 6))
            for depth, inner in walk((step,)):
                if not _says_nothing(inner, step):
                    self.body.addWidget(self._row(depth, inner, currency))

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


def _says_nothing(step: Step, whole: Step) -> bool:
    """Nothing comes off a row: what is left after discounts is what stands above it."""
    reduced = any(inner.code in _REDUCTIONS for inner in whole.steps)
    return step.code is StepCode.FINAL and not reduced


def _parts() -> list[tuple[str, set[StepCode]]]:
    """The parts of the sheet in the order they are read."""
    return [
        (translate("Explain", "Lines"), {StepCode.LINE}),
        (translate("Explain", "Delivery, surcharge, tip"), {StepCode.SHIPPING, StepCode.FEE, StepCode.TIP}),
        (translate("Explain", "Discounts on the order"), {StepCode.DISCOUNT}),
        (translate("Explain", "VAT"), {StepCode.TAX_GROUP}),
        (translate("Explain", "Total"), {StepCode.TOTAL}),
    ]
