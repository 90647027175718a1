"""What was said to a customer and to the shop: every mail with its words, what came along, its fate (F63)."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from desktop.domain.errors import DeskError
from desktop.domain.mail_kinds import side_of
from desktop.domain.mail_text import Written
from desktop.models.base import db, new_uid
from desktop.services.mails.mail_queue import Mail, letter, queue_mail
from desktop.services.mails.outbox_decide import give_up_in
from desktop.services.mails.outbox_send import attachments_of
from desktop.services.mails.quote_current import require_current
from desktop.services.orders.cards import OrderCore
from desktop.services.orders.order_core import order_core
from desktop.services.shop.preferences import shop
from desktop.services.work import work

MOST = 200

_SELECT = (
    "SELECT m.id, i.id, m.order_id, coalesce(o.number, ''), m.customer_id, m.template, m.recipient, "
    "m.language, "
    "m.facts, l.subject, l.body, m.created_at, m.by, i.state, i.attempts, i.last_error, i.next_try_at, "
    "i.done_at "
    "FROM message m JOIN outbox_item i ON i.message_id = m.id LEFT JOIN orders o ON o.id = m.order_id "
    "LEFT JOIN mail_letter l ON l.message_id = m.id WHERE {} ORDER BY m.id DESC LIMIT ?"
)
_OF_ORDER = "SELECT email FROM orders WHERE id = ?"
_OF_CUSTOMER = "SELECT email FROM customer WHERE id = ?"
_ATTACHED = (
    "SELECT a.name, a.media_type, a.document_id, coalesce(d.number, '') FROM mail_attachment a "
    "LEFT JOIN document d ON d.id = a.document_id WHERE a.message_id = ? ORDER BY a.id"
)


@dataclass(eq=False)
class MessageNotFound(DeskError):
    """There is no such message."""

    message: str


@dataclass(frozen=True, slots=True)
class AttachedFile:
    """What comes with a mail: its file name; ``document_id`` when it is an issued paper."""

    name: str
    media_type: str
    document_id: int | None


@dataclass(frozen=True, slots=True)
class MessageCard:
    """One mail. ``state`` is the outbox's; ``last_error`` what the server said, or the name of a refusal."""

    id: int
    item_id: int
    order_id: int | None
    order: str
    customer_id: int | None
    template: str
    recipient: str
    language: str
    written: Written
    created_at: datetime
    by: str
    state: str
    attempts: int
    last_error: str
    next_try_at: datetime | None
    done_at: datetime | None
    files: tuple[AttachedFile, ...]


def messages_of_order(order_id: int) -> list[MessageCard]:
    """Every mail about an order, the newest first."""
    return _found("m.order_id = ?", order_id, MOST)


def messages_of_customer(customer_id: int) -> list[MessageCard]:
    """Every mail to a customer, about an order or none, the newest first."""
    return _found("m.customer_id = ?", customer_id, MOST)


def message_card(message_id: int) -> MessageCard:
    """One mail. Raises MessageNotFound."""
    found = _found("m.id = ?", message_id, 1)
    if not found:
        raise MessageNotFound(str(message_id))
    return found[0]


def present_address(card: MessageCard) -> str:
    """Where a mail would go now: to the address of the order or customer, which may have been corrected."""
    if side_of(card.template) == "shop":
        return shop().email or card.recipient
    sql, key = (_OF_ORDER, card.order_id) if card.order_id is not None else (_OF_CUSTOMER, card.customer_id)
    row = db.execute_sql(sql, (key,)).fetchone()
    return str(row[0]) if row and row[0] else card.recipient


def send_copy(message_id: int, *, by: str) -> int:
    """Queue the same words and attachments once more, as a mail of its own to the present address.

    One that the server refused is given up for it. Returns the new message's id. Raises MessageNotFound, or
    QuoteSuperseded for the mail of a quote that no longer holds.
    """
    card = message_card(message_id)
    require_current(message_id)
    mail = Mail(
        side_of(card.template),
        present_address(card),
        card.template,
        f"copy:{new_uid()}",
        attachments=attachments_of(message_id),
        written=card.written,
        customer_id=card.customer_id,
        language=card.language,
    )
    with work(by) as job:
        if card.state == "parked":
            give_up_in(job, card.item_id)
        made = queue_mail(job, None if card.order_id is None else order_core(card.order_id), mail)
    assert made is not None, "a new key was never queued"
    return made


def _found(where: str, key: int, most: int) -> list[MessageCard]:
    cores: dict[int, OrderCore] = {}
    return [_card(row, cores) for row in db.execute_sql(_SELECT.format(where), (key, most)).fetchall()]


def _card(row: tuple[Any, ...], cores: dict[int, OrderCore]) -> MessageCard:
    message_id, item_id, order_id, order, customer_id, template, recipient, language, *rest = row
    facts, subject, body, created_at, by, state, attempts, last_error, next_try_at, done_at = rest
    written = (
        Written(subject, body) if subject is not None else _old(template, order_id, facts, language, cores)
    )
    return MessageCard(
        message_id,
        item_id,
        order_id,
        order,
        customer_id,
        template,
        recipient,
        language,
        written,
        datetime.fromtimestamp(created_at, UTC),
        by,
        state,
        attempts,
        last_error,
        _moment(next_try_at),
        _moment(done_at),
        _files(message_id),
    )


def _old(
    template: str, order_id: int | None, facts: str, language: str, cores: dict[int, OrderCore]
) -> Written:
    """The words of a mail that an older version queued: as they would be written now."""
    if order_id is not None and order_id not in cores:
        cores[order_id] = order_core(order_id)
    return letter(template, cores.get(order_id or 0), json.loads(facts), language)


def _files(message_id: int) -> tuple[AttachedFile, ...]:
    return tuple(
        AttachedFile(name or f"{number}.pdf", media_type, document_id)
        for name, media_type, document_id, number in db.execute_sql(_ATTACHED, (message_id,))
    )


def _moment(seconds: int | None) -> datetime | None:
    return None if seconds is None else datetime.fromtimestamp(seconds, UTC)
