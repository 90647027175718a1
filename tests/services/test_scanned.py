"""What a scanned code means: an order by any number on its papers, or goods of an order."""

from __future__ import annotations

from decimal import Decimal

import pytest

from desktop.models import Barcode, Product, Variant
from desktop.models.base import db
from desktop.services.forms import scanned
from desktop.services.forms.scanned import lines_by_code, order_by_code
from desktop.services.issuing.documents import issue_invoice, issue_slip
from desktop.services.orders.cards import PostalAddress
from desktop.services.orders.order_card import order_card
from desktop.services.placing.new_order import NewDelivery, NewLine, NewOrder, place
from desktop.services.plans.shipments import create_slip
from tests.catalogue import sell
from tests.services.factory import identify_shop

HOME = PostalAddress(name="Léa", street="1 quai Neuf", postcode="29100", city="Douarnenez")
PARCEL = NewDelivery(None, "Colis", 590, ships=True)
pytestmark = pytest.mark.usefixtures("new_shop")


def test_an_order_is_found_by_the_number_of_each_of_its_papers() -> None:
    identify_shop()
    line = NewLine(Decimal(2), sell("Bol", "12.90", sku="BOL"))
    order = place(
        NewOrder((line,), name="Léa", delivery=PARCEL, shipping=HOME),
        by="",
    )
    issue_slip(order, shipment_id=create_slip(order, by=""), by="")
    if not any(paper.kind == "invoice" for paper in order_card(order).documents):
        issue_invoice(order, by="")
    card = order_card(order)
    numbers = {card.head.number, *(paper.number for paper in card.documents)}
    numbers |= {shipment.number for shipment in card.shipments}
    assert len(numbers) >= 3
    for number in numbers:
        assert order_by_code(f" {number.lower()} ") == order
    assert order_by_code("BOL") is None
    assert order_by_code("") is None


def test_lines_are_found_by_bar_code_and_sku_on_sale_or_not() -> None:
    identify_shop()
    bowl, cup = sell("Bol", "12.90", sku="BOL"), sell("Tasse", "9", sku="TASSE")
    Barcode.create(variant=bowl, code="0036000291452")
    order = place(NewOrder((NewLine(Decimal(1), bowl), NewLine(Decimal(1), cup)), name="Léa"), by="")
    first, second = (line.id for line in order_card(order).core.lines)
    for code in ("bol", "0036000291452", "036000291452"):
        assert lines_by_code(order, code) == (first,)
    Product.update(active=False).where(Product.id == Variant.get_by_id(cup).product_id).execute()
    assert lines_by_code(order, "TASSE") == (second,)
    assert lines_by_code(order, "VASE") == ()


@pytest.mark.parametrize("sql", scanned._ORDERS)
def test_no_table_is_walked_through_for_a_scan_that_nothing_knows(sql: str) -> None:
    steps = [row[3] for row in db.execute_sql(f"EXPLAIN QUERY PLAN {sql}", {"code": "X"})]
    assert steps
    assert not [step for step in steps if step.startswith("SCAN")]
