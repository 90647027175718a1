"""Recognise columns by their titles, in English and French, whatever the accents, marks and spaces."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache

_WORDS = re.compile(r"[^a-z0-9]+")
_BRACKETS = re.compile(r"[(\[][^)\]]*[)\]]")

Aliases = Mapping[str, Sequence[str]]


def titled(**fields: str) -> Aliases:
    """Make a table of column titles: ``titled(name="name|nom")``, titles as ``plain`` gives them."""
    return {field: tuple(titles.split("|")) for field, titles in fields.items()}


def any_of(titles: str) -> frozenset[str]:
    """Make a set of titles from ``name|nom``."""
    return frozenset(titles.split("|"))


@lru_cache(maxsize=4096)
def plain(title: str) -> str:
    """Give a title without accents, marks and capitals: ``Prix (TTC) *`` → ``prix ttc``."""
    letters = unicodedata.normalize("NFKD", title.replace("œ", "oe").replace("Œ", "oe"))
    return _WORDS.sub(" ", "".join(c for c in letters if not unicodedata.combining(c)).lower()).strip()


@lru_cache(maxsize=4096)
def short(title: str) -> str:
    """Give a title without what stands in brackets: ``Categories (x,y,z...)`` → ``categories``."""
    return plain(_BRACKETS.sub(" ", title))


def map_columns(
    header: Sequence[str], aliases: Aliases, chosen: Mapping[str, str] | None = None
) -> dict[str, int]:
    """Find the column of each field. ``chosen`` (field → title, empty for none) stands above the guess.

    A title is compared in full first, then without its brackets; a column serves one field only, and the
    first of two columns with the same title wins.
    """
    found: dict[str, int] = {}
    taken: set[int] = set()
    for field, title in (chosen or {}).items():
        if title and title in header:
            found[field] = header.index(title)
            taken.add(found[field])
    left = [field for field in aliases if field not in (chosen or {})]
    for form in (plain, short):
        places = _places(header, form)
        for field in left:
            if field in found:
                continue
            place = _first_free(aliases[field], places, taken)
            if place is not None:
                found[field] = place
                taken.add(place)
    return found


def known_titles(*tables: Aliases) -> frozenset[str]:
    """Give every title of the tables, to tell a header from a row."""
    return frozenset(title for table in tables for titles in table.values() for title in titles)


def count_known(cells: Iterable[str], titles: frozenset[str]) -> int:
    """Count the cells that are titles somebody knows."""
    return sum(1 for cell in cells if plain(cell) in titles or short(cell) in titles)


def _places(header: Sequence[str], form: Callable[[str], str]) -> dict[str, list[int]]:
    places: dict[str, list[int]] = {}
    for index, title in enumerate(header):
        places.setdefault(form(title), []).append(index)
    return places


def _first_free(titles: Sequence[str], places: Mapping[str, list[int]], taken: set[int]) -> int | None:
    for title in titles:
        for index in places.get(title, ()):
            if index not in taken:
                return index
    return None
