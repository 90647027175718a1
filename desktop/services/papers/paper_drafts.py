"""A paper of an order to look at, whether it was issued or not. Nothing is numbered and nothing kept."""

from __future__ import annotations

from desktop.domain.papers import Paper, PaperKind
from desktop.domain.states import DocumentKind
from desktop.models.base import db, now
from desktop.services.orders.order_card import OrderLedger, order_ledger
from desktop.services.papers.document_store import paper
from desktop.services.papers.paper_parties import seller_of
from desktop.services.papers.paper_snapshot import Issue, invoice_paper
from desktop.services.shop.preferences import shop


def paper_of_order(order_id: int, kind: PaperKind) -> Paper:
    """The newest issued paper of that kind, else of the invoice, else an invoice as it would be issued now.

    The last of them bears the order's number. Raises OrderNotFound or SumsDisagree.
    """
    order = order_ledger(order_id)
    for wanted in (kind, PaperKind.INVOICE):
        issued = _newest(order, wanted)
        if issued is not None:
            return paper(issued)
    issue = Issue(PaperKind.INVOICE, order.core.head.number or "", now())
    return invoice_paper(issue, order, seller_of(shop()), 0)


def _newest(order: OrderLedger, kind: PaperKind) -> int | None:
    found = [card.id for card in order.documents if card.kind is DocumentKind(kind.value)]
    return found[-1] if found else None


def newest_number() -> str:
    """The number of the order that was placed last, empty when there is none."""
    row = db.execute_sql(
        "SELECT number FROM orders WHERE number IS NOT NULL ORDER BY id DESC LIMIT 1"
    ).fetchone()
    return str(row[0]) if row else ""
