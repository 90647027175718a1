"""The index of labels tells all orders, also those without one: the list sorts by it."""

from __future__ import annotations

from typing import Any

STATEMENTS = (
    "DROP INDEX orders_label",
    "CREATE INDEX orders_label ON orders (coalesce(label_id, 0), placed_at, id) WHERE number IS NOT NULL",
)


def up(migrator: Any, db: Any) -> None:
    """Run the statements inside the caller's transaction."""
    for statement in STATEMENTS:
        db.execute_sql(statement)
