"""Issued papers: numbered without a gap, frozen, sealed, refused when the law or the order says no."""

from __future__ import annotations

import json
import threading
from datetime import UTC, date, datetime
from decimal import Decimal

import peewee
import pytest
import time_machine

from desktop.domain.paper_identity import IdentityIncomplete
from desktop.domain.papers import PaperKind, PaperPayment
from desktop.domain.states import Lifecycle
from desktop.models import Document, Order, Shop
from desktop.models.base import db, now
from desktop.services.commands.command_refusals import (
    AlreadyInvoiced,
    NothingToShip,
    OrderIsHeld,
    WrongLifecycle,
)
from desktop.services.issuing import documents
from desktop.services.orders.order_card import order_card
from desktop.services.papers.document_store import CopiesNotPositive
from desktop.services.papers.paper_snapshot import SumsDisagree
from desktop.services.papers.slips import ShipmentNotFound
from desktop.services.plans import payments, shipments
from desktop.services.shop.preferences import change_settings
from desktop.services.work import work
from tests.services.factory import history, identify_shop, make_order, method_id, set_order, written

pytestmark = pytest.mark.usefixtures("new_shop")


def unseal(document_id, **values):
    """Change a stored document behind everybody's back."""
    db.execute_sql("DROP TRIGGER IF EXISTS document_no_update")
    Document.update(values).where(Document.id == document_id).execute()


def at(moment):
    """The clock stands at ``moment``; the zone stays the one of these tests, an hour ahead of UTC."""
    return time_machine.travel(moment.timestamp(), tick=False)


def test_an_invoice_is_numbered_frozen_and_told():
    identify_shop()
    order_id = make_order(ships="ship")
    invoice = documents.issue_invoice(order_id, by="Yann")
    paper, card = documents.paper(invoice), order_card(order_id)
    assert paper.kind is PaperKind.INVOICE
    assert paper.number == card.documents[0].number == f"FA-A-{now():%y}-00001"
    assert (paper.order_number, paper.totals.total_minor) == (card.head.number, card.head.total_minor)
    assert card.documents[0].total_minor == card.head.total_minor
    assert card.history[-1].facts == {
        "kind": "invoice", "number": paper.number, "total": card.head.total_minor, "currency": "EUR",
    }  # fmt: skip
    assert card.history[-1].by == "Yann"
    assert documents.invoice_of(order_id) == invoice


def test_a_second_invoice_is_refused():
    identify_shop()
    order_id = make_order()
    documents.issue_invoice(order_id, by="")
    before = written()
    with pytest.raises(AlreadyInvoiced) as refusal:
        documents.issue_invoice(order_id, by="")
    assert refusal.value.number.endswith("-00001")
    assert written() == before


def test_an_incomplete_identity_names_every_field_and_uses_no_number():
    Shop.update(legal_form="SAS", capital_minor=0, city="").execute()
    order_id = make_order(company="Crêperie du Port")
    before = written()
    with pytest.raises(IdentityIncomplete) as refusal:
        documents.issue_invoice(order_id, by="")
    assert set(refusal.value.fields) >= {
        "seller.address.city", "seller.siren", "seller.capital_minor", "buyer.address.street",
    }  # fmt: skip
    assert refusal.value.where == refusal.value.fields[0]
    assert written() == before
    identify_shop()
    documents.issue_invoice(make_order(), by="")
    assert Document.get().number.endswith("-00001")


@pytest.mark.parametrize("lifecycle", [Lifecycle.DRAFT, Lifecycle.CANCELLED])
def test_no_invoice_for_what_is_not_sold(lifecycle):
    identify_shop()
    with pytest.raises(WrongLifecycle):
        documents.issue_invoice(make_order(lifecycle=lifecycle), by="")


def test_no_invoice_and_no_slip_while_on_hold():
    identify_shop()
    order_id = make_order(ships="ship")
    shipments.create_slip(order_id, by="")
    set_order(order_id, held_since=now())
    with pytest.raises(OrderIsHeld):
        documents.issue_invoice(order_id, by="")
    with pytest.raises(OrderIsHeld):
        documents.issue_slip(order_id, by="")
    assert Document.select().count() == 0


