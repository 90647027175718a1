"""The words an order is found by (F50)."""

from __future__ import annotations

import pytest

from desktop.domain.search_keys import index_words
from desktop.models import Order, OrderAddress, Shipment, ShipmentTracking
from desktop.services.inserts import insert_row
from desktop.services.orders.order_core import order_core
from desktop.services.orders.order_search import OrderSearch, order_ids
from desktop.services.orders.search_index import (
    index_order,
    match_of,
    search_words,
    tidy_search,
    unindexed_orders,
    write_search,
)
from tests.rows import add_adjustment, add_line, add_order

pytestmark = pytest.mark.usefixtures("new_shop")


def found(text: str) -> list[int]:
    return order_ids(OrderSearch(text=text), 10)


@pytest.fixture
def order() -> int:
    """An order with something of everything, indexed as it is when placed."""
    order_id = add_order(
        number="A-26-00123",
        customer_name="Élise Dupré-Morvan",
        company="Œuvre & Cie",
        email="e.dupre1234@atelier-du-port.fr",
        phone="+33 6 12 34 56 78",
        note="Livrer à l’arrière",
        buyer_ref="BC-778",
        event_name="Foire de Brest",
    )
    add_line(order_id, "Bol à céréales", variant_name="Écru, 14 cm", sku="CER-0012-E")
    add_adjustment(order_id, "voucher", name="PRINTEMPS26")
    insert_row(
        OrderAddress, {"order": order_id, "role": "shipping", "name": "Gaël Riou", "phone": "0298112233"}
    )
    write_search(order_id, search_words(order_core(order_id)))
    add_order(number="A-26-00999", customer_name="Somebody Else")
    write_search(order_id + 1, "somebody else 999")
    return order_id


@pytest.mark.parametrize(
    "typed",
    [
        "A-26-00123", "a-26-001", "00123", "123", "elise", "ÉLISE dup", "dupré-mor", "morvan", "oeuvre",
        "œuv", "0612345678", "06 12 34", "06.12.34.56.78", "+33 6 12", "0033612345678", "5678", "dupre1234",
        "dupre12", "e.dupre1234@atel", "e.dupre1234@atelier-du-port.fr", "port", "bol", "cereales", "ecru 14",
        "CER-0012", "cer0012", "cer-0012-e", "printemps26", "printemps", "arriere", "bc-778", "foire", "riou",
        "02 98 11", "bol 123 dup",
    ],
)  # fmt: skip
def test_one_box_finds_it_by(order, typed):
    assert found(typed) == [order]


@pytest.mark.parametrize("typed", ["zzz", "lise", "dupre99", "bol zzz", "06 13", "9e9", "124"])
def test_it_is_not_found_by(order, typed):
    assert found(typed) == []


def test_what_comes_later_is_found_once_indexed_again(order):
    shipment = insert_row(Shipment, {"order": order, "number": "BL-A-26-00007"})
    insert_row(ShipmentTracking, {"shipment": shipment, "number": "6A12345678901"})
    Order.update(customer_name="Paul").where(Order.id == order).execute()
    assert found("6A12345") == found("paul") == []
    index_order(order)
    for typed in ("6A12345", "6a12345678901", "BL-A-26-00007", "paul", "bol"):
        assert found(typed) == [order], typed
    assert found("elise") == []


def test_a_confirmed_order_without_words_is_reported(order):
    assert unindexed_orders() == []
    add_order(draft_kind="sale")
    forgotten = add_order(number="A-26-01000")
    assert unindexed_orders() == [forgotten]
    index_order(forgotten)
    tidy_search()
    assert unindexed_orders() == []
    assert found("01000") == [forgotten]


def test_a_pasted_letter_does_not_fill_the_index(order):
    Order.update(note="mot" * 10 + " " + " ".join(f"x{n}" for n in range(5000))).where(
        Order.id == order
    ).execute()
    assert len(search_words(order_core(order)).split()) < 600
    assert len(match_of(" ".join(f"x{n}" for n in range(500)))) < 400


def test_each_word_is_written_once(order):
    words = search_words(order_core(order)).split()
    assert len(words) == len(set(words))
    assert words == index_words(" ".join(words))


@pytest.mark.parametrize(
    ("typed", "query"),
    [
        ("", ""),
        (" - % ", ""),
        ("Léa", '"lea" *'),
        ("léa d", '"lea" * AND "d" *'),
        ("d d", '"d" *'),
        ("9e9", '"9e9" *'),
        ("dupre12", '("dupre12" * OR ("dupre" * AND "12" *))'),
        ("x@y.fr", '"x" * AND "y" *'),
        ("06 12", '("06" * AND "12" *) OR "0612" *'),
        ("0612", '"0612" *'),
    ],
)
def test_typed_text_becomes_a_query(typed, query):
    assert match_of(typed) == query
