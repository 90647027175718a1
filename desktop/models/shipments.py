"""What leaves the shop together: its slip's number, its goods, and the numbers it is followed by."""

from __future__ import annotations

from peewee import Check, ForeignKeyField, IntegerField, TextField

from desktop.domain.states import ShipmentState
from desktop.models.base import CodeField, Table, UidField, UtcField, new_uid, now, quantity_field
from desktop.models.orders import Order, OrderLine


class Shipment(Table):
    """What leaves the shop together, with its slip's number."""

    uid = UidField(default=new_uid)
    order = ForeignKeyField(Order, on_delete="RESTRICT")
    number = TextField(unique=True)
    state = CodeField(ShipmentState, default=ShipmentState.DRAFT)
    carrier = TextField(default="")
    weight_g = IntegerField(null=True)
    handed_to = TextField(default="")
    created_at = UtcField(default=now)
    ready_at = UtcField(null=True)
    shipped_at = UtcField(null=True)
    out_at = UtcField(null=True)
    delivered_at = UtcField(null=True)
    by = TextField(default="")

    class Meta:
        table_name = "shipment"


class ShipmentLine(Table):
    """How many units of a line are in a shipment."""

    shipment = ForeignKeyField(Shipment, on_delete="RESTRICT")
    line = ForeignKeyField(OrderLine, on_delete="RESTRICT", index=False)
    quantity = quantity_field(constraints=[Check("quantity > 0")])

    class Meta:
        table_name = "shipment_line"


class ShipmentTracking(Table):
    """A number by which a carrier knows a part of a shipment, with the address where it can be followed."""

    shipment = ForeignKeyField(Shipment, on_delete="CASCADE")
    position = IntegerField(default=0)
    number = TextField(index=True)
    url = TextField(default="")

    class Meta:
        table_name = "shipment_tracking"
