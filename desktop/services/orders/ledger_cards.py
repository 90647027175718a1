"""What became of an order: its money, shipments, papers and words, and the whole card of the order page."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from desktop.domain.refund_parts import RefundPart
from desktop.domain.states import Channel, DocumentKind, ReturnAction, ReturnState, ShipmentState
from desktop.services.orders.cards import LineCard, OrderCore, OrderHead
from desktop.services.orders.order_marks import Tag
from desktop.services.shop.label_book import Label


@dataclass(frozen=True, slots=True)
class PaymentCard:
    """One row of the payment ledger, in minor units; ``reversed`` when a later row takes it back.

    ``tendered_minor`` is the cash that was laid on the counter, ``rounding_minor`` the cash rounding in the
    amount, ``reason`` why money went back, or ``deposit`` for a first payment.
    """

    id: int
    kind: str
    method_name: str
    method_kind: str
    amount_minor: int
    reference: str
    at: datetime
    by: str
    reverses_id: int | None
    reversed: bool
    tendered_minor: int | None = None
    rounding_minor: int = 0
    reason: str = ""

    @property
    def change_minor(self) -> int:
        """What went back over the counter at once."""
        return 0 if self.tendered_minor is None else self.tendered_minor - self.amount_minor


@dataclass(frozen=True, slots=True)
class Tracking:
    """A number by which the carrier knows a parcel; ``url`` follows it, empty where nobody knows how."""

    number: str
    url: str


@dataclass(frozen=True, slots=True)
class ShipmentCard:
    """A shipment with its slip's number; ``items`` is (line id, quantity).

    The moments are None for what has not happened: ready for pick-up, gone (shipped or picked up), out for
    delivery, delivered.
    """

    id: int
    number: str
    state: ShipmentState
    carrier: str
    tracking: tuple[Tracking, ...]
    weight_g: int | None
    handed_to: str
    created_at: datetime
    ready_at: datetime | None
    shipped_at: datetime | None
    out_at: datetime | None
    delivered_at: datetime | None
    items: tuple[tuple[int, Decimal], ...]

    @property
    def way(self) -> str:
        """Carrier and tracking numbers in one text."""
        return " ".join(part for part in (self.carrier, self.numbers) if part)

    @property
    def numbers(self) -> str:
        """The tracking numbers in one text."""
        return ", ".join(one.number for one in self.tracking)


@dataclass(frozen=True, slots=True)
class DocumentCard:
    """An issued paper."""

    id: int
    kind: DocumentKind
    number: str
    issued_at: datetime
    due_on: date | None
    total_minor: int
    currency: str
    shipment_id: int | None
    refers_to: int | None


@dataclass(frozen=True, slots=True)
class CreditCard:
    """A part of the sale that was given back, in minor units; ``public`` when the reason is printed."""

    id: int
    cause: str
    reason_code: str
    reason: str
    public: bool
    net_minor: int
    tax_minor: int
    gross_minor: int
    at: datetime
    by: str
    parts: tuple[RefundPart, ...]


@dataclass(frozen=True, slots=True)
class ReturnItem:
    """Units of one line of a return: announced, and received so far."""

    line_id: int
    quantity: Decimal
    received: Decimal
    restock: bool


@dataclass(frozen=True, slots=True)
class ReturnCard:
    """A return: who asked when and why, what for, and how far it has come.

    ``deadline_on`` is the last day on which it could be asked for; ``answer`` is why it was refused;
    ``exchange_number`` is empty while the exchange is not placed, and ``exchange_begun`` until it is, unless
    it was thrown away.
    """

    id: int
    number: str
    state: ReturnState
    action: ReturnAction
    channel: Channel
    asked_on: date
    deadline_on: date | None
    reason_code: str
    reason: str
    staff_note: str
    message: str
    answer: str
    exchange_order_id: int | None
    exchange_number: str
    exchange_begun: bool
    created_at: datetime
    by: str
    items: tuple[ReturnItem, ...]


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """One thing that happened; the words are made by the view."""

    id: int
    event: str
    facts: dict[str, Any]
    at: datetime
    by: str


@dataclass(frozen=True, slots=True)
class NoteCard:
    """One note, private or sent to the customer."""

    id: int
    text: str
    for_customer: bool
    at: datetime
    by: str


@dataclass(frozen=True, slots=True)
class TaskCard:
    """Something to do for the order. ``kind`` is ``pay_back`` for money that is owed, else empty."""

    id: int
    kind: str
    text: str
    amount_minor: int
    due_on: date | None
    assignee: str
    done_at: datetime | None


@dataclass(frozen=True, slots=True)
class CustomerBrief:
    """The customer as known today: how often and for how much they bought."""

    id: int
    name: str
    orders: int
    spent_minor: int


@dataclass(frozen=True, slots=True)
class OrderCard:
    """Everything the order page shows."""

    core: OrderCore
    payments: tuple[PaymentCard, ...]
    shipments: tuple[ShipmentCard, ...]
    documents: tuple[DocumentCard, ...]
    credits: tuple[CreditCard, ...]
    returns: tuple[ReturnCard, ...]
    comment: str
    comment_at: datetime | None
    notes: tuple[NoteCard, ...]
    tasks: tuple[TaskCard, ...]
    history: tuple[HistoryLine, ...]
    customer: CustomerBrief | None
    label: Label | None = None
    tags: tuple[Tag, ...] = ()

    @property
    def head(self) -> OrderHead:
        """Shortcut to the order itself."""
        return self.core.head

    @property
    def kept_minor(self) -> int:
        """The total less all that was credited."""
        return self.head.total_minor - sum(credit.gross_minor for credit in self.credits)

    @property
    def lines(self) -> tuple[LineCard, ...]:
        """Shortcut to the lines."""
        return self.core.lines
