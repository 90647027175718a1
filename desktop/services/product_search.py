"""Find products by the first letters of name, variant, SKU or bar code."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from desktop.domain import settings
from desktop.domain.folding import fold
from desktop.models.base import db
from desktop.services.preferences import setting
from desktop.services.product_card import ProductCard, Stock, picture, product_card, variant_stock

__all__ = [
    "ProductCard",
    "ProductRow",
    "Stock",
    "find_products",
    "picture",
    "product_card",
    "variant_by_code",
    "variant_stock",
]

_MOST_WORDS = 8

_BY_CODE = (
    "SELECT v.id, v.product_id FROM variant v JOIN product p ON p.id = v.product_id "
    "WHERE v.active AND p.active AND {code} LIMIT 1"
)
_BY_SKU = _BY_CODE.format(code="v.sku = ?")
_BY_SKU_ANY_CASE = _BY_CODE.format(code="v.sku = ? COLLATE NOCASE")
_BY_BARCODE = _BY_CODE.format(code="v.id = (SELECT variant_id FROM barcode WHERE code = ?)")

_FOUND = (
    "WITH hits AS (SELECT v.product_id, max({starts}) AS starts FROM variant v "
    "WHERE v.active AND ({inside} OR v.id = ?) GROUP BY v.product_id), "
    "best AS (SELECT p.*, p.id = ? AS exact, h.starts FROM hits h JOIN product p ON p.id = h.product_id "
    "WHERE p.active ORDER BY exact DESC, h.starts DESC, p.sort_key, p.id LIMIT ?) "
    "SELECT p.id, p.name, p.exact, count(*), min(v.sku), min(v.price), max(v.price), "
    "coalesce(sum(s.on_hand), 0), coalesce(iif(count(*) = 1, max(v.low_stock), NULL), p.low_stock), "
    "max(v.tracks_stock), p.picture_id, p.pictogram FROM best p "
    "CROSS JOIN variant v ON v.product_id = p.id AND v.active "
    "LEFT JOIN stock_level s ON s.variant_id = v.id AND v.tracks_stock "
    "GROUP BY p.id ORDER BY p.exact DESC, p.starts DESC, p.sort_key, p.id"
)


@dataclass(frozen=True, slots=True)
class ProductRow:
    """A product as offered while typing. With one variant ``sku`` is its SKU, else empty.

    ``on_hand`` is the sum over the variants that are counted, ``low`` the level of its alert.
    ``exact_variant_id`` is set when the text was the very SKU or bar code of one of its variants.
    """

    product_id: int
    name: str
    sku: str
    variant_count: int
    price_min: Decimal
    price_max: Decimal
    on_hand: Decimal
    low: Decimal
    tracks_stock: bool
    picture_id: int | None
    pictogram: str
    exact_variant_id: int | None


def find_products(text: str, limit: int = 50) -> list[ProductRow]:
    """Products on sale of which a variant has every typed word in its name, SKU or bar codes.

    An exact SKU or bar code comes first, then words that start so, then by name; accents and case ignored.
    """
    typed = list(dict.fromkeys(fold(text).split()))[:_MOST_WORDS] or [""]
    exact_variant, exact_product = _exact(text) or (None, None)
    inside = " AND ".join(["instr(v.search_key, ?) > 0"] * len(typed))
    sql = _FOUND.format(starts=inside, inside=inside)
    starts = [" " + word for word in typed]
    rows = db.execute_sql(sql, (*starts, *typed, exact_variant, exact_product, limit)).fetchall()
    low = Decimal(setting(settings.LOW_STOCK))
    return [_row(row, exact_variant, low) for row in rows]


def variant_by_code(code: str) -> int | None:
    """The variant on sale with this SKU or bar code, as typed or scanned; None when there is none.

    The same article number may be read with 12 or 13 digits (UPC-A is EAN-13 with a leading zero).
    """
    found = _exact(code)
    return found[0] if found else None


def _exact(code: str) -> tuple[int, int] | None:
    code = code.strip()
    if not code:
        return None
    tries = [
        (_BY_SKU, code),
        *((_BY_BARCODE, written) for written in _written(code)),
        (_BY_SKU_ANY_CASE, code),
    ]
    for sql, value in tries:
        row = db.execute_sql(sql, (value,)).fetchone()
        if row is not None:
            return int(row[0]), int(row[1])
    return None


def _written(code: str) -> list[str]:
    if code.isdecimal() and len(code) == 12:
        return [code, "0" + code]
    if code.isdecimal() and len(code) == 13 and code.startswith("0"):
        return [code, code[1:]]
    return [code]


def _row(raw: tuple[Any, ...], exact_variant: int | None, shop_low: Decimal) -> ProductRow:
    product_id, name, exact, count, sku, least, most, on_hand, low, tracks, picture_id, pictogram = raw
    return ProductRow(
        product_id=product_id,
        name=name,
        sku=(sku or "") if count == 1 else "",
        variant_count=count,
        price_min=Decimal(least).scaleb(-6),
        price_max=Decimal(most).scaleb(-6),
        on_hand=Decimal(on_hand).scaleb(-3),
        low=shop_low if low is None else Decimal(low).scaleb(-3),
        tracks_stock=bool(tracks),
        picture_id=picture_id,
        pictogram=pictogram,
        exact_variant_id=exact_variant if exact else None,
    )
