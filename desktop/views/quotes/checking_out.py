"""Proceed to checkout: the page to pay on in the browser where one is known, else the customer's window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from desktop.views.context import DeskContext

if TYPE_CHECKING:
    from desktop.views.quotes.checkout import CheckoutWindow

translate = QCoreApplication.translate


class CheckingOut(QObject):
    """Begins with ``ask``. The window is made when it is first wanted, and kept."""

    def __init__(self, page: QWidget, context: DeskContext) -> None:
        super().__init__(page)
        self._page, self._context = page, context
        self.window: CheckoutWindow | None = None

    def ask(self, draft_id: int) -> None:
        """Lead the customer of this sale to paying; the sale itself stays as it is."""
        from desktop.services.quotes.checkout import checkout

        link = checkout(draft_id).link
        if link and QDesktopServices.openUrl(QUrl(link, QUrl.ParsingMode.StrictMode)):
            self._context.toast(translate("Wizard", "The page to pay on is open in the browser"))
            return
        if self.window is None:
            from desktop.views.quotes.checkout import CheckoutWindow

            self.window = CheckoutWindow(self._page.window(), self._context.bus)
        self.window.show_sale(draft_id)
