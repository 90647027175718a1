"""PrestaShop files: products, combinations, discounts, and what is left out."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from desktop.exchange.prestashop_combinations import split_options
from desktop.exchange.reading import ReadOptions, read_products
from desktop.exchange.reasons import Reason
from desktop.exchange.refusals import WrongKindOfFile
from desktop.exchange.rows import Format, Kind, PriceBasis, Sale, TaxHint, TaxHintKind
from desktop.exchange.trouble import BadRow
from tests.exchange.reading_help import FILES, plan, plan_of, product, reasons, variant

BOTH = ("presta_products.csv", "presta_combinations.csv")


def test_products_of_the_import_page_in_french() -> None:
    found = plan(*BOTH)
    bowl = product(found, "Bol Nuit")
    assert (bowl.key, bowl.source, bowl.price_basis) == ("sku:bol", Format.PRESTASHOP, PriceBasis.NET)
    assert bowl.categories == (("Accueil", "Poterie"), ("Cadeaux",))
    assert bowl.description == "Grès émaillé\n\nÀ la main"
    assert bowl.tax == TaxHint(TaxHintKind.RULE, "1")
    only = bowl.variants[0]
    assert (only.price, only.stock, only.low_stock, only.weight_g) == (Decimal("20.833333"), 30, 5, 350)
    assert only.barcodes == ("3760001000025",)
    assert only.allow_backorder is True
    assert len(bowl.pictures) == 2


def test_discounts_in_percent_and_as_an_amount() -> None:
    found = plan(*BOTH)
    days = (date(2024, 1, 1), date(2024, 12, 31))
    assert variant(found, "BOL").sale == Sale(Decimal("18.75"), *days)
    assert variant(found, "SAV").sale == Sale(Decimal("3.5"))
    assert reasons(found.warnings) == [(3, Reason.TAX_BASIS_ASSUMED)]


def test_combinations_add_their_impact_and_the_default_comes_first() -> None:
    scarf = product(plan(*BOTH), "Écharpe")
    assert [item.sku for item in scarf.variants] == ["ECH-R-200", "ECH-B-150", ""]
    assert [item.price for item in scarf.variants] == [Decimal("34.5"), 50, 40]
    assert [item.weight_g for item in scarf.variants] == [150, 250, 200]
    assert [item.stock for item in scarf.variants] == [0, 4, 2]
    assert scarf.variants[1].options == (("Couleur", "Bleu"), ("Format", "1,5 m"))
    assert scarf.variants[2].key == "sku:ech|couleur=vert"
    assert scarf.variants[1].file == "presta_combinations.csv"


def test_inactive_and_virtual_products() -> None:
    pattern = product(plan(*BOTH), "Patron à imprimer")
    assert (pattern.active, pattern.ships, pattern.tax) == (False, False, TaxHint(TaxHintKind.EXEMPT))
    assert pattern.variants[0].tracks_stock is False


def test_every_row_that_is_left_out_says_why() -> None:
    skipped = plan(*BOTH).skipped
    assert [(item.file[7:11], item.line, item.reason) for item in skipped] == [
        ("comb", 5, Reason.OPTIONS_MISMATCH),
        ("comb", 6, Reason.MISSING_OPTIONS),
        ("comb", 7, Reason.NEGATIVE_PRICE),
        ("comb", 8, Reason.PARENT_NOT_FOUND),
        ("comb", 9, Reason.MISSING_PARENT),
        ("comb", 10, Reason.PARENT_SKIPPED),
        ("prod", 6, Reason.MISSING_NAME),
        ("prod", 7, Reason.UNREADABLE_NUMBER),
    ]


def test_the_order_of_the_files_does_not_matter_and_combinations_need_products() -> None:
    assert plan(*BOTH).products == plan(*reversed(BOTH)).products
    assert [item.kind for item in plan(*BOTH).sources] == [Kind.PRODUCTS, Kind.COMBINATIONS]
    with pytest.raises(WrongKindOfFile):
        plan("presta_combinations.csv")


def test_prices_with_tax_and_plain_product_lists(tmp_path: Path) -> None:
    rows = "ID;Image;Name;Reference;Category;Price (tax excl.);Price (tax incl.);Quantity;Status\n"
    found = plan_of(
        tmp_path, rows + "7;x.jpg;Mug;M-1;Art;€10.00;€12.00;3;1\n", ReadOptions(Format.PRESTASHOP)
    )
    mug = found.products[0]
    assert (mug.price_basis, mug.variants[0].price, mug.variants[0].stock) == (PriceBasis.GROSS, 12, 3)
    combined = tmp_path / "combinations.csv"
    combined.write_text("Product ID*;Attribute;Value;Impact on price\n7;Size;L;2\n7;Size;S;0\n")
    with_tax = read_products([tmp_path / "file.csv", combined])
    assert [item.price for item in with_tax.products[0].variants] == [14, 12]
    assert reasons(with_tax.warnings) == [(2, Reason.TAX_BASIS_ASSUMED)]


def test_the_same_reference_on_two_combinations_keeps_both(tmp_path: Path) -> None:
    products = tmp_path / "products.csv"
    products.write_text(
        "Product ID;Active (0/1);Name *;Price tax excluded;Tax rules ID;On sale (0/1)\n1;1;Mac;10;1;0\n"
    )
    rows = ["Blue:0;AIR;111", "Red:0;AIR;222", "Red:0;OTHER;222"]
    combined = tmp_path / "combinations.csv"
    combined.write_text(
        "Product ID*;Attribute (Name:Type:Position)*;Value (Value:Position)*;Reference;EAN13\n"
        + "".join(f"1;Color:color:0;{row}\n" for row in rows)
    )
    found = read_products([products, combined])
    assert [(item.sku, item.options[0][1]) for item in found.products[0].variants] == [
        ("AIR", "Blue"),
        ("", "Red"),
    ]
    assert reasons(found.skipped) == [(4, Reason.DUPLICATE_OPTIONS)]
    assert reasons(found.warnings) == [(3, Reason.SKU_SHARED)]


@pytest.mark.parametrize(
    ("names", "values", "expected"),
    [
        ("Color:color:0, Disk space:select:1", "Blue:0, 16GB:1", (("Color", "Blue"), ("Disk space", "16GB"))),
        ("Couleur, Taille", "Bleu, M", (("Couleur", "Bleu"), ("Taille", "M"))),
        ("Volume:select:0", "1,5 L:0", (("Volume", "1,5 L"),)),
        ("Ratio", "16:9", (("Ratio", "16:9"),)),
        ("Ratio:select:0", "16:9:0", (("Ratio", "16:9"),)),
    ],
)
def test_options_are_paired(names: str, values: str, expected: tuple[tuple[str, str], ...]) -> None:
    assert split_options(names, values) == expected


@pytest.mark.parametrize(("names", "values"), [("", "Blue"), ("Color", ""), ("A, B", "x"), ("A", "x, y")])
def test_options_that_do_not_pair_are_refused(names: str, values: str) -> None:
    with pytest.raises(BadRow):
        split_options(names, values)


def test_files_of_other_things_are_refused_by_what_they_hold() -> None:
    for name, content in (("presta_customers.csv", "customers"), ("presta_addresses.csv", "addresses")):
        with pytest.raises(WrongKindOfFile) as caught:
            read_products([FILES / name])
        assert caught.value.found == content
