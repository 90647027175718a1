"""The customer of an order, looked at in a sheet over its page: Esc is the way back."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop.domain.errors import DeskError
from desktop.views.context import DeskContext
from desktop.views.parts.overlay import Sheet


class Beside(QObject):
    """One sheet at a time. The page below stays where it is scrolled to, and gets its focus back."""

    def __init__(self, page: QWidget, context: DeskContext) -> None:
        super().__init__(page)
        self._page, self._context = page, context
        self.sheet: Sheet | None = None

    def show_customer(self, customer_id: int, order_id: int | None = None) -> None:
        """Open a customer, seen from an order; one who is gone is told in the window's bar."""
        from desktop.views.customers.card import CustomerSheet

        self._open(lambda: CustomerSheet(self._context, customer_id, self._page, order_id))

    def _open(self, make: Callable[[], Sheet]) -> None:
        try:
            sheet = make()
        except DeskError as error:
            self._context.refuse(error)
            return
        self.sheet = sheet
        sheet.rejected.connect(sheet.deleteLater)
        sheet.rejected.connect(self._forget)
        sheet.open(sheet.cross)

    def _forget(self) -> None:
        self.sheet = None
