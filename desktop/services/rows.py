"""Raw rows of a table, decoded by its own field types: quicker than model objects, as safe as they are."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Any

from desktop.models.base import Table


def columns(table: type[Table], alias: str) -> str:
    """All columns of a table for a SELECT, in the order ``decode`` expects."""
    return ", ".join(f'{alias}."{field.column_name}"' for field in table._meta.sorted_fields)


def decode(table: type[Table], row: Sequence[Any]) -> dict[str, Any]:
    """Field name → Python value. Foreign keys come as plain row ids."""
    return {name: convert(value) for (name, convert), value in zip(_converters(table), row, strict=True)}


@lru_cache
def _converters(table: type[Table]) -> tuple[tuple[str, Callable[[Any], Any]], ...]:
    return tuple((field.name, field.python_value) for field in table._meta.sorted_fields)