def test_nothing_is_issued_from_sums_that_do_not_follow_from_the_lines():
    identify_shop()
    order_id = make_order()
    set_order(order_id, net_minor=Order.net_minor + 1, total_minor=Order.total_minor + 1)
    with pytest.raises(SumsDisagree) as refusal:
        documents.issue_invoice(order_id, by="")
    assert refusal.value.stored_minor == refusal.value.derived_minor + 1


def test_numbers_follow_the_calendar_on_the_wall():
    identify_shop()
    with at(datetime(2026, 12, 31, 23, 30, tzinfo=UTC)):
        documents.issue_invoice(make_order(), by="")
    with at(datetime(2026, 12, 31, 12, tzinfo=UTC)):
        before = written()
        order_id = make_order()
        with pytest.raises(documents.ClockBehind) as refusal:
            documents.issue_invoice(order_id, by="")
        assert refusal.value.last_on == date(2027, 1, 1)
        assert written() > before
    with at(datetime(2027, 1, 1, 0, 10, tzinfo=UTC)):
        documents.issue_invoice(order_id, by="")
    assert [row.number for row in Document.select()] == ["FA-A-27-00001", "FA-A-27-00002"]


def test_an_english_shop_numbers_in_english_whatever_the_customer_speaks():
    identify_shop(language="en")
    order_id = make_order(language="fr", ships="ship")
    assert documents.paper(documents.issue_invoice(order_id, by="")).number.startswith("INV-A-")
    slip = documents.paper(documents.issue_slip(order_id, by=""))
    assert (slip.number[:5], slip.language) == ("PS-A-", "fr")


def test_an_issued_paper_does_not_follow_the_shop_or_the_customer():
    identify_shop()
    order_id = make_order()
    invoice = documents.issue_invoice(order_id, by="")
    before = documents.paper(invoice)
    Shop.update(name="Autre", siren="").execute()
    set_order(order_id, customer_name="Somebody else")
    assert documents.paper(invoice) == before


def test_a_changed_snapshot_is_noticed():
    identify_shop()
    invoice = documents.issue_invoice(make_order(), by="")
    with pytest.raises(peewee.IntegrityError, match="only added"):
        Document.update(total_minor=1).execute()
    body = Document.get_by_id(invoice).body
    unseal(invoice, body={**body, "number": "FA-A-26-00099"})
    with pytest.raises(documents.DocumentDamaged) as refusal:
        documents.paper(invoice)
    assert refusal.value.part == "body"


def test_what_was_paid_before_stands_on_the_invoice():
    identify_shop()
    order_id = make_order(ships="ship", payment_method=method_id("transfer"))
    payments.receive(order_id, 500, by="")
    payments.mark_unpaid(order_id, by="")
    payments.receive(order_id, 1000, by="", method_id=method_id("cash"))
    paper = documents.paper(documents.issue_invoice(order_id, by=""))
    assert paper.payments == (PaperPayment(paper.issued_on, "Espèces", 1000, deposit=True),)
    assert (paper.totals.paid_minor, paper.totals.due_minor) == (1000, paper.totals.total_minor - 1000)
    assert (paper.due_on - paper.issued_on).days == 30


def test_the_slip_is_made_once_for_each_shipment():
    order_id = make_order(ships="ship")
    slip = documents.issue_slip(order_id, by="")
    assert documents.issue_slip(order_id, by="") == slip
    assert documents.slip_of(order_id) == slip
    card = order_card(order_id)
    assert card.documents[0].number == card.shipments[0].number
    assert card.documents[0].shipment_id == card.shipments[0].id
    set_order(order_id, held_since=now())
    assert documents.issue_slip(order_id, by="") == slip
    assert history(order_id) == ["document_issued"]


def test_a_shipment_that_left_without_a_slip_can_still_have_one():
    order_id = make_order(ships="ship")
    payments.mark_paid(order_id, by="")
    shipments.mark_shipped(order_id, by="")
    assert order_card(order_id).head.lifecycle is Lifecycle.COMPLETED
    shipment = order_card(order_id).shipments[0]
    slip = documents.issue_slip(order_id, shipment_id=shipment.id, by="")
    assert documents.paper(slip).number == shipment.number


