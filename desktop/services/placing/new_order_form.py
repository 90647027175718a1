"""What is said of an order that arrives whole: lines, customer, delivery, price changes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any

from desktop.domain.basket import TaxGroup
from desktop.domain.states import Channel
from desktop.services.orders.cards import PostalAddress


@dataclass(frozen=True, slots=True)
class NewLine:
    """A line; with a variant, what is None or empty comes from the catalogue."""

    quantity: Decimal
    variant_id: int | None = None
    name: str = ""
    sku: str = ""
    unit_price: Decimal | None = None
    tax: TaxGroup | None = None
    texts: tuple[tuple[str, str], ...] = ()
    discount_percent: Decimal = Decimal(0)
    discount_minor: int = 0


@dataclass(frozen=True, slots=True)
class NewAdjustment:
    """A discount (kind ``discount``) or surcharge (``fee``) in percent or minor units.

    ``lines`` limits a discount to the lines at those places, counted from 0.
    """

    kind: str
    name: str = ""
    percent: Decimal | None = None
    amount_minor: int | None = None
    tax: TaxGroup | None = None
    tax_choice: str = "fixed"
    lines: tuple[int, ...] | None = None


@dataclass(frozen=True, slots=True)
class NewDelivery:
    """How it travels. ``price_minor`` None takes the method's rule; ``tax`` None the method's class.

    Without a method, ``ships`` says that it is sent all the same, at the price given.
    """

    method_id: int | None
    name: str = ""
    price_minor: int | None = None
    free: bool = False
    tax: TaxGroup | None = None
    ships: bool = False


@dataclass(frozen=True, slots=True)
class NewOrder:
    """Everything of an order to be placed. ``header`` holds plain fields of the order row by name."""

    lines: tuple[NewLine, ...]
    customer_id: int | None = None
    name: str = ""
    company: str = ""
    email: str = ""
    phone: str = ""
    channel: Channel = Channel.COUNTER
    placed_at: datetime | None = None
    header: tuple[tuple[str, Any], ...] = ()
    adjustments: tuple[NewAdjustment, ...] = ()
    vouchers: tuple[str, ...] = ()
    delivery: NewDelivery | None = None
    billing: PostalAddress | None = None
    shipping: PostalAddress | None = None
    payment_method_id: int | None = None
    tip_minor: int = 0
