"""The floor every table stands on: the connection, the field types and the clock."""

from __future__ import annotations

import json
import os
import time
from datetime import UTC, date, datetime
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING, Any
from uuid import UUID

from peewee import SQL, AutoField, Field, IntegerField, Model, NodeList, SqliteDatabase, TextField
from peewee import __exception_wrapper__ as peewee_errors  # type: ignore[attr-defined]  # its types leave it out

from desktop.models import engine
from desktop.models.clock import now as now

if TYPE_CHECKING:
    from desktop.models.cipher import Lock

try:
    from playhouse.sqlcipher_ext import SqlCipherDatabase as _Engine
except ImportError:  # no wheel for this machine: the standard library's SQLite serves plain files
    _Engine = SqliteDatabase


class _Database(_Engine):  # type: ignore[misc]  # no types come with playhouse
    """Works on where the start left off: takes over the connection that waits for it."""

    lock: Lock | None = None

    def _connect(self) -> Any:
        path = str(self.database)
        connection = engine.take(path) or engine.open_file(path, self.lock)
        try:
            self._add_conn_hooks(connection)
        except BaseException:
            connection.close()
            raise
        return connection

    def execute_sql(self, sql: str, params: Any = None) -> Any:
        """Run a statement without the logging and hooks that peewee puts around it; raises its errors."""
        try:
            return self.cursor().execute(sql, params or ())
        except Exception:  # handed on as peewee's own kind of error, which everybody above expects
            with peewee_errors:
                raise


def new_database(lock: Lock | None = None) -> SqliteDatabase:
    """An unopened database of the best engine this machine has; each thread gets its own connection.

    ``lock`` is for a file that is still to be made; one that is there says itself whether it is locked.
    """
    made = _Database(None, lock_type="IMMEDIATE", pragmas=engine.PRAGMAS)
    made.lock = lock
    database: SqliteDatabase = made
    return database


db = new_database()
engine.succeed(db)


_UUID_7 = 0x7 << 76 | 0b10 << 62
"""The bits that say which version and variant a UUID is."""
_UUID_CHANCE = 2**80 - 1 & ~(0xF << 76 | 0b11 << 62)
"""Those of its lower 80 bits that are left to chance."""


def new_uid() -> UUID:
    """A UUID of version 7, made on this machine (RFC 9562: 48 bits of milliseconds, then chance)."""
    stamp = time.time_ns() // 1_000_000
    chance = int.from_bytes(os.urandom(10), "big")
    return UUID(int=stamp << 80 | chance & _UUID_CHANCE | _UUID_7)


class NeverAgainField(AutoField):
    """An id that is not given a second time, also when its row is gone."""

    def ddl(self, ctx: Any) -> Any:
        return NodeList((super().ddl(ctx), SQL("AUTOINCREMENT")))


class UtcField(IntegerField):
    """An aware moment, kept as whole seconds since 1970 in UTC: sortable, and a fifth of a text's size."""

    def db_value(self, value: datetime | int | None) -> int | None:
        if value is None or isinstance(value, int):
            return value
        if value.tzinfo is None:
            raise ValueError("a moment without a time zone cannot be kept")
        return int(value.timestamp())

    def python_value(self, value: int | None) -> datetime | None:
        return None if value is None else datetime.fromtimestamp(value, UTC)


class DayField(TextField):
    """A calendar day, kept as ISO text."""

    def db_value(self, value: date | str | None) -> str | None:
        return value if value is None or isinstance(value, str) else value.isoformat()

    def python_value(self, value: str | None) -> date | None:
        return None if value is None else date.fromisoformat(value)


class UidField(Field):
    """A UUID, kept as its 16 bytes."""

    field_type = "BLOB"

    def db_value(self, value: UUID | bytes | None) -> bytes | None:
        return value.bytes if isinstance(value, UUID) else value

    def python_value(self, value: bytes | None) -> UUID | None:
        return None if value is None else UUID(bytes=bytes(value))


class BytesField(Field):
    """Raw bytes, such as a picture or a PDF."""

    field_type = "BLOB"

    def python_value(self, value: bytes | None) -> bytes | None:
        return None if value is None else bytes(value)


_JSON = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), sort_keys=True)


def compact_json(value: Any) -> str:
    """Plain data as the one JSON text that is stored and hashed: compact, with sorted keys."""
    return _JSON.encode(value)


class JsonField(TextField):
    """Plain data as compact JSON text with sorted keys."""

    def db_value(self, value: Any) -> str | None:
        return None if value is None else compact_json(value)

    def python_value(self, value: str | None) -> Any:
        return None if value is None else json.loads(value)


@lru_cache(maxsize=4096)
def _scaled(value: Decimal | int | str, decimals: int) -> int:
    """A number as a ``ScaledField`` keeps it; quantities and prices come back often."""
    scaled = Decimal(value).scaleb(decimals)
    whole = int(scaled)
    if whole != scaled:
        raise ValueError(f"{value} has more than {decimals} decimals")
    return whole


class ScaledField(IntegerField):
    """A Decimal kept as an integer with a fixed number of decimals; more decimals than that are refused."""

    def __init__(self, decimals: int, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.decimals = decimals

    def db_value(self, value: Decimal | int | str | None) -> int | None:
        return None if value is None else _scaled(value, self.decimals)

    def python_value(self, value: int | None) -> Decimal | None:
        return None if value is None else Decimal(value).scaleb(-self.decimals)


def price_field(**kwargs: Any) -> ScaledField:
    """A unit price with six decimals, in major units."""
    return ScaledField(6, **kwargs)


def quantity_field(**kwargs: Any) -> ScaledField:
    """A quantity with three decimals."""
    return ScaledField(3, **kwargs)


def rate_field(**kwargs: Any) -> ScaledField:
    """A percentage with four decimals."""
    return ScaledField(4, **kwargs)


class CodeField(TextField):
    """One value of a StrEnum, kept as its text."""

    def __init__(self, codes: type[StrEnum], **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.codes = {str(code): code for code in codes}

    def db_value(self, value: StrEnum | str | None) -> str | None:
        return None if value is None else str(self.codes[value])

    def python_value(self, value: str | None) -> StrEnum | None:
        return None if value is None else self.codes[value]


class Table(Model):
    """Base of all tables: a STRICT table with a visible integer id."""

    id = AutoField()

    class Meta:
        database = db
        strict_tables = True
        legacy_table_names = False
