"""What an order did to the shelves: each move of stock with what was there before and after it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal

from desktop.models.base import db

_MOVES = (
    "SELECT m.id, l.name, l.variant_name, m.balance - m.quantity, m.balance, m.at, m.by FROM stock_move m "
    "JOIN order_line l ON l.id = m.line_id WHERE l.order_id = ? ORDER BY m.id"
)


@dataclass(frozen=True, slots=True)
class ShelfMove:
    """Units of one line left the shelf or came back: what was on it before and after."""

    id: int
    name: str
    before: Decimal
    after: Decimal
    at: datetime
    by: str


def shelf_moves(order_id: int) -> list[ShelfMove]:
    """Every move of stock that the order caused, oldest first."""
    return [
        ShelfMove(
            move_id,
            f"{name}, {variant}" if variant else name,
            Decimal(before).scaleb(-3),
            Decimal(after).scaleb(-3),
            datetime.fromtimestamp(at, UTC),
            by,
        )
        for move_id, name, variant, before, after, at, by in db.execute_sql(_MOVES, (order_id,))
    ]
