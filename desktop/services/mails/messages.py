"""Mails are queued with the use case that wants them and sent later, once, by somebody else."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from desktop.domain.life_events import DocumentQueued
from desktop.models.base import db
from desktop.services.mails.mail_queue import Attachment, Mail, drop_waiting, queue_mail
from desktop.services.orders.cards import OrderCore
from desktop.services.shop.preferences import shop
from desktop.services.work import Work

ORDER_PLACED, ORDER_RECEIVED, NOTE = "order_placed", "order_received", "note"
"""Templates: to the customer and to the shop when an order is placed, and a note to the customer."""

CANCELLED, REFUNDED, SHIPPED, READY = "order_cancelled", "order_refunded", "order_shipped", "order_ready"
OUT_FOR_DELIVERY, DELIVERED, PICKED_UP = "order_out_for_delivery", "order_delivered", "order_picked_up"
"""Templates of what the customer may be told later in the order's life."""

RETURN_REQUESTED, RETURN_EXPECTED = "return_requested", "return_expected"
RETURN_REFUSED, RETURN_RECEIVED = "return_refused", "return_received"
"""Templates about a return: it was written down, the goods may come, they may not, they are there."""


QUOTE_SENT = "quote_sent"
"""Template of a mail that brings a sale to be checked, with its quote and a way to pay."""

DOCUMENT = "document"
"""Template of a mail that brings an issued paper again."""


@dataclass(frozen=True, slots=True)
class Enclosed:
    """What the customer's mail tells beside the order itself, and the files that come with it."""

    facts: Mapping[str, str] = field(default_factory=dict)
    files: tuple[Attachment, ...] = ()


def queue_order_mails(job: Work, core: OrderCore, enclosed: Enclosed | None = None) -> int:
    """Queue the mails that the two boxes of an order ask for; returns how many were.

    Once only: the keys are the order's uid and the template. A box without an address to write to is passed
    over.
    """
    head = core.head
    facts = {
        "number": head.number,
        "who": head.who,
        "total_minor": head.total_minor,
        "currency": head.currency,
    }
    mails = []
    if head.notify_customer and head.email:
        more = enclosed or Enclosed()
        key, told = f"{head.uid}:{ORDER_PLACED}", {**facts, **more.facts}
        mails.append(Mail("customer", head.email, ORDER_PLACED, key, told, more.files))
    if head.notify_shop and (recipient := shop().email):
        mails.append(Mail("shop", recipient, ORDER_RECEIVED, f"{head.uid}:{ORDER_RECEIVED}", facts))
    return sum(queue_mail(job, core, mail) is not None for mail in mails)


def queue_step_mail(
    job: Work,
    core: OrderCore,
    template: str,
    parcels: list[dict[str, Any]] | None = None,
    came_back: dict[str, Any] | None = None,
) -> bool:
    """Queue the mail that tells a customer of a step in the order's life; False without an address.

    ``parcels`` are the shipments it is about, with the addresses where they can be followed, ``came_back``
    the return. The key counts the mails of the kind, so that an order cancelled twice is told of twice.
    """
    head = core.head
    if not head.email:
        return False
    counted = "SELECT count(*) FROM message WHERE order_id = ? AND template = ?"
    before = db.execute_sql(counted, (head.id, template)).fetchone()[0]
    facts = {"number": head.number, "who": head.who, "total_minor": head.total_minor}
    facts |= {"due_minor": head.due_minor, "currency": head.currency}
    facts |= {"parcels": parcels} if parcels else {}
    facts |= {"return": came_back} if came_back else {}
    mail = Mail("customer", head.email, template, f"{head.uid}:{template}:{before}", facts)
    return queue_mail(job, core, mail) is not None


def queue_document(job: Work, core: OrderCore, paper: DocumentQueued, document_id: int) -> None:
    """Queue the mail that brings the customer an issued paper, whose e-mail address is known, once more."""
    head = core.head
    counted = "SELECT count(*) FROM message WHERE template = ? AND facts ->> '$.document' = ?"
    before = db.execute_sql(counted, (DOCUMENT, document_id)).fetchone()[0]
    facts = {"number": head.number, "who": head.who, "document": document_id, "paper": paper.number}
    key = f"{head.uid}:{DOCUMENT}:{document_id}:{before}"
    attached = (Attachment(document_id),)
    queue_mail(job, core, Mail("customer", head.email, DOCUMENT, key, facts, attached), paper)


def unsend_quote(quote_id: int) -> bool:
    """Never send the mail of a quote that still waits: what it says is over. True when there was one."""
    return drop_waiting(quote_id, QUOTE_SENT) > 0


def queue_note(job: Work, core: OrderCore, note_uid: UUID, text: str) -> None:
    """Queue a note as a mail to the customer, whose e-mail address is known."""
    facts = {"number": core.head.number, "text": text}
    queue_mail(job, core, Mail("customer", core.head.email, NOTE, f"{note_uid}:{NOTE}", facts))
