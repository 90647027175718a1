"""PrestaShop's combinations: which product, which options, and what they change in price and weight."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from desktop.exchange import cells
from desktop.exchange.amounts import tidy
from desktop.exchange.checks import option_key
from desktop.exchange.cleaning import to_line
from desktop.exchange.reasons import Reason
from desktop.exchange.rows import CatalogueVariant, Sale
from desktop.exchange.sheet import Sheet
from desktop.exchange.tabular import Row
from desktop.exchange.trouble import BadRow

_NUMBERS = ("price_impact", "weight_impact", "stock", "low_stock")

_POSITION = re.compile(r":\s*[0-9]*$")


@dataclass(frozen=True, slots=True)
class Discount:
    """A product's discount: ``percent`` or else ``amount`` off, between two days."""

    percent: Decimal
    amount: Decimal
    days: tuple[date | None, date | None]

    def lowered(self, price: Decimal) -> Decimal:
        """Give the price after the discount; it may come out below zero."""
        return tidy(price * (1 - self.percent / 100)) if self.percent else price - self.amount

    def sale(self, price: Decimal | None) -> Sale | None:
        """Give the sale on ``price``, or None where the discount makes no sense."""
        if price is None or not 0 <= self.lowered(price) < price:
            return None
        return Sale(self.lowered(price), *self.days)


@dataclass(frozen=True, slots=True)
class Combination:
    """One row of the combinations file, waiting for its product."""

    sheet: Sheet
    row: Row

    @property
    def number(self) -> str:
        """The product's number in PrestaShop, or an empty string."""
        return self.row["number"]

    @property
    def parent_sku(self) -> str:
        """The product's reference, or an empty string."""
        return self.sheet.sku(self.row, "parent_sku")

    @property
    def parent(self) -> str:
        """How the row names its product."""
        return self.number or self.parent_sku

    @property
    def is_default(self) -> bool:
        """Whether the web shop shows this combination first."""
        return cells.truth(self.row["default"], default=False)

    def without_parent(self) -> BadRow:
        """Say why a row that found no product is left out."""
        if not self.parent:
            return BadRow(Reason.MISSING_PARENT)
        return BadRow(Reason.PARENT_NOT_FOUND, {"parent": self.parent})

    def variant(
        self, product_key: str, product: CatalogueVariant, unit: str, discount: Discount | None
    ) -> tuple[CatalogueVariant, Decimal | None]:
        """Give the variant and its impact on the price. ``product`` holds what the product's own row says.

        Raises BadRow for what cannot be sold.
        """
        sheet, row = self.sheet, self.row
        options = split_options(row["names"], row["values"])
        impact = sheet.number(row, "price_impact")
        price = None if product.price is None else product.price + (impact or 0)
        if price is not None and price < 0:
            raise BadRow(Reason.NEGATIVE_PRICE, {"value": f"{price}"})
        if price is None:
            sheet.warn(row, Reason.NO_PRICE)
        stock = sheet.number(row, "stock")
        level = sheet.level(row)
        sku = sheet.sku(row)
        variant = replace(
            product,
            key=f"sku:{sku.casefold()}" if sku else option_key(product_key, options),
            file=sheet.file,
            line=row.line,
            sku=sku,
            options=options,
            barcodes=sheet.barcodes(row, "ean", "upc"),
            price=price,
            sale=discount.sale(price) if discount else None,
            tracks_stock=stock is not None,
            stock=stock,
            low_stock=product.low_stock if level is None else level,
            weight_g=self._weight(product.weight_g, unit),
        )
        return variant, impact

    def _weight(self, base: int | None, unit: str) -> int | None:
        text = self.row["weight_impact"]
        lighter = text.startswith("-")
        impact = _unsigned_weight(self.sheet, self.row, text.lstrip("+-"), unit)
        if not impact:
            return base
        return max(0, (base or 0) + (-impact if lighter else impact))


def _unsigned_weight(sheet: Sheet, row: Row, text: str, unit: str) -> int | None:
    """Read an unsigned weight in grams; an unreadable one is left out with a warning."""
    try:
        return cells.grams(text, unit, sheet.numbers.mark_of("weight_impact"))
    except ValueError:
        sheet.warn(row, Reason.WEIGHT_IGNORED, {"value": text[:40]})
        return None


def read_combinations(sheet: Sheet) -> list[Combination]:
    """Give the rows of a combinations file."""
    sheet.settle_numbers(_NUMBERS, ".")
    return [Combination(sheet, row) for row in sheet.rows]


def split_options(names: str, values: str) -> tuple[tuple[str, str], ...]:
    """Pair ``Color:color:0, Size:select:1`` with ``Blue:0, 1,5 L:1``. Types and positions are dropped.

    Raises BadRow: MISSING_OPTIONS, OPTIONS_MISMATCH.
    """
    titles = [to_line(item.split(":")[0]) for item in names.split(",") if item.strip()]
    words = _values(values, len(titles), positions=":" in names)
    if not titles or not words:
        raise BadRow(Reason.MISSING_OPTIONS)
    if len(titles) != len(words):
        raise BadRow(Reason.OPTIONS_MISMATCH, {"names": str(len(titles)), "values": str(len(words))})
    return tuple(zip(titles, words, strict=True))


def _values(text: str, wanted: int, *, positions: bool) -> list[str]:
    """Split at commas; where there are too many parts, a part ends only where a position stands."""
    parts = [part.strip() for part in text.split(",") if part.strip()]
    if not positions:
        return [to_line(part) for part in parts]
    if len(parts) > wanted:
        joined: list[str] = []
        open_part = ""
        for part in parts:
            open_part = f"{open_part},{part}" if open_part else part
            if _POSITION.search(part):
                joined.append(open_part)
                open_part = ""
        parts = joined + ([open_part] if open_part else [])
    return [to_line(_POSITION.sub("", part)) for part in parts]
