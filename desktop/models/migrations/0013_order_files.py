"""A product may ask for a file; the files that customers bring are kept in the shop file."""

from __future__ import annotations

from typing import Any

STATEMENTS = (
    """CREATE TABLE customer_file (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL CHECK (name <> ''),
    media_type TEXT NOT NULL,
    content BLOB NOT NULL,
    at INTEGER NOT NULL
) STRICT""",
    """CREATE TABLE custom_field_new (
    id INTEGER NOT NULL PRIMARY KEY,
    uid BLOB NOT NULL,
    product_id INTEGER NOT NULL,
    position INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('text','choice','date','file')),
    label TEXT NOT NULL,
    required INTEGER NOT NULL,
    max_length INTEGER,
    choices TEXT NOT NULL,
    price_addon INTEGER NOT NULL,
    FOREIGN KEY (product_id) REFERENCES product (id) ON DELETE CASCADE
) STRICT""",
    """INSERT INTO custom_field_new SELECT id, uid, product_id, position, kind, label, required, max_length,
    choices, price_addon FROM custom_field""",
    "DROP TABLE custom_field",
    "ALTER TABLE custom_field_new RENAME TO custom_field",
    "CREATE INDEX custom_field_product_id_position ON custom_field (product_id, position)",
)


def up(migrator: Any, db: Any) -> None:
    """Run the statements inside the caller's transaction; what is asked so far stays as it is."""
    for statement in STATEMENTS:
        db.execute_sql(statement)
