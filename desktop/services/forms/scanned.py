"""What a scanned code is: the number of an order or of one of its papers or parcels, or goods of an order."""

from __future__ import annotations

from desktop.models.base import db
from desktop.services.goods.product_list import owner_of
from desktop.services.goods.product_search import variant_by_code

_TRACKED = (
    "SELECT order_id FROM shipment WHERE id IN "
    "(SELECT shipment_id FROM shipment_tracking WHERE number = :code)"
)
_ORDERS = (
    "SELECT id FROM orders WHERE number = :code",
    "SELECT order_id FROM document WHERE number = :code",
    "SELECT order_id FROM shipment WHERE number = :code",
    "SELECT order_id FROM goods_return WHERE number = :code",
    _TRACKED,
)
_LINES = (
    "SELECT id FROM order_line WHERE order_id = :order AND "
    "(variant_id = :variant OR (sku <> '' AND sku = :code COLLATE NOCASE)) ORDER BY position, id"
)


def order_by_code(code: str) -> int | None:
    """The one order with this number, or with a paper, parcel, return or tracking number of it; else None."""
    for written in dict.fromkeys((code.strip(), code.strip().upper())):
        for sql in _ORDERS if written else ():
            found = {row[0] for row in db.execute_sql(sql, {"code": written})}
            if len(found) == 1:
                return int(found.pop())
    return None


def lines_by_code(order_id: int, code: str) -> tuple[int, ...]:
    """The lines of an order whose goods have this bar code or SKU, on sale or not."""
    variant = variant_by_code(code)
    owner = owner_of(code) if variant is None else None
    found = {"order": order_id, "variant": owner[1] if owner else variant, "code": code.strip()}
    return tuple(int(row[0]) for row in db.execute_sql(_LINES, found))
