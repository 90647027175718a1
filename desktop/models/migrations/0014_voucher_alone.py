"""A voucher may refuse other vouchers beside it; those that are there go on beside others."""

from __future__ import annotations

from typing import Any


def up(migrator: Any, db: Any) -> None:
    """Add the column, inside the caller's transaction."""
    db.execute_sql("ALTER TABLE voucher ADD COLUMN combinable INTEGER NOT NULL DEFAULT 1")
