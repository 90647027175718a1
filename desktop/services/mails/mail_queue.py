"""The one door by which a mail is queued: its words and what comes with it are written with the use case.

What is queued is what will be sent, to the letter; changing a text later changes no mail that waits.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from desktop.domain.events import Event, MessageQueued
from desktop.domain.mail_text import Written, filled
from desktop.models.base import db, new_uid, now
from desktop.models.ledger import Message
from desktop.models.mails import MailAttachment, MailLetter
from desktop.services.inserts import insert_row
from desktop.services.mails.mail_templates import template
from desktop.services.mails.mail_values import fact_values, order_values, shop_values
from desktop.services.orders.cards import OrderCore
from desktop.services.shop.preferences import shop
from desktop.services.work import Work

MAIL = "mail"
"""Kind of the outbox items that are mails."""

_DROP = (
    "UPDATE outbox_item SET state = 'dropped', next_try_at = NULL, done_at = ? "
    "WHERE state IN ('queued', 'parked') AND message_id IN "
    "(SELECT id FROM message WHERE order_id = ? AND template = ?)"
)


@dataclass(frozen=True, slots=True)
class Attachment:
    """An issued paper by its row id, whose stored PDF is sent, or bytes with a file name and a media type."""

    document_id: int | None = None
    name: str = ""
    media_type: str = "application/pdf"
    content: bytes | None = None


@dataclass(frozen=True, slots=True)
class Mail:
    """A mail to be queued. ``to`` ("customer" or "shop") says who it is for without a name: history keeps it.

    ``template`` is a code of ``domain/mail_kinds.py``, whose text is filled with ``facts`` and the order;
    ``written`` is sent instead when a person has seen and settled the words. ``key`` can be queued once in
    the life of the shop file. ``customer_id`` and ``language`` are the order's unless given.
    """

    to: str
    recipient: str
    template: str
    key: str
    facts: Mapping[str, Any] = field(default_factory=dict)
    attachments: tuple[Attachment, ...] = ()
    written: Written | None = None
    customer_id: int | None = None
    language: str = ""


def queue_mail(job: Work, core: OrderCore | None, mail: Mail, said: Event | None = None) -> int | None:
    """Write message, words, attachments, outbox item and history; None when the key was queued before.

    ``core`` is the order it is about, None for a mail to a customer about no order. ``said`` is the event
    when there is more to tell than that a mail waits. Returns the id of the message.
    """
    if db.execute_sql("SELECT 1 FROM outbox_item WHERE key = ?", (mail.key,)).fetchone():
        return None
    uid, head = new_uid(), core.head if core else None
    language = mail.language or (head.language if head and mail.to == "customer" else shop().language)
    customer_id = mail.customer_id or (head.customer_id if head else None)
    row = {
        "uid": uid,
        "order": head.id if head else None,
        "customer": customer_id,
        "template": mail.template,
        "recipient": mail.recipient,
        "language": language,
        "facts": dict(mail.facts),
        "created_at": now(),
        "by": job.by,
    }
    message_id = insert_row(Message, row)
    words = mail.written or letter(mail.template, core, mail.facts, language)
    insert_row(MailLetter, {"message": message_id, "subject": words.subject, "body": words.body})
    for one in mail.attachments:
        insert_row(MailAttachment, {"message": message_id, **_attached(one)})
    job.send_later(MAIL, mail.key, {"message": str(uid)}, message_id)
    job.record(said or MessageQueued(mail.template, mail.to), head.id if head else None)
    if customer_id is not None:
        job.customers.add(customer_id)
    return message_id


def drop_waiting(order_id: int, kind: str) -> int:
    """Never send mails of this kind about an order that still wait: what they tell was taken back.

    Those that a server refused are never tried again either. Returns how many there were.
    """
    return int(db.execute_sql(_DROP, (int(now().timestamp()), order_id, kind)).rowcount)


def letter(kind: str, core: OrderCore | None, facts: Mapping[str, Any], language: str) -> Written:
    """The words of a mail: the kind's text in force, filled. KeyError for a kind without a text."""
    return filled(template(kind, language).written, variables(core, facts, language))


def variables(core: OrderCore | None, facts: Mapping[str, Any], language: str) -> dict[str, str]:
    """What every variable stands for."""
    return {**fact_values(facts, language), **order_values(core, language), **shop_values()}


def _attached(one: Attachment) -> dict[str, Any]:
    return {
        "document": one.document_id,
        "name": one.name,
        "media_type": one.media_type,
        "content": one.content,
    }
