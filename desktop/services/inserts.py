"""INSERT and UPDATE texts compiled once per table and set of columns, for the paths that must be quick.

peewee stays the schema and the query language of everything rare; building its query for each row of an
order costs ten times what SQLite needs to run it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache, partial
from typing import Any, NamedTuple

from peewee import BooleanField, Field

from desktop.models.base import Table, db
from desktop.services.rows import is_plain

Converter = Callable[[Any], Any]
Converted = tuple[tuple[int, Converter], ...]
"""Which values are kept in a form of their own, by their place."""


class _Filling(NamedTuple):
    """How the values of a whole row are made of some given fields.

    ``rest`` stands in the columns when nothing is given, ``places`` are those of the given fields,
    ``converted`` says how some of these are kept, and ``made`` are defaults made afresh for every row.
    """

    rest: list[Any]
    places: tuple[int, ...]
    converted: Converted
    made: tuple[tuple[int, Callable[[], Any]], ...]


def insert_row(table: type[Table], row: Mapping[str, Any]) -> int:
    """Insert one row (field name → value, defaults filled in) and return its id, the next one by default.

    KeyError for a field that the table has not.
    """
    return int(db.execute_sql(_insert(table), _values(table, row)).lastrowid)


def insert_rows(table: type[Table], rows: Iterable[Mapping[str, Any]]) -> None:
    """Insert many rows of one table, which need not give the same fields."""
    db.cursor().executemany(_insert(table), [_values(table, row) for row in rows])


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


def _values(table: type[Table], row: Mapping[str, Any]) -> list[Any]:
    """The values of a row in the order of its columns."""
    filling = _filling(table, tuple(row))
    values = filling.rest.copy()
    for place, value in zip(filling.places, row.values(), strict=True):
        values[place] = value
    for place, convert in filling.converted:
        values[place] = convert(values[place])
    for place, make in filling.made:
        values[place] = make()
    return values


@lru_cache
def _insert(table: type[Table]) -> str:
    columns = [f'"{field.column_name}"' for field in table._meta.sorted_fields]
    marks = ", ".join("?" * len(columns))
    return f'INSERT INTO "{table._meta.table_name}" ({", ".join(columns)}) VALUES ({marks})'


@lru_cache(maxsize=512)
def _filling(table: type[Table], names: tuple[str, ...]) -> _Filling:
    fields = table._meta.sorted_fields
    at = {field.name: place for place, field in enumerate(fields)}
    places = tuple(at[name] for name in names)
    return _Filling(
        rest=[None if callable(field.default) else _stored(field) for field in fields],
        places=places,
        converted=tuple((place, _writer(fields[place])) for place in places if not is_plain(fields[place])),
        made=tuple(
            (place, partial(_made, field))
            for place, field in enumerate(fields)
            if callable(field.default) and place not in places
        ),
    )


def _made(field: Field) -> Any:
    return field.db_value(field.default())


def _stored(field: Field) -> Any:
    return field.default if is_plain(field) or field.default is None else _writer(field)(field.default)


def _writer(field: Field) -> Converter:
    """How a value is kept. The driver takes a plain integer ten times as fast as a bool."""
    return int if type(field) is BooleanField else field.db_value


@lru_cache
def _update(table: type[Table], names: tuple[str, ...]) -> tuple[str, Converted]:
    fields = [table._meta.fields[name] for name in names]
    columns = ", ".join(f'"{field.column_name}" = ?' for field in fields)
    sql = f'UPDATE "{table._meta.table_name}" SET {columns} WHERE id = ?'
    return sql, tuple((at, _writer(field)) for at, field in enumerate(fields) if not is_plain(field))


def _all_stored(converted: Converted, values: Mapping[str, Any]) -> list[Any]:
    stored = list(values.values())
    for place, convert in converted:
        stored[place] = convert(stored[place])
    return stored
