"""Read numbers as people and programmes write them, deciding point or comma once per column.

``1.234,50``, ``1,234.50``, ``12,5``, ``12.5``, ``1 234,50 €`` and ``1'234.50`` say themselves what their
marks mean. ``1.234`` does not: it is read as the clear numbers of its column are, else of the file.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from decimal import ROUND_HALF_UP, Decimal

from desktop.exchange.reasons import Reason
from desktop.exchange.trouble import BadRow

LARGEST = Decimal(1_000_000_000)

_PLACES = Decimal("0.000001")
_ONE = Decimal(1)
_LONGEST = 40
_MINUS = str.maketrans({"\u2212": "-", "\u2013": "-", "\u2012": "-"})
_BLANKS = re.compile(r"[\s\u2019'`´]")
_EURO_AS_MARK = re.compile(r"(?<=[0-9])[€$£](?=[0-9]{2}$)")
_MONEY = re.compile(
    r"[€$£¥₣₤₽₹]|(?:eur|euros?|usd|gbp|chf|cad|aud|xof|xaf|fcfa|cfa|fr|sfr|kr|zł|ttc|ht|tvac|htva|tva|%)\.?(?=[^a-z]|$)",
    re.IGNORECASE,
)
_NO_CENTS = re.compile(r"[.,]-{1,2}$")
_SHAPE = re.compile(r"[+-]?[0-9.,]*[0-9][0-9.,]*$")
_GROUPED = re.compile(r"[0-9]{1,3}(?:[.,][0-9]{2,3})*[.,][0-9]{3}$")


def core(text: str) -> str:
    """Strip money signs, blanks and brackets; give an empty string for what is no number."""
    if len(text) > _LONGEST:
        return ""
    bare = _BLANKS.sub("", text.translate(_MINUS))
    bare = _MONEY.sub("", _EURO_AS_MARK.sub(".", bare))
    if bare.startswith("(") and bare.endswith(")"):
        bare = "-" + bare[1:-1]
    bare = _NO_CENTS.sub("", bare)
    return bare if _SHAPE.match(bare) else ""


def decimal_mark(bare: str) -> str:
    """Say which mark ``bare`` (from ``core``) uses for decimals; an empty string when it does not show."""
    points, commas = bare.count("."), bare.count(",")
    if points and commas:
        return "." if bare.rfind(".") > bare.rfind(",") else ","
    if not points and not commas:
        return ""
    mark, other = (".", ",") if points else (",", ".")
    if points + commas > 1:
        return other
    before, after = bare.lstrip("+-").split(mark)
    doubtful = len(after) == 3 and 1 <= len(before) <= 3 and not before.startswith("0")
    return "" if doubtful else mark


def is_doubtful(bare: str) -> bool:
    """Whether the one mark of ``bare`` may part thousands as well as decimals."""
    return decimal_mark(bare) == "" and ("." in bare or "," in bare)


def parse(bare: str, mark: str) -> Decimal | None:
    """Give the number of ``bare``, with ``mark`` for decimals where it does not show; None if it is none."""
    mark = decimal_mark(bare) or mark
    sign = "-" if bare.startswith("-") else ""
    whole, found, part = bare.lstrip("+-").partition(mark)
    if found and (mark in part or "." in part or "," in part):
        return None
    if "." in whole or "," in whole:
        if not _GROUPED.match(whole) or ("." in whole and "," in whole):
            return None
        whole = whole.replace(".", "").replace(",", "")
    return Decimal(f"{sign}{whole or '0'}.{part or '0'}")


def tidy(number: Decimal) -> Decimal:
    """Round to six decimals, half up, and drop zeros at the end: 23.900000 → 23.9, 100 stays 100."""
    short = number.quantize(_PLACES, ROUND_HALF_UP).normalize()
    exponent = short.as_tuple().exponent
    assert isinstance(exponent, int), "it is letters only for what is no number, and that was refused"
    return short if exponent <= 0 else short.quantize(_ONE)


class Numbers:
    """Reads the number columns of one table. Build it from all texts of the columns, then call ``read``."""

    def __init__(
        self, columns: Mapping[str, Iterable[str]], titles: Mapping[str, str], fallback: str = "."
    ) -> None:
        """Take texts by field, the file's own ``titles`` for messages, and the mark to assume in doubt."""
        self._titles = titles
        self._marks: dict[str, set[str]] = {}
        self._doubtful: dict[str, str] = {}
        for field, texts in columns.items():
            marks = self._marks[field] = set()
            for text in texts:
                bare = core(text) if text else ""
                mark = decimal_mark(bare)
                if mark:
                    marks.add(mark)
                elif field not in self._doubtful and is_doubtful(bare):
                    self._doubtful[field] = text
        said = set().union(*self._marks.values()) if self._marks else set()
        self._settled = len(said) == 1
        self._fallback = said.pop() if self._settled else fallback

    def mark_of(self, field: str) -> str:
        """Give the mark for decimals to use where a number of ``field`` does not show it."""
        marks = self._marks.get(field, set())
        return next(iter(marks)) if len(marks) == 1 else self._fallback

    def assumptions(self) -> dict[str, str]:
        """Give one doubtful text by field where neither its column nor the file says how to read it."""
        return {
            field: text
            for field, text in self._doubtful.items()
            if not self._settled and len(self._marks[field]) == 0
        }

    def read(self, field: str, text: str) -> Decimal | None:
        """Give the number, with six decimals at most, or None for an empty cell.

        Raises BadRow: UNREADABLE_NUMBER, AMBIGUOUS_NUMBER, NUMBER_TOO_LARGE.
        """
        if not text:
            return None
        bare = core(text)
        facts = {"value": text[:_LONGEST], "column": self._titles.get(field, field)}
        if not bare:
            raise BadRow(Reason.UNREADABLE_NUMBER, facts)
        if len(self._marks.get(field, ())) > 1 and is_doubtful(bare):
            raise BadRow(Reason.AMBIGUOUS_NUMBER, facts)
        number = parse(bare, self.mark_of(field))
        if number is None:
            raise BadRow(Reason.UNREADABLE_NUMBER, facts)
        if abs(number) > LARGEST:
            raise BadRow(Reason.NUMBER_TOO_LARGE, facts)
        return tidy(number)

    def price(self, field: str, text: str) -> Decimal | None:
        """Like ``read``, and a price is never below zero. Raises BadRow NEGATIVE_PRICE too."""
        number = self.read(field, text)
        if number is not None and number < 0:
            raise BadRow(Reason.NEGATIVE_PRICE, {"value": text})
        return number
