"""Everything about an order in at most fourteen statements, whatever it has been through."""

from __future__ import annotations

import pytest

from desktop.domain.states import DocumentKind, Lifecycle, ShipmentState
from desktop.models import Customer, OrderTask
from desktop.models.base import db
from desktop.services.issuing import documents
from desktop.services.marks import comments
from desktop.services.orders.order_card import order_card, order_ledger
from desktop.services.orders.order_core import OrderNotFound
from desktop.services.plans import payments, shipments
from tests.services.factory import identify_shop, make_order

pytestmark = pytest.mark.usefixtures("new_shop")


def statements(read) -> int:
    """How many statements SQLite is given while ``read`` runs."""
    seen: list[str] = []
    db.connection().set_trace_callback(seen.append)
    read()
    db.connection().set_trace_callback(None)
    return len(seen)


def test_seventeen_statements_whatever_happened():
    identify_shop()
    customer = Customer.create(first_name="Maëlle", last_name="Le Gall").id
    order_id = make_order(ships="ship", customer=customer)
    assert statements(lambda: order_card(order_id)) <= 17
    for _ in range(5):
        payments.mark_paid(order_id, by="")
        payments.mark_unpaid(order_id, by="")
        shipments.mark_shipped(order_id, by="")
        shipments.mark_unshipped(order_id, by="")
    documents.issue_invoice(order_id, by="")
    documents.issue_slip(order_id, by="")
    comments.add_note(order_id, "Il rappelle demain", for_customer=False, by="")
    assert statements(lambda: order_card(order_id)) <= 17
    assert statements(lambda: order_ledger(order_id)) <= 9


def test_the_card_shows_everything_oldest_first():
    identify_shop()
    customer = Customer.create(company="Crêperie du Port").id
    make_order(customer=customer, lifecycle=Lifecycle.CANCELLED)
    first = make_order(customer=customer)
    order_id = make_order(ships="ship", customer=customer)
    comments.save_comment(order_id, "fragile", by="Yann")
    comments.save_comment(order_id, "très fragile", by="Yann")
    comments.add_note(order_id, "Il rappelle", for_customer=False, by="Yann")
    comments.add_note(order_id, "Prête lundi", for_customer=True, by="Maëlle")
    OrderTask.create(order=order_id, text="Emballer", assignee="Yann")
    documents.issue_invoice(order_id, by="")
    documents.issue_slip(order_id, by="")
    card = order_card(order_id)
    assert card.comment == "très fragile"
    assert card.comment_at is not None
    assert [(note.text, note.for_customer, note.by) for note in card.notes] == [
        ("Il rappelle", False, "Yann"),
        ("Prête lundi", True, "Maëlle"),
    ]
    assert [(task.text, task.assignee, task.done_at) for task in card.tasks] == [("Emballer", "Yann", None)]
    assert [paper.kind for paper in card.documents] == [DocumentKind.INVOICE, DocumentKind.PACKING_SLIP]
    assert [shipment.state for shipment in card.shipments] == [ShipmentState.DRAFT]
    assert [line.event for line in card.history] == [
        "comment_saved", "comment_saved", "note_added", "note_added", "message_queued",
        "document_issued", "document_issued",
    ]  # fmt: skip
    assert card.customer is not None
    assert (card.customer.name, card.customer.orders) == ("Crêperie du Port", 2)
    assert card.customer.spent_minor == card.head.total_minor + order_card(first).head.total_minor


def test_a_fresh_walk_in_order_has_nothing_yet():
    card = order_card(make_order())
    assert (card.payments, card.shipments, card.documents, card.notes, card.tasks) == ((), (), (), (), ())
    assert (card.comment, card.comment_at, card.customer) == ("", None, None)


def test_no_such_order():
    with pytest.raises(OrderNotFound):
        order_card(99)
