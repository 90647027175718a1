"""Shipping: how the order travels, and every shipment with its slip."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.domain.states import ShipmentState
from desktop.services.ledger_cards import OrderCard, ShipmentCard
from desktop.services.shipment_units import WAITING, pending_units
from desktop.shell import clock
from desktop.views import labels, states
from desktop.views.orders.acts import OrderActs
from desktop.views.orders.panels.panel import Panel, Rows, act_button, act_icon, nothing, row
from desktop.views.parts.buttons import IconButton
from desktop.views.parts.card import Rule
from desktop.views.parts.chip import StatusChip
from desktop.views.parts.rows import TwoLines
from desktop.views.parts.sums import Amount
from desktop.views.wizard.words import address_lines

CHIP = {ShipmentState.DRAFT: "preparing"}


class ShippingPanel(Panel):
    """``opened`` and ``print_asked`` tell the id of a shipment, whose slip may still have to be issued."""

    opened = Signal(int)
    print_asked = Signal(int)

    def __init__(self, acts: OrderActs, parent: QWidget | None = None) -> None:
        super().__init__("", "order.shipping", parent)
        self.set_title(self.tr("Delivery"))
        self._acts = acts
        self.mark_shipped = act_button(self.tr("Mark as shipped"), acts["mark_shipped"], "order.mark_shipped")
        self.mark_unshipped = act_button(
            self.tr("Mark as not shipped"), acts["mark_unshipped"], "order.mark_unshipped"
        )
        self.add_action(self.mark_shipped)
        self.add_action(self.mark_unshipped)
        self.shipments = Rows("order.shipments")
        self.rule = Rule(4, 4)
        self.method = Rows("order.delivery")
        for widget in (self.shipments, self.rule, self.method):
            self.body.addWidget(widget)
        self.body.addStretch(1)

    def part(self, card: OrderCard) -> Any:
        head = card.head
        return (
            head.id,
            head.delivery,
            card.shipments,
            card.core.shipping,
            head.fulfilment_status,
            head.currency,
        )

    def fill(self, card: OrderCard) -> None:
        travels = bool(card.head.delivery.kind)
        gone = self._acts["mark_unshipped"].isEnabled() and not self._acts["mark_shipped"].isEnabled()
        self.mark_shipped.setVisible(travels and not gone)
        self.mark_unshipped.setVisible(travels and gone)
        waits = travels and (not card.shipments or bool(pending_units(card)))
        newest = None if waits or not card.shipments else card.shipments[-1]
        rows = [self._shipment_row(shipment, newest=shipment is newest) for shipment in card.shipments]
        self.shipments.refill([*rows, self._waiting_row(card)] if waits else rows)
        self.rule.setVisible(travels)
        handed_over = self.tr("Handed over at once, nothing to send.")
        self.method.refill([self._method_row(card) if travels else nothing(handed_over)])

    def _shipment_row(self, shipment: ShipmentCard, *, newest: bool) -> TwoLines:
        icon = "products" if shipment.state in WAITING else "truck"
        made = row(shipment.number, self._about(shipment), icon, link=True)
        made.title.clicked.connect(partial(self._open, shipment.id))  # type: ignore[union-attr]
        code = CHIP.get(shipment.state, shipment.state.value)
        made.add(StatusChip(code, states.word(shipment.state)))
        if shipment.state is ShipmentState.VOID:
            return made
        button = IconButton("print", self.tr("Print {number}").format(number=shipment.number), 32)
        button.setObjectName("order.slip.print" if newest else f"order.shipment.{shipment.id}")
        button.clicked.connect(partial(self._print, shipment.id))
        return made.add(button)

    def _about(self, shipment: ShipmentCard) -> str:
        way = shipment.way
        pieces = sum(int(quantity) if quantity == int(quantity) else 1 for _, quantity in shipment.items)
        what = labels.counted(pieces, self.tr("{n} item"), self.tr("{n} items"))
        at = shipment.shipped_at or shipment.created_at
        parts = [way or what, labels.day(clock.here(at).date())]
        if shipment.weight_g and not way:
            parts.insert(1, labels.weight(shipment.weight_g))
        return ", ".join(parts)

    def _waiting_row(self, card: OrderCard) -> TwoLines:
        """What is on no slip yet, with the button that makes one."""
        made = row(states.word(card.head.fulfilment_status), self.tr("No packing slip yet"), "ring")
        if self._acts["slip.print"].isEnabled():
            made.icon.set_icon("ring", "wait")
        return made.add(act_icon("print", self._acts["slip.print"], "order.slip.print"))

    def _method_row(self, card: OrderCard) -> TwoLines:
        delivery, address = card.head.delivery, card.core.shipping
        icon = "bag" if delivery.kind == "pickup" else "pin"
        where = ", ".join(address_lines(address, with_name=False)) if address else ""
        if delivery.kind == "pickup":
            where = self.tr("Picked up in the shop")
        made = row(labels.named(delivery.name), where, icon)
        price = labels.money(delivery.gross_minor, card.head.currency)
        return made.add(Amount(price if delivery.gross_minor else self.tr("Free"), 600))

    def _open(self, shipment_id: int, _checked: bool = False) -> None:
        self.opened.emit(shipment_id)

    def _print(self, shipment_id: int, _checked: bool = False) -> None:
        self.print_asked.emit(shipment_id)
