"""After a customer's record was changed from an order: shall what the order says follow?"""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QWidget

from desktop.domain.effects import CreditNoteIssued
from desktop.domain.errors import DeskError
from desktop.domain.refund_reasons import ReasonMissing
from desktop.services.commands.commands import Command
from desktop.services.customers.customers import CustomerCard
from desktop.services.orders.cards import PostalAddress
from desktop.services.orders.order_core import order_core
from desktop.services.plans.plan_delivery import AddressChoices
from desktop.services.plans.plans import Plan, carry_out, plan
from desktop.views.context import DeskContext
from desktop.views.orders.consequence_dialog import Answers, ConsequenceDialog, Question
from desktop.views.orders.reason_words import reason_words

translate = QCoreApplication.translate


class OrderCopy(QObject):
    """Asks once; an order that cannot follow, or that says the same already, is not asked about."""

    def __init__(self, page: QWidget, context: DeskContext) -> None:
        super().__init__(page)
        self._page, self._context = page, context
        self.dialog: ConsequenceDialog | None = None

    def ask_contact(self, order_id: int, card: CustomerCard) -> None:
        """Ask whether the order's copy of name, company, e-mail and phone shall follow the record."""
        form = card.form
        name = " ".join(part for part in (form.first_name, form.last_name) if part)
        self._ask(
            order_id, AddressChoices(name=name, company=form.company, email=form.email, phone=form.phone)
        )

    def ask_address(self, order_id: int, before: PostalAddress, now: PostalAddress) -> None:
        """Ask whether an order that goes to an address, or is billed there, shall follow it."""
        core = order_core(order_id)
        shipping, billing = (now if _same(one, before) else None for one in (core.shipping, core.billing))
        if shipping is not None or billing is not None:
            self._ask(order_id, AddressChoices(shipping=shipping, billing=billing))

    def _ask(self, order_id: int, choices: AddressChoices) -> None:
        def look(answers: Answers) -> Plan:
            return plan(Command.EDIT_ADDRESS, order_id, replace(choices, reason=answers.reason))

        head = order_core(order_id).head
        try:
            credited = any(isinstance(one, CreditNoteIssued) for one in look(Answers()).effects)
        except ReasonMissing:
            credited = True
        except DeskError:
            return
        if self.dialog is None:
            self.dialog = ConsequenceDialog(self._page)
            self.dialog.agreed.connect(self._follow)
        title = translate("Customer", "Change order {number} too?")
        self.dialog.ask(
            Question(
                title.format(number=head.number),
                translate("Customer", "The record is saved. The order has a copy of its own."),
                translate("Customer", "Leave the order"),
                translate("Customer", "Change the order too"),
                look,
                tuple(reason_words().values()) if credited else (),
            )
        )

    def _follow(self, agreed: Plan) -> None:
        try:
            carry_out(agreed, by=self._context.by())
        except DeskError as error:
            self._context.refuse(error)


def _same(one: PostalAddress | None, other: PostalAddress) -> bool:
    return one is not None and replace(one, id=0) == replace(other, id=0)
