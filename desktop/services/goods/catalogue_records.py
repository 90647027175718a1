"""A catalogue from outside, in the shop's own terms, and what became of it."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum


class Refusal(StrEnum):
    """Why a record was not taken."""

    NO_PRICE = "no_price"
    SKU_TAKEN = "sku_taken"
    BARCODE_TAKEN = "barcode_taken"
    NO_VARIANT = "no_variant"


@dataclass(frozen=True, slots=True)
class VariantRecord:
    """One variant. Prices are in the shop's price mode; None keeps what is known.

    ``stock`` is what the source counts; only its change since the last import moves the shop's stock.
    """

    line: int
    sku: str
    name: str
    options: tuple[tuple[str, str], ...]
    barcodes: tuple[str, ...]
    price: Decimal | None
    regular_price: Decimal | None
    weight_g: int | None
    tracks_stock: bool
    stock: Decimal | None
    low_stock: Decimal | None
    active: bool


@dataclass(frozen=True, slots=True)
class ProductRecord:
    """One product. ``source`` and ``key`` recognise it when the same file comes again."""

    line: int
    source: str
    key: str
    name: str
    description: str
    category: str
    tax_class_id: int
    ships: bool
    oversell: str | None
    active: bool
    choices: tuple[tuple[str, tuple[str, ...]], ...]
    variants: tuple[VariantRecord, ...]


@dataclass(frozen=True, slots=True)
class Refused:
    """A record that was left out, by its line in the file."""

    line: int
    refusal: Refusal
    value: str = ""


@dataclass(frozen=True, slots=True)
class CatalogueCounts:
    """What an import did: made anew, found and brought up to date, left out."""

    products: int = 0
    variants: int = 0
    updated: int = 0
    refused: tuple[Refused, ...] = ()
