"""Which credit notes follow when parts of a sale are credited: none for what was never invoiced."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from desktop.domain.effects import Credited, CreditNoteIssued
from desktop.domain.refund_parts import Refundable, RefundPart, refund_piece
from desktop.domain.refund_reasons import Why
from desktop.domain.states import DocumentKind
from desktop.services.orders.cards import OrderCore
from desktop.services.orders.give_back import PartKey, merged, part_key
from desktop.services.orders.ledger_cards import CreditCard
from desktop.services.orders.order_card import OrderLedger
from desktop.services.papers.document_parts import as_rows, left_of_invoice, whole_parts

Wanted = dict[PartKey, tuple[Decimal, int]]
"""Units and gross still to be put on a credit note, by row."""


def credit_notes(
    order: OrderLedger, parts: Iterable[RefundPart], why: Why, text: str = ""
) -> tuple[CreditNoteIssued, ...]:
    """The credit notes of what is credited now, one for each invoice that has something of it, oldest first.

    No invoice is credited for more than is left of it, row by row; a part that was never invoiced needs no
    paper. ``text`` stands on the paper instead of the rows.
    """
    wanted, notes = _wanted(parts), list[CreditNoteIssued]()
    for card in order.documents:
        if card.kind is DocumentKind.INVOICE:
            taken = _taken(left_of_invoice(card.id, card.currency), wanted)
            if any(part.gross_minor for part in taken):
                notes.append(credit_note(card.id, card.number, taken, why, text))
    return tuple(notes)


def credit_note(
    invoice_id: int | None, number: str, parts: tuple[RefundPart, ...], why: Why, text: str = ""
) -> CreditNoteIssued:
    """The credit note of some parts of an invoice; it says why only when the reason is public."""
    said = why if why.public else Why()
    return CreditNoteIssued(invoice_id, number, parts, said.text, said.code, text)


def left_of_invoices(order: OrderLedger) -> dict[PartKey, tuple[Decimal, int]]:
    """Units and gross left of all the order's invoices, by row."""
    left: dict[PartKey, tuple[Decimal, int]] = {}
    for card in order.documents:
        if card.kind is DocumentKind.INVOICE:
            for row in left_of_invoice(card.id, card.currency):
                units, gross = left.get(part_key(row), (Decimal(0), 0))
                left[part_key(row)] = units + row.left_units, gross + row.left_minor
    return left


def credited_before(core: OrderCore, given: Iterable[CreditCard | Credited]) -> CreditNoteIssued | None:
    """The credit note that a new invoice of the whole order needs for what was credited before it, if any.

    It names no invoice yet: that one has no number before it is issued.
    """
    cards = tuple(given)
    wanted = _wanted(part for card in cards for part in card.parts)
    taken = _taken(as_rows(whole_parts(core), core.head.currency), wanted)
    if not any(part.gross_minor for part in taken):
        return None
    public = [card for card in cards if card.public]
    text = ", ".join(dict.fromkeys(card.reason for card in public if card.reason))
    codes = {card.reason_code for card in public}
    return credit_note(None, "", taken, Why(codes.pop() if len(codes) == 1 else "", text, True))


def _wanted(parts: Iterable[RefundPart]) -> Wanted:
    return {part_key(part): (part.units, part.gross_minor) for part in merged(parts)}


def _taken(rows: Iterable[Refundable], wanted: Wanted) -> tuple[RefundPart, ...]:
    """What the rows can give of what is wanted; ``wanted`` keeps what they could not."""
    parts = []
    for row in rows:
        units, gross = wanted.get(part_key(row), (Decimal(0), 0))
        given = min(units, row.left_units), min(gross, row.left_minor)
        if any(given):
            parts.append(refund_piece(row, *given))
            wanted[part_key(row)] = units - given[0], gross - given[1]
    return tuple(parts)
