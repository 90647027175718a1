"""Indexes of the order list do not keep the row's id twice: SQLite ends every entry with it by itself."""

from __future__ import annotations

from typing import Any

LISTED = "number IS NOT NULL"
INDEXES = {
    "orders_placed": "placed_at",
    "orders_customer": "customer_fold, placed_at",
    "orders_total": "total_minor",
    "orders_due": "due_minor, placed_at",
    "orders_payment": "payment_status, placed_at",
    "orders_fulfilment": "fulfilment_status, placed_at",
    "orders_channel": "channel, placed_at",
    "orders_label": "coalesce(label_id, 0), placed_at",
}


def up(migrator: Any, db: Any) -> None:
    """Make each index anew, inside the caller's transaction."""
    for name, columns in INDEXES.items():
        db.execute_sql(f"DROP INDEX {name}")
        db.execute_sql(f"CREATE INDEX {name} ON orders ({columns}) WHERE {LISTED}")
