"""What making an order of a quote would take below zero, to be shown before it is done (F110)."""

from __future__ import annotations

from desktop.domain.said_effects import StockBelowZero
from desktop.services.goods.stock_warning import sale_below_zero
from desktop.services.orders.order_core import order_core


def quote_below_zero(quote_id: int) -> tuple[StockBelowZero, ...]:
    """Each product the shop only warns of that has fewer on hand than the quote offers; nothing is changed.

    A product that blocks refuses when the order is made; one that may be sold all the same says nothing.
    Raises OrderNotFound.
    """
    return tuple(sale_below_zero(order_core(quote_id).lines))
