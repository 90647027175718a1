"""Send a sale to its customer to be checked: the mail is shown first, then it waits in the outbox."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop.domain.errors import DeskError
from desktop.views.context import DeskContext

if TYPE_CHECKING:
    from desktop.views.quotes.send_dialog import SendDialog

translate = QCoreApplication.translate

SEND_KEY = "Ctrl+Shift+M"
"""Wherever a sale can be sent to its customer."""


def send_word() -> str:
    """What the button says."""
    return translate("Quote", "Send to the customer…")


class Sending(QObject):
    """Begins with ``ask``; ``sent`` tells the row id of the sale. The dialog is made when first wanted."""

    sent = Signal(int)

    def __init__(self, page: QWidget, context: DeskContext) -> None:
        super().__init__(page)
        self._page, self._context = page, context
        self._dialog: SendDialog | None = None
        self._draft = 0

    def ask(self, draft_id: int) -> None:
        """Show the mail of this sale."""
        from desktop.services.orders.order_core import order_core
        from desktop.services.quotes.offers import offer_letter

        email = order_core(draft_id).head.email
        try:
            letter = offer_letter(draft_id, email=email or "?")
        except DeskError as error:
            self._context.refuse(error)
            return
        if self._dialog is None:
            from desktop.views.quotes.send_dialog import SendDialog

            self._dialog = SendDialog(self._page.window())
            self._dialog.agreed.connect(self._send)
        self._draft = draft_id
        self._dialog.show_letter(letter, email)

    def _send(self, email: str) -> None:
        from desktop.services.quotes.offers import NobodyToSendTo, send_offer
        from desktop.views import messages

        assert self._dialog is not None
        try:
            send_offer(self._draft, email=email, by=self._context.by())
        except NobodyToSendTo as error:
            self._dialog.email_row.set_problem(messages.words(error))
            return
        except DeskError as error:
            self._dialog.accept()
            self._context.refuse(error)
            return
        self._dialog.accept()
        text = translate("Quote", "The mail to {address} waits in the outbox")
        self.sent.emit(self._draft)
        self._context.toast(text.format(address=email))
