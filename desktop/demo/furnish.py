"""Furnish an empty shop file: identity, catalogue, customers and vouchers of the demo shop."""

from __future__ import annotations

from decimal import Decimal
from random import Random
from typing import Any

from desktop.demo.goods import GOODS, Good, Kind
from desktop.demo.known import add_addresses, add_vouchers, people
from desktop.demo.people import Person
from desktop.domain.folding import fold
from desktop.domain.search_keys import variant_key
from desktop.models.base import new_uid
from desktop.models.catalog import CustomField, Product, TaxClass, Variant
from desktop.models.customers import Address, Customer
from desktop.services.customers.customers import customer_keys
from desktop.services.inserts import insert_row
from desktop.services.shop.preferences import change_shop
from desktop.services.shop.setup import prepare_shop
from desktop.services.vouchers.stored_value import NewValue, ValueKind, issue
from desktop.services.work import work

SELLER = "Maëlle"

IDENTITY: dict[str, Any] = {
    "name": "Ty Mam Gozh",
    "tagline": "Poterie, livres, miel et tissage",
    "legal_name": "Ty Mam Gozh",
    "legal_form": "SARL",
    "capital_minor": 800_000,
    "street": "4 place de l’Enfer",
    "postcode": "29100",
    "city": "Douarnenez",
    "country": "FR",
    "phone": "02 98 00 00 18",
    "email": "atelier@example.org",
    "siren": "123456782",
    "siret": "12345678200002",
    "rcs_town": "Quimper",
    "vat_number": "FR11123456782",
    "iban": "FR1420041010050500013M02606",
    "bic": "PSSTFRPPLIL",
    "mediator": "CM2C, 49 rue de Ponthieu, 75008 Paris",
}
"""A company that does not exist; its numbers have valid check digits."""


VALUES: tuple[tuple[str, ValueKind, int], ...] = (
    ("VASE-BLEU-225A", ValueKind.GIFT_CARD, 2500),
    ("CADE-AU25-225H", ValueKind.GIFT_CARD, 5000),
    ("RETU-RN23-REFZ", ValueKind.STORE_CREDIT, 1290),
)
"""Gift cards and credits that are already out, with their codes."""


def furnish(language: str, customers: int, chance: Random) -> None:
    """Fill the open, empty shop file with everything but orders."""
    prepare_shop(language=language, name=IDENTITY["name"])
    change_shop(IDENTITY | {"language": language}, by=SELLER)
    with work(SELLER) as job:
        for good in GOODS:
            job.products.add(_add_good(good, 0 if language == "fr" else 1))
        for who in people(chance, customers):
            job.customers.add(_add_customer(who))
    tongue = 0 if language == "fr" else 1
    add_addresses(tongue=tongue, by=SELLER)
    add_vouchers(tongue=tongue, by=SELLER)
    for code, kind, minor in VALUES:
        issue(NewValue(kind, minor, code=code), by=SELLER)


def _add_good(good: Good, tongue: int) -> int:
    name = good.name[tongue]
    row = {
        "name": name,
        "category": good.category[tongue],
        "tax_class": TaxClass.get(TaxClass.code == good.tax).id,
        "unit": good.unit,
        "quantity_step": Decimal(good.step),
        "low_stock": Decimal(good.low),
        "pictogram": good.pictogram,
        "sort_key": fold(name),
    }
    product_id = insert_row(Product, row)
    for position, kind in enumerate(good.kinds):
        _add_kind(product_id, position, kind, good, tongue)
    for position, (field_kind, label, required, longest, addon, choices) in enumerate(good.asks):
        field = {
            "product": product_id,
            "position": position,
            "kind": field_kind,
            "label": label[tongue],
            "required": required,
            "max_length": longest,
            "price_addon": Decimal(addon),
            "choices": [choice[tongue] for choice in choices],
        }
        insert_row(CustomField, field)
    return product_id


def _add_kind(product_id: int, position: int, kind: Kind, good: Good, tongue: int) -> None:
    values = [value[tongue] for value in kind.options]
    name = ", ".join(reversed(values))
    row = {
        "product": product_id,
        "position": position,
        "options": [[axis[tongue], value] for axis, value in zip(good.axes, values, strict=True)],
        "name": name,
        "sku": kind.sku,
        "price": Decimal(kind.price),
        "weight_g": kind.weight,
        "search_key": variant_key(good.name[tongue], name, kind.sku, ()),
    }
    insert_row(Variant, row)


def _add_customer(who: Person) -> int:
    row: dict[str, Any] = {
        "uid": new_uid(),
        "first_name": who.first,
        "last_name": who.last,
        "company": who.company,
        "email": who.email,
        "phone": who.phone,
        "language": who.language,
    }
    customer_id = insert_row(Customer, row | customer_keys(row))
    postal = {"street": who.street, "postcode": who.postcode, "city": who.city, "country": "FR"}
    name = f"{who.first} {who.last}"
    insert_row(Address, {"customer": customer_id, "name": name, "company": who.company, **postal})
    return customer_id
