"""What a view may know of an order: frozen copies of stored facts. Amounts are minor units.

Named tuples, because one is made for every line that is read or written; ``_replace`` gives a changed copy.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import NamedTuple
from uuid import UUID

from desktop.domain.basket import PriceMode, TaxGroup, TaxRounding, TaxSum
from desktop.domain.standing import Units
from desktop.domain.states import Channel, DraftKind, FulfilmentStatus, Lifecycle, PaymentStatus


@dataclass(frozen=True, slots=True)
class PostalAddress:
    """An address as it stands on an order or in a customer's book. ``id`` is 0 for one not stored yet."""

    id: int = 0
    name: str = ""
    company: str = ""
    street: str = ""
    street2: str = ""
    postcode: str = ""
    city: str = ""
    region: str = ""
    country: str = "FR"
    phone: str = ""

    @property
    def complete(self) -> bool:
        """True when a parcel could be sent there."""
        return bool(self.street and self.city and self.country)

    @property
    def empty(self) -> bool:
        """True when nothing but the country is known."""
        return not (self.name or self.company or self.street or self.postcode or self.city)


class LineCard(NamedTuple):
    """One line of an order. ``texts`` are (question, answer) pairs; ``stock`` is None when not tracked."""

    id: int
    uid: UUID
    position: int
    product_id: int | None
    variant_id: int | None
    name: str
    variant_name: str
    sku: str
    unit: str
    texts: tuple[tuple[str, str], ...]
    quantity: Decimal
    unit_price: Decimal
    original_price: Decimal | None
    price_reason: str
    discount_percent: Decimal
    discount_minor: int
    tax: TaxGroup
    weight_g: int
    ships: bool
    tracks_stock: bool
    reduced: bool
    list_minor: int
    line_discount_minor: int
    order_discount_minor: int
    final_minor: int
    net_minor: int
    tax_minor: int
    gross_minor: int
    units: Units
    on_hand: Decimal | None
    low_stock: Decimal | None
    picture_id: int | None
    pictogram: str
    gift_card: bool = False


class AdjustmentCard(NamedTuple):
    """A discount, voucher or fee on the whole order; ``minor`` is what it came to."""

    id: int
    kind: str
    name: str
    percent: Decimal | None
    asked_minor: int | None
    lines: frozenset[str] | None
    voucher_id: int | None
    tax: TaxGroup | None
    tax_choice: str
    minor: int
    net_minor: int
    tax_minor: int
    gross_minor: int


class Delivery(NamedTuple):
    """How the order travels and what that costs. ``method_id`` None means handed over at once."""

    method_id: int | None
    name: str
    kind: str
    list_minor: int
    manual: bool
    free: bool
    tax: TaxGroup | None
    tax_choice: str
    final_minor: int
    net_minor: int
    tax_minor: int
    gross_minor: int


class OrderHead(NamedTuple):
    """The order itself with its copied customer, its statuses and its sums."""

    id: int
    uid: UUID
    number: str
    quote_number: str
    lifecycle: Lifecycle
    draft_kind: DraftKind | None
    draft_name: str
    draft_page: str
    held_since: datetime | None
    hold_reason: str
    customer_id: int | None
    customer_name: str
    company: str
    email: str
    phone: str
    tax_status: str
    siren: str
    vat_number: str
    language: str
    currency: str
    price_mode: PriceMode
    tax_rounding: TaxRounding
    chain_percent: bool
    fee_on_shipping: bool
    channel: Channel
    event_name: str
    placed_at: datetime
    placed_by_hand: bool
    created_at: datetime
    confirmed_at: datetime | None
    due_on: date | None
    note: str
    buyer_ref: str
    gift: bool
    gift_message: str
    by: str
    billing_same: bool
    delivery: Delivery
    payment_method_id: int | None
    payment_name: str
    notify_customer: bool
    notify_shop: bool
    tip_minor: int
    discount_minor: int
    net_minor: int
    tax_minor: int
    total_minor: int
    taxes: tuple[TaxSum, ...]
    paid_minor: int
    refunded_minor: int
    due_minor: int
    payment_status: PaymentStatus
    fulfilment_status: FulfilmentStatus
    label_id: int | None = None

    @property
    def who(self) -> str:
        """The customer's name as it heads a page: name, else company, e-mail or phone."""
        return self.customer_name or self.company or self.email or self.phone

    @property
    def held(self) -> bool:
        """True while on hold."""
        return self.held_since is not None


class OrderCore(NamedTuple):
    """What pricing, papers and the wizard need: head, lines, adjustments and both addresses."""

    head: OrderHead
    lines: tuple[LineCard, ...]
    adjustments: tuple[AdjustmentCard, ...]
    billing: PostalAddress | None
    shipping: PostalAddress | None

    @property
    def billed_to(self) -> PostalAddress | None:
        """The billing address, or the shipping address when they are the same."""
        return self.shipping if self.head.billing_same and self.shipping else self.billing
