"""What the shop has of a catalogue already, read in five statements: by it an import recognises its goods."""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import dataclass, field
from decimal import Decimal

from desktop.models.base import db
from desktop.models.catalog import Variant

Options = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class KnownVariant:
    """A stored variant; ``options`` as they are stored, in JSON; ``imported`` is the source's last count."""

    id: int
    product_id: int
    sku: str | None
    options: str
    imported: int | None

    @property
    def pairs(self) -> Options:
        """Name and value of each option."""
        return tuple((name, value) for name, value in json.loads(self.options))

    @property
    def imported_stock(self) -> Decimal | None:
        """What the source counted at the last import."""
        stock: Decimal | None = Variant.imported_stock.python_value(self.imported)
        return stock


@dataclass(frozen=True, slots=True)
class KnownCatalogue:
    """Products by source and key; variants by product and SKU; owners of barcodes; questions by product.

    Two of them are equal when nothing that an import looks at was changed between their readings.
    """

    products: dict[tuple[str, str], int] = field(default_factory=dict)
    variants: dict[int, list[KnownVariant]] = field(default_factory=dict)
    skus: dict[str, KnownVariant] = field(default_factory=dict)
    barcodes: dict[str, int] = field(default_factory=dict)
    questions: dict[int, list[str]] = field(default_factory=dict)


def known_catalogue() -> KnownCatalogue:
    """Read what is known now."""
    variants = defaultdict(list)
    skus = {}
    for row in db.execute_sql("SELECT id, product_id, sku, options, imported_stock FROM variant ORDER BY id"):
        known = KnownVariant(*row)
        variants[known.product_id].append(known)
        if known.sku is not None:
            skus[known.sku] = known
    questions = defaultdict(list)
    for product_id, label in db.execute_sql("SELECT product_id, label FROM custom_field ORDER BY id"):
        questions[product_id].append(label)
    keys = "SELECT import_source, import_key, id FROM product WHERE import_key <> '' ORDER BY id DESC"
    return KnownCatalogue(
        products={(source, key): product_id for source, key, product_id in db.execute_sql(keys)},
        variants=dict(variants),
        skus=skus,
        barcodes=dict(db.execute_sql("SELECT code, variant_id FROM barcode").fetchall()),
        questions=dict(questions),
    )
