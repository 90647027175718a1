"""Days said in words or without a year, French and English: ``29 nov.``, ``1er décembre``, ``12/12``."""

from __future__ import annotations

import re
from datetime import date, timedelta

from desktop.domain.folding import fold

_MONTHS = (
    ("jan", "janvier", "january"), ("fev", "feb", "fevr", "fevrier", "february"), ("mar", "mars", "march"),
    ("avr", "apr", "avril", "april"), ("mai", "may"), ("juin", "jun", "june"),
    ("juil", "jul", "juillet", "july"), ("aou", "aug", "aout", "august"),
    ("sep", "sept", "septembre", "september"), ("oct", "octobre", "october"),
    ("nov", "novembre", "november"), ("dec", "decembre", "december"),
)  # fmt: skip
_MONTH = {word: number for number, words in enumerate(_MONTHS, 1) for word in words}
_NEAR = {
    "avant-hier": -2, "hier": -1, "yesterday": -1, "aujourd'hui": 0, "today": 0, "demain": 1, "tomorrow": 1,
    "apres-demain": 2,
}  # fmt: skip
_NAMED = re.compile(r"(\d{1,2})(?:er|st|nd|rd|th)? ?([a-z]+)\.?,?(?: (\d{4}|\d{2}))?")
_NAMED_FIRST = re.compile(r"([a-z]+)\.? (\d{1,2})(?:st|nd|rd|th)?,?(?: (\d{4}))?")
_NUMBERS = re.compile(r"(\d{1,2})[ ./-](\d{1,2})\.?")


def worded_day(text: str, today: date) -> date | None:
    """The day meant; without a year the one nearest to ``today``. None when it is no day."""
    text = fold(text).replace("’", "'")
    if text in _NEAR:
        return today + timedelta(days=_NEAR[text])
    if found := _NUMBERS.fullmatch(text):
        return _day(int(found[1]), int(found[2]), None, today)
    if found := _NAMED.fullmatch(text):
        return _day(int(found[1]), _MONTH.get(found[2]), found[3], today)
    if found := _NAMED_FIRST.fullmatch(text):
        return _day(int(found[2]), _MONTH.get(found[1]), found[3], today)
    return None


def _day(day: int, month: int | None, year: str | None, today: date) -> date | None:
    if month is None:
        return None
    if year is not None:
        return _real(int(year) + (2000 if len(year) == 2 else 0), month, day)
    around = (_real(year, month, day) for year in (today.year - 1, today.year, today.year + 1))
    return min((one for one in around if one), key=lambda one: abs(one - today), default=None)


def _real(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
