"""One address of a customer's book, typed in a sheet; and what it is for."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from desktop.domain.errors import DeskError
from desktop.services.orders.cards import PostalAddress
from desktop.services.shop.preferences import shop
from desktop.views import messages
from desktop.views.orders.address_fields import AddressFields
from desktop.views.parts.overlay import Sheet
from desktop.views.parts.toggles import CheckBox
from desktop.views.tokens import GAP_8, GAP_16

translate = QCoreApplication.translate


class AddressSheet(Sheet):
    """``wanted`` tells that it is to be kept; whoever hears it closes the sheet or says what is refused."""

    wanted = Signal()

    def __init__(self, page: QWidget, address: PostalAddress | None, *, goods: bool, bills: bool) -> None:
        super().__init__(page)
        self.setObjectName("customer.address")
        self._id = 0 if address is None else address.id
        new = address is None
        self.set_title(translate("Customer", "New address") if new else translate("Customer", "Address"))
        self.fields = AddressFields("book")
        self.fields.begin(address or PostalAddress(country=shop().country))
        self.goods = CheckBox(translate("Customer", "Goods go here"))
        self.bills = CheckBox(translate("Customer", "Invoices go here"))
        for box, name, on in ((self.goods, "goods", goods), (self.bills, "bills", bills)):
            box.setObjectName(f"customer.address.{name}")
            box.setChecked(on)
            box.setEnabled(not on)  # another address takes over what this one is for
        self.body.addWidget(self.fields)
        self.body.addSpacing(GAP_16)
        self.body.addWidget(self.goods)
        self.body.addSpacing(GAP_8)
        self.body.addWidget(self.bills)
        self.body.addStretch(1)
        keep = self.add_button(translate("Customer", "Cancel")).set_hint("Esc")
        keep.clicked.connect(self.leave)
        self.done = self.add_button(translate("Customer", "Save address"), "primary").set_hint("Ctrl+Return")
        self.done.setObjectName("customer.address.done")
        self.done.clicked.connect(self.wanted)
        self.set_default(self.done)

    def address(self) -> PostalAddress:
        """What is typed, with the id of the address that is changed."""
        typed = self.fields.address()
        parts = {part: getattr(typed, part) for part in PostalAddress.__slots__ if part != "id"}
        return PostalAddress(self._id, **parts)

    def refuse(self, error: DeskError) -> None:
        """Say beside its field what is refused."""
        for row in self.fields.rows.values():
            row.set_problem("")
        row = self.fields.rows.get(error.where, self.fields.rows["street"])
        row.set_problem(messages.words(error))
        row.field.setFocus()
