"""One way to pay as it is typed: method, amount, in cash what was given, else the reference."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.domain.errors import DeskError
from desktop.services.forms.payment_offer import PaymentOffer, in_cash
from desktop.services.perform.plan_value import STORED_VALUE
from desktop.services.perform.tenders import Tender
from desktop.services.shop.methods import PaymentMethodRow
from desktop.services.vouchers.stored_value import payable_with
from desktop.views import labels
from desktop.views.orders.planned_sheet import Say
from desktop.views.parts.buttons import Button
from desktop.views.parts.fields import TextField
from desktop.views.parts.flow import Flow
from desktop.views.parts.form import FormRow
from desktop.views.parts.numbers import MoneyEdit
from desktop.views.parts.pills import Pill, Pills
from desktop.views.tokens import BIG, COUNTER, GAP_8, GAP_16

translate = QCoreApplication.translate


class PaymentEntry(QWidget):
    """``changed`` tells that something else is typed; ``tender`` says what. Prefilled with what is left."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._offer: PaymentOffer | None = None
        self._rest = 0
        self._given_typed = False
        self.methods, self.quick = Pills(), Flow(GAP_8)
        self.methods.setAccessibleName(translate("Payment", "How is it paid?"))
        self.amount, self.given = MoneyEdit("EUR", BIG), MoneyEdit("EUR", BIG)
        self.reference = TextField("", BIG)
        self.amount_row = FormRow(translate("Payment", "Amount"), self.amount)
        self.given_row = FormRow(translate("Payment", "Given by the customer"), self.given)
        self.reference_row = FormRow(translate("Payment", "Reference"), self.reference)
        self._buttons: list[Button] = []
        self._lay_out()
        named = {"method": self.methods, "amount": self.amount, "given": self.given}
        for name, widget in {**named, "reference": self.reference, "quick": self.quick}.items():
            widget.setObjectName(f"pay.{name}")
        self._connect()

    def _lay_out(self) -> None:
        fields = QHBoxLayout()
        fields.setSpacing(GAP_16)
        for row in (self.amount_row, self.given_row, self.reference_row):
            fields.addWidget(row, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_8)
        column.addWidget(self.methods)
        column.addSpacing(GAP_8)
        column.addLayout(fields)
        column.addWidget(self.quick)

    def _connect(self) -> None:
        self.methods.changed.connect(self._method_chosen)
        self.amount.changed.connect(self._amount_typed)
        self.given.textEdited.connect(self._touch)
        for signal in (self.amount.refused, self.given.changed, self.given.refused):
            signal.connect(self._tell)
        self.reference.textEdited.connect(self._reference_typed)

    # What is offered

    def show_offer(self, offer: PaymentOffer) -> None:
        """Offer the ways to pay, that of the order chosen."""
        self._offer = offer
        self.methods.set_pills([Pill(str(row.id), labels.named(row.name)) for row in offer.methods])
        self.methods.set_current(str(offer.method.id))
        for field in (self.amount, self.given):
            field.set_currency(offer.currency)

    def ask(self, rest_minor: int) -> None:
        """Ask for what is left, by the way that is chosen."""
        self._rest = rest_minor
        self.reference.clear()
        self._prefill()

    def set_amount(self, minor: int) -> None:
        """Ask for another amount, such as a deposit."""
        self.amount.set_minor(minor)
        self._follow()

    def first(self) -> QLineEdit:
        """The field to begin with: what was given in cash, the code of a gift card, else the amount."""
        if self._by_card():
            return self.reference
        return self.given if in_cash(self.method()) else self.amount

    def stops(self) -> list[QWidget]:
        """What Tab visits, from top to bottom."""
        pills = self.methods.findChildren(QAbstractButton)
        return [*pills, self.amount, self.given, *self._buttons, self.reference]

    # What is chosen

    def method(self) -> PaymentMethodRow:
        """The way to pay that is chosen."""
        assert self._offer is not None
        return self._offer.by_id(int(self.methods.current()))

    def tender(self) -> Tender | None:
        """What is typed; None when there is no amount. Less cash than the amount is a part of it."""
        amount = self.amount.minor()
        if amount is None:
            return None
        method, given = self.method(), None
        if in_cash(method):
            given = self.given.minor()
            amount = amount if given is None else min(amount, given)
        reference = "" if in_cash(method) else self.reference.text()
        return Tender(amount, method.id, given, reference)

    def places(self) -> dict[str, Say]:
        """Who says what is wrong."""
        return {
            "amount": self.amount_row.set_problem,
            "tendered": self.given_row.set_problem,
            "code": self.reference_row.set_problem,
        }

    def typed_problems(self) -> list[tuple[str, DeskError]]:
        """Fields with something that cannot be read."""
        fields = {"amount": self.amount, "tendered": self.given}
        return [(name, error) for name, field in fields.items() if (error := field.problem()) is not None]

    # What follows

    def _method_chosen(self, _key: str) -> None:
        self._prefill()
        self.changed.emit()

    def _amount_typed(self, _minor: object) -> None:
        self._follow()
        self.changed.emit()

    def _reference_typed(self, text: str) -> None:
        """A gift card pays all that is left, or what is left on it."""
        assert self._offer is not None
        if self._by_card():
            with suppress(DeskError):
                self.set_amount(payable_with(text, self._rest, self._offer.currency))
        self.changed.emit()

    def _by_card(self) -> bool:
        return self.method().kind == STORED_VALUE

    def _touch(self, _text: str) -> None:
        self._given_typed = True

    def _tell(self, _value: object = None) -> None:
        self.changed.emit()

    def _prefill(self) -> None:
        assert self._offer is not None
        self._given_typed = False
        self.set_amount(self._offer.amount(self._rest, self.method()))
        self.first().selectAll()

    def _follow(self) -> None:
        """What is given is the amount itself until something else is typed."""
        cash, amount = in_cash(self.method()), self.amount.peek()
        if not self._given_typed:
            self.given.set_minor(amount)
        self.given_row.setVisible(cash)
        self.reference_row.setVisible(not cash)
        by_card, other = translate("Payment", "Code of the card"), translate("Payment", "Reference")
        self.reference_row.set_label(by_card if self._by_card() else other)
        self._offer_notes([] if amount is None or not cash else self._notes(amount))

    def _notes(self, amount_minor: int) -> Sequence[int]:
        assert self._offer is not None
        return self._offer.notes(amount_minor)

    def _offer_notes(self, sums: Sequence[int]) -> None:
        for button in self._buttons:
            self.quick.remove(button)
            button.deleteLater()
        self._buttons = [self._note(at, minor) for at, minor in enumerate(sums)]
        self.quick.setVisible(bool(sums))

    def _note(self, at: int, minor: int) -> Button:
        assert self._offer is not None
        word = labels.money(minor, self._offer.currency) if at else translate("Payment", "Exact")
        button = Button(word, "plain", height=COUNTER)
        button.setObjectName(f"pay.quick.{at}")
        button.clicked.connect(partial(self._give, minor))
        self.quick.add(button)
        return button

    def _give(self, minor: int, _checked: bool = False) -> None:
        self._given_typed = True
        self.given.set_minor(minor)
        self.given.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()
