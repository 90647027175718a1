"""INSERT and UPDATE texts compiled once per table and set of columns, for the paths that must be quick.

peewee stays the schema and the query language of everything rare; building its query for each row of an
order costs ten times what SQLite needs to run it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from typing import Any

from peewee import Field

from desktop.models.base import Table, db
from desktop.services.rows import is_plain

Converter = Callable[[Any], Any]
Converters = tuple[Converter | None, ...]
"""One per column; None where the value goes in as it is."""


def insert_row(table: type[Table], row: Mapping[str, Any]) -> int:
    """Insert one row (field name → value, defaults filled in) and return its id."""
    sql, names, converters, defaults = _insert(table)
    cursor = db.execute_sql(sql, _values(row, names, converters, defaults))
    return int(cursor.lastrowid)


def insert_rows(table: type[Table], rows: Iterable[Mapping[str, Any]]) -> None:
    """Insert many rows of one table."""
    sql, names, converters, defaults = _insert(table)
    cursor = db.cursor()
    cursor.executemany(sql, [_values(row, names, converters, defaults) for row in rows])


def update_row(table: type[Table], row_id: int, values: Mapping[str, Any]) -> None:
    """Set some fields of one row."""
    if values:
        sql, converters = _update(table, tuple(values))
        pairs = zip(converters, values.values(), strict=True)
        parameters = [value if convert is None else convert(value) for convert, value in pairs]
        db.execute_sql(sql, [*parameters, row_id])


def _values(
    row: Mapping[str, Any],
    names: tuple[str, ...],
    converters: Converters,
    defaults: Mapping[str, Any],
) -> list[Any]:
    unknown = row.keys() - set(names)
    if unknown:
        raise KeyError(f"no such field: {sorted(unknown)}")
    values = []
    for name, convert in zip(names, converters, strict=True):
        value = row[name] if name in row else defaults[name]
        if callable(value):
            value = value()
        values.append(value if convert is None else convert(value))
    return values


@lru_cache
def _insert(
    table: type[Table],
) -> tuple[str, tuple[str, ...], Converters, Mapping[str, Any]]:
    fields = [field for field in table._meta.sorted_fields if field.name != "id"]
    columns = ", ".join(f'"{field.column_name}"' for field in fields)
    marks = ", ".join("?" * len(fields))
    sql = f'INSERT INTO "{table._meta.table_name}" ({columns}) VALUES ({marks})'
    defaults = {field.name: field.default for field in fields}
    return sql, tuple(field.name for field in fields), tuple(map(_converter, fields)), defaults


@lru_cache
def _update(table: type[Table], names: tuple[str, ...]) -> tuple[str, Converters]:
    fields = [table._meta.fields[name] for name in names]
    columns = ", ".join(f'"{field.column_name}" = ?' for field in fields)
    sql = f'UPDATE "{table._meta.table_name}" SET {columns} WHERE id = ?'
    return sql, tuple(map(_converter, fields))


def _converter(field: Field) -> Converter | None:
    return None if is_plain(field) else field.db_value
