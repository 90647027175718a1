"""The cash roundings of an order that count: from its ledger as stored, or as it was read."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.domain.coins import Coins, Moved, coins
from desktop.models.base import db
from desktop.services.orders.ledger_cards import PaymentCard

_MOVES = (
    "SELECT amount_minor, rounding_minor FROM payment p WHERE order_id = ? AND reverses_id IS NULL "
    "AND NOT EXISTS (SELECT 1 FROM payment r WHERE r.reverses_id = p.id) ORDER BY id"
)


def coins_of(order_id: int) -> Coins:
    """The roundings of an order that count."""
    return coins(Moved(*row) for row in db.execute_sql(_MOVES, (order_id,)))


def coins_in(payments: Sequence[PaymentCard]) -> Coins:
    """The same from the rows of the ledger, oldest first."""
    standing = (row for row in payments if row.reverses_id is None and not row.reversed)
    return coins(Moved(row.amount_minor, row.rounding_minor) for row in standing)
