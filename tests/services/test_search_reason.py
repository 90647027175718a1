"""Why the search found an order, where its row in the list does not show it."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.models import Order
from desktop.services.marks.tags import tag_order
from desktop.services.orders.order_core import order_core
from desktop.services.orders.order_search import OrderSearch, order_count
from desktop.services.orders.search_index import index_order
from desktop.services.orders.search_reason import found_by
from tests.services.factory import MUG, make_order
from tests.shop import new_shop as new_shop

NOTE = "Sonner chez Mme Péron si absente."


@pytest.fixture
def order(new_shop: Path) -> int:
    line = dict(MUG, name="Bol breton", variant_name="Bleu", sku="BOL-BLEU")
    order_id = make_order([line], ships="ship", company="Ar Mor", phone="+33 6 42 18 73 90", note=NOTE)
    tag_order(order_id, ["fragile"], by="")
    index_order(order_id)
    return order_id


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("maelle", []),
        ("ar mor", []),
        ("legall", None),
        ("maelle@example.org", [("email", "maelle@example.org")]),
        ("example", [("email", "maelle@example.org")]),
        ("06 42 18", [("phone", "+33 6 42 18 73 90")]),
        ("0642187390", [("phone", "+33 6 42 18 73 90")]),
        ("7390", [("phone", "+33 6 42 18 73 90")]),
        ("bol-bleu", [("sku", "BOL-BLEU")]),
        ("breton", [("product", "Bol breton, Bleu")]),
        ("bol", [("product", "Bol breton, Bleu")]),
        ("maelle peron", [("note", NOTE)]),
        ("fragile", [("tag", "fragile")]),
        ("breton fragile", [("product", "Bol breton, Bleu"), ("tag", "fragile")]),
    ],
)
def test_what_was_typed_is_found_where_it_stands(
    order: int, text: str, found: list[tuple[str, str]] | None
) -> None:
    assert order_count(OrderSearch(text=text)) == (0 if found is None else 1)
    assert found_by(order_core(order), text) == tuple(found or [])


@pytest.mark.parametrize("typed", ["solenn.guivarch8", "guivarch84", "solenn.guivarch84@example.org"])
def test_an_email_with_digits_is_the_reason_by_its_first_part_too(order: int, typed: str) -> None:
    email = "solenn.guivarch84@example.org"
    Order.update(email=email).where(Order.id == order).execute()
    index_order(order)
    assert order_count(OrderSearch(text=typed)) == 1
    assert found_by(order_core(order), typed) == (("email", email),)


def test_the_number_needs_no_reason(order: int) -> None:
    number = Order.get_by_id(order).number
    for text in (number, number.rpartition("-")[2].lstrip("0")):
        assert order_count(OrderSearch(text=text)) == 1
        assert found_by(order_core(order), text) == ()
