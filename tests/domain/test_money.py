"""Minor units, exact roundings and money that refuses to be mixed."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import desktop.domain
from desktop.domain.exact import (
    NegativeNumber,
    NotANumber,
    NumberTooLarge,
    TooManyDecimals,
    divide_half_down,
    divide_half_up,
    plain_decimal,
    plain_text,
    require_range,
    round_half_down,
    round_half_up,
    scaled,
    unscaled,
)
from desktop.domain.money import (
    MixedCurrenciesError,
    Money,
    UnknownCurrency,
    decimal_text,
    exponent,
    from_minor,
    to_minor,
)


@pytest.mark.parametrize(
    ("value", "up", "down"),
    [
        ("0.5", 1, 0),
        ("-0.5", -1, 0),
        ("1.5", 2, 1),
        ("-1.5", -2, -1),
        ("1.51", 2, 2),
        ("1.49", 1, 1),
        ("2", 2, 2),
    ],
)
def test_ties_go_away_from_zero_or_towards_it(value: str, up: int, down: int) -> None:
    number = Decimal(value)
    assert (round_half_up(number), round_half_down(number)) == (up, down)
    above, below = Fraction(number).as_integer_ratio()
    assert (divide_half_up(above, below), divide_half_down(above, below)) == (up, down)


@given(st.integers(-(10**12), 10**12), st.integers(1, 10**7))
def test_whole_number_roundings_are_the_nearest(above: int, below: int) -> None:
    exact = Fraction(above, below)
    for rounded in (divide_half_up(above, below), divide_half_down(above, below)):
        assert abs(rounded - exact) <= Fraction(1, 2)
    assert divide_half_up(-above, below) == -divide_half_up(above, below)
    assert divide_half_down(-above, below) == -divide_half_down(above, below)


@pytest.mark.parametrize(("currency", "digits"), [("EUR", 2), ("JPY", 0), ("TND", 3), ("CHF", 2)])
def test_exponents(currency: str, digits: int) -> None:
    assert exponent(currency) == digits
    assert from_minor(1234567, currency) == Decimal(1234567).scaleb(-digits)


@pytest.mark.parametrize("code", ["EURO", "eur", "XYZ", "XXX", ""])
def test_unknown_currencies_are_refused(code: str) -> None:
    with pytest.raises(UnknownCurrency) as refusal:
        exponent(code)
    assert refusal.value.where == "currency"


@pytest.mark.parametrize(
    ("minor", "currency", "text"),
    [
        (1290, "EUR", "12.90"),
        (-5, "EUR", "-0.05"),
        (0, "EUR", "0.00"),
        (1200, "JPY", "1200"),
        (-1, "TND", "-0.001"),
    ],
)
def test_plain_text_and_back(minor: int, currency: str, text: str) -> None:
    assert decimal_text(minor, currency) == text
    assert to_minor(text, currency) == minor
    assert to_minor(Decimal(text), currency) == minor


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        ("12.905", TooManyDecimals),
        (Decimal("0.0000000000000000000000000000000000000000000000001"), TooManyDecimals),
        (Decimal("1." + "0" * 60 + "1"), TooManyDecimals),
        ("99999999999999999999", NumberTooLarge),
        (Decimal("1E+999999"), NumberTooLarge),
        (Decimal("10000000000.01"), NumberTooLarge),
        (Decimal("NaN"), NotANumber),
        (Decimal("-Infinity"), NotANumber),
        ("1e3", NotANumber),
        ("1,5", NotANumber),
        (" 1", NotANumber),
        ("", NotANumber),
        ("٣", NotANumber),
    ],
)
def test_amounts_nobody_can_mean(value: Decimal | str, kind: type[Exception]) -> None:
    with pytest.raises(kind) as refusal:
        to_minor(value, "EUR", "tip")
    assert getattr(refusal.value, "field", "") == "tip"


def test_ranges_name_their_field() -> None:
    assert require_range(Decimal("1.5"), 1, Decimal(2), "f") == 15
    for value, kind in (("-1", NegativeNumber), ("3", NumberTooLarge), ("1.55", TooManyDecimals)):
        with pytest.raises(kind) as refusal:
            require_range(Decimal(value), 1, Decimal(2), "f")
        assert getattr(refusal.value, "field", "") == "f"
    with pytest.raises(NotANumber):
        scaled(Decimal("NaN"), 2)


def test_scaling_is_exact_in_both_directions() -> None:
    assert scaled(Decimal("12.345600"), 4) == 123456
    assert unscaled(123456, 4) == Decimal("12.3456")
    assert plain_decimal("-0.50") == Decimal("-0.5")


@pytest.mark.parametrize(
    ("value", "text"),
    [("5.50", "5.5"), ("20.000", "20"), ("1200", "1200"), ("1E+3", "1000"), ("0", "0"), ("1E+99", "1E+99")],
)
def test_numbers_without_needless_zeros(value: str, text: str) -> None:
    assert plain_text(Decimal(value)) == text


def test_money_adds_compares_and_speaks() -> None:
    five, two = Money.of("5.00", "EUR"), Money(200, "EUR")
    assert five + two == Money(700, "EUR")
    assert five - two == Money(300, "EUR")
    assert -five == Money(-500, "EUR")
    assert abs(-five) == five
    assert two * 3 == 3 * two == Money(600, "EUR")
    assert two < five
    assert two <= five
    assert five > two
    assert five >= two
    assert not Money(0, "EUR")
    assert five.amount == Decimal("5.00")
    assert str(-two) == "-2.00 EUR"
    assert len({five, Money(500, "EUR")}) == 1


def test_money_refuses_what_makes_no_sense() -> None:
    with pytest.raises(MixedCurrenciesError):
        Money(1, "EUR") + Money(1, "CHF")
    with pytest.raises(MixedCurrenciesError):
        assert Money(1, "EUR") < Money(2, "CHF")
    with pytest.raises(TypeError):
        Money(1, "EUR") + 1  # type: ignore[operator]
    with pytest.raises(TypeError):
        Money(1, "EUR") * Decimal("0.5")  # type: ignore[operator]
    for wrong in (1.5, True, "1"):
        with pytest.raises(TypeError):
            Money(wrong, "EUR")  # type: ignore[arg-type]
    with pytest.raises(UnknownCurrency):
        Money(1, "EURO")


def test_the_domain_never_makes_a_binary_fraction() -> None:
    folder = Path(str(desktop.domain.__file__)).parent
    guilty = [path.name for path in folder.glob("*.py") if "float(" in path.read_text(encoding="utf-8")]
    assert guilty == []
