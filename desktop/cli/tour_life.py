"""The later part of the tour: what can happen to an order after it is taken, with a picture of each step."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtWidgets import QAbstractButton, QWidget

from desktop.app import Desk
from desktop.cli.tour_hands import Hands, StepFailed
from desktop.domain.states import Lifecycle, PaymentStatus
from desktop.services.orders.order_card import order_card
from desktop.services.orders.order_search import OrderSearch, order_ids
from desktop.views.orders.consequence_dialog import ConsequenceDialog
from desktop.views.orders.credit_sheet import CreditSheet
from desktop.views.orders.payment_sheet import PaymentSheet
from desktop.views.orders.planned_sheet import PlannedSheet
from desktop.views.orders.receive_sheet import ReceiveSheet
from desktop.views.orders.refund_sheet import RefundSheet
from desktop.views.orders.return_sheet import ReturnSheet
from desktop.views.orders.ship_sheet import ShipSheet

CASH, CARD = "1", "2"
"""Ways to pay are named by their row in a new shop."""
BY_CARD = "10"
"""What is paid by card first, in whole euros."""
MANY = 200

Kind = TypeVar("Kind", bound=QWidget)


class LaterLife:
    """Pay, refund, send, take back and credit one order; cancel another."""

    def __init__(self, desk: Desk, hands: Hands) -> None:
        self.desk, self.hands = desk, hands

    def perform(self, order_id: int) -> None:
        """Everything after the sale, on the page of the order. Raises StepFailed."""
        self._pay(order_id)
        self._refund()
        self._send()
        self._take_back()
        self._credit()
        self._cancel()

    def _pay(self, order_id: int) -> None:
        """A part by card, the rest with a note that is larger."""
        hands = self.hands
        hands.click("order.primary")
        sheet = self._open(PaymentSheet)
        self._choose(sheet, CARD)
        hands.type("pay.amount", BY_CARD, clear=True)
        hands.shot("payment-card")
        hands.click("pay.another")
        self._choose(sheet, CASH)
        self._largest_note(sheet)
        hands.shot("payment-split-change")
        hands.click("pay.go")
        hands.wait(
            lambda: order_card(order_id).head.payment_status is PaymentStatus.PAID, "the order is not paid"
        )
        rows = order_card(order_id).payments
        if len(rows) != 2 or not any((row.tendered_minor or 0) > row.amount_minor for row in rows):
            raise StepFailed("the split payment gave no change")
        hands.shot("order-paid")

    def _largest_note(self, sheet: PaymentSheet) -> None:
        notes = [
            one
            for one in sheet.findChildren(QAbstractButton)
            if one.objectName().startswith("pay.quick.") and one.isVisible()
        ]
        self.hands.press(max(notes, key=lambda one: one.objectName()))

    def _choose(self, sheet: PaymentSheet, method: str) -> None:
        pills = [one for one in sheet.findChildren(QAbstractButton, method) if one.isVisible()]
        if not pills:
            raise StepFailed(f"the way to pay {method} is not offered")
        self.hands.press(pills[0])

    def _refund(self) -> None:
        """A unit of the first line is given back before it leaves."""
        self.hands.click("order.refund")
        sheet = self._open(RefundSheet)
        self.hands.press(sheet.rows.rows[0].units.plus)
        self._look_and_go(sheet, "refund", "order-refunded")

    def _send(self) -> None:
        self.hands.click("order.ship")
        self._look_and_go(self._open(ShipSheet), "ship", "order-shipped")

    def _take_back(self) -> None:
        """A unit comes back: asked for, then received and paid back."""
        hands = self.hands
        hands.click("order.return.create")
        asked = self._open(ReturnSheet)
        hands.press(asked.rows[0].units.plus)
        self._look_and_go(asked, "return", "order-return-waits")
        hands.click("order.return.receive")
        self._look_and_go(self._open(ReceiveSheet), "return-receive", "order-returned")

    def _credit(self) -> None:
        """A unit is taken off the invoice; its goods stay where they are."""
        self.hands.click("order.credit_note")
        sheet = self._open(CreditSheet)
        row = next(row for row in sheet.rows.rows if row.units.isVisible() and row.units.plus.isEnabled())
        self.hands.press(row.units.plus)
        self._look_and_go(sheet, "credit-note", "order-credited")

    def _cancel(self) -> None:
        """Another order, which nobody has sent yet."""
        hands, wanted = self.hands, self._open_order()
        self.desk.window.context.open_order(wanted)
        hands.click("order.cancel")
        dialog = self._open(ConsequenceDialog)
        hands.shot("cancel")
        hands.press(dialog.go)
        hands.wait(
            lambda: order_card(wanted).head.lifecycle is Lifecycle.CANCELLED, "the order is not cancelled"
        )
        hands.shot("order-cancelled")

    def _open_order(self) -> int:
        for order_id in order_ids(OrderSearch(), MANY):
            card = order_card(order_id)
            with_customer = any(line.units.with_customer for line in card.lines)
            if card.head.lifecycle is Lifecycle.OPEN and card.head.paid_minor and not with_customer:
                return order_id
        raise StepFailed("no order can be cancelled")

    def _open(self, kind: type[Kind]) -> Kind:
        """The sheet of this kind that lies over the page."""
        found: list[Kind] = []

        def look() -> bool:
            found[:] = [one for one in self.desk.window.findChildren(kind) if one.isVisible()]
            return bool(found)

        self.hands.wait(look, f"no {kind.__name__} opens")
        return found[-1]

    def _look_and_go(self, sheet: PlannedSheet, before: str, after: str) -> None:
        """A picture of the sheet with what will happen, its button, and a picture of the page after it."""
        self.hands.wait(sheet.go.isEnabled, f"{before} cannot be agreed to")
        self.hands.shot(before)
        self.hands.press(sheet.go)
        self.hands.wait(sheet.isHidden, f"{before} was not carried out")
        self.hands.shot(after)
