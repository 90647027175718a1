"""Numbers of a copy that was put back: what was given after the copy was made is never given again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from peewee import DatabaseError

from desktop.domain.events import NumbersSkipped
from desktop.models.base import db, new_database
from desktop.models.engine import FileLocked
from desktop.services.work import Work

_SHOP = "SELECT hex(uid) FROM shop"
_SERIES = "SELECT series, last FROM number_series ORDER BY series"
_RAISE = (
    "INSERT INTO number_series (series, last) VALUES (?, ?) "
    "ON CONFLICT (series) DO UPDATE SET last = excluded.last"
)


@dataclass(frozen=True, slots=True)
class Given:
    """The last number of each series of a shop, which is known by its uid."""

    shop: str
    last: Mapping[str, int]


def given_in(file: Path) -> Given | None:
    """Which numbers a shop file has given, read without writing to it; None when it cannot be read."""
    if not file.is_file():
        return None
    other = new_database()
    other.init(str(file))
    try:
        row = other.execute_sql(_SHOP).fetchone()
        return Given(row[0] if row else "", dict(other.execute_sql(_SERIES).fetchall()))
    except (DatabaseError, FileLocked):
        return None
    finally:
        other.close()


def skip_given(job: Work, given: Given | None) -> None:
    """Go on after the numbers that were given in the file which the open one replaces, and write down which.

    Nothing when that file holds another shop: its numbers are no concern of this one.
    """
    if given is None or given.shop != db.execute_sql(_SHOP).fetchone()[0]:
        return
    here = dict(db.execute_sql(_SERIES).fetchall())
    for series, last in given.last.items():
        first = here.get(series, 0) + 1
        if last >= first:
            db.execute_sql(_RAISE, (series, last))
            job.record(NumbersSkipped(series, first, last))
