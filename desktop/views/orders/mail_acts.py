"""Write to the customer of an order, remind them of what is due, and look at all that was said."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from desktop.services.commands.commands import Command, can
from desktop.services.orders.ledger_cards import OrderCard
from desktop.views.context import DeskContext
from desktop.views.orders.act_group import ActGroup

if TYPE_CHECKING:
    from desktop.views.mails.compose_sheet import ComposeSheet
    from desktop.views.mails.messages_sheet import MessagesSheet

KEYS = {"customer.notify": "U", "reminder": "Z", "messages": "O"}
ICONS = {"customer.notify": "mail", "reminder": "clock", "messages": "mail"}
COMMANDS = {"customer.notify": Command.NOTIFY, "reminder": Command.REMIND}


class MailActs(ActGroup):
    """Three actions: ``customer.notify``, ``reminder`` and ``messages``. Sheets are made when asked for."""

    def __init__(self, page: QWidget, context: DeskContext) -> None:
        super().__init__(page, context)
        self._compose: ComposeSheet | None = None
        self._messages: MessagesSheet | None = None
        words = {
            "customer.notify": self.tr("Write to the customer…"),
            "reminder": self.tr("Payment reminder…"),
            "messages": self.tr("Messages of this order"),
        }
        deeds: dict[str, Callable[[], None]] = {
            "customer.notify": self._write,
            "reminder": self._remind,
            "messages": self._show,
        }
        for name, deed in deeds.items():
            self.make(name, ICONS[name], KEYS[name], deed, words[name])

    def show_card(self, card: OrderCard) -> None:
        """Allow what this order allows; what it does not says why in its tool tip."""
        self._card = card
        for name, command in COMMANDS.items():
            self.allow(name, command)
        self.allow_when("messages", True, "")

    def _write(self) -> None:
        self.attempt(lambda: self._sheet().write_about(self._shown().head.id))

    def _remind(self) -> None:
        self.attempt(lambda: self._sheet().remind(self._shown().head.id))

    def _show(self) -> None:
        head = self._shown().head
        if self._messages is None:
            from desktop.views.mails.messages_sheet import MessagesSheet

            self._messages = MessagesSheet(self._page.window(), self._context)
            self._messages.write_wanted.connect(self._write)
        writable = can(Command.NOTIFY, self._shown()).ok
        self._messages.show_order(head.id, head.number, writable=writable)

    def _sheet(self) -> ComposeSheet:
        if self._compose is None:
            from desktop.views.mails.compose_sheet import ComposeSheet

            self._compose = ComposeSheet(self._page.window(), self._context)
        return self._compose
