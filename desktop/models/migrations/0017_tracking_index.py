"""A scanned code is looked for among the numbers of parcels: they have an index."""

from __future__ import annotations

from typing import Any


def up(migrator: Any, db: Any) -> None:
    """Add the index, inside the caller's transaction."""
    db.execute_sql("CREATE INDEX shipment_tracking_number ON shipment_tracking (number)")
