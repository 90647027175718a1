"""One line of a return in a form: how many units, and where they go when they are received."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.errors import DeskError
from desktop.views.parts.numbers import Stepper
from desktop.views.parts.text import Elided
from desktop.views.parts.toggles import CheckBox
from desktop.views.tokens import FORM, GAP_4, GAP_8, GAP_12

translate = QCoreApplication.translate

NOTHING = Decimal(0)


class ReturnRowField(QWidget):
    """``changed`` tells that something else is chosen. ``restock`` None asks nothing about the shelf."""

    changed = Signal()

    def __init__(self, line_id: int, name: str, detail: str, most: Decimal, restock: bool | None) -> None:
        super().__init__()
        self.line_id, self._most, self._asks_shelf = line_id, most, restock is not None
        self.setObjectName(f"return.line.{line_id}")
        self.units = Stepper(FORM)
        self.units.set_rules(NOTHING, most, Decimal(1))
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
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Elided(name, 13, 600))
        words.addWidget(Elided(detail, 12, 400, "muted"))
        fields = QHBoxLayout()
        fields.setSpacing(GAP_12)
        fields.addLayout(words, 1)
        fields.addWidget(self.units)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, GAP_8, 0, GAP_8)
        column.setSpacing(GAP_4)
        column.addLayout(fields)
        column.addWidget(self.restock)

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

    def _show_shelf(self) -> None:
        self.restock.setVisible(self._asks_shelf and self.chosen() > 0)

    def _chosen(self, _value: object = None) -> None:
        self._show_shelf()
        self.changed.emit()
