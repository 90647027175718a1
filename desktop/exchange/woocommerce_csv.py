"""Catalogue files of WooCommerce's own product export, with English or French titles.

A variation names its parent by SKU or as ``id:44``, before or after it in the file. An attribute that all
variations of a product leave open makes no variant: it becomes a choice asked for when the product is sold.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from desktop.exchange import cells
from desktop.exchange.checks import key_of, option_key
from desktop.exchange.cleaning import to_line
from desktop.exchange.headers import plain
from desktop.exchange.reasons import Reason
from desktop.exchange.rows import CatalogueProduct, CatalogueVariant, Choice, Format, TaxHint, TaxHintKind
from desktop.exchange.sheet import Sheet
from desktop.exchange.tabular import Row
from desktop.exchange.trouble import BadRow

_ATTRIBUTE_NAME = re.compile(r"^(?:attribute (\d{1,3}) name|nom de l attribut (\d{1,3}))$")
_ATTRIBUTE_VALUE = re.compile(
    r"^(?:attribute (\d{1,3}) values?(?: s)?|valeurs?(?: s)? de l attribut (\d{1,3}))$"
)
_NUMBERS = ("price", "sale_price", "stock", "low_stock", "weight")
_MODIFIERS = frozenset({"virtual", "downloadable"})
_WRITTEN_LINE_END = re.compile(r"(?<!\\)\\n")


@dataclass(slots=True)
class _Parent:
    """A row that stands for a product, and the variations that name it."""

    row: Row
    types: frozenset[str]
    bad: BadRow | None
    children: list[Row] = field(default_factory=list)


def attribute_columns(header: Sequence[str]) -> dict[str, int]:
    """Find the numbered attribute columns: field names are ``attribute name 1``, ``attribute value 1``."""
    found: dict[str, int] = {}
    for place, title in enumerate(header):
        for pattern, kind in ((_ATTRIBUTE_NAME, "name"), (_ATTRIBUTE_VALUE, "value")):
            if match := pattern.match(plain(title)):
                found.setdefault(f"attribute {kind} {int(match.group(1) or match.group(2))}", place)
    return found


def read_products(sheet: Sheet, fallback_mark: str) -> list[CatalogueProduct]:
    """Give the products of a WooCommerce file; rows that cannot be taken go to the sheet's findings."""
    sheet.settle_numbers(_NUMBERS, fallback_mark)
    return _Reader(sheet).products()


