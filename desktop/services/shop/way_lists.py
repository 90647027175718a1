"""The shop's lists of ways to deliver, ways to pay and carriers: their order, and what is put away."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from desktop.domain.errors import DeskError
from desktop.domain.shop_events import WayAdded, WayChanged, WayRemoved, WayRestored, WayRetired, WaysOrdered
from desktop.models.base import Table, db
from desktop.models.methods import Carrier, PaymentMethod, ShippingMethod
from desktop.services.inserts import insert_row, update_row
from desktop.services.work import Work, work

LONGEST_NAME = 60


class Ways(StrEnum):
    """Which list."""

    DELIVERY = "delivery"
    PAYMENT = "payment"
    CARRIER = "carrier"


TABLES: dict[Ways, type[Table]] = {
    Ways.DELIVERY: ShippingMethod,
    Ways.PAYMENT: PaymentMethod,
    Ways.CARRIER: Carrier,
}

_USES: dict[Ways, str] = {
    Ways.DELIVERY: "SELECT EXISTS (SELECT 1 FROM orders WHERE shipping_method_id = ?1)",
    Ways.PAYMENT: "SELECT EXISTS (SELECT 1 FROM orders WHERE payment_method_id = ?1) "
    "OR EXISTS (SELECT 1 FROM payment WHERE method_id = ?1)",
    Ways.CARRIER: "SELECT EXISTS (SELECT 1 FROM shipment s JOIN carrier c ON c.name = s.carrier "
    "WHERE c.id = ?1)",
}
_BUILT_IN = ("stored_value", "exchange")
"""Kinds of ways to pay that the program itself books with."""


@dataclass(eq=False)
class WayNameMissing(DeskError):
    """A way needs a name to be chosen by."""

    field: str = "name"


@dataclass(eq=False)
class WayNameTaken(DeskError):
    """Another one in the list has this name; nobody could tell them apart."""

    name: str
    field: str = "name"


@dataclass(eq=False)
class WayNameTooLong(DeskError):
    """A name that fits on no paper."""

    highest: int
    field: str = "name"


@dataclass(eq=False)
class WayNeeded(DeskError):
    """The program books with this way by itself; it can be renamed, not taken away."""

    name: str
    field: str = "way"


@dataclass(eq=False)
class LastWay(DeskError):
    """Without any way to pay no payment could be booked."""

    name: str
    field: str = "way"


def is_used(ways: Ways, row_id: int) -> bool:
    """Whether an order, a payment or a shipment knows it."""
    return bool(db.execute_sql(_USES[ways], (row_id,)).fetchone()[0])


def keep_way(job: Work, ways: Ways, row_id: int | None, values: dict[str, Any]) -> int:
    """Add a way at the end of its list, or change one, inside an open use case; returns its row id.

    Raises WayNameMissing, WayNameTooLong or WayNameTaken.
    """
    table = TABLES[ways]
    name = checked_name(ways, row_id, values["name"])
    values = {**values, "name": name}
    if row_id is None:
        row_id = insert_row(table, {**values, "position": _last(table) + 1})
        job.record(WayAdded(ways, name))
    else:
        update_row(table, row_id, values)
        job.record(WayChanged(ways, name))
    job.settings = True
    return row_id


def checked_name(ways: Ways, row_id: int | None, name: str) -> str:
    """The name without needless blanks. Raises WayNameMissing, WayNameTooLong or WayNameTaken."""
    name = " ".join(name.split())
    if not name:
        raise WayNameMissing()
    if len(name) > LONGEST_NAME:
        raise WayNameTooLong(LONGEST_NAME)
    others = db.execute_sql(f"SELECT id, name FROM {_name(ways)}").fetchall()
    if any(other.casefold() == name.casefold() for known, other in others if known != row_id):
        raise WayNameTaken(name)
    return name


def move_way(ways: Ways, row_id: int, step: int, *, by: str) -> bool:
    """Let a way change places with the one before (-1) or after it (1) of those offered; False at the end."""
    table = TABLES[ways]
    with work(by) as job:
        rows = db.execute_sql(
            f"SELECT id, name FROM {_name(ways)} WHERE active ORDER BY position, id"
        ).fetchall()
        ids = [row[0] for row in rows]
        at = ids.index(row_id)
        if not 0 <= at + step < len(ids):
            return False
        ids.insert(at + step, ids.pop(at))
        for position, known in enumerate(ids):
            update_row(table, known, {"position": position})
        job.settings = True
        job.record(WaysOrdered(ways, dict(rows)[row_id]))
    return True


def retire_way(ways: Ways, row_id: int, *, by: str) -> bool:
    """Offer a way no longer; True tells that it was put away. One that was never used is removed for good.

    Raises WayNeeded or LastWay.
    """
    with work(by) as job:
        name = _name_of(ways, row_id)
        _require_spare(ways, row_id, name)
        job.settings = True
        if is_used(ways, row_id):
            update_row(TABLES[ways], row_id, {"active": False})
            job.record(WayRetired(ways, name))
            return True
        db.execute_sql(f"DELETE FROM {_name(ways)} WHERE id = ?", (row_id,))
        job.record(WayRemoved(ways, name))
    return False


def offer_way(ways: Ways, row_id: int, offered: bool, *, by: str) -> None:
    """Offer a way or put it away, used or not. Raises WayNeeded or LastWay."""
    with work(by) as job:
        name = _name_of(ways, row_id)
        if not offered:
            _require_spare(ways, row_id, name)
        update_row(TABLES[ways], row_id, {"active": offered})
        job.settings = True
        job.record(WayRestored(ways, name) if offered else WayRetired(ways, name))


def restore_way(ways: Ways, row_id: int, *, by: str) -> None:
    """Offer a way again, at the end of its list."""
    table = TABLES[ways]
    with work(by) as job:
        update_row(table, row_id, {"active": True, "position": _last(table) + 1})
        job.settings = True
        job.record(WayRestored(ways, _name_of(ways, row_id)))


def _require_spare(ways: Ways, row_id: int, name: str) -> None:
    if ways is not Ways.PAYMENT:
        return
    kinds = dict(db.execute_sql("SELECT id, kind FROM payment_method WHERE active").fetchall())
    if kinds.get(row_id) in _BUILT_IN:
        raise WayNeeded(name)
    if [known for known, kind in kinds.items() if kind not in _BUILT_IN] == [row_id]:
        raise LastWay(name)


def _name(ways: Ways) -> str:
    return str(TABLES[ways]._meta.table_name)


def _name_of(ways: Ways, row_id: int) -> str:
    return str(db.execute_sql(f"SELECT name FROM {_name(ways)} WHERE id = ?", (row_id,)).fetchone()[0])


def _last(table: type[Table]) -> int:
    sql = f"SELECT coalesce(max(position), -1) FROM {table._meta.table_name} WHERE active"
    return int(db.execute_sql(sql).fetchone()[0])
