"""Orders, their lines, their price changes and their two copied addresses."""

from __future__ import annotations

from peewee import SQL, BooleanField, Check, ForeignKeyField, IntegerField, TextField

from desktop.domain.states import Channel, DraftKind, FulfilmentStatus, Lifecycle, PaymentStatus
from desktop.models.base import (
    BytesField,
    CodeField,
    DayField,
    JsonField,
    NeverAgainField,
    Table,
    UidField,
    UtcField,
    new_uid,
    now,
    price_field,
    quantity_field,
    rate_field,
)
from desktop.models.catalog import Product, Variant
from desktop.models.customers import Customer
from desktop.models.methods import PaymentMethod, ShippingMethod, Voucher
from desktop.models.shop import CustomStatus


class Order(Table):
    """One sale, from the first click on. Only services/orders/recalculate.py writes sums and statuses."""

    uid = UidField(default=new_uid, unique=True)
    number = TextField(null=True, unique=True)
    quote_number = TextField(null=True, unique=True)
    lifecycle = CodeField(Lifecycle, default=Lifecycle.DRAFT)
    draft_kind = CodeField(DraftKind, null=True)
    draft_name = TextField(default="")
    draft_page = TextField(default="")
    valid_until = DayField(null=True)
    source_order = ForeignKeyField("self", null=True, on_delete="RESTRICT", index=False)
    key = TextField(null=True, unique=True)

    held_since = UtcField(null=True)
    held_by = TextField(default="")
    hold_reason = TextField(default="")
    label = ForeignKeyField(CustomStatus, null=True, on_delete="RESTRICT", index=False)
    payment_hint = TextField(default="")

    customer = ForeignKeyField(Customer, null=True, on_delete="RESTRICT", index=False)
    customer_name = TextField(default="")
    company = TextField(default="")
    email = TextField(default="")
    phone = TextField(default="")
    customer_fold = TextField(default="")
    tax_status = TextField(default="taxable")
    siren = TextField(default="")
    vat_number = TextField(default="")
    language = TextField(default="fr")

    currency = TextField(default="EUR", constraints=[Check("length(currency) = 3")])
    price_mode = TextField(default="gross", constraints=[Check("price_mode IN ('gross','net')")])
    tax_rounding = TextField(default="rate", constraints=[Check("tax_rounding IN ('rate','line')")])
    chain_percent = BooleanField(default=False)
    fee_on_shipping = BooleanField(default=False)

    channel = CodeField(Channel, default=Channel.COUNTER)
    event_name = TextField(default="")
    placed_at = UtcField(default=now)
    placed_by_hand = BooleanField(default=False)
    created_at = UtcField(default=now)
    confirmed_at = UtcField(null=True)
    stock_at = UtcField(null=True)
    changed_at = UtcField(default=now)
    due_on = DayField(null=True)
    note = TextField(default="")
    buyer_ref = TextField(default="")
    gift = BooleanField(default=False)
    gift_message = TextField(default="")
    by = TextField(default="")

    billing_same = BooleanField(default=True)
    shipping_method = ForeignKeyField(ShippingMethod, null=True, on_delete="RESTRICT", index=False)
    shipping_name = TextField(default="")
    shipping_kind = TextField(default="", constraints=[Check("shipping_kind IN ('','ship','pickup')")])
    shipping_list_minor = IntegerField(default=0)
    shipping_manual = BooleanField(default=False)
    shipping_free = BooleanField(default=False)
    shipping_rates = TextField(default="")
    shipping_category = TextField(default="S")
    shipping_tax_choice = TextField(default="fixed")
    payment_method = ForeignKeyField(PaymentMethod, null=True, on_delete="RESTRICT", index=False)
    payment_name = TextField(default="")
    notify_customer = BooleanField(default=False)
    notify_shop = BooleanField(default=False)
    tip_minor = IntegerField(default=0, constraints=[Check("tip_minor >= 0")])

    discount_minor = IntegerField(default=0)
    shipping_final_minor = IntegerField(default=0)
    shipping_net_minor = IntegerField(default=0)
    shipping_tax_minor = IntegerField(default=0)
    shipping_gross_minor = IntegerField(default=0)
    net_minor = IntegerField(default=0)
    tax_minor = IntegerField(default=0)
    total_minor = IntegerField(default=0)
    taxes = JsonField(default=list)
    paid_minor = IntegerField(default=0)
    refunded_minor = IntegerField(default=0)
    due_minor = IntegerField(default=0)
    payment_status = CodeField(PaymentStatus, default=PaymentStatus.NONE_DUE)
    fulfilment_status = CodeField(FulfilmentStatus, default=FulfilmentStatus.NOT_NEEDED)

    class Meta:
        table_name = "orders"
        constraints = [
            Check("lifecycle IN ('draft','discarded') OR number IS NOT NULL"),
            Check("held_since IS NULL OR lifecycle = 'open'"),
            Check("net_minor + tax_minor + tip_minor = total_minor"),
        ]


