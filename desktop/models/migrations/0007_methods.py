"""Ways to pay get words for paper and a link; ways to deliver may have a VAT rule of their own."""

from __future__ import annotations

from typing import Any

STATEMENTS = (
    "ALTER TABLE payment_method ADD COLUMN instructions TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE payment_method ADD COLUMN link TEXT NOT NULL DEFAULT ''",
    # so far the choice was written and never read: all followed the shop's setting
    "UPDATE shipping_method SET tax_choice = ''",
)


def up(migrator: Any, db: Any) -> None:
    """Run the statements inside the caller's transaction."""
    for statement in STATEMENTS:
        db.execute_sql(statement)
