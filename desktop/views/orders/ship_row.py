"""One line of an order that can be sent: its name, how much is in the shop, and how much leaves now."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.services.forms.ship_offer import ShipRow
from desktop.views import labels
from desktop.views.orders.row_steps import set_steps
from desktop.views.orders.row_words import answers, row_words
from desktop.views.parts.numbers import Stepper
from desktop.views.parts.problem_mark import mark_problem
from desktop.views.parts.text import Paragraph
from desktop.views.tokens import FORM, GAP_4, GAP_12

translate = QCoreApplication.translate


class ShipRowField(QWidget):
    """``changed`` tells that another quantity is chosen. ``field`` is the name that refusals call it by."""

    changed = Signal()

    def __init__(self, row: ShipRow) -> None:
        super().__init__()
        self.row, self.field = row, f"lines.{row.line_id}"
        self.line_id, self.name = row.line_id, row.name
        self.units, self.problem = Stepper(FORM), Paragraph("", 12, 400, "prob")
        set_steps(self.units, row.left, row.step)
        self.units.set_quantity(row.left)
        self.units.setAccessibleName(translate("Ship", "{name}, how many").format(name=row.name))
        self.units.setObjectName(f"ship.line.{row.line_id}")
        self.problem.hide()
        self._lay_out()
        self.units.changed.connect(self._told)
        self.units.refused.connect(self._told)

    def _lay_out(self) -> None:
        lines = [Paragraph(self.row.name, 13, 600)]
        if self.row.texts:
            self.asked = Paragraph(", ".join(answers(self.row.texts)), 12, 400, "text")
            lines.append(self.asked)
        words = row_words(*lines, Paragraph(self._about(), 12, 400, "muted"))
        line = QHBoxLayout()
        line.setSpacing(GAP_12)
        line.addLayout(words, 1)
        line.addWidget(self.units)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_4)
        column.addLayout(line)
        column.addWidget(self.problem)

    def _about(self) -> str:
        left, ordered = labels.quantity(self.row.left), labels.quantity(self.row.ordered)
        return translate("Ship", "{left} of {ordered} still in the shop").format(left=left, ordered=ordered)

    def quantity(self) -> Decimal:
        """How much leaves; nothing where the field is empty."""
        return self.units.quantity() or Decimal(0)

    def say(self, sentence: str) -> None:
        """Say what is wrong with it."""
        mark_problem(self.units, bool(sentence))
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))

    def _told(self, _value: object = None) -> None:
        self.changed.emit()
