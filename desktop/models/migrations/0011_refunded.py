"""An order of which all was given back is refunded, also where coins were rounded when its money came."""

from typing import Any

ALL_BACK = (
    "UPDATE orders SET payment_status = 'refunded' WHERE payment_status = 'partly_refunded' "
    "AND due_minor >= 0 AND (lifecycle = 'cancelled' OR total_minor <= "
    "(SELECT coalesce(sum(gross_minor), 0) FROM credit WHERE order_id = orders.id))"
)


def up(migrator: Any, db: Any) -> None:
    """Say so of the orders for which it is true already; their sums stay."""
    db.execute_sql(ALL_BACK)
