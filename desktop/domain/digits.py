"""How many decimals things have. Light: a list of orders is shown before anything is computed."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from desktop.domain.errors import DeskError

PRICE_DIGITS = 6
QUANTITY_DIGITS = 3
RATE_DIGITS = 4

_NO_MONEY = frozenset({"XXX", "XTS"})
"""ISO codes for "no currency" and "testing"."""

_DECIMALS = {"EUR": 2, "CHF": 2, "GBP": 2, "USD": 2}
"""Known by heart: to show the first page, the program need not wait for Babel's data."""


@dataclass(eq=False)
class UnknownCurrency(DeskError):
    """Not the code of a currency (three capital letters, ISO 4217)."""

    code: str
    field: str = "currency"


@lru_cache(maxsize=64)
def exponent(currency: str, field: str = "currency") -> int:
    """Number of decimals of a currency: JPY 0, EUR 2, TND 3. Raises UnknownCurrency."""
    if currency in _DECIMALS:
        return _DECIMALS[currency]
    from babel.numbers import get_currency_precision, list_currencies

    if currency in _NO_MONEY or currency not in list_currencies():
        raise UnknownCurrency(currency, field)
    return get_currency_precision(currency)
