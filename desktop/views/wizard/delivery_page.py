"""Step 4: how it gets to the customer, for how much, and the two addresses."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from desktop.domain.errors import DeskError
from desktop.domain.postcodes import PostcodeWrong
from desktop.services.drafts import draft_delivery
from desktop.services.drafts.draft_missing import (
    POSTCODES,
    AddressIncomplete,
    delivery_gaps,
    wants_full_invoice,
)
from desktop.services.drafts.shipping_price import price_by_rule, total_weight
from desktop.services.orders.cards import Delivery, OrderCore
from desktop.services.orders.order_basket import ships_free
from desktop.services.shop.methods import ShippingMethodRow, shipping_methods
from desktop.views import labels
from desktop.views.context import DeskContext
from desktop.views.messages import words
from desktop.views.parts.buttons import Button
from desktop.views.parts.choices import Choice, Choices
from desktop.views.parts.form import FormRow
from desktop.views.parts.numbers import MoneyEdit
from desktop.views.parts.text import Elided, Label, Paragraph
from desktop.views.parts.toggles import Switch
from desktop.views.wizard.address_block import AddressBlock
from desktop.views.wizard.draft import Draft
from desktop.views.wizard.section import Section, two_columns
from desktop.views.wizard.step import Step
from desktop.views.wizard.writing import NumberRow

translate = QCoreApplication.translate

HAND_OVER = 0
"""Key of the choice that is no method: the customer takes it along."""


class DeliveryPage(Step):
    """The method sets the price by its rule; a typed price is kept and marked."""

    page = "delivery"

    def __init__(self, draft: Draft, context: DeskContext, parent: QWidget | None = None) -> None:
        super().__init__(draft, context, parent)
        self.methods = Choices()
        self.methods.setObjectName("wizard.delivery.method")
        self.methods.setAccessibleName(translate("Wizard", "Delivery"))
        self.method_problem = Paragraph("", 12, 400, "prob")
        self.price = MoneyEdit(draft.currency)
        self.price.setObjectName("wizard.delivery.price")
        self.price_row = FormRow(translate("Wizard", "Price"), self.price)
        self.number = NumberRow(self.price_row, self._stored_price, self._save_price)
        self.rule = Button(translate("Wizard", "Back to the rule"), "link")
        self.rule.setObjectName("wizard.delivery.rule")
        self.free = Switch(translate("Wizard", "Free shipping"))
        self.free.setObjectName("wizard.delivery.free")
        self.offered = Elided("", 13, 400, "good")
        self.shipping = AddressBlock("shipping", translate("Wizard", "Deliver to"), self.writer)
        self.billing = AddressBlock("billing", translate("Wizard", "Bill to"), self.writer)
        self.same = Switch(translate("Wizard", "Bill to the same address"))
        self.same.setObjectName("wizard.address.same")
        how, price = self._how(), self._price()
        self._price_block, self._same_block = price, self._same()
        self._scroller = two_columns(self, (how, price), (self.shipping, self._same_block))
        self._connect()

    def _how(self) -> Section:
        block = Section(translate("Wizard", "How does it get there?"))
        block.body.addWidget(self.methods)
        block.body.addWidget(self.method_problem)
        return block

    def _price(self) -> Section:
        block = Section(translate("Wizard", "Delivery price"), ruled=True)
        free = QHBoxLayout()
        free.setSpacing(12)
        free.addWidget(self.free)
        free.addWidget(Label(self.free.accessibleName()), 1)
        self.price.setMaximumWidth(200)
        self.weight = block.addition
        block.body.addWidget(self.price_row)
        block.body.addWidget(self.rule, 0, Qt.AlignmentFlag.AlignLeft)
        block.body.addLayout(free)
        block.body.addWidget(self.offered)
        return block

    def _same(self) -> Section:
        block = Section(translate("Wizard", "Invoice"), ruled=True)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.same)
        row.addWidget(Label(self.same.accessibleName()), 1)
        block.body.addLayout(row)
        self.billing.body.setContentsMargins(0, 0, 0, 0)
        block.body.addWidget(self.billing)
        return block

    def _connect(self) -> None:
        self._placing = QTimer(self, singleShot=True, interval=0)
        self._placing.timeout.connect(self._reveal)
        self.methods.changed.connect(self._choose)
        self.rule.clicked.connect(self._to_rule)
        self.free.toggled.connect(self._offer_free)
        self.same.toggled.connect(self._bill_same)
        for block in (self.shipping, self.billing):
            block.closed.connect(self._address_closed)
            block.opened.connect(self._placing.start)

    # What is shown

    def arrive(self) -> None:
        self.method_problem.setText("")
        self.method_problem.hide()
        self.show_draft()
        if self.shipping.editing or self._address_missing():
            self.shipping.open()
        else:
            self.methods.start()

    def _address_missing(self) -> bool:
        """A parcel shall go somewhere, and nobody has said all of where yet."""
        return any(isinstance(gap, AddressIncomplete) and gap.role == "shipping" for gap in self._gaps())

    def _gaps(self) -> list[DeskError]:
        return delivery_gaps(self.draft.core) if self.draft.core else []

    def show_draft(self) -> None:
        core = self.draft.core
        delivery = core.head.delivery if core else None
        self.methods.set_choices([_hand_over(), *(_choice(row, core) for row in shipping_methods())])
        self.methods.set_current(delivery.method_id or HAND_OVER if delivery else HAND_OVER)
        chosen = delivery is not None and delivery.method_id is not None
        self._price_block.setVisible(chosen)
        if core is not None and delivery is not None and chosen:
            self._show_sums(core, delivery)
        self._show_addresses(core)

    def _show_sums(self, core: OrderCore, delivery: Delivery) -> None:
        currency = core.head.currency
        self.weight.setText(
            translate("Wizard", "Weight {weight}").format(weight=labels.weight(total_weight(core)))
        )
        by_rule = price_by_rule(delivery.method_id, core) if delivery.method_id else None
        usual = labels.money(by_rule, currency) if by_rule is not None else labels.NOTHING
        self.price_row.set_label(
            translate("Wizard", "Price, typed by hand")
            if delivery.manual
            else translate("Wizard", "Price by its rule")
        )
        self.rule.setVisible(delivery.manual)
        self.rule.setText(translate("Wizard", "Back to {price}").format(price=usual))
        free = ships_free(core)
        self.free.blockSignals(True)
        self.free.setChecked(free)
        self.free.blockSignals(False)
        self.free.setEnabled(free == delivery.free)
        before, now = (
            labels.money(delivery.list_minor, currency),
            labels.money(delivery.final_minor, currency),
        )
        offered = translate("Wizard", "{before} − 100% = {now}").format(before=before, now=now)
        self.offered.setText(offered)
        self.offered.setVisible(free)
        self.number.refresh()

    def _show_addresses(self, core: OrderCore | None) -> None:
        same = core.head.billing_same if core else True
        ships = core is not None and core.head.delivery.kind == "ship"
        self.same.blockSignals(True)
        self.same.setChecked(same)
        self.same.blockSignals(False)
        full = core is not None and wants_full_invoice(core)
        self.shipping.show_core(core, needed=ships or (full and same))
        self.billing.show_core(core, needed=full)
        self.billing.setVisible(not same)

    def _stored_price(self) -> int | None:
        head = self.draft.head
        return head.delivery.list_minor if head else None

    # What is chosen

    def _choose(self, key: int) -> None:
        method_id = key or None
        self.method_problem.hide()
        self.write(lambda at: draft_delivery.choose_shipping(at, method_id, by=self.by))
        self.number.clear()
        if self._address_missing():
            self.shipping.open()

    def _save_price(self, minor: int | None) -> None:
        self.draft.change(lambda at: draft_delivery.set_shipping_price(at, minor, by=self.by))

    def _to_rule(self) -> None:
        self.write(lambda at: draft_delivery.set_shipping_price(at, None, by=self.by))
        self.number.clear()
        self.price.setFocus(Qt.FocusReason.OtherFocusReason)

    def _offer_free(self, free: bool) -> None:
        self.write(lambda at: draft_delivery.set_free_shipping(at, free, by=self.by))

    def _bill_same(self, same: bool) -> None:
        self.write(lambda at: draft_delivery.set_billing_same(at, same, by=self.by))
        if not same and self.draft.core is not None and self.draft.core.billing is None:
            self.billing.open()

    def _reveal(self) -> None:
        """Show as much of an open form as there is room for, once it has its place."""
        for block in (self.shipping, self.billing):
            if block.editing and block.isVisible():
                self._scroller.reveal(block.form.done)
                self._scroller.reveal(block.form)

    def _address_closed(self) -> None:
        self.show_draft()
        block = self.sender()
        if isinstance(block, AddressBlock):
            (block.edit if block.edit.isVisible() else block.new).setFocus(Qt.FocusReason.OtherFocusReason)

    # Going on and back

    def numbers(self) -> Sequence[NumberRow]:
        return (self.number,)

    def settle(self) -> None:
        super().settle()
        self.shipping.settle()
        self.billing.settle()

    def go_on(self) -> bool:
        gaps = self._gaps()
        for gap in reversed(gaps):  # the first one last: it gets the focus
            self.show_refusal(gap)
        if gaps:
            return False
        self.shipping.finish()
        self.billing.finish()
        return True

    def step_back(self) -> bool:
        focus = QApplication.focusWidget()
        for block in (self.shipping, self.billing):
            if block.editing and (focus is None or block.isAncestorOf(focus) or not self.isAncestorOf(focus)):
                block.give_up()
                return True
        return False

    def show_refusal(self, error: DeskError) -> bool:
        if isinstance(error, AddressIncomplete):
            apart = error.role == "billing" and not self.same.isChecked()
            block = self.billing if apart else self.shipping
            if not block.editing:
                block.open()
            block.form.show_problem(error.part, words(error))
            return True
        if isinstance(error, PostcodeWrong):
            (self.billing if error.where == POSTCODES["billing"] else self.shipping).refuse_postcode(error)
            return True
        if error.where == "delivery":
            self.method_problem.setText(words(error))
            self.method_problem.show()
            self.methods.start()
            return True
        return False


def _hand_over() -> Choice:
    return Choice(
        HAND_OVER,
        translate("Wizard", "Handed over now"),
        translate("Wizard", "The customer takes it along"),
    )


def _choice(row: ShippingMethodRow, core: OrderCore | None) -> Choice:
    if core is None:
        return Choice(row.id, labels.named(row.name), labels.named(row.delay))
    price = price_by_rule(row.id, core)
    if price is None and core.shipping is not None:
        why = translate("Wizard", "Not for this address or weight")
        return Choice(row.id, labels.named(row.name), labels.named(row.delay), why_not=why)
    amount = labels.money(price, core.head.currency) if price is not None else ""
    return Choice(row.id, labels.named(row.name), labels.named(row.delay), amount)
