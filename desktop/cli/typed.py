"""Numbers as people type them into a command: with a point, or with the comma of their own language."""

from __future__ import annotations

import re
from decimal import Decimal

from desktop.domain.exact import plain_decimal
from desktop.domain.money import to_minor

_COMMA = re.compile(r"[+-]?\d+,\d{1,2}")
"""A comma before one or two digits parts decimals; before three it could part thousands, so it is refused."""


def typed_decimal(text: str, field: str = "") -> Decimal:
    """The number of ``"2.5"`` or ``"2,5"``. Raises NotANumber."""
    return plain_decimal(_pointed(text), field)


def typed_minor(text: str, currency: str, field: str = "") -> int:
    """The minor units of ``"12.50"`` or ``"12,50"``. Raises as ``to_minor``."""
    return to_minor(_pointed(text), currency, field)


def _pointed(text: str) -> str:
    return text.replace(",", ".") if _COMMA.fullmatch(text) else text
