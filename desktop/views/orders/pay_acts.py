"""Take payments, take one back and agree on a day, from the page of an order."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtWidgets import QWidget

from desktop.domain.effects import MoneyReceived
from desktop.domain.errors import DeskError
from desktop.services.commands.commands import Command
from desktop.services.forms.payment_offer import payment_offer
from desktop.services.orders.ledger_cards import OrderCard, PaymentCard
from desktop.services.plans import payments
from desktop.services.plans.plan_payment import DueChoices, VoidChoices
from desktop.services.plans.plans import Plan, carry_out, plan
from desktop.views import labels
from desktop.views.context import DeskContext
from desktop.views.orders.act_group import ActGroup
from desktop.views.orders.consequence_dialog import ConsequenceDialog, Question
from desktop.views.orders.due_dialog import DueDialog
from desktop.views.orders.payment_sheet import PaymentSheet

KEYS = {"pay": "Ctrl+E", "due_on": "J"}
ICONS = {"pay": "card", "due_on": "calendar"}
COMMANDS = {"pay": Command.MARK_PAID, "due_on": Command.SET_DUE_ON}


class PayActs(ActGroup):
    """Two actions, ``pay`` and ``due_on``, and ``void`` for one payment. Sheets are made when asked for."""

    def __init__(self, page: QWidget, context: DeskContext) -> None:
        super().__init__(page, context)
        self._sheet: PaymentSheet | None = None
        self._voiding: ConsequenceDialog | None = None
        self._due: DueDialog | None = None
        words = {"pay": self.tr("Take payment…"), "due_on": self.tr("Set the day to pay by…")}
        deeds: dict[str, Callable[[], None]] = {"pay": self._pay, "due_on": self._ask_day}
        for name, deed in deeds.items():
            self.make(name, ICONS[name], KEYS[name], deed, words[name])

    def show_card(self, card: OrderCard) -> None:
        """Allow what this order allows; what it does not says why in its tool tip."""
        self._card = card
        for name, command in COMMANDS.items():
            self.allow(name, command)

    # Money that comes in

    def _pay(self) -> None:
        if self._sheet is None:
            self._sheet = PaymentSheet(self._page.window())
            self._sheet.agreed.connect(self._paid)
        try:
            self._sheet.ask(self._shown().head.id)
        except DeskError as error:
            self._context.refuse(error)

    def _paid(self, agreed: Plan) -> None:
        by = self._context.by()
        try:
            booked = payments.take(agreed, by=by)
        except DeskError as error:
            self._context.refuse(error)
            return
        undo = partial(self._undo, lambda: payments.mark_unpaid(agreed.order_id, by=by, only=booked))
        self._context.toast(self._said(agreed), undo)

    def _said(self, done: Plan) -> str:
        received = [effect for effect in done.effects if isinstance(effect, MoneyReceived)]
        amount = labels.money(sum(effect.amount_minor for effect in received), done.currency)
        change = sum(effect.change_minor for effect in received)
        if change:
            words = self.tr("{amount} received for {number}, {change} change")
            back = labels.money(change, done.currency)
            return words.format(amount=amount, number=done.number, change=back)
        return self.tr("{amount} received for {number}").format(amount=amount, number=done.number)

    # One payment taken back

    def void(self, payment_id: int) -> None:
        """Ask whether this payment is taken back, and why."""
        card = self._shown()
        payment = next(row for row in card.payments if row.id == payment_id)
        if self._voiding is None:
            self._voiding = ConsequenceDialog(self._page.window())
            self._voiding.setObjectName("void.dialog")
            self._voiding.agreed.connect(self._void)
        self._voiding.ask(self._void_question(card, payment))

    def _void_question(self, card: OrderCard, payment: PaymentCard) -> Question:
        amount = labels.money(payment.amount_minor, card.head.currency)
        title = self.tr("Take back {method}, {amount}?")
        return Question(
            title.format(method=labels.named(payment.method_name), amount=amount),
            self.tr("This is what will happen."),
            self.tr("Leave as it is"),
            self.tr("Take back"),
            lambda answers: plan(Command.VOID_PAYMENT, card.head.id, VoidChoices(payment.id, answers.reason)),
            (
                self.tr("Entered by mistake"),
                self.tr("The money did not arrive"),
                self.tr("Paid in another way"),
            ),
            danger=True,
        )

    def _void(self, agreed: Plan) -> None:
        by, gone = self._context.by(), [agreed.choices.payment_id]
        if self.attempt(lambda: carry_out(agreed, by=by)):
            undo = partial(self._undo, lambda: payments.book_again(agreed.order_id, gone, by=by))
            self._context.toast(self.tr("Payment of {number} taken back").format(number=agreed.number), undo)

    # The day

    def _ask_day(self) -> None:
        head = self._shown().head
        if self._due is None:
            self._due = DueDialog(self._page.window())
            self._due.chosen.connect(self._set_day)
        day = payment_offer(head.id).due_on
        self._due.ask(head.number, day, agreed=head.due_on is not None)

    def _set_day(self, day: date | None) -> None:
        head, by = self._shown().head, self._context.by()

        def set_day(wanted: date | None) -> bool:
            return carry_out(plan(Command.SET_DUE_ON, head.id, DueChoices(wanted)), by=by)

        if self.attempt(lambda: set_day(day)):
            words = self.tr("{number} is due on {day}") if day else self.tr("{number} has no day to pay by")
            said = words.format(number=head.number, day=labels.day(day) if day else "")
            self._context.toast(said, partial(self._undo, lambda: set_day(head.due_on)))

    # Helped

    def _undo(self, deed: Callable[[], object]) -> None:
        self.attempt(deed)