class _Reader:
    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet
        self._unit = cells.unit_of(sheet.titles.get("weight", "")) or "kg"
        numbers = (
            name.removeprefix("attribute name ") for name in sheet.titles if name.startswith("attribute n")
        )
        self._slots = [(f"attribute name {n}", f"attribute value {n}") for n in sorted(numbers, key=int)]

    def products(self) -> list[CatalogueProduct]:
        parents, variations = self._sorted_rows()
        self._attach(parents, variations)
        found = []
        for parent in parents:
            try:
                found.append(self._product(parent))
            except BadRow as bad:
                self._sheet.skip(parent.row, bad)
                self._skip_children(parent)
        return found

    def _sorted_rows(self) -> tuple[list[_Parent], list[Row]]:
        parents, variations = [], []
        for row in self._sheet.rows:
            types = frozenset(cells.items(row["type"].lower()))
            if "variation" in types or (not types - _MODIFIERS and row["parent"]):
                variations.append(row)
            else:
                parents.append(_Parent(row, types, _refusal(types)))
        return parents, variations

    def _attach(self, parents: list[_Parent], variations: list[Row]) -> None:
        by_sku: dict[str, _Parent] = {}
        by_number: dict[str, _Parent] = {}
        for parent in parents:
            if sku := self._sheet.sku(parent.row).casefold():
                by_sku.setdefault(sku, parent)
            if number := parent.row["number"]:
                by_number.setdefault(number, parent)
        for row in variations:
            try:
                self._parent_of(row, by_sku, by_number).children.append(row)
            except BadRow as bad:
                self._sheet.skip(row, bad)

    def _parent_of(
        self, row: Row, by_sku: Mapping[str, _Parent], by_number: Mapping[str, _Parent]
    ) -> _Parent:
        said = self._sheet.sku(row, "parent")
        if not said:
            raise BadRow(Reason.MISSING_PARENT)
        number = said[3:].strip() if said.lower().startswith("id:") else said
        parent = (
            by_number.get(number) if number != said else by_sku.get(said.casefold()) or by_number.get(said)
        )
        if parent is None:
            raise BadRow(Reason.PARENT_NOT_FOUND, {"parent": said})
        if parent.bad is not None:
            raise BadRow(Reason.PARENT_SKIPPED, {"parent": said})
        if "variable" not in parent.types:
            raise BadRow(Reason.PARENT_NOT_VARIABLE, {"parent": said})
        return parent

    def _product(self, parent: _Parent) -> CatalogueProduct:
        if parent.bad is not None:
            raise parent.bad
        sheet, row = self._sheet, parent.row
        name = sheet.name(row)
        key = key_of(sku=sheet.sku(row), number=row["number"], name=name)
        if "variable" in parent.types:
            variants, choices, attributes = self._variants(key, name, parent)
        else:
            variants, choices, attributes = (self._variant(row, key, (), None),), (), self._attributes(row)
        description = _WRITTEN_LINE_END.sub("\n", row["description"] or row["short_description"])
        return CatalogueProduct(
            key=key,
            source=Format.WOOCOMMERCE,
            file=sheet.file,
            line=row.line,
            name=name,
            description=sheet.text(row, "description", description),
            categories=_categories(row["categories"]),
            brand=sheet.short(row, "brand"),
            tags=cells.unique(to_line(tag) for tag in cells.items(row["tags"])),
            tax=_tax(row, None),
            active=cells.truth(row["published"], default=True),
            pictures=sheet.pictures(row, "pictures"),
            attributes=attributes,
            choices=choices,
            variants=variants,
        )

    def _variants(
        self, key: str, name: str, parent: _Parent
    ) -> tuple[tuple[CatalogueVariant, ...], tuple[Choice, ...], tuple[tuple[str, str], ...]]:
        fixed = {option for child in parent.children for option, value in self._pairs(child) if value}
        offered = self._pairs(parent.row)
        left_open = [(option, value) for option, value in offered if option not in fixed]
        lists = [(option, tuple(to_line(word) for word in cells.items(value))) for option, value in left_open]
        named = {option for child in parent.children for option, _ in self._pairs(child)}
        choices = tuple(Choice(option, v) for option, v in lists if len(v) > 1 and option in named)
        asked = {choice.name for choice in choices}
        attributes = tuple((option, ", ".join(v)) for option, v in lists if v and option not in asked)
        variants = []
        for child in parent.children:
            try:
                variants.append(self._child(child, key, name, fixed, parent.row))
            except BadRow as bad:
                self._sheet.skip(child, bad)
        return tuple(variants), choices, attributes

    def _child(self, row: Row, key: str, name: str, fixed: set[str], parent: Row) -> CatalogueVariant:
        options = []
        for option, value in self._pairs(row):
            if value:
                options.append((option, to_line(value.replace("\\,", ","))))
            elif option in fixed:
                self._sheet.warn(row, Reason.OPTION_LEFT_OPEN, {"option": option})
        own = "" if options else to_line(row["name"]).removeprefix(name).lstrip(" -–")
        return self._variant(row, key, tuple(options), parent, own)

    def _variant(
        self,
        row: Row,
        product_key: str,
        options: tuple[tuple[str, str], ...],
        parent: Row | None,
        name: str = "",
    ) -> CatalogueVariant:
        sheet = self._sheet
        sku = sheet.sku(row)
        price = sheet.price(row, "price")
        tracks, stock = self._stock(row)
        if price is None:
            sheet.warn(row, Reason.NO_PRICE)
        return CatalogueVariant(
            key=f"sku:{sku.casefold()}" if sku else _own_key(row, product_key, options, name),
            file=sheet.file,
            line=row.line,
            sku=sku,
            name=name,
            barcodes=sheet.barcodes(row, "barcode"),
            options=options,
            price=price,
            sale=sheet.sale(row, price, sheet.price(row, "sale_price")),
            tracks_stock=tracks,
            stock=stock,
            low_stock=sheet.level(row),
            allow_backorder=_backorders(row["backorders"]),
            weight_g=sheet.weight(row if row["weight"] or parent is None else parent, self._unit),
            ships="virtual" not in cells.items(row["type"].lower()),
            active=cells.truth(row["published"], default=True),
            tax=_tax(row, parent),
        )

    def _stock(self, row: Row) -> tuple[bool, Decimal | None]:
        """Counted when the file gives a number, or when it says that none is left."""
        if row["stock"].lower() == "parent":
            self._sheet.warn(row, Reason.SHARED_STOCK)
            return False, None
        stock = self._sheet.number(row, "stock")
        if stock is None and row["in_stock"] and not cells.truth(row["in_stock"], default=True):
            return True, Decimal(0)
        return stock is not None, stock

    def _attributes(self, row: Row) -> tuple[tuple[str, str], ...]:
        pairs = ((option, cells.items(value)) for option, value in self._pairs(row))
        return tuple((option, ", ".join(to_line(word) for word in words)) for option, words in pairs if words)

    def _pairs(self, row: Row) -> list[tuple[str, str]]:
        """Give the attributes that a row names, with their values as they stand."""
        return [(to_line(row[name]), row[value]) for name, value in self._slots if row[name]]

    def _skip_children(self, parent: _Parent) -> None:
        said = self._sheet.sku(parent.row) or parent.row["number"]
        for child in parent.children:
            self._sheet.skip(child, BadRow(Reason.PARENT_SKIPPED, {"parent": said}))


def _refusal(types: frozenset[str]) -> BadRow | None:
    """Say why a kind of product is not taken, or None."""
    if "grouped" in types:
        return BadRow(Reason.GROUPED_PRODUCT)
    if "external" in types:
        return BadRow(Reason.SOLD_ELSEWHERE)
    unknown = types - _MODIFIERS - {"simple", "variable"}
    return BadRow(Reason.UNKNOWN_TYPE, {"type": ", ".join(sorted(unknown))[:60]}) if unknown else None


def _own_key(row: Row, product_key: str, options: tuple[tuple[str, str], ...], name: str) -> str:
    return f"id:{row['number']}" if row["number"] else option_key(product_key, options, name)


def _tax(row: Row, parent: Row | None) -> TaxHint:
    said = row["tax_class"].lower()
    if parent is not None and said == "parent":
        return _tax(parent, None)
    if row["tax_status"].lower() in ("none", "shipping"):
        return TaxHint(TaxHintKind.EXEMPT)
    return TaxHint(TaxHintKind.CLASS, to_line(row["tax_class"])) if said else TaxHint(TaxHintKind.STANDARD)


def _categories(text: str) -> tuple[tuple[str, ...], ...]:
    paths = (tuple(word for part in item.split(">") if (word := to_line(part))) for item in cells.items(text))
    return tuple(dict.fromkeys(path for path in paths if path))


def _backorders(text: str) -> bool | None:
    if not text:
        return None
    return text.lower() == "notify" or cells.truth(text, default=False)
