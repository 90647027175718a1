"""What a person decides about a mail that waits, was refused, or whose fate nobody knows."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

from desktop.domain.errors import DeskError
from desktop.domain.events import Event
from desktop.domain.mail_events import MessageAgain, MessageDropped, MessageSent
from desktop.domain.mail_kinds import side_of
from desktop.models.base import db, now
from desktop.services.mails.quote_current import require_current
from desktop.services.work import Work, work

OPEN = ("queued", "unknown", "parked")
"""States of a mail about which a person may decide."""

_ITEM = (
    "SELECT i.state, m.template, m.order_id, m.customer_id FROM outbox_item i "
    "JOIN message m ON m.id = i.message_id WHERE i.id = ?"
)
_MESSAGE = "SELECT message_id FROM outbox_item WHERE id = ? AND message_id IS NOT NULL"
_AGAIN = "UPDATE outbox_item SET state = 'queued', next_try_at = NULL, last_error = '' WHERE id = ?"
_END = "UPDATE outbox_item SET state = ?, next_try_at = NULL, done_at = ? WHERE id = ?"


@dataclass(eq=False)
class OutboxItemSettled(DeskError):
    """What was to be decided about a mail is decided already, or it is on its way just now."""

    item: str


def send_again(item_id: int, *, by: str) -> None:
    """Have a mail tried at once: one that waits, was refused, or whose fate is unknown.

    It keeps its identity: a mail program that knows it already shows it once. Raises OutboxItemSettled, or
    QuoteSuperseded for the mail of a quote that no longer holds.
    """
    with work(by) as job:
        row = db.execute_sql(_MESSAGE, (item_id,)).fetchone()
        if row is not None:
            require_current(row[0])
        _decide(job, item_id, OPEN, (_AGAIN, ()), MessageAgain)


def mark_arrived(item_id: int, *, by: str) -> None:
    """A mail of unknown fate did arrive; it is not sent again. Raises OutboxItemSettled."""
    said = partial(MessageSent, by_hand=True)
    with work(by) as job:
        _decide(job, item_id, ("unknown",), (_END, ("sent", _seconds())), said)


def give_up(item_id: int, *, by: str) -> None:
    """Never send a mail that waits, was refused, or whose fate is unknown. Raises OutboxItemSettled."""
    with work(by) as job:
        give_up_in(job, item_id)


def give_up_in(job: Work, item_id: int) -> None:
    """The same inside another use case."""
    _decide(job, item_id, OPEN, (_END, ("dropped", _seconds())), MessageDropped)


def _decide(
    job: Work,
    item_id: int,
    states: tuple[str, ...],
    change: tuple[str, tuple[Any, ...]],
    event: Callable[[str, str], Event],
) -> None:
    row = db.execute_sql(_ITEM, (item_id,)).fetchone()
    if row is None or row[0] not in states:
        raise OutboxItemSettled(str(item_id))
    _state, template, order_id, customer_id = row
    sql, values = change
    db.execute_sql(sql, (*values, item_id))
    job.record(event(template, side_of(template)), order_id)
    if customer_id is not None:
        job.customers.add(customer_id)


def _seconds() -> int:
    return int(now().timestamp())
