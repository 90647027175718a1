"""Decide what an import does with each record, before anything is written and without holding the file.

A new product or variant is named by the UUID it will have, a known one by its row's id.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any
from uuid import UUID

from desktop.domain.folding import fold
from desktop.domain.search_keys import variant_key
from desktop.domain.states import MoveKind
from desktop.models.base import new_uid, now
from desktop.services.goods.catalogue_known import KnownCatalogue, KnownVariant
from desktop.services.goods.catalogue_records import (
    CatalogueCounts,
    ProductRecord,
    Refusal,
    Refused,
    VariantRecord,
)

Step = Callable[[int, int], None]
"""Called with (done, of) between products and before the commit; what it raises ends the import and nothing
was written."""

Ref = int | UUID
Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class PlannedMove:
    """How much more or less is on hand than before, and why."""

    variant: Ref
    change: Decimal
    kind: MoveKind
    reason: str


@dataclass(slots=True)
class CataloguePlan:
    """Rows to be written and forgotten. Where a row belongs to a product or variant, its Ref stands in it.

    ``freed_skus`` are variants that give up their SKU before any is given, so that two may exchange theirs;
    ``pictures`` gives variants a picture of their own, or takes it away. An import forgets nothing.
    """

    products: list[Row] = field(default_factory=list)
    changed_products: dict[int, Row] = field(default_factory=dict)
    variants: list[Row] = field(default_factory=list)
    changed_variants: dict[int, Row] = field(default_factory=dict)
    barcodes: list[Row] = field(default_factory=list)
    questions: list[Row] = field(default_factory=list)
    changed_questions: dict[int, Row] = field(default_factory=dict)
    gone_questions: list[int] = field(default_factory=list)
    gone_barcodes: list[str] = field(default_factory=list)
    gone_variants: list[int] = field(default_factory=list)
    freed_skus: list[int] = field(default_factory=list)
    pictures: dict[Ref, int | None] = field(default_factory=dict)
    moves: list[PlannedMove] = field(default_factory=list)
    refused: list[Refused] = field(default_factory=list)
    updated: int = 0

    @property
    def counts(self) -> CatalogueCounts:
        """What it will have done."""
        return CatalogueCounts(len(self.products), len(self.variants), self.updated, tuple(self.refused))


def plan_catalogue(
    records: Sequence[ProductRecord], known: KnownCatalogue, step: Step | None = None
) -> CataloguePlan:
    """Decide about every record. Raises what ``step`` raises."""
    planner = _Planner(known)
    for place, record in enumerate(records):
        if step:
            step(place, len(records))
        planner.take(record)
    return planner.plan


class _Planner:
    """Remembers what it has planned, so that a SKU or barcode is not given away twice."""

    def __init__(self, known: KnownCatalogue) -> None:
        self.plan = CataloguePlan()
        self._known = known
        self._skus: dict[str, Ref] = {}
        self._barcodes: dict[str, Ref] = {}

    def take(self, record: ProductRecord) -> None:
        """Plan one product with its variants, or note why it is left out."""
        product = self._product(record)
        stored = [] if product is None else self._known.variants.get(product, [])
        stored = [old for old in stored if old.id not in self.plan.changed_variants]
        pairs = [(variant, _same(variant, stored)) for variant in record.variants]
        taken = [pair for pair in pairs if self._acceptable(*pair)]
        if not pairs:
            self.plan.refused.append(Refused(record.line, Refusal.NO_VARIANT))
        if not taken:
            return
        ref = self._write_product(product, record)
        self._write_questions(ref, record)
        for position, (variant, old) in enumerate(taken):
            self._write_variant(ref, record, variant, old, position)

    def _product(self, record: ProductRecord) -> int | None:
        """The same product from an earlier import, else the one that has all of the known SKUs."""
        found = self._known.products.get((record.source, record.key))
        if found is not None:
            return found
        skus = self._known.skus
        owners = {skus[variant.sku].product_id for variant in record.variants if variant.sku in skus}
        return owners.pop() if len(owners) == 1 else None

    def _acceptable(self, variant: VariantRecord, old: KnownVariant | None) -> bool:
        owner = self._owner(variant.sku)
        if owner is not None and (old is None or owner != old.id):
            self.plan.refused.append(Refused(variant.line, Refusal.SKU_TAKEN, variant.sku))
            return False
        if old is None and variant.price is None:
            self.plan.refused.append(Refused(variant.line, Refusal.NO_PRICE))
            return False
        return True

    def _owner(self, sku: str) -> Ref | None:
        if not sku:
            return None
        stored = self._known.skus.get(sku)
        return self._skus.get(sku, None if stored is None else stored.id)

    def _write_product(self, product: int | None, record: ProductRecord) -> Ref:
        row = _product_row(record)
        if product is not None:
            self.plan.changed_products[product] = row | {"updated_at": now()}
            self.plan.updated += 1
            return product
        uid = new_uid()
        self.plan.products.append(row | {"uid": uid})
        return uid

    def _write_questions(self, product: Ref, record: ProductRecord) -> None:
        """A choice without a variant is asked as a customisation; one of the same name is kept as it is."""
        asked = set(self._known.questions.get(product, ())) if isinstance(product, int) else set()
        for label, values in record.choices:
            if label not in asked:
                place = {"uid": new_uid(), "product": product, "position": len(asked), "label": label}
                self.plan.questions.append(
                    place | {"kind": "choice", "choices": list(values), "required": True}
                )
                asked.add(label)

    def _write_variant(
        self, product: Ref, record: ProductRecord, variant: VariantRecord, old: KnownVariant | None, at: int
    ) -> None:
        row = _variant_row(record, variant, at)
        ref: Ref = old.id if old else new_uid()
        if old is not None:
            self.plan.changed_variants[old.id] = row
        else:
            self.plan.variants.append(row | {"uid": ref, "product": product})
        if variant.sku:
            self._skus[variant.sku] = ref
        self._write_barcodes(ref, variant)
        self._move(ref, variant, old)

    def _write_barcodes(self, ref: Ref, variant: VariantRecord) -> None:
        for code in variant.barcodes:
            owner = self._barcodes.get(code, self._known.barcodes.get(code))
            if owner is None:
                self.plan.barcodes.append({"variant": ref, "code": code})
                self._barcodes[code] = ref
            elif owner != ref:
                self.plan.refused.append(Refused(variant.line, Refusal.BARCODE_TAKEN, code))

    def _move(self, ref: Ref, variant: VariantRecord, old: KnownVariant | None) -> None:
        """Only what changed at the source moves: what was sold here since is not brought back."""
        if not variant.tracks_stock or variant.stock is None:
            return
        before = old.imported_stock if old else None
        change = variant.stock - (before or Decimal(0))
        if change:
            kind = MoveKind.OPENING if before is None else MoveKind.IMPORT
            self.plan.moves.append(PlannedMove(ref, change, kind, f"line {variant.line}"))


def _same(variant: VariantRecord, stored: Sequence[KnownVariant]) -> KnownVariant | None:
    """The stored variant with this SKU, else with these options."""
    for old in stored:
        if variant.sku and old.sku == variant.sku:
            return old
    for old in stored:
        if not (variant.sku and old.sku) and old.pairs == variant.options:
            return old
    return None


def _product_row(record: ProductRecord) -> Row:
    row = {
        "name": record.name,
        "description": record.description,
        "category": record.category,
        "tax_class": record.tax_class_id,
        "ships": record.ships,
        "active": record.active,
        "import_source": record.source,
        "import_key": record.key,
        "sort_key": fold(record.name),
    }
    return row if record.oversell is None else row | {"oversell": record.oversell}


def _variant_row(record: ProductRecord, variant: VariantRecord, position: int) -> Row:
    row: Row = {
        "position": position,
        "options": [list(pair) for pair in variant.options],
        "name": variant.name,
        "sku": variant.sku or None,
        "tracks_stock": variant.tracks_stock,
        "active": variant.active,
        "imported_stock": variant.stock,
        "search_key": variant_key(record.name, variant.name, variant.sku, variant.barcodes),
    }
    given = {"weight_g": variant.weight_g, "low_stock": variant.low_stock}
    row |= {name: value for name, value in given.items() if value is not None}
    if variant.price is not None:
        row |= {"price": variant.price, "regular_price": variant.regular_price}
    return row
