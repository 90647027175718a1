"""Days on the screen are worded as on paper, although Qt and not Babel words them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from babel import Locale

from desktop.documents.figures import Figures
from desktop.shell import i18n
from desktop.views import labels

DAYS = [date(2020, month, month) for month in range(1, 13)]


@pytest.mark.parametrize("language", i18n.LANGUAGES)
def test_days_are_worded_as_on_paper(language: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(i18n, "_language", language)
    words = Locale.parse(labels.locale())
    for day in DAYS:
        short, wide = (words.months["format"][width][day.month] for width in ("abbreviated", "wide"))
        number = "1er" if day.day == 1 and language == "fr" else str(day.day)  # as French says the first
        assert labels.day(day) == f"{number} {short} {day.year}"
        said = f"{words.days['format']['wide'][day.weekday()]} {number} {wide} {day.year}"
        assert labels.day_in_full(day, weekday=True) == said
        assert Figures(language, "", "EUR").day(day).replace("\u00a0", " ") == f"{number} {wide} {day.year}"
    assert labels.day(date(2020, 1, 21)).startswith("21 ")


@pytest.mark.parametrize(
    ("language", "said"), [("fr", "21,50 – 24,50\u00a0€"), ("en", "€21.50 – 24.50")], ids=i18n.LANGUAGES
)
def test_a_range_of_prices_names_its_currency_once(
    language: str, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(i18n, "_language", language)
    assert labels.price_range(Decimal("21.5"), Decimal("24.5"), "EUR") == said
    assert labels.price_range(Decimal(3), Decimal(3), "EUR") == labels.unit_price(Decimal(3), "EUR")
