"""Change lines, addresses or delivery of an order from its page."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from desktop.domain.errors import DeskError
from desktop.services.commands import Command, can
from desktop.services.edit_undo import Opposite, opposite
from desktop.services.ledger_cards import OrderCard
from desktop.services.plans import Plan, carry_out, plan
from desktop.views import messages
from desktop.views.context import DeskContext
from desktop.views.icons import icon
from desktop.views.orders.planned_sheet import PlannedSheet
from desktop.views.parts.keys import key_hint

KEYS = {"edit_lines": "E", "edit_address": "A", "edit_delivery": "W"}
ICONS = {"edit_lines": "pencil", "edit_address": "pin", "edit_delivery": "truck"}
COMMANDS = {
    "edit_lines": Command.EDIT_LINES,
    "edit_address": Command.EDIT_ADDRESS,
    "edit_delivery": Command.EDIT_SHIPPING,
}


class EditActs(QObject):
    """Three actions: ``edit_lines``, ``edit_address`` and ``edit_delivery``, each with a sheet of its own."""

    def __init__(self, page: QWidget, context: DeskContext) -> None:
        super().__init__(page)
        self._page, self._context = page, context
        self._card: OrderCard | None = None
        self.sheet: PlannedSheet | None = None
        words = {
            "edit_lines": self.tr("Change lines and discounts…"),
            "edit_address": self.tr("Change customer and addresses…"),
            "edit_delivery": self.tr("Change the delivery…"),
        }
        deeds: dict[str, Callable[[], None]] = {
            "edit_lines": self._lines,
            "edit_address": self._address,
            "edit_delivery": self._delivery,
        }
        self.actions = {name: self._make(name, words[name], deed) for name, deed in deeds.items()}

    def _make(self, name: str, word: str, deed: Callable[[], None]) -> QAction:
        action = QAction(icon(ICONS[name]), word, self._page)
        action.setObjectName(f"act.{name}")
        action.setShortcut(QKeySequence(KEYS[name]))
        action.triggered.connect(deed)
        self._page.addAction(action)
        return action

    def show_card(self, card: OrderCard) -> None:
        """Allow what this order allows; what it does not says why in its tool tip."""
        self._card = card
        for name, command in COMMANDS.items():
            action, answer = self.actions[name], can(command, card)
            action.setEnabled(answer.ok)
            hint = f"{action.text()}  {key_hint(action.shortcut())}"
            action.setToolTip(messages.reason_words(answer.reason) if answer.reason else hint)

    # Asked

    def _lines(self) -> None:
        from desktop.views.orders.edit_sheet import EditSheet

        sheet = EditSheet(self._page.window(), self._shown())
        self._show(sheet)
        sheet.ask()

    def _address(self) -> None:
        from desktop.views.orders.address_sheet import AddressSheet

        sheet = AddressSheet(self._page.window(), self._shown())
        sheet.record_asked.connect(self._open_record)
        self._show(sheet)
        sheet.ask()

    def _open_record(self, customer_id: int) -> None:
        self._context.open_customer(customer_id, self._shown().head.id)

    def _delivery(self) -> None:
        from desktop.views.orders.delivery_sheet import DeliverySheet

        sheet = DeliverySheet(self._page.window(), self._shown())
        self._show(sheet)
        sheet.ask()

    def _show(self, sheet: PlannedSheet) -> None:
        """One sheet at a time; it is made for the order as it stands, and gone when it is closed."""
        self.sheet = sheet
        sheet.agreed.connect(self._agreed)
        sheet.accepted.connect(sheet.deleteLater)
        sheet.rejected.connect(sheet.deleteLater)

    # Done

    def _agreed(self, agreed: Plan) -> None:
        before = self._shown().core
        try:
            carry_out(agreed, by=self._context.by())
        except DeskError as error:
            self._context.refuse(error, partial(self._agreed, agreed))
            return
        back = opposite(agreed, before)
        undo = None if back is None else partial(self._undo, agreed, back)
        self._context.toast(self.tr("{number} changed").format(number=agreed.number), undo)

    def _undo(self, done: Plan, back: Opposite) -> None:
        try:
            carry_out(plan(done.command, done.order_id, back), by=self._context.by())
        except DeskError as error:
            self._context.refuse(error)

    def _shown(self) -> OrderCard:
        assert self._card is not None
        return self._card
