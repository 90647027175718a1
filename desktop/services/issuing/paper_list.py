"""The papers of an order as a list: what became of each invoice, how often each was printed and sent."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from desktop.domain.states import DocumentKind
from desktop.models.base import db, now
from desktop.services.commands.commands import Command, can
from desktop.services.days import local_day
from desktop.services.mails.messages import DOCUMENT
from desktop.services.orders.ledger_cards import DocumentCard, ShipmentCard
from desktop.services.orders.order_card import OrderLedger, order_ledger
from desktop.services.orders.shipment_units import Known, living_shipments
from desktop.services.papers.document_parts import left_of_invoice
from desktop.services.papers.document_store import next_duplicate, print_count
from desktop.services.papers.supply import whole_invoice

_SUPPLIED = "SELECT body ->> '$.supplied_on' FROM document WHERE id = ?"
_SENT = "SELECT count(*) FROM message WHERE order_id = ? AND template = ? AND facts ->> '$.document' = ?"


class InvoiceState(StrEnum):
    """What became of an invoice; derived from money and credit notes, never typed."""

    OPEN = "open"
    OVERDUE = "overdue"
    PAID = "paid"
    PARTLY_CREDITED = "partly_credited"
    CREDITED = "credited"


@dataclass(frozen=True, slots=True)
class ListedPaper:
    """One paper of an order. ``state`` is None for what is no invoice; ``refers_to`` is a number or empty.

    ``printed`` counts copies, ``sent`` queued mails; ``next_duplicate`` is the mark of the next print, 0 for
    none. A packing slip that was made and not issued yet has the ``id`` 0 and its ``shipment_id``.
    """

    id: int
    kind: DocumentKind
    number: str
    issued_at: datetime
    supplied_on: date | None
    due_on: date | None
    total_minor: int
    currency: str
    state: InvoiceState | None
    refers_to: str
    printed: int
    next_duplicate: int
    sent: int
    shipment_id: int = 0


@dataclass(frozen=True, slots=True)
class PaperList:
    """The papers of an order, oldest first; ``can_send`` when there is an address to write to.

    ``dated`` is the id of the invoice that can be issued anew with another date of supply, 0 for none.
    """

    papers: tuple[ListedPaper, ...]
    can_send: bool
    dated: int = 0


def paper_list(order_id: int) -> PaperList:
    """Every issued paper of an order, and slips that can be issued. Raises OrderNotFound."""
    order = order_ledger(order_id)
    states = invoice_states(order)
    numbers = {card.id: card.number for card in order.documents}
    issued = [_listed(card, states, numbers, order_id) for card in order.documents]
    papers = tuple(sorted((*issued, *_slips_to_issue(order)), key=lambda paper: paper.issued_at))
    newest = whole_invoice(order) if can(Command.INVOICE_AGAIN, order).ok else None
    return PaperList(papers, bool(order.core.head.email), newest.id if newest else 0)


def slips_to_issue(order: Known) -> tuple[ShipmentCard, ...]:
    """Shipments whose slip was made and can be issued, but was not yet."""
    if not can(Command.ISSUE_SLIP, order).ok:
        return ()
    issued = {card.shipment_id for card in order.documents}
    return tuple(one for one in living_shipments(order) if one.id not in issued)


def has_papers(order: Known) -> bool:
    """Whether there is a paper to list, issued or not."""
    return bool(order.documents or slips_to_issue(order))


def _slips_to_issue(order: OrderLedger) -> list[ListedPaper]:
    return [
        ListedPaper(
            id=0,
            kind=DocumentKind.PACKING_SLIP,
            number=one.number,
            issued_at=one.created_at,
            supplied_on=None,
            due_on=None,
            total_minor=0,
            currency=order.core.head.currency,
            state=None,
            refers_to="",
            printed=0,
            next_duplicate=0,
            sent=0,
            shipment_id=one.id,
        )
        for one in slips_to_issue(order)
    ]


def invoice_states(order: OrderLedger) -> dict[int, InvoiceState]:
    """State of each invoice by its id. What is still due is due on the newest invoices."""
    due, found = max(0, order.core.head.due_minor), {}
    for card in reversed(order.documents):
        if card.kind is DocumentKind.INVOICE:
            left = sum(row.left_minor for row in left_of_invoice(card.id, card.currency))
            found[card.id] = _state(card, left, due)
            due = max(0, due - left)
    return found


def _state(card: DocumentCard, left_minor: int, due_minor: int) -> InvoiceState:
    if card.total_minor > 0 and left_minor <= 0:
        return InvoiceState.CREDITED
    if due_minor > 0:
        late = card.due_on is not None and card.due_on < local_day(now())
        return InvoiceState.OVERDUE if late else InvoiceState.OPEN
    return InvoiceState.PARTLY_CREDITED if left_minor < card.total_minor else InvoiceState.PAID


def _listed(
    card: DocumentCard, states: dict[int, InvoiceState], numbers: dict[int, str], order_id: int
) -> ListedPaper:
    supplied = db.execute_sql(_SUPPLIED, (card.id,)).fetchone()[0]
    return ListedPaper(
        id=card.id,
        kind=card.kind,
        number=card.number,
        issued_at=card.issued_at,
        supplied_on=date.fromisoformat(supplied) if supplied else None,
        due_on=card.due_on,
        total_minor=card.total_minor,
        currency=card.currency,
        state=states.get(card.id),
        refers_to=numbers.get(card.refers_to or 0, ""),
        printed=print_count(card.id),
        next_duplicate=next_duplicate(card.id),
        sent=db.execute_sql(_SENT, (order_id, DOCUMENT, card.id)).fetchone()[0],
    )
