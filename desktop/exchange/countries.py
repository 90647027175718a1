"""Turn a country's name, in a few languages, into its ISO 3166 code."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from desktop.exchange.headers import plain

_LANGUAGES = ("en", "fr", "de", "es", "it", "nl", "pt")
_ALSO = {
    "usa": "US",
    "u s a": "US",
    "etats unis d amerique": "US",
    "united states of america": "US",
    "uk": "GB",
    "great britain": "GB",
    "england": "GB",
    "angleterre": "GB",
    "scotland": "GB",
    "ecosse": "GB",
    "hollande": "NL",
    "the netherlands": "NL",
    "czech republic": "CZ",
    "republique tcheque": "CZ",
    "france metropolitaine": "FR",
    "viet nam": "VN",
}


def country_code(text: str) -> str:
    """Give the two-letter code for ``France``, ``États-Unis``, ``DE`` or ``Allemagne``; empty if unknown."""
    word = plain(text)
    if not word:
        return ""
    if len(word) == 2 and word.upper() in _codes():
        return word.upper()
    return _ALSO.get(word) or _names().get(word, "")


def is_country(text: str) -> bool:
    """Whether a text is the two-letter code of a country, in capitals or not."""
    return len(text) == 2 and text.upper() in _codes()


@cache
def _codes() -> frozenset[str]:
    return frozenset(_names().values())


@cache
def _names() -> Mapping[str, str]:
    from babel import Locale

    names: dict[str, str] = {}
    for language in _LANGUAGES:
        for code, name in Locale.parse(language).territories.items():
            if len(code) == 2 and code.isalpha() and code not in ("EU", "EZ", "UN", "QO", "XA", "XB", "ZZ"):
                names.setdefault(plain(name), code)
    return names
