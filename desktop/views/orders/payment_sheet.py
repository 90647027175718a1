"""Take a payment: in one way or several, with change, and the rest now or later."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.effects import MoneyReceived
from desktop.domain.errors import DeskError
from desktop.services.commands.commands import Command
from desktop.services.forms.payment_offer import PaymentOffer, payment_offer
from desktop.services.perform.tenders import Tender
from desktop.services.plans.plan_payment import PaymentChoices
from desktop.services.plans.plans import Plan, plan
from desktop.views import labels
from desktop.views.orders.payment_entry import PaymentEntry
from desktop.views.orders.payment_tenders import TenderList
from desktop.views.orders.planned_sheet import PlannedSheet, Say
from desktop.views.parts.buttons import Button
from desktop.views.parts.fields import DateField
from desktop.views.parts.form import FormRow
from desktop.views.parts.text import Label, Paragraph
from desktop.views.parts.toggles import CheckBox
from desktop.views.tokens import GAP_8, GAP_12, GAP_16

translate = QCoreApplication.translate

PARTS = (Decimal(20), Decimal(30), Decimal(50))
"""Deposits that are offered, in percent of the total."""


class Figure(QWidget):
    """A large amount at the right of its word, to be read across the counter."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.word, self.value = Label("", 15, 400, "muted"), Label("", 28, 600)
        self.value.setObjectName(name)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.word)
        line.addStretch(1)
        line.addWidget(self.value)

    def tell(self, word: str, amount: str, tone: str = "text") -> None:
        """Say an amount and what it is."""
        self.word.setText(word)
        self.value.setText(amount)
        self.value.set_tone(tone)


