"""Customers who look like the same person: found while one is typed, and proposed to be made one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations
from typing import Any

from desktop.domain.folding import digits, fold
from desktop.models.base import db

MOST_OF_A_KIND = 8
"""When more share a phone number or e-mail than this, it is the shop's own and no sign of anything."""

_DIALLED = 9
"""The last digits of a phone number, which are the same with and without a country."""

_PEOPLE = (
    "SELECT c.id, c.first_name, c.last_name, c.company, c.email, c.phone, c.email_key, c.sort_key, "
    "coalesce((SELECT postcode FROM address a WHERE a.customer_id = c.id ORDER BY a.position LIMIT 1), ''), "
    "(SELECT count(*) FROM orders o WHERE o.customer_id = c.id AND o.number IS NOT NULL) FROM customer c "
    "WHERE c.erased_at IS NULL AND NOT c.walk_in AND c.id NOT IN (SELECT merged_id FROM customer_merge)"
)


class SameBy(StrEnum):
    """What two customers have in common."""

    EMAIL = "email"
    PHONE = "phone"
    NAME = "name"


@dataclass(frozen=True, slots=True)
class Person:
    """A customer as shown in a proposal; ``orders`` counts placed ones."""

    id: int
    name: str
    email: str
    phone: str
    postcode: str
    orders: int


@dataclass(frozen=True, slots=True)
class Pair:
    """Two customers who may be one, the one to keep first: it has more orders, or is older."""

    kept: Person
    other: Person
    same: tuple[SameBy, ...]


def duplicates(limit: int = 200) -> list[Pair]:
    """Pairs with the same e-mail, the same phone, or the same name in the same postcode.

    Pairs that were said to be two are left out; those with most in common come first.
    """
    people: dict[int, Person] = {}
    signs: dict[tuple[SameBy, str], list[int]] = defaultdict(list)
    for row in db.execute_sql(_PEOPLE):
        person = _person(row)
        people[person.id] = person
        for sign in _signs(row):
            signs[sign].append(person.id)
    found: dict[tuple[int, int], list[SameBy]] = defaultdict(list)
    for (same, _), ids in signs.items():
        if len(ids) <= MOST_OF_A_KIND:
            for pair in combinations(sorted(ids), 2):
                found[pair].append(same)
    for apart in db.execute_sql("SELECT one_id, other_id FROM customer_apart"):
        found.pop(tuple(apart), None)
    pairs = [_pair(people[one], people[other], same) for (one, other), same in found.items()]
    pairs.sort(key=lambda pair: (-len(pair.same), fold(pair.kept.name), pair.other.id))
    return pairs[:limit]


def same_contact(email: str, phone: str, *, but: int | None = None) -> dict[SameBy, Person]:
    """Who else has this e-mail or this phone number; ``but`` is the customer who is being looked at."""
    asked: list[tuple[SameBy, list[Any]]] = []
    if email.strip():
        sql = f"{_PEOPLE} AND c.email_key = ?"
        asked.append((SameBy.EMAIL, db.execute_sql(sql, (fold(email),)).fetchall()))
    number = _dialled(phone)
    if len(number) == _DIALLED:
        rows = db.execute_sql(f"{_PEOPLE} AND instr(c.search_key, ?) > 0", (number,)).fetchall()
        asked.append((SameBy.PHONE, [row for row in rows if _dialled(row[5]) == number]))
    others = ((same, next(_others(rows, but), None)) for same, rows in asked)
    return {same: person for same, person in others if person is not None}


def _others(rows: Iterable[Any], but: int | None) -> Iterator[Person]:
    return (_person(row) for row in rows if row[0] != but)


def _person(row: tuple[Any, ...]) -> Person:
    row_id, first, last, company, email, phone, _, _, postcode, orders = row
    return Person(
        row_id, f"{first} {last}".strip() or company or email or phone, email, phone, postcode, orders
    )


def _signs(row: tuple[Any, ...]) -> Iterator[tuple[SameBy, str]]:
    _, first, last, company, _, phone, email_key, _, postcode, _ = row
    if email_key:
        yield SameBy.EMAIL, email_key
    if len(_dialled(phone)) == _DIALLED:
        yield SameBy.PHONE, _dialled(phone)
    names = sorted(fold(f"{first} {last}").split()) or fold(company).split()
    if names and postcode:
        yield SameBy.NAME, f"{' '.join(names)} {fold(postcode).replace(' ', '')}"


def _dialled(phone: str) -> str:
    return digits(phone)[-_DIALLED:]


def _pair(one: Person, other: Person, same: list[SameBy]) -> Pair:
    first, second = sorted((one, other), key=lambda person: (-person.orders, person.id))
    return Pair(first, second, tuple(same))
