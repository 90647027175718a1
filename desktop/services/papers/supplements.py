"""Supplementary invoices: what came to an order after it was invoiced (order rules 5.5)."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from desktop.domain.paper_identity import require_identity
from desktop.domain.papers import PaperKind
from desktop.domain.refund_parts import RefundPart
from desktop.domain.states import DocumentKind
from desktop.models.base import now
from desktop.services.numbers import next_document_number
from desktop.services.orders.order_card import OrderLedger
from desktop.services.papers.credit_notes import credit_content, invoice_reference
from desktop.services.papers.document_parts import write_parts
from desktop.services.papers.document_store import freeze, require_clock
from desktop.services.papers.paper_parties import buyer_of, seller_of
from desktop.services.papers.paper_snapshot import Issue, asking_for, charge_paper, supplied_on
from desktop.services.shop.preferences import shop
from desktop.services.work import Work


def issue_supplement(
    job: Work, order: OrderLedger, invoice_id: int, parts: tuple[RefundPart, ...], term_days: int
) -> int:
    """Invoice what came to the order since ``invoice_id``, on a paper that names that invoice.

    It asks for what is due of the order, never for more than its own total. Returns the document's id.
    Raises IdentityIncomplete or ClockBehind; then no number was used.
    """
    row, at, core = shop(), now(), order.core
    seller = seller_of(row)
    net_minor = sum(part.net_minor for part in parts)
    require_identity(seller, buyer_of(core), PaperKind.INVOICE, net_minor, seller.country)
    require_clock(DocumentKind.INVOICE, at)
    issue = Issue(PaperKind.INVOICE, "", at)
    content = credit_content(core, parts)
    asked = asking_for(content.totals, max(0, core.head.due_minor))
    paper = charge_paper(issue, core, seller, replace(content, totals=asked))
    number = next_document_number(DocumentKind.INVOICE, row.language, row.till, at.astimezone())
    due_on = core.head.due_on or issue.on + timedelta(days=term_days)
    issued = replace(
        paper,
        number=number,
        refers_to=(invoice_reference(invoice_id),),
        supplied_on=supplied_on(order),
        due_on=max(due_on, issue.on),
    )
    document_id = freeze(job, core.head.id, issued, refers_to=invoice_id)
    write_parts(document_id, parts)
    return document_id
