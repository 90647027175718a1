"""What a country brings to a new shop: its currency, and its usual rates on sales with the day they began.

Rates are examples for the owner to check, as every country changes them now and then; France's are complete
for the mainland (CGI art. 278 to 281). Where there is no national rate (United States) nothing is asked.
"""

from __future__ import annotations

from dataclasses import dataclass

Rate = tuple[str, str, str, str | None]
"""Tax class, percent, first and last day."""

_OLD = "2000-01-01"

FRENCH_RATES: tuple[Rate, ...] = (
    ("standard", "19.6", "2000-04-01", "2013-12-31"),
    ("standard", "20", "2014-01-01", None),
    ("intermediate", "7", "2012-01-01", "2013-12-31"),
    ("intermediate", "10", "2014-01-01", None),
    ("reduced", "5.5", _OLD, None),
    ("special", "2.1", _OLD, None),
    ("exempt", "0", _OLD, None),
)


@dataclass(frozen=True, slots=True)
class CountryPack:
    """``rates`` of the country; a class without one is not offered there."""

    currency: str
    rates: tuple[Rate, ...]


def _rates(since: str, **percents: str) -> tuple[Rate, ...]:
    return (
        *((code, percent, since, None) for code, percent in percents.items()),
        ("exempt", "0", _OLD, None),
    )


PACKS: dict[str, CountryPack] = {
    "FR": CountryPack("EUR", FRENCH_RATES),
    "MC": CountryPack("EUR", FRENCH_RATES),
    "BE": CountryPack("EUR", _rates("2000-01-01", standard="21", intermediate="12", reduced="6")),
    "CA": CountryPack("CAD", _rates("2008-01-01", standard="5")),
    "CH": CountryPack("CHF", _rates("2024-01-01", standard="8.1", intermediate="3.8", reduced="2.6")),
    "DE": CountryPack("EUR", _rates("2021-01-01", standard="19", reduced="7")),
    "ES": CountryPack("EUR", _rates("2012-09-01", standard="21", intermediate="10", reduced="4")),
    "GB": CountryPack("GBP", _rates("2011-01-04", standard="20", reduced="5")),
    "IE": CountryPack("EUR", _rates("2021-03-01", standard="23", intermediate="13.5", reduced="9")),
    "IT": CountryPack(
        "EUR", _rates("2013-10-01", standard="22", intermediate="10", reduced="5", special="4")
    ),
    "LU": CountryPack(
        "EUR", _rates("2024-01-01", standard="17", intermediate="14", reduced="8", special="3")
    ),
    "NL": CountryPack("EUR", _rates("2019-01-01", standard="21", reduced="9")),
    "PT": CountryPack("EUR", _rates("2011-01-01", standard="23", intermediate="13", reduced="6")),
    "US": CountryPack("USD", _rates(_OLD, standard="0")),
}
"""By ISO code; the countries the assistant offers."""

UNION = (
    "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE",
    "IT", "LT", "LU", "LV", "MC", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK",
)  # fmt: skip
"""The customs territory of the European Union, to which Monaco belongs."""

EVERYWHERE = CountryPack("EUR", _rates(_OLD, standard="0"))
"""For a country without a pack: nothing is asked until the owner says what."""


def pack_of(country: str) -> CountryPack:
    """The pack of a country (ISO code)."""
    return PACKS.get(country, EVERYWHERE)
