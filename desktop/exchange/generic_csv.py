"""Catalogue files of anybody: columns guessed from English and French titles, or mapped by hand.

Rows with a value in an option column (size, colour …) and the same name, or with the same group, are the
variants of one product; every other row is a product of its own.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from desktop.exchange import cells
from desktop.exchange.checks import key_of, option_key
from desktop.exchange.cleaning import to_line
from desktop.exchange.headers import plain, short
from desktop.exchange.product_titles import OPTION_TITLES
from desktop.exchange.reasons import Reason
from desktop.exchange.rows import (
    CatalogueProduct,
    CatalogueVariant,
    Format,
    PriceBasis,
    TaxHint,
    TaxHintKind,
)
from desktop.exchange.sheet import Sheet
from desktop.exchange.tabular import Row
from desktop.exchange.trouble import BadRow

MAX_OPTIONS = 5

_BASES = (("price_gross", PriceBasis.GROSS), ("price_net", PriceBasis.NET), ("price", PriceBasis.SHOP))
_NUMBERS = (*(name for name, _ in _BASES), "sale_price", "compare_price", "stock", "low_stock", "weight")
_EXEMPT = frozenset({"exempt", "exempted", "exonere", "exoneree", "none", "sans", "aucune"})
_FRACTIONS_BELOW = Decimal("0.5")


def option_columns(header: Sequence[str], taken: Sequence[int]) -> dict[str, int]:
    """Find the columns that tell variants apart; the fields are named ``option 1`` and so on."""
    places = [
        place
        for place, title in enumerate(header)
        if place not in taken and (plain(title) in OPTION_TITLES or short(title) in OPTION_TITLES)
    ]
    return {f"option {count}": place for count, place in enumerate(places[:MAX_OPTIONS], start=1)}


def read_products(sheet: Sheet, fallback_mark: str) -> list[CatalogueProduct]:
    """Give the products of a file of any origin; rows that cannot be taken go to the sheet's findings."""
    sheet.settle_numbers(_NUMBERS, fallback_mark)
    return _Reader(sheet).products()


class _Reader:
    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet
        self._options = [field for field in sheet.titles if field.startswith("option ")]
        self._unit = self._weight_unit()
        rates = [rate for row in sheet.rows if (rate := cells.rate(row["tax"]))]
        self._fractions = bool(rates) and max(rates) <= _FRACTIONS_BELOW

    def products(self) -> list[CatalogueProduct]:
        groups: dict[str, list[Row]] = {}
        for place, row in enumerate(self._sheet.rows):
            groups.setdefault(self._group_of(row) or f"\n{place}", []).append(row)
        found = []
        for key, rows in groups.items():
            product = self._product("" if key.startswith("\n") else key, rows)
            if product is not None:
                found.append(product)
        return found

    def _group_of(self, row: Row) -> str:
        """The identity that joins rows to one product, or an empty string for a row that stands alone."""
        name = to_line(row["name"])
        if row["group"]:
            return key_of(handle=to_line(row["group"]))
        if name and any(row[field] for field in self._options):
            return key_of(name=name)
        return ""

    def _product(self, group: str, rows: list[Row]) -> CatalogueProduct | None:
        variants: list[CatalogueVariant] = []
        head: CatalogueProduct | None = None
        for row in rows:
            try:
                head = head or self._head(group, row)
                variants.append(self._variant(row, head, grouped=bool(group)))
            except BadRow as bad:
                self._sheet.skip(row, bad)
        if head is None or not variants:
            return None
        return _with_variants(head, variants)

    def _head(self, group: str, row: Row) -> CatalogueProduct:
        sheet = self._sheet
        name = sheet.name(row)
        path = tuple(word for part in row["category"].split(">") if (word := to_line(part)))
        return CatalogueProduct(
            key=group or key_of(sku=sheet.sku(row), name=name),
            source=Format.GENERIC,
            file=sheet.file,
            line=row.line,
            name=name,
            description=sheet.text(row, "description"),
            categories=(path,) if path else (),
            brand=sheet.short(row, "brand"),
            tags=cells.unique(to_line(tag) for tag in cells.items(row["tags"])),
            tax=self._tax(row),
            price_basis=self._price(row)[1],
            active=cells.truth(row["active"], default=True),
            pictures=sheet.pictures(row, "pictures"),
        )

    def _variant(self, row: Row, head: CatalogueProduct, *, grouped: bool) -> CatalogueVariant:
        sheet = self._sheet
        name = sheet.name(row)
        sku = sheet.sku(row)
        options = tuple(
            (sheet.titles[field], value) for field in self._options if (value := to_line(row[field]))
        )
        price, _ = self._price(row)
        if price is None:
            sheet.warn(row, Reason.NO_PRICE)
        compare = sheet.price(row, "compare_price")
        stock = sheet.number(row, "stock")
        own_name = name if grouped and not options and name != head.name else ""
        return CatalogueVariant(
            key=f"sku:{sku.casefold()}" if sku else option_key(head.key, options, own_name),
            file=sheet.file,
            line=row.line,
            sku=sku,
            name=own_name,
            barcodes=sheet.barcodes(row, "barcode"),
            options=options,
            price=price,
            compare_price=compare if compare and price is not None and compare > price else None,
            sale=sheet.sale(row, price, sheet.price(row, "sale_price")),
            tracks_stock=stock is not None,
            stock=stock,
            low_stock=sheet.level(row),
            weight_g=sheet.weight(row, self._unit),
            ships=cells.truth(row["ships"], default=True),
            active=cells.truth(row["active"], default=True),
            tax=self._tax(row),
        )

    def _price(self, row: Row) -> tuple[Decimal | None, PriceBasis]:
        """The first price the row has: with tax, without, or as the shop understands it."""
        for name, basis in _BASES:
            price = self._sheet.price(row, name)
            if price is not None:
                return price, basis
        said = [basis for name, basis in _BASES if name in self._sheet.titles]
        return None, said[0] if said else PriceBasis.SHOP

    def _tax(self, row: Row) -> TaxHint | None:
        text = row["tax"]
        if not text:
            return None
        rate = cells.rate(text)
        if rate is not None:
            percent = rate * 100 if self._fractions else rate
            return TaxHint(TaxHintKind.RATE, f"{percent.normalize():f}")
        if plain(text) in _EXEMPT:
            return TaxHint(TaxHintKind.EXEMPT)
        if any(letter.isalpha() for letter in text):
            return TaxHint(TaxHintKind.CLASS, to_line(text)[:60])
        self._sheet.warn(row, Reason.TAX_IGNORED, {"value": text[:40]})
        return None

    def _weight_unit(self) -> str:
        """The unit in the title; else kilograms where weights have decimals or are small, else grams."""
        sheet = self._sheet
        if unit := cells.unit_of(sheet.titles.get("weight", "")):
            return unit
        bare = [row["weight"] for row in sheet.rows if row["weight"] and not cells.names_unit(row["weight"])]
        if not bare:
            return "kg"
        small = all(len(text.split(",")[0].split(".")[0]) <= 2 for text in bare)
        decimals = any("," in text or "." in text for text in bare)
        unit = "kg" if decimals or small else "g"
        sheet.findings.warn(sheet.file, sheet.rows[0].line, Reason.WEIGHT_UNIT_ASSUMED, {"unit": unit})
        return unit


def _with_variants(head: CatalogueProduct, variants: list[CatalogueVariant]) -> CatalogueProduct:
    return replace(head, variants=tuple(variants), active=any(variant.active for variant in variants))
