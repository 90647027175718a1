"""Who may do what. Asked by the use cases themselves, so that no button can forget it.

A shop without people has one owner, who may do everything and is never asked; the same holds for whoever
works on the shop file by command. An approval is good for one act of one person, and only for a short while.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from typing import NoReturn

from desktop.domain.rights import ALL, Allowed, Need, NotAllowed, Right, read_rights
from desktop.models.base import db, now

GOOD_FOR = timedelta(minutes=2)
_RIGHTS = "SELECT rights, discount_percent FROM staff WHERE name = ? AND active"


@dataclass(frozen=True, slots=True)
class Approval:
    """``approver`` agreed that ``person`` does once what ``right`` covers."""

    right: Right
    person: str
    approver: str
    until: datetime


_granted: list[Approval] = []
_listeners: list[Callable[[NotAllowed], None]] = []


def allowed(person: str) -> Allowed:
    """What somebody may do; everything, for the single owner and for a name that is not one of the people."""
    row = db.execute_sql(_RIGHTS, (person,)).fetchone() if person else None
    if row is None:
        return ALL
    import json

    return Allowed(read_rights(json.loads(row[0])), Decimal(row[1]).scaleb(-4))


def require_right(person: str, *needs: Need, subject: object | None = None) -> tuple[Approval, ...]:
    """Refuse what somebody may not do; returns the approvals that were used up for it.

    Raises NotAllowed, and tells it to whoever listens, who can ask somebody to approve ``subject``.
    """
    if not person or not needs:
        return ()
    own, used = allowed(person), list[Approval]()
    for need in needs:
        if own.allows(need.right, need.percent):
            continue
        approval = _standing(need.right, person)
        if approval is None:
            limit = own.discount_percent if need.right is Right.DISCOUNT else None
            _refuse(NotAllowed(need.right, person, limit, subject))
        used.append(approval)
    for one in used:
        with suppress(ValueError):
            _granted.remove(one)
    return tuple(used)


def grant(right: Right, *, person: str, approver: str) -> None:
    """Let ``person`` do once what they asked for; the approver's PIN was checked by who calls this.

    Raises NotAllowed when the approver may not do it either.
    """
    if not allowed(approver).allows(right):
        raise NotAllowed(right, approver)
    _granted.append(Approval(right, person, approver, now() + GOOD_FOR))


def withdraw_approvals() -> None:
    """Forget what was approved and not used: somebody else takes the seat."""
    _granted.clear()


def approvers(right: Right) -> list[str]:
    """The people who may approve, by name."""
    rows = db.execute_sql("SELECT name FROM staff WHERE active ORDER BY name").fetchall()
    return [name for (name,) in rows if allowed(name).allows(right)]


def listen(listener: Callable[[NotAllowed], None]) -> None:
    """Hear of everything that is refused for want of a right."""
    _listeners.append(listener)


def stop_listening(listener: Callable[[NotAllowed], None]) -> None:
    """Hear of it no more."""
    with suppress(ValueError):
        _listeners.remove(listener)


def _standing(right: Right, person: str) -> Approval | None:
    moment = now()
    _granted[:] = [one for one in _granted if one.until > moment]
    return next((one for one in _granted if (one.right, one.person) == (right, person)), None)


def _refuse(error: NotAllowed) -> NoReturn:
    for listener in tuple(_listeners):
        listener(error)
    raise error


def needs_of(found: Iterable[Need]) -> tuple[Need, ...]:
    """Each right once, a discount with the largest share that is given."""
    most: dict[Right, Need] = {}
    for need in found:
        known = most.get(need.right)
        if known is None or (need.percent or 0) > (known.percent or 0):
            most[need.right] = need
    return tuple(most.values())
