"""INSERT and UPDATE texts compiled once per table and set of columns, for the paths that must be quick.

peewee stays the schema and the query language of everything rare; building its query for each row of an
order costs ten times what SQLite needs to run it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from typing import Any, NamedTuple

from peewee import Field

from desktop.models.base import Table, db
from desktop.services.rows import is_plain

Converter = Callable[[Any], Any]
Converted = tuple[tuple[int, Converter], ...]
"""Which values of an UPDATE are kept in a form of their own, by their place."""


class _Insert(NamedTuple):
    """An INSERT text; what stands in each of its columns when nothing is given; how what is given is kept.

    ``made`` are the defaults that are made afresh for every row.
    """

    sql: str
    defaults: dict[str, Any]
    made: tuple[tuple[str, Callable[[], Any]], ...]
    converters: dict[str, Converter]


def insert_row(table: type[Table], row: Mapping[str, Any]) -> int:
    """Insert one row (field name → value, defaults filled in) and return its id, the next one by default."""
    insert = _insert(table)
    return int(db.execute_sql(insert.sql, _values(insert, row)).lastrowid)


def insert_rows(table: type[Table], rows: Iterable[Mapping[str, Any]]) -> None:
    """Insert many rows of one table."""
    insert = _insert(table)
    db.cursor().executemany(insert.sql, [_values(insert, row) for row in rows])


def update_row(table: type[Table], row_id: int, values: Mapping[str, Any]) -> None:
    """Set some fields of one row."""
    if values:
        sql, converted = _update(table, tuple(values))
        db.execute_sql(sql, [*_all_stored(converted, values), row_id])


def update_rows(table: type[Table], rows: Mapping[int, Mapping[str, Any]]) -> None:
    """Set the same fields of several rows (row id → field name → value)."""
    if rows:
        sql, converted = _update(table, tuple(next(iter(rows.values()))))
        db.cursor().executemany(sql, [[*_all_stored(converted, row), key] for key, row in rows.items()])


def _values(insert: _Insert, row: Mapping[str, Any]) -> list[Any]:
    """The values of a row in the order of the text. KeyError for a field that the table has not."""
    given = {name: make() for name, make in insert.made if name not in row}
    given.update(row)
    values = insert.defaults | given
    if len(values) > len(insert.defaults):
        raise KeyError(*values.keys() - insert.defaults.keys())
    for name in insert.converters.keys() & given.keys():
        values[name] = insert.converters[name](values[name])
    return list(values.values())


@lru_cache
def _insert(table: type[Table]) -> _Insert:
    fields = table._meta.sorted_fields
    columns = ", ".join(f'"{field.column_name}"' for field in fields)
    marks = ", ".join("?" * len(fields))
    return _Insert(
        sql=f'INSERT INTO "{table._meta.table_name}" ({columns}) VALUES ({marks})',
        defaults={field.name: None if callable(field.default) else _stored(field) for field in fields},
        made=tuple((field.name, field.default) for field in fields if callable(field.default)),
        converters={field.name: field.db_value for field in fields if not is_plain(field)},
    )


def _stored(field: Field) -> Any:
    return field.default if is_plain(field) else field.db_value(field.default)


@lru_cache
def _update(table: type[Table], names: tuple[str, ...]) -> tuple[str, Converted]:
    fields = [table._meta.fields[name] for name in names]
    columns = ", ".join(f'"{field.column_name}" = ?' for field in fields)
    sql = f'UPDATE "{table._meta.table_name}" SET {columns} WHERE id = ?'
    return sql, tuple((at, field.db_value) for at, field in enumerate(fields) if not is_plain(field))


def _all_stored(converted: Converted, values: Mapping[str, Any]) -> list[Any]:
    stored = list(values.values())
    for place, convert in converted:
        stored[place] = convert(stored[place])
    return stored
