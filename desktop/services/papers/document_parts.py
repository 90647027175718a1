"""What part of the sale an invoice charges or a credit note takes back: the measure of further credits."""

from __future__ import annotations

from collections.abc import Iterable

from desktop.domain.refund_parts import Refundable, RefundPart, after_refund, refundables
from desktop.models.base import db
from desktop.models.ledger import DocumentPart
from desktop.services.inserts import insert_rows
from desktop.services.orders.cards import OrderCore
from desktop.services.orders.order_basket import priced
from desktop.services.orders.order_credits import part_of_row, row_of_part, whole_part

_PARTS = (
    "SELECT p.kind, p.line_id, p.fee_id, p.rates, p.tax_category, p.units, p.gross_minor, p.net_minor, "
    "p.tax_minor FROM document_part p JOIN document d ON d.id = p.document_id WHERE "
)


def whole_parts(core: OrderCore) -> tuple[RefundPart, ...]:
    """The whole sale as parts, as an invoice of it charges them."""
    return tuple(whole_part(row) for row in refundables(priced(core)))


def write_parts(document_id: int, parts: Iterable[RefundPart]) -> None:
    """Write what a document charges or takes back, inside the use case that issues it."""
    insert_rows(DocumentPart, [{"document": document_id, **row_of_part(part)} for part in parts])


def invoiced_parts(invoice_id: int) -> tuple[RefundPart, ...]:
    """What an invoice charges."""
    return tuple(part_of_row(row) for row in db.execute_sql(_PARTS + "d.id = ? ORDER BY p.id", (invoice_id,)))


def credited_parts(invoice_id: int) -> tuple[RefundPart, ...]:
    """What the credit notes of an invoice took back so far."""
    where = "d.refers_to_id = ? AND d.kind = 'credit_note' ORDER BY p.id"
    return tuple(part_of_row(row) for row in db.execute_sql(_PARTS + where, (invoice_id,)))


def left_of_invoice(invoice_id: int, currency: str) -> tuple[Refundable, ...]:
    """The invoice's rows with what was credited of each: no credit note may take more than is left."""
    done = credited_parts(invoice_id)
    return tuple(after_refund(row, done) for row in as_rows(invoiced_parts(invoice_id), currency))


def as_rows(parts: Iterable[RefundPart], currency: str) -> tuple[Refundable, ...]:
    """What an invoice charges as rows that can be credited, nothing credited yet."""
    return tuple(_as_row(part, currency) for part in parts)


def _as_row(part: RefundPart, currency: str) -> Refundable:
    units = part.units or None
    return Refundable(part.kind, part.key, part.tax, currency, part.gross_minor, part.net_minor, units)
