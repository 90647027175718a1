"""Numbers as people read them, on screen and on paper, with typographic signs.

French gets U+202F between thousands, U+00A0 before the sign of the currency; every language gets the real
minus U+2212. A locale is ``fr``, ``en``, ``en_GB`` or ``fr-FR``. Halves are rounded to the even digit.
"""

from __future__ import annotations

from decimal import Decimal

from desktop.domain.exact import PRICE_DIGITS, QUANTITY_DIGITS, RATE_DIGITS, unscaled
from desktop.domain.marks import FIXED_SPACE, currency_sign, marks
from desktop.domain.money import exponent

_MINUS = "\u2212"


def format_money(minor: int, currency: str, locale: str) -> str:
    """An amount of minor units with its currency sign: ``1 234,50 €``, ``−€1,234.50``, ``JP¥1,200``."""
    digits = exponent(currency)
    return _with_sign(unscaled(minor, digits), currency, locale, (digits, digits))


def format_unit_price(price: Decimal, currency: str, locale: str) -> str:
    """A unit price in whole currency units: the currency's decimals, or up to six when it needs them."""
    return _with_sign(price, currency, locale, (exponent(currency), PRICE_DIGITS))


def format_amount(minor: int, currency: str, locale: str) -> str:
    """An amount without its currency sign, for input fields and narrow columns: ``1 234,50``."""
    digits = exponent(currency)
    return _plain(unscaled(minor, digits), locale, (digits, digits))


def format_quantity(quantity: Decimal, locale: str) -> str:
    """A quantity with the decimals it needs, three at most: ``2``, ``0,385``, ``1 200``."""
    return _plain(quantity, locale, (0, QUANTITY_DIGITS))


def format_rate(rate: Decimal, locale: str) -> str:
    """A rate or percent with the decimals it needs: ``5,5 %``, ``9.975%``."""
    return f"{_plain(rate, locale, (0, RATE_DIGITS))}{marks(locale).percent}"


def _plain(value: Decimal, locale: str, decimals: tuple[int, int]) -> str:
    return f"{_minus(value)}{_unsigned(value, locale, decimals)}"


def _with_sign(value: Decimal, currency: str, locale: str, decimals: tuple[int, int]) -> str:
    """The amount, with a fixed space between a sign made of letters and the digits after it."""
    around, sign = marks(locale), currency_sign(currency, locale)
    before = around.before.replace("¤", f"{sign}{FIXED_SPACE}" if sign[-1].isalpha() else sign)
    number = _unsigned(value, locale, decimals)
    return f"{_minus(value)}{before}{number}{around.after.replace('¤', sign)}"


def _minus(value: Decimal) -> str:
    return _MINUS if value.is_signed() else ""


def _unsigned(value: Decimal, locale: str, decimals: tuple[int, int]) -> str:
    """The digits alone, with at least and at most so many decimals."""
    fewest, most = decimals
    whole, _, rest = f"{value.copy_abs():,.{most}f}".partition(".")
    rest, around = rest.rstrip("0").ljust(fewest, "0"), marks(locale)
    return whole.replace(",", around.group) + (around.decimal + rest if rest else "")
