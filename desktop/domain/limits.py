"""Which baskets cannot be priced, and which input is to blame (``lines.0.quantity``).

Names in ``field`` are those of the Basket JSON. Sums that depend on the calculation itself (a line discount
above its line) are refused where they are computed.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from desktop.domain.basket import Basket, BasketLine, Discount, DiscountKind, Fee, TaxGroup
from desktop.domain.errors import DeskError
from desktop.domain.exact import (
    HIGHEST_MINOR,
    HIGHEST_PRICE,
    HIGHEST_QUANTITY,
    HIGHEST_RATE,
    PRICE_DIGITS,
    QUANTITY_DIGITS,
    RATE_DIGITS,
    NegativeNumber,
    NumberTooLarge,
    require_range,
)
from desktop.domain.money import exponent, from_minor

_HUNDRED = Decimal(100)


@dataclass(eq=False)
class QuantityNotPositive(DeskError):
    """A line sells zero or less; what comes back is a return, not a line."""

    quantity: Decimal
    field: str = ""


@dataclass(eq=False)
class PercentAboveHundred(DeskError):
    """A discount of more than everything."""

    percent: Decimal
    field: str = ""


@dataclass(eq=False)
class TaxRateMissing(DeskError):
    """A tax treatment without any rate; an untaxed line has the rate 0."""

    field: str = ""


@dataclass(eq=False)
class FeeNotClear(DeskError):
    """A surcharge with both an amount and a percent, or with neither."""

    name: str
    field: str = ""


def check_basket(basket: Basket) -> None:
    """Raise the first refusal of a basket, in the order a person reads it; give nothing back if it is fine.

    Raises UnknownCurrency, QuantityNotPositive, NegativeNumber, NumberTooLarge, TooManyDecimals, NotANumber,
    PercentAboveHundred, TaxRateMissing or FeeNotClear.
    """
    exponent(basket.currency)
    for index, line in enumerate(basket.lines):
        _check_line(line, basket.currency, f"lines.{index}")
    for index, discount in enumerate(basket.discounts):
        _check_discount(discount, basket.currency, f"discounts.{index}.value")
    if basket.shipping is not None:
        _check_amount(basket.shipping.price_minor, basket.currency, "shipping.price")
        _check_charge_tax(basket.shipping.tax, "shipping")
    for index, fee in enumerate(basket.fees):
        _check_fee(fee, basket.currency, f"fees.{index}")
    _check_amount(basket.tip_minor, basket.currency, "tip")


def check_percent(percent: Decimal, field: str) -> None:
    """Raise unless 0 ≤ percent ≤ 100 with at most four decimals."""
    if percent.is_finite() and percent > _HUNDRED:
        raise PercentAboveHundred(percent, field)
    require_range(percent, RATE_DIGITS, _HUNDRED, field)


def check_rates(tax: TaxGroup, field: str) -> None:
    """Raise unless the group has at least one rate and each is 0…1000 % with at most four decimals."""
    if not tax.rates:
        raise TaxRateMissing(field)
    for rate in tax.rates:
        require_range(rate, RATE_DIGITS, HIGHEST_RATE, field)


def _check_line(line: BasketLine, currency: str, field: str) -> None:
    quantity = line.quantity
    if quantity.is_finite() and quantity <= 0:
        raise QuantityNotPositive(quantity, f"{field}.quantity")
    require_range(quantity, QUANTITY_DIGITS, HIGHEST_QUANTITY, f"{field}.quantity")
    require_range(line.unit_price, PRICE_DIGITS, HIGHEST_PRICE, f"{field}.unit_price")
    check_rates(line.tax, f"{field}.tax_rates")
    if line.discount_percent:
        check_percent(line.discount_percent, f"{field}.discount_percent")
    if line.discount_minor:
        _check_amount(line.discount_minor, currency, f"{field}.discount_amount")


def _check_discount(discount: Discount, currency: str, field: str) -> None:
    if discount.kind is DiscountKind.PERCENT:
        check_percent(discount.value, field)
    else:
        minor = require_range(discount.value, 0, Decimal(10**30), field)
        _check_amount(minor, currency, field)


def _check_fee(fee: Fee, currency: str, field: str) -> None:
    if (fee.amount_minor is None) is (fee.percent is None):
        raise FeeNotClear(fee.name, field)
    if fee.amount_minor is not None:
        _check_amount(abs(fee.amount_minor), currency, f"{field}.amount")
    elif fee.percent is not None and fee.percent.is_finite() and fee.percent < 0:
        check_percent(fee.percent.copy_negate(), f"{field}.percent")
    elif fee.percent is not None:
        require_range(fee.percent, RATE_DIGITS, HIGHEST_RATE, f"{field}.percent")
    _check_charge_tax(fee.tax, field)


def _check_charge_tax(tax: TaxGroup | None, field: str) -> None:
    if tax is not None:
        check_rates(tax, f"{field}.tax_rates")


def _check_amount(minor: int, currency: str, field: str) -> None:
    if minor < 0:
        raise NegativeNumber(from_minor(minor, currency), field)
    if minor > HIGHEST_MINOR:
        raise NumberTooLarge(from_minor(minor, currency), from_minor(HIGHEST_MINOR, currency), field)
