"""How much discount a person may give, and how often a wrong PIN was typed."""

from typing import Any


def up(migrator: Any, db: Any) -> None:
    """Add the columns; people who are there may give no discount without asking."""
    for column in ("discount_percent", "wrong_pins"):
        db.execute_sql(f"ALTER TABLE staff ADD COLUMN {column} INTEGER NOT NULL DEFAULT 0")
    db.execute_sql("ALTER TABLE staff ADD COLUMN locked_until INTEGER")
