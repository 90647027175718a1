"""The shop's own templates of papers, version by version; a version is never changed."""

from typing import Any

STATEMENTS = (
    """CREATE TABLE paper_template (
    id INTEGER NOT NULL PRIMARY KEY,
    slot TEXT NOT NULL,
    version INTEGER NOT NULL,
    source TEXT NOT NULL,
    at INTEGER NOT NULL,
    by TEXT NOT NULL
) STRICT""",
    "CREATE UNIQUE INDEX paper_template_slot_version ON paper_template (slot, version)",
    *(
        f"CREATE TRIGGER paper_template_no_{verb} BEFORE {verb.upper()} ON paper_template "
        "BEGIN SELECT RAISE(ABORT, 'paper_template rows are facts: they are only added'); END"
        for verb in ("update", "delete")
    ),
)


def up(migrator: Any, db: Any) -> None:
    """Add the table; nothing that is there changes."""
    for statement in STATEMENTS:
        db.execute_sql(statement)
