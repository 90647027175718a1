"""Who takes a parcel along, by which numbers it is followed, and what it weighs: a part of two forms."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.errors import DeskError
from desktop.domain.ship_effects import Details
from desktop.services.plans.ship_choices import MOST_NUMBERS, clear_number
from desktop.views.orders.planned_sheet import Say
from desktop.views.parts.fields import Combo, TextField
from desktop.views.parts.form import FormRow
from desktop.views.parts.links import Link
from desktop.views.parts.numbers import Stepper
from desktop.views.parts.problem_mark import mark_problem
from desktop.views.parts.rows import clear
from desktop.views.parts.text import Paragraph
from desktop.views.tokens import FORM, GAP_8, GAP_16

translate = QCoreApplication.translate

OTHER = "…"
"""Value of the choice that lets a carrier be written."""

NOTHING, HEAVIEST, WEIGHT_STEP = Decimal(0), Decimal(10_000_000), Decimal(50)
WEIGHT_WIDTH = 180


class ParcelBlock(QWidget):
    """``changed`` tells that something else is said. ``name`` begins the object names of the fields.

    Where the customer fetches the order, ``for_pickup`` asks who did instead of who carries it.
    """

    changed = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self.carrier, self.own = Combo(), TextField(translate("Ship", "Name of the carrier"))
        self.numbers: list[TextField] = []
        self.more = Link(translate("Ship", "Add another number"), 12)
        self.weight, self.handed_to = Stepper(FORM), TextField(translate("Ship", "A name, or what was seen"))
        self.wrong = Paragraph("", 12, 400, "prob")
        self.wrong.set_icon("warn")
        self.wrong.hide()
        self._fields = QVBoxLayout()
        self._fields.setSpacing(GAP_8)
        self._make_rows()
        self._lay_out()
        self._christen()
        self.carrier.currentIndexChanged.connect(self._carrier_chosen)
        self.more.clicked.connect(self._one_more)
        for field in (self.own, self.handed_to):
            field.textEdited.connect(self._told)
        self.weight.changed.connect(self._told)
        self.weight.refused.connect(self._told)

    def _make_rows(self) -> None:
        numbers = QWidget()
        column = QVBoxLayout(numbers)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_8)
        column.addLayout(self._fields)
        column.addWidget(self.wrong)
        column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        self.weight.set_rules(NOTHING, HEAVIEST, WEIGHT_STEP)
        self.weight.setFixedWidth(WEIGHT_WIDTH)
        self.carrier_row = FormRow(translate("Ship", "Carrier"), self.carrier)
        self.number_row = FormRow(translate("Ship", "Tracking number"), numbers)
        self.weight_row = FormRow(translate("Ship", "Weight in grams"), self.weight)
        self.handed_row = FormRow(translate("Ship", "Handed to"), self.handed_to)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_16)
        for row in (self.carrier_row, self.own, self.number_row, self.weight_row, self.handed_row):
            column.addWidget(row)

    def _christen(self) -> None:
        self.own.setAccessibleName(translate("Ship", "Name of the carrier"))
        named = {
            "carrier": self.carrier,
            "carrier.own": self.own,
            "number.more": self.more,
            "weight": self.weight,
            "handed_to": self.handed_to,
        }
        for name, widget in named.items():
            widget.setObjectName(f"{self._name}.{name}")

    def offer(self, carriers: Sequence[str], known: Details, *, pickup: bool) -> None:
        """Show what is known, without telling it."""
        words = [(translate("Ship", "Not said"), ""), *((name, name) for name in carriers)]
        self.carrier.fill([*words, (translate("Ship", "Another carrier…"), OTHER)])
        offered = known.carrier in ("", *carriers)
        self.carrier.blockSignals(True)
        self.carrier.choose(known.carrier if offered else OTHER)
        self.carrier.blockSignals(False)
        self.own.setText("" if offered else known.carrier)
        self.own.setVisible(not offered)
        clear(self._fields)
        self.numbers = []
        for number in known.tracking or ("",):
            self._add_number(number)
        self.set_weight(known.weight_g or 0)
        self.handed_to.setText(known.handed_to)
        for row in (self.carrier_row, self.number_row):
            row.setVisible(not pickup)
        self.handed_row.setVisible(pickup)

    def set_weight(self, grams: int) -> None:
        """Show a weight, without telling it."""
        self.weight.set_quantity(Decimal(grams))

    def details(self) -> Details:
        """What is said now."""
        chosen = str(self.carrier.currentData() or "")
        carrier = self.own.text() if chosen == OTHER else chosen
        numbers = tuple(field.text() for field in self.numbers if field.text().strip())
        weight = self.weight.quantity() or NOTHING
        return Details(carrier, numbers, int(weight), self.handed_to.text())

    def places(self) -> Mapping[str, Say]:
        """Who says what is wrong, by the name of the field."""
        return {"tracking": self._say_number, "weight": self.weight_row.set_problem}

    def _say_number(self, sentence: str) -> None:
        """Say what is wrong right below the numbers, and mark those that cannot be taken."""
        self.wrong.setText(sentence)
        self.wrong.setVisible(bool(sentence))
        for place, field in enumerate(self.numbers):
            wrong = place >= MOST_NUMBERS or (bool(field.text().strip()) and not clear_number(field.text()))
            mark_problem(field, bool(sentence) and wrong)

    def typed_problems(self) -> list[tuple[str, DeskError]]:
        """What cannot be read."""
        error = self.weight.problem()
        return [("weight", error)] if error else []

    def _add_number(self, number: str = "") -> TextField:
        field, place = TextField(), len(self.numbers) + 1
        field.setText(number)
        field.setObjectName(f"{self._name}.number.{place}")
        field.setAccessibleName(translate("Ship", "Tracking number {n}").format(n=place))
        field.textEdited.connect(self._told)
        self.numbers.append(field)
        self._fields.addWidget(field)
        self.more.setVisible(place < MOST_NUMBERS)
        return field

    def _one_more(self) -> None:
        field = self._add_number()
        field.show()
        field.setFocus()

    def _carrier_chosen(self) -> None:
        own = self.carrier.currentData() == OTHER
        self.own.setVisible(own)
        if own:
            self.own.setFocus()
        self.changed.emit()

    def _told(self, _value: object = None) -> None:
        self.changed.emit()
