"""Counting what is on the shelves; the differences are booked as stock moves when the count is closed."""

from __future__ import annotations

from peewee import ForeignKeyField, TextField

from desktop.models.base import Table, UidField, UtcField, new_uid, now, quantity_field
from desktop.models.catalog import Variant


class StockCount(Table):
    """One counting of the shelves, open until its differences are booked or it is given up."""

    uid = UidField(default=new_uid)
    name = TextField(default="")
    started_at = UtcField(default=now)
    closed_at = UtcField(null=True)
    booked_at = UtcField(null=True)
    by = TextField(default="")

    class Meta:
        table_name = "stock_count"


class StockCountLine(Table):
    """What was counted of one variant so far, and what the books said when it was last counted."""

    count = ForeignKeyField(StockCount, on_delete="CASCADE", index=False)
    variant = ForeignKeyField(Variant, on_delete="RESTRICT", index=False)
    counted = quantity_field()
    expected = quantity_field()
    at = UtcField(default=now)

    class Meta:
        table_name = "stock_count_line"
        indexes = ((("count", "variant"), True),)
