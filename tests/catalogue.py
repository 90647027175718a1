"""A product or a customer in one line, for tests that sell something."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

from desktop.domain.folding import fold, search_key
from desktop.domain.states import MoveKind
from desktop.models import Address, Customer, CustomField, Product, TaxClass, Variant
from desktop.services.goods.stock import Move, move_stock
from desktop.services.orders.cards import PostalAddress

Question = tuple[str, str, bool, int | None, str]
"""Kind, label, required, longest answer and price add-on of a customisation."""


def sell(
    name: str,
    price: str,
    *,
    tax: str = "standard",
    stock: str | None = None,
    step: str = "1",
    questions: Sequence[Question] = (),
    **values: Any,
) -> int:
    """Put a product with one variant on sale and return the variant's id. ``stock`` opens its stock."""
    oversell = values.pop("oversell", "warn")
    product = Product.create(
        name=name,
        tax_class=TaxClass.get(TaxClass.code == tax),
        quantity_step=Decimal(step),
        sort_key=fold(name),
        oversell=oversell,
    )
    for position, (kind, label, required, longest, addon) in enumerate(questions):
        CustomField.create(
            product=product,
            position=position,
            kind=kind,
            label=label,
            required=required,
            max_length=longest,
            price_addon=Decimal(addon),
        )
    key = search_key(name, values.get("sku", ""), values.get("name", ""))
    values = {"tracks_stock": stock is not None, "search_key": key, **values}
    variant = Variant.create(product=product, price=Decimal(price), **values)
    if stock is not None and Decimal(stock):
        move = Move(variant.id, Decimal(stock), MoveKind.OPENING)
        move_stock([move], at=datetime(2026, 1, 1, tzinfo=UTC), by="")
    return int(variant.id)


def know(first: str, last: str, *, address: PostalAddress | None = None, **values: Any) -> int:
    """Add a customer, with an address if given, and return its id."""
    customer = Customer.create(first_name=first, last_name=last, search_key=search_key(first, last), **values)
    if address is not None:
        parts = ("name", "company", "street", "street2", "postcode", "city", "region", "country", "phone")
        Address.create(customer=customer, **{part: getattr(address, part) for part in parts})
    return int(customer.id)
