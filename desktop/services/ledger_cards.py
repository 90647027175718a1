"""What became of an order: its money, shipments, papers and words, and the whole card of the order page."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from desktop.domain.states import DocumentKind, ShipmentState
from desktop.services.cards import LineCard, OrderCore, OrderHead


@dataclass(frozen=True, slots=True)
class PaymentCard:
    """One row of the payment ledger; ``reversed`` when a later row takes it back."""

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


@dataclass(frozen=True, slots=True)
class ShipmentCard:
    """A shipment with its slip's number; ``items`` is (line id, quantity)."""

    id: int
    number: str
    state: ShipmentState
    carrier: str
    tracking: str
    weight_g: int | None
    created_at: datetime
    shipped_at: datetime | None
    items: tuple[tuple[int, Decimal], ...]


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
    """Something to do for the order."""

    id: int
    text: str
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
    comment: str
    comment_at: datetime | None
    notes: tuple[NoteCard, ...]
    tasks: tuple[TaskCard, ...]
    history: tuple[HistoryLine, ...]
    customer: CustomerBrief | None

    @property
    def head(self) -> OrderHead:
        """Shortcut to the order itself."""
        return self.core.head

    @property
    def lines(self) -> tuple[LineCard, ...]:
        """Shortcut to the lines."""
        return self.core.lines
