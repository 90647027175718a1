"""What a shop marks its orders with, and the lists it keeps of them: tags, and saved views."""

from __future__ import annotations

from peewee import Check, ForeignKeyField, IntegerField, TextField

from desktop.models.base import JsonField, Table, UidField, new_uid
from desktop.models.orders import Order


class Tag(Table):
    """A word with a colour that any number of orders can have; ``name_key`` is the name folded."""

    uid = UidField(default=new_uid)
    name = TextField(constraints=[Check("name <> ''")])
    name_key = TextField(unique=True)
    colour = TextField(default="slate")

    class Meta:
        table_name = "tag"


class OrderTag(Table):
    """An order has a tag."""

    order = ForeignKeyField(Order, on_delete="CASCADE", index=False)
    tag = ForeignKeyField(Tag, on_delete="CASCADE", index=False)

    class Meta:
        table_name = "order_tag"
        indexes = ((("order", "tag"), True), (("tag", "order"), False))


class SavedView(Table):
    """A search of the order list under a name; ``query`` is what is looked for, and how it is sorted."""

    uid = UidField(default=new_uid)
    name = TextField(constraints=[Check("name <> ''")])
    query = JsonField(default=dict)
    position = IntegerField(default=0)

    class Meta:
        table_name = "saved_view"
