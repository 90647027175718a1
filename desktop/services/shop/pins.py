"""PINs: kept as argon2id hashes, and tried again only after a while when they were wrong too often.

A PIN says who is at the desk and gates acts; it encrypts nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import TYPE_CHECKING

from desktop.domain.errors import DeskError
from desktop.models.base import db, now
from desktop.services.work import work

if TYPE_CHECKING:
    from argon2 import PasswordHasher

FEWEST, MOST = 4, 8
FREE_TRIES, FIRST_WAIT = 5, 30
"""After so many wrong ones in a row the next may be tried after so many seconds, doubled each time."""

LONGEST_WAIT = 3600
_PERSON = "SELECT pin_hash, wrong_pins, locked_until FROM staff WHERE id = ? AND active"


@dataclass(eq=False)
class PinNotPossible(DeskError):
    """A PIN is four to eight digits."""

    field: str = "pin"


@dataclass(eq=False)
class PinWrong(DeskError):
    """It is another PIN; ``left`` tries are left before one has to wait."""

    left: int
    field: str = "pin"


@dataclass(eq=False)
class PinLocked(DeskError):
    """Too many wrong ones: so many seconds until the next try."""

    seconds: int
    field: str = "pin"


def hashed(pin: str) -> str:
    """The hash of a PIN. Raises PinNotPossible."""
    if not (pin.isascii() and pin.isdigit() and FEWEST <= len(pin) <= MOST):
        raise PinNotPossible()
    return _hasher().hash(pin)


def check_pin(person_id: int, pin: str) -> None:
    """Nothing when it is the person's PIN, or when they have none. Raises PinWrong or PinLocked.

    Wrong tries are counted in the shop file: starting the program again brings no new ones.
    """
    row = db.execute_sql(_PERSON, (person_id,)).fetchone()
    if row is None:
        raise PinWrong(0)
    kept, wrong, locked_until = row
    if not kept:
        return
    wait = _seconds_left(locked_until)
    if wait > 0:
        raise PinLocked(wait)
    if _fits(kept, pin):
        if wrong:
            _count(person_id, 0)
        return
    _count(person_id, wrong + 1)
    wait = _wait_after(wrong + 1)
    raise PinLocked(wait) if wait else PinWrong(FREE_TRIES - wrong - 1)


def pin_wait(person_id: int) -> int:
    """The seconds until the person may try a PIN again; 0 when they may now."""
    row = db.execute_sql(_PERSON, (person_id,)).fetchone()
    return _seconds_left(row[2]) if row else 0


def _fits(kept: str, pin: str) -> bool:
    from argon2.exceptions import InvalidHashError, VerifyMismatchError

    try:
        return _hasher().verify(kept, pin)
    except (VerifyMismatchError, InvalidHashError):
        return False


def _count(person_id: int, wrong: int) -> None:
    """Remember wrong tries in a transaction of their own; they are no history, only a brake."""
    wait = _wait_after(wrong)
    until = int((now() + timedelta(seconds=wait)).timestamp()) if wait else None
    with work(""):
        sql = "UPDATE staff SET wrong_pins = ?, locked_until = ? WHERE id = ?"
        db.execute_sql(sql, (wrong, until, person_id))


def _wait_after(wrong: int) -> int:
    return 0 if wrong < FREE_TRIES else min(LONGEST_WAIT, FIRST_WAIT * 2 ** (wrong - FREE_TRIES))


def _seconds_left(until: int | None) -> int:
    if until is None:
        return 0
    return max(0, round((datetime.fromtimestamp(until, UTC) - now()).total_seconds()))


@cache
def _hasher() -> PasswordHasher:
    """Argon2id with 19 MiB and two passes: some forty milliseconds at the counter."""
    from argon2 import PasswordHasher

    return PasswordHasher(time_cost=2, memory_cost=19 * 1024, parallelism=1)
