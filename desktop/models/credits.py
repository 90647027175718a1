"""What is taken off a sale after it was agreed, piece by piece: rows that are only ever added."""

from __future__ import annotations

from peewee import BooleanField, Check, ForeignKeyField, IntegerField, TextField

from desktop.models.base import Table, UidField, UtcField, new_uid, now, quantity_field
from desktop.models.orders import Adjustment, Order, OrderLine

PART_KINDS = "kind IN ('line','shipping','fee','tip')"
"""What a part of a sale can be; a line's part names its line, a fee's its adjustment."""

ADDS_UP = "net_minor + tax_minor = gross_minor"


class Credit(Table):
    """The customer owes that much less: goods or charges given back. Money paid back is a payment row."""

    uid = UidField(default=new_uid)
    order = ForeignKeyField(Order, on_delete="RESTRICT")
    cause = TextField(constraints=[Check("cause IN ('refund','return','credit_note','cancel_rest')")])
    reason_code = TextField(default="")
    reason = TextField(default="")
    public = BooleanField(default=False)
    net_minor = IntegerField()
    tax_minor = IntegerField()
    gross_minor = IntegerField(constraints=[Check("gross_minor >= 0")])
    at = UtcField(default=now)
    by = TextField(default="")

    class Meta:
        table_name = "credit"
        constraints = [Check(ADDS_UP)]


class CreditPart(Table):
    """What of one line, shipping, fee or tip was taken off, in one tax group."""

    credit = ForeignKeyField(Credit, on_delete="RESTRICT")
    kind = TextField(constraints=[Check(PART_KINDS)])
    line = ForeignKeyField(OrderLine, null=True, on_delete="RESTRICT", index=False)
    fee = ForeignKeyField(Adjustment, null=True, on_delete="RESTRICT", index=False)
    rates = TextField(default="")
    tax_category = TextField(default="")
    units = quantity_field(default=0, constraints=[Check("units >= 0")])
    net_minor = IntegerField()
    tax_minor = IntegerField(constraints=[Check("tax_minor >= 0")])
    gross_minor = IntegerField(constraints=[Check("gross_minor >= 0")])

    class Meta:
        table_name = "credit_part"
        constraints = [Check(ADDS_UP)]
