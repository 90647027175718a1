"""Issue papers: the invoice of an order and the slip of a shipment, each numbered and frozen at once."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from desktop.domain import settings
from desktop.domain.errors import DeskError
from desktop.domain.events import DocumentDeferred
from desktop.domain.paper_identity import IdentityIncomplete, require_identity
from desktop.domain.papers import Paper, PaperKind
from desktop.domain.refund_parts import RefundPart
from desktop.domain.states import DocumentKind, ShipmentState
from desktop.models.base import db, now
from desktop.services.commands.commands import Command, can, require
from desktop.services.numbers import next_document_number
from desktop.services.orders.ledger_cards import ShipmentCard
from desktop.services.orders.order_card import OrderLedger, order_ledger
from desktop.services.orders.order_papers import invoice_card, slip_card
from desktop.services.orders.recalculate import settle
from desktop.services.orders.shipment_units import pending_units
from desktop.services.papers.credit_effects import credited_before
from desktop.services.papers.credit_notes import issue_credit_note_in
from desktop.services.papers.document_parts import whole_parts, write_parts
from desktop.services.papers.document_store import (
    ClockBehind,
    DocumentDamaged,
    DocumentNotFound,
    freeze,
    paper,
    print_count,
    record_print,
    store_file,
    stored_file,
)
from desktop.services.papers.invoice_ready import require_ready
from desktop.services.papers.paper_parties import buyer_of, seller_of
from desktop.services.papers.paper_snapshot import Issue, invoice_paper, slip_paper, with_version
from desktop.services.papers.policy_invoice import AT_ORDER, ON_PAYMENT
from desktop.services.papers.slips import ShipmentNotFound, make_slip, weight_of
from desktop.services.papers.supplements import issue_supplement
from desktop.services.papers.supply import supply_day
from desktop.services.shop.payment_ways import payment_words
from desktop.services.shop.preferences import setting, shop
from desktop.services.work import Work, work

__all__ = [
    "AT_ORDER",
    "ON_PAYMENT",
    "ClockBehind",
    "DocumentDamaged",
    "DocumentNotFound",
    "credit_note_of",
    "invoice_of",
    "issue_by_policy",
    "issue_invoice",
    "issue_invoice_in",
    "issue_slip",
    "issue_supplement_in",
    "issue_whole_in",
    "paper",
    "print_count",
    "record_print",
    "slip_of",
    "store_file",
    "stored_file",
]


def issue_invoice(order_id: int, *, by: str) -> int:
    """Issue the invoice of the whole order; returns the document's id.

    Raises WrongLifecycle, OrderIsHeld, AlreadyInvoiced, IdentityIncomplete (naming every missing field),
    ClockBehind or SumsDisagree; then no number was used.
    """
    with work(by) as job:
        return issue_invoice_in(job, order_ledger(order_id))


def issue_invoice_in(job: Work, order: OrderLedger) -> int:
    """As ``issue_invoice``, inside an open use case. Nothing is written before the last refusal.

    What was given back before comes off at once, by a credit note of its own.
    """
    require(Command.CREATE_INVOICE, order)
    document_id, head = issue_whole_in(job, order), order.core.head
    before = credited_before(order.core, order.credits)
    if before is not None:
        issue_credit_note_in(job, head.id, before)
    return document_id


def issue_whole_in(job: Work, order: OrderLedger, supplied: date | None = None) -> int:
    """The invoice of the whole order, also where an older one was credited for it; no credit note with it.

    ``supplied`` is the date of supply, None for the one by rule. Raises IdentityIncomplete, ClockBehind or
    SumsDisagree.
    """
    seller_row, at, head = shop(), now(), order.core.head
    seller = require_ready(order.core, at)
    invoice = invoice_paper(
        Issue(PaperKind.INVOICE, "", at), order, seller, _term_days(head.payment_method_id)
    )
    kind, local = DocumentKind.INVOICE, at.astimezone()
    number = next_document_number(kind, seller_row.language, seller_row.till, local)
    words = payment_words(head.payment_method_id) if invoice.totals.due_minor > 0 else ""
    day = supplied or supply_day(order)
    document_id = freeze(job, head.id, replace(invoice, number=number, note=words, supplied_on=day))
    write_parts(document_id, whole_parts(order.core))
    return document_id


def issue_supplement_in(job: Work, order: OrderLedger, invoice_id: int, parts: tuple[RefundPart, ...]) -> int:
    """The invoice of what came to the order since the invoice ``invoice_id``; returns its id.

    Raises IdentityIncomplete or ClockBehind.
    """
    return issue_supplement(job, order, invoice_id, parts, _term_days(order.core.head.payment_method_id))


def issue_by_policy(job: Work, order_id: int, moment: str) -> int | None:
    """Issue the invoice alone if the shop's policy wants it at this moment (AT_ORDER or ON_PAYMENT).

    The credit note of what was given back before is an effect of its own (``policy_invoice``).
    A sale or a payment is never refused for want of an invoice: what stands against it goes into the history
    instead. Returns the document's id, or None.
    """
    policy = setting(settings.INVOICE_WHEN)
    if policy not in (AT_ORDER, ON_PAYMENT) or (policy == AT_ORDER and moment != AT_ORDER):
        return None
    order = order_ledger(order_id)
    if invoice_card(order) or (policy == ON_PAYMENT and order.core.head.due_minor > 0):
        return None
    try:
        require(Command.CREATE_INVOICE, order)
        return issue_whole_in(job, order)
    except DeskError as refusal:
        fields = refusal.fields if isinstance(refusal, IdentityIncomplete) else ()
        why = type(refusal).__name__
        job.record(DocumentDeferred(DocumentKind.INVOICE, why, ", ".join(fields)), order_id)
        return None


def issue_slip(order_id: int, *, shipment_id: int | None = None, by: str) -> int:
    """Issue the packing slip of a shipment; returns the document's id, the same when asked again.

    When goods, receiver, carrier or weight have changed since, the slip is issued anew as its next version.
    Without ``shipment_id``: what is still in the shop and on no slip becomes a shipment, else the newest
    shipment is meant. Raises WrongLifecycle, OrderIsHeld, NothingToShip, ShipmentNotFound or
    IdentityIncomplete.
    """
    with work(by) as job:
        order = order_ledger(order_id)
        if shipment_id is None:
            require(Command.PRINT_SLIP, order)
            if can(Command.CREATE_SLIP, order).ok:
                order = _with_slip(job, order)
        shipment = _shipment(order, shipment_id)
        return _slip_of(job, order, shipment)


def invoice_of(order_id: int) -> int | None:
    """The document id of the order's newest invoice. Raises OrderNotFound."""
    card = invoice_card(order_ledger(order_id))
    return card.id if card else None


