"""Change one line of the basket: how many, at what price, with what discount, and what is written on it."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.services.drafts import draft_lines
from desktop.services.goods.product_card import FieldCard, product_card
from desktop.services.orders.cards import LineCard
from desktop.views import labels
from desktop.views.context import DeskContext
from desktop.views.parts.buttons import Button
from desktop.views.parts.fields import TextField
from desktop.views.parts.form import FormRow
from desktop.views.parts.numbers import MoneyEdit, PercentEdit, Stepper, UnitPriceEdit
from desktop.views.parts.text import Elided, Paragraph
from desktop.views.tokens import FORM
from desktop.views.wizard.draft import Draft
from desktop.views.wizard.questions import Questions
from desktop.views.wizard.saving import Autosave
from desktop.views.wizard.units import rules
from desktop.views.wizard.words import line_detail
from desktop.views.wizard.writing import NumberRow, Writer

translate = QCoreApplication.translate

CENT = Decimal("0.01")
HUNDRED = Decimal(100)
PRICE, PERCENT, AMOUNT = 1, 2, 3
"""Places among the numbers of a line."""


class LineEditor(QWidget):
    """Every field is stored when it is left. ``remove_asked`` tells the line, ``closed`` that it is done."""

    remove_asked = Signal(int)
    closed = Signal()

    def __init__(self, draft: Draft, context: DeskContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("wizard.line")
        self._draft, self._writer = draft, Writer(draft, context)
        self.line: LineCard | None = None
        currency = draft.currency
        self.back = Button(translate("Wizard", "Back to basket"), "quiet", icon="left")
        self.back.set_hint("Esc")
        self.back.setObjectName("wizard.line.done")
        self.name, self.detail = Elided("", 15, 600), Paragraph("", 12, 400, "muted")
        self.quantity = _row(translate("Wizard", "Quantity"), Stepper(FORM), "wizard.line.quantity")
        self.price = _row(translate("Wizard", "Unit price"), UnitPriceEdit(currency), "wizard.line.price")
        self.reason = _row(translate("Wizard", "Why another price"), TextField(), "wizard.line.reason")
        self.usual = Button("", "link")
        self.usual.setObjectName("wizard.line.usual_price")
        self.percent = _row(translate("Wizard", "Discount in %"), PercentEdit(), "wizard.line.percent")
        self.amount = _row(translate("Wizard", "or as an amount"), MoneyEdit(currency), "wizard.line.amount")
        self.questions = Questions()
        self.remove = Button(translate("Wizard", "Remove"), "danger_quiet", icon="trash")
        self.remove.setObjectName("wizard.line.remove")
        self._bind()
        self._lay_out()

    def _bind(self) -> None:
        self._numbers = [
            NumberRow(self.quantity, self._quantity, self._save_quantity),
            NumberRow(self.price, self._price, self._save_price),
            NumberRow(self.percent, self._percent, self._save_percent),
            NumberRow(self.amount, self._amount, self._save_amount),
        ]
        reason = self.reason.field
        assert isinstance(reason, TextField)
        self._reason = Autosave(reason, self._save_reason)
        self.questions.answered.connect(self._save_texts)
        self.usual.clicked.connect(self._restore_price)
        self.remove.clicked.connect(self._remove)
        self.back.clicked.connect(self.closed)

    def _lay_out(self) -> None:
        first, second = QHBoxLayout(), QHBoxLayout()
        for line, pair in ((first, (self.quantity, self.price)), (second, (self.percent, self.amount))):
            line.setSpacing(8)
            for row in pair:
                line.addWidget(row, 1, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setContentsMargins(19, 0, 20, 12)
        column.setSpacing(0)
        column.addWidget(self.name)
        column.addWidget(self.detail)
        column.addSpacing(12)
        column.addLayout(first)
        column.addWidget(self.usual, 0, Qt.AlignmentFlag.AlignRight)
        column.addWidget(self.reason)
        column.addSpacing(12)
        column.addLayout(second)
        column.addSpacing(12)
        column.addWidget(self.questions)
        column.addStretch(1)
        foot = QHBoxLayout()
        foot.setContentsMargins(12, 0, 12, 4)
        foot.setSpacing(0)
        foot.addWidget(self.back)
        foot.addStretch(1)
        foot.addWidget(self.remove)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(column, 1)
        whole.addLayout(foot)

    # What is shown

    def open(self, line: LineCard) -> None:
        """Edit this line, beginning with how many."""
        self.line = line
        fields, step, unit = _product_facts(line)
        self.questions.ask(fields, self._draft.currency, dict(line.texts))
        self._stepper().set_rules(*rules(step))
        self.quantity.set_label(translate("Wizard", "Quantity") + (f" ({unit})" if unit else ""))
        for number in self._numbers:
            number.clear()
        self.show_line(line)
        self._stepper().setFocus(Qt.FocusReason.OtherFocusReason)
        self._stepper().selectAll()

    def show_line(self, line: LineCard) -> None:
        """The line changed: show it, except where it is being typed in."""
        self.line = line
        self.name.setText(line.name)
        self.detail.setText(line_detail(line))
        self.detail.setVisible(bool(line_detail(line)))
        changed = line.original_price is not None
        self.usual.setVisible(changed)
        self.reason.setVisible(changed)
        if line.original_price is not None:
            price = labels.unit_price(line.original_price, self._draft.currency)
            self.usual.setText(translate("Wizard", "Back to {price}").format(price=price))
        self._reason.fill(line.price_reason)
        for number in self._numbers:
            number.refresh()

    def settle(self) -> None:
        """Save what is typed and not saved yet. A number that is refused stays where it stands."""
        for number in self._numbers:
            number.settle()
        self._reason.flush()
        self.questions.settle()

    def unsettled(self) -> NumberRow | None:
        """The first number that stands in its field and is refused."""
        if self.line is None:
            return None
        return next((number for number in self._numbers if number.open), None)

    def _stepper(self) -> Stepper:
        assert isinstance(self.quantity.field, Stepper)
        return self.quantity.field

    def _quantity(self) -> Decimal | None:
        return self.line.quantity if self.line else None

    def _price(self) -> Decimal | None:
        return self.line.unit_price if self.line else None

    def _percent(self) -> Decimal | None:
        return _percent(self.line) if self.line else None

    def _amount(self) -> int | None:
        return (self.line.line_discount_minor or None) if self.line else None

    # What is stored

    def _save_quantity(self, quantity: Decimal | None) -> None:
        """None of it takes the line off; an empty field says nothing."""
        line = self.line
        if line is None or quantity is None:
            return
        if quantity == 0:
            self._remove()
        else:
            self._draft.change(lambda at: draft_lines.set_quantity(at, line.id, quantity, by=self._writer.by))

    def _save_price(self, price: Decimal | None) -> None:
        line = self.line
        if line is not None:
            self._draft.change(
                lambda at: draft_lines.set_unit_price(
                    at, line.id, price, reason=line.price_reason, by=self._writer.by
                )
            )

    def _restore_price(self) -> None:
        self._save_price(None)
        self._numbers[PRICE].clear()

    def _save_reason(self, reason: str) -> None:
        line = self.line
        if line is not None and line.original_price is not None:
            self._writer.write(
                lambda at: draft_lines.set_unit_price(
                    at, line.id, line.unit_price, reason=reason, by=self._writer.by
                ),
                self.reason,
            )

    def _save_percent(self, percent: Decimal | None) -> None:
        line = self.line
        if line is not None:
            self._draft.change(
                lambda at: draft_lines.set_line_discount(at, line.id, percent=percent, by=self._writer.by)
            )
            self._numbers[AMOUNT].clear()

    def _save_amount(self, minor: int | None) -> None:
        line = self.line
        if line is not None:
            self._draft.change(
                lambda at: draft_lines.set_line_discount(at, line.id, amount_minor=minor, by=self._writer.by)
            )
            self._numbers[PERCENT].clear()

    def _save_texts(self) -> None:
        line = self.line
        if line is not None:
            self.questions.attempt(
                lambda: self._draft.change(
                    lambda at: draft_lines.set_texts(
                        at, line.id, self.questions.answers(), by=self._writer.by
                    )
                )
            )

    def _remove(self) -> None:
        if self.line is not None:
            self.remove_asked.emit(self.line.id)


def _row(label: str, field: QWidget, name: str) -> FormRow:
    field.setObjectName(name)
    return FormRow(label, field)


def _percent(line: LineCard) -> Decimal | None:
    """The discount in percent: as typed, or what a typed amount comes to."""
    if line.discount_percent:
        return line.discount_percent
    if not line.line_discount_minor or not line.list_minor:
        return None
    return (Decimal(line.line_discount_minor) * HUNDRED / line.list_minor).quantize(CENT)


def _product_facts(line: LineCard) -> tuple[tuple[FieldCard, ...], Decimal, str]:
    """What is asked of the line's product, the step of its quantity, and its unit where that matters."""
    if line.product_id is None:
        return (), Decimal("0.001"), ""
    card = product_card(line.product_id)
    return card.fields, card.quantity_step, "" if card.quantity_step == 1 else card.unit
