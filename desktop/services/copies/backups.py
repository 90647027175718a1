"""Copies of the shop file: made while it is open, compared before they count, put back without losing any."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from peewee import DatabaseError

from desktop.domain.errors import DeskError
from desktop.domain.events import ShopRestored
from desktop.domain.rights import Need, Right
from desktop.models import schema
from desktop.models.base import db, new_database, now
from desktop.models.engine import FileLocked
from desktop.services.copies.numbers_given import given_in, skip_given
from desktop.services.customers.consents_again import consents_in, say_again
from desktop.services.customers.erase_again import erase_again, erased_people
from desktop.services.mails.outbox_restored import fates_in, settle_restored
from desktop.services.opening import is_new
from desktop.services.rights import require_right
from desktop.services.work import work

_NAMING = (schema.NotAShopFile, schema.ShopFileTooNew, schema.ShopLocked, schema.ShopFileUnreachable)
"""Refusals that name the file that was opened."""

_BESIDE = ("", "-wal", "-shm")
_HELD = (
    "SELECT (SELECT count(*) FROM orders WHERE number IS NOT NULL), "
    "(SELECT coalesce(max(number), '') FROM orders), (SELECT count(*) FROM document), "
    "(SELECT count(*) FROM customer), (SELECT count(*) FROM product), "
    "(SELECT coalesce(max(id), 0) FROM history_entry), (SELECT coalesce(max(changed_at), 0) FROM orders), "
    "(SELECT coalesce(max(at), 0) FROM history_entry)"
)


@dataclass(frozen=True, slots=True)
class Held:
    """What a shop file holds, as far as two of them are compared: counts, the newest number and moments.

    ``changed_at`` is when an order or draft was changed last, ``history_at`` when anything happened last.
    """

    orders: int
    newest: str
    documents: int
    customers: int
    products: int
    history: int
    changed_at: int
    history_at: int


@dataclass(frozen=True, slots=True)
class PutBack:
    """What putting a copy back came to: ``old`` is where the file before it lies now, None without one.

    ``numbers_known`` is False when that file could not be read: numbers it has given may be given again.
    """

    old: Path | None
    numbers_known: bool


@dataclass(eq=False)
class BackupIntoItself(DeskError):
    """The copy would be written over the shop file that it is made of."""

    path: str


@dataclass(eq=False)
class BackupThere(DeskError):
    """A file of this name exists already, and nobody said that it may be written over."""

    path: str


@dataclass(eq=False)
class BackupNotSound(DeskError):
    """The copy does not hold what the shop file holds, or is damaged; it was thrown away."""

    path: str


def back_up_to(target: Path, *, replace: bool = True) -> Path:
    """Write a verified copy of the open shop file to ``target``, whole or not at all; returns ``target``.

    The copy is opened, checked and compared with the file as it was at that moment before it counts; who
    writes meanwhile does not wait. Raises ShopFileUnreachable and BackupNotSound, BackupIntoItself when
    ``target`` is the shop file, or BackupThere when there is a file that may not be replaced.
    """
    if target.exists():
        _require_replaceable(target, replace)
    with _standing_still() as wanted:
        schema.back_up(target)
    if held_in(target) != wanted:
        target.unlink(missing_ok=True)
        raise BackupNotSound(str(target))
    return target


@contextmanager
def _standing_still() -> Iterator[Held]:
    """The file as it is now, for the whole block, whatever is written meanwhile; gives what it holds."""
    if db.in_transaction():
        yield held_now()
        return
    db.execute_sql("BEGIN DEFERRED")
    try:
        yield held_now()
    finally:
        db.execute_sql("ROLLBACK")


def _require_replaceable(target: Path, replace: bool) -> None:
    if target.is_dir():
        raise schema.ShopFileUnreachable(str(target), "it is a folder")
    if not target.is_file():
        raise schema.ShopFileUnreachable(str(target), "it is not a file")
    if target.samefile(Path(str(db.database))):
        raise BackupIntoItself(str(target))
    if not replace:
        raise BackupThere(str(target))


def restore(source: Path, shop: Path, *, by: str = "") -> PutBack:
    """Put the copy ``source`` in the place of the closed file ``shop``.

    The copy is checked first and the old file only set aside, so nothing is ever lost. The restored file is
    open afterwards, and its history says what happened. Numbers that were given since the copy was made are
    not given again, customers who were erased since are erased in it too, what customers said since about
    news holds, and mails that were sent since are not sent again. Raises NotAShopFile, ShopFileTooNew,
    ShopFileUnreachable or BackupNotSound; then all is as before.
    """
    if not source.is_file():
        raise schema.ShopFileUnreachable(
            str(source), "it is a folder" if source.is_dir() else "there is no such file"
        )
    schema.close_shop()
    forgotten, said = erased_people(shop), consents_in(shop)
    fates, given = fates_in(shop), given_in(shop)
    fresh = shop.with_name(f"{shop.name}.restoring")
    try:
        _copy(source, fresh)
        _try_out(fresh, source)
        with work(by) as job:
            skip_given(job, given)
            say_again(job, said)
            job.record(ShopRestored(source.name))
        schema.close_shop()
        old = _swap(fresh, shop)
    except OSError as error:
        raise schema.ShopFileUnreachable(str(shop), error.strerror or "") from error
    finally:
        schema.close_shop()
        for end in _BESIDE:
            fresh.with_name(fresh.name + end).unlink(missing_ok=True)
    schema.open_shop(shop)
    erase_again(forgotten, by="")
    settle_restored(fates)
    return PutBack(old, old is None or given is not None)


def restore_here(source: Path, shop: Path, *, by: str) -> PutBack:
    """``restore`` while the shop is open in this thread.

    Whatever is refused, the shop is open afterwards. Raises NotAllowed, and as ``restore``.
    """
    require_right(by, Need(Right.SETTINGS))
    try:
        return restore(source, shop, by=by)
    except DeskError:
        schema.open_shop(shop)
        raise


def _copy(source: Path, target: Path) -> None:
    """The bytes of a copy; with those of its write-ahead log when it is a file that was in use."""
    target.parent.mkdir(parents=True, exist_ok=True)
    for end in _BESIDE[:2]:
        part = source.with_name(source.name + end)
        if part.exists():
            shutil.copyfile(part, target.with_name(target.name + end))
    with target.open("rb+") as handle:
        os.fsync(handle.fileno())


def _try_out(fresh: Path, source: Path) -> None:
    """Open the copy of ``source`` and look whether a whole shop is in it. A refusal names ``source``."""
    try:
        schema.open_shop(fresh)
    except _NAMING as refusal:
        refusal.path = str(source)
        raise
    if is_new():  # an empty file opens, as the beginning of a new shop: there is nothing to put back
        raise schema.NotAShopFile(str(source))
    sound = db.execute_sql("PRAGMA integrity_check").fetchone()[0]
    if sound != "ok" or db.execute_sql("PRAGMA foreign_key_check").fetchone():
        raise BackupNotSound(str(source))


def _swap(fresh: Path, shop: Path) -> Path | None:
    """Put ``fresh`` in the place of ``shop``; what was there goes aside, or comes back when that fails."""
    old = _aside(shop)
    there = shop.exists()
    _rename(shop, old)
    try:
        fresh.replace(shop)
    except OSError:
        _rename(old, shop)
        raise
    return old if there else None


def _aside(shop: Path) -> Path:
    """A name beside ``shop`` that nothing has yet, also when two copies are put back within a second."""
    stem = f"{shop.stem}-before-restore-{now():%Y%m%d-%H%M%S}"
    names = (shop.with_name(f"{stem}{f'-{n}' if n > 1 else ''}{shop.suffix}") for n in count(1))
    return next(name for name in names if not name.exists())


def _rename(one: Path, other: Path) -> None:
    """Rename a file together with its log, which holds its last changes when it was not closed properly."""
    for end in _BESIDE:
        part = one.with_name(one.name + end)
        if part.exists():
            part.replace(other.with_name(other.name + end))


def held_now() -> Held:
    """What the open shop file holds."""
    return Held(*db.execute_sql(_HELD).fetchone())


def held_in(copy: Path) -> Held | None:
    """What a copy holds, read without writing to it; None when it cannot be read."""
    if not copy.is_file():
        return None
    other = new_database()
    other.init(str(copy))
    try:
        return Held(*other.execute_sql(_HELD).fetchone())
    except (DatabaseError, FileLocked):
        return None
    finally:
        other.close()
