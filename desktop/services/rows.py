"""Raw rows of a table, decoded by its own field types: quicker than model objects, as safe as they are."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from typing import Any

from peewee import AutoField, BooleanField, Field, ForeignKeyField, IntegerField, TextField

from desktop.models.base import Table


def columns(table: type[Table], alias: str) -> str:
    """All columns of a table for a SELECT, in the order ``decode`` expects."""
    return ", ".join(f'{alias}."{field.column_name}"' for field in table._meta.sorted_fields)


def decode(table: type[Table], row: Sequence[Any]) -> dict[str, Any]:
    """Field name → Python value. Foreign keys come as plain row ids; what is NULL is None in every type."""
    names, converted = _fields(table)
    values = list(row)
    for place, convert in converted:
        if (value := values[place]) is not None:
            values[place] = convert(value)
    return dict(zip(names, values, strict=True))


def new_row(table: type[Table], given: Mapping[str, Any]) -> dict[str, Any]:
    """A row that is still to be written, as it will be read: what is given, defaults for the other fields."""
    defaults, made = _defaults(table)
    row = {**defaults, **given}
    for name, make in made:
        if name not in given:
            row[name] = make()
    return row


PLAIN = (TextField, IntegerField, AutoField, ForeignKeyField)
"""Types whose values are kept as they are; subclasses of them have a form of their own in the file."""


def is_plain(field: Field) -> bool:
    """True for a field whose value in the file is its value in Python."""
    return type(field) in PLAIN


@lru_cache
def _defaults(table: type[Table]) -> tuple[dict[str, Any], tuple[tuple[str, Callable[[], Any]], ...]]:
    """The defaults that are the same for every row, and those that are made afresh for each."""
    fields = table._meta.sorted_fields
    plain = {field.name: None if callable(field.default) else field.default for field in fields}
    return plain, tuple((field.name, field.default) for field in fields if callable(field.default))


@lru_cache
def _fields(table: type[Table]) -> tuple[tuple[str, ...], tuple[tuple[int, Callable[[Any], Any]], ...]]:
    fields = table._meta.sorted_fields
    converted = tuple((at, _reader(field)) for at, field in enumerate(fields) if not is_plain(field))
    return tuple(field.name for field in fields), converted


def _reader(field: Field) -> Callable[[Any], Any]:
    return bool if type(field) is BooleanField else field.python_value
