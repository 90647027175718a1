"""What changing a placed order will do: its lines, its sums, its delivery, who it is for, its papers.

Amounts are minor units, quantities and prices Decimal. ``line_id`` below zero is a line that the plan adds:
the one that will stand at the place ``-line_id`` of the order.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Any, ClassVar

from desktop.domain.effects import Effect
from desktop.domain.refund_parts import RefundPart

Fields = tuple[tuple[str, Any], ...]
"""Stored fields by name."""


@dataclass(frozen=True, slots=True)
class LineTerms:
    """What was agreed for a line; ``original_price`` is the catalogue's where another was typed."""

    quantity: Decimal
    unit_price: Decimal
    original_price: Decimal | None = None
    price_reason: str = ""
    discount_percent: Decimal = Decimal(0)
    discount_minor: int = 0
    texts: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class LineChanged(Effect):
    """A line is agreed anew."""

    line_id: int
    name: str
    before: LineTerms
    after: LineTerms
    topic: ClassVar[str] = "order"


@dataclass(frozen=True, slots=True)
class LineAdded(Effect):
    """A line comes to the order. ``row`` are its stored fields, ``adjustments`` the vouchers good for it."""

    line_id: int
    name: str
    terms: LineTerms
    row: Fields
    adjustments: tuple[int, ...] = ()
    topic: ClassVar[str] = "order"


@dataclass(frozen=True, slots=True)
class LineRemoved(Effect):
    """A line is taken off; its row stays with nothing on it, because facts refer to it."""

    line_id: int
    name: str
    before: LineTerms
    topic: ClassVar[str] = "order"


@dataclass(frozen=True, slots=True)
class UnitsTaken(Effect):
    """More units of a line are sold (``quantity`` above zero), or fewer; ``stock``: the shelf follows."""

    line_id: int
    name: str
    quantity: Decimal
    stock: bool
    topic: ClassVar[str] = "goods"


@dataclass(frozen=True, slots=True)
class Reduction:
    """What was agreed for a discount or a surcharge: percent, or minor units."""

    name: str
    percent: Decimal | None
    asked_minor: int | None


@dataclass(frozen=True, slots=True)
class ReductionChanged(Effect):
    """A discount or a surcharge (``kind``) on the whole order is agreed anew; None is not there.

    ``adjustment_id`` below zero is one that the plan adds: the one that will stand at that place. ``row`` are
    its stored fields afterwards.
    """

    adjustment_id: int
    kind: str
    name: str
    before: Reduction | None
    after: Reduction | None
    row: Fields
    currency: str
    topic: ClassVar[str] = "order"


@dataclass(frozen=True, slots=True)
class TipChanged(Effect):
    """Another tip than was agreed."""

    before_minor: int
    after_minor: int
    currency: str
    topic: ClassVar[str] = "order"


@dataclass(frozen=True, slots=True)
class TaxesFollow(Effect):
    """The goods go to another country: lines (id, rates, category) and delivery get its rates."""

    country: str
    lines: tuple[tuple[int, str, str], ...]
    delivery: tuple[str, str] | None
    topic: ClassVar[str] = "money"


@dataclass(frozen=True, slots=True)
class DeliveryChanged(Effect):
    """How the order travels, or what that costs. ``fields`` are the order's stored fields that change."""

    name_before: str
    price_before_minor: int
    name: str
    price_minor: int
    fields: Fields
    currency: str
    topic: ClassVar[str] = "order"


@dataclass(frozen=True, slots=True)
class TotalChanged(Effect):
    """What the whole order comes to, and the tax in it."""

    before_minor: int
    after_minor: int
    tax_before_minor: int
    tax_after_minor: int
    topic: ClassVar[str] = "money"


@dataclass(frozen=True, slots=True)
class InvoiceIssued(Effect):
    """A new invoice: of the whole order, or, with ``supplements``, of ``parts`` that came to that invoice.

    ``credited_minor`` was given back before, and comes off a whole one at once by a credit note of its own.
    """

    gross_minor: int
    tax_minor: int
    supplements: str = ""
    invoice_id: int | None = None
    parts: tuple[RefundPart, ...] = ()
    credited_minor: int = 0
    topic: ClassVar[str] = "papers"


@dataclass(frozen=True, slots=True)
class AddressChanged(Effect):
    """The order's own copy of an address; ``role`` is billing or shipping, no ``fields`` takes it off.

    ``before`` are the fields it had; ``said`` is the new one on one line.
    """

    role: str
    before: Fields
    fields: Fields
    said: str
    topic: ClassVar[str] = "order"


@dataclass(frozen=True, slots=True)
class ContactChanged(Effect):
    """The order's own copy of who it is for: name, company, e-mail, phone."""

    before: Fields
    after: Fields
    said: str
    topic: ClassVar[str] = "order"


@dataclass(frozen=True, slots=True)
class BillAddressed(Effect):
    """The bill goes to the delivery address (``same``), or to an address of its own."""

    same: bool
    topic: ClassVar[str] = "order"


@dataclass(frozen=True, slots=True)
class CustomerFollows(Effect):
    """The customer's record gets what was changed here; other orders keep their copies.

    Goods go to ``address`` from now on, invoices to ``billing``; empty leaves them where they go.
    """

    customer_id: int
    name: str
    contact: Fields
    address: Fields
    billing: Fields = ()
    topic: ClassVar[str] = "order"


@dataclass(frozen=True, slots=True)
class SlipOutdated(Effect):
    """A packing slip that has not left says what is no longer so: printed again it is the next version."""

    shipment_id: int
    number: str
    version: int
    topic: ClassVar[str] = "papers"
