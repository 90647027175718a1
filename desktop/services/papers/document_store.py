"""Issued papers as they lie in the shop file: sealed snapshots, printed bytes, counted prints."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from desktop.domain.errors import DeskError
from desktop.domain.events import DocumentIssued, DocumentPrinted, Event
from desktop.domain.papers import Paper
from desktop.domain.states import DocumentKind
from desktop.models.base import db
from desktop.models.ledger import Document, DocumentFile
from desktop.services.days import local_day
from desktop.services.inserts import insert_row
from desktop.services.orders.search_index import index_order
from desktop.services.work import Work, work

BODY = "body"
"""The part of a document that is its snapshot; the other parts are paper sizes."""

MARKED = (DocumentKind.INVOICE, DocumentKind.CREDIT_NOTE)
"""Papers of which there is one original: every later print says that it is a duplicate."""


@dataclass(eq=False)
class DocumentNotFound(DeskError):
    """There is no such document."""

    document: str
    field: str = "document"


@dataclass(eq=False)
class DocumentDamaged(DeskError):
    """What is stored of an issued paper is not what was issued. ``part`` is BODY or a paper size."""

    number: str
    part: str


@dataclass(eq=False)
class CopiesNotPositive(DeskError):
    """A print of no copy, or of less."""

    copies: int
    field: str = "copies"


@dataclass(eq=False)
class ClockBehind(DeskError):
    """The machine's date lies before that of the last paper of this kind; numbers must follow time."""

    today: date
    last_on: date


def freeze(
    job: Work,
    order_id: int,
    issued: Paper,
    shipment_id: int | None = None,
    *,
    refers_to: int | None = None,
    said: Event | None = None,
) -> int:
    """Write a numbered paper with its seal and its history; returns the document's id.

    ``refers_to`` is the document that this one corrects, ``said`` the event when there is more to tell.
    """
    body, totals, kind = issued.to_json(), issued.totals, DocumentKind(issued.kind.value)
    row: dict[str, Any] = {
        "order": order_id,
        "shipment": shipment_id,
        "refers_to": refers_to,
        "kind": kind,
        "number": issued.number,
        "version": max(issued.version, issued.shipment.version if issued.shipment else 1),
        "language": issued.language,
        "currency": issued.currency,
        "net_minor": totals.net_minor,
        "tax_minor": totals.tax_minor,
        "total_minor": totals.total_minor,
        "due_on": issued.due_on,
        "body": body,
        "body_sha256": seal(str(Document.body.db_value(body)).encode()),
        "issued_at": issued.issued_at,
        "by": job.by,
    }
    document_id = insert_row(Document, row)
    told = said or DocumentIssued(kind, issued.number, totals.total_minor, issued.currency)
    job.record(told, order_id)
    if kind is not DocumentKind.QUOTE:  # what is no order yet is found among the unfinished sales
        index_order(order_id)
    return document_id


def require_clock(kind: DocumentKind, at: datetime) -> None:
    """No paper is dated before the one numbered before it. Raises ClockBehind."""
    sql = "SELECT issued_at FROM document WHERE kind = ? ORDER BY id DESC LIMIT 1"
    row = db.execute_sql(sql, (kind,)).fetchone()
    last_on = local_day(datetime.fromtimestamp(row[0], UTC)) if row else date.min
    if local_day(at) < last_on:
        raise ClockBehind(local_day(at), last_on)


def seal(content: bytes) -> bytes:
    """SHA-256 of what must never change: a snapshot's stored JSON text, or printed bytes."""
    return hashlib.sha256(content).digest()


def paper(document_id: int) -> Paper:
    """The paper as it was issued. Raises DocumentNotFound, or DocumentDamaged when its seal is broken."""
    number, body, sealed = _document(document_id, "number, body, body_sha256")
    if seal(body.encode()) != bytes(sealed):
        raise DocumentDamaged(number, BODY)
    return Paper.from_json(json.loads(body))


def stored_file(document_id: int, paper_size: str) -> bytes | None:
    """The bytes of the paper in that size, or None. Raises DocumentNotFound or DocumentDamaged."""
    number = _document(document_id, "number")[0]
    sql = "SELECT content, sha256 FROM document_file WHERE document_id = ? AND paper = ?"
    row = db.execute_sql(sql, (document_id, paper_size)).fetchone()
    if row is None:
        return None
    content = bytes(row[0])
    if seal(content) != bytes(row[1]):
        raise DocumentDamaged(number, paper_size)
    return content


def store_file(document_id: int, paper_size: str, content: bytes, *, by: str) -> bytes:
    """Keep the bytes of a paper in one size and return those that count: the first ones that were kept.

    Raises DocumentNotFound or DocumentDamaged.
    """
    with work(by):
        kept = stored_file(document_id, paper_size)
        if kept is None:
            kept = content
            row = {"document": document_id, "paper": paper_size, "sha256": seal(kept), "content": kept}
            insert_row(DocumentFile, row)
        return kept


def record_print(document_id: int, printer: str, copies: int, *, by: str) -> int:
    """Write down that copies went to a printer (or a file); returns how many there are by now.

    Raises DocumentNotFound or CopiesNotPositive.
    """
    if copies < 1:
        raise CopiesNotPositive(copies)
    with work(by) as job:
        kind, number, order_id = _document(document_id, "kind, number, order_id")
        before, duplicate = print_count(document_id), next_duplicate(document_id) if printer else 0
        job.record(DocumentPrinted(kind, number, before + 1, copies, printer, duplicate), order_id)
        return before + copies


def print_count(document_id: int) -> int:
    """How many copies of the paper were printed. Raises DocumentNotFound."""
    number, order_id = _document(document_id, "number, order_id")
    sql = (
        "SELECT (facts ->> '$.copy') + (facts ->> '$.copies') - 1 FROM history_entry "
        "WHERE order_id = ? AND event = ? AND facts ->> '$.number' = ? ORDER BY id DESC LIMIT 1"
    )
    row = db.execute_sql(sql, (order_id, DocumentPrinted.event_code(), number)).fetchone()
    return int(row[0]) if row else 0


def next_duplicate(document_id: int) -> int:
    """Which duplicate the next print of the paper is: 0 for the original, 1 for the print after it.

    All copies of one print are the same. Only invoices and credit notes have duplicates, and a PDF that was
    saved is no print. Raises DocumentNotFound.
    """
    kind, number, order_id = _document(document_id, "kind, number, order_id")
    if kind not in MARKED:
        return 0
    sql = (
        "SELECT count(*) FROM history_entry WHERE order_id = ? AND event = ? "
        "AND facts ->> '$.number' = ? AND facts ->> '$.printer' <> ''"
    )
    return int(db.execute_sql(sql, (order_id, DocumentPrinted.event_code(), number)).fetchone()[0])


def _document(document_id: int, columns: str) -> tuple[Any, ...]:
    row = db.execute_sql(f"SELECT {columns} FROM document WHERE id = ?", (document_id,)).fetchone()
    if row is None:
        raise DocumentNotFound(str(document_id))
    found: tuple[Any, ...] = row
    return found
