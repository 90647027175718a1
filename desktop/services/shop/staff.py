"""The people who work here: their names, rights and PINs. Without any, the owner works alone."""

from __future__ import annotations

import json
from dataclasses import dataclass
from decimal import Decimal

from desktop.domain import staff_events as events
from desktop.domain.errors import DeskError
from desktop.domain.limits import check_percent
from desktop.domain.rights import Need, Right, read_rights
from desktop.models.base import db, new_uid, now
from desktop.models.shop import Staff
from desktop.services.inserts import insert_row, update_row
from desktop.services.shop.pins import hashed
from desktop.services.work import Work, work

_PEOPLE = (
    "SELECT id, name, rights, discount_percent, pin_hash <> '', active FROM staff ORDER BY active DESC, name"
)


@dataclass(eq=False)
class PersonNameMissing(DeskError):
    """Somebody without a name."""

    field: str = "name"


@dataclass(eq=False)
class PersonNameTaken(DeskError):
    """Somebody is called that already; history could not tell them apart."""

    name: str
    field: str = "name"


@dataclass(eq=False)
class PersonNotFound(DeskError):
    """Nobody of that name works here."""

    name: str
    field: str = "name"


@dataclass(eq=False)
class NobodyInCharge(DeskError):
    """Somebody has to be able to change the settings: else nobody could change this again."""

    field: str = "rights"


@dataclass(frozen=True, slots=True)
class PersonForm:
    """What is said of somebody; ``discount_percent`` is how much they may take off without asking."""

    name: str
    rights: frozenset[Right] = frozenset()
    discount_percent: Decimal = Decimal(0)


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who works here, or did."""

    id: int
    name: str
    rights: frozenset[Right]
    discount_percent: Decimal
    has_pin: bool
    active: bool


def people(*, everybody: bool = False) -> list[Person]:
    """Who works here, by name; with those who left, behind them, when asked for."""
    found = [_person(row) for row in db.execute_sql(_PEOPLE)]
    return found if everybody else [person for person in found if person.active]


def has_staff() -> bool:
    """True when there is anybody beside the single owner."""
    return db.execute_sql("SELECT 1 FROM staff WHERE active LIMIT 1").fetchone() is not None


def person_named(name: str) -> Person:
    """Somebody who works here. Raises PersonNotFound."""
    for person in people():
        if person.name.casefold() == name.strip().casefold():
            return person
    raise PersonNotFound(name)


def save_person(form: PersonForm, person_id: int | None = None, *, pin: str | None = None, by: str) -> int:
    """Write somebody down, or write anew what is known of them; returns their id.

    ``pin`` None leaves it, an empty one takes it away. Raises NotAllowed, PersonNameMissing, PersonNameTaken,
    PinNotPossible, NobodyInCharge, or what a percent may not be.
    """
    name = " ".join(form.name.split())
    if not name:
        raise PersonNameMissing()
    check_percent(form.discount_percent, "discount_percent")
    kept = None if pin is None else hashed(pin) if pin else ""
    with work(by) as job:
        job.approve(Need(Right.SETTINGS))
        _refuse_twin(name, person_id)
        words = sorted(right.value for right in form.rights)
        row = {"name": name, "rights": words, "discount_percent": form.discount_percent}
        if person_id is None:
            born = {"uid": new_uid(), "created_at": now(), "active": True, "pin_hash": kept or ""}
            person_id = insert_row(Staff, row | born)
            job.record(events.PersonAdded(name, ", ".join(words)))
        else:
            update_row(Staff, person_id, row)
            job.record(events.PersonChanged(name, ", ".join(words)))
            _change_pin(job, person_id, name, kept)
        _require_somebody_in_charge()
        job.settings = True
    return person_id


def let_go(person_id: int, *, by: str) -> None:
    """Somebody does not work here any more. Raises NobodyInCharge."""
    _set_active(person_id, active=False, by=by)


def take_back(person_id: int, *, by: str) -> None:
    """Somebody who had left works here again."""
    _set_active(person_id, active=True, by=by)


def _set_active(person_id: int, *, active: bool, by: str) -> None:
    with work(by) as job:
        job.approve(Need(Right.SETTINGS))
        name = str(Staff.get_by_id(person_id).name)
        update_row(Staff, person_id, {"active": active})
        job.record(events.PersonBack(name) if active else events.PersonLeft(name))
        _require_somebody_in_charge()
        job.settings = True


def _change_pin(job: Work, person_id: int, name: str, kept: str | None) -> None:
    if kept is None:
        return
    update_row(Staff, person_id, {"pin_hash": kept, "wrong_pins": 0, "locked_until": None})
    job.record(events.PinChanged(name, removed=not kept))


def _refuse_twin(name: str, person_id: int | None) -> None:
    for person in people(everybody=True):
        if person.id != person_id and person.name.casefold() == name.casefold():
            raise PersonNameTaken(person.name)


def _require_somebody_in_charge() -> None:
    """As long as anybody works here, somebody of them can change the settings."""
    here = people()
    if here and not any(Right.SETTINGS in person.rights for person in here):
        raise NobodyInCharge()


def _person(row: tuple[int, str, str, int, int, int]) -> Person:
    person_id, name, rights, percent, has_pin, active = row
    discount = Decimal(percent).scaleb(-4)
    return Person(person_id, name, read_rights(json.loads(rights)), discount, bool(has_pin), bool(active))
