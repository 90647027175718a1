"""The connection to the shop file as bare SQL needs it: enough to open a file and to paint the first list.

peewee costs a start more than the file does. So it is loaded when something first needs it; ``base.db`` then
takes over the connection that waits here, and from there on everything goes through it.
"""

from __future__ import annotations

import threading
from collections.abc import Mapping, Sequence
from typing import Any, Protocol

try:
    from sqlcipher3 import dbapi2 as sqlite
except ImportError:  # no wheel for this machine: the standard library's SQLite serves plain files
    import sqlite3 as sqlite

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


def connect(path: str) -> Any:
    """Connect this thread to a file, with the pragmas that suit the version of SQLite; ``close`` comes first.

    Gives SQLite's connection, which waits here until ``take``. Raises what SQLite raises.
    """
    global _file
    if VERSION < WAL_SAFE_SQLITE:
        pragmas = {**PRAGMAS, "journal_mode": "truncate", "synchronous": "extra"}
    else:
        pragmas = {**PRAGMAS, "journal_mode": "wal"}
    connection = sqlite.connect(path, isolation_level=None)
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
