"""What is known by heart about numbers is what Babel says, and numbers are written as Babel writes them."""

from __future__ import annotations

from decimal import Decimal

import pytest
from babel.numbers import format_currency, format_decimal, get_currency_precision, get_currency_symbol
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain import digits, marks
from desktop.domain.said import format_money, format_quantity

LOCALES = sorted(marks._KNOWN)
MINUS = "\u2212"


@pytest.mark.parametrize("locale", LOCALES)
def test_what_is_known_by_heart_is_right(locale: str) -> None:
    assert marks.marks(locale) == marks._read(locale)
    for currency, sign in marks._SIGNS.items():
        assert get_currency_symbol(currency, locale) == sign


def test_the_decimals_known_by_heart_are_right() -> None:
    assert {code: get_currency_precision(code) for code in digits._DECIMALS} == digits._DECIMALS


@given(st.decimals(-(10**9), 10**9, allow_nan=False, places=5), st.sampled_from([*LOCALES, "fr_CA", "fr_CH"]))
def test_quantities_are_written_as_babel_does(value: Decimal, locale: str) -> None:
    assert format_quantity(value, locale) == format_decimal(value, locale=locale).replace("-", MINUS)


@given(st.integers(-(10**11), 10**11), st.sampled_from([*LOCALES, "fr_CA", "en_US"]))
def test_amounts_are_written_as_babel_does(minor: int, locale: str) -> None:
    said = format_currency(Decimal(minor) / 100, "EUR", locale=locale)
    assert format_money(minor, "EUR", locale) == said.replace("-", MINUS)