def test_no_slip_without_goods_or_for_another_orders_shipment():
    handed_over, shipped = make_order(), make_order(ships="ship")
    with pytest.raises(NothingToShip):
        documents.issue_slip(handed_over, by="")
    shipment = shipments.create_slip(shipped, by="")
    with pytest.raises(ShipmentNotFound):
        documents.issue_slip(handed_over, shipment_id=shipment, by="")


def test_the_first_bytes_stay():
    slip = documents.issue_slip(make_order(ships="ship"), by="")
    assert documents.stored_file(slip, "A4") is None
    assert documents.store_file(slip, "A4", b"%PDF first", by="") == b"%PDF first"
    assert documents.store_file(slip, "A4", b"%PDF second", by="") == b"%PDF first"
    assert documents.store_file(slip, "A5", b"%PDF small", by="") == b"%PDF small"
    assert documents.stored_file(slip, "A4") == b"%PDF first"
    with pytest.raises(documents.DocumentNotFound):
        documents.stored_file(99, "A4")
    db.execute_sql("DROP TRIGGER document_file_no_update")
    db.execute_sql("UPDATE document_file SET content = X'00' WHERE paper = 'A5'")
    with pytest.raises(documents.DocumentDamaged) as refusal:
        documents.stored_file(slip, "A5")
    assert refusal.value.part == "A5"


def test_prints_are_counted_for_each_paper():
    order_id = make_order(ships="ship")
    identify_shop()
    slip, invoice = documents.issue_slip(order_id, by=""), documents.issue_invoice(order_id, by="")
    assert documents.record_print(slip, "laser", 1, by="") == 1
    assert documents.record_print(invoice, "laser", 2, by="") == 2
    assert documents.record_print(slip, "laser", 3, by="") == 4
    assert documents.print_count(invoice) == 2
    last = order_card(order_id).history[-1].facts
    assert (last["copy"], last["copies"], last["printer"]) == (2, 3, "laser")
    with pytest.raises(CopiesNotPositive):
        documents.record_print(slip, "laser", 0, by="")


@pytest.mark.parametrize(
    ("policy", "moment", "paid", "issued"),
    [
        ("at_order", documents.AT_ORDER, False, True),
        ("at_order", documents.ON_PAYMENT, True, False),
        ("on_payment", documents.AT_ORDER, False, False),
        ("on_payment", documents.AT_ORDER, True, True),
        ("on_payment", documents.ON_PAYMENT, False, False),
        ("on_payment", documents.ON_PAYMENT, True, True),
        ("by_hand", documents.AT_ORDER, True, False),
        ("by_hand", documents.ON_PAYMENT, True, False),
    ],
)
def test_the_policy_decides_when_the_invoice_comes(policy, moment, paid, issued):
    identify_shop()
    order_id = make_order()
    if paid:
        payments.mark_paid(order_id, by="")
    change_settings({"invoice.when": policy}, by="")
    with work("") as job:
        assert (documents.issue_by_policy(job, order_id, moment) is not None) is issued
    with work("") as job:
        assert documents.issue_by_policy(job, order_id, moment) is None
    assert Document.select().count() == issued


def test_threads_leave_no_gap_and_no_double():
    """F85: eight tills at once; every third order is refused and must not use up a number."""
    identify_shop()
    orders = [make_order() for _ in range(48)]
    for held in orders[::3]:
        set_order(held, held_since=now())

    def till(mine):
        for order_id in mine:
            try:
                documents.issue_invoice(order_id, by="")
            except OrderIsHeld:
                continue
        db.close()

    threads = [threading.Thread(target=till, args=(orders[place::8],)) for place in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    numbers = [int(row.number[-5:]) for row in Document.select().order_by(Document.id)]
    assert numbers == list(range(1, 33))


def test_the_stored_text_is_what_is_sealed():
    identify_shop()
    invoice = documents.issue_invoice(make_order(), by="")
    text = db.execute_sql("SELECT body FROM document WHERE id = ?", (invoice,)).fetchone()[0]
    plain = json.loads(text)
    assert plain["lines"][1]["quantity"] == "0.500"
    assert Decimal(plain["lines"][1]["unit_net"]) == Decimal("22.654028")
    assert json.dumps(plain, ensure_ascii=False, separators=(",", ":"), sort_keys=True) == text
