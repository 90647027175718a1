"""Gift cards and store credit: value the shop owes, kept as a ledger of moves (pricing rule 6.3 step 9)."""

from __future__ import annotations

from peewee import Check, ForeignKeyField, IntegerField, TextField

from desktop.models.base import DayField, Table, UidField, UtcField, new_uid, now
from desktop.models.customers import Customer
from desktop.models.ledger import Payment
from desktop.models.orders import Order, OrderLine


class StoredValue(Table):
    """A gift card or a credit in the shop. Its balance is the sum of its moves, never below zero."""

    uid = UidField(default=new_uid)
    code = TextField(unique=True)
    kind = TextField(constraints=[Check("kind IN ('gift_card','store_credit')")])
    customer = ForeignKeyField(Customer, null=True, on_delete="RESTRICT")
    currency = TextField(constraints=[Check("length(currency) = 3")])
    expires_on = DayField(null=True)
    order = ForeignKeyField(Order, null=True, on_delete="RESTRICT", index=False)
    line = ForeignKeyField(OrderLine, null=True, on_delete="RESTRICT", index=False)
    created_at = UtcField(default=now)
    by = TextField(default="")

    class Meta:
        table_name = "stored_value"


class StoredValueMove(Table):
    """Value put on (positive) or used (negative); ``balance_minor`` is what was left after it."""

    account = ForeignKeyField(StoredValue, on_delete="RESTRICT")
    amount_minor = IntegerField(constraints=[Check("amount_minor <> 0")])
    balance_minor = IntegerField(constraints=[Check("balance_minor >= 0")])
    payment = ForeignKeyField(Payment, null=True, on_delete="RESTRICT", index=False)
    reason = TextField(default="")
    at = UtcField(default=now)
    by = TextField(default="")

    class Meta:
        table_name = "stored_value_move"