class OrderAddress(Table):
    """An address as it was when it was written on the order; ``role`` is billing or shipping."""

    order = ForeignKeyField(Order, on_delete="CASCADE", index=False)
    role = TextField(constraints=[Check("role IN ('billing','shipping')")])
    name = TextField(default="")
    company = TextField(default="")
    street = TextField(default="")
    street2 = TextField(default="")
    postcode = TextField(default="")
    city = TextField(default="")
    region = TextField(default="")
    country = TextField(default="FR")
    phone = TextField(default="")

    class Meta:
        table_name = "order_address"
        indexes = ((("order", "role"), True),)


class DraftForm(Table):
    """What is typed into a panel of the wizard and not part of the draft yet; ``panel`` names it."""

    order = ForeignKeyField(Order, on_delete="CASCADE", index=False)
    panel = TextField(constraints=[Check("panel IN ('custom','product','discount','fee')")])
    content = JsonField()

    class Meta:
        table_name = "draft_form"
        indexes = ((("order", "panel"), True),)


UNITS_ADD_UP = "taken = in_shop + with_customer + back + written_off"


class OrderLine(Table):
    """What, how many, at what price. Name, price and tax are copies; units are in exactly one bucket.

    A line taken off a placed order stays with quantity 0: facts refer to it.
    """

    uid = UidField(default=new_uid)
    order = ForeignKeyField(Order, on_delete="CASCADE", index=False)
    position = IntegerField()
    product = ForeignKeyField(Product, null=True, on_delete="SET NULL", index=False)
    variant = ForeignKeyField(Variant, null=True, on_delete="SET NULL", index=False)
    name = TextField(constraints=[Check("name <> ''")])
    variant_name = TextField(default="")
    sku = TextField(default="")
    unit = TextField(default="piece")
    texts = JsonField(null=True)
    quantity = quantity_field(constraints=[Check("quantity >= 0")])
    unit_price = price_field(constraints=[Check("unit_price >= 0")])
    original_price = price_field(null=True)
    price_reason = TextField(default="")
    discount_percent = rate_field(default=0, constraints=[Check("discount_percent BETWEEN 0 AND 1000000")])
    discount_minor = IntegerField(default=0, constraints=[Check("discount_minor >= 0")])
    rates = TextField(default="")
    tax_category = TextField(default="S")
    weight_g = IntegerField(default=0)
    ships = BooleanField(default=True)
    tracks_stock = BooleanField(default=False)
    reduced = BooleanField(default=False)
    gift_card = BooleanField(default=False)

    list_minor = IntegerField(default=0)
    line_discount_minor = IntegerField(default=0)
    order_discount_minor = IntegerField(default=0)
    final_minor = IntegerField(default=0)
    net_minor = IntegerField(default=0)
    tax_minor = IntegerField(default=0)
    gross_minor = IntegerField(default=0)

    taken = quantity_field(default=0)
    in_shop = quantity_field(default=0, constraints=[Check("in_shop >= 0")])
    with_customer = quantity_field(default=0, constraints=[Check("with_customer >= 0")])
    back = quantity_field(default=0, constraints=[Check("back >= 0")])
    written_off = quantity_field(default=0, constraints=[Check("written_off >= 0")])

    class Meta:
        table_name = "order_line"
        indexes = ((("order", "position"), False),)
        constraints = [Check(UNITS_ADD_UP), Check("net_minor + tax_minor = gross_minor")]


class CustomerFile(Table):
    """A file that a customer brought, a drawing or a picture; lines speak of it by name and number."""

    id = NeverAgainField()
    name = TextField(constraints=[Check("name <> ''")])
    media_type = TextField()
    content = BytesField()
    at = UtcField(default=now)

    class Meta:
        table_name = "customer_file"


class Adjustment(Table):
    """A discount, voucher or surcharge on the whole order; ``minor`` is what it came to, never negative."""

    uid = UidField(default=new_uid)
    order = ForeignKeyField(Order, on_delete="CASCADE")
    position = IntegerField(default=0)
    kind = TextField(constraints=[Check("kind IN ('discount','voucher','fee')")])
    name = TextField(default="")
    percent = rate_field(null=True)
    asked_minor = IntegerField(null=True)
    lines = JsonField(null=True)
    voucher = ForeignKeyField(Voucher, null=True, on_delete="RESTRICT", index=False)
    rates = TextField(null=True)
    tax_category = TextField(default="S")
    tax_choice = TextField(default="fixed")
    minor = IntegerField(default=0)
    net_minor = IntegerField(default=0)
    tax_minor = IntegerField(default=0)
    gross_minor = IntegerField(default=0)

    class Meta:
        table_name = "adjustment"


LISTED = SQL("number IS NOT NULL")
"""Orders that were confirmed; drafts and quotes have no order number."""
