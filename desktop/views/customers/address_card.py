"""A customer's addresses: which there are and what they are for."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from desktop.services.customers.customer_page import CustomerView
from desktop.services.orders.cards import PostalAddress
from desktop.services.shop.preferences import shop
from desktop.views.orders.panels.panel import Rows, nothing
from desktop.views.parts.buttons import Button, IconButton
from desktop.views.parts.card import Card
from desktop.views.parts.links import Link
from desktop.views.parts.rows import TwoLines
from desktop.views.parts.text import Label
from desktop.views.wizard.words import address_lines

translate = QCoreApplication.translate


class AddressCard(Card):
    """Tells what is asked with which address (its row id)."""

    add_asked = Signal()
    edit_asked = Signal(int)
    remove_asked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(translate("Customer", "Addresses"), parent)
        self.rows = Rows("customer.addresses")
        self._known: tuple[str, ...] = ()
        self.body.addWidget(self.rows)
        add = Button(translate("Customer", "Add"), "quiet")
        add.setObjectName("customer.address.add")
        add.setAccessibleName(translate("Customer", "Add an address"))
        add.clicked.connect(self.add_asked)
        self.add_action(add)

    def show_view(self, view: CustomerView) -> None:
        """Show this customer's book."""
        book = view.card.addresses
        if not book:
            self.rows.refill([nothing(translate("Customer", "No address yet."))])
            return
        billing = view.billing_id or book[0].id
        self._known = (view.card.name, view.card.form.company)
        self.rows.refill(
            self._row(address, _for(address.id == book[0].id, address.id == billing)) for address in book
        )

    def _row(self, address: PostalAddress, use: str) -> TwoLines:
        lines = address_lines(address, home=shop().country)
        lines = [line for line in lines if line not in self._known] or lines
        row = TwoLines(lines[0], ", ".join(lines[1:]), icon="pin", link=True)
        row.setObjectName("customer.address.row")
        assert isinstance(row.title, Link)
        row.title.clicked.connect(partial(self.edit_asked.emit, address.id))
        if use:
            row.add(Label(use, 12, 400, "muted"))
        remove = IconButton("trash", translate("Customer", "Remove this address"), 32)
        remove.setObjectName("customer.address.remove")
        remove.clicked.connect(partial(self.remove_asked.emit, address.id))
        return row.add(remove)


def _for(goods: bool, bills: bool) -> str:
    if goods and bills:
        return translate("Customer", "goods and invoices")
    if goods:
        return translate("Customer", "goods")
    return translate("Customer", "invoices") if bills else ""
