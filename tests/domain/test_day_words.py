"""Days as people say them, not only as forms want them."""

from __future__ import annotations

from datetime import date

import pytest

from desktop.domain.day_words import worded_day

TODAY = date(2026, 11, 29)


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("29 nov.", date(2026, 11, 29)),
        ("29 nov 2026", date(2026, 11, 29)),
        ("1er décembre", date(2026, 12, 1)),
        ("1ER DÉC. 26", date(2026, 12, 1)),
        ("3 août 2027", date(2027, 8, 3)),
        ("Nov 30, 2026", date(2026, 11, 30)),
        ("november 30th", date(2026, 11, 30)),
        ("2nd january", date(2027, 1, 2)),
        ("12/12", date(2026, 12, 12)),
        ("3.1", date(2027, 1, 3)),
        ("15/10", date(2026, 10, 15)),
        ("hier", date(2026, 11, 28)),
        ("Aujourd’hui", TODAY),
        ("demain", date(2026, 11, 30)),
        ("après-demain", date(2026, 12, 1)),
        ("yesterday", date(2026, 11, 28)),
    ],
)
def test_a_day_is_understood(said: str, meant: date) -> None:
    assert worded_day(said, TODAY) == meant


@pytest.mark.parametrize(
    "said", ["", "31/02", "32 nov", "12 smarch", "nov", "12/13", "bientôt", "29 fév 2027", "1"]
)
def test_no_day_is_no_day(said: str) -> None:
    assert worded_day(said, TODAY) is None


def test_the_29th_of_february_is_the_nearest_one() -> None:
    assert worded_day("29/02", date(2028, 1, 5)) == date(2028, 2, 29)
    assert worded_day("29/02", date(2025, 6, 1)) == date(2024, 2, 29)
