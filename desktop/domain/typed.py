"""Reading the numbers people type: ``12,50`` and ``12.50`` mean the same, guesses are refused.

Spaces (also the narrow and fixed ones of French), a currency sign at either end and the typographic minus are
understood. A text that two people would read differently, such as ``1.234,50`` in French, is refused.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from babel import Locale
from babel.numbers import get_currency_symbol

from desktop.domain.errors import DeskError
from desktop.domain.exact import (
    HIGHEST_PRICE,
    HIGHEST_QUANTITY,
    HIGHEST_RATE,
    PRICE_DIGITS,
    QUANTITY_DIGITS,
    RATE_DIGITS,
    NotANumber,
    NumberTooLarge,
    scaled,
)
from desktop.domain.money import exponent, to_minor

_LOOKALIKES = str.maketrans(dict.fromkeys("\u00a0\u202f\u2007\u2009\t", " ") | {"\u2212": "-", "\u2019": "'"})
_BODY = re.compile(r"[0-9 .,']{1,40}", re.ASCII)
_GROUPED = re.compile(r"[0-9]{1,3}(?:([ '.,])[0-9]{3})(?:\1[0-9]{3})*", re.ASCII)
_MAYBE_GROUPED = re.compile(r"[1-9][0-9]{0,2}[.,][0-9]{3}", re.ASCII)


@dataclass(eq=False)
class AmbiguousNumber(DeskError):
    """A number that can be read in two ways (``1.234,50`` in French); it must be typed without grouping."""

    text: str
    field: str = ""


def parse_amount(text: str, locale: str, currency: str, field: str = "") -> int:
    """Minor units of an amount a person typed in ``locale`` (``fr``, ``en_GB``, ``fr-FR``).

    The sign or code of ``currency`` may stand before or after. Raises NotANumber, AmbiguousNumber,
    TooManyDecimals, NumberTooLarge or UnknownCurrency. A minus gives a negative amount.
    """
    digits = exponent(currency)
    return to_minor(_typed_money(text, locale, currency, digits, field), currency, field)


def parse_unit_price(text: str, locale: str, currency: str, field: str = "") -> Decimal:
    """A unit price in whole currency units, up to six decimals. Raises as ``parse_amount``."""
    value = _typed_money(text, locale, currency, PRICE_DIGITS, field)
    return _checked(value, PRICE_DIGITS, HIGHEST_PRICE, field)


def parse_quantity(text: str, locale: str, field: str = "") -> Decimal:
    """A quantity, up to three decimals. Raises as ``parse_amount``."""
    value = _signed(_tidy(text), locale, QUANTITY_DIGITS, field)
    return _checked(value, QUANTITY_DIGITS, HIGHEST_QUANTITY, field)


def parse_percent(text: str, locale: str, field: str = "") -> Decimal:
    """A percent or tax rate, up to four decimals, with or without the percent sign. Raises as above."""
    value = _signed(_tidy(text).removesuffix("%").rstrip(), locale, RATE_DIGITS, field)
    return _checked(value, RATE_DIGITS, HIGHEST_RATE, field)


def _tidy(text: str) -> str:
    return text.translate(_LOOKALIKES).strip()


def _typed_money(text: str, locale: str, currency: str, digits: int, field: str) -> Decimal:
    body = _tidy(text)
    minus = "-" if body.startswith("-") else ""
    body = body.removeprefix("-").strip()
    for sign in _signs(currency, locale):
        if body.upper().startswith(sign) or body.upper().endswith(sign):
            body = body[len(sign) :] if body.upper().startswith(sign) else body[: -len(sign)]
            break
    return _signed(minus + body.strip(), locale, digits, field)


@lru_cache(maxsize=64)
def _signs(currency: str, locale: str) -> tuple[str, ...]:
    """What may stand beside an amount of this currency, longest first, in capitals."""
    known = {currency, get_currency_symbol(currency, _locale(locale)), get_currency_symbol(currency, "en")}
    return tuple(sorted((sign.upper() for sign in known), key=lambda sign: (-len(sign), sign)))


def _signed(body: str, locale: str, digits: int, field: str) -> Decimal:
    if body.startswith("-"):
        return _number(body[1:].lstrip(), locale, digits, field).copy_negate()
    return _number(body, locale, digits, field)


def _number(body: str, locale: str, digits: int, field: str) -> Decimal:
    """The number in digits, spaces and marks; ``digits`` is how many decimals the field keeps."""
    if not _BODY.fullmatch(body):
        raise NotANumber(body[:60], field)
    whole, decimals = _halves(body, locale, digits, field)
    if not whole.isdigit():
        if whole and not _GROUPED.fullmatch(whole):
            raise NotANumber(body, field)
        whole = re.sub(r"[^0-9]", "", whole)
    if not (whole or decimals) or (decimals and not decimals.isdigit()):
        raise NotANumber(body, field)
    return Decimal(f"{whole or 0}.{decimals}" if decimals else whole)


def _halves(body: str, locale: str, digits: int, field: str) -> tuple[str, str]:
    """The text before and after the decimal mark; raises AmbiguousNumber when it cannot be told."""
    group, decimal = _marks(locale)
    found = [mark for mark in body if mark in ".,"]
    if not found:
        return body, ""
    if len(found) == 1:
        return _around_one_mark(body, found[0], (group, decimal), digits, field)
    if all(mark == group for mark in found):
        return body, ""
    if found[-1] == decimal and all(mark == group for mark in found[:-1]):
        whole, _, decimals = body.rpartition(decimal)
        return whole, decimals
    raise AmbiguousNumber(body, field)


def _around_one_mark(
    body: str, mark: str, marks: tuple[str, str], digits: int, field: str
) -> tuple[str, str]:
    """One comma or point is the decimal mark, unless three digits after it may be a group of thousands."""
    group, decimal = marks
    if mark != decimal and _MAYBE_GROUPED.fullmatch(body):
        could_be_decimals, could_be_thousands = digits >= 3, mark == group
        if could_be_decimals is could_be_thousands:
            raise AmbiguousNumber(body, field)
        if could_be_thousands:
            return body, ""
    whole, _, decimals = body.partition(mark)
    return whole, decimals


@lru_cache(maxsize=16)
def _marks(locale: str) -> tuple[str, str]:
    """The locale's marks for thousands and decimals."""
    symbols = _locale(locale).number_symbols["latn"]
    return symbols["group"], symbols["decimal"]


@lru_cache(maxsize=16)
def _locale(locale: str) -> Locale:
    return Locale.parse(locale.replace("-", "_"))


def _checked(value: Decimal, digits: int, highest: Decimal, field: str) -> Decimal:
    """The value as typed if it fits the field; nothing is rounded."""
    if value.copy_abs() > highest:
        raise NumberTooLarge(value, highest, field)
    scaled(value, digits, field)
    return value
