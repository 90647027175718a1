"""What a catalogue or customer file says, as frozen rows. Nothing here knows the database.

Units: prices are Decimal in the shop's currency, weights are integer grams, quantities are Decimal.
``line`` is the line of the file on which the row starts, counted from 1, the header included.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from types import MappingProxyType

from desktop.exchange.reasons import Reason


class Format(StrEnum):
    """Which programme wrote the file."""

    WOOCOMMERCE = "woocommerce"
    PRESTASHOP = "prestashop"
    SHOPIFY = "shopify"
    GENERIC = "generic"


class Kind(StrEnum):
    """What the rows of a file are. OTHER is a known file that holds neither products nor customers."""

    PRODUCTS = "products"
    COMBINATIONS = "combinations"
    CUSTOMERS = "customers"
    ADDRESSES = "addresses"
    OTHER = "other"


class PriceBasis(StrEnum):
    """Whether the file's prices include tax; SHOP means that the file does not say."""

    SHOP = "shop"
    NET = "net"
    GROSS = "gross"


class TaxHintKind(StrEnum):
    """How to read ``TaxHint.value``."""

    STANDARD = "standard"
    CLASS = "class"
    RATE = "rate"
    RULE = "rule"
    EXEMPT = "exempt"


@dataclass(frozen=True, slots=True)
class TaxHint:
    """What the file says about tax: a class name, a rate in percent, a rule number, or nothing to pay."""

    kind: TaxHintKind
    value: str = ""


@dataclass(frozen=True, slots=True)
class Sale:
    """A lower price, between two days (both included) or open-ended."""

    price: Decimal
    starts_on: date | None = None
    ends_on: date | None = None

    def runs_on(self, day: date) -> bool:
        """Whether the sale price applies on ``day``."""
        return (self.starts_on is None or self.starts_on <= day) and (
            self.ends_on is None or day <= self.ends_on
        )


@dataclass(frozen=True, slots=True)
class Choice:
    """Something the customer chooses that makes no variant: a size that is neither counted nor priced."""

    name: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CatalogueVariant:
    """One thing that can be put on an order. ``price`` None: the file gives none, keep what is known.

    ``name`` is set only where the file tells variants apart by name instead of options.
    """

    key: str
    file: str
    line: int
    sku: str = ""
    name: str = ""
    barcodes: tuple[str, ...] = ()
    options: tuple[tuple[str, str], ...] = ()
    price: Decimal | None = None
    compare_price: Decimal | None = None
    sale: Sale | None = None
    tracks_stock: bool = False
    stock: Decimal | None = None
    low_stock: Decimal | None = None
    allow_backorder: bool | None = None
    weight_g: int | None = None
    ships: bool = True
    active: bool = True
    tax: TaxHint | None = None

    def price_on(self, day: date) -> Decimal | None:
        """What it costs on ``day``: the sale price while the sale runs, else the price."""
        return self.sale.price if self.sale and self.sale.runs_on(day) else self.price

    def regular_price_on(self, day: date) -> Decimal | None:
        """The price to strike through on ``day``, or None where there is nothing to strike through."""
        return self.price if self.sale and self.sale.runs_on(day) else self.compare_price


@dataclass(frozen=True, slots=True)
class CatalogueProduct:
    """A product with at least one variant. ``key`` stays the same when the same file comes again."""

    key: str
    source: Format
    file: str
    line: int
    name: str
    description: str = ""
    categories: tuple[tuple[str, ...], ...] = ()
    brand: str = ""
    tags: tuple[str, ...] = ()
    tax: TaxHint | None = None
    price_basis: PriceBasis = PriceBasis.SHOP
    active: bool = True
    pictures: tuple[str, ...] = ()
    attributes: tuple[tuple[str, str], ...] = ()
    choices: tuple[Choice, ...] = ()
    variants: tuple[CatalogueVariant, ...] = ()

    @property
    def category_path(self) -> str:
        """The first category with its ancestors, as ``A > B``, or an empty string."""
        return " > ".join(self.categories[0]) if self.categories else ""

    @property
    def tracks_stock(self) -> bool:
        """Whether at least one variant is counted."""
        return any(variant.tracks_stock for variant in self.variants)

    @property
    def ships(self) -> bool:
        """Whether at least one variant has to be sent or handed over."""
        return any(variant.ships for variant in self.variants)

    @property
    def allow_backorder(self) -> bool | None:
        """Whether it may be sold when none is left; None: the file does not say."""
        said = [variant.allow_backorder for variant in self.variants if variant.allow_backorder is not None]
        return any(said) if said else None


@dataclass(frozen=True, slots=True)
class CustomerAddress:
    """A postal address. ``country`` is an ISO 3166 code of two letters or empty."""

    name: str = ""
    company: str = ""
    street: str = ""
    street2: str = ""
    postcode: str = ""
    city: str = ""
    region: str = ""
    country: str = ""
    phone: str = ""


@dataclass(frozen=True, slots=True)
class CustomerRow:
    """Somebody who buys: at least a name, a company, an e-mail or a phone."""

    key: str
    source: Format
    file: str
    line: int
    first_name: str = ""
    last_name: str = ""
    company: str = ""
    email: str = ""
    phone: str = ""
    language: str = ""
    vat_number: str = ""
    siren: str = ""
    tax_exempt: bool = False
    active: bool = True
    note: str = ""
    addresses: tuple[CustomerAddress, ...] = ()


@dataclass(frozen=True, slots=True)
class Finding:
    """Something to tell about one line: why it was skipped, or what was not taken as it stands.

    ``cells`` are the first cells of the row, cut short, so that the row can be recognised.
    """

    file: str
    line: int
    reason: Reason
    facts: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    cells: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SourceFile:
    """How one file was read. ``columns`` maps our field names to the file's own headers."""

    file: str
    format: Format
    kind: Kind
    encoding: str
    separator: str
    rows: int
    columns: Mapping[str, str]
    unused: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """What a catalogue import would do. Skipped rows are left out; warnings are taken with a change."""

    products: tuple[CatalogueProduct, ...]
    skipped: tuple[Finding, ...]
    warnings: tuple[Finding, ...]
    sources: tuple[SourceFile, ...]

    @property
    def variant_count(self) -> int:
        """Number of variants over all products."""
        return sum(len(product.variants) for product in self.products)


@dataclass(frozen=True, slots=True)
class CustomerPlan:
    """What a customer import would do."""

    customers: tuple[CustomerRow, ...]
    skipped: tuple[Finding, ...]
    warnings: tuple[Finding, ...]
    sources: tuple[SourceFile, ...]


@dataclass(frozen=True, slots=True)
class Preview:
    """The beginning of a file as it would be read, for the person to confirm or correct.

    ``fields`` are the names a column can be mapped to; ``columns`` is the guess (field → header).
    """

    file: str
    format: Format
    kind: Kind
    encoding: str
    separator: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    columns: Mapping[str, str]
    fields: tuple[str, ...]
