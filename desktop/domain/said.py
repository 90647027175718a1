"""Numbers as people read them, on screen and on paper, with typographic signs.

French gets U+202F between thousands, U+00A0 before the sign of the currency; every language gets the real
minus U+2212. A locale is ``fr``, ``en``, ``en_GB`` or ``fr-FR``. Halves are rounded to the even digit.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.domain.digits import PRICE_DIGITS, QUANTITY_DIGITS, RATE_DIGITS, exponent
from desktop.domain.marks import FIXED_SPACE, currency_sign, marks

if TYPE_CHECKING:
    from datetime import date
    from decimal import Decimal

_MINUS = "\u2212"

Digits = tuple[str, str]
"""The digits before the decimal mark, a comma between thousands, and those after it."""


def format_money(minor: int, currency: str, locale: str) -> str:
    """An amount of minor units with its currency sign: ``1 234,50 €``, ``−€1,234.50``, ``JP¥1,200``."""
    return _minus(minor < 0) + _with_sign(_minor_digits(minor, currency), currency, locale)


def format_unit_price(price: Decimal, currency: str, locale: str) -> str:
    """A unit price in whole currency units: the currency's decimals, or up to six when it needs them."""
    digits = _digits(price, exponent(currency), PRICE_DIGITS)
    return _minus(price.is_signed()) + _with_sign(digits, currency, locale)


def format_amount(minor: int, currency: str, locale: str) -> str:
    """An amount without its currency sign, for input fields and narrow columns: ``1 234,50``."""
    return _minus(minor < 0) + _marked(_minor_digits(minor, currency), locale)


def format_count(number: int, locale: str) -> str:
    """A whole number: ``1 200``."""
    return _minus(number < 0) + _marked((f"{abs(number):,}", ""), locale)


def format_quantity(quantity: Decimal, locale: str) -> str:
    """A quantity with the decimals it needs, three at most: ``2``, ``0,385``, ``1 200``."""
    return _plain(quantity, QUANTITY_DIGITS, locale)


def format_rate(rate: Decimal, locale: str) -> str:
    """A rate or percent with the decimals it needs: ``5,5 %``, ``9.975%``."""
    return f"{_plain(rate, RATE_DIGITS, locale)}{marks(locale).percent}"


def day_number(day: date, locale: str) -> str:
    """The day of the month as it is written before its name: French says the first, ``1er``."""
    return "1er" if day.day == 1 and locale.startswith("fr") else str(day.day)


def _plain(value: Decimal, most: int, locale: str) -> str:
    return _minus(value.is_signed()) + _marked(_digits(value, 0, most), locale)


def _with_sign(digits: Digits, currency: str, locale: str) -> str:
    """An amount with its sign, and a fixed space between a sign made of letters and the digits after it."""
    around, sign = marks(locale), currency_sign(currency, locale)
    before = around.before.replace("¤", f"{sign}{FIXED_SPACE}" if sign[-1].isalpha() else sign)
    return f"{before}{_marked(digits, locale)}{around.after.replace('¤', sign)}"


def _minus(negative: bool) -> str:
    return _MINUS if negative else ""


def _minor_digits(minor: int, currency: str) -> Digits:
    """The digits of an amount, straight from its minor units."""
    decimals = exponent(currency)
    whole, rest = divmod(abs(minor), 10**decimals)
    return f"{whole:,}", f"{rest:0{decimals}d}" if decimals else ""


def _digits(value: Decimal, fewest: int, most: int) -> Digits:
    """The digits of a number, with at least and at most so many decimals."""
    whole, _, rest = f"{value.copy_abs():,.{most}f}".partition(".")
    return whole, rest.rstrip("0").ljust(fewest, "0")


def _marked(digits: Digits, locale: str) -> str:
    """The digits with the marks of a locale."""
    (whole, rest), around = digits, marks(locale)
    return whole.replace(",", around.group) + (around.decimal + rest if rest else "")
