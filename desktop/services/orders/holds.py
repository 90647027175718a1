"""Since when an order is on hold, and why: asked for the few rows of a list that are."""

from __future__ import annotations

from datetime import UTC, datetime

from desktop.models.clock import now
from desktop.models.engine import execute

_HOLD = "SELECT held_since, hold_reason FROM orders WHERE id = ?"


def hold_of(order_id: int) -> tuple[datetime, str]:
    """Since when the order is on hold, and the reason or "".

    For one that was resumed a moment ago, so that the list has not heard of it: now, without a reason.
    """
    row = execute(_HOLD, (order_id,)).fetchone()
    if row is None or row[0] is None:
        return now(), ""
    return datetime.fromtimestamp(row[0], UTC), row[1]
