"""Everything the wizard shows of one product: variants, stock, what is asked, and its picture."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from decimal import Decimal
from typing import Any
from uuid import UUID

from desktop.domain import settings
from desktop.domain.basket import TaxGroup
from desktop.domain.errors import DeskError
from desktop.models.base import db
from desktop.models.catalog import CustomField, Product, Variant
from desktop.services.days import today
from desktop.services.rows import columns, decode
from desktop.services.shop.methods import tax_group
from desktop.services.shop.preferences import setting

_PRODUCT = f"SELECT {columns(Product, 'p')} FROM product p WHERE p.id = ?"
_FIELDS = (
    f"SELECT {columns(CustomField, 'f')} FROM custom_field f WHERE f.product_id = ? ORDER BY position, id"
)
_VARIANTS = (
    f"SELECT {columns(Variant, 'v')}, i.picture_id, coalesce(s.on_hand, 0) FROM variant v "
    "LEFT JOIN variant_picture i ON i.variant_id = v.id "
    "LEFT JOIN stock_level s ON s.variant_id = v.id WHERE v.product_id = ? ORDER BY v.position, v.id"
)
_BARCODES = (
    "SELECT b.variant_id, b.code FROM variant v JOIN barcode b ON b.variant_id = v.id "
    "WHERE v.product_id = ? ORDER BY b.id"
)
_HELD = (
    "SELECT l.variant_id, sum(l.quantity) FROM orders o CROSS JOIN order_line l ON l.order_id = o.id "
    "WHERE o.lifecycle = 'draft' AND o.draft_kind IN ('sale', 'parked') AND o.id <> ? "
    "AND {whose} GROUP BY l.variant_id"
)
_HELD_OF_PRODUCT = _HELD.format(whose="l.product_id = ?")
_HELD_OF_VARIANT = _HELD.format(whose="l.variant_id = ?")
_STOCK = (
    "SELECT coalesce(s.on_hand, 0), coalesce(v.low_stock, p.low_stock), v.tracks_stock, p.oversell "
    "FROM variant v JOIN product p ON p.id = v.product_id "
    "LEFT JOIN stock_level s ON s.variant_id = v.id WHERE v.id = ?"
)


@dataclass(eq=False)
class ProductNotFound(DeskError):
    """The product is no longer in the catalogue."""

    product: str
    field: str = "product"


@dataclass(frozen=True, slots=True)
class Stock:
    """What is on hand, what other drafts hold of it, and the level of the alert; in the product's unit.

    ``oversell`` says what happens below zero: warn, allow or block.
    """

    on_hand: Decimal
    held: Decimal
    low: Decimal
    tracked: bool
    oversell: str = "warn"

    @property
    def available(self) -> Decimal:
        """What can still be promised."""
        return self.on_hand - self.held


@dataclass(frozen=True, slots=True)
class FieldCard:
    """Something asked when the product is sold; ``kind`` is text, choice or date."""

    id: int
    kind: str
    label: str
    required: bool
    max_length: int | None
    choices: tuple[str, ...]
    price_addon: Decimal


@dataclass(frozen=True, slots=True)
class VariantCard:
    """One size or colour. ``options`` are its values in the product's order; prices are per unit."""

    id: int
    uid: UUID
    name: str
    options: tuple[tuple[str, str], ...]
    sku: str
    barcodes: tuple[str, ...]
    price: Decimal
    regular_price: Decimal | None
    on_hand: Decimal
    held: Decimal
    low_stock: Decimal
    tracks_stock: bool
    active: bool
    weight_g: int
    picture_id: int | None
    pictogram: str


@dataclass(frozen=True, slots=True)
class ProductCard:
    """A product with its variants and questions; ``tax`` is today's in the shop's own country."""

    id: int
    uid: UUID
    name: str
    description: str
    category: str
    unit: str
    quantity_step: Decimal
    oversell: str
    ships: bool
    reduced: bool
    active: bool
    tax_class_id: int
    tax: TaxGroup
    picture_id: int | None
    pictogram: str
    fields: tuple[FieldCard, ...]
    variants: tuple[VariantCard, ...]


