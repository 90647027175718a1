"""Catalogue files of Shopify, with the old titles (``Handle``, ``Variant Price``) and those of 2024.

A handle's first row carries the product; each row is a variant or one more picture. Empty product cells
inherit from the first row.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from desktop.exchange import cells
from desktop.exchange.checks import key_of, option_key
from desktop.exchange.cleaning import to_line
from desktop.exchange.reasons import Reason
from desktop.exchange.rows import CatalogueProduct, CatalogueVariant, Format, TaxHint, TaxHintKind
from desktop.exchange.sheet import Sheet
from desktop.exchange.tabular import Row
from desktop.exchange.trouble import BadRow

_NUMBERS = ("price", "compare_price", "stock", "grams")
_VARIANT_FIELDS = ("option_value_1", "option_value_2", "option_value_3", "sku", "barcode", "price")
_NO_OPTION = ("title", "default title")


@dataclass(slots=True)
class _Product:
    first: Row
    rows: list[Row] = field(default_factory=list)


def read_products(sheet: Sheet) -> list[CatalogueProduct]:
    """Give the products of a Shopify file; rows that cannot be taken go to the sheet's findings."""
    sheet.settle_numbers(_NUMBERS, ".")
    found = []
    for group in _grouped(sheet):
        group.first = next((row for row in group.rows if row["name"]), group.first)
        try:
            found.append(_product(sheet, group))
        except BadRow as bad:
            for row in group.rows:
                sheet.skip(row, bad if row is group.first else _orphan(group.first))
    return found


def _orphan(first: Row) -> BadRow:
    return BadRow(Reason.PARENT_SKIPPED, {"parent": to_line(first["name"] or first["handle"])[:80]})


def _grouped(sheet: Sheet) -> list[_Product]:
    """Gather the rows of each handle. Without a handle, a row with a title begins a product of its own."""
    groups: dict[str, _Product] = {}
    last = ""
    for place, row in enumerate(sheet.rows):
        handle = row["handle"].casefold()
        if not handle and row["name"]:
            handle = f"\n{place}"
        elif not handle and "handle" not in sheet.titles:
            handle = last
        if not handle:
            sheet.skip(row, BadRow(Reason.MISSING_HANDLE))
            continue
        groups.setdefault(handle, _Product(row)).rows.append(row)
        last = handle
    return list(groups.values())


def _product(sheet: Sheet, group: _Product) -> CatalogueProduct:
    first = group.first
    if cells.truth(first["gift_card"], default=False):
        raise BadRow(Reason.GIFT_CARD)
    name = sheet.name(first)
    key = key_of(handle=first["handle"]) if first["handle"] else key_of(sku=sheet.sku(first), name=name)
    own = [row for row in group.rows if row is first or any(row[item] for item in _VARIANT_FIELDS)]
    titles = [to_line(first[f"option_name_{place}"]) for place in (1, 2, 3)]
    variants = []
    for row in own:
        try:
            variants.append(_variant(sheet, row, key, titles))
        except BadRow as bad:
            sheet.skip(row, bad)
    return CatalogueProduct(
        key=key,
        source=Format.SHOPIFY,
        file=sheet.file,
        line=first.line,
        name=name,
        description=sheet.text(first, "description"),
        categories=_categories(first),
        brand=sheet.short(first, "brand"),
        tags=cells.unique(to_line(tag) for tag in cells.items(first["tags"])),
        active=_is_active(first),
        pictures=cells.unique(
            address for row in group.rows for address in sheet.pictures(row, "picture", "variant_picture")
        ),
        variants=tuple(variants),
    )


def _variant(sheet: Sheet, row: Row, product_key: str, titles: list[str]) -> CatalogueVariant:
    options = _options(row, titles)
    price = sheet.price(row, "price")
    if price is None:
        sheet.warn(row, Reason.NO_PRICE)
    compare = sheet.price(row, "compare_price")
    sku = sheet.sku(row)
    return CatalogueVariant(
        key=f"sku:{sku.casefold()}" if sku else option_key(product_key, options),
        file=sheet.file,
        line=row.line,
        sku=sku,
        barcodes=sheet.barcodes(row, "barcode"),
        options=options,
        price=price,
        compare_price=compare if compare and price is not None and compare > price else None,
        tracks_stock=bool(row["tracker"]),
        stock=sheet.number(row, "stock") if row["tracker"] else None,
        allow_backorder=_backorder(row["policy"]) if row["tracker"] else None,
        weight_g=sheet.weight(row, "g", "grams"),
        ships=cells.truth(row["ships"], default=True),
        tax=None if cells.truth(row["taxable"], default=True) else TaxHint(TaxHintKind.EXEMPT),
    )


def _options(row: Row, titles: list[str]) -> tuple[tuple[str, str], ...]:
    found = []
    for place, title in enumerate(titles, start=1):
        value = to_line(row[f"option_value_{place}"])
        named = title or (f"Option {place}" if value else "")
        if value and (named.lower(), value.lower()) != _NO_OPTION:
            found.append((named, value))
    return tuple(found)


def _categories(row: Row) -> tuple[tuple[str, ...], ...]:
    """The shop's own product type says more at the counter than Shopify's taxonomy, so it comes first."""
    own = to_line(row["type"])
    path = tuple(word for part in row["category"].split(">") if (word := to_line(part)))
    return tuple(found for found in (((own,) if own else ()), path) if found)


def _is_active(row: Row) -> bool:
    if row["status"]:
        return row["status"].lower() == "active"
    return cells.truth(row["published"], default=True)


def _backorder(policy: str) -> bool:
    return policy.lower() == "continue" or cells.truth(policy, default=False)
