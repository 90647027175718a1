"""Customers of the demo shop that copied orders are given to."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from desktop.domain.folding import fold
from desktop.services.orders.cards import OrderCore


@dataclass(frozen=True, slots=True)
class Buyer:
    """A customer of the file that copies are given to."""

    id: int
    name: str
    company: str
    email: str
    phone: str
    language: str
    street: str
    postcode: str
    city: str


def identity(buyer: Buyer) -> dict[str, Any]:
    """What an order row says of them."""
    who = buyer.name or buyer.company or buyer.email or buyer.phone
    return {
        "customer_id": buyer.id,
        "customer_name": buyer.name,
        "company": buyer.company,
        "email": buyer.email,
        "phone": buyer.phone,
        "language": buyer.language,
        "customer_fold": fold(who),
    }


def postal(buyer: Buyer | None) -> dict[str, Any]:
    """Where they live, as an address row says it; nothing for the walk-in."""
    if buyer is None:
        return {}
    return {
        "name": buyer.name,
        "company": buyer.company,
        "street": buyer.street,
        "postcode": buyer.postcode,
        "city": buyer.city,
    }


def for_buyer(core: OrderCore, buyer: Buyer) -> OrderCore:
    """The order as theirs, for the words it is found by."""
    head = core.head._replace(
        customer_name=buyer.name,
        company=buyer.company,
        email=buyer.email,
        phone=buyer.phone,
    )
    shipping = core.shipping and replace(core.shipping, **postal(buyer))
    return core._replace(head=head, shipping=shipping)
