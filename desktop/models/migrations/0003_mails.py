"""The words of mails, what comes with them, and the shop's own texts."""

from typing import Any

STATEMENTS = (
    """CREATE TABLE mail_letter (
        id INTEGER NOT NULL PRIMARY KEY,
        message_id INTEGER NOT NULL,
        subject TEXT NOT NULL,
        body TEXT NOT NULL,
        FOREIGN KEY (message_id) REFERENCES message (id) ON DELETE RESTRICT
    ) STRICT""",
    "CREATE UNIQUE INDEX mail_letter_message_id ON mail_letter (message_id)",
    """CREATE TABLE mail_attachment (
        id INTEGER NOT NULL PRIMARY KEY,
        message_id INTEGER NOT NULL,
        document_id INTEGER,
        name TEXT NOT NULL,
        media_type TEXT NOT NULL,
        content BLOB,
        FOREIGN KEY (message_id) REFERENCES message (id) ON DELETE RESTRICT,
        FOREIGN KEY (document_id) REFERENCES document (id) ON DELETE RESTRICT,
        CHECK ((document_id IS NULL) <> (content IS NULL))
    ) STRICT""",
    "CREATE INDEX mail_attachment_message_id ON mail_attachment (message_id)",
    """CREATE TABLE mail_template (
        id INTEGER NOT NULL PRIMARY KEY,
        kind TEXT NOT NULL,
        language TEXT NOT NULL,
        subject TEXT NOT NULL,
        body TEXT NOT NULL
    ) STRICT""",
    "CREATE UNIQUE INDEX mail_template_kind_language ON mail_template (kind, language)",
    """CREATE TABLE own_message (
        id INTEGER NOT NULL PRIMARY KEY,
        uid BLOB NOT NULL,
        name TEXT NOT NULL CHECK (name <> ''),
        texts TEXT NOT NULL,
        position INTEGER NOT NULL
    ) STRICT""",
)


def up(migrator: Any, db: Any) -> None:
    """Make the tables; nothing that is there changes."""
    for statement in STATEMENTS:
        db.execute_sql(statement)
