"""What is known of one customer, in a sheet: how to reach them, where they live, what they bought."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from desktop.services.customers.customers import CustomerCard, CustomerOrder, customer_card
from desktop.services.shop.preferences import shop
from desktop.views import labels, states
from desktop.views.context import DeskContext
from desktop.views.parts.card import Rule
from desktop.views.parts.links import Link
from desktop.views.parts.overlay import Sheet
from desktop.views.parts.rows import TwoLines
from desktop.views.parts.sums import Amount
from desktop.views.parts.text import Label


class CustomerSheet(Sheet):
    """Read only; an order's number opens it, and the button the whole page. ``order_id``: seen from there."""

    def __init__(
        self, context: DeskContext, customer_id: int, page: QWidget, order_id: int | None = None
    ) -> None:
        super().__init__(page)
        self.setObjectName("customer.card")
        self._context, self._coin = context, shop().currency
        card = customer_card(customer_id)
        self.set_title(card.name, card.form.company if card.form.company != card.name else "")
        self._add_contacts(card)
        self._add_sums(card)
        self._add_orders(card)
        self.body.addStretch(1)
        page_of = self.add_button(self.tr("Open and edit"), "tonal").set_hint("Ctrl+Return")
        page_of.setObjectName("customer.card.open")
        page_of.clicked.connect(partial(self._open_page, card.id, order_id))
        self.set_default(page_of)

    def _open_page(self, customer_id: int, order_id: int | None, _checked: bool = False) -> None:
        self.reject()
        self._context.open_customer(customer_id, order_id)

    def _add_contacts(self, card: CustomerCard) -> None:
        for icon, text in (
            ("phone", card.form.phone),
            ("mail", card.form.email),
            ("note", card.form.private_note),
        ):
            if text:
                self.body.addWidget(TwoLines(text, icon=icon))
        for address in card.addresses:
            where = " ".join(part for part in (address.postcode, address.city) if part)
            streets = ", ".join(part for part in (address.street, address.street2) if part)
            country = "" if address.country == shop().country else labels.country(address.country)
            lines = ", ".join(part for part in (where, country) if part)
            self.body.addWidget(TwoLines(streets or lines, lines if streets else "", icon="pin"))

    def _add_sums(self, card: CustomerCard) -> None:
        orders = labels.counted(card.order_count, self.tr("{n} order"), self.tr("{n} orders"))
        self.body.addWidget(Rule(8, 8))
        spent = TwoLines(orders, icon="orders")
        spent.add(Amount(labels.money(card.spent_minor, self._coin)))
        self.body.addWidget(spent)
        if card.due_minor:
            due = TwoLines(self.tr("Due"), icon="clock")
            due.add(Amount(labels.money(card.due_minor, self._coin), tone="wait"))
            self.body.addWidget(due)

    def _add_orders(self, card: CustomerCard) -> None:
        if not card.orders:
            return
        self.body.addWidget(Rule(8, 16))
        self.body.addWidget(Label(self.tr("Last orders"), 15, 600))
        for order in card.orders:
            self.body.addWidget(self._order(order))

    def _order(self, order: CustomerOrder) -> TwoLines:
        about = f"{labels.day(order.placed_at.date())}, {states.word(order.payment_status)}"
        row = TwoLines(order.number, about, link=True)
        row.add(Amount(labels.money(order.total_minor, order.currency)))
        assert isinstance(row.title, Link)
        row.title.clicked.connect(partial(self._open, order.id))
        return row

    def _open(self, order_id: int) -> None:
        self.reject()
        self._context.open_order(order_id)
