"""Read the small things in cells: yes and no, days, lists, weights, barcodes, tax rates, e-mails."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal

from desktop.exchange.amounts import core, decimal_mark, parse

HEAVIEST_G = 100_000_000

_YES = frozenset(["1", "yes", "true", "oui", "vrai", "y", "o", "x", "on", "active", "actif", "enabled"])
_NO = frozenset(["0", "-1", "no", "false", "non", "faux", "n", "off", "inactive", "inactif", "disabled"])
_DAY_FORMS = ("%Y-%m-%d", "%d/%m/%Y", "%d.%m.%Y", "%d-%m-%Y", "%Y/%m/%d")
_NO_DAY = frozenset({"0000-00-00", "0000-00-00 00:00:00"})
_GRAMS = {
    "g": Decimal(1),
    "gr": Decimal(1),
    "gram": Decimal(1),
    "gramme": Decimal(1),
    "kg": Decimal(1000),
    "kilo": Decimal(1000),
    "kilogram": Decimal(1000),
    "kilogramme": Decimal(1000),
    "lb": Decimal("453.59237"),
    "pound": Decimal("453.59237"),
    "livre": Decimal("453.59237"),
    "oz": Decimal("28.349523125"),
    "ounce": Decimal("28.349523125"),
    "once": Decimal("28.349523125"),
}
_UNIT = re.compile(r"[^\W\d_]+")
_WEIGHT = re.compile(r"^(.*?[0-9.,])\s*([^\W\d_]*)\.?$")
_ESCAPED_COMMA = re.compile(r"(?<!\\),")
_BARCODE_MARKS = re.compile(r"[\s\-.']")
_SCIENTIFIC = re.compile(r"^[0-9](?:[.,][0-9]+)?[eE]\+?[0-9]{1,2}$")
_EMAIL = re.compile(r"^[^\s@<>,;:\"()]+@[^\s@<>,;:\"().]+(?:\.[^\s@<>,;:\"().]+)+$")


def truth(text: str, default: bool) -> bool:
    """Read yes or no in English or French; ``default`` for an empty or unknown cell."""
    word = text.strip().lower()
    if word in _YES:
        return True
    return False if word in _NO else default


def unescaped(text: str, *, code: bool = False) -> str:
    """Take off the apostrophe that exports put before ``= + - @``; in a ``code`` also before a digit."""
    if len(text) > 1 and text[0] == "'" and (text[1] in "=+-@\t\r" or (code and text[1].isdigit())):
        return text[1:]
    return text


def day(text: str) -> date | None:
    """Read a day such as 2024-01-31, 31/01/2024 or an ISO time; None for an empty one. Raises ValueError."""
    bare = text.strip()
    if not bare or bare in _NO_DAY:
        return None
    for form in _DAY_FORMS:
        try:
            return datetime.strptime(bare[:10], form).date()  # noqa: DTZ007 - a day has no zone
        except ValueError:
            continue
    raise ValueError(text)


def items(text: str, separator: str = ",") -> tuple[str, ...]:
    """Split a list; a comma with a backslash before it belongs to the word. Empty words are dropped."""
    parts = _ESCAPED_COMMA.split(text) if separator == "," else text.split(separator)
    return tuple(word for part in parts if (word := part.replace("\\,", ",").strip()))


def unique(words: Iterable[str]) -> tuple[str, ...]:
    """Give the words once each, in their order."""
    return tuple(dict.fromkeys(words))


def unit_of(title: str) -> str:
    """Give the unit named in a column title such as ``Weight (lbs)``, for ``grams``; empty if none."""
    for word in _UNIT.findall(title.lower()):
        if (unit := _singular(word)) in _GRAMS:
            return unit
    return ""


def grams(text: str, unit: str, mark: str = ".") -> int | None:
    """Read a weight as integer grams, half up; ``unit`` holds unless the cell names its own.

    None for an empty cell. Raises ValueError for what is no weight.
    """
    if not text:
        return None
    found = _WEIGHT.match(text)
    own = _singular(found.group(2).lower()) if found else ""
    bare = core(found.group(1)) if found else ""
    number = parse(bare, decimal_mark(bare) or mark) if bare else None
    if number is None or number < 0 or (own and own not in _GRAMS):
        raise ValueError(text)
    weight = (number * _GRAMS[own or unit]).quantize(Decimal(1), ROUND_HALF_UP)
    if weight > HEAVIEST_G:
        raise ValueError(text)
    return int(weight)


def names_unit(text: str) -> bool:
    """Whether a weight cell names its own unit, as in ``250 g``."""
    found = _WEIGHT.match(text)
    return bool(found and _singular(found.group(2).lower()) in _GRAMS)


def barcode(text: str) -> str:
    """Give a scanned code without blanks and dashes, or an empty string."""
    return _BARCODE_MARKS.sub("", text)[:64]


def is_damaged_barcode(text: str) -> bool:
    """Whether a spreadsheet turned the code into something like ``3,76E+12``."""
    return bool(_SCIENTIFIC.match(text.strip()))


def rate(text: str) -> Decimal | None:
    """Read a tax rate in percent such as ``5,5 %``; None when it is no number from 0 to 100."""
    bare = core(text)
    number = parse(bare, decimal_mark(bare) or ".") if bare else None
    return number if number is not None and 0 <= number <= 100 else None


def is_email(text: str) -> bool:
    """Whether the text has the shape of one e-mail address."""
    return len(text) <= 254 and bool(_EMAIL.match(text))


def _singular(word: str) -> str:
    return word[:-1] if len(word) > 2 and word.endswith("s") else word
