"""Days on the screen are worded as on paper, although Qt and not Babel words them."""

from __future__ import annotations

from datetime import date

import pytest
from babel import Locale

from desktop.shell import i18n
from desktop.views import labels

DAYS = [date(2020, month, month) for month in range(1, 13)]


@pytest.mark.parametrize("language", i18n.LANGUAGES)
def test_days_are_worded_as_on_paper(language: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(i18n, "_language", language)
    words = Locale.parse(labels.locale())
    for day in DAYS:
        short, wide = (words.months["format"][width][day.month] for width in ("abbreviated", "wide"))
        assert labels.day(day) == f"{day.day} {short} {day.year}"
        said = f"{words.days['format']['wide'][day.weekday()]} {day.day} {wide} {day.year}"
        assert labels.day_in_full(day, weekday=True) == said
