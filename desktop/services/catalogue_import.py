"""Bring a catalogue in: all of it in one transaction, nothing twice, sold goods never forgotten."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from desktop.domain.events import CatalogueImported
from desktop.domain.folding import fold
from desktop.domain.search_keys import variant_key
from desktop.domain.states import MoveKind
from desktop.models.base import db, new_uid, now
from desktop.models.catalog import Barcode, CustomField, Product, Variant
from desktop.services.catalogue_records import (
    CatalogueCounts,
    ProductRecord,
    Refusal,
    Refused,
    VariantRecord,
)
from desktop.services.inserts import insert_row, update_row
from desktop.services.stock import Move, move_stock
from desktop.services.work import Work, work

Step = Callable[[int, int], None]
"""Called with (done, of) between products and before the commit; what it raises ends the import and nothing
was written."""


class _OnlyTried(Exception):
    """Rolls a rehearsal back."""


@dataclass(slots=True)
class _Running:
    """An import under way."""

    job: Work
    skus: dict[str, int]
    barcodes: dict[str, int]
    products: int = 0
    variants: int = 0
    updated: int = 0
    refused: list[Refused] = field(default_factory=list)
    moves: list[Move] = field(default_factory=list)


def import_catalogue(
    records: Sequence[ProductRecord],
    *,
    file: str,
    by: str,
    rehearse: bool = False,
    step: Step | None = None,
) -> CatalogueCounts:
    """Write products and variants in one transaction; a known product is brought up to date.

    ``rehearse`` does everything and takes it back: the counts are exact and the file is as before.
    """
    counts = CatalogueCounts()
    try:
        with work(by) as job:
            running = _Running(job, _known_skus(), _known_barcodes())
            for place, record in enumerate(records):
                if step:
                    step(place, len(records))
                _take(running, record)
            move_stock(running.moves, at=now(), by=by)
            if step:
                step(len(records), len(records))
            counts = _counts(running)
            if rehearse:
                raise _OnlyTried
            job.record(CatalogueImported(file, counts.products, counts.variants, counts.updated))
    except _OnlyTried:
        pass
    return counts


def _counts(running: _Running) -> CatalogueCounts:
    return CatalogueCounts(running.products, running.variants, running.updated, tuple(running.refused))


def _take(running: _Running, record: ProductRecord) -> None:
    product_id = _known_product(running, record)
    known = _known_variants(product_id) if product_id else []
    pairs = [(variant, _same(variant, known)) for variant in record.variants]
    taken = [pair for pair in pairs if _acceptable(running, *pair)]
    if not taken:
        if not pairs:
            running.refused.append(Refused(record.line, Refusal.NO_VARIANT))
        return
    if product_id is None:
        product_id = insert_row(Product, {"uid": new_uid(), **_product_row(record)})
        running.products += 1
    else:
        update_row(Product, product_id, {**_product_row(record), "updated_at": now()})
        running.updated += 1
    _write_choices(product_id, record)
    for position, (variant, old) in enumerate(taken):
        _write_variant(running, product_id, record, variant, old, position)
    running.job.products.add(product_id)


def _product_row(record: ProductRecord) -> dict[str, Any]:
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


def _known_product(running: _Running, record: ProductRecord) -> int | None:
    """The same product from an earlier import, else the one that has one of the SKUs."""
    row = db.execute_sql(
        "SELECT id FROM product WHERE import_source = ? AND import_key = ?", (record.source, record.key)
    ).fetchone()
    if row:
        return int(row[0])
    owners = {running.skus[variant.sku] for variant in record.variants if variant.sku in running.skus}
    if len(owners) != 1:
        return None
    return int(db.execute_sql("SELECT product_id FROM variant WHERE id = ?", (owners.pop(),)).fetchone()[0])


@dataclass(frozen=True, slots=True)
class _Known:
    id: int
    sku: str | None
    options: tuple[tuple[str, str], ...]
    imported_stock: Decimal | None


def _known_variants(product_id: int) -> list[_Known]:
    query = Variant.select().where(Variant.product == product_id)
    return [
        _Known(row.id, row.sku, tuple((name, value) for name, value in row.options), row.imported_stock)
        for row in query
    ]


def _same(variant: VariantRecord, known: list[_Known]) -> _Known | None:
    """The stored variant with this SKU, else with these options."""
    for old in known:
        if variant.sku and old.sku == variant.sku:
            return old
    for old in known:
        if old.options == variant.options and not (variant.sku and old.sku):
            return old
    return None


def _acceptable(running: _Running, variant: VariantRecord, old: _Known | None) -> bool:
    owner = running.skus.get(variant.sku) if variant.sku else None
    if owner is not None and (old is None or owner != old.id):
        running.refused.append(Refused(variant.line, Refusal.SKU_TAKEN, variant.sku))
        return False
    if old is None and variant.price is None:
        running.refused.append(Refused(variant.line, Refusal.NO_PRICE))
        return False
    return True


def _write_variant(
    running: _Running,
    product_id: int,
    record: ProductRecord,
    variant: VariantRecord,
    old: _Known | None,
    position: int,
) -> None:
    row: dict[str, Any] = {
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
    if old is None:
        variant_id = insert_row(Variant, {"uid": new_uid(), "product": product_id, **row})
        running.variants += 1
    else:
        variant_id = old.id
        update_row(Variant, variant_id, row)
    if variant.sku:
        running.skus[variant.sku] = variant_id
    _write_barcodes(running, variant_id, variant)
    _move(running, variant_id, variant, old)


def _move(running: _Running, variant_id: int, variant: VariantRecord, old: _Known | None) -> None:
    """Only what changed at the source moves: what was sold here since is not brought back."""
    if not variant.tracks_stock or variant.stock is None:
        return
    before = old.imported_stock if old else None
    change = variant.stock - (before or Decimal(0))
    if change:
        kind = MoveKind.OPENING if before is None else MoveKind.IMPORT
        running.moves.append(Move(variant_id, change, kind, reason=f"line {variant.line}"))


def _write_barcodes(running: _Running, variant_id: int, variant: VariantRecord) -> None:
    for code in variant.barcodes:
        owner = running.barcodes.get(code)
        if owner is None:
            insert_row(Barcode, {"variant": variant_id, "code": code})
            running.barcodes[code] = variant_id
        elif owner != variant_id:
            running.refused.append(Refused(variant.line, Refusal.BARCODE_TAKEN, code))


def _write_choices(product_id: int, record: ProductRecord) -> None:
    """A choice without a variant is asked as a customisation; one of the same name is kept as it is."""
    asked = {row.label for row in CustomField.select().where(CustomField.product == product_id)}
    for label, values in record.choices:
        if label not in asked:
            place = {"uid": new_uid(), "product": product_id, "position": len(asked), "label": label}
            insert_row(CustomField, {**place, "kind": "choice", "choices": list(values), "required": True})
            asked.add(label)


def _known_skus() -> dict[str, int]:
    return dict(db.execute_sql("SELECT sku, id FROM variant WHERE sku IS NOT NULL").fetchall())


def _known_barcodes() -> dict[str, int]:
    return dict(db.execute_sql("SELECT code, variant_id FROM barcode").fetchall())
