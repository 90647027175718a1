"""The order somebody means who types a number and presses Enter (F49)."""

from __future__ import annotations

from desktop.views.tables.order_table import BLOCK, OrderTable


def order_typed(text: str, table: OrderTable) -> int | None:
    """The id of the order with this number, or a paper of this number, or with these last digits, or the only
    one found; else None.

    ``table`` shows what the text finds.
    """
    from desktop.services.forms.scanned import order_by_code

    text = text.strip()
    if not text:
        return None
    if (found := order_by_code(text)) is not None:
        return found
    if text.isdecimal():
        for row in range(min(table.total, BLOCK)):
            order = table.order(row)
            if order is not None and _last_digits(order.number) == int(text):
                return order.id
    return table.order_id(0) if table.total == 1 else None


def _last_digits(number: str) -> int | None:
    last = number.rpartition("-")[2]
    return int(last) if last.isdecimal() else None
