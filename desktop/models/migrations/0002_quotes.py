"""Find the orders that were made from an order or a quote without reading all orders."""

from typing import Any


def up(migrator: Any, db: Any) -> None:
    """Add the index, inside the caller's transaction."""
    db.execute_sql(
        "CREATE INDEX orders_source ON orders (source_order_id, id) WHERE source_order_id IS NOT NULL"
    )
