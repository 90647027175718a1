"""Shipping: how the order travels, and every shipment with its slip."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.domain.states import ShipmentState
from desktop.services.mails.ship_mails import MAIL_OF
from desktop.services.orders.ledger_cards import OrderCard, ShipmentCard
from desktop.services.orders.shipment_units import living_shipments, pending_units
from desktop.services.orders.tell_defaults import tells
from desktop.views import labels, messages, states
from desktop.views.mail_words import kind_word
from desktop.views.orders.acts import OrderActs
from desktop.views.orders.address_gaps import missing_part, parcel_gap
from desktop.views.orders.panels.panel import Panel, Rows, act_button, act_icon, nothing, offered, row
from desktop.views.orders.panels.shipment_row import ShipmentRow
from desktop.views.orders.ship_acts import next_state
from desktop.views.parts.buttons import Button
from desktop.views.parts.card import Rule
from desktop.views.parts.rows import TwoLines
from desktop.views.parts.sums import Amount
from desktop.views.parts.toggles import CheckBox
from desktop.views.wizard.words import address_lines


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
        self.ship = act_button("", acts["ship"], "order.ship")
        self.following = act_button("", acts["shipment.next"], "order.shipment.next")
        self.add_action(self.ship)
        self.add_action(self.following)
        self.add_action(self.mark_shipped)
        self.add_action(self.mark_unshipped)
        self.shipments = Rows("order.shipments")
        self.rule = Rule(4, 4)
        self.method = Rows("order.delivery")
        self.tell, self._asked = CheckBox(""), ("", 0)
        self.tell.setObjectName("order.tell")
        acts.parcels.tells = self._tells
        for widget in (self.shipments, self.rule, self.method, self.tell):
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
            head.lifecycle,
            head.held,
            head.email,
            head.notify_customer,
            card.returns,
            card.lines,
        )

    def fill(self, card: OrderCard) -> None:
        travels = bool(card.head.delivery.kind)
        leaves = offered(self._acts["mark_shipped"])
        pickup = card.head.delivery.kind == "pickup"
        for button, name in ((self.ship, "ship"), (self.following, "shipment.next")):
            button.setText(self._acts[name].text())
        self.ship.setVisible(travels and self._acts["ship"].isEnabled())
        goes_on = travels and (pickup or not leaves)
        self.following.setVisible(goes_on and self._acts["shipment.next"].isEnabled())
        self.mark_shipped.setVisible(travels and not pickup and leaves)
        self.mark_unshipped.setVisible(travels and not leaves and self._acts["mark_unshipped"].isEnabled())
        waits = travels and (not card.shipments or bool(pending_units(card)))
        newest = None if waits else next(reversed(living_shipments(card)), None)
        rows: list[QWidget] = [
            self._shipment_row(card, shipment, newest=shipment is newest) for shipment in card.shipments
        ]
        self.shipments.refill([*rows, self._waiting_row(card)] if waits else rows)
        self.rule.setVisible(travels)
        handed_over = self.tr("Handed over at once, nothing to send.")
        gap = self._gap_row(card)
        way = self._method_row(card) if travels else nothing(handed_over)
        self.method.refill([way] if gap is None else [way, gap])
        self._offer_to_tell(card)

    def _offer_to_tell(self, card: OrderCard) -> None:
        """The box that every step from here minds; what it says first depends on the step that comes next."""
        head = card.head
        leaves = ShipmentState.PICKED_UP if head.delivery.kind == "pickup" else ShipmentState.SHIPPED
        goes_on = self._acts["mark_shipped"].isEnabled() or self._acts["shipment.next"].isEnabled()
        kind = MAIL_OF.get(next_state(card) or leaves, "")
        self.tell.setVisible(bool(head.email and kind and goes_on))
        self.tell.set_text(self.tr("Tell the customer: {what}").format(what=kind_word(kind)))
        if self._asked != (kind, head.id):
            self._asked = (kind, head.id)
            self.tell.setChecked(bool(kind) and tells(kind, head))

    def _tells(self) -> bool:
        return self.tell.isChecked() and not self.tell.isHidden()

    def _shipment_row(self, card: OrderCard, shipment: ShipmentCard, *, newest: bool) -> ShipmentRow:
        made = ShipmentRow(card, shipment, self._acts.parcels, newest=newest)
        made.opened.connect(self.opened)
        made.print_asked.connect(self.print_asked)
        return made

    def _waiting_row(self, card: OrderCard) -> TwoLines:
        """What is on no slip yet, with the button that makes one."""
        slip = self._acts["slip.print"]
        words = self.tr("No packing slip yet") if offered(slip) else self.tr("No packing slip")
        made = row(states.word(card.head.fulfilment_status), words, "ring")
        if slip.isEnabled():
            made.icon.set_icon("ring", "wait")
        return made.add(act_icon("print", slip, "order.slip.print", leaves=True))

    def _gap_row(self, card: OrderCard) -> TwoLines | None:
        """What is missing of the address of an order that is to be sent, with the way to complete it."""
        gap, edit = parcel_gap(card.core), self._acts["edit_address"]
        part = None if gap is None else missing_part(gap, card.core)
        if gap is None or part is None or not edit.isEnabled():
            return None
        made = row(messages.words(gap), "", "warn")
        made.icon.set_icon("warn", "wait")
        button = Button(self.tr("Complete"), "link")
        button.setObjectName("order.address.complete")
        button.clicked.connect(partial(_complete, self._acts, *part))
        return made.add(button)

    def _method_row(self, card: OrderCard) -> TwoLines:
        delivery, address = card.head.delivery, card.core.shipping
        icon = "bag" if delivery.kind == "pickup" else "pin"
        where = ", ".join(address_lines(address, with_name=False)) if address else ""
        if delivery.kind == "pickup":
            where = self.tr("Picked up in the shop")
        made = row(labels.named(delivery.name), where, icon)
        price = labels.money(delivery.gross_minor, card.head.currency)
        made.add(Amount(price if delivery.gross_minor else self.tr("Free"), 600))
        return made.add(act_icon("pencil", self._acts["edit_delivery"], "order.delivery.edit", leaves=True))


def _complete(acts: OrderActs, block: str, part: str, _checked: bool = False) -> None:
    acts.edit.complete_address(block, part)
