"""Bring a catalogue in: all of it in one transaction, nothing twice, sold goods never forgotten.

What is to be done is decided before the transaction begins. A sale that is saved meanwhile need not wait for
it, and does not wait long for the writing itself.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any
from uuid import UUID

from desktop.domain.events import CatalogueImported
from desktop.models.base import Table, db, now
from desktop.models.catalog import Barcode, CustomField, Product, Variant
from desktop.services.catalogue_known import known_catalogue
from desktop.services.catalogue_plan import CataloguePlan, Ref, Row, plan_catalogue
from desktop.services.catalogue_plan import Step as Step
from desktop.services.catalogue_records import CatalogueCounts, ProductRecord
from desktop.services.inserts import insert_rows, update_rows
from desktop.services.stock import Move, move_stock
from desktop.services.work import work

Ids = Mapping[Ref, int]


def import_catalogue(
    records: Sequence[ProductRecord],
    *,
    file: str,
    by: str,
    rehearse: bool = False,
    step: Step | None = None,
) -> CatalogueCounts:
    """Write products and variants in one transaction; a known product is brought up to date.

    ``rehearse`` only decides: the counts are exact, nothing is written and nobody has to wait. When somebody
    changed the catalogue between deciding and writing, it is decided anew.
    """
    known = known_catalogue()
    plan = plan_catalogue(records, known, step)
    if rehearse:
        return plan.counts
    with work(by) as job:
        seen = known_catalogue()
        if seen != known:
            plan = plan_catalogue(records, seen)
        product_ids = _write(plan, by)
        if step:
            step(len(records), len(records))
        counts = plan.counts
        job.products.update(product_ids)
        job.record(CatalogueImported(file, counts.products, counts.variants, counts.updated))
    return counts


def _write(plan: CataloguePlan, by: str) -> list[int]:
    """Write a plan inside the caller's transaction; gives the ids of the products that were touched."""
    products = _insert(Product, plan.products)
    _update(Product, plan.changed_products)
    variants = _insert(Variant, _placed(plan.variants, "product", products))
    _update(Variant, plan.changed_variants)
    insert_rows(CustomField, _placed(plan.questions, "product", products))
    insert_rows(Barcode, _placed(plan.barcodes, "variant", variants))
    moves = [
        Move(_id(move.variant, variants), move.change, move.kind, reason=f"line {move.line}")
        for move in plan.moves
    ]
    move_stock(moves, at=now(), by=by)
    return [*products.values(), *plan.changed_products]


def _insert(table: type[Table], rows: Iterable[Row]) -> dict[Ref, int]:
    """Insert rows with a ``uid`` of their own; gives the ids they got."""
    name = table._meta.table_name
    last = db.execute_sql(f'SELECT coalesce(max(id), 0) FROM "{name}"').fetchone()[0]
    insert_rows(table, rows)
    made = db.execute_sql(f'SELECT uid, id FROM "{name}" WHERE id > ?', (last,))
    return {UUID(bytes=bytes(uid)): row_id for uid, row_id in made}


def _update(table: type[Table], rows: Mapping[int, Row]) -> None:
    """Update rows, those with the same fields together."""
    alike: dict[tuple[str, ...], dict[int, Row]] = defaultdict(dict)
    for row_id, row in rows.items():
        alike[tuple(row)][row_id] = row
    for group in alike.values():
        update_rows(table, group)


def _placed(rows: Iterable[Row], name: str, ids: Ids) -> list[dict[str, Any]]:
    """The rows with the id of what they belong to."""
    return [{**row, name: _id(row[name], ids)} for row in rows]


def _id(ref: Ref, ids: Ids) -> int:
    return ref if isinstance(ref, int) else ids[ref]
