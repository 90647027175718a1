"""Change lines, addresses or delivery of an order from its page."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from desktop.domain.errors import DeskError
from desktop.services.commands.commands import Command
from desktop.services.orders.ledger_cards import OrderCard
from desktop.services.plans.edit_undo import Opposite, opposite
from desktop.services.plans.plans import Plan, carry_out, plan
from desktop.views.context import DeskContext
from desktop.views.orders.act_group import ActGroup
from desktop.views.orders.planned_sheet import PlannedSheet

KEYS = {"edit_lines": "E", "edit_address": "A", "edit_delivery": "W"}
ICONS = {"edit_lines": "pencil", "edit_address": "pin", "edit_delivery": "truck"}
COMMANDS = {
    "edit_lines": Command.EDIT_LINES,
    "edit_address": Command.EDIT_ADDRESS,
    "edit_delivery": Command.EDIT_SHIPPING,
}


class EditActs(ActGroup):
    """Three actions: ``edit_lines``, ``edit_address`` and ``edit_delivery``, each with a sheet of its own."""

    def __init__(self, page: QWidget, context: DeskContext) -> None:
        super().__init__(page, context)
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
        for name, deed in deeds.items():
            self.make(name, ICONS[name], KEYS[name], deed, words[name])

    def show_card(self, card: OrderCard) -> None:
        """Allow what this order allows; what it does not says why in its tool tip."""
        self._card = card
        for name, command in COMMANDS.items():
            self.allow(name, command)

    # Asked

    def _lines(self) -> None:
        from desktop.views.orders.edit_sheet import EditSheet

        sheet = EditSheet(self._page.window(), self._shown())
        self._show(sheet)
        sheet.ask()

    def complete_address(self, block: str, part: str) -> None:
        """Open the addresses at a part of ``contact``, ``shipping`` or ``billing`` that is missing."""
        self._address((block, part))

    def _address(self, first: tuple[str, str] | None = None) -> None:
        from desktop.views.orders.address_sheet import AddressSheet

        sheet = AddressSheet(self._page.window(), self._shown())
        sheet.record_asked.connect(self._open_record)
        self._show(sheet)
        sheet.ask(first)

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
        self.attempt(lambda: carry_out(plan(done.command, done.order_id, back), by=self._context.by()))
