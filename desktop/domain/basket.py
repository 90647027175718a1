"""What goes into pricing and what comes out of it: frozen data, no rule.

Units: every ``*_minor`` is an integer in the currency's smallest unit; unit prices, quantities and rates
are Decimal; a rate is in percent (``Decimal("5.5")`` is 5.5 %).
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from functools import reduce
from typing import NamedTuple

from desktop.domain.exact import CONTEXT


class PriceMode(StrEnum):
    """Whether the prices typed include the tax."""

    GROSS = "gross"
    NET = "net"


class TaxRounding(StrEnum):
    """Where tax is rounded: once per rate on the sum, or on every line."""

    RATE = "rate"
    LINE = "line"


class DiscountKind(StrEnum):
    """Percent of what is left, or an amount in minor units."""

    PERCENT = "percent"
    AMOUNT = "amount"


class ShippingTax(StrEnum):
    """How the tax of the shipping price, or of a surcharge, is chosen (pricing rule 6.4)."""

    FIXED = "fixed"
    HIGHEST = "highest"
    PROPORTIONAL = "proportional"


@dataclass(frozen=True, slots=True)
class TaxGroup:
    """One tax treatment: an EN 16931 category letter and its component rates in percent.

    ``("S", (20,))`` is French standard VAT; ``("S", (5, 9.975))`` is GST + QST; ``("E", (0,))`` is exempt.
    """

    rates: tuple[Decimal, ...]
    category: str = "S"

    @property
    def rate(self) -> Decimal:
        """Sum of the component rates, in percent; exact under any decimal context."""
        return reduce(CONTEXT.add, self.rates, Decimal(0))


@dataclass(frozen=True, slots=True)
class BasketLine:
    """One line as agreed with the customer. ``key`` is unique in the basket.

    ``discount_minor`` comes off after ``discount_percent``. ``original_unit_price`` is the catalogue's price
    when the seller typed another one; it is carried along for the explanation and changes no amount.
    """

    key: str
    name: str
    quantity: Decimal
    unit_price: Decimal
    tax: TaxGroup
    discount_percent: Decimal = Decimal(0)
    discount_minor: int = 0
    original_unit_price: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Discount:
    """A discount on the order, spread over lines by value.

    ``value`` is a percent or, for AMOUNT, minor units as Decimal. ``lines`` limits it to those line keys
    (a voucher on products; applied before the other discounts); None means every line.
    """

    key: str
    name: str
    kind: DiscountKind
    value: Decimal
    lines: frozenset[str] | None = None


@dataclass(frozen=True, slots=True)
class Shipping:
    """The shipping price in the basket's price mode; ``free`` is shown as a discount of 100 %."""

    price_minor: int
    tax: TaxGroup | None = None
    tax_choice: ShippingTax = ShippingTax.FIXED
    free: bool = False
    name: str = ""


@dataclass(frozen=True, slots=True)
class Fee:
    """A surcharge: an amount, or a percent of the lines after discounts. ``tax`` None means outside tax.

    A negative fee is a discount on the order (pricing rule 6.3 step 5) and comes out among the discounts.
    """

    key: str
    name: str
    amount_minor: int | None = None
    percent: Decimal | None = None
    tax: TaxGroup | None = None
    tax_choice: ShippingTax = ShippingTax.FIXED


@dataclass(frozen=True, slots=True)
class Basket:
    """Everything a price depends on. The same basket always gives the same Priced."""

    currency: str
    lines: tuple[BasketLine, ...]
    price_mode: PriceMode = PriceMode.GROSS
    tax_rounding: TaxRounding = TaxRounding.RATE
    chain_percent: bool = False
    fee_on_shipping: bool = False
    discounts: tuple[Discount, ...] = ()
    shipping: Shipping | None = None
    fees: tuple[Fee, ...] = ()
    tip_minor: int = 0


@dataclass(frozen=True, slots=True)
class DiscountShare:
    """The part of one order discount that one line carries, in the price mode's minor units."""

    key: str
    name: str
    minor: int


class PricedLine(NamedTuple):
    """A line's derivation. ``list``, ``final`` and shares are in the basket's price mode."""

    key: str
    name: str
    quantity: Decimal
    unit_price: Decimal
    tax: TaxGroup
    list_minor: int
    line_discount_minor: int
    shares: tuple[DiscountShare, ...]
    final_minor: int
    net_minor: int
    tax_minor: int
    gross_minor: int
    discount_percent: Decimal = Decimal(0)
    original_unit_price: Decimal | None = None

    @property
    def order_discount_minor(self) -> int:
        """Sum of the shares of order discounts."""
        return sum(share.minor for share in self.shares) if self.shares else 0


@dataclass(frozen=True, slots=True)
class PricedCharge:
    """Shipping or a fee. ``parts`` splits it over tax groups (proportional shipping has several).

    ``percent`` and ``base_minor`` say what a percent fee was computed from.
    """

    key: str
    name: str
    list_minor: int
    discount_minor: int
    final_minor: int
    net_minor: int
    tax_minor: int
    gross_minor: int
    parts: tuple[ChargePart, ...] = ()
    percent: Decimal | None = None
    base_minor: int = 0


@dataclass(frozen=True, slots=True)
class ChargePart:
    """The share of a charge that falls into one tax group (``tax`` None: outside tax)."""

    tax: TaxGroup | None
    final_minor: int
    net_minor: int
    tax_minor: int
    gross_minor: int


class TaxSum(NamedTuple):
    """Net and tax of one group over lines, shipping and fees; ``components`` adds up to ``tax_minor``."""

    tax: TaxGroup
    net_minor: int
    tax_minor: int
    components: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class AppliedDiscount:
    """One order discount as it came out: how much it really took off.

    ``base_minor`` is the amount a percent was taken of, or what was left to reduce for an amount.
    """

    key: str
    name: str
    kind: DiscountKind
    value: Decimal
    minor: int
    base_minor: int = 0


@dataclass(frozen=True, slots=True)
class Priced:
    """The whole derivation. Σ line gross + shipping + fees + tip = total; Σ net + Σ tax + tip = total.

    ``discounts`` come in the order they were applied. ``net_minor`` also counts charges outside tax, which
    are in no group of ``taxes``.
    """

    currency: str
    price_mode: PriceMode
    lines: tuple[PricedLine, ...]
    discounts: tuple[AppliedDiscount, ...]
    shipping: PricedCharge | None
    fees: tuple[PricedCharge, ...]
    tip_minor: int
    taxes: tuple[TaxSum, ...]
    discount_minor: int
    net_minor: int
    tax_minor: int
    total_minor: int
    tax_rounding: TaxRounding = TaxRounding.RATE
