"""Carry out what a plan says about the discounts, surcharges and the tip of an order."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from desktop.domain import edit_events as events
from desktop.domain.edit_effects import Reduction, ReductionChanged, TipChanged
from desktop.models.base import db, new_uid
from desktop.models.orders import Adjustment
from desktop.services.inserts import insert_row, update_row
from desktop.services.work import Work

NOTHING_ASKED: dict[str, Any] = {
    "percent": None,
    "asked_minor": 0,
    "minor": 0,
    "net_minor": 0,
    "tax_minor": 0,
    "gross_minor": 0,
}
"""What stays of a discount or surcharge that was taken off; with its name and VAT it can come back."""

_TIP = "UPDATE orders SET total_minor = total_minor - tip_minor + ?, tip_minor = ? WHERE id = ?"
_AT_PLACE = "SELECT id FROM adjustment WHERE order_id = ? AND position = ?"


def change_reduction(job: Work, order_id: int, effect: ReductionChanged) -> None:
    """Write what was agreed anew; its sums follow with those of the order."""
    row = dict(effect.row)
    if effect.adjustment_id > 0:
        update_row(Adjustment, effect.adjustment_id, row or NOTHING_ASKED)
    else:
        own = {"uid": new_uid(), "order": order_id, "position": -effect.adjustment_id}
        insert_row(Adjustment, row | own)
    said = _said(effect.before), _said(effect.after)
    job.record(events.ReductionChanged(effect.kind, effect.name, *said, effect.currency), order_id)


def change_tip(job: Work, order_id: int, effect: TipChanged) -> None:
    """Write another tip; it is a part of the total at once."""
    db.execute_sql(_TIP, (effect.after_minor, effect.after_minor, order_id))
    job.record(events.TipChanged(effect.before_minor, effect.after_minor, effect.currency), order_id)


def adjustment_of(order_id: int, adjustment_id: int) -> int:
    """The row id of a discount or surcharge; below zero it is the one at that place of the order."""
    if adjustment_id > 0:
        return adjustment_id
    return int(db.execute_sql(_AT_PLACE, (order_id, -adjustment_id)).fetchone()[0])


def _said(terms: Reduction | None) -> str:
    """A discount as the history keeps it: percent with its sign, minor units, or nothing."""
    if terms is None:
        return ""
    if terms.percent is not None:
        return f"{format(Decimal(terms.percent).normalize(), 'f')}%"
    return str(terms.asked_minor)
