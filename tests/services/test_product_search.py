"""Products found while typing, and the card of one."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from desktop.domain.basket import TaxGroup
from desktop.domain.folding import fold
from desktop.domain.search_keys import variant_key
from desktop.models import CustomField, Picture, Product, Shop, TaxRate, Variant
from desktop.models.base import db
from desktop.services.goods.product_search import (
    find_products,
    picture,
    product_card,
    variant_by_code,
    variant_stock,
)
from desktop.services.inserts import insert_row
from desktop.services.shop.preferences import change_settings
from tests.rows import add_line, add_order, add_product, add_variant

SHIRT_SIZES = ("S", "M", "L")


def stocked(name: str, variants: list[dict], **values) -> int:
    """A product as an import writes it, with the keys it is found by."""
    product_id = add_product(name, sort_key=fold(name), **values)
    for position, variant in enumerate(variants):
        sku, barcodes = variant.get("sku", ""), variant.get("barcodes", ())
        key = variant_key(name, variant.get("name", ""), sku, barcodes)
        add_variant(product_id, search_key=key, position=position, **variant)
    return product_id


@pytest.fixture
def catalogue(new_shop) -> dict[str, int]:
    return {
        "shirt": stocked(
            "T-shirt de la Région",
            [
                {"name": f"Écru, {size}", "sku": f"TS-{size}", "price": price, "on_hand": 2}
                for size, price in zip(SHIRT_SIZES, ("20", "20", "22"), strict=True)
            ],
            low_stock=5,
        ),
        "honey": stocked(
            "Miel de ronce",
            [
                {
                    "sku": "MIEL-01",
                    "barcodes": ["3760001000012", "012345678905"],
                    "on_hand": 12,
                    "low_stock": 1,
                }
            ],
            low_stock=4,
        ),
        "bowl": stocked(
            "Bol à miel", [{"sku": "CER-7", "tracks_stock": False, "on_hand": 9}], pictogram="cup"
        ),
    }


def found(text: str, limit: int = 50) -> list[str]:
    return [row.name for row in find_products(text, limit)]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("MIEL", ["Bol à miel", "Miel de ronce"]),
        ("region", ["T-shirt de la Région"]),
        ("ecru l", ["T-shirt de la Région"]),
        ("shirt xxl", []),
        ("ts-m", ["T-shirt de la Région"]),
        ("37600010", ["Miel de ronce"]),
        ("el", ["Bol à miel", "Miel de ronce"]),
        ("iel ron", ["Miel de ronce"]),
        ("", ["Bol à miel", "Miel de ronce", "T-shirt de la Région"]),
    ],
)
def test_any_letters_of_name_variant_sku_or_bar_code(catalogue, typed, expected):
    assert found(typed) == expected


def test_starts_come_before_middles_and_exact_codes_before_all(catalogue):
    stocked("Caramiel", [{"sku": "C"}])
    stocked("Zébré", [{"sku": "MIEL"}])
    assert found("mie") == ["Bol à miel", "Miel de ronce", "Zébré", "Caramiel"]
    assert found("miel", 2) == ["Zébré", "Bol à miel"]


@pytest.mark.parametrize(
    ("code", "sku"),
    [
        ("TS-M", "TS-M"),
        (" ts-m ", "TS-M"),
        ("3760001000012", "MIEL-01"),
        ("012345678905", "MIEL-01"),
        ("0012345678905", "MIEL-01"),
    ],
)
def test_a_whole_code_names_its_variant(catalogue, code, sku):
    variant = Variant.get(Variant.sku == sku)
    assert variant_by_code(code) == variant.id
    assert find_products(code)[0].exact_variant_id == variant.id


def test_a_thirteen_digit_code_is_read_with_twelve_too(catalogue):
    stocked("Confiture", [{"barcodes": ["0000012345670"]}])
    assert variant_by_code("000012345670") == Variant.select().order_by(Variant.id.desc()).get().id


@pytest.mark.parametrize("code", ["", "  ", "TS", "3760001", "no such"])
def test_part_of_a_code_is_no_code(catalogue, code):
    assert variant_by_code(code) is None
    assert {row.exact_variant_id for row in find_products(code)} <= {None}


def test_what_is_not_sold_is_not_offered(catalogue):
    Variant.update(active=False).where(Variant.sku == "TS-M").execute()
    Product.update(active=False).where(Product.id == catalogue["honey"]).execute()
    assert variant_by_code("TS-M") is variant_by_code("MIEL-01") is None
    assert found("miel") == ["Bol à miel"]
    assert [row.variant_count for row in find_products("shirt")] == [2]


def test_a_row_sums_up_its_variants(catalogue):
    shirt, honey, bowl = (find_products(word)[0] for word in ("shirt", "ronce", "bol"))
    assert (shirt.variant_count, shirt.price_min, shirt.price_max, shirt.sku) == (3, 20, 22, "")
    assert (shirt.on_hand, shirt.low, shirt.tracks_stock) == (6, 5, True)
    assert (honey.variant_count, honey.sku, honey.on_hand, honey.low) == (1, "MIEL-01", 12, 1)
    assert (bowl.tracks_stock, bowl.on_hand, bowl.low, bowl.pictogram) == (False, 0, 3, "cup")


@pytest.mark.parametrize("typed", ["%", "_", "'", '"', "\x00", "* OR 1", "é" * 5000, "x " * 500, "😀"])
def test_odd_letters_are_only_letters(catalogue, typed):
    assert found(typed) == []


def test_the_alert_level_comes_from_the_variant_the_product_or_the_shop(catalogue):
    change_settings({"stock.low": "7"}, by="")
    levels = {
        sku: variant_stock(Variant.get(Variant.sku == sku).id).low for sku in ("MIEL-01", "TS-S", "CER-7")
    }
    assert levels == {"MIEL-01": 1, "TS-S": 5, "CER-7": 7}
    assert [variant.low_stock for variant in product_card(catalogue["bowl"]).variants] == [7]


def test_other_drafts_hold_stock_and_quotes_do_not(catalogue):
    variant = Variant.get(Variant.sku == "MIEL-01").id
    drafts = {
        kind: add_order(draft_kind=kind, lifecycle=lifecycle)
        for kind, lifecycle in (
            ("sale", "draft"), ("parked", "draft"), ("quote", "draft"), ("abandoned", "draft"),
        )
    }  # fmt: skip
    gone = (add_order(number="A-26-00001"), add_order(draft_kind="sale", lifecycle="discarded"))
    for order in (*drafts.values(), *gone):
        add_line(order, quantity=Decimal("1.5"), variant=variant, product=catalogue["honey"])
    assert variant_stock(variant).held == 3
    mine = variant_stock(variant, without_draft=drafts["sale"])
    assert (mine.on_hand, mine.held, mine.available) == (12, Decimal("1.5"), Decimal("10.5"))
    card = product_card(catalogue["honey"], without_draft=drafts["sale"])
    assert card.variants[0].held == Decimal("1.5")


def test_the_card_tells_everything_in_a_few_statements(catalogue):
    honey = catalogue["honey"]
    image = insert_row(Picture, {"sha256": b"1", "media_type": "image/png", "content": b"PNG"})
    Product.update(picture=image, description="Doux", unit="kg").where(Product.id == honey).execute()
    for position, kind in enumerate(("text", "choice")):
        insert_row(
            CustomField,
            {"product": honey, "kind": kind, "label": kind, "position": position, "choices": ["a", "b"]},
        )
    variant = Variant.get(Variant.sku == "MIEL-01")
    Variant.update(options=[["Poids", "500 g"]]).where(Variant.id == variant.id).execute()
    statements: list[str] = []
    db.connection().set_trace_callback(statements.append)
    card = product_card(honey)
    db.connection().set_trace_callback(None)
    assert len(statements) <= 7
    assert (card.name, card.description, card.unit, card.tax.rate) == ("Miel de ronce", "Doux", "kg", 20)
    assert [(field.kind, field.choices) for field in card.fields] == [
        ("text", ("a", "b")),
        ("choice", ("a", "b")),
    ]
    only = card.variants[0]
    assert only.barcodes == ("3760001000012", "012345678905")
    assert (only.options, only.on_hand, only.price) == ((("Poids", "500 g"),), 12, 10)
    assert picture(card.picture_id) == b"PNG"


def test_the_cards_tax_is_todays(catalogue, monkeypatch):
    monkeypatch.setattr("desktop.services.goods.product_card.today", lambda: date(2013, 6, 1))
    assert product_card(catalogue["bowl"]).tax == TaxGroup((Decimal("19.6"),))
    Shop.update(country="BE").execute()
    TaxRate.create(tax_class=Product.get_by_id(catalogue["bowl"]).tax_class, country="BE", rate=21)
    assert product_card(catalogue["bowl"]).tax.rate == 21


def test_a_product_that_is_gone_is_named(catalogue):
    with pytest.raises(Exception, match="ProductNotFound"):
        product_card(999)
    with pytest.raises(Exception, match="ProductNotFound"):
        variant_stock(999)
    with pytest.raises(LookupError):
        picture(999)


def test_a_row_names_what_variants_differ_in_and_the_one_that_alone_fits(new_shop) -> None:
    sold = (("Bleu", "S", "20", 2), ("Bleu", "M", "22", 0), ("Vert", "S", "21", 5))
    variants = [
        {
            "name": f"{colour}, {size}",
            "sku": f"B-{colour[0]}{size}",
            "options": [["Couleur", colour], ["Taille", size]],
            "price": price,
            "on_hand": stock,
        }
        for colour, size, price, stock in sold
    ]
    stocked("Bol", variants)
    every, blue, one = (find_products(text)[0] for text in ("bol", "bol bleu", "bol bleu m"))
    assert (every.axes, every.variant_count, every.meant) == (("Couleur", "Taille"), 3, None)
    assert blue.meant is None
    assert one.meant is not None
    assert (one.meant.name, one.meant.sku, one.meant.price, one.meant.on_hand) == ("Bleu, M", "B-BM", 22, 0)
    assert (one.price_min, one.price_max, one.on_hand) == (20, 22, 7)


def test_a_code_that_begins_other_codes_means_its_own_variant(new_shop) -> None:
    stocked("Mug", [{"name": "I", "sku": "MUG-1"}, {"name": "X", "sku": "MUG-10"}])
    meant = find_products("mug-1")[0].meant
    assert meant is not None
    assert meant.sku == "MUG-1"
