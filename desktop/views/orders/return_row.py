"""One line of a return in a form: how many units, and where they go when they are received."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.errors import DeskError
from desktop.services.forms.return_offer import ReceiveRow, ReturnRow
from desktop.views.orders.row_steps import set_steps
from desktop.views.orders.row_words import row_words
from desktop.views.parts.numbers import Stepper
from desktop.views.parts.problem_mark import mark_problem
from desktop.views.parts.text import Paragraph
from desktop.views.parts.toggles import CheckBox
from desktop.views.tokens import FORM, GAP_4, GAP_8, GAP_12

translate = QCoreApplication.translate

NOTHING = Decimal(0)


class ReturnRowField(QWidget):
    """``changed`` tells that something else is chosen. ``field`` is the name that refusals call it by.

    ``restock`` None asks nothing about the shelf.
    """

    changed = Signal()

    def __init__(self, row: ReturnRow | ReceiveRow, detail: str, restock: bool | None) -> None:
        super().__init__()
        line_id, name = row.line_id, row.name
        self.name = name
        self.line_id, self.field, self._asks_shelf = line_id, f"lines.{line_id}", restock is not None
        self.setObjectName(f"return.line.{line_id}")
        self.units, self.problem = Stepper(FORM), Paragraph("", 12, 400, "prob")
        self.problem.hide()
        set_steps(self.units, row.most, row.step)
        self.units.set_quantity(NOTHING)
        self.units.setAccessibleName(translate("Returns", "{name}, how many").format(name=name))
        self.restock = CheckBox(translate("Returns", "Put back on the shelf"))
        self.restock.setChecked(bool(restock))
        self.restock.hide()
        self.units.setObjectName(f"return.line.{line_id}.units")
        self.restock.setObjectName(f"return.line.{line_id}.restock")
        self._lay_out(name, detail)
        self.units.changed.connect(self._chosen)
        self.units.refused.connect(self._chosen)
        self.restock.toggled.connect(self._chosen)

    def _lay_out(self, name: str, detail: str) -> None:
        words = row_words(Paragraph(name, 13, 600), Paragraph(detail, 12, 400, "muted"))
        fields = QHBoxLayout()
        fields.setSpacing(GAP_12)
        fields.addLayout(words, 1)
        fields.addWidget(self.units)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, GAP_8, 0, GAP_8)
        column.setSpacing(GAP_4)
        column.addLayout(fields)
        column.addWidget(self.restock)
        column.addWidget(self.problem)

    def chosen(self) -> Decimal:
        """How many units are chosen."""
        return self.units.quantity() or NOTHING

    def choose(self, units: Decimal) -> None:
        """Choose so many units."""
        self.units.set_quantity(units)
        self._show_shelf()

    def typed_problem(self) -> DeskError | None:
        """Why the number cannot be read."""
        return self.units.problem()

    def say(self, sentence: str) -> None:
        """Say what is wrong with it."""
        mark_problem(self.units, bool(sentence))
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))

    def _show_shelf(self) -> None:
        self.restock.setVisible(self._asks_shelf and (self.units.peek() or NOTHING) > 0)

    def _chosen(self, _value: object = None) -> None:
        self._show_shelf()
        self.changed.emit()
