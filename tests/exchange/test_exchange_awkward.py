"""Catalogue files as shops really send them: each comes out right, or is told why not."""

from __future__ import annotations

import csv
import zipfile
from collections.abc import Mapping, Sequence
from decimal import Decimal
from io import StringIO
from pathlib import Path

import pytest

from desktop.domain.errors import DeskError
from desktop.exchange.reading import read_customers, read_products
from desktop.exchange.reasons import Reason
from desktop.exchange.refusals import FileNotText, RowsMissing
from tests.exchange.reading_help import plan_of, prices, product, reasons, variant

WOO = (
    "ID", "Type", "UGS", "Nom", "Publié", "Description", "État de la TVA", "Classe de TVA", "En stock ?",
    "Stock", "Tarif promo", "Tarif régulier", "Catégories", "Parent", "Nom de l’attribut 1",
    "Valeur(s) de l’attribut 1",
)  # fmt: skip
SHOPIFY = (
    "Handle", "Title", "Published", "Option1 Name", "Option1 Value", "Variant SKU", "Variant Price",
    "Image Src", "Image Position",
)  # fmt: skip
PRESTA = ("Product ID", "Active (0/1)", "Name *", "Price tax excluded", "Reference #", "Quantity")
COMBINATIONS = (
    "Product reference", "Attribute (Name:Type:Position)*", "Value (Value:Position)*", "Reference",
    "Impact on price", "Quantity",
)  # fmt: skip


def table(header: Sequence[str], rows: Sequence[Mapping[str, str]], separator: str) -> str:
    text = StringIO()
    writer = csv.DictWriter(text, header, restval="", delimiter=separator)
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue()


def woo(kind: str, sku: str, name: str, price: str = "", **more: str) -> dict[str, str]:
    places = {"parent": "Parent", "option": "Nom de l’attribut 1", "value": "Valeur(s) de l’attribut 1"}
    places |= {"id": "ID", "text": "Description", "categories": "Catégories"}
    row = {"Type": kind, "UGS": sku, "Nom": name, "Publié": "1", "Tarif régulier": price}
    return row | {places[key]: value for key, value in more.items()}


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_a_french_export_with_children_before_their_parent(tmp_path, encoding):
    rows = [
        woo("variation", "TS-R", "Rouge", "1 234,56", parent="TS", option="Couleur", value="Rouge"),
        woo("variation", "TS-V", "Vert", "1\xa0234,56", parent="id:11", option="Couleur", value="Vert"),
        woo("variable", "TS", "T-shirt d&rsquo;été &amp; d&#8217;hiver", id="11", option="Couleur",
            value="Rouge, Vert", categories="Mode &gt; Hauts, Été", text="<p>Long</p><script>x</script>"),
    ]  # fmt: skip
    found = plan_of(tmp_path, table(WOO, rows, ";").encode(encoding))
    [shirt] = found.products
    assert (shirt.name, shirt.category_path) == ("T-shirt d’été & d’hiver", "Mode > Hauts")
    assert shirt.description == "Long"
    assert prices(shirt) == [Decimal("1234.56")] * 2
    assert [item.options for item in shirt.variants] == [(("Couleur", "Rouge"),), (("Couleur", "Vert"),)]
    assert found.skipped == ()


def test_rows_that_belong_nowhere_or_come_twice_are_named_and_the_others_come_in(tmp_path):
    rows = [
        woo("variable", "TS", "T-shirt", option="Couleur", value="Rouge, Bleu"),
        woo("variation", "TS-R", "", "5", parent="TS", option="Couleur", value="Rouge"),
        woo("variation", "LOST", "", "5", parent="NIX", option="Couleur", value="Rouge"),
        woo("variation", "ALONE", "", "5", option="Couleur", value="Rouge"),
        woo("simple", "TS-R", "Other", "7"),
        woo("simple", "DUP", "One", "7,00 €"),
        woo("simple", "dup", "Two", "8"),
        woo("simple", "NEG", "Below", "-4"),
        woo("variable", "HULL", "Nothing in it", option="Taille", value="S, M"),
        woo("booking", "BOOK", "A visit", "3"),
        woo("simple", "LONG", "Long", "1.234,50", text="x" * 3000),
    ]
    found = plan_of(tmp_path, table(WOO, rows, ";"))
    assert reasons(found.skipped) == [
        (4, Reason.PARENT_NOT_FOUND),
        (5, Reason.MISSING_PARENT),
        (6, Reason.DUPLICATE_SKU),
        (8, Reason.DUPLICATE_SKU),
        (9, Reason.NEGATIVE_PRICE),
        (10, Reason.NO_VARIANTS),
        (11, Reason.UNKNOWN_TYPE),
    ]
    assert [item.name for item in found.products] == ["T-shirt", "One", "Long"]
    assert len(product(found, "Long").description) == 3000
    assert variant(found, "LONG").price == Decimal("1234.5")


