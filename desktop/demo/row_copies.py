"""One row copied for another order: new ids for what it refers to, and every moment moved as much."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import Any

from peewee import ForeignKeyField

from desktop.models.base import DayField, Table, UtcField, new_uid

Row = dict[str, Any]
Ids = Mapping[type[Table], Mapping[int, int]]
"""The id of each row's copy, by table."""

A_DAY = 86_400


@dataclass(frozen=True, slots=True)
class Columns:
    """Columns of a table that a copy cannot take over as they are; ``refers`` with the table each names."""

    refers: tuple[tuple[str, type[Table]], ...]
    moments: tuple[str, ...]
    days: tuple[str, ...]
    has_uid: bool
    has_key: bool


def copied_row(table: type[Table], row: Row, ids: Ids, shift: int) -> Row:
    """The row for the copy, ``shift`` seconds later; its own id is given by the caller.

    What it refers to in a table of ``ids`` is the copy's; anything else stays: products, customers, methods.
    """
    columns, new = _columns(table), dict(row)
    for name, other in columns.refers:
        if other in ids and new[name] is not None:
            new[name] = ids[other][new[name]]
    new |= {name: row[name] + shift for name in columns.moments if row[name] is not None}
    new |= {name: _later(row[name], shift) for name in columns.days if row[name] is not None}
    new |= {"uid": new_uid().bytes} if columns.has_uid else {}
    new |= {"key": None} if columns.has_key else {}
    return new


def _later(day: str, shift: int) -> str:
    """Whole days, rounded up: a day that was not before a moment is not before it afterwards either."""
    return (date.fromisoformat(day) + timedelta(days=-(-shift // A_DAY))).isoformat()


@cache
def _columns(table: type[Table]) -> Columns:
    fields = list(table._meta.sorted_fields)
    names = {field.column_name for field in fields}
    return Columns(
        refers=tuple(
            (item.column_name, item.rel_model) for item in fields if isinstance(item, ForeignKeyField)
        ),
        moments=tuple(item.column_name for item in fields if isinstance(item, UtcField)),
        days=tuple(item.column_name for item in fields if isinstance(item, DayField)),
        has_uid="uid" in names,
        has_key="key" in names,
    )
