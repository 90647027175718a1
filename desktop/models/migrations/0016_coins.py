"""What is due of orders with rounded coins, as the rule has it now: coins that went back count no longer.

Money that came in coins and went back whole left its rounding on what was due: 12.98 paid with 13.00 that
were given back asked for 13.00 when the order was opened again. The rule is frozen as it was on this day.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

ROUNDED = (
    "SELECT o.id, o.due_minor, o.payment_status, o.lifecycle, o.total_minor, "
    "(SELECT coalesce(sum(gross_minor), 0) FROM credit WHERE order_id = o.id), "
    "coalesce(sum(p.amount_minor) FILTER (WHERE p.kind = 'payment'), 0), "
    "coalesce(-sum(p.amount_minor) FILTER (WHERE p.kind = 'refund'), 0) "
    "FROM orders o JOIN payment p ON p.order_id = o.id "
    "WHERE o.lifecycle IN ('open', 'completed', 'cancelled') "
    "GROUP BY o.id HAVING max(p.rounding_minor <> 0)"
)
MOVES = (
    "SELECT amount_minor, rounding_minor FROM payment p WHERE order_id = ? AND reverses_id IS NULL "
    "AND NOT EXISTS (SELECT 1 FROM payment r WHERE r.reverses_id = p.id) ORDER BY id"
)
WRITE = "UPDATE orders SET due_minor = ?, payment_status = ? WHERE id = ?"


def up(migrator: Any, db: Any) -> None:
    """Write the sum and the status where they differ, inside the caller's transaction."""
    for order_id, due, status, *facts in db.execute_sql(ROUNDED).fetchall():
        came_to = _came_to(facts, _coins(db.execute_sql(MOVES, (order_id,)).fetchall()))
        if came_to != (due, status):
            db.execute_sql(WRITE, (*came_to, order_id))


def _coins(moves: Iterable[tuple[int, int]]) -> tuple[int, int]:
    """The roundings that count, and what of them the customer went without when money went back."""
    kept = rounding = lost = extra = 0
    for amount, rounded in moves:
        kept += amount
        back = rounded if amount < 0 else 0
        rounding, lost, extra = rounding + rounded, lost + max(0, back), extra + max(0, -back)
        if -extra <= kept <= 0:
            rounding, lost, extra = kept, 0, -kept
    return rounding, lost


def _came_to(facts: Sequence[Any], coins: tuple[int, int]) -> tuple[int, str]:
    """What is due and the payment status."""
    lifecycle, total, credited, received, returned = facts
    rounding, lost = coins
    kept = received - returned
    if lifecycle == "cancelled":
        due_total = kept - max(0, kept - lost)
    else:
        due_total = max(total - credited + rounding, min(0, kept))
    whole = lifecycle == "cancelled" or credited >= total
    return due_total - kept, _status(total, due_total, received, returned, whole)


def _status(total: int, due_total: int, received: int, returned: int, whole: bool) -> str:
    if total == 0 or (received == 0 and due_total <= 0):
        return "none_due"
    if returned >= received > 0 or (whole and returned > 0 and received - returned <= due_total):
        return "refunded"
    if returned > 0:
        return "partly_refunded"
    if received == 0:
        return "unpaid"
    if received < due_total:
        return "partly_paid"
    return "paid" if received == due_total else "overpaid"
