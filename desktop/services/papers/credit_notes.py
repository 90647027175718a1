"""Credit notes: an invoice taken back in part or whole, on a paper of its own that refers to it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from decimal import ROUND_HALF_UP, Decimal

from desktop.domain.basket import TaxGroup
from desktop.domain.effects import CreditNoteIssued
from desktop.domain.money import from_minor
from desktop.domain.paper_identity import require_identity
from desktop.domain.papers import LineKind, PaperKind, PaperLine, Reference, TaxRow, Totals
from desktop.domain.refund_parts import RefundOf, RefundPart
from desktop.domain.states import DocumentKind
from desktop.domain.tax import split_components
from desktop.models.base import db, now
from desktop.services.days import local_day
from desktop.services.numbers import next_document_number
from desktop.services.orders.cards import OrderCore
from desktop.services.orders.order_card import order_ledger
from desktop.services.orders.order_papers import invoice_card
from desktop.services.papers.document_parts import write_parts
from desktop.services.papers.document_store import freeze, require_clock
from desktop.services.papers.paper_parties import buyer_of, in_their_language, seller_of
from desktop.services.papers.paper_snapshot import Content, Issue, charge_paper, line_facts
from desktop.services.shop.preferences import shop
from desktop.services.work import Work

_SIX_DIGITS = Decimal("0.000001")
_KINDS = {RefundOf.LINE: LineKind.ITEM, RefundOf.SHIPPING: LineKind.SHIPPING, RefundOf.FEE: LineKind.FEE}


def issue_credit_note_in(job: Work, order_id: int, effect: CreditNoteIssued) -> int:
    """Issue a credit note for parts of an invoice inside an open use case; returns the document's id.

    Without an invoice that is named it is the order's newest.
    Raises IdentityIncomplete or ClockBehind; then no number was used.
    """
    order, row, at = order_ledger(order_id), shop(), now()
    core, newest = in_their_language(order.core), invoice_card(order)
    invoice_id = effect.invoice_id or (newest.id if newest else 0)
    assert invoice_id, "a credit note is about an invoice"
    seller = seller_of(row)
    net_minor = sum(part.net_minor for part in effect.parts)
    require_identity(seller, buyer_of(core), PaperKind.CREDIT_NOTE, net_minor, seller.country)
    require_clock(DocumentKind.CREDIT_NOTE, at)
    paper = charge_paper(
        Issue(PaperKind.CREDIT_NOTE, "", at), core, seller, credit_content(core, effect.parts, effect.text)
    )
    number = next_document_number(DocumentKind.CREDIT_NOTE, row.language, row.till, at.astimezone())
    issued = replace(
        paper,
        number=number,
        refers_to=(invoice_reference(invoice_id),),
        reason=effect.reason,
        reason_code=effect.reason_code,
    )
    document_id = freeze(job, order_id, issued, refers_to=invoice_id)
    write_parts(document_id, effect.parts)
    return document_id


def credit_content(core: OrderCore, parts: Iterable[RefundPart], text: str = "") -> Content:
    """The parts as a paper's lines, tax table and sums; tips stand outside tax.

    With ``text`` there is one line of that name for each tax group.
    """
    parts = tuple(parts)
    taxed = [part for part in parts if part.kind is not RefundOf.TIP]
    tip = sum(part.gross_minor for part in parts if part.kind is RefundOf.TIP)
    net, tax = sum(part.net_minor for part in taxed), sum(part.tax_minor for part in taxed)
    total = net + tax + tip
    return Content(
        lines=tuple(_custom_lines(core, taxed, text) if text else (_line(core, part) for part in taxed)),
        taxes=tuple(_tax_rows(taxed)),
        discounts=(),
        totals=Totals(net, tax, tip, total_minor=total, due_minor=total),
    )


def _custom_lines(core: OrderCore, parts: Iterable[RefundPart], text: str) -> Iterator[PaperLine]:
    currency, net_prices = core.head.currency, core.head.price_mode == "net"
    for row in _tax_rows(parts):
        gross = row.net_minor + row.tax_minor
        shown = row.net_minor if net_prices else gross
        yield PaperLine(
            name=text,
            quantity=Decimal(1),
            kind=LineKind.AMOUNT,
            unit_price=from_minor(shown, currency),
            unit_net=from_minor(row.net_minor, currency),
            list_minor=shown,
            list_net_minor=row.net_minor,
            tax=row.tax,
            final_minor=shown,
            net_minor=row.net_minor,
            tax_minor=row.tax_minor,
            gross_minor=gross,
        )


def _line(core: OrderCore, part: RefundPart) -> PaperLine:
    quantity = part.units or Decimal(1)
    of_line = part.kind is RefundOf.LINE
    shown = part.net_minor if core.head.price_mode == "net" else part.gross_minor
    line = PaperLine(
        name=_name(core, part),
        quantity=quantity,
        kind=LineKind.AMOUNT if of_line and not part.units else _KINDS[part.kind],
        unit_price=_each(shown, quantity, core.head.currency),
        unit_net=_each(part.net_minor, quantity, core.head.currency),
        list_minor=shown,
        list_net_minor=part.net_minor,
        tax=part.tax,
        final_minor=shown,
        net_minor=part.net_minor,
        tax_minor=part.tax_minor,
        gross_minor=part.gross_minor,
    )
    cards = [line_facts(card) for card in core.lines if of_line and str(card.id) == part.key]
    if not cards:
        return line
    facts = cards[0]
    return replace(line, detail=facts.detail, sku=facts.sku, unit=facts.unit, texts=facts.texts)


def _name(core: OrderCore, part: RefundPart) -> str:
    if part.kind is RefundOf.SHIPPING:
        return core.head.delivery.name
    rows = core.lines if part.kind is RefundOf.LINE else core.adjustments
    return next(row.name for row in rows if str(row.id) == part.key)


def _each(minor: int, quantity: Decimal, currency: str) -> Decimal:
    return (from_minor(minor, currency) / quantity).quantize(_SIX_DIGITS, ROUND_HALF_UP)


def _tax_rows(parts: Iterable[RefundPart]) -> Iterable[TaxRow]:
    sums: dict[TaxGroup, tuple[int, int]] = {}
    for part in parts:
        if part.tax is not None:
            net, tax = sums.get(part.tax, (0, 0))
            sums[part.tax] = (net + part.net_minor, tax + part.tax_minor)
    for group, (net, tax) in sorted(sums.items(), key=lambda row: (row[0].rates, row[0].category)):
        yield TaxRow(group, net, tax, split_components(tax, group))


def invoice_reference(invoice_id: int) -> Reference:
    """Number and day of an invoice, for a paper that corrects or supplements it."""
    sql = "SELECT number, issued_at FROM document WHERE id = ?"
    number, at = db.execute_sql(sql, (invoice_id,)).fetchone()
    return Reference(number, local_day(datetime.fromtimestamp(at, UTC)))
