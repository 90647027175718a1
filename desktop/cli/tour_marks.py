"""The part of the tour about what is written on orders, and done with many at once."""

from __future__ import annotations

from PySide6.QtCore import Qt

from desktop.app import Desk
from desktop.cli.tour_hands import Hands, StepFailed
from desktop.domain.states import Lifecycle
from desktop.services.orders.order_card import order_card
from desktop.services.orders.order_query import OrderView
from desktop.services.orders.order_search import OrderSearch, order_ids

Key = Qt.Key
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
MANY = 200

WORDS = {
    "fr": ("urgent", "Rappeler au sujet de la couleur", "A téléphoné : passera samedi.", "Pour samedi"),
    "en": ("urgent", "Call back about the colour", "Rang: comes on Saturday.", "For Saturday"),
}


class Marks:
    """Mark an order, keep a view, and act on several orders."""

    def __init__(self, desk: Desk, hands: Hands, language: str) -> None:
        self.desk, self.hands = desk, hands
        self.tag, self.task, self.note, self.view = WORDS[language]

    def perform(self) -> None:
        """All of it. Raises StepFailed."""
        self.order_id = self._unpaid()
        self.desk.window.context.open_order(self.order_id)
        self.hands.find("order.number")
        self._mark()
        self._view()
        self._many()

    def _unpaid(self) -> int:
        """An order with something due and an address to write to."""
        for order_id in order_ids(OrderSearch(view=OrderView.TO_PAY), MANY):
            head = order_card(order_id).head
            if head.lifecycle is Lifecycle.OPEN and head.email and head.held_since is None:
                return order_id
        raise StepFailed("no order can be reminded of")

    def _mark(self) -> None:
        hands = self.hands
        hands.key(Key.Key_L, CONTROL)
        hands.shot("label-menu")
        hands.close()
        hands.key(Key.Key_T, CONTROL)
        hands.type("tags.text", self.tag)
        hands.key(Key.Key_Return)
        hands.shot("tags")
        hands.click("tags.save")
        hands.key(Key.Key_F)
        hands.type("task.text", self.task)
        hands.shot("task")
        hands.key(Key.Key_Return)
        hands.key(Key.Key_N)
        hands.type("order.note.text", self.note)
        hands.key(Key.Key_Return, CONTROL)
        card = order_card(self.order_id)
        if self.tag not in [tag.name for tag in card.tags] or not any(
            one.text == self.note for one in card.notes
        ):
            raise StepFailed("the tag or the note is not on the order")
        hands.shot("order-marked")

    def _view(self) -> None:
        """What the list shows is kept under a tab."""
        hands = self.hands
        hands.click("nav.orders")
        hands.find("orders.table").setFocus()
        hands.key(Key.Key_S, CONTROL)
        hands.type("view.name", self.view)
        hands.shot("view-save")
        hands.key(Key.Key_Return)
        hands.shot("view-kept")

    def _many(self) -> None:
        """Six orders are to be marked as paid; one report says what became of each."""
        hands = self.hands
        hands.find("orders.table").setFocus()
        for _ in range(5):
            hands.key(Key.Key_Down, SHIFT)
        hands.shot("orders-chosen")
        hands.act("orders.bulk.paid")
        hands.find("bulk.question")
        hands.shot("bulk-question")
        hands.click("bulk.go")
        hands.find("bulk.report")
        hands.shot("bulk-report")
        hands.click("bulk.close")
