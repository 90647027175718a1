"""How goods travel, how money comes in, and the vouchers that lower a price."""

from __future__ import annotations

from peewee import SQL, BooleanField, Check, ForeignKeyField, IntegerField, TextField

from desktop.models.base import JsonField, Table, UidField, UtcField, new_uid, now, rate_field
from desktop.models.catalog import TaxClass
from desktop.models.customers import Customer


class ShippingMethod(Table):
    """A way to deliver. ``rule`` is plain data understood by domain/shipping_rules.py.

    ``tax_choice`` says which rate its price gets (``domain.basket.ShippingTax``); empty as the settings say.
    """

    uid = UidField(default=new_uid)
    name = TextField()
    kind = TextField(default="ship", constraints=[Check("kind IN ('ship','pickup')")])
    rule = JsonField(default=dict)
    tax_class = ForeignKeyField(TaxClass, null=True, on_delete="RESTRICT")
    tax_class_id: int | None
    tax_choice = TextField(default="")
    delay = TextField(default="")
    position = IntegerField(default=0)
    active = BooleanField(default=True)

    class Meta:
        table_name = "shipping_method"


class Carrier(Table):
    """Who takes parcels along. ``url`` leads to a parcel, with ``{number}`` where its number goes."""

    uid = UidField(default=new_uid)
    name = TextField(unique=True)
    url = TextField(default="")
    position = IntegerField(default=0)
    active = BooleanField(default=True)

    class Meta:
        table_name = "carrier"


class PaymentMethod(Table):
    """A way to pay. Naming it charges nobody.

    ``instructions`` stand on invoices and quotes that wait for money; ``link`` leads to a page to pay on,
    with ``{amount}`` and ``{number}`` where those go.
    """

    uid = UidField(default=new_uid)
    code = TextField(unique=True)
    name = TextField()
    kind = TextField(
        default="other",
        constraints=[Check("kind IN ('cash','card','transfer','cheque','stored_value','exchange','other')")],
    )
    term_days = IntegerField(default=0)
    position = IntegerField(default=0)
    active = BooleanField(default=True)
    instructions = TextField(default="", constraints=[SQL("DEFAULT ''")])
    link = TextField(default="", constraints=[SQL("DEFAULT ''")])

    class Meta:
        table_name = "payment_method"


class Voucher(Table):
    """A code that lowers a price. Limits are checked by domain/vouchers.py."""

    uid = UidField(default=new_uid)
    code = TextField(unique=True)
    code_key = TextField(unique=True)
    name = TextField(default="")
    kind = TextField(constraints=[Check("kind IN ('percent','amount','free_shipping','free_product')")])
    percent = rate_field(null=True)
    amount_minor = IntegerField(null=True)
    currency = TextField(default="EUR")
    starts_at = UtcField(null=True)
    ends_at = UtcField(null=True)
    max_uses = IntegerField(null=True)
    max_uses_per_customer = IntegerField(null=True)
    minimum_minor = IntegerField(null=True)
    maximum_minor = IntegerField(null=True)
    products = JsonField(default=list)
    excluded_products = JsonField(default=list)
    exclude_reduced = BooleanField(default=False)
    customer = ForeignKeyField(Customer, null=True, on_delete="RESTRICT")
    order_uid = UidField(null=True)
    active = BooleanField(default=True)
    created_at = UtcField(default=now)
    categories = JsonField(null=True)
    combinable = BooleanField(default=True, constraints=[SQL("DEFAULT 1")])

    class Meta:
        table_name = "voucher"
