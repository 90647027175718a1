"""A product as it is edited: everything that can be changed of it, in one frozen piece."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from decimal import Decimal
from hashlib import sha256
from typing import Any

from desktop.models.base import db
from desktop.models.catalog import CustomField, Picture, Product, Variant
from desktop.services.goods.product_card import ProductNotFound
from desktop.services.inserts import insert_row
from desktop.services.rows import columns, decode
from desktop.services.shop.methods import standard_tax_class_id

SHORTEST_CODE = 6
"""Digits from which a number is a bar code and no name."""

Options = tuple[tuple[str, str], ...]

_PRODUCT = f"SELECT {columns(Product, 'p')} FROM product p WHERE p.id = ?"
_FIELDS = (
    f"SELECT {columns(CustomField, 'f')} FROM custom_field f WHERE f.product_id = ? ORDER BY position, id"
)
_VARIANTS = (
    f"SELECT {columns(Variant, 'v')}, i.picture_id FROM variant v "
    "LEFT JOIN variant_picture i ON i.variant_id = v.id WHERE v.product_id = ? "
    "ORDER BY v.active DESC, v.position, v.id"
)
_BARCODES = (
    "SELECT b.variant_id, b.code FROM variant v JOIN barcode b ON b.variant_id = v.id "
    "WHERE v.product_id = ? ORDER BY b.id"
)
_STOCK = (
    "SELECT v.id, coalesce(s.on_hand, 0) FROM variant v LEFT JOIN stock_level s ON s.variant_id = v.id "
    "WHERE v.product_id = ?"
)


@dataclass(frozen=True, slots=True)
class NewPicture:
    """A picture that is not in the shop file yet, shrunk already."""

    content: bytes
    media_type: str


Pictured = int | NewPicture | None
"""The picture of something: one that is kept already (its row id), a new one, or none."""


@dataclass(frozen=True, slots=True)
class VariantForm:
    """One variant. Prices are in the shop's price mode; ``sale_price`` is what is asked while it is reduced.

    ``id`` is None for one that is to be made, of which ``opening`` is on hand then. ``low_stock`` None is the
    product's level.
    """

    id: int | None = None
    options: Options = ()
    name: str = ""
    sku: str = ""
    barcodes: tuple[str, ...] = ()
    price: Decimal | None = None
    sale_price: Decimal | None = None
    weight_g: int = 0
    tracks_stock: bool = True
    low_stock: Decimal | None = None
    active: bool = True
    picture: Pictured = None
    opening: Decimal = Decimal(0)

    @property
    def label(self) -> str:
        """Its name, else its values."""
        return self.name or ", ".join(value for _, value in self.options)


@dataclass(frozen=True, slots=True)
class QuestionForm:
    """A customisation; ``kind`` is text, choice, date or file. ``max_length`` counts for texts only."""

    id: int | None = None
    kind: str = "text"
    label: str = ""
    required: bool = False
    max_length: int | None = None
    choices: tuple[str, ...] = ()
    price_addon: Decimal = Decimal(0)


@dataclass(frozen=True, slots=True)
class ProductForm:
    """A product with its variants and what is asked when it is sold.

    ``oversell`` says what happens below zero: warn, allow or block. ``low_stock`` None is the shop's level.
    """

    name: str = ""
    description: str = ""
    category: str = ""
    tax_class_id: int = 0
    unit: str = "piece"
    quantity_step: Decimal = Decimal(1)
    ships: bool = True
    oversell: str = "warn"
    low_stock: Decimal | None = None
    picture: Pictured = None
    pictogram: str = ""
    variants: tuple[VariantForm, ...] = (VariantForm(),)
    questions: tuple[QuestionForm, ...] = ()


_SAME = (
    "name",
    "description",
    "category",
    "unit",
    "quantity_step",
    "ships",
    "oversell",
    "low_stock",
    "pictogram",
)
_VARIANT_SAME = ("id", "name", "weight_g", "tracks_stock", "low_stock", "active")
_QUESTION_SAME = ("id", "kind", "label", "required", "max_length", "price_addon")


def new_product() -> ProductForm:
    """What the editor begins with: one variant, and the standard VAT class."""
    return ProductForm(tax_class_id=standard_tax_class_id())


def begun(text: str) -> ProductForm:
    """A new product of what was searched for in vain: a scanned number is its bar code, a word its name."""
    form, code = new_product(), "".join(text.split())
    if code.isdecimal() and len(code) >= SHORTEST_CODE:
        return replace(form, variants=(VariantForm(barcodes=(code,)),))
    return replace(form, name=" ".join(text.split()))


def with_barcode(product_id: int, variant_id: int, code: str) -> ProductForm:
    """The product as it stands, with one more bar code for a variant. Raises ProductNotFound."""
    form = product_form(product_id)
    variants = tuple(
        replace(one, barcodes=(*one.barcodes, code)) if one.id == variant_id else one for one in form.variants
    )
    return replace(form, variants=variants)


def product_form(product_id: int) -> ProductForm:
    """The product as it stands, archived variants last. Raises ProductNotFound."""
    raw = db.execute_sql(_PRODUCT, (product_id,)).fetchone()
    if raw is None:
        raise ProductNotFound(str(product_id))
    row = decode(Product, raw)
    barcodes: dict[int, list[str]] = defaultdict(list)
    for variant_id, code in db.execute_sql(_BARCODES, (product_id,)):
        barcodes[variant_id].append(code)
    variants = (_variant(raw, barcodes) for raw in db.execute_sql(_VARIANTS, (product_id,)).fetchall())
    return ProductForm(
        **{name: row[name] for name in _SAME},
        tax_class_id=row["tax_class"],
        picture=row["picture"],
        variants=tuple(variants),
        questions=tuple(_question(raw) for raw in db.execute_sql(_FIELDS, (product_id,))),
    )


def duplicate(product_id: int, name: str) -> ProductForm:
    """A new product like this one, called ``name``, without SKUs and bar codes. Raises ProductNotFound."""
    form = product_form(product_id)
    variants = (replace(one, id=None, sku="", barcodes=()) for one in form.variants if one.active)
    questions = (replace(one, id=None) for one in form.questions)
    return replace(form, name=name, variants=tuple(variants), questions=tuple(questions))


def product_active(product_id: int) -> bool:
    """Whether it is offered in new orders. Raises ProductNotFound."""
    row = db.execute_sql("SELECT active FROM product WHERE id = ?", (product_id,)).fetchone()
    if row is None:
        raise ProductNotFound(str(product_id))
    return bool(row[0])


def product_stock(product_id: int) -> dict[int, Decimal]:
    """Variant id → what is on hand."""
    return {one: Decimal(units).scaleb(-3) for one, units in db.execute_sql(_STOCK, (product_id,))}


def categories() -> tuple[str, ...]:
    """Every category that a product has, in the order of the alphabet."""
    rows = db.execute_sql("SELECT DISTINCT category FROM product WHERE category <> '' ORDER BY category")
    return tuple(row[0] for row in rows)


def keep_picture(picture: Pictured) -> int | None:
    """The row id of a picture, kept inside the caller's transaction; the same picture is kept once."""
    if not isinstance(picture, NewPicture):
        return picture
    digest = sha256(picture.content).digest()
    known = db.execute_sql("SELECT id FROM picture WHERE sha256 = ?", (digest,)).fetchone()
    if known is not None:
        return int(known[0])
    return insert_row(
        Picture, {"sha256": digest, "media_type": picture.media_type, "content": picture.content}
    )


def _variant(raw: tuple[Any, ...], barcodes: dict[int, list[str]]) -> VariantForm:
    row = decode(Variant, raw[:-1])
    price, regular = row["price"], row["regular_price"]
    reduced = regular is not None and regular > price
    return VariantForm(
        **{name: row[name] for name in _VARIANT_SAME},
        options=tuple((axis, value) for axis, value in row["options"]),
        sku=row["sku"] or "",
        barcodes=tuple(barcodes[row["id"]]),
        price=regular if reduced else price,
        sale_price=price if reduced else None,
        picture=raw[-1],
    )


def _question(raw: tuple[Any, ...]) -> QuestionForm:
    row = decode(CustomField, raw)
    return QuestionForm(**{name: row[name] for name in _QUESTION_SAME}, choices=tuple(row["choices"]))
