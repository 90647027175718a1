"""Catalogue files of PrestaShop: products, and their combinations in a second file.

Read are the files of the import page (English and French titles, separator ``;``, lists with ``,``) and the
product list that the back office exports. A combination's price and weight are the product's plus its impact.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from desktop.exchange import cells
from desktop.exchange.checks import key_of
from desktop.exchange.cleaning import to_line
from desktop.exchange.prestashop_combinations import Combination, Discount
from desktop.exchange.reasons import Reason
from desktop.exchange.rows import (
    CatalogueProduct,
    CatalogueVariant,
    Format,
    PriceBasis,
    Sale,
    TaxHint,
    TaxHintKind,
)
from desktop.exchange.sheet import Sheet
from desktop.exchange.tabular import Row
from desktop.exchange.trouble import BadRow

_PRICES = ("price", "price_net", "price_gross", "discount_amount", "discount_percent")
_NUMBERS = (*_PRICES, "stock", "low_stock", "weight")


@dataclass(slots=True)
class _Parent:
    row: Row
    combinations: list[Combination] = field(default_factory=list)


def read_products(sheet: Sheet, combinations: Sequence[Combination]) -> list[CatalogueProduct]:
    """Give the products with their combinations; what cannot be taken goes to the findings."""
    sheet.settle_numbers(_NUMBERS, ".")
    return _Reader(sheet).products(combinations)


class _Reader:
    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet
        self._unit = cells.unit_of(sheet.titles.get("weight", "")) or "kg"

    def products(self, combinations: Sequence[Combination]) -> list[CatalogueProduct]:
        parents = [_Parent(row) for row in self._sheet.rows]
        self._attach(parents, combinations)
        found = []
        for parent in parents:
            try:
                found.append(self._product(parent))
            except BadRow as bad:
                self._sheet.skip(parent.row, bad)
                for item in parent.combinations:
                    item.sheet.skip(item.row, BadRow(Reason.PARENT_SKIPPED, {"parent": item.parent}))
        return found

    def _attach(self, parents: list[_Parent], combinations: Sequence[Combination]) -> None:
        by_number: dict[str, _Parent] = {}
        by_sku: dict[str, _Parent] = {}
        for parent in parents:
            if parent.row["number"]:
                by_number.setdefault(parent.row["number"], parent)
            if sku := self._sheet.sku(parent.row).casefold():
                by_sku.setdefault(sku, parent)
        for item in combinations:
            owner = by_number.get(item.number) or by_sku.get(item.parent_sku.casefold())
            if owner is not None:
                owner.combinations.append(item)
            else:
                item.sheet.skip(item.row, item.without_parent())

    def _product(self, parent: _Parent) -> CatalogueProduct:
        sheet, row = self._sheet, parent.row
        name = sheet.name(row)
        price, basis = self._price(row)
        key = key_of(sku=sheet.sku(row), number=row["number"], name=name)
        discount = self._discount(row, price, basis)
        plain = self._variant(row, key, price, discount.sale(price) if discount else None)
        variants: tuple[CatalogueVariant, ...] = (plain,)
        if parent.combinations:
            variants = self._combined(parent, plain, basis, discount)
        elif price is None:
            sheet.warn(row, Reason.NO_PRICE)
        return CatalogueProduct(
            key=key,
            source=Format.PRESTASHOP,
            file=sheet.file,
            line=row.line,
            name=name,
            description=sheet.text(row, "description" if row["description"] else "summary"),
            categories=_categories(row["categories"]),
            brand=sheet.short(row, "brand"),
            tags=cells.unique(to_line(tag) for tag in cells.items(row["tags"])),
            tax=_tax(row["tax_rule"]),
            price_basis=basis,
            active=cells.truth(row["active"], default=True) and cells.truth(row["available"], default=True),
            pictures=sheet.pictures(row, "pictures"),
            variants=variants,
        )

    def _price(self, row: Row) -> tuple[Decimal | None, PriceBasis]:
        bases = (
            ("price_gross", PriceBasis.GROSS),
            ("price_net", PriceBasis.NET),
            ("price", PriceBasis.SHOP),
        )
        for name, basis in bases:
            price = self._sheet.price(row, name)
            if price is not None:
                return price, basis
        said = [basis for name, basis in bases if name in self._sheet.titles]
        return None, said[0] if said else PriceBasis.SHOP

    def _discount(self, row: Row, price: Decimal | None, basis: PriceBasis) -> Discount | None:
        """The dated discount, in percent or as an amount, which PrestaShop means with tax."""
        sheet = self._sheet
        percent = sheet.number(row, "discount_percent") or Decimal(0)
        amount = sheet.number(row, "discount_amount") or Decimal(0)
        days = sheet.sale_days(row) if percent or amount else None
        if price is None or days is None:
            return None
        discount = Discount(percent, amount, days)
        if discount.sale(price) is None:
            sheet.warn(row, Reason.SALE_NOT_LOWER, {"value": f"{discount.lowered(price)}"})
            return None
        if not percent and basis is PriceBasis.NET:
            sheet.warn(row, Reason.TAX_BASIS_ASSUMED, {"what": "discount"})
        return discount

    def _variant(self, row: Row, key: str, price: Decimal | None, sale: Sale | None) -> CatalogueVariant:
        sheet = self._sheet
        stock = sheet.number(row, "stock")
        return CatalogueVariant(
            key=key,
            file=sheet.file,
            line=row.line,
            sku=sheet.sku(row),
            barcodes=sheet.barcodes(row, "ean", "upc"),
            price=price,
            sale=sale,
            tracks_stock=stock is not None,
            stock=stock,
            low_stock=sheet.level(row),
            allow_backorder={"0": False, "1": True}.get(row["out_of_stock"]),
            weight_g=sheet.weight(row, self._unit),
            ships=not cells.truth(row["virtual"], default=False),
        )

    def _combined(
        self, parent: _Parent, plain: CatalogueVariant, basis: PriceBasis, discount: Discount | None
    ) -> tuple[CatalogueVariant, ...]:
        found: list[tuple[bool, CatalogueVariant]] = []
        impacts = False
        for item in parent.combinations:
            try:
                variant, impact = item.variant(plain.key, plain, self._unit, discount)
            except BadRow as bad:
                item.sheet.skip(item.row, bad)
                continue
            impacts = impacts or bool(impact)
            found.append((item.is_default, variant))
        if impacts and basis is PriceBasis.GROSS:
            self._sheet.warn(parent.row, Reason.TAX_BASIS_ASSUMED, {"what": "impact on the price"})
        return tuple(variant for _, variant in sorted(found, key=lambda pair: not pair[0]))


def _tax(rule: str) -> TaxHint | None:
    if not rule:
        return None
    return TaxHint(TaxHintKind.EXEMPT) if rule == "0" else TaxHint(TaxHintKind.RULE, to_line(rule)[:40])


def _categories(text: str) -> tuple[tuple[str, ...], ...]:
    """Names, each with its parents before a slash; bare numbers name categories of the web shop only."""
    paths = (tuple(word for part in item.split("/") if (word := to_line(part))) for item in cells.items(text))
    return tuple(dict.fromkeys(path for path in paths if path and not all(word.isdigit() for word in path)))
