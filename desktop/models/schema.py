"""Open a shop file: recognise it, refuse a newer one, back it up and bring an older one up to date."""

from __future__ import annotations

import os
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from desktop.domain.errors import DeskError
from desktop.models import engine
from desktop.models.clock import now

APPLICATION_ID = 0x434D5452
"""Written into the file's header, so that tools and Comptoir recognise a shop file."""

LATEST = 18
"""Number of the newest migration; a file's ``user_version`` says which it has."""

KEPT_BACKUPS = 10


@dataclass(eq=False)
class ShopFileTooNew(DeskError):
    """The file was written by a newer Comptoir; opening it could harm it."""

    path: str
    version: int
    known: int = LATEST


@dataclass(eq=False)
class NotAShopFile(DeskError):
    """The file is something else, or is damaged at its very start."""

    path: str


@dataclass(eq=False)
class ShopLocked(DeskError):
    """The file is under a passphrase, and it is not known or not the right one."""

    path: str
    field: str = "passphrase"


@dataclass(eq=False)
class ShopFileUnreachable(DeskError):
    """The file or its folder cannot be opened for reading and writing."""

    path: str
    reason: str


@dataclass(eq=False)
class EngineTooOld(DeskError):
    """This machine's SQLite is too old for the search index."""

    version: str


def open_shop(path: Path) -> None:
    """Bind ``db`` to the shop file, making or migrating it when needed; the caller's thread is connected.

    Raises ShopFileTooNew, NotAShopFile, ShopLocked, ShopFileUnreachable or EngineTooOld; nothing was changed
    then.
    """
    close_shop()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        version = _recognise(path, _connect(path))
        if version < LATEST:
            _migrate(path, version)
    except (engine.OperationalError, OSError) as error:
        close_shop()
        raise ShopFileUnreachable(str(path), str(error)) from error
    except (engine.DatabaseError, engine.FileLocked) as error:
        close_shop()
        raise (ShopLocked if engine.is_locked(path) else NotAShopFile)(str(path)) from error
    except DeskError:
        close_shop()
        raise


def close_shop() -> None:
    """Close this thread's connection, if any."""
    engine.close()


def _connect(path: Path) -> Any:
    if engine.VERSION < engine.OLDEST_SQLITE:
        raise EngineTooOld(".".join(map(str, engine.VERSION)))
    return engine.connect(str(path))


def _recognise(path: Path, connection: Any) -> int:
    def one(sql: str) -> int:
        return int(connection.execute(sql).fetchone()[0])

    version, application = one("PRAGMA user_version"), one("PRAGMA application_id")
    tables = one("SELECT count(*) FROM sqlite_master")
    if application != APPLICATION_ID and (tables or application):
        raise NotAShopFile(str(path))
    if version > LATEST:
        raise ShopFileTooNew(str(path), version)
    return version if tables else 0


def _migrate(path: Path, version: int) -> None:
    from peewee import DatabaseError, OperationalError  # only needed when the shape changes

    if version:
        back_up(path.parent / "backups" / f"{path.stem}-v{version}-{now():%Y%m%d-%H%M%S}{path.suffix}")
        _thin(path)
    try:
        _run_migrations(path)
    except OperationalError as error:
        raise ShopFileUnreachable(str(path), str(error)) from error
    except DatabaseError as error:
        raise NotAShopFile(str(path)) from error


def _run_migrations(path: Path) -> None:
    from playhouse.migrations import Runner

    from desktop.models.base import db

    Runner(db, str(Path(__file__).parent / "migrations")).up()
    if db.execute_sql("PRAGMA foreign_key_check").fetchone():
        raise NotAShopFile(str(path))
    db.execute_sql(f"PRAGMA application_id = {APPLICATION_ID}")
    db.execute_sql(f"PRAGMA user_version = {LATEST}")


def back_up(target: Path) -> None:
    """Write a checked copy of the open shop file to ``target``; whole or not at all.

    Raises ShopFileUnreachable when the copy cannot be written or does not pass its own check.
    """
    from peewee import OperationalError

    from desktop.models.base import db, new_database

    partial = target.with_name(target.name + ".part")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        copy = new_database(engine.lock_for(str(db.database)))
        copy.init(str(partial))
        copy.connect()
        db.connection().backup(copy.connection(), pages=1024)
        sound = copy.execute_sql("PRAGMA integrity_check").fetchone()[0]
        copy.execute_sql("PRAGMA journal_mode = delete")
        copy.close()
        if sound != "ok":
            raise OSError(sound)
        with partial.open("rb+") as handle:
            os.fsync(handle.fileno())
        partial.replace(target)
    except (OperationalError, OSError) as error:
        with suppress(OSError):
            partial.unlink(missing_ok=True)
        raise ShopFileUnreachable(str(target), str(error)) from error


def _thin(path: Path) -> None:
    copies = sorted((path.parent / "backups").glob(f"{path.stem}-v*{path.suffix}"))
    for old in copies[:-KEPT_BACKUPS]:
        old.unlink(missing_ok=True)
