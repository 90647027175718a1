"""One use case = one write transaction = its history entries = one announcement after the commit."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from desktop.domain.events import Event
from desktop.domain.rights import Need, Right
from desktop.domain.staff_events import Approved
from desktop.models.base import db, new_uid, now
from desktop.models.ledger import HistoryEntry, OutboxItem
from desktop.services.changes import Changes as Changes
from desktop.services.changes import publish
from desktop.services.changes import subscribe as subscribe
from desktop.services.changes import unsubscribe as unsubscribe
from desktop.services.history import next_hash
from desktop.services.inserts import insert_row
from desktop.services.rights import require_right


@dataclass(slots=True)
class Work:
    """The open use case: who does it, and what it has touched so far."""

    by: str
    orders: set[int] = field(default_factory=set)
    customers: set[int] = field(default_factory=set)
    products: set[int] = field(default_factory=set)
    drafts: set[int] = field(default_factory=set)
    settings: bool = False
    vouchers: bool = False
    approved: set[Right] = field(default_factory=set)

    def record(self, event: Event, order_id: int | None = None) -> None:
        """Write a history entry, chained to the one before; with an order, announce it as changed."""
        at, code, facts = now(), event.event_code(), event.facts()
        row = {"order": order_id, "event": code, "facts": facts, "at": at, "by": self.by}
        insert_row(HistoryEntry, {**row, "hash": next_hash(order_id, code, facts, at, self.by)})
        if order_id is not None:
            self.orders.add(order_id)

    def approve(self, *needs: Need, order_id: int | None = None, subject: object | None = None) -> None:
        """Refuse what the person may not do alone, or note who agreed to it. Raises NotAllowed.

        A use case that changes people asks before it writes: afterwards they would have other rights.
        """
        self.approved.update(need.right for need in needs)
        for approval in require_right(self.by, *needs, subject=subject):
            self.record(Approved(approval.right.value, approval.approver), order_id)

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
            self.vouchers,
        )


@contextmanager
def work(by: str) -> Iterator[Work]:
    """Open a use case. Everything in the block is committed together or not at all."""
    with db.atomic():
        job = Work(by)
        yield job
        if job.settings and by and Right.SETTINGS not in job.approved:
            job.approve(Need(Right.SETTINGS))
        db.after_commit(partial(publish, job.changes()))
