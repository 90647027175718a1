"""The one door through which facts may be changed: an erasure that the law asks for (ADR 29)."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from desktop.models.base import db

_GUARDS = (
    "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' "
    "AND (name LIKE '%\\_no\\_update' ESCAPE '\\' OR name LIKE '%\\_no\\_delete' ESCAPE '\\')"
)


@contextmanager
def facts_open() -> Iterator[None]:
    """Lift the guards of all facts in the block, inside the caller's transaction, and put them back.

    Whatever happens, a file without its guards is never committed.
    """
    if not db.in_transaction():
        raise RuntimeError("facts are opened inside a transaction only")
    guards = db.execute_sql(_GUARDS).fetchall()
    for name, _ in guards:
        db.execute_sql(f'DROP TRIGGER "{name}"')
    yield
    for _, sql in guards:
        db.execute_sql(sql)
