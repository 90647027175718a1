"""Stock is the sum of its moves; this is the only place that adds one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import NamedTuple

from desktop.domain.errors import DeskError
from desktop.domain.states import MoveKind
from desktop.models.base import db
from desktop.models.ledger import StockMove
from desktop.services.inserts import insert_rows

_CHANGE = (
    "INSERT INTO stock_level (variant_id, on_hand) VALUES (?, ?) "
    "ON CONFLICT (variant_id) DO UPDATE SET on_hand = on_hand + excluded.on_hand RETURNING on_hand"
)
_POLICY = "SELECT p.name, p.oversell FROM variant v JOIN product p ON p.id = v.product_id WHERE v.id = ?"


@dataclass(eq=False)
class OutOfStock(DeskError):
    """The product may not be sold below zero, and not enough is on hand."""

    product: str
    asked: Decimal
    on_hand: Decimal
    field: str = "quantity"


class Move(NamedTuple):
    """A change of one variant's stock: positive in, negative out; ``line_id`` is the order line, if any."""

    variant_id: int
    quantity: Decimal
    kind: MoveKind
    line_id: int | None = None
    reason: str = ""


def move_stock(moves: list[Move], *, at: datetime, by: str) -> None:
    """Add moves inside the caller's transaction and keep the levels equal to their sums.

    Raises OutOfStock when a sale would take a variant below zero whose product blocks that.
    """
    rows = []
    for move in moves:
        balance = _change(move.variant_id, move.quantity)
        if balance < 0 and move.kind is MoveKind.SALE:
            _refuse_if_blocked(move, balance)
        rows.append(
            {
                "variant": move.variant_id,
                "kind": move.kind,
                "quantity": move.quantity,
                "balance": balance,
                "line": move.line_id,
                "reason": move.reason,
                "at": at,
                "by": by,
            }
        )
    insert_rows(StockMove, rows)


def _change(variant_id: int, quantity: Decimal) -> Decimal:
    scaled = int(quantity.scaleb(3))
    return Decimal(db.execute_sql(_CHANGE, (variant_id, scaled)).fetchone()[0]).scaleb(-3)


def _refuse_if_blocked(move: Move, balance: Decimal) -> None:
    name, policy = db.execute_sql(_POLICY, (move.variant_id,)).fetchone()
    if policy == "block":
        raise OutOfStock(name, -move.quantity, balance - move.quantity)
