"""What was done to one product: made, changed, archived. Sales and stock have their own records."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from uuid import UUID

from desktop.models.base import db
from desktop.services.orders.ledger_cards import HistoryLine

_ENTRIES = (
    "SELECT id, event, facts, at, by FROM history_entry WHERE order_id IS NULL "
    "AND event IN ('product_saved', 'product_archived') AND facts ->> 'product' = ? ORDER BY id DESC LIMIT ?"
)


def product_history(product_id: int, limit: int = 20) -> tuple[HistoryLine, ...]:
    """The newest entries of a product, the newest first; none for one that is not known."""
    row = db.execute_sql("SELECT uid FROM product WHERE id = ?", (product_id,)).fetchone()
    if row is None:
        return ()
    found = db.execute_sql(_ENTRIES, (str(UUID(bytes=bytes(row[0]))), limit))
    return tuple(
        HistoryLine(entry, event, json.loads(facts), datetime.fromtimestamp(at, UTC), by)
        for entry, event, facts, at, by in found
    )
