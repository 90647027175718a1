"""Exact arithmetic on whole numbers: every rounding of money ends in one of these functions.

Decimals come in, are turned into integers at a fixed scale, and stay integers: no context, no binary
fraction and no silent rounding can get between two steps (pricing rule 6.1).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import (
    ROUND_HALF_DOWN,
    ROUND_HALF_UP,
    Context,
    Decimal,
    DivisionByZero,
    FloatOperation,
    Inexact,
    InvalidOperation,
    Overflow,
)
from functools import lru_cache

from desktop.domain.digits import PRICE_DIGITS as PRICE_DIGITS
from desktop.domain.digits import QUANTITY_DIGITS as QUANTITY_DIGITS
from desktop.domain.digits import RATE_DIGITS as RATE_DIGITS
from desktop.domain.errors import DeskError

WHOLE_RATE = 100 * 10**RATE_DIGITS
"""100 % as a scaled rate."""

HIGHEST_PRICE = Decimal("999999999.999999")
HIGHEST_QUANTITY = Decimal("999999.999")
HIGHEST_RATE = Decimal(1000)
HIGHEST_MINOR = 10**12
"""Largest single amount in minor units; a bar code typed as a price is refused, not stored."""

CONTEXT = Context(
    prec=40, rounding=ROUND_HALF_UP, traps=[InvalidOperation, DivisionByZero, Overflow, FloatOperation]
)
_PLAIN = re.compile(r"-?[0-9]{1,30}(\.[0-9]{1,30})?", re.ASCII)
_NOTHING_LOST = Context(prec=40, traps=[InvalidOperation, Overflow, Inexact, FloatOperation])


@dataclass(eq=False)
class NotANumber(DeskError):
    """What was given is not a number at all (or is not finite)."""

    text: str
    field: str = ""


@dataclass(eq=False)
class NegativeNumber(DeskError):
    """A price, tip, rate or discount below zero."""

    value: Decimal
    field: str = ""


@dataclass(eq=False)
class NumberTooLarge(DeskError):
    """A number no shop can mean, such as a bar code typed into the quantity."""

    value: Decimal
    highest: Decimal
    field: str = ""


@dataclass(eq=False)
class NumberMissing(DeskError):
    """A number is needed here."""

    field: str = ""


@dataclass(eq=False)
class NumberOutside(DeskError):
    """A number below the least or above the most that is possible here, both as they are written."""

    least: str
    most: str
    field: str = ""


@dataclass(eq=False)
class TooManyDecimals(DeskError):
    """More decimals than the field keeps (``allowed``); nothing is rounded behind the user's back."""

    value: Decimal
    allowed: int
    field: str = ""


def round_half_up(value: Decimal) -> int:
    """Nearest whole number; ties away from zero, so that −x mirrors x (pricing rule 6.1)."""
    return int(value.to_integral_value(rounding=ROUND_HALF_UP))


def round_half_down(value: Decimal) -> int:
    """Nearest whole number; ties towards zero. Only for amounts of percentage discounts (6.1)."""
    return int(value.to_integral_value(rounding=ROUND_HALF_DOWN))


def divide_half_up(above: int, below: int) -> int:
    """``round_half_up(above / below)`` without leaving whole numbers; ``below`` > 0."""
    if above < 0:
        return -divide_half_up(-above, below)
    return (2 * above + below) // (2 * below)


def divide_half_down(above: int, below: int) -> int:
    """``round_half_down(above / below)`` without leaving whole numbers; ``below`` > 0."""
    if above < 0:
        return -divide_half_down(-above, below)
    return (2 * above + below - 1) // (2 * below)


def scaled(value: Decimal, digits: int, field: str = "") -> int:
    """The number times 10^digits as an integer.

    Raises TooManyDecimals when something would be lost, NotANumber for NaN and infinities.
    """
    if not value.is_finite():
        raise NotANumber(str(value), field)
    whole = _whole(value, digits)
    if whole is None:
        raise TooManyDecimals(value, digits, field)
    return whole


def unscaled(whole: int, digits: int) -> Decimal:
    """The Decimal that ``scaled`` made the integer from, with exactly ``digits`` decimals."""
    return Decimal(whole).scaleb(-digits, CONTEXT)


def plain_decimal(text: str, field: str = "") -> Decimal:
    """The Decimal a program wrote as ``"-12.50"``: digits and a point, no sign but minus, no exponent.

    Raises NotANumber. What people type goes through ``desktop.domain.typed`` instead.
    """
    if not _PLAIN.fullmatch(text):
        raise NotANumber(text[:60], field)
    return Decimal(text)


def plain_text(value: Decimal) -> str:
    """The number in digits with no exponent and no needless zeros: ``"5.5"``, ``"20"``, ``"1200"``.

    A number of absurd size keeps its exponent.
    """
    if not -60 < value.adjusted() < 60:
        return str(value)
    text = format(value, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def require_range(value: Decimal, digits: int, highest: Decimal, field: str) -> int:
    """The scaled number if it lies in 0…highest with at most ``digits`` decimals.

    Raises NotANumber, NegativeNumber, NumberTooLarge or TooManyDecimals, naming ``field``.
    """
    if not value.is_finite():
        raise NotANumber(str(value), field)
    if value < 0:
        raise NegativeNumber(value, field)
    if value > highest:
        raise NumberTooLarge(value, highest, field)
    return scaled(value, digits, field)


@lru_cache(maxsize=4096)
def _whole(value: Decimal, digits: int) -> int | None:
    """The value times 10^digits, or None when that is no whole number. Prices and rates come back often."""
    try:
        shifted = value.scaleb(digits, _NOTHING_LOST)
    except Inexact:
        return None
    whole = int(shifted)
    return whole if whole == shifted else None
