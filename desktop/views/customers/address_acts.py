"""What can be done with a customer's addresses: add, change, say what they are for, remove and put back."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal

from desktop.domain.errors import DeskError
from desktop.services.customers.address_book import put_back_address, remove_address, save_address
from desktop.services.orders.cards import PostalAddress
from desktop.views.context import DeskContext
from desktop.views.customers.address_sheet import AddressSheet

if TYPE_CHECKING:
    from desktop.views.customers.page import CustomerPage

translate = QCoreApplication.translate


class AddressActs(QObject):
    """Works for the page that shows the customer. ``changed`` tells an address as it was and as it is."""

    changed = Signal(object, object)

    def __init__(self, page: CustomerPage, context: DeskContext) -> None:
        super().__init__(page)
        self._page, self._context = page, context
        self.sheet: AddressSheet | None = None

    def add(self) -> None:
        """Type another address; the first one is for everything."""
        view = self._page.view
        if view is not None:
            first = not view.card.addresses
            self._open(None, goods=first, bills=first)

    def edit(self, address_id: int) -> None:
        """Change an address, or what it is for."""
        view = self._page.view
        if view is None:
            return
        book = view.card.addresses
        address = next((one for one in book if one.id == address_id), None)
        if address is not None:
            goods = address.id == book[0].id
            self._open(address, goods=goods, bills=address.id == (view.billing_id or book[0].id))

    def remove(self, address_id: int) -> None:
        """Take an address out; the toast puts it back."""
        view = self._page.view
        if view is None:
            return
        gone = remove_address(view.card.id, address_id, by=self._context.by())
        if gone is not None:
            back = partial(put_back_address, gone, by=self._context.by())
            self._context.toast(translate("Customer", "Address removed"), back)

    def _open(self, address: PostalAddress | None, *, goods: bool, bills: bool) -> None:
        self.sheet = sheet = AddressSheet(self._page, address, goods=goods, bills=bills)
        sheet.wanted.connect(self._save)
        sheet.accepted.connect(sheet.deleteLater)
        sheet.rejected.connect(sheet.deleteLater)
        sheet.open(sheet.fields.text("street"))

    def _save(self) -> None:
        view, sheet = self._page.view, self.sheet
        if view is None or sheet is None:
            return
        typed, owner = sheet.address(), view.card.id
        goods = sheet.goods.isChecked() and sheet.goods.isEnabled()
        bills = sheet.bills.isChecked() and sheet.bills.isEnabled()
        before = next((one for one in view.card.addresses if one.id == typed.id), None)
        try:
            save_address(owner, typed, goods=goods, bills=bills, by=self._context.by())
        except DeskError as error:
            sheet.refuse(error)
            return
        sheet.accept()
        if before is not None:
            self.changed.emit(before, typed)
