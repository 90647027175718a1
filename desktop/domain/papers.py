"""What is printed on a document, frozen at issue: the snapshot of an invoice, credit note, slip or quote.

Units: ``*_minor`` are integers in the currency's smallest unit; unit prices, quantities and rates are Decimal
(rates in percent); weights are grams; countries are ISO 3166 alpha-2, languages ISO 639, currencies ISO 4217.
``*_at`` are aware UTC moments, ``*_on`` are the shop's local dates, as they are printed.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import Any

from desktop.domain.basket import PriceMode, TaxGroup
from desktop.domain.paper_json import from_plain, to_plain

SNAPSHOT_FORMAT = 1


class PaperKind(StrEnum):
    """Which document it is; the title and the words follow from it."""

    INVOICE = "invoice"
    CREDIT_NOTE = "credit_note"
    PACKING_SLIP = "packing_slip"
    QUOTE = "quote"
    PRO_FORMA = "pro_forma"


class VatScheme(StrEnum):
    """Whether the seller charges VAT, or is exempt as a small business."""

    STANDARD = "standard"
    FRANCHISE = "franchise"


class Operation(StrEnum):
    """Category of operation that French invoices name (decree 2022-1299)."""

    GOODS = "goods"
    SERVICES = "services"
    MIXED = "mixed"


class LineKind(StrEnum):
    """What a printed line stands for; AMOUNT is money without a unit: no quantity, no price are printed."""

    ITEM = "item"
    SHIPPING = "shipping"
    FEE = "fee"
    AMOUNT = "amount"


@dataclass(frozen=True, slots=True)
class Address:
    """A postal address. Which line comes first on paper is the country's business."""

    street: str = ""
    street2: str = ""
    postcode: str = ""
    city: str = ""
    region: str = ""
    country: str = ""


@dataclass(frozen=True, slots=True)
class Seller:
    """The shop as the law wants it named. ``name`` is the trade name in large letters.

    ``sole_trader`` adds "EI" to ``legal_name`` (surname, first name). ``capital_minor`` is the share capital,
    ``rcs_town`` is the town of the trade register, ``craft_register`` the number of a craftsman instead.
    ``late_penalty``, ``mediator``, ``guarantee`` and ``footer`` are the shop's own sentences; an empty
    ``late_penalty`` prints the country pack's default.
    """

    name: str
    legal_name: str = ""
    tagline: str = ""
    legal_form: str = ""
    capital_minor: int = 0
    address: Address = field(default_factory=Address)
    phone: str = ""
    email: str = ""
    website: str = ""
    siren: str = ""
    siret: str = ""
    rcs_town: str = ""
    craft_register: str = ""
    tax_number: str = ""
    vat_number: str = ""
    vat_scheme: VatScheme = VatScheme.STANDARD
    vat_on_debits: bool = False
    sole_trader: bool = False
    iban: str = ""
    bic: str = ""
    late_penalty: str = ""
    mediator: str = ""
    guarantee: str = ""
    footer: str = ""

    @property
    def country(self) -> str:
        """ISO code of the shop's country, which chooses the mentions."""
        return self.address.country


@dataclass(frozen=True, slots=True)
class Party:
    """Who is charged, or who receives. Everything may be empty for a walk-in customer."""

    name: str = ""
    company: str = ""
    address: Address = field(default_factory=Address)
    siren: str = ""
    vat_number: str = ""
    phone: str = ""
    email: str = ""

    @property
    def is_business(self) -> bool:
        """True when it buys for a business: then the mentions between professionals are due."""
        return bool(self.company or self.siren or self.vat_number)


@dataclass(frozen=True, slots=True)
class LineText:
    """One customisation of a line: the question asked and the customer's answer."""

    label: str
    value: str


@dataclass(frozen=True, slots=True)
class LineDiscount:
    """What was taken off a line and why. ``minor`` in the price mode, ``net_minor`` without tax; both ≥ 0."""

    reason: str
    minor: int
    net_minor: int


