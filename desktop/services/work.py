"""One use case = one write transaction = its history entries = one announcement after the commit."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from desktop.domain.events import Event
from desktop.models.base import db, new_uid, now
from desktop.models.ledger import HistoryEntry, OutboxItem
from desktop.services.history import next_hash
from desktop.services.inserts import insert_row

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Changes:
    """What a committed use case touched, by row id."""

    orders: frozenset[int] = frozenset()
    customers: frozenset[int] = frozenset()
    products: frozenset[int] = frozenset()
    drafts: frozenset[int] = frozenset()
    settings: bool = False


@dataclass(slots=True)
class Work:
    """The open use case: who does it, and what it has touched so far."""

    by: str
    orders: set[int] = field(default_factory=set)
    customers: set[int] = field(default_factory=set)
    products: set[int] = field(default_factory=set)
    drafts: set[int] = field(default_factory=set)
    settings: bool = False

    def record(self, event: Event, order_id: int | None = None) -> None:
        """Write a history entry, chained to the one before; with an order, announce it as changed."""
        at, facts = now(), event.facts()
        row = {"order": order_id, "event": event.event_code(), "facts": facts, "at": at, "by": self.by}
        insert_row(HistoryEntry, {**row, "hash": next_hash(order_id, event.event_code(), facts, at, self.by)})
        if order_id is not None:
            self.orders.add(order_id)

    def send_later(self, kind: str, key: str, payload: dict[str, Any], message_id: int | None = None) -> None:
        """Write work for the outside world; the same ``key`` can never be written twice."""
        row = {"uid": new_uid(), "key": key, "kind": kind, "message": message_id, "payload": payload}
        insert_row(OutboxItem, row)

    def changes(self) -> Changes:
        """What was touched, frozen."""
        return Changes(
            frozenset(self.orders),
            frozenset(self.customers),
            frozenset(self.products),
            frozenset(self.drafts),
            self.settings,
        )


Listener = Callable[[Changes], None]
_listeners: list[Listener] = []


def subscribe(listener: Listener) -> None:
    """Call ``listener`` with the changes of every committed use case, in the thread that committed."""
    _listeners.append(listener)


def unsubscribe(listener: Listener) -> None:
    """Stop calling ``listener``."""
    if listener in _listeners:
        _listeners.remove(listener)


@contextmanager
def work(by: str) -> Iterator[Work]:
    """Open a use case. Everything in the block is committed together or not at all."""
    with db.atomic():
        job = Work(by)
        yield job
        db.after_commit(lambda: _publish(job.changes()))


def _publish(changes: Changes) -> None:
    for listener in tuple(_listeners):
        try:
            listener(changes)
        except Exception:  # the sale is saved; a deaf listener must not undo it
            log.exception("a listener failed")
