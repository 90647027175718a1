"""Numbers of people and programmes."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.exchange.amounts import Numbers, tidy
from desktop.exchange.cells import day, grams, items, rate, unescaped, unit_of
from desktop.exchange.reasons import Reason
from desktop.exchange.trouble import BadRow


def read(text: str, *others: str, fallback: str = ".") -> str:
    """Read ``text`` in a column that holds ``others`` too; give the number or the reason."""
    numbers = Numbers({"price": [text, *others]}, {"price": "Price"}, fallback)
    try:
        return str(numbers.read("price", text))
    except BadRow as bad:
        return bad.reason.value


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("12", "12"),
        ("12,5", "12.5"),
        ("12.5", "12.5"),
        ("1.234,50", "1234.5"),
        ("1,234.50", "1234.5"),
        ("1 234,50 €", "1234.5"),
        ("1\u202f234,50\u00a0€", "1234.5"),
        ("1'234.50 CHF", "1234.5"),
        ("€12", "12"),
        ("12€90", "12.9"),
        ("12,90 € TTC", "12.9"),
        ("5.-", "5"),
        (".5", "0.5"),
        ("0,500", "0.5"),
        ("1.234.567", "1234567"),
        ("12,34,567.00", "1234567"),
        ("(5.00)", "-5"),
        ("\u22123", "-3"),
        ("23.900000", "23.9"),
        ("100", "100"),
        ("20.8333335", "20.833334"),
        ("", "None"),
        ("abc", Reason.UNREADABLE_NUMBER.value),
        ("1e5", Reason.UNREADABLE_NUMBER.value),
        ("NaN", Reason.UNREADABLE_NUMBER.value),
        ("٣", Reason.UNREADABLE_NUMBER.value),
        ("1,23.45", Reason.UNREADABLE_NUMBER.value),
        ("1.2.3", Reason.UNREADABLE_NUMBER.value),
        ("1" * 41, Reason.UNREADABLE_NUMBER.value),
        ("99999999999", Reason.NUMBER_TOO_LARGE.value),
    ],
)
def test_numbers_that_say_themselves_how_to_read_them(text: str, expected: str) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "others", "fallback", "expected"),
    [
        ("1.234", ["12,50"], ".", "1234"),
        ("1.234", ["12.50"], ",", "1.234"),
        ("1,234", ["12,50"], ".", "1.234"),
        ("1,234", ["9.99"], ",", "1234"),
        ("1,234", [], ".", "1234"),
        ("1,234", [], ",", "1.234"),
        ("1.234", ["12,5", "12.5"], ".", Reason.AMBIGUOUS_NUMBER.value),
    ],
)
def test_a_doubtful_number_is_read_as_its_column(
    text: str, others: list[str], fallback: str, expected: str
) -> None:
    assert read(text, *others, fallback=fallback) == expected


def test_a_doubtful_column_is_read_as_the_rest_of_the_file() -> None:
    numbers = Numbers({"price": ["1.234"], "weight": ["0,5"]}, {}, ".")
    assert numbers.read("price", "1.234") == 1234
    assert numbers.assumptions() == {}
    alone = Numbers({"price": ["1.234"]}, {}, ".")
    assert alone.assumptions() == {"price": "1.234"}


def test_a_price_is_never_below_zero() -> None:
    with pytest.raises(BadRow) as caught:
        Numbers({"price": ["-1"]}, {}).price("price", "-1")
    assert caught.value.reason is Reason.NEGATIVE_PRICE


@given(st.decimals(min_value=-(10**9), max_value=10**9, places=6), st.sampled_from([".", ","]))
def test_what_is_written_is_read(number: Decimal, mark: str) -> None:
    text = f"{number:f}".replace(".", mark)
    assert Numbers({"price": [text, f"0{mark}5"]}, {}).read("price", text) == tidy(number)


@given(st.text(max_size=45))
def test_any_text_is_a_number_or_a_reason(text: str) -> None:
    try:
        number = Numbers({"price": [text]}, {}).read("price", text)
    except BadRow:
        return
    assert number is None or number.is_finite()


@pytest.mark.parametrize(
    ("text", "unit", "expected"),
    [
        ("1,5", "kg", 1500),
        ("250 g", "kg", 250),
        ("0.068357", "kg", 68),
        ("3", "lb", 1361),
        ("2 oz.", "kg", 57),
        ("", "kg", None),
    ],
)
def test_weights_become_grams(text: str, unit: str, expected: int | None) -> None:
    assert grams(text, unit) == expected


@pytest.mark.parametrize("text", ["heavy", "-1", "3 stones", "1e9 kg", "999999999 kg"])
def test_what_is_no_weight_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        grams(text, "kg")


def test_units_days_lists_rates_and_apostrophes() -> None:
    titles = ["Weight (lbs)", "Poids (livres)", "Weight value (grams)", "Poids"]
    assert [unit_of(title) for title in titles] == ["lb", "livre", "gram", ""]
    days = ["2024-05-31 23:59:59", "2024-05-31T00:00:00+02:00", "31/05/2024", "31.05.2024"]
    assert {f"{day(text)}" for text in days} == {"2024-05-31"}
    assert day("0000-00-00") is None
    with pytest.raises(ValueError, match="31/31/2024"):
        day("31/31/2024")
    assert items("A > B, C\\, D, ") == ("A > B", "C, D")
    assert [f"{rate(text)}" for text in ("5,5 %", "20.0000", "101", "x")] == [
        "5.5",
        "20.0000",
        "None",
        "None",
    ]
    assert unescaped("'=SUM(A1)") == "=SUM(A1)"
    assert unescaped("'tis") == "'tis"
    assert unescaped("'0123", code=True) == "0123"
