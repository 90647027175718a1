"""Carry out what a plan says about goods: units between buckets, slips given up."""

from __future__ import annotations

from desktop.domain import life_events as events
from desktop.domain.effects import Effect, SlipVoided, UnitsMoved
from desktop.domain.states import Bucket, MoveKind, ShipmentState
from desktop.models.base import db, now
from desktop.models.shipments import Shipment
from desktop.services.goods.stock import Move, move_stock
from desktop.services.inserts import update_row
from desktop.services.work import Work

_SHELF: dict[tuple[Bucket, Bucket], tuple[MoveKind, int]] = {
    (Bucket.SHOP, Bucket.BACK): (MoveKind.CANCEL, 1),
    (Bucket.CUSTOMER, Bucket.BACK): (MoveKind.RETURN, 1),
    (Bucket.BACK, Bucket.SHOP): (MoveKind.SALE, -1),
}
"""Moves between buckets that change what is on the shelf, with their kind and direction."""


def move_units(job: Work, order_id: int, effect: UnitsMoved) -> None:
    """Move units of a line between buckets; the shelf follows. Raises OutOfStock."""
    units = int(effect.quantity.scaleb(3))
    source, target = effect.source.value, effect.target.value
    sql = f"UPDATE order_line SET {source} = {source} - ?, {target} = {target} + ? WHERE id = ?"
    db.execute_sql(sql, (units, units, effect.line_id))
    if effect.stock:
        kind, direction = _SHELF[effect.source, effect.target]
        variant = db.execute_sql(
            "SELECT variant_id FROM order_line WHERE id = ?", (effect.line_id,)
        ).fetchone()
        kind = MoveKind.RETURN if effect.returned else kind
        move = Move(int(variant[0]), effect.quantity * direction, kind, effect.line_id)
        move_stock([move], at=now(), by=job.by)
    said = format(effect.quantity.normalize(), "f")
    job.record(events.UnitsMoved(effect.name, said, source, target, effect.stock), order_id)


def void_slip(job: Work, order_id: int, effect: SlipVoided) -> None:
    """Give up a slip that has not left."""
    update_row(Shipment, effect.shipment_id, {"state": ShipmentState.VOID})
    job.record(events.SlipVoided(effect.number), order_id)


def only_said(_job: Work, _order_id: int, _effect: Effect) -> None:
    """Nothing: what the stock comes to follows from the moves, and what is left undone stays as it is."""
