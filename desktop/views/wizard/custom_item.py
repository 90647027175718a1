"""An item that is not in the catalogue: name, price, VAT class, how many."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.errors import DeskError
from desktop.services.shop.methods import TaxClassRow
from desktop.views import labels
from desktop.views.messages import words
from desktop.views.parts.buttons import ENTER, Button
from desktop.views.parts.fields import Combo, TextField
from desktop.views.parts.form import FormRow
from desktop.views.parts.numbers import NumberField, Stepper, UnitPriceEdit
from desktop.views.parts.text import Label, Paragraph
from desktop.views.parts.typed_guard import readable
from desktop.views.tokens import BIG, COUNTER, GAP_24
from desktop.views.wizard.units import MOST

translate = QCoreApplication.translate
GIFT_CARD = -1
"""Stands for the VAT class of an item that is a gift card."""


@dataclass(frozen=True, slots=True)
class CustomItem:
    """What shall be added."""

    name: str
    unit_price: Decimal
    tax_class_id: int
    quantity: Decimal


class CustomItemForm(QWidget):
    """``add_asked`` comes when Add was pressed, ``closed`` when it is not wanted after all.

    ``edited`` comes whenever something was typed or chosen.
    """

    add_asked = Signal()
    edited = Signal()
    closed = Signal()

    def __init__(self, currency: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("wizard.custom")
        self.setAccessibleName(translate("Wizard", "Custom item"))
        self.name, self.price, self.tax = (
            TextField(height=COUNTER),
            UnitPriceEdit(currency, COUNTER),
            Combo(COUNTER),
        )
        self.stepper = Stepper(COUNTER)
        self.name_row = FormRow(translate("Wizard", "What is it?"), self.name)
        self.price_row = FormRow(translate("Wizard", "Unit price"), self.price)
        self.tax_row = FormRow(translate("Wizard", "VAT class"), self.tax)
        self.quantity_row = FormRow(translate("Wizard", "Quantity"), self.stepper)
        self.stepper.set_rules(Decimal(1), MOST, Decimal(1))
        for field, part in (
            (self.name, "name"),
            (self.price, "price"),
            (self.tax, "tax"),
            (self.stepper, "quantity"),
        ):
            field.setObjectName(f"wizard.custom.{part}")
        self.add = Button(translate("Wizard", "Add this item"), "tonal", icon="plus", height=BIG)
        self.add.setObjectName("wizard.custom.add")
        self.add.set_hint("Return")
        self.cancel = Button(translate("Wizard", "Cancel"), "quiet")
        self.cancel.set_hint("Esc")
        self._lay_out()
        self.add.clicked.connect(self.add_asked)
        self.cancel.clicked.connect(self.closed)
        for field in (self.price, self.stepper):
            field.refused.connect(self._refuse)
            field.changed.connect(self._accept)
            field.textEdited.connect(self.edited)
        self.stepper.changed.connect(self.edited)
        self.tax.activated.connect(self.edited)
        self.name.textEdited.connect(self._named)

    def _lay_out(self) -> None:
        numbers, foot = QHBoxLayout(), QHBoxLayout()
        numbers.setSpacing(16)
        numbers.addWidget(self.quantity_row, 0, Qt.AlignmentFlag.AlignTop)
        numbers.addWidget(self.price_row, 1, Qt.AlignmentFlag.AlignTop)
        foot.addWidget(self.cancel)
        foot.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP_24, 16, GAP_24, 20)
        column.setSpacing(14)
        column.addWidget(Label(translate("Wizard", "Custom item"), 20, 600))
        column.addWidget(
            Paragraph(
                translate("Wizard", "For what is not in the catalogue. It has no stock."), 13, 400, "muted"
            )
        )
        column.addWidget(self.name_row)
        column.addLayout(numbers)
        column.addWidget(self.tax_row)
        column.addStretch(1)
        column.addLayout(foot)
        column.addWidget(self.add)

    def start(self, classes: list[TaxClassRow], usual: int, name: str) -> None:
        """Begin an item with the usual VAT class, named by what was searched for in vain."""
        gift_card = (translate("Wizard", "Gift card, no VAT"), GIFT_CARD)
        self.tax.fill([*((_class_word(row), row.id) for row in classes), gift_card])
        self.tax.choose(usual)
        self.name.setText(name)
        self.price.set_price(None)
        self.stepper.set_quantity(Decimal(1))
        for row in (self.name_row, self.price_row, self.quantity_row):
            row.set_problem("")
        self.resume()

    def resume(self) -> None:
        """Put the focus where something is still to be typed."""
        named = bool(self.name.text().strip())
        (self.price if named else self.name).setFocus(Qt.FocusReason.OtherFocusReason)

    def content(self) -> dict[str, Any]:
        """What stands in the fields, finished or not, as plain data."""
        return {
            "name": self.name.text(),
            "price": self.price.text(),
            "quantity": self.stepper.text(),
            "tax": int(self.tax.currentData() or 0),
        }

    def restore(self, content: Mapping[str, Any]) -> None:
        """Let stand in the fields what ``content`` once gave."""
        self.name.setText(content["name"])
        self.price.put(content["price"])
        self.stepper.put(content["quantity"])
        self.tax.choose(content["tax"])

    def item(self) -> CustomItem | None:
        """What is typed, or None with the missing field marked."""
        price, quantity = self.price.peek(), self.stepper.peek()
        if not self.name.text().strip():
            self._ask(self.name_row, translate("Wizard", "Give it a name first."))
        elif not readable(self):
            pass  # said beside the field
        elif price is None:
            self._ask(self.price_row, translate("Wizard", "What does it cost?"))
        elif quantity is None:
            self._ask(self.quantity_row, translate("Wizard", "How many?"))
        else:
            return CustomItem(self.name.text(), price, int(self.tax.currentData()), quantity)
        return None

    def show_refusal(self, error: DeskError) -> None:
        """Say beside the field concerned why it cannot be added."""
        rows = {"name": self.name_row, "quantity": self.quantity_row, "tax_class": self.tax_row}
        rows.get(error.where, self.price_row).set_problem(words(error))

    def _ask(self, row: FormRow, sentence: str) -> None:
        row.set_problem(sentence)
        row.field.setFocus(Qt.FocusReason.TabFocusReason)

    def _named(self) -> None:
        self.name_row.set_problem("")
        self.edited.emit()

    def _refuse(self, error: DeskError) -> None:
        self._row_of_sender().set_problem(words(error))

    def _accept(self) -> None:
        self._row_of_sender().set_problem("")

    def _row_of_sender(self) -> FormRow:
        sender = self.sender()
        assert isinstance(sender, NumberField)
        return self.price_row if sender is self.price else self.quantity_row

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.add_asked.emit()
            return
        super().keyPressEvent(event)


def _class_word(row: TaxClassRow) -> str:
    return f"{labels.named(row.name)}, {labels.percent(row.tax.rate)}"
