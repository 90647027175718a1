"""Goods that come back: asked for, waited for, received or refused, closed (order rules 5.2)."""

from __future__ import annotations

from peewee import BooleanField, Check, ForeignKeyField, TextField

from desktop.domain.states import Channel, ReturnAction, ReturnState
from desktop.models.base import (
    CodeField,
    DayField,
    Table,
    UidField,
    UtcField,
    new_uid,
    now,
    quantity_field,
)
from desktop.models.orders import Order, OrderLine


class Return(Table):
    """One request to bring goods back, and how far it has come.

    ``deadline_on`` is the last day on which it could be asked for, None while nothing was delivered;
    ``answer`` is why it was refused.
    """

    uid = UidField(default=new_uid)
    number = TextField(unique=True)
    order = ForeignKeyField(Order, on_delete="RESTRICT")
    state = CodeField(ReturnState, default=ReturnState.REQUESTED)
    action = CodeField(ReturnAction, default=ReturnAction.REFUND)
    channel = CodeField(Channel, default=Channel.COUNTER)
    asked_on = DayField()
    deadline_on = DayField(null=True)
    reason_code = TextField(default="")
    reason = TextField(default="")
    staff_note = TextField(default="")
    message = TextField(default="")
    answer = TextField(default="")
    exchange_order = ForeignKeyField(Order, null=True, on_delete="RESTRICT", index=False)
    created_at = UtcField(default=now)
    changed_at = UtcField(default=now)
    by = TextField(default="")

    class Meta:
        table_name = "goods_return"


class ReturnLine(Table):
    """How many units of a line are to come back; ``received`` did, and went to the shelf when ``restock``."""

    goods_return = ForeignKeyField(Return, on_delete="RESTRICT")
    line = ForeignKeyField(OrderLine, on_delete="RESTRICT", index=False)
    quantity = quantity_field(constraints=[Check("quantity > 0")])
    received = quantity_field(default=0, constraints=[Check("received >= 0")])
    restock = BooleanField(default=True)

    class Meta:
        table_name = "goods_return_line"
        constraints = [Check("received <= quantity")]