def credit_note_of(order_id: int) -> int:
    """The document id of the order's newest credit note. Raises OrderNotFound or DocumentNotFound."""
    order = order_ledger(order_id)
    notes = [card.id for card in order.documents if card.kind is DocumentKind.CREDIT_NOTE]
    if not notes:
        raise DocumentNotFound(order.core.head.number)
    return notes[-1]


def slip_of(order_id: int) -> int | None:
    """The document id of the newest slip of a shipment that was not given up. Raises OrderNotFound."""
    card = slip_card(order_ledger(order_id))
    return card.id if card else None


def _term_days(method_id: int | None) -> int:
    row = db.execute_sql("SELECT term_days FROM payment_method WHERE id = ?", (method_id,)).fetchone()
    return int(row[0]) if row else 0


def _issued(order: OrderLedger) -> dict[int, int]:
    """Document ids of the slips by shipment id."""
    return {card.shipment_id: card.id for card in order.documents if card.shipment_id is not None}


def _shipment(order: OrderLedger, shipment_id: int | None) -> ShipmentCard:
    """The shipment asked for, or the newest one whose slip can be printed now."""
    sent = [card for card in order.shipments if card.state is not ShipmentState.VOID]
    if shipment_id is not None:
        sent = [card for card in sent if card.id == shipment_id]
    elif not can(Command.ISSUE_SLIP, order).ok:
        sent = [card for card in sent if card.id in _issued(order)]
    if not sent:
        raise ShipmentNotFound(order.core.head.number)
    return sent[-1]


def _with_slip(job: Work, order: OrderLedger) -> OrderLedger:
    """The order with a slip made of what is on none yet, which is issued next."""
    head, units = order.core.head, pending_units(order)
    make_slip(job, head.id, units, weight_of(order, units), issues=True)
    settle(job, head.id)
    return order_ledger(head.id)


def _slip_of(job: Work, order: OrderLedger, shipment: ShipmentCard) -> int:
    """The newest version of a slip, if it still says what is so; else the next, where it may be issued."""
    issued = _issued(order).get(shipment.id)
    if issued is None:
        return _freeze_slip(job, order, shipment, 1)
    old = paper(issued)
    if not can(Command.ISSUE_SLIP, order).ok or _says_the_same(old, order, shipment):
        return issued
    return _freeze_slip(job, order, shipment, (old.shipment.version if old.shipment else 1) + 1)


def _says_the_same(old: Paper, order: OrderLedger, shipment: ShipmentCard) -> bool:
    """Whether a slip issued now would tell the same of the goods and their way; the seller may have moved."""
    issue = Issue(PaperKind.PACKING_SLIP, shipment.number, old.issued_at)
    new = slip_paper(issue, order.core, old.seller, shipment)
    version = old.shipment.version if old.shipment else 1
    return replace(with_version(new, version), issued_on=old.issued_on) == old


def _freeze_slip(job: Work, order: OrderLedger, shipment: ShipmentCard, version: int) -> int:
    require(Command.ISSUE_SLIP, order)
    seller = seller_of(shop())
    require_identity(seller, buyer_of(order.core), PaperKind.PACKING_SLIP, 0, seller.country)
    issue = Issue(PaperKind.PACKING_SLIP, shipment.number, now())
    slip = with_version(slip_paper(issue, order.core, seller, shipment), version)
    return freeze(job, order.core.head.id, slip, shipment.id)
