"""Read everything about one order into frozen cards: at most seventeen statements, whatever its age."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from desktop.domain.states import DocumentKind
from desktop.models.base import db
from desktop.services.orders.cards import OrderCore
from desktop.services.orders.ledger_cards import (
    CreditCard,
    CustomerBrief,
    DocumentCard,
    HistoryLine,
    NoteCard,
    OrderCard,
    PaymentCard,
    ReturnCard,
    ShipmentCard,
    TaskCard,
)
from desktop.services.orders.order_core import order_core
from desktop.services.orders.order_credits import credits_of
from desktop.services.orders.order_marks import tags_of
from desktop.services.orders.order_returns import returns_of
from desktop.services.orders.order_shipments import shipments_of
from desktop.services.shop.label_book import Label, label_book


@dataclass(frozen=True, slots=True)
class OrderLedger:
    """The part of an order's card that decides what may be done: its core, money, goods and papers."""

    core: OrderCore
    payments: tuple[PaymentCard, ...]
    shipments: tuple[ShipmentCard, ...]
    documents: tuple[DocumentCard, ...]
    credits: tuple[CreditCard, ...]
    returns: tuple[ReturnCard, ...]


_PAYMENTS = (
    "SELECT p.id, p.kind, p.method_name, m.kind, p.amount_minor, p.reference, p.at, p.by, p.reverses_id, "
    "r.id IS NOT NULL, p.tendered_minor, p.rounding_minor, p.reason FROM payment p "
    "JOIN payment_method m ON m.id = p.method_id LEFT JOIN payment r ON r.reverses_id = p.id "
    "WHERE p.order_id = ? ORDER BY p.id"
)
_DOCUMENTS = (
    "SELECT id, kind, number, issued_at, due_on, total_minor, currency, shipment_id, refers_to_id "
    "FROM document WHERE order_id = ? ORDER BY id"
)
_COMMENT = "SELECT text, at FROM comment WHERE order_id = ? ORDER BY id DESC LIMIT 1"
_NOTES = "SELECT id, text, for_customer, at, by FROM note WHERE order_id = ? ORDER BY id"
_TASKS = (
    "SELECT id, kind, text, amount_minor, due_on, assignee, done_at FROM order_task WHERE order_id = ? "
    "ORDER BY id"
)
_HISTORY = "SELECT id, event, facts, at, by FROM history_entry WHERE order_id = ? ORDER BY id"
_CUSTOMER = (
    "SELECT c.id, trim(c.first_name || ' ' || c.last_name), c.company, c.email, c.phone, count(o.id), "
    "coalesce(sum(o.total_minor - (SELECT coalesce(sum(g.gross_minor), 0) FROM credit g "
    "WHERE g.order_id = o.id)), 0) FROM customer c LEFT JOIN orders o "
    "ON o.customer_id = c.id AND o.number IS NOT NULL AND o.lifecycle <> 'cancelled' "
    "AND o.currency = (SELECT currency FROM shop) WHERE c.id = ? GROUP BY c.id"
)


def order_card(order_id: int) -> OrderCard:
    """Everything the order page shows, oldest first. Raises OrderNotFound."""
    ledger = order_ledger(order_id)
    comment = db.execute_sql(_COMMENT, (order_id,)).fetchone()
    return OrderCard(
        core=ledger.core,
        payments=ledger.payments,
        shipments=ledger.shipments,
        documents=ledger.documents,
        credits=ledger.credits,
        returns=ledger.returns,
        comment=comment[0] if comment else "",
        comment_at=_moment(comment[1]) if comment else None,
        notes=tuple(_note(row) for row in db.execute_sql(_NOTES, (order_id,))),
        tasks=tuple(_task(row) for row in db.execute_sql(_TASKS, (order_id,))),
        history=tuple(_history(row) for row in db.execute_sql(_HISTORY, (order_id,))),
        customer=_customer(ledger.core.head.customer_id),
        label=_label(ledger.core.head.label_id),
        tags=tags_of(order_id),
    )


def order_ledger(order_id: int) -> OrderLedger:
    """Core, payments, shipments and documents of one order, oldest first. Raises OrderNotFound."""
    core = order_core(order_id)
    return OrderLedger(
        core,
        tuple(_payment(row) for row in db.execute_sql(_PAYMENTS, (order_id,))),
        shipments_of(order_id),
        tuple(_document(row) for row in db.execute_sql(_DOCUMENTS, (order_id,))),
        credits_of(order_id),
        returns_of(order_id),
    )


def _label(label_id: int | None) -> Label | None:
    return None if label_id is None else label_book()[label_id]


def _moment(seconds: int) -> datetime:
    return datetime.fromtimestamp(seconds, UTC)


def _moment_or_none(seconds: int | None) -> datetime | None:
    return None if seconds is None else _moment(seconds)


def _day_or_none(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)


def _payment(row: Sequence[Any]) -> PaymentCard:
    payment_id, kind, method, method_kind, amount, reference, at, by, reverses, is_reversed, *cash = row
    return PaymentCard(
        payment_id,
        kind,
        method,
        method_kind,
        amount,
        reference,
        _moment(at),
        by,
        reverses,
        bool(is_reversed),
        *cash,
    )


def _document(row: Sequence[Any]) -> DocumentCard:
    document_id, kind, number, issued_at, due_on, total, currency, shipment_id, refers_to = row
    return DocumentCard(
        document_id,
        DocumentKind(kind),
        number,
        _moment(issued_at),
        _day_or_none(due_on),
        total,
        currency,
        shipment_id,
        refers_to,
    )


def _note(row: Sequence[Any]) -> NoteCard:
    note_id, text, for_customer, at, by = row
    return NoteCard(note_id, text, bool(for_customer), _moment(at), by)


def _task(row: Sequence[Any]) -> TaskCard:
    task_id, kind, text, amount, due_on, assignee, done_at = row
    return TaskCard(task_id, kind, text, amount, _day_or_none(due_on), assignee, _moment_or_none(done_at))


def _history(row: Sequence[Any]) -> HistoryLine:
    entry_id, event, facts, at, by = row
    return HistoryLine(entry_id, event, json.loads(facts), _moment(at), by)


def _customer(customer_id: int | None) -> CustomerBrief | None:
    if customer_id is None:
        return None
    row = db.execute_sql(_CUSTOMER, (customer_id,)).fetchone()
    found, name, company, email, phone, orders, spent = row
    return CustomerBrief(found, name or company or email or phone, orders, spent)
