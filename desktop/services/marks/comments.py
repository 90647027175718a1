"""The one internal comment of an order, with its versions, and the log of notes beside it.

A version is made once a piece of writing is done. Until then what is typed is kept as a draft, which is no
fact: it is written over, announced to nobody, and only looked at after a power cut.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

from desktop.domain.errors import DeskError
from desktop.domain.events import CommentSaved, NoteAdded
from desktop.models.base import db, new_uid, now
from desktop.models.ledger import Comment, Note
from desktop.services.commands.commands import Command, require
from desktop.services.inserts import insert_row
from desktop.services.mails.messages import queue_note
from desktop.services.orders.order_card import order_ledger
from desktop.services.shop.typed import forget_typed, keep_typed, typed
from desktop.services.work import work

LONGEST = 20_000
"""Characters that a comment or a note may have."""


@dataclass(eq=False)
class TextTooLong(DeskError):
    """More words than the field keeps (``highest`` characters)."""

    length: int
    highest: int
    field: str


@dataclass(eq=False)
class NoteEmpty(DeskError):
    """A note without a word."""

    field: str = "note"


@dataclass(eq=False)
class EmailMissing(DeskError):
    """The customer has no e-mail address to send it to."""

    order: str
    field: str = "for_customer"


@dataclass(frozen=True, slots=True)
class CommentVersion:
    """The comment as it was saved once."""

    id: int
    text: str
    at: datetime
    by: str


def save_comment(order_id: int, text: str, *, by: str) -> bool:
    """Keep the comment as a new version; False when it says what the newest one says already.

    An empty text clears it; the draft of the comment goes. Raises TextTooLong or WrongLifecycle (for a draft
    order).
    """
    _check_length(text, "comment")
    with work(by) as job:
        require(Command.SAVE_COMMENT, order_ledger(order_id))
        forget_typed(_draft_key(order_id))
        versions = comment_versions(order_id)
        if text == (versions[0].text if versions else ""):
            return False
        insert_row(Comment, {"order": order_id, "text": text, "at": now(), "by": by})
        job.record(CommentSaved(len(text)), order_id)
        return True


def keep_comment_draft(order_id: int, text: str) -> None:
    """Keep what is being typed through a crash, without making a version of it. Raises TextTooLong."""
    _check_length(text, "comment")
    keep_typed(_draft_key(order_id), text)


def comment_draft(order_id: int) -> str | None:
    """What was typed last and never became a version; None when there is no such text."""
    text = typed(_draft_key(order_id))
    return None if text is None else str(text)


def keep_note_draft(order_id: int, text: str) -> None:
    """Keep a note that is not added yet, for when it is gone on with; an empty one is forgotten."""
    if text.strip():
        keep_typed(_note_key(order_id), text)
    else:
        forget_typed(_note_key(order_id))


def note_draft(order_id: int) -> str:
    """The note that was begun and not added; empty when there is none."""
    return str(typed(_note_key(order_id)) or "")


def _note_key(order_id: int) -> str:
    return f"note draft {order_id}"


def _draft_key(order_id: int) -> str:
    return f"comment draft {order_id}"


def comment_versions(order_id: int) -> list[CommentVersion]:
    """Every version of the comment, newest first."""
    sql = "SELECT id, text, at, by FROM comment WHERE order_id = ? ORDER BY id DESC"
    return [
        CommentVersion(version_id, text, datetime.fromtimestamp(at, UTC), by)
        for version_id, text, at, by in db.execute_sql(sql, (order_id,))
    ]


def add_note(order_id: int, text: str, *, for_customer: bool, by: str) -> int:
    """Add a line to the log; one for the customer is queued as a mail to them. Returns the note's id.

    Raises NoteEmpty, TextTooLong, EmailMissing or WrongLifecycle (for a draft).
    """
    text = text.strip()
    if not text:
        raise NoteEmpty()
    _check_length(text, "note")
    with work(by) as job:
        order = order_ledger(order_id)
        require(Command.ADD_NOTE, order)
        if for_customer and not order.core.head.email:
            raise EmailMissing(order.core.head.number)
        uid = new_uid()
        row = {
            "uid": uid,
            "order": order_id,
            "for_customer": for_customer,
            "text": text,
            "at": now(),
            "by": by,
        }
        note_id = insert_row(Note, row)
        job.record(NoteAdded(for_customer), order_id)
        if for_customer:
            queue_note(job, order.core, uid, text)
        return note_id


def _check_length(text: str, field: str) -> None:
    if len(text) > LONGEST:
        raise TextTooLong(len(text), LONGEST, field)
