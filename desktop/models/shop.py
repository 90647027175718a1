"""The shop itself: its legal identity (one row), its settings, its people and its own labels."""

from __future__ import annotations

from peewee import SQL, BooleanField, Check, IntegerField, TextField

from desktop.models.base import BytesField, JsonField, Table, UidField, UtcField, new_uid, now, rate_field


class Shop(Table):
    """The one row that says who sells. Papers copy it when they are issued."""

    uid = UidField(default=new_uid)
    name = TextField(default="")
    tagline = TextField(default="")
    legal_name = TextField(default="")
    legal_form = TextField(default="")
    sole_trader = BooleanField(default=False)
    capital_minor = IntegerField(default=0)
    street = TextField(default="")
    street2 = TextField(default="")
    postcode = TextField(default="")
    city = TextField(default="")
    region = TextField(default="")
    country = TextField(default="FR")
    phone = TextField(default="")
    email = TextField(default="")
    website = TextField(default="")
    siren = TextField(default="")
    siret = TextField(default="")
    rcs_town = TextField(default="")
    craft_register = TextField(default="")
    tax_number = TextField(default="")
    vat_number = TextField(default="")
    vat_scheme = TextField(default="standard", constraints=[Check("vat_scheme IN ('standard','franchise')")])
    vat_on_debits = BooleanField(default=False)
    iban = TextField(default="")
    bic = TextField(default="")
    mediator = TextField(default="")
    late_penalty = TextField(default="")
    guarantee = TextField(default="")
    footer = TextField(default="")
    currency = TextField(default="EUR", constraints=[Check("length(currency) = 3")])
    price_mode = TextField(default="gross", constraints=[Check("price_mode IN ('gross','net')")])
    tax_rounding = TextField(default="rate", constraints=[Check("tax_rounding IN ('rate','line')")])
    language = TextField(default="fr")
    till = TextField(default="A")
    logo = BytesField(null=True)

    class Meta:
        table_name = "shop"
        constraints = [Check("id = 1")]


class Setting(Table):
    """One setting of the shop that differs from its default; the registry is domain/settings.py.

    A key with a space in it is none of the registry's: a comment that is still being typed.
    """

    key = TextField(unique=True)
    value = JsonField()

    class Meta:
        table_name = "setting"


class Staff(Table):
    """A person who sells. Without any row the owner works alone and is never asked for a PIN."""

    uid = UidField(default=new_uid)
    name = TextField(unique=True)
    pin_hash = TextField(default="")
    rights = JsonField(default=list)
    active = BooleanField(default=True)
    created_at = UtcField(default=now)
    discount_percent = rate_field(default=0, constraints=[SQL("DEFAULT 0")])
    wrong_pins = IntegerField(default=0, constraints=[SQL("DEFAULT 0")])
    locked_until = UtcField(null=True)

    class Meta:
        table_name = "staff"


class CustomStatus(Table):
    """The shop's own label beside the lifecycle, with a name per language and a colour.

    ``base`` is the lifecycle of the orders that can have it; empty for any.
    """

    uid = UidField(default=new_uid)
    names = JsonField(default=dict)
    colour = TextField(default="slate")
    entry_actions = JsonField(default=list)
    position = IntegerField(default=0)
    active = BooleanField(default=True)
    base = TextField(
        default="", constraints=[SQL("DEFAULT ''"), Check("base IN ('','open','completed','cancelled')")]
    )

    class Meta:
        table_name = "custom_status"
