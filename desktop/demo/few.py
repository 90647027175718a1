"""What a demo shop with few orders lacks for the tour: one to cancel, one to remind of, some to choose."""

from __future__ import annotations

from datetime import timedelta
from random import Random

from desktop.demo.sales import Recipe, paid, read_shelf, sell, unpaid
from desktop.domain.states import Channel
from desktop.models.base import now
from desktop.services.orders.order_core import order_core

ENOUGH = 60
"""With so many orders a demo shop has one in every state."""

OLDER = timedelta(days=100)
"""So long ago, so that the newest orders of the list stay what they are."""

OWED = Recipe(0, Channel.PHONE, "ship", "transfer", unpaid)
PAID = Recipe(0, Channel.PHONE, "ship", "card", paid)
OTHERS = 6


def add_few(language: str) -> None:
    """Place an order that somebody with an e-mail address owes, and then some that are paid and wait."""
    shelf, chance, at = read_shelf(language), Random(7), now() - OLDER
    while not order_core(sell(shelf, OWED, chance, at)).head.email:
        at += timedelta(minutes=5)
    for hour in range(OTHERS):
        sell(shelf, PAID, chance, at + timedelta(hours=1 + hour))
