"""Customers and their addresses. Orders copy both, so editing here rewrites no past sale."""

from __future__ import annotations

from peewee import BooleanField, Check, ForeignKeyField, IntegerField, TextField

from desktop.models.base import Table, UidField, UtcField, new_uid, now


class Customer(Table):
    """Who buys. At least one of name, company, e-mail or phone is known."""

    uid = UidField(default=new_uid, unique=True)
    first_name = TextField(default="")
    last_name = TextField(default="")
    company = TextField(default="")
    email = TextField(default="")
    phone = TextField(default="")
    language = TextField(default="fr")
    tax_status = TextField(default="taxable", constraints=[Check("tax_status IN ('taxable','exempt')")])
    siren = TextField(default="")
    vat_number = TextField(default="")
    private_note = TextField(default="")
    walk_in = BooleanField(default=False)
    search_key = TextField(default="")
    sort_key = TextField(default="", index=True)
    email_key = TextField(default="", index=True)
    created_at = UtcField(default=now)
    updated_at = UtcField(default=now)
    erased_at = UtcField(null=True)

    class Meta:
        table_name = "customer"
        constraints = [
            Check("erased_at IS NOT NULL OR first_name || last_name || company || email || phone <> ''"),
        ]


class Address(Table):
    """One of a customer's postal addresses."""

    uid = UidField(default=new_uid)
    customer = ForeignKeyField(Customer, on_delete="CASCADE", index=False)
    position = IntegerField(default=0)
    name = TextField(default="")
    company = TextField(default="")
    street = TextField(default="")
    street2 = TextField(default="")
    postcode = TextField(default="")
    city = TextField(default="")
    region = TextField(default="")
    country = TextField(default="FR", constraints=[Check("length(country) = 2")])
    phone = TextField(default="")

    class Meta:
        table_name = "address"
        indexes = ((("customer", "position"), False),)


class BillingAddress(Table):
    """Where a customer's invoices go, when that is not where their goods go: the first address."""

    customer = ForeignKeyField(Customer, unique=True, on_delete="CASCADE")
    address = ForeignKeyField(Address, on_delete="CASCADE")

    class Meta:
        table_name = "billing_address"


class Consent(Table):
    """What a customer said about news and offers: yes, or no longer. The newest counts."""

    customer = ForeignKeyField(Customer, on_delete="RESTRICT")
    given = BooleanField()
    source = TextField(constraints=[Check("source IN ('counter','phone','fair','web')")])
    question = TextField()
    at = UtcField(default=now)
    by = TextField(default="")

    class Meta:
        table_name = "consent"


class CustomerMerge(Table):
    """A customer who turned out to be another one. Their row stays as it was and leads to the one kept."""

    merged = ForeignKeyField(Customer, unique=True, on_delete="RESTRICT")
    kept = ForeignKeyField(Customer, on_delete="RESTRICT")
    at = UtcField(default=now)
    by = TextField(default="")

    class Meta:
        table_name = "customer_merge"


class CustomerApart(Table):
    """Two customers who look alike and are not the same; ``one`` has the smaller id."""

    one = ForeignKeyField(Customer, on_delete="CASCADE", index=False)
    other = ForeignKeyField(Customer, on_delete="CASCADE")

    class Meta:
        table_name = "customer_apart"
        indexes = ((("one", "other"), True),)
