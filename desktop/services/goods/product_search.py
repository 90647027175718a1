"""Find products by the first letters of name, variant, SKU or bar code."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from desktop.domain import settings
from desktop.domain.folding import fold
from desktop.models.base import db
from desktop.services.goods.product_card import ProductCard, Stock, picture, product_card, variant_stock
from desktop.services.shop.preferences import setting

__all__ = [
    "ProductCard",
    "ProductRow",
    "Stock",
    "VariantRow",
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
    "WITH hits AS (SELECT v.product_id, max({starts}) AS starts, count(*) AS fits, min(v.id) AS first "
    "FROM variant v "
    "WHERE {sold} AND ({inside} OR v.id = ?) GROUP BY v.product_id), "
    "best AS (SELECT p.*, p.id = ? AS exact, h.starts, iif(h.fits = 1, h.first, NULL) AS only "
    "FROM hits h JOIN product p ON p.id = h.product_id "
    "WHERE {offered} {among}ORDER BY exact DESC, h.starts DESC, p.sort_key, p.id LIMIT ?) "
    "SELECT p.id, p.name, p.exact, count(*), min(v.sku), min(v.price), max(v.price), "
    "coalesce(sum(s.on_hand), 0), coalesce(iif(count(*) = 1, max(v.low_stock), NULL), p.low_stock), "
    "max(v.tracks_stock), p.picture_id, p.pictogram, min(v.options), p.only FROM best p "
    "CROSS JOIN variant v ON v.product_id = p.id AND {sold} "
    "LEFT JOIN stock_level s ON s.variant_id = v.id AND v.tracks_stock "
    "GROUP BY p.id ORDER BY p.exact DESC, p.starts DESC, p.sort_key, p.id"
)


_MEANT = (
    "SELECT v.id, v.name, v.sku, v.price, coalesce(s.on_hand, 0), coalesce(v.low_stock, p.low_stock), "
    "v.tracks_stock FROM variant v JOIN product p ON p.id = v.product_id "
    "LEFT JOIN stock_level s ON s.variant_id = v.id WHERE v.id IN ({ids})"
)


@dataclass(frozen=True, slots=True)
class VariantRow:
    """The one variant of several that the typed text means."""

    id: int
    name: str
    sku: str
    price: Decimal
    on_hand: Decimal
    low: Decimal
    tracks_stock: bool


@dataclass(frozen=True, slots=True)
class ProductRow:
    """A product as offered while typing. With one variant ``sku`` is its SKU, else empty.

    ``on_hand`` is the sum over the variants that are counted, ``low`` the level of its alert.
    ``exact_variant_id`` is set when the text was the very SKU or bar code of one of its variants.
    ``axes`` names what its variants differ in; ``meant`` is the variant that alone of several fits the text.
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
    axes: tuple[str, ...] = ()
    meant: VariantRow | None = None


def find_products(
    text: str, limit: int = 50, only: Collection[int] | None = None, *, archived: bool = False
) -> list[ProductRow]:
    """Products on sale of which a variant has every typed word in its name, SKU or bar codes.

    An exact SKU or bar code comes first, then words that start so, then by name; accents and case ignored.
    ``only`` leaves out every product that is not in it; ``archived`` finds those off sale instead.
    """
    typed = list(dict.fromkeys(fold(text).split()))[:_MOST_WORDS] or [""]
    exact_variant, exact_product = _exact(text) or (None, None)
    inside = " AND ".join(["instr(v.search_key, ?) > 0"] * len(typed))
    among = f"AND p.id IN ({', '.join(map(str, only))}) " if only is not None else ""
    which = (
        {"sold": "1", "offered": "NOT p.active"} if archived else {"sold": "v.active", "offered": "p.active"}
    )
    sql = _FOUND.format(starts=inside, inside=inside, among=among, **which)
    starts = [" " + word for word in typed]
    rows = db.execute_sql(sql, (*starts, *typed, exact_variant, exact_product, limit)).fetchall()
    low = Decimal(setting(settings.LOW_STOCK))
    chosen = [_meant_id(row, exact_variant) for row in rows]
    meant = _meant(filter(None, chosen), low)
    return [
        _row(row, exact_variant, low, meant.get(one) if one else None)
        for row, one in zip(rows, chosen, strict=True)
    ]


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


def _meant_id(raw: tuple[Any, ...], exact_variant: int | None) -> int | None:
    """The variant of a product with several that the text means: the exact one, else the only one it fits."""
    exact, count, only = bool(raw[2]), int(raw[3]), raw[-1]
    if count == 1:
        return None
    return exact_variant if exact else only


def _meant(ids: Iterable[int], shop_low: Decimal) -> dict[int, VariantRow]:
    wanted = [*ids]
    if not wanted:
        return {}
    found = {}
    sql = _MEANT.format(ids=", ".join("?" * len(wanted)))
    for variant_id, name, sku, price, on_hand, low, tracks in db.execute_sql(sql, wanted).fetchall():
        found[variant_id] = VariantRow(
            variant_id,
            name,
            sku or "",
            Decimal(price).scaleb(-6),
            Decimal(on_hand).scaleb(-3),
            shop_low if low is None else Decimal(low).scaleb(-3),
            bool(tracks),
        )
    return found


def _row(
    raw: tuple[Any, ...], exact_variant: int | None, shop_low: Decimal, meant: VariantRow | None
) -> ProductRow:
    product_id, name, exact, count, sku, least, most, on_hand, low, tracks, picture_id, pictogram = raw[:-2]
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
        axes=tuple(axis for axis, _ in json.loads(raw[-2])) if count > 1 else (),
        meant=meant,
    )
