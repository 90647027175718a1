"""The automatic copies of a shop file: made when it changed, thinned as they age, kept in two places."""

from __future__ import annotations

import hashlib
import os
import re
import shutil
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from desktop import paths
from desktop.models.base import db, now
from desktop.models.engine import is_locked, salt_of
from desktop.models.schema import ShopFileUnreachable
from desktop.services.copies.backups import Held, back_up_to, held_in, held_now
from desktop.services.shop.preferences import shop as seller

DAYS, MONTHS = 31, 24
"""How long a copy of each day is kept, and of each month after that; today every hour keeps one."""

_STAMP = re.compile(r"-(\d{8}-\d{6})$")


@dataclass(frozen=True, slots=True)
class Copy:
    """One automatic copy; ``held`` is None when it cannot be read any more."""

    path: Path
    made_at: datetime
    size: int
    held: Held | None


@dataclass(frozen=True, slots=True)
class Made:
    """What a round came to: the new copy, and the one in the second folder; None where none was needed."""

    copy: Path | None
    second: Path | None


@dataclass(frozen=True, slots=True)
class Lag:
    """How far the second folder is behind: ``there`` when it can be reached, ``orders`` placed since."""

    there: bool
    newest: datetime | None
    orders: int


@dataclass(frozen=True, slots=True)
class Missing:
    """What the open shop file holds and a copy does not: counts, and the numbers of the papers."""

    orders: int
    customers: int
    documents: int
    numbers: tuple[str, ...]


def keep_copies(shop: Path, second: Path | None = None, *, always: bool = False) -> Made:
    """Copy the open shop file if it changed since its last copy, thin the old ones, and see to both places.

    ``second`` is a folder such as on a stick; while it is not there it is passed over. Raises as
    ``back_up_to``; then no copy was thinned.
    """
    folder = paths.backup_folder(shop)
    copies = _found(folder, shop)
    newest = copies[-1] if copies else None
    made = None
    if always or newest is None or held_in(newest) != held_now():
        made = newest = back_up_to(folder / f"{shop.stem}-{now():%Y%m%d-%H%M%S}{shop.suffix}")
        _thin(folder, shop)
    return Made(made, _second_copy(newest, shop, second))


def copies_of(shop: Path) -> list[Copy]:
    """The automatic copies beside a shop file, the newest first, each opened to see what it holds."""
    found = reversed(_found(paths.backup_folder(shop), shop))
    return [Copy(path, made_at(path), path.stat().st_size, held_in(path)) for path in found]


def second_place(folder: Path) -> Path:
    """Where in a second folder the copies of the open shop lie: two shops on one stick must not mix."""
    return folder / f"comptoir-{str(seller().uid).rpartition('-')[2]}"


def second_lag(shop: Path, folder: Path) -> Lag:
    """How far the copies in a second folder are behind the open shop file."""
    there = folder.is_dir()
    found = _found(second_place(folder), shop) if there else []
    newest = made_at(found[-1]) if found else None
    since = 0 if newest is None else int(newest.timestamp())
    sql = "SELECT count(*) FROM orders WHERE number IS NOT NULL AND confirmed_at > ?"
    return Lag(there, newest, int(db.execute_sql(sql, (since,)).fetchone()[0]))


def missing_from(held: Held) -> Missing:
    """What would be missing after putting back a copy that holds this; papers are only ever added."""
    here = held_now()
    sql = "SELECT number FROM document ORDER BY id LIMIT -1 OFFSET ?"
    numbers = [str(row[0]) for row in db.execute_sql(sql, (held.documents,))]
    return Missing(
        max(0, here.orders - held.orders),
        max(0, here.customers - held.customers),
        max(0, here.documents - held.documents),
        tuple(numbers),
    )


def drop_others(shop: Path, second: Path | None = None) -> None:
    """Take away the automatic copies that another passphrase opens, or none, here and in the second folder.

    Called once a copy under the passphrase of now was made.
    """
    places = [paths.backup_folder(shop), shop.parent / "backups"]
    if second is not None and second.is_dir():
        places.append(second_place(second))
    for copy in (path for place in places for path in place.glob(f"{shop.stem}-*{shop.suffix}")):
        automatic = _STAMP.search(copy.stem) is not None
        if automatic and _salt(copy) != _salt(shop):
            copy.unlink(missing_ok=True)


def set_aside(shop: Path) -> list[Path]:
    """Files that were set aside when a copy was put back: they stay as they were."""
    return sorted(shop.parent.glob(f"{shop.stem}-before-restore-*{shop.suffix}"))


def made_at(copy: Path) -> datetime:
    """When an automatic copy was made, by its name; of any other file when it was written."""
    stamp = _STAMP.search(copy.stem)
    if stamp is None:
        return datetime.fromtimestamp(copy.stat().st_mtime, UTC)
    return datetime.strptime(stamp[1], "%Y%m%d-%H%M%S").replace(tzinfo=UTC)


def too_many(made: Iterable[datetime], at: datetime) -> list[datetime]:
    """Which copies go: today each hour keeps its newest, then each day for a month, then each month.

    The newest of all always stays.
    """
    newest: dict[tuple[str, object], datetime] = {}
    known = sorted(made)
    for moment in known:
        newest[_span(moment, at)] = moment
    kept = {moment for span, moment in newest.items() if span[0] != "past"} | set(known[-1:])
    return [moment for moment in known if moment not in kept]


def _span(moment: datetime, at: datetime) -> tuple[str, object]:
    local, today = moment.astimezone(), at.astimezone().date()
    day = local.date()
    if day >= today:
        return "hour", (day, local.hour)
    if day >= today - timedelta(days=DAYS):
        return "day", day
    months = (today.year - day.year) * 12 + today.month - day.month
    return ("month", date(day.year, day.month, 1)) if months <= MONTHS else ("past", None)


def _found(folder: Path, shop: Path) -> list[Path]:
    """The copies of a shop file in a folder, the oldest first."""
    return sorted(path for path in folder.glob(f"{shop.stem}-*{shop.suffix}") if _STAMP.search(path.stem))


def _thin(folder: Path, shop: Path) -> None:
    copies = {made_at(path): path for path in _found(folder, shop)}
    for moment in too_many(copies, now()):
        copies[moment].unlink(missing_ok=True)


def _second_copy(newest: Path, shop: Path, second: Path | None) -> Path | None:
    """Bring the newest copy into the second folder, if that is there and has not got it yet."""
    if second is None or not second.is_dir():
        return None
    target = second_place(second) / newest.name
    if target.exists():
        return None
    partial = target.with_name(f"{target.name}.part")
    try:
        target.parent.mkdir(exist_ok=True)
        shutil.copyfile(newest, partial)
        with partial.open("rb+") as handle:
            os.fsync(handle.fileno())
        if _digest(partial) != _digest(newest):
            raise OSError("what was read back is not what was written")
        partial.replace(target)
        _thin(target.parent, shop)
    except OSError as error:
        with suppress(OSError):
            partial.unlink(missing_ok=True)
        raise ShopFileUnreachable(str(target), error.strerror or str(error)) from error
    return target


def _salt(file: Path) -> bytes:
    return salt_of(file) if is_locked(file) else b""


def _digest(file: Path) -> bytes:
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").digest()
