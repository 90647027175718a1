"""The consequences of a plan below the form that asks for it, found anew while the form is filled in."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.services.plans.plans import Plan
from desktop.views.orders.consequence import Consequence
from desktop.views.orders.effect_words import consequences
from desktop.views.parts.card import Rule
from desktop.views.parts.rows import RowIcon, clear
from desktop.views.parts.sums import Amount
from desktop.views.parts.text import Label, Paragraph
from desktop.views.tokens import GAP_8, GAP_12

translate = QCoreApplication.translate

TOP = Qt.AlignmentFlag.AlignTop


class _Row(QWidget):
    """What will happen: icon, what, which or why, and perhaps an amount; the words go on below each other."""

    def __init__(self, row: Consequence) -> None:
        super().__init__()
        self.title = Paragraph(row.title, 13, 600)
        icon = RowIcon(row.icon, row.tint)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.title)
        if row.detail:
            words.addWidget(Paragraph(row.detail, 12, 400, "muted"))
        line = QHBoxLayout(self)
        line.setContentsMargins(0, GAP_8, 0, GAP_8)
        line.setSpacing(GAP_12)
        line.addWidget(icon, 0, TOP)
        line.addLayout(words, 1)
        if row.amount:
            line.addWidget(Amount(row.amount), 0, TOP)


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
            self._rows.addWidget(_Row(row))

    def say(self, sentence: str, tone: str = "muted") -> None:
        """List nothing, and say why."""
        clear(self._rows)
        self.sentence.setText(sentence)
        self.sentence.set_tone(tone)
        self.sentence.show()

    def titles(self) -> list[str]:
        """What is listed now, top to bottom."""
        found = [self._rows.itemAt(at).widget() for at in range(self._rows.count())]  # type: ignore[union-attr]  # all are widgets
        return [row.title.text() for row in found if isinstance(row, _Row)]
