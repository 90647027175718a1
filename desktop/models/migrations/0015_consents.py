"""Whether customers agreed to news and offers: a row each time they said so, or no longer."""

from typing import Any

TAKEN = "EXISTS (SELECT 1 FROM consent WHERE id = NEW.id)"
STATEMENTS = (
    """CREATE TABLE consent (
    id INTEGER NOT NULL PRIMARY KEY,
    customer_id INTEGER NOT NULL,
    given INTEGER NOT NULL,
    source TEXT NOT NULL CHECK (source IN ('counter','phone','fair','web')),
    question TEXT NOT NULL,
    at INTEGER NOT NULL,
    by TEXT NOT NULL,
    FOREIGN KEY (customer_id) REFERENCES customer (id) ON DELETE RESTRICT
) STRICT""",
    "CREATE INDEX consent_customer_id ON consent (customer_id)",
    *(
        f"CREATE TRIGGER consent_no_{verb} BEFORE {act} ON consent "
        f"{when}BEGIN SELECT RAISE(ABORT, 'consent rows are facts: they are only added'); END"
        for verb, act, when in (
            ("update", "UPDATE", ""),
            ("delete", "DELETE", ""),
            ("replace", "INSERT", f"WHEN {TAKEN} "),
        )
    ),
)


def up(migrator: Any, db: Any) -> None:
    """Add the table; nothing that is there changes."""
    for statement in STATEMENTS:
        db.execute_sql(statement)
