"""One line of an order being changed: how many, at what price, with what discount, what is written on it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.errors import DeskError
from desktop.services.goods.product_card import FieldCard
from desktop.services.plans.edit_lines import CustomAdd, LineChoice, LineEdit, ProductAdd
from desktop.views import labels
from desktop.views.orders.row_words import row_words
from desktop.views.parts.buttons import IconButton
from desktop.views.parts.numbers import NumberField, PercentEdit, Stepper, UnitPriceEdit
from desktop.views.parts.problem_mark import mark_problem
from desktop.views.parts.text import Paragraph
from desktop.views.tokens import FORM, GAP_4, GAP_8
from desktop.views.wizard.questions import Questions
from desktop.views.wizard.units import MOST, rules

translate = QCoreApplication.translate

QUANTITY_WIDTH, PRICE_WIDTH, PERCENT_WIDTH, BUTTON_WIDTH = 124, 104, 76, 36
NOTHING = Decimal(0)


@dataclass(frozen=True, slots=True)
class RowFacts:
    """A line as it stands (``line_id``), or one that comes to the order: a variant, or an item of its own.

    ``gone`` units are no longer in the shop. ``off_minor`` is a discount that was given as an amount.
    """

    name: str
    quantity: Decimal
    price: Decimal
    detail: str = ""
    percent: Decimal = NOTHING
    off_minor: int = 0
    step: Decimal = Decimal(1)
    gone: Decimal = NOTHING
    line_id: int | None = None
    variant_id: int | None = None
    tax_class_id: int = 0
    questions: Sequence[FieldCard] = ()
    answers: Mapping[str, str] = field(default_factory=dict)


class EditRow(QWidget):
    """``changed`` tells that something is typed or chosen; ``given_up`` that a line shall not be added."""

    changed = Signal()
    given_up = Signal(object)

    def __init__(self, facts: RowFacts, currency: str, number: int) -> None:
        super().__init__()
        self.facts, self._currency, self.field = facts, currency, f"edit.line.{number}"
        self.setObjectName(self.field)
        self.off = False
        self.name = Paragraph(facts.name, 13, 600)
        self.detail = Paragraph("", 12, 400, "muted")
        self.quantity, self.price, self.percent = Stepper(FORM), UnitPriceEdit(currency), PercentEdit()
        self.remove = IconButton("trash", "", BUTTON_WIDTH)
        self.questions = Questions()
        self.problem = Paragraph("", 12, 400, "prob")
        self.problem.hide()
        self._lay_out()
        self._begin()
        self._connect()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(GAP_8)
        row.addLayout(row_words(self.name, self.detail), 1)
        widths = {self.quantity: QUANTITY_WIDTH, self.price: PRICE_WIDTH, self.percent: PERCENT_WIDTH}
        for widget, width in widths.items():
            widget.setFixedWidth(width)
            row.addWidget(widget)
        row.addWidget(self.remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, GAP_8, 0, GAP_8)
        column.setSpacing(GAP_4)
        column.addLayout(row)
        column.addWidget(self.questions)
        column.addWidget(self.problem)

    def _begin(self) -> None:
        facts = self.facts
        _, _, press = rules(facts.step)
        self.quantity.set_rules(facts.gone if facts.line_id is not None else facts.step, MOST, press)
        self.quantity.set_quantity(facts.quantity)
        self.price.set_price(facts.price)
        self.percent.set_percent(facts.percent or None)
        self.questions.ask(facts.questions, self._currency, facts.answers)
        named = {
            "quantity": (self.quantity, translate("EditOrder", "{name}, how many")),
            "price": (self.price, translate("EditOrder", "{name}, unit price")),
            "percent": (self.percent, translate("EditOrder", "{name}, discount in %")),
        }
        for part, (widget, said) in named.items():
            widget.setObjectName(f"{self.field}.{part}")
            widget.setAccessibleName(said.format(name=facts.name))
        self.remove.setObjectName(f"{self.field}.remove")
        self._show_off()

    def _connect(self) -> None:
        for number in (self.quantity, self.price, self.percent):
            number.changed.connect(self._tell)
            number.refused.connect(self._tell)
        self.questions.answered.connect(self._tell)
        self.questions.edited.connect(self._tell)
        self.remove.clicked.connect(self._remove)

    # What is chosen

    def change(self) -> LineChoice | None:
        """What becomes of the line; None when it stays as it is."""
        facts = self.facts
        if self.off and facts.line_id is not None:
            return LineEdit(facts.line_id, NOTHING)
        quantity, price = self.quantity.quantity() or NOTHING, self.price.price()
        percent = self.percent.percent() or NOTHING
        if facts.variant_id is not None:
            typed = price if price != facts.price else None
            return ProductAdd(facts.variant_id, quantity, typed, self.questions.answers(), percent)
        if facts.line_id is None:
            price = facts.price if price is None else price
            return CustomAdd(facts.name, price, facts.tax_class_id, quantity, percent)
        return self._edit(facts.line_id, quantity, price)

    def _edit(self, line_id: int, quantity: Decimal, price: Decimal | None) -> LineEdit | None:
        facts, percent = self.facts, self.percent.percent() or NOTHING
        known = dict(facts.answers)
        asked = {label: value for label, value in self.questions.answers() if value or label in known}
        texts = tuple((known | asked).items()) if any(known.get(k) != v for k, v in asked.items()) else None
        edit = LineEdit(
            line_id,
            quantity if quantity != facts.quantity else None,
            price if price != facts.price else None,
            percent if percent != facts.percent else None,
            texts=texts,
        )
        return None if edit == LineEdit(line_id) else edit

    def typed_problem(self) -> DeskError | None:
        """Why one of the fields cannot be read."""
        fields = (self.quantity, self.price, self.percent)
        return None if self.off else next((error for one in fields if (error := one.problem())), None)

    def say(self, sentence: str) -> None:
        """Say below the line what is wrong with it; an empty sentence says that all is well."""
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))
        numbers = (self.quantity, self.price, self.percent)
        unread = any(number.problem() is not None for number in numbers)
        for number in numbers:
            wrong = number.problem() is not None if unread else self._differs(number)
            mark_problem(number, wrong=bool(sentence) and wrong)

    def _differs(self, number: NumberField) -> bool:
        """Whether another number stands in a field than the order has."""
        facts = self.facts
        was = {self.quantity: facts.quantity, self.price: facts.price, self.percent: facts.percent or None}
        return bool(number.peek() != was[number])

    # What happens

    def _tell(self, _value: object = None) -> None:
        self.changed.emit()

    def _remove(self) -> None:
        if self.facts.line_id is None:
            self.given_up.emit(self)
            return
        self.off = not self.off
        self._show_off()
        self.changed.emit()

    def _show_off(self) -> None:
        """A line that is taken off can be put back as long as nothing was agreed."""
        for widget in (self.quantity, self.price, self.percent, self.questions):
            widget.setEnabled(not self.off)
        self.name.set_tone("muted" if self.off else "text")
        self.detail.setText(self._about())
        self.detail.setVisible(bool(self.detail.text()))
        word = (
            translate("EditOrder", "Put {name} back")
            if self.off
            else translate("EditOrder", "Take {name} off")
        )
        self.remove.set_icon("refund" if self.off else "trash")
        self.remove.set_name(word.format(name=self.facts.name))
        self.remove.setEnabled(not self.facts.gone)

    def _about(self) -> str:
        facts = self.facts
        if self.off:
            return translate("EditOrder", "removed")
        parts = [facts.detail] if facts.detail else []
        if facts.line_id is None:
            parts.append(translate("EditOrder", "new"))
        if facts.gone:
            gone = translate("EditOrder", "{n} no longer in the shop")
            parts.append(gone.format(n=labels.quantity(facts.gone)))
        if facts.off_minor:
            off = translate("EditOrder", "less {amount}")
            parts.append(off.format(amount=labels.money(facts.off_minor, self._currency)))
        return ", ".join(parts)
