"""The goods of a return are there: how many came, where they go, and what the customer gets for them."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.errors import DeskError
from desktop.domain.states import ReturnAction
from desktop.services.commands.commands import Command
from desktop.services.forms.refund_look import planned_sums
from desktop.services.forms.return_offer import ReceiveOffer, ReceiveRow, receive_offer
from desktop.services.plans.plans import Plan
from desktop.services.plans.receive_return import ReceiveChoices, ReceivedLine
from desktop.views import labels, states
from desktop.views.orders.give_back_blocks import MoneyBlock
from desktop.views.orders.planned_sheet import PlannedSheet, Say
from desktop.views.orders.reason_words import reason_words
from desktop.views.orders.return_row import ReturnRowField
from desktop.views.parts.card import Rule
from desktop.views.parts.rows import clear
from desktop.views.parts.toggles import CheckBox
from desktop.views.tokens import GAP_8, GAP_12, GAP_16

translate = QCoreApplication.translate


class ReceiveSheet(PlannedSheet):
    """Asked by ``ask``; the plan agreed to comes by ``agreed``."""

    def __init__(self, page: QWidget) -> None:
        super().__init__(page, "receive", Command.RECEIVE_RETURN)
        self._offer: ReceiveOffer | None = None
        self.rows: list[ReturnRowField] = []
        self._lines = QVBoxLayout()
        self._lines.setSpacing(0)
        self.shipping = CheckBox(translate("Returns", "Give the delivery price back too"))
        self.public = CheckBox(translate("Returns", "Print the reason on the credit note"))
        self.money = MoneyBlock("receive")
        self.tell = CheckBox(translate("Returns", "Tell the customer by e-mail"))
        self._stack()
        boxes = {"shipping": self.shipping, "public": self.public, "tell": self.tell}
        for name, box in boxes.items():
            box.setObjectName(f"receive.{name}")
            box.toggled.connect(self._again)
        self.money.changed.connect(self.look)

    def _stack(self) -> None:
        self.body.addLayout(self._lines)
        self.body.addWidget(Rule(GAP_8, GAP_16))
        self.body.addWidget(self.shipping)
        self.body.addWidget(self.public)
        self.body.addSpacing(GAP_12)
        self.body.addWidget(self.money)
        self.body.addSpacing(GAP_12)
        self.body.addWidget(self.tell)
        self.end_form()

    def ask(self, order_id: int, return_id: int) -> None:
        """Ask what came of this return; first all that was announced.

        Raises OrderNotFound, ReturnNotFound or PaymentMethodMissing.
        """
        offer = receive_offer(order_id, return_id)
        self._offer, self._order_id = None, order_id
        title = translate("Returns", "Receive return {number}").format(number=offer.card.number)
        self.set_title(title, _about(offer))
        self._show_rows(offer)
        self._show_boxes(offer)
        self.money.offer(offer.methods, offer.currency)
        self.money.setVisible(offer.card.action is ReturnAction.REFUND)
        self._offer = offer
        self.look()
        self.open(self.rows[0].units if self.rows else None)

    def _show_rows(self, offer: ReceiveOffer) -> None:
        clear(self._lines)
        self.rows = []
        asks_shelf = offer.card.action is not ReturnAction.REPAIR
        for row in offer.rows:
            if self.rows:
                self._lines.addWidget(Rule())
            restock = row.restock if asks_shelf else None
            made = ReturnRowField(row, _detail(row), restock)
            made.choose(row.most)
            made.changed.connect(self.look)
            self.rows.append(made)
            self._lines.addWidget(made)

    def _show_boxes(self, offer: ReceiveOffer) -> None:
        for box in (self.shipping, self.public):
            box.setChecked(False)
        self.tell.setChecked(offer.tell)
        amount = labels.money(offer.shipping_left_minor, offer.currency)
        credits_goods = offer.card.action is not ReturnAction.REPAIR
        self.shipping.set_text(translate("Returns", "Give the delivery price back too"), amount)
        self.shipping.setVisible(credits_goods and offer.shipping_left_minor > 0)
        self.public.setVisible(credits_goods and bool(offer.card.reason or offer.card.reason_code))
        self.tell.set_text(translate("Returns", "Tell the customer by e-mail"), offer.email)
        self.tell.setVisible(bool(offer.email))

    def _again(self, _value: object = None) -> None:
        self.look()

    # What the form says

    def look(self) -> None:
        if self._offer is not None:
            super().look()

    def choices(self) -> ReceiveChoices | None:
        lines = tuple(
            ReceivedLine(row.line_id, row.chosen(), row.restock.isChecked())
            for row in self.rows
            if row.chosen()
        )
        if not lines or self._offer is None:
            return None
        refunds = self._offer.card.action is ReturnAction.REFUND
        return ReceiveChoices(
            self._offer.card.id,
            lines,
            shipping=self.shipping.isChecked(),
            public=self.public.isChecked(),
            method_id=self.money.method_id() if refunds else None,
            pay_back_minor=self.money.amount_minor() if refunds else None,
            tell_customer=self.tell.isChecked(),
        )

    def places(self) -> Mapping[str, Say]:
        rows: dict[str, Say] = {row.field: row.say for row in self.rows}
        return rows | self.money.places()

    def typed_problems(self) -> list[tuple[str, DeskError]]:
        found = [(row.field, row.typed_problem()) for row in self.rows]
        if not self.money.isHidden():
            found.append(("pay_back", self.money.typed_problem()))
        return [(name, error) for name, error in found if error is not None]

    def show_sums(self, seen: Plan | None) -> None:
        word = translate("Returns", "Receive")
        if seen is None:
            self.money.show_sums(None)
            self.go.setText(word)
            return
        sums = planned_sums(seen)
        self.money.show_sums(sums.back_minor, sums.most_back_minor)
        amount = labels.money(sums.back_minor, seen.currency)
        paid = translate("Returns", "Receive, refund {amount}").format(amount=amount)
        self.go.setText(paid if sums.back_minor else word)


def _about(offer: ReceiveOffer) -> str:
    """What the customer gets, and why the goods come back."""
    card = offer.card
    said = [states.word(card.action), reason_words().get(card.reason_code, ""), card.reason, card.staff_note]
    return ", ".join(part for part in said if part)


def _detail(row: ReceiveRow) -> str:
    return translate("Returns", "Announced: {n}").format(n=labels.quantity(row.announced))
