"""An import does not keep the counter from selling, and sees what was changed meanwhile."""

from __future__ import annotations

import threading
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest

from desktop.domain.basket import TaxGroup
from desktop.exchange.customer_import import import_customer_files
from desktop.exchange.product_import import import_products
from desktop.models import Customer, Order, Product, Variant
from desktop.models.base import db
from desktop.models.schema import close_shop
from desktop.services.check.check import check_shop
from desktop.services.customers.customers import CustomerForm, save_customer
from desktop.services.placing.new_order import NewLine, NewOrder, place
from tests.catalogue import sell
from tests.shop import open_new_shop

TWENTY = TaxGroup((Decimal(20),))
HURRY_MS = 50
"""A sale that has to wait longer than this is refused at once, instead of after seconds."""


@pytest.fixture(autouse=True)
def new_shop(tmp_path):
    yield open_new_shop(tmp_path)
    close_shop()


@pytest.fixture
def mugs(tmp_path: Path) -> list[Path]:
    path = tmp_path / "mugs.csv"
    path.write_text("name,sku,price\n" + "".join(f"Mug {n},M{n},{n}\n" for n in range(1, 6)), "utf-8")
    return [path]


@pytest.fixture
def people(tmp_path: Path) -> list[Path]:
    path = tmp_path / "people.csv"
    rows = (f"Léa,Dupré {n},lea{n}@example.org\n" for n in range(1, 6))
    path.write_text("first name,last name,email\n" + "".join(rows), "utf-8")
    return [path]


def at_the_counter(act: Callable[[], object]) -> None:
    """Act in another thread with a connection of its own, as the window does; what it raises is raised."""
    trouble: list[BaseException] = []

    def run() -> None:
        try:
            with db.connection_context():
                db.execute_sql(f"PRAGMA busy_timeout = {HURRY_MS}")
                act()
        except BaseException as error:
            trouble.append(error)

    thread = threading.Thread(target=run)
    thread.start()
    thread.join()
    if trouble:
        raise trouble[0]


def take_an_order() -> int:
    line = NewLine(Decimal(1), name="Bol", unit_price=Decimal("12.90"), tax=TWENTY)
    return place(NewOrder((line,), name="Léa"), by="")


def between(act: Callable[[], object]) -> Callable[[int, int], None]:
    """A step that acts once, half-way."""

    def step(at: int, of: int) -> None:
        if at == of // 2:
            at_the_counter(act)

    return step


@pytest.mark.parametrize("rehearse", [False, True])
def test_an_order_is_saved_while_products_come_in(mugs, rehearse):
    counts = import_products(mugs, by="", rehearse=rehearse, step=between(take_an_order)).counts
    assert (counts.products, Product.select().count()) == (5, 0 if rehearse else 5)
    assert Order.select().where(Order.number.is_null(False)).count() == 1
    assert check_shop() == []


@pytest.mark.parametrize("rehearse", [False, True])
def test_an_order_is_saved_while_customers_come_in(people, rehearse):
    before = Customer.select().count()
    counts = import_customer_files(people, by="", rehearse=rehearse, step=between(take_an_order)).counts
    assert (counts.added, Customer.select().count() - before >= 5) == (5, not rehearse)
    assert Order.select().where(Order.number.is_null(False)).count() == 1


def test_a_product_added_meanwhile_is_found_and_not_doubled(mugs):
    counts = import_products(mugs, by="", step=between(lambda: sell("Old mug", "10", sku="M4"))).counts
    assert (counts.products, counts.updated) == (4, 1)
    assert Variant.get(Variant.sku == "M4").price == 4
    assert Product.select().count() == 5


def test_a_customer_added_meanwhile_is_found_and_not_doubled(people):
    form = CustomerForm(first_name="Lea", email="lea4@example.org")
    counts = import_customer_files(people, by="", step=between(lambda: save_customer(form, by=""))).counts
    assert (counts.added, counts.updated) == (4, 1)
    found = Customer.get(Customer.email == "lea4@example.org")
    assert (found.first_name, found.last_name) == ("Lea", "Dupré 4")


def test_goods_known_by_their_skus_under_another_key_are_brought_up_to_date(tmp_path):
    first, second = tmp_path / "shopify.csv", tmp_path / "woo.csv"
    first.write_text(
        "Handle,Title,Option1 Name,Option1 Value,Variant SKU,Variant Price\n"
        "mug,Mug,Colour,Blue,MUG-B,12.50\nmug,,,Green,MUG-G,12.50\n",
        "utf-8",
    )
    second.write_text(
        "Type,SKU,Name,Regular price,Parent,Attribute 1 name,Attribute 1 value(s)\n"
        'variable,MUG,Mug,,,Colour,"Blue, Green"\n'
        "variation,MUG-B,Mug - Blue,13,MUG,Colour,Blue\n"
        "variation,MUG-G,Mug - Green,13,MUG,Colour,Green\n",
        "utf-8",
    )
    import_products([first], by="")
    counts = import_products([second], by="").counts
    assert (counts.products, counts.variants, counts.updated, counts.refused) == (0, 0, 1, ())
    assert {row.price for row in Variant.select()} == {Decimal(13)}