def test_an_entity_with_the_separator_in_it_and_no_quotation_marks_costs_its_row(tmp_path):
    text = "Nom;UGS;Tarif régulier\nThé d&rsquo;été;A;5\nCafé;B;6\n"
    found = plan_of(tmp_path, text)
    assert reasons(found.skipped) == [(2, Reason.TOO_MANY_CELLS)]
    assert [item.name for item in found.products] == ["Café"]


def test_shopify_rows_of_pictures_and_rows_without_a_handle(tmp_path):
    def row(handle: str, title: str = "", value: str = "", sku: str = "", price: str = "") -> dict[str, str]:
        named = {"Option1 Name": "Size", "Published": "TRUE"} if title else {}
        return {"Handle": handle, "Title": title, "Option1 Value": value, "Variant SKU": sku,
                "Variant Price": price, **named}  # fmt: skip

    picture = {"Handle": "tee", "Image Src": "https://example.org/2.jpg", "Image Position": "2"}
    rows = [
        row("tee", "Tee", "S", "TEE-S", "9"),
        picture,
        {**picture, "Handle": ""},
        row("cup", "Cup", "One", "CUP", "1,299.00"),
        row("tee", "", "M", "TEE-M", "9"),
        row("", "", "L", "TEE-L", "9"),
    ]
    found = plan_of(tmp_path, table(SHOPIFY, rows, ","))
    assert [item.sku for item in product(found, "Tee").variants] == ["TEE-S", "TEE-M"]
    assert variant(found, "CUP").price == 1299
    assert reasons(found.skipped) == [(4, Reason.MISSING_HANDLE), (7, Reason.MISSING_HANDLE)]


def test_prestashop_combinations_by_reference(tmp_path):
    def combination(ref: str, names: str, values: str, sku: str, impact: str = "0") -> dict[str, str]:
        return dict(zip(COMBINATIONS, (ref, names, values, sku, impact, "4"), strict=True))

    goods = [
        dict(zip(PRESTA, ("1", "1", "Pull", "33,25", "PULL", "10"), strict=True)),
        dict(zip(PRESTA, ("2", "1", "Écharpe", "1 200,50", "ECH", "2"), strict=True)),
    ]
    both = "Taille:select:0, Couleur:color:1"
    kinds = [
        combination("PULL", "Taille:select:0", "S:0", "PULL-S"),
        combination("pull", both, "M:0, Bleu:1", "PULL-M", "2,50"),
        combination("NIX", "Taille:select:0", "S:0", "X-S"),
        combination("PULL", both, "L:0", "PULL-L"),
    ]
    paths = [tmp_path / "products.csv", tmp_path / "combinations.csv"]
    for path, header, rows in zip(paths, (PRESTA, COMBINATIONS), (goods, kinds), strict=True):
        path.write_text(table(header, rows, ";"), "utf-8")
    found = read_products(paths)
    assert prices(product(found, "Pull")) == [Decimal("33.25"), Decimal("35.75")]
    assert prices(product(found, "Écharpe")) == [Decimal("1200.5")]
    assert reasons(found.skipped) == [(4, Reason.PARENT_NOT_FOUND), (5, Reason.OPTIONS_MISMATCH)]


@pytest.mark.parametrize(
    ("read", "header"),
    [
        (read_products, ";".join(WOO)),
        (read_products, "name,price"),
        (read_products, "name,price\n\n,,\n"),
        (read_customers, "first name,last name,email\n"),
    ],
)
def test_titles_without_a_row_are_refused(tmp_path, read, header):
    path = tmp_path / "table.csv"
    path.write_text(header, "utf-8")
    with pytest.raises(RowsMissing) as refused:
        read([path])
    assert refused.value.file == "table.csv"


def test_a_spreadsheet_as_it_is_saved_is_refused_as_one(tmp_path):
    for name in ("table.xlsx", "table.ods", "table.csv"):
        path = tmp_path / name
        with zipfile.ZipFile(path, "w") as archive:
            archive.writestr("content.xml", "<table/>")
        with pytest.raises(FileNotText) as refused:
            read_products([path])
        assert (refused.value.file, refused.value.found) == (name, "spreadsheet")


@pytest.mark.parametrize("seed", range(20))
def test_bytes_without_meaning_are_no_text(tmp_path: Path, seed: int) -> None:
    from random import Random

    path = tmp_path / "photo.csv"
    path.write_bytes(Random(seed).randbytes(3000))
    with pytest.raises(DeskError) as refused:
        read_products([path])
    assert isinstance(refused.value, FileNotText)