def product_card(product_id: int, *, without_draft: int | None = None) -> ProductCard:
    """A product and its variants; ``held`` counts drafts but ``without_draft``. Raises ProductNotFound."""
    raw = db.execute_sql(_PRODUCT, (product_id,)).fetchone()
    if raw is None:
        raise ProductNotFound(str(product_id))
    row = decode(Product, raw)
    tax = tax_group(row["tax_class"], None, today())
    same = {name: row[name] for name in _PRODUCT_SAME}
    return ProductCard(
        **same,
        tax_class_id=row["tax_class"],
        tax=tax,
        picture_id=row["picture"],
        fields=tuple(_field(raw) for raw in db.execute_sql(_FIELDS, (product_id,))),
        variants=_variants(row, without_draft),
    )


def variant_stock(variant_id: int, *, without_draft: int | None = None) -> Stock:
    """Stock of a variant as a draft sees it: ``held`` is what the other drafts hold. Raises ProductNotFound.

    Drafts that hold are sales in progress and parked ones; quotes and abandoned carts promise nothing.
    """
    row = db.execute_sql(_STOCK, (variant_id,)).fetchone()
    if row is None:
        raise ProductNotFound(str(variant_id))
    on_hand, low, tracked, oversell = row
    held = dict(db.execute_sql(_HELD_OF_VARIANT, (without_draft or 0, variant_id)).fetchall())
    threshold = _shop_low() if low is None else _units(low)
    return Stock(_units(on_hand), _units(held.get(variant_id, 0)), threshold, bool(tracked), oversell)


def picture(picture_id: int) -> bytes:
    """The bytes of a picture. Raises LookupError: a picture that something shows is never deleted."""
    row = db.execute_sql("SELECT content FROM picture WHERE id = ?", (picture_id,)).fetchone()
    if row is None:
        raise LookupError(f"no picture {picture_id}")
    return bytes(row[0])


_PRODUCT_SAME = (
    "id", "uid", "name", "description", "category", "unit", "quantity_step", "oversell", "ships", "reduced",
    "active", "pictogram",
)  # fmt: skip
_VARIANT_SAME = (
    "id", "uid", "name", "price", "regular_price", "tracks_stock", "active", "weight_g",
)  # fmt: skip


def _field(raw: tuple[Any, ...]) -> FieldCard:
    row = decode(CustomField, raw)
    return FieldCard(
        row["id"],
        row["kind"],
        row["label"],
        row["required"],
        row["max_length"],
        tuple(row["choices"]),
        row["price_addon"],
    )


def _variants(product: dict[str, Any], without_draft: int | None) -> tuple[VariantCard, ...]:
    product_id = product["id"]
    held = dict(db.execute_sql(_HELD_OF_PRODUCT, (without_draft or 0, product_id)).fetchall())
    barcodes: dict[int, list[str]] = defaultdict(list)
    for variant_id, code in db.execute_sql(_BARCODES, (product_id,)):
        barcodes[variant_id].append(code)
    default = product["low_stock"] if product["low_stock"] is not None else _shop_low()
    found = []
    for raw in db.execute_sql(_VARIANTS, (product_id,)).fetchall():
        row = decode(Variant, raw[:-2])
        found.append(
            VariantCard(
                **{name: row[name] for name in _VARIANT_SAME},
                options=tuple((name, value) for name, value in row["options"]),
                sku=row["sku"] or "",
                barcodes=tuple(barcodes[row["id"]]),
                on_hand=_units(raw[-1]),
                held=_units(held.get(row["id"], 0)),
                low_stock=default if row["low_stock"] is None else row["low_stock"],
                picture_id=product["picture"] if raw[-2] is None else raw[-2],
                pictogram=product["pictogram"],
            )
        )
    return tuple(found)


def _units(scaled: int) -> Decimal:
    return Decimal(scaled).scaleb(-3)


def _shop_low() -> Decimal:
    return Decimal(setting(settings.LOW_STOCK))
