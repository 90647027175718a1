"""What an order line takes from the catalogue: variants with their products, all read at once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Any, NamedTuple

from desktop.domain.basket import TaxGroup
from desktop.domain.errors import DeskError
from desktop.models.base import db, new_uid
from desktop.models.catalog import CustomField
from desktop.services.rows import columns, decode
from desktop.services.shop.tax_text import to_text


@dataclass(eq=False)
class QuantityNotPossible(DeskError):
    """The quantity is not a positive multiple of the product's step."""

    quantity: Decimal
    step: Decimal
    field: str = "quantity"


@dataclass(eq=False)
class NameMissing(DeskError):
    """An item needs a name."""

    field: str = "name"


_COPIED = (
    "product", "variant", "name", "variant_name", "sku", "unit", "weight_g", "ships", "tracks_stock",
    "reduced",
)  # fmt: skip
_VARIANTS = (
    "SELECT v.active AND p.active, v.price, p.quantity_step, p.tax_class_id, p.id, v.id, p.name, v.name, "
    "coalesce(v.sku, ''), p.unit, v.weight_g, p.ships, v.tracks_stock, "
    "p.reduced OR coalesce(v.regular_price > v.price, 0) "
    "FROM variant v JOIN product p ON p.id = v.product_id WHERE v.id IN {}"
)
"""Whether it is sold, price, step and tax class, then what a line copies."""
_FIELDS = (
    f"SELECT {columns(CustomField, 'f')} FROM custom_field f WHERE f.product_id IN {{}} "
    "ORDER BY f.position, f.id"
)


@dataclass(eq=False)
class ProductNotSold(DeskError):
    """The product or variant is no longer for sale."""

    product: str
    field: str = "product"


@dataclass(frozen=True, slots=True)
class Question:
    """A customisation asked for when the product is sold; kind is text, choice, date or file."""

    label: str
    kind: str
    required: bool
    max_length: int | None
    choices: tuple[str, ...]
    price_addon: Decimal


class Sellable(NamedTuple):
    """A variant with what its product says of it; ``active`` when it is on sale today."""

    active: bool
    variant_id: int
    product_id: int
    name: str
    tax_class_id: int
    price: Decimal
    quantity_step: Decimal
    questions: tuple[Question, ...]
    copied: dict[str, Any]

    def line(self, tax: TaxGroup) -> dict[str, Any]:
        """What an order line copies: a new row without order, position and quantity."""
        return {
            **self.copied,
            "uid": new_uid(),
            "unit_price": self.price,
            "rates": to_text(tax),
            "tax_category": tax.category,
        }


def sellable(variant_id: int | None, name: str = "") -> Sellable:
    """The variant, if it is on sale. Raises ProductNotSold, calling it ``name`` when it is unknown."""
    return on_sale(sellables((variant_id,)).get(variant_id), name or str(variant_id))


def on_sale(found: Sellable | None, name: str) -> Sellable:
    """What was found, if it is on sale. Raises ProductNotSold, calling it ``name`` when it is unknown."""
    if found is None or not found.active:
        raise ProductNotSold(name if found is None else found.name)
    return found


def sellables(variant_ids: Sequence[int | None]) -> dict[int | None, Sellable]:
    """Variants by their row ids, on sale or not; those that are not known are left out."""
    rows = db.execute_sql(_asking(_VARIANTS, len(variant_ids)), variant_ids).fetchall()
    asked = _asked([row[4] for row in rows])
    return {row[5]: _sellable(row, asked.get(row[4], ())) for row in rows}


def _sellable(row: tuple[Any, ...], asked: tuple[Question, ...]) -> Sellable:
    active, price, step, tax_class_id = row[:4]
    copied = dict(zip(_COPIED, row[4:], strict=True))
    return Sellable(
        bool(active),
        copied["variant"],
        copied["product"],
        copied["name"],
        tax_class_id,
        Decimal(price).scaleb(-6),
        Decimal(step).scaleb(-3),
        asked,
        copied,
    )


def questions(product_id: int | None) -> tuple[Question, ...]:
    """The customisations a product asks for, in their order."""
    return _asked((product_id,)).get(product_id, ())


def _asked(product_ids: Sequence[int | None]) -> dict[int | None, tuple[Question, ...]]:
    """Product id → its customisations; a product without any is left out."""
    found: dict[int | None, tuple[Question, ...]] = {}
    for raw in db.execute_sql(_asking(_FIELDS, len(product_ids)), product_ids):
        row = decode(CustomField, raw)
        found[row["product"]] = (*found.get(row["product"], ()), _question(row))
    return found


@lru_cache
def _asking(sql: str, count: int) -> str:
    """The statement for so many ids."""
    return sql.format(f"({', '.join('?' * count)})")


def _question(row: dict[str, Any]) -> Question:
    return Question(
        label=row["label"],
        kind=row["kind"],
        required=row["required"],
        max_length=row["max_length"],
        choices=tuple(row["choices"]),
        price_addon=row["price_addon"],
    )


def quantity_step(product_id: int | None) -> Decimal:
    """The step that a product's quantity must be a multiple of; any three decimals for a custom item."""
    row = db.execute_sql("SELECT quantity_step FROM product WHERE id = ?", (product_id,)).fetchone()
    return Decimal(row[0]).scaleb(-3) if row else Decimal("0.001")


def tax_classes_of(product_ids: Iterable[int]) -> dict[int | None, int]:
    """Product id → tax class id."""
    wanted = list(product_ids)
    marks = ", ".join("?" * len(wanted))
    return dict(
        db.execute_sql(f"SELECT id, tax_class_id FROM product WHERE id IN ({marks})", wanted).fetchall()
    )
