"""Addresses with places to fill in: where to follow a parcel, where to pay an order."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import quote, urlsplit

from desktop.domain.errors import DeskError
from desktop.domain.money import decimal_text

AMOUNT, NUMBER = "{amount}", "{number}"
_PLACE = re.compile(r"\{[^{}]*\}")
LONGEST = 500


@dataclass(eq=False)
class LinkNotClear(DeskError):
    """Not the address of a page: it begins with https:// and names a host."""

    link: str
    field: str = "link"


@dataclass(eq=False)
class LinkPlaceUnknown(DeskError):
    """The pattern has a place that nothing fills in."""

    place: str
    known: str
    field: str = "link"


@dataclass(eq=False)
class LinkPlaceMissing(DeskError):
    """The pattern lacks the place without which it leads everywhere to the same page."""

    place: str
    field: str = "link"


def checked_pattern(pattern: str, *, known: tuple[str, ...], needed: tuple[str, ...] = ()) -> str:
    """The pattern without blanks around it; an empty one is allowed.

    Raises LinkNotClear, LinkPlaceUnknown or LinkPlaceMissing.
    """
    pattern = pattern.strip()
    if not pattern:
        return ""
    for place in _PLACE.findall(pattern):
        if place not in known:
            raise LinkPlaceUnknown(place, ", ".join(known))
    for place in needed:
        if place not in pattern:
            raise LinkPlaceMissing(place)
    if not _is_page(_PLACE.sub("1", pattern)):
        raise LinkNotClear(pattern[:LONGEST])
    return pattern


def payment_link(pattern: str, amount_minor: int, currency: str, number: str) -> str:
    """Where to pay so much for an order or quote; empty for an empty pattern."""
    filled = pattern.replace(AMOUNT, decimal_text(amount_minor, currency))
    return filled.replace(NUMBER, quote(number, safe=""))


def _is_page(link: str) -> bool:
    try:
        parts = urlsplit(link)
    except ValueError:
        return False
    plain = not re.search(r"[\s<>\"{}|\\^`]", link)
    return parts.scheme in ("https", "http") and "." in parts.netloc and plain and len(link) <= LONGEST
