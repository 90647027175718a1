"""The states of a mail on its way, each written down before or after the step that it is about.

queued → sending (before the last byte can leave) → sent, refused, unknown, or queued again for later.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

from desktop.domain.events import Event
from desktop.domain.mail_events import MessageDropped, MessageRefused, MessageSent, MessageUnsure
from desktop.domain.mail_kinds import side_of
from desktop.models.base import db, now
from desktop.models.mails import MailLetter
from desktop.services.inserts import insert_row
from desktop.services.mails.mail_queue import MAIL, Attachment, letter
from desktop.services.mails.quote_current import QuoteSuperseded, is_over
from desktop.services.orders.order_core import order_core
from desktop.services.work import work

LEASE = timedelta(minutes=3)
"""How long an item may be on its way; after that whoever sent it is gone."""

FIRST_WAIT, LONGEST_WAIT = timedelta(minutes=1), timedelta(hours=1)

_COLUMNS = (
    "i.id, i.uid, i.attempts, m.id, m.order_id, m.customer_id, m.template, m.recipient, m.language, m.facts, "
    "l.subject, l.body FROM outbox_item i JOIN message m ON m.id = i.message_id "
    "LEFT JOIN mail_letter l ON l.message_id = m.id "
)
_NEXT = (
    f"SELECT {_COLUMNS} WHERE i.kind = ? AND i.state = 'queued' AND i.id > ? "
    "AND i.id = coalesce(?, i.id) AND (i.next_try_at IS NULL OR i.next_try_at <= ?) ORDER BY i.id LIMIT 1"
)
_LOST = f"SELECT {_COLUMNS} WHERE i.kind = ? AND i.state = 'sending' AND i.next_try_at <= ?"
_TAKE = (
    "UPDATE outbox_item SET state = 'sending', attempts = attempts + 1, next_try_at = ? "
    "WHERE id = ? AND state = 'queued'"
)
_SETTLE = "UPDATE outbox_item SET state = ?, last_error = ?, next_try_at = NULL, done_at = ? WHERE id = ?"
_LATER = "UPDATE outbox_item SET state = 'queued', attempts = ?, last_error = ?, next_try_at = ? WHERE id = ?"
_DUE = (
    "SELECT count(*) FROM outbox_item WHERE kind = ? AND state = 'queued' "
    "AND (next_try_at IS NULL OR next_try_at <= ?)"
)
_ATTACHED = (
    "SELECT document_id, name, media_type, content FROM mail_attachment WHERE message_id = ? ORDER BY id"
)


@dataclass(frozen=True, slots=True)
class Outgoing:
    """One mail that is to be sent now. ``uid`` is the same each time it is tried."""

    item_id: int
    uid: UUID
    attempts: int
    message_id: int
    order_id: int | None
    customer_id: int | None
    template: str
    recipient: str
    language: str
    subject: str
    body: str
    attachments: tuple[Attachment, ...]

    @property
    def to(self) -> str:
        """Who it is for without a name: customer or shop."""
        return side_of(self.template)


def due_count() -> int:
    """How many mails could be sent now."""
    return int(db.execute_sql(_DUE, (MAIL, _seconds(now()))).fetchone()[0])


def outgoing(only: int | None = None) -> Iterator[Outgoing]:
    """What may be sent now, the oldest first, each once; asked for anew between two of them.

    ``only`` is one item. The mail of a quote that no longer holds is given up instead.
    """
    last = 0
    while row := db.execute_sql(_NEXT, (MAIL, last, only, _seconds(now()))).fetchone():
        found = _outgoing(row)
        last = found.item_id
        if is_over(found.message_id):
            _give_up(found)
        else:
            yield found


def take(out: Outgoing) -> bool:
    """Write down that the mail may leave from now on; False when somebody else has it, or it no longer holds.

    From here to the next answer of the server a quote may be changed: then its mail is on its way already.
    """
    with db.atomic():
        until = _seconds(now() + LEASE)
        mine = bool(db.execute_sql(_TAKE, (until, out.item_id)).rowcount)
        over = mine and is_over(out.message_id)
    if over:
        _give_up(out)
    return mine and not over


def settle_sent(out: Outgoing) -> None:
    """The server has it."""
    _settle(out, "sent", "", MessageSent(out.template, out.to))


def settle_refused(out: Outgoing, words: str) -> None:
    """The server will not have it; ``words`` are what it said."""
    _settle(out, "parked", words, MessageRefused(out.template, out.to))


def settle_unknown(out: Outgoing, words: str) -> None:
    """It left, and nobody knows whether it arrived: a person decides, never the program."""
    _settle(out, "unknown", words, MessageUnsure(out.template, out.to))


def settle_later(out: Outgoing, words: str) -> None:
    """It did not leave and may be tried again after a while, which doubles each time.

    The mail of a quote that was changed or ordered meanwhile is given up.
    """
    if is_over(out.message_id):
        _give_up(out)
        return
    attempts = out.attempts + 1
    wait = min(FIRST_WAIT * 2 ** min(out.attempts, 10), LONGEST_WAIT)
    spread = timedelta(seconds=out.uid.int % 30)
    with db.atomic():
        db.execute_sql(_LATER, (attempts, words, _seconds(now() + wait + spread), out.item_id))


def settle_lost() -> int:
    """Call what was on its way when a program ended unknown; returns how many those were."""
    lost = [_outgoing(row) for row in db.execute_sql(_LOST, (MAIL, _seconds(now()))).fetchall()]
    for out in lost:
        settle_unknown(out, "")
    return len(lost)


def _settle(out: Outgoing, state: str, words: str, event: Event) -> None:
    with work("") as job:
        db.execute_sql(_SETTLE, (state, words, _seconds(now()), out.item_id))
        job.record(event, out.order_id)
        if out.customer_id is not None:
            job.customers.add(out.customer_id)


def _give_up(out: Outgoing) -> None:
    """Never send what no longer holds."""
    _settle(out, "dropped", QuoteSuperseded.__name__, MessageDropped(out.template, out.to))


def _outgoing(row: tuple[Any, ...]) -> Outgoing:
    item_id, uid, attempts, message_id, *who, facts, subject, body = row
    order_id, customer_id, template, recipient, language = who
    if subject is None:
        core = None if order_id is None else order_core(order_id)
        words = letter(template, core, json.loads(facts), language)
        subject, body = words.subject, words.body
        with db.atomic():
            insert_row(MailLetter, {"message": message_id, "subject": subject, "body": body})
    return Outgoing(
        item_id,
        UUID(bytes=bytes(uid)),
        attempts,
        message_id,
        order_id,
        customer_id,
        template,
        recipient,
        language,
        subject,
        body,
        attachments_of(message_id),
    )


def attachments_of(message_id: int) -> tuple[Attachment, ...]:
    """What comes with a message."""
    return tuple(
        Attachment(document, name, media_type, None if content is None else bytes(content))
        for document, name, media_type, content in db.execute_sql(_ATTACHED, (message_id,))
    )


def _seconds(at: datetime) -> int:
    return int(at.astimezone(UTC).timestamp())
