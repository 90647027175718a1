"""What is frozen into a paper: the stored numbers, exactly, and the people as they are on the order."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from desktop.domain.basket import TaxGroup
from desktop.domain.papers import (
    Address,
    LineDiscount,
    LineKind,
    LineText,
    Operation,
    OrderDiscount,
    Paper,
    PaperKind,
    Party,
    TaxRow,
)
from desktop.domain.states import Lifecycle
from desktop.models import Order, OrderAddress, OrderLine, Shop
from desktop.models.base import new_uid
from desktop.services.issuing import documents
from desktop.services.orders.order_card import order_card
from desktop.services.orders.order_core import order_core
from desktop.services.orders.recalculate import reprice
from desktop.services.papers.paper_parties import seller_of
from desktop.services.papers.paper_snapshot import Issue, charge_paper, order_content
from desktop.services.plans import payments, shipments
from tests.services.factory import HONEY, MUG, identify_shop, make_order, method_id, set_order

pytestmark = pytest.mark.usefixtures("new_shop")

STANDARD, REDUCED = TaxGroup((Decimal(20),)), TaxGroup((Decimal("5.5"),))


def invoice(order_id) -> Paper:
    identify_shop()
    return documents.paper(documents.issue_invoice(order_id, by=""))


def slip(order_id) -> Paper:
    return documents.paper(documents.issue_slip(order_id, by=""))


def test_lines_shipping_and_sums_are_the_stored_ones():
    sold = {"variant_name": "Bleu", "sku": "BOL-B", "texts": [["Prénom", "Léa"]], "discount_percent": 10}
    loyal = {"name": "Fidélité", "percent": Decimal(10)}
    wrapping = {"kind": "fee", "name": "Paquet", "asked_minor": 144, "rates": "20"}
    order_id = make_order([MUG | sold, HONEY], [loyal, wrapping], ships="ship", tip_minor=200)
    paper, head = invoice(order_id), order_core(order_id).head
    bowl, honey, post, wrap = paper.lines
    assert (bowl.name, bowl.detail, bowl.sku, bowl.unit) == ("Bol", "Bleu", "BOL-B", "")
    assert bowl.texts == (LineText("Prénom", "Léa"),)
    assert (bowl.list_minor, bowl.final_minor, bowl.gross_minor) == (2580, 2090, 2090)
    assert bowl.unit_net == Decimal("10.75")
    assert bowl.discounts == (LineDiscount("", 258, 215), LineDiscount("Fidélité", 232, 194))
    assert bowl.list_net_minor == bowl.net_minor + 409 == 2150
    assert (honey.unit, honey.quantity, honey.tax) == ("kg", Decimal("0.5"), REDUCED)
    assert (post.kind, post.name, post.gross_minor) == (LineKind.SHIPPING, head.delivery.name, 590)
    assert (wrap.kind, wrap.name, wrap.gross_minor) == (LineKind.FEE, "Paquet", 144)
    totals = paper.totals
    assert (totals.net_minor, totals.tax_minor, totals.tip_minor) == (head.net_minor, head.tax_minor, 200)
    assert totals.total_minor == head.total_minor == totals.due_minor
    assert sum(line.net_minor for line in paper.lines) == totals.net_minor
    assert sum(line.gross_minor for line in paper.lines) + 200 == totals.total_minor
    assert [(row.tax, row.net_minor, row.tax_minor) for row in paper.taxes] == [
        (row.tax, row.net_minor, row.tax_minor) for row in head.taxes
    ]
    assert paper.discounts == (OrderDiscount("Fidélité", 352, "", Decimal(10)),)


def test_a_voucher_is_named_by_its_code_and_free_shipping_by_what_it_saved():
    order_id = make_order(
        [MUG],
        [{"kind": "voucher", "name": "KENAVO", "asked_minor": 500}, {"kind": "voucher", "name": "FRANCO"}],
        ships="ship",
    )
    paper = invoice(order_id)
    assert paper.discounts == (OrderDiscount("KENAVO", 500, "KENAVO"), OrderDiscount("FRANCO", 590, "FRANCO"))
    assert (paper.lines[1].list_minor, paper.lines[1].gross_minor) == (590, 0)
    assert paper.totals.total_minor == 2080


def test_a_seller_who_gives_the_shipping_away_uses_no_voucher_for_it():
    paper = invoice(
        make_order([MUG], [{"kind": "voucher", "name": "FRANCO"}], ships="ship", shipping_free=True)
    )
    assert paper.discounts == ()
    assert paper.lines[1].gross_minor == 0


def test_a_business_without_tax_pays_the_net():
    order_id = make_order([MUG], tax_status="exempt", vat_number="DE811907980", company="Keramik GmbH")
    OrderAddress.insert(order=order_id, role="billing", street="Gasse 1", city="Köln", country="DE").execute()
    paper = invoice(order_id)
    assert (paper.lines[0].unit_price, paper.lines[0].gross_minor) == (Decimal("10.75"), 2150)
    assert paper.taxes == (TaxRow(TaxGroup((Decimal(0),), "AE"), 2150, 0, (0,)),)
    assert paper.buyer == Party(
        "Maëlle Le Gall", "Keramik GmbH", Address("Gasse 1", city="Köln", country="DE"), "", "DE811907980",
        email="maelle@example.org",
    )  # fmt: skip


def test_who_pays_and_who_receives():
    order_id = make_order(ships="ship", billing_same=False, phone="+33612345678")
    OrderAddress.insert(
        order=order_id, role="billing", name="Mairie", street="Quai 2", city="Brest"
    ).execute()
    paper = invoice(order_id)
    assert (paper.buyer.name, paper.buyer.address.city, paper.buyer.phone) == (
        "Mairie",
        "Brest",
        "+33612345678",
    )
    assert paper.receiver is not None
    assert (paper.receiver.name, paper.receiver.address.city) == ("Maëlle Le Gall", "Douarnenez")
    assert paper.shipment is not None
    same = invoice(make_order(ships="ship"))
    assert same.receiver is None
    assert same.buyer.address.street == "12 rue Anatole France"
    counter = invoice(make_order(customer_name="Client de passage", email=""))
    assert (counter.buyer.name, counter.buyer.address, counter.shipment) == (
        "Client de passage",
        Address(),
        None,
    )


def test_dates_of_order_supply_and_payment():
    placed = datetime(2026, 11, 20, 23, 30, tzinfo=UTC)  # half past midnight in the shop
    counter = invoice(make_order(placed_at=placed, payment_method=method_id("transfer"), buyer_ref="BC-7"))
    assert counter.ordered_on == counter.supplied_on == date(2026, 11, 21)
    assert (counter.due_on - counter.issued_on).days == 30
    assert counter.buyer_reference == "BC-7"
    agreed = invoice(make_order(due_on=date(2099, 1, 31), payment_method=method_id("transfer")))
    assert agreed.due_on == date(2099, 1, 31)
    late = invoice(make_order(due_on=date(2020, 1, 31), ships="ship"))
    assert late.due_on == late.issued_on
    assert late.supplied_on is None
    sent = make_order(ships="ship")
    shipments.mark_shipped(sent, by="")
    sent_paper = invoice(sent)
    assert sent_paper.supplied_on == sent_paper.issued_on


@pytest.mark.parametrize(
    ("ships", "found"),
    [
        ((True, True), Operation.GOODS),
        ((False, False), Operation.SERVICES),
        ((True, False), Operation.MIXED),
    ],
)
def test_the_category_of_operation(ships, found):
    assert invoice(make_order([{**MUG, "ships": one} for one in ships])).operation is found


def test_a_slip_says_what_to_pack_and_no_price():
    order_id = make_order(
        [{**MUG, "texts": [["Prénom", "Léa"]]}, {**HONEY, "ships": False}], ships="ship", gift=True
    )
    paper = slip(order_id)
    (line,) = paper.lines
    assert (line.name, line.quantity, line.weight_grams) == ("Bol", 2, 450)
    assert line.texts == (LineText("Prénom", "Léa"),)
    assert (line.unit_price, line.gross_minor, paper.totals.total_minor) == (0, 0, 0)
    assert paper.gift
    assert paper.receiver is not None
    assert paper.receiver.address.city == "Douarnenez"
    assert paper.shipment is not None
    assert (paper.shipment.method, paper.shipment.weight_grams) == (
        order_core(order_id).head.delivery.name, 900,
    )  # fmt: skip
    assert paper.order_number == order_card(order_id).head.number


def test_a_second_slip_packs_only_the_rest():
    order_id = make_order([MUG], ships="ship")
    first = slip(order_id)
    line = order_core(order_id).lines[0].id
    OrderLine.update(taken=5, in_shop=5, quantity=5).where(OrderLine.id == line).execute()
    reprice(order_core(order_id))
    second = slip(order_id)
    assert (first.lines[0].quantity, second.lines[0].quantity) == (2, 3)
    assert first.number != second.number


def test_a_quote_is_made_by_the_same_code():
    draft = make_order([MUG, HONEY], lifecycle=Lifecycle.DRAFT)
    set_order(draft, quote_number="DE-A-26-00001", uid=new_uid())
    core = order_core(draft)
    issue = Issue(PaperKind.QUOTE, core.head.quote_number, datetime(2026, 11, 20, tzinfo=UTC))
    paper = charge_paper(issue, core, seller_of(Shop.get_by_id(1)), order_content(core))
    assert (paper.kind, paper.number, paper.order_number) == (PaperKind.QUOTE, "DE-A-26-00001", "")
    assert paper.totals.total_minor == Order.get_by_id(draft).total_minor
    assert Paper.from_json(paper.to_json()) == paper


def test_built_in_names_are_said_in_the_customers_language():
    """A French shop's own names stay; what every shop is born with follows the customer."""
    identify_shop()
    counter = make_order(language="en", customer_name="Client de passage")
    assert documents.paper(documents.issue_invoice(counter, by="")).buyer.name == "Walk-in customer"
    order_id = make_order(ships="ship", language="en")
    payments.receive(order_id, 100, by="")
    printed = documents.paper(documents.issue_invoice(order_id, by=""))
    assert [payment.method for payment in printed.payments] == ["Cash"]
    assert printed.shipment is not None
    assert printed.shipment.method == "Home delivery"


def test_the_words_of_a_gift_are_on_its_slip_and_only_there():
    identify_shop()
    order_id = make_order(ships="ship", gift=True, gift_message="Bon Noël, Mamie !")
    assert documents.paper(documents.issue_slip(order_id, by="")).gift_note == "Bon Noël, Mamie !"
    assert documents.paper(documents.issue_invoice(order_id, by="")).gift_note == ""
