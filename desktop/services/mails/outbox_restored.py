"""Mails of a copy that was put back: what was sent after the copy was made is not sent once more."""

from __future__ import annotations

from pathlib import Path

from peewee import DatabaseError

from desktop.models.base import db, new_database
from desktop.models.engine import FileLocked
from desktop.services.mails.mail_account import mail_account

Fates = dict[bytes, str]
"""State of every item of an outbox by its uid."""

RESTORED = "CopyRestored"
"""Stands as the reason of a mail that may have been sent after the copy was made."""

_STATES = "SELECT uid, state FROM outbox_item"
_WAITING = "SELECT id, uid FROM outbox_item WHERE state IN ('queued', 'sending')"
_SETTLE = "UPDATE outbox_item SET state = ?, last_error = ?, next_try_at = NULL WHERE id = ?"


def fates_in(file: Path) -> Fates | None:
    """What became of the mails of a shop file, read without writing to it; None when it cannot be read."""
    other = new_database()
    other.init(str(file))
    try:
        return {bytes(uid): state for uid, state in other.execute_sql(_STATES)} if file.is_file() else None
    except (DatabaseError, FileLocked):
        return None
    finally:
        other.close()


def settle_restored(known: Fates | None) -> None:
    """Give the mails that wait in the open file the fate they had in the file before it.

    One of which nothing is known may have been sent, where there is an account: a person decides.
    """
    may_be_gone = mail_account() is not None
    with db.atomic():
        for item_id, uid in db.execute_sql(_WAITING).fetchall():
            fate = (known or {}).get(bytes(uid), "unknown" if may_be_gone else "queued")
            state = "unknown" if fate == "sending" else fate
            if state != "queued":
                db.execute_sql(_SETTLE, (state, RESTORED if state == "unknown" else "", item_id))
