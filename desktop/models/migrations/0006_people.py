"""Where a customer's invoices go, which customers turned out to be the same, and which did not."""

from typing import Any

STATEMENTS = (
    """CREATE TABLE billing_address (
    id INTEGER NOT NULL PRIMARY KEY,
    customer_id INTEGER NOT NULL,
    address_id INTEGER NOT NULL,
    FOREIGN KEY (customer_id) REFERENCES customer (id) ON DELETE CASCADE,
    FOREIGN KEY (address_id) REFERENCES address (id) ON DELETE CASCADE
) STRICT""",
    "CREATE UNIQUE INDEX billing_address_customer_id ON billing_address (customer_id)",
    "CREATE INDEX billing_address_address_id ON billing_address (address_id)",
    """CREATE TABLE customer_merge (
    id INTEGER NOT NULL PRIMARY KEY,
    merged_id INTEGER NOT NULL,
    kept_id INTEGER NOT NULL,
    at INTEGER NOT NULL,
    by TEXT NOT NULL,
    FOREIGN KEY (merged_id) REFERENCES customer (id) ON DELETE RESTRICT,
    FOREIGN KEY (kept_id) REFERENCES customer (id) ON DELETE RESTRICT
) STRICT""",
    "CREATE UNIQUE INDEX customer_merge_merged_id ON customer_merge (merged_id)",
    "CREATE INDEX customer_merge_kept_id ON customer_merge (kept_id)",
    """CREATE TABLE customer_apart (
    id INTEGER NOT NULL PRIMARY KEY,
    one_id INTEGER NOT NULL,
    other_id INTEGER NOT NULL,
    FOREIGN KEY (one_id) REFERENCES customer (id) ON DELETE CASCADE,
    FOREIGN KEY (other_id) REFERENCES customer (id) ON DELETE CASCADE
) STRICT""",
    "CREATE INDEX customer_apart_other_id ON customer_apart (other_id)",
    "CREATE UNIQUE INDEX customer_apart_one_id_other_id ON customer_apart (one_id, other_id)",
)


def up(migrator: Any, db: Any) -> None:
    """Add three tables; nothing that is there changes."""
    for statement in STATEMENTS:
        db.execute_sql(statement)
