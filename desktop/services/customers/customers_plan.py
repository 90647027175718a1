"""Decide what an import does with each person, before anything is written and without holding the file."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any
from uuid import UUID

from desktop.domain.errors import DeskError
from desktop.domain.folding import digits, fold
from desktop.models.base import db, new_uid
from desktop.services.customers.customers import CustomerForm, checked_form
from desktop.services.orders.cards import PostalAddress

Step = Callable[[int, int], None]
"""Called with (done, of) between people and before the commit; what it raises ends the import and nothing
was written."""

Row = dict[str, Any]
Key = tuple[str, str]
Place = tuple[str, str, str]
FORM = tuple(CustomerForm.__dataclass_fields__)


@dataclass(frozen=True, slots=True)
class CustomerRecord:
    """A customer from a file, with addresses; ``line`` is where it stands there."""

    line: int
    form: CustomerForm
    addresses: tuple[PostalAddress, ...] = ()


@dataclass(frozen=True, slots=True)
class CustomerCounts:
    """What an import did; ``refused`` are (line, refusal) of customers left out."""

    added: int = 0
    updated: int = 0
    refused: tuple[tuple[int, DeskError], ...] = ()


@dataclass(frozen=True, slots=True)
class KnownPeople:
    """Rows of customers (id, then the form), of addresses (customer, street, postcode, city) and of merges.

    A merge is (merged customer, the one kept): a file that still has the old e-mail finds the one kept.

    Two of them are equal when nothing that an import looks at was changed between their readings.
    """

    customers: list[tuple[Any, ...]]
    addresses: list[tuple[Any, ...]]
    merges: list[tuple[Any, ...]]


@dataclass(slots=True)
class Person:
    """A customer as the import leaves it. ``row`` is complete when ``new`` or ``changed``."""

    ref: int | UUID
    row: Row
    known_places: list[Place] = field(default_factory=list)
    places: list[PostalAddress] = field(default_factory=list)
    changed: bool = False

    @property
    def new(self) -> bool:
        """Whether the shop does not have it yet."""
        return isinstance(self.ref, UUID)


@dataclass(slots=True)
class CustomersPlan:
    """The people that an import touches, each once, and what was left out."""

    people: dict[int | UUID, Person] = field(default_factory=dict)
    refused: list[tuple[int, DeskError]] = field(default_factory=list)
    updated: int = 0

    @property
    def counts(self) -> CustomerCounts:
        """What it will have done."""
        added = sum(person.new for person in self.people.values())
        return CustomerCounts(added, self.updated, tuple(self.refused))


def known_people() -> KnownPeople:
    """Read what is known now; the oldest of two alike is the one that counts."""
    customers = f"SELECT id, {', '.join(FORM)} FROM customer ORDER BY id DESC"
    addresses = "SELECT customer_id, street, postcode, city FROM address ORDER BY id"
    merges = "SELECT merged_id, kept_id FROM customer_merge ORDER BY merged_id"
    return KnownPeople(*(db.execute_sql(sql).fetchall() for sql in (customers, addresses, merges)))


def plan_customers(
    records: Sequence[CustomerRecord], known: KnownPeople, step: Step | None = None
) -> CustomersPlan:
    """Decide about every record. Raises what ``step`` raises."""
    planner = _Planner(known)
    for place, record in enumerate(records):
        if step:
            step(place, len(records))
        try:
            planner.take(record)
        except DeskError as refusal:
            planner.plan.refused.append((record.line, refusal))
    return planner.plan


class _Planner:
    """Finds the person of each record among those stored and those planned before."""

    def __init__(self, known: KnownPeople) -> None:
        self.plan = CustomersPlan()
        self._places: dict[int, list[Place]] = defaultdict(list)
        for customer_id, *place in known.addresses:
            self._places[customer_id].append((place[0], place[1], place[2]))
        rows = {row_id: dict(zip(FORM, values, strict=True)) for row_id, *values in known.customers}
        kept, merges = {}, dict(known.merges)
        for row_id, row in rows.items():
            if row_id not in merges:
                kept[row_id] = Person(row_id, row, self._places.get(row_id, []))
        self._people: dict[Key, Person] = {_key(rows[old]): kept[new] for old, new in merges.items()}
        self._people |= {_key(person.row): person for person in kept.values()}

    def take(self, record: CustomerRecord) -> None:
        """Plan one person. Raises what makes a form impossible; then nothing of it was planned."""
        row = checked_form(record.form)
        person = self._people.get(_key(row))
        if person is None:
            person = Person(new_uid(), row)
        else:
            _fill_in(person, row)
            self.plan.updated += 1
        self._people[_key(row)] = person
        self.plan.people[person.ref] = person
        _add_addresses(person, record.addresses)


def _key(row: Mapping[str, Any]) -> Key:
    """What makes two records the same person: the e-mail, or without one the name and the phone."""
    if row["email"]:
        return "email", fold(row["email"])
    name = fold(f"{row['first_name']} {row['last_name']} {row['company']}")
    return "name", f"{name} {digits(row['phone'])}"


def _fill_in(person: Person, row: Row) -> None:
    filled: dict[str, str] = {name: person.row[name] or row[name] for name in FORM}
    if any(filled[name] != person.row[name] for name in FORM):
        person.row = checked_form(CustomerForm(**filled))
        person.changed = True


def _add_addresses(person: Person, addresses: Sequence[PostalAddress]) -> None:
    known = {tuple(map(fold, place)) for place in person.known_places}
    known |= {_place(address) for address in person.places}
    for address in addresses:
        if not address.empty and _place(address) not in known:
            known.add(_place(address))
            person.places.append(address)


def _place(address: PostalAddress) -> Place:
    return fold(address.street), fold(address.postcode), fold(address.city)


def address_rows(person: Person, customer_id: int) -> list[Row]:
    """The rows of the addresses that are new, at the end of the person's book."""
    first = len(person.known_places)
    return [
        {
            **{name: value for name, value in asdict(address).items() if name != "id"},
            "uid": new_uid(),
            "customer": customer_id,
            "position": position,
        }
        for position, address in enumerate(person.places, first)
    ]
