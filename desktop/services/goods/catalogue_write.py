"""Write what was decided about the catalogue. Products and variants are written nowhere else.

An import and the editor both decide first and end here.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any
from uuid import UUID

from desktop.models.base import Table, compact_json, db, now
from desktop.models.catalog import Barcode, CustomField, Product, Variant, VariantPicture
from desktop.services.goods.catalogue_plan import CataloguePlan, Ref, Row
from desktop.services.goods.stock import Move, move_stock
from desktop.services.inserts import insert_row, insert_rows, update_rows

Ids = Mapping[Ref, int]


def write_catalogue(plan: CataloguePlan, *, by: str) -> list[int]:
    """Write a plan inside the caller's transaction; gives the ids of the products that were touched."""
    _forget(plan)
    products = _insert(Product, plan.products)
    _update(Product, plan.changed_products)
    variants = _insert(Variant, _placed(plan.variants, "product", products))
    _update(Variant, plan.changed_variants)
    insert_rows(CustomField, _placed(plan.questions, "product", products))
    _update(CustomField, plan.changed_questions)
    insert_rows(Barcode, _placed(plan.barcodes, "variant", variants))
    _hang(plan.pictures, variants)
    moves = [
        Move(_id(move.variant, variants), move.change, move.kind, reason=move.reason) for move in plan.moves
    ]
    move_stock(moves, at=now(), by=by)
    return [*products.values(), *plan.changed_products]


def _forget(plan: CataloguePlan) -> None:
    """Take away what is gone, before what comes may want its SKU or bar code."""
    gone = (
        ("DELETE FROM barcode WHERE code IN {}", plan.gone_barcodes),
        ("DELETE FROM custom_field WHERE id IN {}", plan.gone_questions),
        ("DELETE FROM variant WHERE id IN {}", plan.gone_variants),
        ("UPDATE variant SET sku = NULL WHERE id IN {}", plan.freed_skus),
    )
    for sql, which in gone:
        if which:
            db.execute_sql(sql.format("(SELECT value FROM json_each(?))"), (compact_json(which),))


def _hang(pictures: Mapping[Ref, int | None], variants: Ids) -> None:
    for variant, picture in pictures.items():
        variant_id = _id(variant, variants)
        db.execute_sql("DELETE FROM variant_picture WHERE variant_id = ?", (variant_id,))
        if picture is not None:
            insert_row(VariantPicture, {"variant": variant_id, "picture": picture})


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
