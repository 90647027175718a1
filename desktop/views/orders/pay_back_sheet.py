"""Pay money back that the shop owes: how much, by which way, and what follows."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop.domain.errors import DeskError
from desktop.services.commands.commands import Command
from desktop.services.forms.refund_look import planned_sums
from desktop.services.forms.refund_offer import pay_back_offer
from desktop.services.perform.pay_back import PayBackChoices
from desktop.services.plans.plans import Plan
from desktop.views import labels
from desktop.views.orders.give_back_blocks import MoneyBlock
from desktop.views.orders.planned_sheet import PlannedSheet, Say
from desktop.views.parts.fields import TextField
from desktop.views.parts.form import FormRow
from desktop.views.tokens import GAP_16

translate = QCoreApplication.translate


class PayBackSheet(PlannedSheet):
    """Asked by ``ask``; the plan agreed to comes by ``agreed``. Opened it says: all of it, as it was paid."""

    def __init__(self, page: QWidget) -> None:
        super().__init__(page, "pay_back", Command.PAY_BACK, 480)
        self._currency = "EUR"
        self.money, self.reason = MoneyBlock("pay_back"), TextField()
        self.reason.setObjectName("pay_back.reason")
        self.reason_row = FormRow(translate("GiveBack", "Reason"), self.reason)
        self.body.addWidget(self.money)
        self.body.addSpacing(GAP_16)
        self.body.addWidget(self.reason_row)
        self.end_form()
        self.money.changed.connect(self.look)
        self.reason.textEdited.connect(self._again)

    def ask(self, order_id: int, number: str) -> None:
        """Ask how much of what is owed goes back. Raises PaymentMethodMissing."""
        offer = pay_back_offer(order_id)
        self._order_id, self._currency = order_id, offer.currency
        owed = labels.money(offer.owed_minor, offer.currency)
        title = translate("GiveBack", "Pay back for {number}").format(number=number)
        self.set_title(title, translate("GiveBack", "The customer is owed {amount}.").format(amount=owed))
        self.money.offer(offer.methods, offer.currency)
        self.reason.clear()
        self.look()
        self.open(self.go)

    def _again(self, _value: object = None) -> None:
        self.look()

    def choices(self) -> PayBackChoices:
        text = self.reason.text().strip()
        return PayBackChoices(self.money.amount_minor(), self.money.method_id(), text)

    def places(self) -> Mapping[str, Say]:
        return self.money.places()

    def typed_problems(self) -> list[tuple[str, DeskError]]:
        error = self.money.typed_problem()
        return [("pay_back", error)] if error else []

    def show_sums(self, seen: Plan | None) -> None:
        if seen is None:
            self.money.show_sums(None)
            self.go.setText(translate("GiveBack", "Pay back"))
            return
        sums = planned_sums(seen)
        self.money.show_sums(sums.back_minor, sums.most_back_minor)
        amount = labels.money(sums.back_minor, seen.currency)
        self.go.setText(translate("GiveBack", "Pay back {amount}").format(amount=amount))
