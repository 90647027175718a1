"""The part of the tour about what is said to a customer: by hand, and a reminder of what is due."""

from __future__ import annotations

from PySide6.QtCore import Qt

from desktop.app import Desk
from desktop.cli.tour_hands import Hands, StepFailed
from desktop.services.mails.message_list import messages_of_order
from desktop.services.orders.order_card import order_card
from desktop.services.orders.order_search import OrderSearch, order_ids

SOME = 60


class Mails:
    """Write to a customer, remind one, and look at what was said."""

    def __init__(self, desk: Desk, hands: Hands) -> None:
        self.desk, self.hands = desk, hands

    def perform(self) -> None:
        """All of it. Raises StepFailed."""
        hands, order_id = self.hands, _somebody_who_owes()
        self.desk.window.context.open_order(order_id)
        hands.key(Qt.Key.Key_U)
        hands.find("compose.send")
        hands.shot("write-to-customer")
        hands.click("compose.send")
        hands.key(Qt.Key.Key_Z)
        hands.find("compose.send")
        hands.shot("payment-reminder")
        hands.click("compose.send")
        hands.key(Qt.Key.Key_O)
        hands.find("messages.write")
        hands.shot("messages-of-order")
        hands.key(Qt.Key.Key_Escape)
        if len(messages_of_order(order_id)) < 2:
            raise StepFailed("the messages are not with the order")


def _somebody_who_owes() -> int:
    for order_id in order_ids(OrderSearch(), SOME):
        head = order_card(order_id).head
        if head.email and head.due_minor > 0 and head.lifecycle.value in ("open", "completed"):
            return order_id
    raise StepFailed("nobody in the demo shop owes anything")
