"""Amounts, quantities and dates as the screen says them, in the language it speaks now. No widgets."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from desktop.domain import said
from desktop.domain.built_in import said_in
from desktop.shell import clock, i18n

if TYPE_CHECKING:
    from decimal import Decimal

    from babel import Locale

translate = QCoreApplication.translate

NOTHING = "–"
"""What a column shows when there is nothing to say."""

_BARE = re.compile(r"^\D+|\D+$")
"""The sign of the currency before or after an amount."""


def locale() -> str:
    """Locale of the screen, for ``desktop.domain.typed`` and everything else that wants one."""
    return i18n.LOCALES[i18n.language()]


def money(minor: int, currency: str) -> str:
    """An amount of minor units with its currency: ``1 234,50 €``."""
    return said.format_money(minor, currency, locale())


def amount(minor: int, currency: str) -> str:
    """An amount without its currency, for narrow columns and fields: ``1 234,50``."""
    return said.format_amount(minor, currency, locale())


def unit_price(price: Decimal, currency: str) -> str:
    """A unit price in whole currency units with its currency: ``12,90 €``."""
    return said.format_unit_price(price, currency, locale())


def price_range(least: Decimal, most: Decimal, currency: str) -> str:
    """Two unit prices that share one sign: ``21,50 – 24,50 €``; one price when they are the same."""
    low, high = unit_price(least, currency), unit_price(most, currency)
    if least == most:
        return low
    if low[-1].isdigit():
        return f"{low} – {_BARE.sub('', high)}"
    return f"{_BARE.sub('', low)} – {high}"


def headed(name: str, words: str) -> str:
    """A name and what is said of it: ``Large: 1 → 2``, with the space that French puts before the colon."""
    return translate("Label", "{name}: {words}").format(name=name, words=words)


def named(name: str) -> str:
    """A stored name; one that the shop was born with is said in the language of the screen."""
    return said_in(name, i18n.language())


def quantity(value: Decimal, unit: str = "") -> str:
    """A quantity, with its unit if it has one: ``4`` or ``0,385 kg``."""
    number = said.format_quantity(value, locale())
    return f"{number}\u00a0{unit}" if unit else number


def percent(rate: Decimal) -> str:
    """A rate or percent: ``5,5 %``."""
    return said.format_rate(rate, locale())


def count(number: int) -> str:
    """A whole number with its thousands set apart: ``1 284``."""
    return said.format_count(number, locale())


def counted(number: int, one: str, many: str) -> str:
    """``one`` or ``many`` with the number in it: ``counted(2, tr("{n} order"), tr("{n} orders"))``.

    French says one also of nothing. (Qt's own plurals are not found in Python sources by lupdate.)
    """
    single = abs(number) < 2 if i18n.language() == "fr" else number == 1
    return (one if single else many).format(n=count(number))


def weight(grams: int) -> str:
    """Grams below a kilogram, kilograms from there on."""
    from decimal import Decimal  # nothing is weighed in the first picture

    return quantity(Decimal(grams), "g") if grams < 1000 else quantity(Decimal(grams) / 1000, "kg")


# Dates and times


def clock_time(at: datetime) -> str:
    """Time of day here: ``14:32``."""
    return f"{clock.here(at):%H:%M}"


def day(on: date) -> str:
    """A day, with its year only when that is not this one: ``20 nov.`` or ``20 nov. 2025``."""
    text = f"{said.day_number(on, locale())} {_month(locale(), on.month, wide=False)}"
    return text if on.year == clock.today().year else f"{text} {on.year}"


def day_in_full(on: date, *, weekday: bool = False) -> str:
    """A day in words: ``20 novembre 2026``, or ``vendredi 20 novembre 2026``."""
    text = f"{said.day_number(on, locale())} {_month(locale(), on.month, wide=True)} {on.year}"
    return f"{_weekday(locale(), on.isoweekday())} {text}" if weekday else text


def when(at: datetime) -> str:
    """A moment in as few words as a list needs: ``14:32`` today, then ``yesterday``, then the day."""
    on, today = clock.here(at).date(), clock.today()
    if on == today:
        return clock_time(at)
    if on == today - timedelta(days=1):
        return translate("When", "yesterday")
    return day(on)


def moment(at: datetime) -> str:
    """Day and time: ``20 nov. 17:05``."""
    return f"{day(clock.here(at).date())} {clock_time(at)}"


def moment_in_full(at: datetime) -> str:
    """Day and time in words: ``vendredi 20 novembre 2026, 17:05``."""
    return f"{day_in_full(clock.here(at).date(), weekday=True)}, {clock_time(at)}"


def country(code: str) -> str:
    """The country's name (ISO 3166 code of two letters), or the code when nobody knows it."""
    return str(_words(locale()).territories.get(code, code))


def language_name(code: str) -> str:
    """A language in its own words: ``français``, ``English``."""
    name = str(_words(code).languages.get(code, code))
    return name[:1].upper() + name[1:]


def language_word(code: str) -> str:
    """A language in that of the screen, for the middle of a sentence: ``anglais``."""
    return str(_words(i18n.language()).languages.get(code, code))


@lru_cache(maxsize=48)
def _month(name: str, month: int, *, wide: bool) -> str:
    form = QLocale.FormatType.LongFormat if wide else QLocale.FormatType.ShortFormat
    return QLocale(name).monthName(month, form)


@lru_cache(maxsize=14)
def _weekday(name: str, day: int) -> str:
    return QLocale(name).dayName(day, QLocale.FormatType.LongFormat)


@lru_cache(maxsize=4)
def _words(name: str) -> Locale:
    from babel import Locale  # takes longer to read than a window to open, and is rarely wanted

    return Locale.parse(name)
