"""One row of a sale that can be given back: units, an amount, or units for an agreed amount."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.domain.errors import DeskError
from desktop.domain.refund_parts import RefundOf
from desktop.services.forms.refund_offer import OfferRow
from desktop.services.orders.give_back import GiveBack
from desktop.views import labels
from desktop.views.orders.row_steps import set_steps
from desktop.views.orders.row_words import row_words
from desktop.views.parts.links import Link
from desktop.views.parts.numbers import MoneyEdit, Stepper
from desktop.views.parts.problem_mark import mark_problem
from desktop.views.parts.text import Paragraph
from desktop.views.parts.toggles import CheckBox
from desktop.views.tokens import FORM, GAP_4, GAP_8, GAP_12

translate = QCoreApplication.translate

AMOUNT_WIDTH, NOTHING = 120, Decimal(0)
LEFT = Qt.AlignmentFlag.AlignLeft


class GiveBackRow(QWidget):
    """``changed`` tells that something else is chosen. ``field`` is the name that refusals call it by."""

    changed = Signal()

    def __init__(self, row: OfferRow, currency: str, *, goods: bool = True) -> None:
        super().__init__()
        self.row, self._currency, self._goods = row, currency, goods
        self.field = f"row.{row.kind.value}.{row.key}"
        self.setObjectName(self.field)
        self.units, self.amount = Stepper(FORM), MoneyEdit(currency)
        self.most = Link("", 12)
        self.most.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.restock = CheckBox(translate("GiveBack", "Put back on the shelf"))
        self.problem = Paragraph("", 12, 400, "prob")
        self._lay_out()
        self._begin()

    @property
    def _has_units(self) -> bool:
        return self.row.sold is not None

    def _begin(self) -> None:
        row, name = self.row, row_name(self.row)
        set_steps(self.units, row.left_units, row.step)
        self.units.set_quantity(NOTHING)
        self.units.setVisible(self._has_units)
        self.units.setAccessibleName(translate("GiveBack", "{name}, how many").format(name=name))
        self.amount.setAccessibleName(translate("GiveBack", "{name}, amount").format(name=name))
        most = labels.money(row.left_minor, self._currency)
        self.most.setText(translate("GiveBack", "at most {amount}").format(amount=most))
        self.most.setAccessibleName(translate("GiveBack", "All that is left of {name}").format(name=name))
        self.restock.setChecked(row.restock)
        self.restock.hide()
        self.problem.hide()
        left = row.left_minor > 0 or row.left_units > 0
        self.setEnabled(left)
        self.most.setVisible(left)
        fields = {"units": self.units, "amount": self.amount, "all": self.most, "restock": self.restock}
        for part, widget in fields.items():
            widget.setObjectName(f"{self.field}.{part}")
        self.units.changed.connect(self._chosen)
        self.units.refused.connect(self._chosen)
        self.amount.changed.connect(self._chosen)
        self.amount.refused.connect(self._chosen)
        self.restock.toggled.connect(self._chosen)
        self.most.clicked.connect(self.take_all)

    def _lay_out(self) -> None:
        """Units and amount at the right of the name; the rest below it, for a charge beside nothing else."""
        sold = self._sold()
        second = Paragraph(sold, 12, 400, "muted") if sold else self.most
        words = row_words(Paragraph(row_name(self.row), 13, 600), second)
        words.setAlignment(self.most, LEFT)
        self.amount.setFixedWidth(AMOUNT_WIDTH)
        fields = QHBoxLayout()
        fields.setSpacing(GAP_12)
        fields.addLayout(words, 1)
        fields.addWidget(self.units)
        fields.addWidget(self.amount)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, GAP_8, 0, GAP_8)
        column.setSpacing(GAP_4)
        column.addLayout(fields)
        if sold:
            below = QHBoxLayout()
            below.addWidget(self.restock)
            below.addStretch(1)
            below.addWidget(self.most)
            column.addLayout(below)
        column.addWidget(self.problem)

    def _sold(self) -> str:
        """What was sold and what is left of it."""
        row = self.row
        if row.sold is None:
            whole = labels.money(row.gross_minor, self._currency)
            if row.left_minor == row.gross_minor:
                return ""
            return translate("GiveBack", "sold for {amount}").format(amount=whole)
        words = translate("GiveBack", "{sold} sold for {amount}, {left} left")
        if self._goods and row.restock and row.in_shop < row.left_units:
            words = translate("GiveBack", "{sold} sold for {amount}, {left} left, {here} of them in the shop")
        facts = {"sold": labels.quantity(row.sold), "left": labels.quantity(row.left_units)}
        money = labels.money(row.gross_minor, self._currency)
        return words.format(amount=money, here=labels.quantity(row.in_shop), **facts)

    # What is chosen

    def chosen(self) -> GiveBack | None:
        """What is given back of the row; None for nothing."""
        units, amount = self.units.quantity() or NOTHING, self.amount.minor()
        units = units if self._has_units else NOTHING
        if not units and not amount:
            return None
        shelf = self.restock.isChecked()
        return GiveBack(self.row.kind, self.row.key, units, amount, shelf, self.field)

    def typed_problem(self) -> DeskError | None:
        """Why one of the fields cannot be read."""
        return self.units.problem() or self.amount.problem()

    def take_all(self) -> None:
        """Choose all that is left of the row."""
        if self._has_units and self.row.left_units:
            self.units.set_quantity(self.row.left_units)
        self.amount.set_minor(self.row.left_minor)
        self._chosen()

    def say(self, sentence: str) -> None:
        """Say what is wrong with the row."""
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))
        refused = self._refused() if sentence else None
        for field in (self.units, self.amount):
            mark_problem(field, field is refused or field.problem() is not None)

    def _refused(self) -> QWidget | None:
        """The field that a refusal is about, where both can be read: an amount is one's own word."""
        if self.typed_problem() is not None:
            return None
        units = self.units.quantity() or NOTHING
        fits = units == self.row.left_units or (units < self.row.left_units and not units % self.row.step)
        return self.units if self._has_units and not fits else self.amount

    def show_worth(self, minor: int | None) -> None:
        """Show what the chosen units come to, while no other amount is agreed."""
        self.amount.setPlaceholderText("" if minor is None else labels.amount(minor, self._currency))

    def _chosen(self, _value: object = None) -> None:
        units = self.units.peek() or NOTHING
        shelf = self._goods and self.row.restock and self.row.in_shop > 0 and units > 0
        self.restock.setVisible(bool(shelf))
        self.changed.emit()


def row_name(row: OfferRow) -> str:
    """The name of a row; shipping and tips need none of their own."""
    if row.kind is RefundOf.TIP:
        return translate("GiveBack", "Tip")
    if row.kind is RefundOf.SHIPPING:
        shipping = translate("GiveBack", "Shipping")
        return f"{shipping}, {labels.named(row.name)}" if row.name else shipping
    return row.name