@dataclass(frozen=True, slots=True)
class PaperLine:
    """One line. ``unit_price``, ``list_minor`` and ``final_minor`` are in the paper's price mode.

    ``unit_net`` is the unit price without tax (at most 6 decimals); ``list_net_minor`` less the discounts'
    ``net_minor`` is ``net_minor``; ``net_minor + tax_minor = gross_minor``. On a slip amounts stay 0.
    """

    name: str
    quantity: Decimal
    kind: LineKind = LineKind.ITEM
    detail: str = ""
    sku: str = ""
    unit: str = ""
    texts: tuple[LineText, ...] = ()
    unit_price: Decimal = Decimal(0)
    unit_net: Decimal = Decimal(0)
    list_minor: int = 0
    list_net_minor: int = 0
    discounts: tuple[LineDiscount, ...] = ()
    tax: TaxGroup | None = None
    final_minor: int = 0
    net_minor: int = 0
    tax_minor: int = 0
    gross_minor: int = 0
    weight_grams: int = 0


@dataclass(frozen=True, slots=True)
class TaxRow:
    """Base and tax of one group over the whole document; ``components`` adds up to ``tax_minor``."""

    tax: TaxGroup
    net_minor: int
    tax_minor: int
    components: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class OrderDiscount:
    """An order discount or voucher that was used; its effect is already inside the lines.

    ``minor`` is what it took off, in the price mode; ``code`` is the voucher's, if it was one.
    """

    name: str
    minor: int
    code: str = ""
    percent: Decimal | None = None


@dataclass(frozen=True, slots=True)
class PaperPayment:
    """Money received before issue (negative: given back). ``deposit`` when it did not settle the whole."""

    paid_on: date
    method: str
    amount_minor: int
    deposit: bool = False


@dataclass(frozen=True, slots=True)
class Totals:
    """Sums as stored with the order: ``net + tax + tip = total``, ``total + rounding - paid = due``."""

    net_minor: int = 0
    tax_minor: int = 0
    tip_minor: int = 0
    rounding_minor: int = 0
    total_minor: int = 0
    discount_minor: int = 0
    paid_minor: int = 0
    due_minor: int = 0


@dataclass(frozen=True, slots=True)
class Reference:
    """Number and date of the document this one corrects or follows."""

    number: str
    issued_on: date


@dataclass(frozen=True, slots=True)
class PaperShipment:
    """How the goods travel. ``parcel`` of ``parcels`` is 0 of 0 when not counted."""

    method: str = ""
    tracking: str = ""
    weight_grams: int = 0
    parcel: int = 0
    parcels: int = 0
    note: str = ""
    version: int = 1


@dataclass(frozen=True, slots=True)
class Paper:
    """A whole document. Only what its kind needs is filled in; everything else stays at its default.

    ``receiver`` None means the buyer receives, or nobody does when ``shipment`` is None too.
    ``operation`` None leaves the category out. ``reason`` and ``reason_code`` (one of
    ``refund_reasons.REASONS``) are why a credit note was made. ``version`` counts the issues of
    a quote.
    """

    kind: PaperKind
    number: str
    language: str
    currency: str
    issued_at: datetime
    issued_on: date
    seller: Seller
    buyer: Party = field(default_factory=Party)
    receiver: Party | None = None
    price_mode: PriceMode = PriceMode.GROSS
    lines: tuple[PaperLine, ...] = ()
    taxes: tuple[TaxRow, ...] = ()
    discounts: tuple[OrderDiscount, ...] = ()
    totals: Totals = field(default_factory=Totals)
    payments: tuple[PaperPayment, ...] = ()
    order_number: str = ""
    ordered_on: date | None = None
    supplied_on: date | None = None
    due_on: date | None = None
    valid_until: date | None = None
    buyer_reference: str = ""
    refers_to: tuple[Reference, ...] = ()
    reason: str = ""
    reason_code: str = ""
    operation: Operation | None = None
    note: str = ""
    gift: bool = False
    gift_note: str = ""
    shipment: PaperShipment | None = None
    version: int = 1

    def to_json(self) -> dict[str, Any]:
        """The snapshot as JSON-safe data (no float), with the number of its format."""
        return {"format": SNAPSHOT_FORMAT, **to_plain(self)}

    @staticmethod
    def from_json(plain: dict[str, Any]) -> Paper:
        """The same paper again. Raises ValueError for a newer format, unknown keys or wrong shapes."""
        stored = dict(plain)
        found = stored.pop("format", None)
        if found != SNAPSHOT_FORMAT:
            raise ValueError(f"snapshot format {found!r} is not known")
        return from_plain(Paper, stored)
