"""The marks a locale writes numbers with: those of the screen's two languages by heart, others from Babel.

Reading a locale's data takes Babel longer than drawing the whole window, so what a start needs stands here.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

FIXED_SPACE = "\u00a0"
_NARROW_SPACE = "\u202f"


class Marks(NamedTuple):
    """What stands between thousands, before decimals and after a percent, and around an amount of money.

    ``before`` and ``after`` hold ``¤`` where the currency's sign goes.
    """

    group: str
    decimal: str
    percent: str
    before: str
    after: str


_FRENCH = Marks(_NARROW_SPACE, ",", f"{FIXED_SPACE}%", "", f"{FIXED_SPACE}¤")
_ENGLISH = Marks(",", ".", "%", "¤", "")
_KNOWN = {"fr": _FRENCH, "fr_FR": _FRENCH, "en": _ENGLISH, "en_GB": _ENGLISH}
_SIGNS = {"EUR": "€", "CHF": "CHF"}
"""Currencies with the same sign in all of these."""


@lru_cache(maxsize=16)
def marks(locale: str) -> Marks:
    """The marks of a locale such as ``fr``, ``en_GB`` or ``fr-CH``. ValueError or babel.UnknownLocaleError
    when there is no such locale."""
    name = locale.replace("-", "_")
    return _KNOWN.get(name) or _read(name)


@lru_cache(maxsize=64)
def currency_sign(currency: str, locale: str) -> str:
    """The sign of a currency as a locale writes it: ``€``, ``US$``, ``TND``."""
    name = locale.replace("-", "_")
    if name in _KNOWN and currency in _SIGNS:
        return _SIGNS[currency]
    from babel.numbers import get_currency_symbol

    return str(get_currency_symbol(currency, name))


def _read(name: str) -> Marks:
    from babel import Locale

    locale = Locale.parse(name)
    symbols, money = locale.number_symbols["latn"], locale.currency_formats["standard"]
    percent = locale.percent_formats[None].suffix[0]
    return Marks(symbols["group"], symbols["decimal"], percent, money.prefix[0], money.suffix[0])
