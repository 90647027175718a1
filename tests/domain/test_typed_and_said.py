"""What people type and what they read, in French and in English."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.errors import DeskError
from desktop.domain.exact import NotANumber, NumberTooLarge, TooManyDecimals
from desktop.domain.said import format_amount, format_money, format_quantity, format_rate, format_unit_price
from desktop.domain.typed import (
    AmbiguousNumber,
    parse_amount,
    parse_percent,
    parse_quantity,
    parse_unit_price,
)

NARROW, FIXED, MINUS = "\u202f", "\u00a0", "\u2212"
Outcome = int | Decimal | type[DeskError]


def check(expected: Outcome, read: Callable[..., object], *typed: str) -> None:
    """The reader gives the number expected, or refuses in the way expected and names the field."""
    if isinstance(expected, type):
        with pytest.raises(expected) as refusal:
            read(*typed, "here")
        assert refusal.value.where == "here"
    else:
        assert read(*typed, "here") == expected


@pytest.mark.parametrize(
    ("text", "french", "english"),
    [
        ("12,50", 1250, 1250),
        ("12.50", 1250, 1250),
        ("12", 1200, 1200),
        ("12,", 1200, 1200),
        (",5", 50, 50),
        ("  7,1 ", 710, 710),
        ("1 234,50", 123450, 123450),
        (f"1{NARROW}234,50{FIXED}€", 123450, 123450),
        (f"1{FIXED}234{FIXED}567,89", 123456789, 123456789),
        ("€12.50", 1250, 1250),
        ("eur 3", 300, 300),
        ("3 EUR", 300, 300),
        (f"{MINUS}5,00 €", -500, -500),
        ("-€5", -500, -500),
        ("€ -5", -500, -500),
        ("1'234.50", 123450, 123450),
        ("1.234,50", AmbiguousNumber, AmbiguousNumber),
        ("1,234.50", AmbiguousNumber, 123450),
        ("1,234,567", AmbiguousNumber, 123456700),
        ("1.234", AmbiguousNumber, TooManyDecimals),
        ("1,234", TooManyDecimals, 123400),
        ("0,234", TooManyDecimals, TooManyDecimals),
        ("12,505", TooManyDecimals, 1250500),
        ("1,2,3", AmbiguousNumber, NotANumber),
        ("12 50", NotANumber, NotANumber),
        ("12€50", NotANumber, NotANumber),
        ("1 234 50", NotANumber, NotANumber),
        ("1,5 0", NotANumber, NotANumber),
        ("", NotANumber, NotANumber),
        ("-", NotANumber, NotANumber),
        (",", NotANumber, NotANumber),
        ("--5", NotANumber, NotANumber),
        ("-€-5", NotANumber, NotANumber),
        ("$12", NotANumber, NotANumber),
        ("douze", NotANumber, NotANumber),
        ("1e3", NotANumber, NotANumber),
        ("²", NotANumber, NotANumber),
        ("3760123456789", NumberTooLarge, NumberTooLarge),
        ("9" * 50, NotANumber, NotANumber),
    ],
)
def test_amounts_as_typed(text: str, french: Outcome, english: Outcome) -> None:
    check(french, parse_amount, text, "fr", "EUR")
    check(english, parse_amount, text, "en", "EUR")


def test_the_currency_decides_about_decimals() -> None:
    assert parse_amount("1,234", "fr", "TND") == 1234
    assert parse_amount("1 200", "fr", "JPY") == 1200
    assert parse_amount("5 CHF", "fr-CH", "CHF") == 500
    assert parse_amount("1.234,50", "de", "EUR") == 123450
    with pytest.raises(TooManyDecimals):
        parse_amount("12,5", "fr", "JPY")


@pytest.mark.parametrize(
    ("text", "french", "english"),
    [
        ("2", Decimal(2), Decimal(2)),
        ("0,385", Decimal("0.385"), Decimal("0.385")),
        ("1,234", Decimal("1.234"), AmbiguousNumber),
        ("1.234", Decimal("1.234"), Decimal("1.234")),
        ("1 000", Decimal(1000), Decimal(1000)),
        ("-1", Decimal(-1), Decimal(-1)),
        ("0,1234", TooManyDecimals, TooManyDecimals),
        ("3760123456789", NumberTooLarge, NumberTooLarge),
        ("2 kg", NotANumber, NotANumber),
    ],
)
def test_quantities_as_typed(text: str, french: Outcome, english: Outcome) -> None:
    check(french, parse_quantity, text, "fr")
    check(english, parse_quantity, text, "en")


def test_a_whole_quantity_stays_whole() -> None:
    assert str(parse_quantity("2", "fr")) == "2"


def test_unit_prices_and_percents_as_typed() -> None:
    assert parse_unit_price("0,123456 €", "fr", "EUR") == Decimal("0.123456")
    assert parse_percent(f"5,5{FIXED}%", "fr") == Decimal("5.5")
    assert parse_percent("9.975%", "en") == Decimal("9.975")
    with pytest.raises(TooManyDecimals):
        parse_unit_price("0,1234567", "fr", "EUR")
    with pytest.raises(NumberTooLarge):
        parse_percent("1001", "fr")
    with pytest.raises(NotANumber):
        parse_percent("%", "fr")


@pytest.mark.parametrize(
    ("minor", "currency", "french", "english"),
    [
        (123450, "EUR", f"1{NARROW}234,50{FIXED}€", "€1,234.50"),
        (-123450, "EUR", f"{MINUS}1{NARROW}234,50{FIXED}€", f"{MINUS}€1,234.50"),
        (0, "EUR", f"0,00{FIXED}€", "€0.00"),
        (5, "EUR", f"0,05{FIXED}€", "€0.05"),
        (123456789012, "EUR", f"1{NARROW}234{NARROW}567{NARROW}890,12{FIXED}€", "€1,234,567,890.12"),
        (1234, "JPY", f"1{NARROW}234{FIXED}JPY", "¥1,234"),
        (1234567, "TND", f"1{NARROW}234,567{FIXED}TND", f"TND{FIXED}1,234.567"),
        (-1205, "CHF", f"{MINUS}12,05{FIXED}CHF", f"{MINUS}CHF{FIXED}12.05"),
    ],
)
def test_amounts_as_read(minor: int, currency: str, french: str, english: str) -> None:
    assert format_money(minor, currency, "fr") == french
    assert format_money(minor, currency, "en") == english


def test_other_numbers_as_read() -> None:
    assert format_unit_price(Decimal("12.9"), "EUR", "fr") == f"12,90{FIXED}€"
    assert format_unit_price(Decimal("0.123456"), "EUR", "en") == "€0.123456"
    assert format_quantity(Decimal("0.385"), "fr") == "0,385"
    assert format_quantity(Decimal("1200.000"), "fr") == f"1{NARROW}200"
    assert format_quantity(Decimal("2.50"), "en") == "2.5"
    assert format_rate(Decimal("5.5"), "fr") == f"5,5{FIXED}%"
    assert format_rate(Decimal("20.0"), "en") == "20%"
    assert format_rate(Decimal("9.975"), "en_GB") == "9.975%"
    assert format_amount(-123450, "EUR", "fr-FR") == f"{MINUS}1{NARROW}234,50"
    assert format_amount(1200, "JPY", "en") == "1,200"


@given(
    st.integers(-(10**9), 10**9),
    st.sampled_from(["EUR", "JPY", "CHF", "USD"]),
    st.sampled_from(["fr", "en", "en_GB", "fr_CH"]),
)
def test_what_is_shown_can_be_typed_back(minor: int, currency: str, locale: str) -> None:
    assert parse_amount(format_money(minor, currency, locale), locale, currency) == minor
