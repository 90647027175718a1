"""What the shop sells, with its tax classes and their dated rates."""

from __future__ import annotations

from peewee import BooleanField, Check, ForeignKeyField, IntegerField, TextField

from desktop.models.base import (
    BytesField,
    DayField,
    JsonField,
    Table,
    UidField,
    UtcField,
    new_uid,
    now,
    price_field,
    quantity_field,
    rate_field,
)


class TaxClass(Table):
    """A kind of goods for tax, such as standard, reduced or books."""

    uid = UidField(default=new_uid)
    code = TextField(unique=True)
    name = TextField()
    category = TextField(default="S")
    position = IntegerField(default=0)

    class Meta:
        table_name = "tax_class"


class TaxRate(Table):
    """One component rate of a tax class in a country, from a day on; several components add up."""

    tax_class = ForeignKeyField(TaxClass, on_delete="RESTRICT", index=False)
    country = TextField(default="FR")
    component = IntegerField(default=0)
    name = TextField(default="")
    rate = rate_field()
    starts_on = DayField(default="2000-01-01")
    ends_on = DayField(null=True)

    class Meta:
        table_name = "tax_rate"
        indexes = ((("tax_class", "country", "component", "starts_on"), True),)
        constraints = [Check("rate BETWEEN 0 AND 1000000")]


class Picture(Table):
    """A picture, kept once by its SHA-256."""

    sha256 = BytesField(unique=True)
    media_type = TextField()
    content = BytesField()

    class Meta:
        table_name = "picture"


class Product(Table):
    """A thing sold. What is counted and priced is its variants; a simple product has one."""

    uid = UidField(default=new_uid, unique=True)
    name = TextField(constraints=[Check("name <> ''")])
    description = TextField(default="")
    category = TextField(default="")
    tax_class = ForeignKeyField(TaxClass, on_delete="RESTRICT", index=False)
    tax_class_id: int
    unit = TextField(default="piece")
    quantity_step = quantity_field(default=1)
    ships = BooleanField(default=True)
    reduced = BooleanField(default=False)
    oversell = TextField(default="warn", constraints=[Check("oversell IN ('warn','allow','block')")])
    low_stock = quantity_field(null=True)
    picture = ForeignKeyField(Picture, null=True, on_delete="RESTRICT", index=False)
    pictogram = TextField(default="")
    active = BooleanField(default=True)
    import_source = TextField(default="")
    import_key = TextField(default="")
    sort_key = TextField(default="", index=True)
    created_at = UtcField(default=now)
    updated_at = UtcField(default=now)

    class Meta:
        table_name = "product"
        indexes = ((("import_source", "import_key"), False),)


class Variant(Table):
    """One size, colour or model of a product: its SKU, price and stock rules."""

    uid = UidField(default=new_uid, unique=True)
    product = ForeignKeyField(Product, on_delete="CASCADE", index=False)
    position = IntegerField(default=0)
    options = JsonField(default=list)
    name = TextField(default="")
    sku = TextField(null=True, unique=True)
    price = price_field(constraints=[Check("price >= 0")])
    regular_price = price_field(null=True)
    weight_g = IntegerField(default=0)
    tracks_stock = BooleanField(default=True)
    low_stock = quantity_field(null=True)
    active = BooleanField(default=True)
    imported_stock = quantity_field(null=True)
    search_key = TextField(default="")

    class Meta:
        table_name = "variant"
        indexes = ((("product", "position"), False),)


class Barcode(Table):
    """A code that a scanner reads; a variant may have several."""

    variant = ForeignKeyField(Variant, on_delete="CASCADE")
    code = TextField(unique=True)

    class Meta:
        table_name = "barcode"


class VariantPicture(Table):
    """The picture of one variant, where it has its own beside the product's."""

    variant = ForeignKeyField(Variant, on_delete="CASCADE", unique=True)
    picture = ForeignKeyField(Picture, on_delete="RESTRICT")

    class Meta:
        table_name = "variant_picture"


class CustomField(Table):
    """A customisation asked for when the product is sold: text, choice, date or file."""

    uid = UidField(default=new_uid)
    product = ForeignKeyField(Product, on_delete="CASCADE", index=False)
    position = IntegerField(default=0)
    kind = TextField(constraints=[Check("kind IN ('text','choice','date','file')")])
    label = TextField()
    required = BooleanField(default=False)
    max_length = IntegerField(null=True)
    choices = JsonField(default=list)
    price_addon = price_field(default=0)

    class Meta:
        table_name = "custom_field"
        indexes = ((("product", "position"), False),)
