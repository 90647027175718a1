"""Amounts, quantities, dates and weights as they are printed, in the paper's language."""

from __future__ import annotations

from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from babel import Locale
from babel.dates import format_date
from babel.numbers import format_decimal, get_decimal_symbol

from desktop.domain.money import exponent
from desktop.domain.said import day_number, format_amount, format_money, format_quantity, format_rate

LANGUAGES = {"fr": "fr_FR", "en": "en_GB"}
"""Languages a paper can speak, with the locale that spells their figures."""

COUNTRY_LOCALES = {("en", "US"): "en_US", ("en", "CA"): "en_CA", ("fr", "CA"): "fr_CA", ("fr", "CH"): "fr_CH"}
PRICE_DIGITS = 4
_PER_KILO = 1000


def paper_language(language: str) -> str:
    """The language the paper will speak: the one asked for if there is one, else English."""
    return language if language in LANGUAGES else "en"


class Figures:
    """Formats for one paper. ``language`` and ``country`` choose the locale, ``currency`` the digits."""

    def __init__(self, language: str, country: str, currency: str) -> None:
        spoken = paper_language(language)
        self.name = COUNTRY_LOCALES.get((spoken, country), LANGUAGES[spoken])
        self.locale = Locale.parse(self.name)
        self.currency = currency
        self.digits = exponent(currency)

    def money(self, minor: int) -> str:
        """Amount with its currency, such as ``1 234,50 €``."""
        return format_money(minor, self.currency, self.name)

    def round_money(self, minor: int) -> str:
        """Amount with its currency, without decimals when they are all zero: ``8 000 €``."""
        zeros = get_decimal_symbol(self.locale) + "0" * self.digits
        return self.money(minor).replace(zeros, "") if self.digits else self.money(minor)

    def amount(self, minor: int) -> str:
        """Amount without its currency, for columns."""
        return format_amount(minor, self.currency, self.name)

    def price(self, unit: Decimal) -> str:
        """Unit price without its currency: the currency's digits, and up to four where they matter."""
        most = max(self.digits, PRICE_DIGITS)
        rounded = unit.quantize(Decimal(1).scaleb(-most), ROUND_HALF_UP)
        decimals = f"{'0' * self.digits}{'#' * (most - self.digits)}"
        return format_decimal(rounded, format=f"#,##0.{decimals}", locale=self.locale)

    def quantity(self, quantity: Decimal, unit: str) -> str:
        """Quantity with its unit, if it has one: ``4`` or ``0,385 kg``."""
        number = format_quantity(quantity, self.name)
        return f"{number}\u00a0{unit}" if unit else number

    def percent(self, rate: Decimal) -> str:
        """A rate in percent, such as ``5,5 %``."""
        return format_rate(rate, self.name)

    def day(self, day: date | None) -> str:
        """A date in words that stays on one line, empty for None."""
        if day is None:
            return ""
        said = format_date(day, "long", locale=self.locale)
        if self.locale.language == "fr":  # whose patterns begin with the day
            said = day_number(day, "fr") + said.removeprefix(str(day.day))
        return said.replace(" ", "\u00a0")

    def weight(self, grams: int) -> str:
        """Kilograms with up to three decimals."""
        return self.quantity(Decimal(grams) / _PER_KILO, "kg")

    def territory(self, country: str) -> str:
        """The country's name in the paper's language, or the code itself when nobody knows it."""
        return str(self.locale.territories.get(country, country))
