"""Tables of anybody: guessed and mapped columns."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from desktop.exchange.detect import detect
from desktop.exchange.reading import ReadOptions
from desktop.exchange.reasons import Reason
from desktop.exchange.rows import Format, Kind, PriceBasis, Sale, TaxHint, TaxHintKind
from tests.exchange.reading_help import plan, plan_of, prices, product, reasons, variant


def test_a_french_list_with_a_title_above_its_header() -> None:
    found = plan("generic_french.csv")
    bag = product(found, "Sac en lin")
    assert (bag.key, bag.line, bag.price_basis) == ("sku:sac", 4, PriceBasis.GROSS)
    assert bag.tax == TaxHint(TaxHintKind.RATE, "20")
    only = bag.variants[0]
    assert (only.price, only.stock, only.low_stock, only.weight_g) == (1250, 3, 2, 250)
    assert only.barcodes == ("3760001000049",)
    assert prices(product(found, "Charme")) == [1500]
    assert product(found, "Charme").tax == TaxHint(TaxHintKind.EXEMPT)
    assert product(found, "Sans prix").tax == TaxHint(TaxHintKind.CLASS, "réduit")
    assert product(found, "Miel de lavande").tax == TaxHint(TaxHintKind.RATE, "5.5")


def test_rows_with_the_same_name_and_an_option_are_one_product() -> None:
    apron = product(plan("generic_french.csv"), "Tablier")
    assert (apron.key, apron.category_path) == ("name:tablier", "Textile > Cuisine")
    assert [item.options for item in apron.variants] == [(("Taille", "S"),), (("Taille", "M"),)]
    assert [(item.tracks_stock, item.weight_g) for item in apron.variants] == [(True, 300), (False, 300)]


def test_every_row_that_is_left_out_says_why() -> None:
    found = plan("generic_french.csv")
    assert reasons(found.skipped) == [
        (8, Reason.DUPLICATE_PRODUCT),
        (12, Reason.DUPLICATE_SKU),
        (13, Reason.TOO_MANY_CELLS),
    ]
    assert reasons(found.warnings) == [
        (4, Reason.WEIGHT_UNIT_ASSUMED),
        (10, Reason.NO_PRICE),
        (11, Reason.TAX_IGNORED),
        (11, Reason.BARCODE_DAMAGED),
    ]


def test_an_english_list_with_tabs() -> None:
    found = plan("generic_english.tsv")
    red, blue = product(found, "Lamp").variants
    assert (red.price, red.compare_price, red.weight_g) == (1299, 1500, 907)
    assert red.sale == Sale(Decimal("1100.5"), None, red.sale.ends_on if red.sale else None)
    assert (blue.price, blue.sale, blue.active) == (1299, None, False)
    assert (red.tax, blue.tax) == (TaxHint(TaxHintKind.RATE, "20"), TaxHint(TaxHintKind.RATE, "5.5"))
    assert product(found, "Lamp").description == "Two\nlines"
    assert product(found, "Shade").variants[0].sale is None


def test_columns_mapped_by_hand_stand_above_the_guess(tmp_path: Path) -> None:
    text = "Code;Texte;Autre prix;Prix\nX1;Bol;7,50;99\n"
    columns = {"name": "Texte", "price": "Autre prix", "sku": ""}
    found = plan_of(tmp_path, text, ReadOptions(columns=columns))
    bowl = found.products[0]
    assert (bowl.key, prices(bowl)) == ("name:bol", [Decimal("7.5")])
    assert found.sources[0].unused == ("Code", "Prix")


def test_a_price_in_doubt_is_told(tmp_path: Path) -> None:
    found = plan_of(tmp_path, "Name;Price\nLamp;1.234\n")
    assert reasons(found.warnings) == [(2, Reason.NUMBER_STYLE_ASSUMED)]
    assert found.warnings[0].facts["read"] == f"{prices(found.products[0])[0]}"


def test_a_barcode_on_two_articles_names_neither(tmp_path: Path) -> None:
    found = plan_of(tmp_path, "Name,Price,EAN\nMug,5,111\nBowl,6,111\nCup,7,222\n")
    assert [item.variants[0].barcodes for item in found.products] == [(), (), ("222",)]
    assert reasons(found.warnings) == [(2, Reason.BARCODE_SHARED)]


def test_a_field_with_an_empty_title_is_not_read_and_not_guessed_again(tmp_path: Path) -> None:
    text = "Name;Price;Size;\nMug;9;L;x\n"
    options = ReadOptions(columns={"option 1": "", "sku": ""})
    found = plan_of(tmp_path, text, options).products[0].variants[0]
    assert (found.options, found.sku) == ((), "")
    assert plan_of(tmp_path, text).products[0].variants[0].options == (("Size", "L"),)


def test_the_same_file_gives_the_same_plan() -> None:
    assert plan("generic_french.csv") == plan("generic_french.csv")
    assert variant(plan("generic_french.csv"), "TAB-M").key == "sku:tab-m"


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("ID,Type,SKU,Name,Regular price", (Format.WOOCOMMERCE, Kind.PRODUCTS)),
        ("Type;UGS;Nom;Tarif régulier", (Format.WOOCOMMERCE, Kind.PRODUCTS)),
        ("Handle,Title,Variant Price", (Format.SHOPIFY, Kind.PRODUCTS)),
        ("Title,URL handle,Price", (Format.SHOPIFY, Kind.PRODUCTS)),
        ("Product ID,Active (0/1),Name *,Tax rules ID,Reference #", (Format.PRESTASHOP, Kind.PRODUCTS)),
        ("ID;Actif (0/1);Nom *;Prix HT;En solde (0/1);Quantité", (Format.PRESTASHOP, Kind.PRODUCTS)),
        ("Référence;Désignation;Prix HT;Prix TTC;EAN13", (Format.GENERIC, Kind.PRODUCTS)),
        ("Name,In stock,Short description,Price", (Format.GENERIC, Kind.PRODUCTS)),
        (
            "Product ID,Attribute (Name:Type:Position),Value (Value:Position)",
            (Format.PRESTASHOP, Kind.COMBINATIONS),
        ),
        ("First Name,Last Name,Email,Accepts Email Marketing", (Format.SHOPIFY, Kind.CUSTOMERS)),
        ("Nom;Prénom;Courriel;Ville", (Format.GENERIC, Kind.CUSTOMERS)),
        ("Name,Email,Phone", (Format.GENERIC, Kind.CUSTOMERS)),
        ("Category ID,Name *,Parent category", (Format.GENERIC, Kind.OTHER)),
        ("Name,Email,Financial Status,Lineitem name", (Format.GENERIC, Kind.OTHER)),
    ],
)
def test_the_header_tells_the_programme(header: str, expected: tuple[Format, Kind]) -> None:
    assert detect(header.split(";" if ";" in header else ",")) == expected
