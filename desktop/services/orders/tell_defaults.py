"""What the box "tell the customer" of each step says first (F118); the person decides."""

from __future__ import annotations

from desktop.domain.settings import NOTIFY_STEPS
from desktop.services.orders.cards import OrderHead
from desktop.services.shop.preferences import setting


def tells(kind: str, head: OrderHead) -> bool:
    """Whether the customer of this order is told of a step by default, by the kind of its mail.

    Only who is told of orders at all, and has an address. KeyError for a kind that no step has.
    """
    return bool(head.email and head.notify_customer and setting(NOTIFY_STEPS[kind]))
