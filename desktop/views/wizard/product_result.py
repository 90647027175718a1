"""A product that was found, as a row of the list: the one variant meant, or what its variants differ in."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from desktop.services.goods.product_search import ProductRow, VariantRow
from desktop.views import labels
from desktop.views.parts.results import Result
from desktop.views.parts.stock import Level
from desktop.views.wizard.words import picture_name

translate = QCoreApplication.translate


def product_result(row: ProductRow, currency: str) -> Result:
    """The row of a product; prices are shown in ``currency``."""
    picture = picture_name(row.picture_id, row.pictogram)
    shown = row.meant or row
    return Result(
        row.product_id,
        row.name,
        _of_variant(row.meant) if row.meant else _of_product(row),
        picture,
        _price(row, currency),
        _level(shown),
        labels.quantity(shown.on_hand) if shown.tracks_stock else labels.NOTHING,
        short_amount=_least(row, currency),
    )


def _of_variant(variant: VariantRow) -> str:
    return ", ".join(part for part in (variant.name, variant.sku) if part)


def _of_product(row: ProductRow) -> str:
    """Its SKU; with several variants what they differ in, and how many there are."""
    if row.variant_count == 1:
        return row.sku
    one, many = translate("Wizard", "{n} variant"), translate("Wizard", "{n} variants")
    count = labels.counted(row.variant_count, one, many)
    return " · ".join(part for part in (", ".join(row.axes), count) if part)


def _price(row: ProductRow, currency: str) -> str:
    if row.meant is not None:
        return labels.unit_price(row.meant.price, currency)
    return labels.price_range(row.price_min, row.price_max, currency)


def _least(row: ProductRow, currency: str) -> str:
    """The price in short, where it is a range."""
    if row.meant is not None or row.price_min == row.price_max:
        return ""
    return translate("Wizard", "from {price}").format(price=labels.unit_price(row.price_min, currency))


def _level(row: ProductRow | VariantRow) -> Level:
    if not row.tracks_stock:
        return "untracked"
    if row.on_hand <= Decimal(0):
        return "none"
    return "low" if row.on_hand <= row.low else "enough"
