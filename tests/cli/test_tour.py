"""What the tour brings along and what it refuses; the tour itself is run by the build."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

from desktop import paths
from desktop.cli import tour
from desktop.cli.main import main
from desktop.cli.tour_hands import Hands, StepFailed
from desktop.cli.tour_import import product_to_sell
from desktop.demo.few import add_few
from desktop.demo.fill import fill_demo
from desktop.exchange.reading import read_products
from desktop.exchange.rows import ImportPlan
from desktop.models.schema import close_shop
from desktop.services.commands.commands import Command, can
from desktop.services.orders.order_card import order_card
from desktop.services.orders.order_search import OrderSearch, order_ids


def plan_of(folder: Path, *rows: str) -> ImportPlan:
    path = folder / "goods.csv"
    header = "Handle,Title,Option1 Name,Option1 Value,Variant SKU,Variant Inventory Tracker,"
    header += "Variant Inventory Qty,Variant Price"
    path.write_text("\n".join((header, *rows)) + "\n", "utf-8")
    return read_products([path])


def test_the_sample_catalogue_is_sound_and_the_same_in_both_languages():
    french, english = (read_products([paths.sample_catalogue(lang)]) for lang in ("fr", "en"))
    for plan in (french, english):
        assert (plan.skipped, plan.warnings) == ((), ())
        assert len(product_to_sell(plan)[0].variants) == 4
    facts = [
        [
            (item.sku, item.price, item.sale, item.stock, item.weight_g)
            for each in plan.products
            for item in each.variants
        ]
        for plan in (french, english)
    ]
    assert facts[0] == facts[1]


def test_what_is_sold_has_variants_stock_and_a_name_of_its_own(tmp_path):
    plan = plan_of(
        tmp_path,
        "mug,Mug,Title,Default Title,MUG,,,9",
        "tee,Tee,Size,S,TEE-S,shopify,3,9",
        "tee,,,M,TEE-M,shopify,3,9",
        "teeth,Tee for teeth,Size,S,TF-S,shopify,0,9",
        "teeth,,,M,TF-M,shopify,2,9",
    )
    product, variant = product_to_sell(plan)
    assert (product.name, variant.sku) == ("Tee for teeth", "TF-M")


def test_a_catalogue_without_anything_on_sale_ends_the_tour(tmp_path):
    with pytest.raises(StepFailed):
        product_to_sell(plan_of(tmp_path, "mug,Mug,Title,Default Title,MUG,shopify,0,9"))


@pytest.mark.parametrize("orders", [0, 5])
def test_a_small_demo_shop_gets_what_the_tour_needs(tmp_path, orders):
    fill_demo(tmp_path / "demo.comptoir", orders=orders, seed=4, language="fr")
    add_few("fr")
    cards = [order_card(order_id) for order_id in order_ids(OrderSearch(), 50)]
    close_shop()
    owed, *_ = cards[::-1]
    assert owed.head.email
    assert (owed.head.lifecycle.value, owed.head.due_minor) == ("open", owed.head.total_minor)
    assert sum(can(Command.CANCEL, card).ok and card.head.paid_minor > 0 for card in cards[:-1]) >= 6


@pytest.mark.parametrize("wrong", ["catalogue", "out"])
def test_a_file_that_is_not_there_or_in_the_way_is_named(tmp_path, capsys, qapp, wrong):
    here = tmp_path / "here.txt"
    here.touch()
    given = {"catalogue": tmp_path / "no.csv", "out": here}[wrong]
    assert main(["--lang", "en", "tour", f"--{wrong}", str(given)]) == 1
    [line] = capsys.readouterr().err.splitlines()
    assert str(given) in line


def test_both_schemes_are_two_tours_whose_pictures_lie_beside_each_other(tmp_path, monkeypatch):
    plans = []

    def perform(_folder, plan):
        plans.append(plan)
        return 0

    monkeypatch.setattr(tour, "_perform", perform)
    assert main(["--lang", "fr", "tour", "--scheme", "both", "--out", str(tmp_path)]) == 0
    assert [(plan.scheme, plan.whole, plan.out) for plan in plans] == [
        ("light", True, tmp_path),
        ("dark", True, tmp_path),
    ]
    plans.clear()
    assert main(["tour", "--out", str(tmp_path)]) == 0
    assert [(plan.scheme, plan.whole) for plan in plans] == [("light", False)]


def test_a_picture_in_the_dark_says_so_in_its_name(tmp_path, qapp, qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    for mark in ("", "-dark"):
        Hands(window, tmp_path, mark).shot("orders")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["001-orders-dark.png", "001-orders.png"]
