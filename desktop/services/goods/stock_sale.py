"""Stock goes down with the sale: when it is placed, or only when it is first paid or shipped."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal

from desktop.domain.events import StockTaken
from desktop.domain.states import MoveKind
from desktop.models.base import db, now
from desktop.models.orders import Order
from desktop.services.goods.stock import Move, move_stock
from desktop.services.inserts import update_row
from desktop.services.orders.cards import LineCard, OrderCore
from desktop.services.work import Work


def take_stock(lines: Sequence[LineCard], *, at: datetime, by: str) -> str:
    """Move the stock of every tracked line and say how many units that were. Raises OutOfStock."""
    moves = [
        Move(line.variant_id, -line.quantity, MoveKind.SALE, line.id)
        for line in lines
        if line.tracks_stock and line.variant_id is not None
    ]
    if not moves:
        return ""
    move_stock(moves, at=at, by=by)
    return format(-sum((move.quantity for move in moves), Decimal(0)).normalize(), "f")


def take_stock_if_waiting(job: Work, core: OrderCore) -> None:
    """Take the stock of a placed order that waited for its money; once. Raises OutOfStock.

    Units that were given back meanwhile never left the shelf.
    """
    order_id, at = core.head.id, now()
    taken = db.execute_sql("SELECT stock_at FROM orders WHERE id = ?", (order_id,)).fetchone()[0]
    if taken is not None:
        return
    update_row(Order, order_id, {"stock_at": at})
    sold = [line._replace(quantity=line.units.taken - line.units.back) for line in core.lines]
    units = take_stock([line for line in sold if line.quantity], at=at, by=job.by)
    if units:
        job.record(StockTaken(len(core.lines), units), order_id)
