"""What somebody agrees to when they approve: the order, and what would happen to it. No widgets."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.services.orders.order_card import order_card
from desktop.services.plans.plans import Plan
from desktop.views import labels
from desktop.views.orders.consequence import Consequence
from desktop.views.orders.effect_words import consequences

translate = QCoreApplication.translate
MOST_ROWS = 5


def approved_rows(subject: object | None) -> list[Consequence]:
    """The order with its total, then what the plan does, with its amounts; none where nothing is known."""
    if not isinstance(subject, Plan):
        return []
    head = order_card(subject.order_id).head
    title = translate("Seat", "Order {number}").format(number=subject.number)
    order = Consequence("orders", title, head.who, labels.money(head.total_minor, head.currency))
    rows = consequences(subject)
    shown = [order, *rows[:MOST_ROWS]]
    rest = len(rows) - MOST_ROWS
    if rest > 0:
        shown.append(
            Consequence(
                "info",
                labels.counted(
                    rest, translate("Seat", "and {n} more effect"), translate("Seat", "and {n} more effects")
                ),
            )
        )
    return shown
