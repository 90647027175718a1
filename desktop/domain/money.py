"""Amounts of money: whole minor units and a currency, nothing in between."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from desktop.domain.digits import UnknownCurrency as UnknownCurrency
from desktop.domain.digits import exponent as exponent
from desktop.domain.exact import HIGHEST_MINOR, NumberTooLarge, plain_decimal, scaled, unscaled


class MixedCurrenciesError(ValueError):
    """Two amounts of different currencies were put together: a mistake in the program, not of the user."""


def to_minor(value: Decimal | str, currency: str, field: str = "") -> int:
    """Minor units of an amount in whole currency units (``"12.90"`` EUR gives 1290).

    A text must be a plain decimal with a point. Raises UnknownCurrency, NotANumber, TooManyDecimals
    (never rounds) or NumberTooLarge.
    """
    amount = plain_decimal(value, field) if isinstance(value, str) else value
    digits = exponent(currency)
    if amount.is_finite() and amount.copy_abs() > HIGHEST_MINOR:
        raise NumberTooLarge(amount, unscaled(HIGHEST_MINOR, digits), field)
    minor = scaled(amount, digits, field)
    if abs(minor) > HIGHEST_MINOR:
        raise NumberTooLarge(amount, unscaled(HIGHEST_MINOR, digits), field)
    return minor


def from_minor(minor: int, currency: str) -> Decimal:
    """The amount in whole currency units with the currency's decimals (1290 EUR gives 12.90)."""
    return unscaled(minor, exponent(currency))


def decimal_text(minor: int, currency: str) -> str:
    """Plain decimal text with the currency's decimals and a point: ``"12.90"``, ``"-0.05"``, ``"1200"``."""
    digits = exponent(currency)
    if digits == 0:
        return str(minor)
    whole, rest = divmod(abs(minor), 10**digits)
    return f"{'-' if minor < 0 else ''}{whole}.{rest:0{digits}d}"


@dataclass(frozen=True, slots=True)
class Money:
    """An amount in one currency. Adding or comparing two currencies raises MixedCurrenciesError."""

    minor: int
    currency: str

    def __post_init__(self) -> None:
        if type(self.minor) is not int:
            raise TypeError(f"minor units are whole numbers, not {type(self.minor).__name__}")
        exponent(self.currency)

    @classmethod
    def of(cls, value: Decimal | str, currency: str) -> Money:
        """Money from whole currency units: ``Money.of("12.90", "EUR")``. Raises as ``to_minor``."""
        return cls(to_minor(value, currency), currency)

    @property
    def amount(self) -> Decimal:
        """The amount in whole currency units."""
        return from_minor(self.minor, self.currency)

    def __str__(self) -> str:
        return f"{decimal_text(self.minor, self.currency)} {self.currency}"

    def __add__(self, other: Money) -> Money:
        return Money(self.minor + self._minor_of(other), self.currency)

    def __sub__(self, other: Money) -> Money:
        return Money(self.minor - self._minor_of(other), self.currency)

    def __neg__(self) -> Money:
        return Money(-self.minor, self.currency)

    def __abs__(self) -> Money:
        return Money(abs(self.minor), self.currency)

    def __mul__(self, times: int) -> Money:
        if type(times) is not int:
            raise TypeError("money is multiplied by whole numbers only; round the product yourself")
        return Money(self.minor * times, self.currency)

    __rmul__ = __mul__

    def __bool__(self) -> bool:
        return self.minor != 0

    def __lt__(self, other: Money) -> bool:
        return self.minor < self._minor_of(other)

    def __le__(self, other: Money) -> bool:
        return self.minor <= self._minor_of(other)

    def __gt__(self, other: Money) -> bool:
        return self.minor > self._minor_of(other)

    def __ge__(self, other: Money) -> bool:
        return self.minor >= self._minor_of(other)

    def _minor_of(self, other: Money) -> int:
        if not isinstance(other, Money):
            raise TypeError(f"money and {type(other).__name__} do not mix")
        if other.currency != self.currency:
            raise MixedCurrenciesError(f"{self.currency} and {other.currency}")
        return other.minor
