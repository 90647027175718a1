"""Numbers as people read them, on screen and on paper: Babel's patterns with typographic signs.

French gets U+202F between thousands, U+00A0 before the sign of the currency; every language gets the real
minus U+2212. A locale is ``fr``, ``en``, ``en_GB`` or ``fr-FR``.
"""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache

from babel import Locale
from babel.numbers import NumberPattern, get_currency_symbol, parse_pattern

from desktop.domain.exact import PRICE_DIGITS, QUANTITY_DIGITS, RATE_DIGITS, unscaled
from desktop.domain.money import exponent

_MINUS = "\u2212"
_FIXED_SPACE = "\u00a0"


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
    number = _plain(rate, locale, (0, RATE_DIGITS))
    return f"{number}{_after_percent(locale)}"


def _plain(value: Decimal, locale: str, decimals: tuple[int, int]) -> str:
    text = _plain_pattern(locale, decimals).apply(value, _locale(locale))
    return str(text).replace("-", _MINUS)


def _with_sign(value: Decimal, currency: str, locale: str, decimals: tuple[int, int]) -> str:
    pattern = _money_pattern(locale, currency, decimals)
    text = pattern.apply(value, _locale(locale), currency=currency, currency_digits=False)
    return str(text).replace("-", _MINUS)


@lru_cache(maxsize=16)
def _locale(locale: str) -> Locale:
    return Locale.parse(locale.replace("-", "_"))


@lru_cache(maxsize=64)
def _plain_pattern(locale: str, decimals: tuple[int, int]) -> NumberPattern:
    return _pattern(_locale(locale).decimal_formats[None].pattern, decimals)


@lru_cache(maxsize=64)
def _money_pattern(locale: str, currency: str, decimals: tuple[int, int]) -> NumberPattern:
    """The locale's pattern, with a fixed space between a sign made of letters and the digits after it."""
    standard: NumberPattern = _locale(locale).currency_formats["standard"]
    text = standard.pattern
    sign = get_currency_symbol(currency, _locale(locale))
    if standard.prefix[0].endswith("¤") and sign[-1].isalpha():
        text = text.replace("¤", f"¤{_FIXED_SPACE}")
    return _pattern(text, decimals)


def _pattern(text: str, decimals: tuple[int, int]) -> NumberPattern:
    """A pattern of our own, so that its decimals can be set without touching the locale's."""
    pattern = parse_pattern(text)
    pattern.frac_prec = decimals
    return pattern


@lru_cache(maxsize=16)
def _after_percent(locale: str) -> str:
    return str(_locale(locale).percent_formats[None].suffix[0])
