"""Beside a customer's record: the balance, what they may pay with, what was said to them, what happened."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from desktop.services.customers.customer_page import CustomerMessage, CustomerView
from desktop.services.shop.preferences import shop
from desktop.services.vouchers.value_list import ListedValue
from desktop.services.vouchers.voucher_list import ListedVoucher
from desktop.views import history, labels
from desktop.views.mail_words import kind_word as mail_word
from desktop.views.mail_words import state_word
from desktop.views.orders.panels.panel import Rows, nothing
from desktop.views.parts.buttons import Button
from desktop.views.parts.card import Card
from desktop.views.parts.links import Link
from desktop.views.parts.rows import TwoLines
from desktop.views.parts.sums import Amount, Sum, Sums
from desktop.views.parts.text import Label
from desktop.views.vouchers.value_words import kind_word

translate = QCoreApplication.translate

SHOWN = 12


class BalanceCard(Card):
    """What was bought, what is owed, and what the shop owes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(translate("Customer", "Balance"), parent)
        self.sums = Sums()
        self.sums.setObjectName("customer.balance")
        self.body.addWidget(self.sums)

    def show_view(self, view: CustomerView) -> None:
        """Show this customer's sums."""
        coin, sums = shop().currency, view.sums
        orders = labels.counted(
            sums.orders, translate("Customer", "{n} order"), translate("Customer", "{n} orders")
        )
        lines = [Sum(orders, labels.money(sums.spent_minor, coin))]
        due = labels.money(sums.due_minor, coin)
        lines.append(
            Sum(translate("Customer", "Due"), due, "wait" if sums.due_minor else "text", strong=True)
        )
        if sums.back_minor:
            back = labels.money(sums.back_minor, coin)
            lines.append(Sum(translate("Customer", "To pay back"), back, "prob", strong=True))
        if sums.value_minor:
            left = labels.money(sums.value_minor, coin)
            lines.append(Sum(translate("Customer", "On cards and store credit"), left))
        self.sums.show_sums(lines)


class ValueCard(Card):
    """Vouchers that only they may use, gift cards and store credit; hidden while there are none."""

    value_asked = Signal(int)
    voucher_asked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(translate("Customer", "Vouchers and value"), parent)
        self.rows = Rows("customer.values")
        self.body.addWidget(self.rows)

    def show_view(self, view: CustomerView) -> None:
        """Show what this customer may use."""
        self.setVisible(bool(view.values or view.vouchers))
        self.rows.refill(
            [*(self._value(value) for value in view.values), *(self._voucher(one) for one in view.vouchers)]
        )

    def _value(self, value: ListedValue) -> TwoLines:
        row = TwoLines(value.code, kind_word(value.kind), icon="gift", link=True)
        assert isinstance(row.title, Link)
        row.title.clicked.connect(partial(self.value_asked.emit, value.id))
        spent = value.expired or not value.balance_minor
        amount = labels.money(value.balance_minor, value.currency)
        return row.add(Amount(amount, tone="faint" if spent else "text"))

    def _voucher(self, voucher: ListedVoucher) -> TwoLines:
        name = voucher.name or translate("Customer", "Voucher")
        row = TwoLines(voucher.code, name, icon="voucher", link=True)
        row.setObjectName("customer.voucher")
        assert isinstance(row.title, Link)
        row.title.clicked.connect(partial(self.voucher_asked.emit, voucher.id))
        used = voucher.max_uses is not None and voucher.uses >= voucher.max_uses
        return row.add(Label(translate("Customer", "used"), 12, 400, "muted")) if used else row


class MessageCard(Card):
    """What was said to the customer, the newest first."""

    order_asked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(translate("Customer", "Messages"), parent)
        self.all = Button(translate("Customer", "Show all"), "quiet")
        self.write = Button(translate("Customer", "Write"), "quiet")
        self.all.setObjectName("customer.messages.all")
        self.write.setObjectName("customer.notify")
        for button in (self.all, self.write):
            self.add_action(button)
        self.rows = Rows("customer.messages")
        self.body.addWidget(self.rows)

    def show_view(self, view: CustomerView) -> None:
        """Show this customer's messages."""
        self.all.setVisible(bool(view.messages))
        self.write.setEnabled(bool(view.card.form.email))
        no_address = translate("Customer", "Without an e-mail address nobody can be written to")
        self.write.setToolTip("" if view.card.form.email else no_address)
        if not view.messages:
            self.rows.refill([nothing(translate("Customer", "Nothing was sent yet."))])
            return
        self.rows.refill(self._row(message) for message in view.messages[:SHOWN])

    def _row(self, message: CustomerMessage) -> TwoLines:
        title, linked = mail_word(message.template), message.order_id is not None
        about = [
            message.order,
            labels.when(message.created_at),
            state_word(message.state, within=True) if message.state else "",
        ]
        row = TwoLines(title, ", ".join(part for part in about if part), icon="mail", link=linked)
        row.setObjectName("customer.message")
        row.setToolTip(message.recipient)
        if message.order_id is not None and isinstance(row.title, Link):
            row.title.clicked.connect(partial(self.order_asked.emit, message.order_id))
        return row


class HistoryCard(Card):
    """What happened to the record itself; orders have their own history."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(translate("Customer", "History"), parent)
        self.rows = Rows("customer.history")
        self.body.addWidget(self.rows)

    def show_view(self, view: CustomerView) -> None:
        """Show what happened to this record."""
        self.setVisible(bool(view.history))
        rows = []
        for line in view.history[:SHOWN]:
            about = ", ".join(part for part in (labels.moment(line.at), line.by) if part)
            rows.append(TwoLines(history.told(line), about, icon=history.icon_of(line)))
        self.rows.refill(rows)
