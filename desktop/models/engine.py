"""The connection to the shop file as bare SQL needs it: enough to open a file and to paint the first list.

peewee costs a start more than the file does. So it is loaded when something first needs it; ``base.db`` then
takes over the connection that waits here, and from there on everything goes through it.
"""

from __future__ import annotations

import threading
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from desktop.models.cipher import Lock

try:
    from sqlcipher3 import dbapi2 as sqlite

    CIPHER = True
except ImportError:  # no wheel for this machine: the standard library's SQLite serves plain files
    import sqlite3 as sqlite

    CIPHER = False

VERSION: tuple[int, ...] = sqlite.sqlite_version_info
DatabaseError: type[Exception] = sqlite.DatabaseError
OperationalError: type[Exception] = sqlite.OperationalError

OLDEST_SQLITE = (3, 43, 0)
"""The search index deletes from a contentless table, which SQLite learnt in 3.43."""

WAL_SAFE_SQLITE = (3, 51, 3)
"""Older versions can lose pages when two connections reset the write-ahead log at once."""

PRAGMAS: dict[str, int | str] = {
    "synchronous": "full",
    "foreign_keys": 1,
    "cache_size": -65536,
    "mmap_size": 268435456,
    "busy_timeout": 5000,
}


PLAIN = b"SQLite format 3\x00"
SALT, PAGE = 16, 4096
"""Bytes at the start of a locked file from which, with the passphrase, its key follows; bytes of a page."""


class FileLocked(Exception):
    """The file is under a passphrase that is not known."""


class Successor(Protocol):
    """What takes over: peewee's database."""

    def init(self, database: str, pragmas: Mapping[str, int | str]) -> None: ...

    def execute_sql(self, sql: str, params: Any) -> Any: ...

    def is_closed(self) -> bool: ...

    def close(self) -> bool: ...


class _Waiting(threading.local):
    connection: Any = None


_waiting = _Waiting()
_file: tuple[str, dict[str, int | str]] | None = None
_successor: Successor | None = None
_lock: Lock | None = None


def connect(path: str) -> Any:
    """Connect this thread to a file, with the pragmas that suit the version of SQLite; ``close`` comes first.

    Gives SQLite's connection, which waits here until ``take``. Raises FileLocked and what SQLite raises.
    """
    global _file
    if VERSION < WAL_SAFE_SQLITE:
        pragmas = {**PRAGMAS, "journal_mode": "truncate", "synchronous": "extra"}
    else:
        pragmas = {**PRAGMAS, "journal_mode": "wal"}
    connection = open_file(path)
    try:
        for pragma, value in pragmas.items():
            connection.execute(f"PRAGMA {pragma} = {value}")
    except BaseException:
        connection.close()
        raise
    _waiting.connection = connection
    _file = path, pragmas
    if _successor is not None:
        _successor.init(path, pragmas)
    return connection


def is_locked(file: Path) -> bool:
    """Whether this looks like a database under a passphrase: whole pages without anything to recognise."""
    try:
        with file.open("rb") as stream:
            start = stream.read(SALT)
    except OSError:
        return False
    whole = len(start) == SALT and file.stat().st_size % PAGE == 0
    return whole and start != PLAIN and not start.isascii()


def salt_of(file: Path) -> bytes:
    """The salt at the start of a locked file."""
    with file.open("rb") as stream:
        return stream.read(SALT)


def hold(lock: Lock | None) -> None:
    """Remember what opens locked files from now on, until the program ends; None forgets it."""
    global _lock
    _lock = lock


def lock_for(path: str) -> Lock | None:
    """What opens the file at ``path``: None for a plain one. Raises FileLocked when it is not known."""
    file = Path(path)
    if not is_locked(file):
        return None
    if _lock is None or _lock.salt != salt_of(file):
        raise FileLocked(path)
    return _lock


def open_file(path: str, lock: Lock | None = None) -> Any:
    """A bare connection to a file, under its lock if it has one; ``lock`` makes a new file locked.

    Raises FileLocked and what SQLite raises.
    """
    lock = lock or lock_for(path)
    connection = sqlite.connect(path, isolation_level=None)
    if lock is not None:
        connection.execute("PRAGMA cipher_log_level = NONE")
        connection.execute(f"PRAGMA key = {lock.pragma()}")
    return connection


def close() -> None:
    """Close this thread's connection, if any."""
    waiting = take(_file[0] if _file else "")
    if waiting is not None:
        waiting.close()
    if _successor is not None and not _successor.is_closed():
        _successor.close()


def execute(sql: str, parameters: Sequence[Any] | Mapping[str, Any] = ()) -> Any:
    """The cursor of a statement on this thread's connection, inside the transaction that is open on it.

    Raises what peewee raises, or SQLite before peewee is loaded; RuntimeError when no file is open by then.
    """
    if _successor is not None:
        return _successor.execute_sql(sql, parameters)
    if _waiting.connection is None:
        raise RuntimeError("no shop file is open in this thread")
    return _waiting.connection.execute(sql, parameters)


def succeed(successor: Successor) -> None:
    """Let ``successor`` serve every thread from now on; it is told which file is open."""
    global _successor
    _successor = successor
    if _file is not None:
        successor.init(*_file)


def take(path: str) -> Any | None:
    """This thread's waiting connection to the file at ``path``, which the caller owns from then on."""
    if _file is None or _file[0] != path:
        return None
    waiting, _waiting.connection = _waiting.connection, None
    return waiting
