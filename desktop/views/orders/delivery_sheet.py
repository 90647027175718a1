"""Change how an order travels and what that costs, until it has left."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop.domain.errors import DeskError
from desktop.services.commands.commands import Command
from desktop.services.drafts.shipping_price import price_by_rule
from desktop.services.orders.ledger_cards import OrderCard
from desktop.services.orders.order_papers import invoice_card
from desktop.services.plans.plan_delivery import DeliveryChoices
from desktop.services.plans.plans import Plan
from desktop.services.shop.methods import ShippingMethodRow, shipping_methods
from desktop.views import labels
from desktop.views.orders.planned_sheet import PlannedSheet, Say
from desktop.views.parts.choices import Choice, Choices
from desktop.views.parts.fields import TextField
from desktop.views.parts.form import FormRow
from desktop.views.parts.numbers import MoneyEdit
from desktop.views.tokens import GAP_12, GAP_16

translate = QCoreApplication.translate
PRICE_WIDTH = 200


class DeliverySheet(PlannedSheet):
    """Made for one order; ``agreed`` brings the plan to be carried out."""

    def __init__(self, page: QWidget, card: OrderCard) -> None:
        super().__init__(page, "delivery", Command.EDIT_SHIPPING)
        head = card.head
        self._order_id, self._delivery, self._core = head.id, head.delivery, card.core
        title = translate("EditOrder", "Delivery of {number}").format(number=head.number)
        self.set_title(title, translate("EditOrder", "Nothing is changed until you agree."))
        self.methods = Choices()
        self.price = MoneyEdit(head.currency)
        self.price_row = FormRow(
            translate("EditOrder", "Another delivery price"),
            self.price,
            translate("EditOrder", "Leave it empty for the usual price, which stands at each way."),
        )
        self.reason = TextField()
        self.reason_row = FormRow(
            translate("EditOrder", "Reason"), self.reason, translate("EditOrder", "Printed on a credit note")
        )
        self._begin()
        self.reason_row.setVisible(invoice_card(card) is not None)
        for widget, gap in ((self.methods, GAP_16), (self.price_row, GAP_12), (self.reason_row, 0)):
            self.body.addWidget(widget)
            self.body.addSpacing(gap)
        self.body.addStretch(1)
        self.end_form()
        self.methods.changed.connect(self._turn)
        self.price.changed.connect(self._turn)
        self.price.refused.connect(self._turn)
        self.reason.editingFinished.connect(self.look)

    def _begin(self) -> None:
        self.methods.setObjectName("delivery.methods")
        self.price.setObjectName("delivery.price")
        self.reason.setObjectName("delivery.reason")
        self.price.setMaximumWidth(PRICE_WIDTH)
        self.methods.setAccessibleName(translate("EditOrder", "How it travels"))
        rows = [self._choice(row) for row in shipping_methods()]
        self.methods.set_choices(rows)
        if self._delivery.method_id in {row.key for row in rows}:
            self.methods.set_current(self._delivery.method_id)
        if self._delivery.manual:
            self.price.set_minor(self._delivery.list_minor)

    def _choice(self, row: ShippingMethodRow) -> Choice:
        usual = price_by_rule(row.id, self._core)
        if usual is None and row.id != self._delivery.method_id:
            why = translate("Wizard", "Not for this address or weight")
            return Choice(row.id, labels.named(row.name), labels.named(row.delay), why_not=why)
        amount = labels.money(usual, self._core.head.currency) if usual is not None else ""
        return Choice(row.id, labels.named(row.name), labels.named(row.delay), amount)

    def ask(self) -> None:
        """Show how the order travels now."""
        self.look()
        self.open()
        self.methods.start()

    def _turn(self, _chosen: object) -> None:
        self.look()

    # What the form says

    def choices(self) -> DeliveryChoices | None:
        key, price = self.methods.current(), self.price.minor()
        if key is None:
            return None
        was = self._delivery
        if key == was.method_id and price == (was.list_minor if was.manual else None):
            return None
        return DeliveryChoices(key, price, self.reason.text().strip())

    def places(self) -> Mapping[str, Say]:
        return {"price": self.price_row.set_problem, "reason": self.reason_row.set_problem}

    def typed_problems(self) -> list[tuple[str, DeskError]]:
        error = self.price.problem()
        return [] if error is None else [("price", error)]

    def show_sums(self, seen: Plan | None) -> None:
        self.go.setText(translate("EditOrder", "Change the order"))
