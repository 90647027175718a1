"""The consequences of a plan below the form that asks for it, found anew while the form is filled in."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.services.plans.plans import Plan
from desktop.views.orders.effect_words import consequences
from desktop.views.parts.card import Rule
from desktop.views.parts.overlay import ConsequenceRow
from desktop.views.parts.rows import clear
from desktop.views.parts.text import Label, Paragraph
from desktop.views.tokens import GAP_8

translate = QCoreApplication.translate


class ConsequenceList(QWidget):
    """A heading, and below it what would happen; or a sentence that says why there is nothing to list."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("consequences")
        self.sentence = Paragraph("", 13, 400, "muted")
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_8)
        column.addWidget(Label(translate("GiveBack", "This will happen"), 15, 600))
        column.addWidget(self.sentence)
        column.addLayout(self._rows)

    def show_plan(self, plan: Plan) -> None:
        """List what the plan does."""
        clear(self._rows)
        self.sentence.hide()
        for at, row in enumerate(consequences(plan)):
            if at:
                self._rows.addWidget(Rule())
            self._rows.addWidget(ConsequenceRow(row.icon, row.title, row.detail, row.amount, row.tint))

    def say(self, sentence: str, tone: str = "muted") -> None:
        """List nothing, and say why."""
        clear(self._rows)
        self.sentence.setText(sentence)
        self.sentence.set_tone(tone)
        self.sentence.show()

    def titles(self) -> list[str]:
        """What is listed now, top to bottom."""
        found = [self._rows.itemAt(at).widget() for at in range(self._rows.count())]  # type: ignore[union-attr]  # all are widgets
        return [row.title.text() for row in found if isinstance(row, ConsequenceRow)]