class PaymentSheet(PlannedSheet):
    """Asked by ``ask``; opened it says: all that is due, as the order says. Enter takes exactly that."""

    def __init__(self, page: QWidget) -> None:
        super().__init__(page, "pay", Command.RECEIVE_PAYMENT, 560)
        self._offer: PaymentOffer | None = None
        self._rest = 0
        self.due, self.left = Figure("pay.due"), Figure("pay.left")
        self.tenders, self.entry = TenderList(), PaymentEntry()
        self.another = Button(translate("Payment", "Another way to pay"), "tonal", icon="plus")
        self.open_hint = Paragraph("", 13, 400, "muted")
        self.open_rest = CheckBox(translate("Payment", "Deposit or part payment: leave the rest open"))
        self.day = DateField()
        self._later = self._make_later()
        named = {"another": self.another, "open_rest": self.open_rest, "due_on": self.day}
        self.open_hint.setObjectName("pay.open_hint")
        for name, widget in named.items():
            widget.setObjectName(f"pay.{name}")
        self._stack()
        self._connect()

    def _make_later(self) -> QWidget:
        """What belongs to a payment that leaves something open: usual parts, and the day for the rest."""
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, GAP_8, 0, 0)
        column.setSpacing(GAP_12)
        self.parts = QWidget()
        line = QHBoxLayout(self.parts)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(GAP_8)
        line.addWidget(Label(translate("Payment", "Deposit"), 13, 400, "muted"))
        for percent in PARTS:
            button = Button(labels.percent(percent), "plain")
            button.setObjectName(f"pay.part.{percent}")
            button.clicked.connect(partial(self._ask_part, percent))
            line.addWidget(button)
        line.addStretch(1)
        column.addWidget(self.parts)
        column.addWidget(FormRow(translate("Payment", "The rest is due on"), self.day))
        return holder

    def _stack(self) -> None:
        self.body.addWidget(self.due)
        self.body.addWidget(self.tenders)
        self.body.addSpacing(GAP_12)
        self.body.addWidget(self.entry)
        self.body.addSpacing(GAP_16)
        self.body.addWidget(self.left)
        self.body.addWidget(self.open_hint)
        self.body.addSpacing(GAP_8)
        self.body.addWidget(self.another, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addSpacing(GAP_12)
        self.body.addWidget(self.open_rest)
        self.body.addWidget(self._later)
        self.end_form()

    def _connect(self) -> None:
        self.entry.changed.connect(self.look)
        self.tenders.removed.connect(self._ask_again)
        self.another.clicked.connect(self._enter)
        self.open_rest.toggled.connect(self._open_rest)
        self.day.chosen.connect(self._again)

    def ask(self, order_id: int) -> None:
        """Ask for what is due. Raises PaymentMethodMissing."""
        self._offer = offer = payment_offer(order_id)
        self._order_id, self._rest = order_id, offer.due_minor
        self.set_title(translate("Payment", "Take payment"), f"{offer.number}, {labels.named(offer.who)}")
        self.due.tell(translate("Payment", "To pay"), labels.money(offer.due_minor, offer.currency))
        self.tenders.start(offer)
        self._set_quietly(offer)
        self.entry.show_offer(offer)
        self.entry.ask(offer.due_minor)
        self.entry.show()
        self.look()
        self.open(self.entry.first())
        self.entry.first().selectAll()

    def _set_quietly(self, offer: PaymentOffer) -> None:
        """The rest is not left open, unless somebody says so."""
        for widget in (self.open_rest, self.day):
            widget.blockSignals(True)
        self.open_rest.setChecked(False)
        self.day.set_day(offer.due_on)
        for widget in (self.open_rest, self.day):
            widget.blockSignals(False)
        self.parts.setVisible(offer.first)
        self._later.hide()

    # What a planned sheet says

    def choices(self) -> PaymentChoices | None:
        later = self.open_rest.isChecked()
        deposit = later and self._offer is not None and self._offer.first
        tenders = (*self.tenders.tenders, *self._typed())
        marked = tuple(replace(tender, deposit=deposit) for tender in tenders)
        return PaymentChoices(marked, self.day.day() if later else None) if marked else None

    def places(self) -> Mapping[str, Say]:
        return self.entry.places()

    def typed_problems(self) -> list[tuple[str, DeskError]]:
        return self.entry.typed_problems()

    def show_sums(self, seen: Plan | None) -> None:
        rest = self._rest if seen is None else seen.after.due_minor
        later = self.open_rest.isChecked()
        self.go.setText(self._deed(seen))
        self.go.setEnabled(seen is not None and (rest <= 0 or later))
        splits = seen is not None and rest > 0 and not later
        self.another.setVisible(splits)
        self.set_default(self.another if splits else self.go)
        self._tell_left(seen, rest)
        self._tell_way_on(rest if splits else 0)
        self._order_tabs()

    def _deed(self, seen: Plan | None) -> str:
        """What the button does: it names what stays in the till."""
        if seen is None or self._offer is None:
            return translate("Payment", "Take payment")
        taken = sum(row.amount_minor for row in seen.effects if isinstance(row, MoneyReceived))
        amount = labels.money(taken, self._offer.currency)
        return translate("Payment", "Take {amount}").format(amount=amount)

    def _order_tabs(self) -> None:
        """Tab goes down the sheet although rows and notes were made anew."""
        entered, parts = (box.findChildren(QAbstractButton) for box in (self.tenders, self.parts))
        later = (self.open_rest, *parts, self.day, self.keep, self.go, self.cross)
        self.order_tabs((*entered, *self.entry.stops(), self.another, *later))

    def _tell_left(self, seen: Plan | None, rest: int) -> None:
        """The change, else what is missing or too much."""
        change = (
            sum(row.change_minor for row in seen.effects if isinstance(row, MoneyReceived)) if seen else 0
        )
        assert self._offer is not None
        coin = self._offer.currency
        if rest > 0:
            self.left.tell(translate("Payment", "Still open"), labels.money(rest, coin), "wait")
        elif rest < 0:
            self.left.tell(translate("Payment", "More than is due"), labels.money(-rest, coin), "prob")
        else:
            self.left.tell(translate("Payment", "Change"), labels.money(change, coin), "good")

    def _tell_way_on(self, rest: int) -> None:
        """Say what can be done about a part that is still open; nothing when there is none."""
        words = ""
        if rest and self._offer is not None:
            words = translate(
                "Payment", "{amount} stay open. Take them in another way, or tick below that they stay open."
            ).format(amount=labels.money(rest, self._offer.currency))
        self.open_hint.setText(words)
        self.open_hint.setVisible(bool(words))
        self.go.setToolTip(words)

    # What happens

    def _typed(self) -> tuple[Tender, ...]:
        """What is typed now; nothing once everything is covered."""
        tender = self.entry.tender() if self._rest > 0 else None
        return (tender,) if tender else ()

    def _enter(self) -> None:
        """Keep what is typed, and ask for the rest in another way."""
        if self.plan is None or not (typed := self._typed()):
            return
        self._rest = self.plan.after.due_minor
        self.tenders.append(typed[0])
        self._begin_entry()

    def _ask_again(self) -> None:
        assert self._offer is not None
        entered = self.tenders.tenders
        self._rest = self._offer.due_minor
        if entered:
            self._rest = plan(self._command, self._order_id, PaymentChoices(entered)).after.due_minor
        self._begin_entry()

    def _begin_entry(self) -> None:
        self.entry.ask(self._rest)
        self.look()
        self.entry.first().setFocus(Qt.FocusReason.TabFocusReason)
        self.entry.first().selectAll()

    def _open_rest(self, later: bool) -> None:
        self._later.setVisible(later)
        if not later:
            self.entry.ask(self._rest)
        self.look()

    def _ask_part(self, percent: Decimal, _checked: bool = False) -> None:
        assert self._offer is not None
        self.entry.set_amount(self._offer.deposit(percent, self.entry.method()))
        self.look()
        self.entry.first().setFocus(Qt.FocusReason.OtherFocusReason)

    def _again(self, _value: object = None) -> None:
        self.look()
