"""Send an issued paper to the customer once more: a mail that is queued, with its entry in the history."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.domain.errors import DeskError
from desktop.domain.life_events import DocumentQueued
from desktop.models.base import db
from desktop.services.mails.messages import queue_document
from desktop.services.orders.order_core import order_core
from desktop.services.papers.document_store import DocumentNotFound
from desktop.services.work import work


@dataclass(eq=False)
class NoAddressToSendTo(DeskError):
    """The order has no e-mail address."""

    order: str
    field: str = "email"


def send_document(document_id: int, *, by: str) -> str:
    """Queue the mail that brings a paper to the customer of its order; returns the address.

    Each call queues one more. Raises DocumentNotFound or NoAddressToSendTo.
    """
    with work(by) as job:
        sql = "SELECT kind, number, order_id FROM document WHERE id = ?"
        row = db.execute_sql(sql, (document_id,)).fetchone()
        if row is None:
            raise DocumentNotFound(str(document_id))
        core = order_core(row[2])
        if not core.head.email:
            raise NoAddressToSendTo(core.head.number)
        queue_document(job, core, DocumentQueued(row[0], row[1]), document_id)
        return core.head.email
