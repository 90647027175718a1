"""Everything a shop file holds, as raw rows: read without any of the product's own searches."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

from desktop.models.base import db

Row = Mapping[str, Any]
_NAMES = (
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' "
    "AND name NOT LIKE 'order_search%' ORDER BY name"
)


class Dump:
    """All rows of all tables at one moment; equal to another one when nothing at all differs."""

    def __init__(self) -> None:
        self.raw: dict[str, list[tuple[Any, ...]]] = {}
        self._columns: dict[str, list[str]] = {}
        self._rows: dict[str, list[Row]] = {}
        for (name,) in db.execute_sql(_NAMES).fetchall():
            cursor = db.execute_sql(f'SELECT * FROM "{name}" ORDER BY id')
            self._columns[name] = [column[0] for column in cursor.description]
            self.raw[name] = cursor.fetchall()

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Dump) and self.raw == other.raw

    __hash__ = None  # type: ignore[assignment]

    def rows(self, table: str) -> list[Row]:
        """The rows of a table, oldest first."""
        if table not in self._rows:
            columns = self._columns[table]
            self._rows[table] = [dict(zip(columns, row, strict=True)) for row in self.raw[table]]
        return self._rows[table]

    def by(self, table: str, column: str) -> dict[Any, list[Row]]:
        """The rows of a table by the value of one column; an empty list for what is not there."""
        found: dict[Any, list[Row]] = defaultdict(list)
        for row in self.rows(table):
            found[row[column]].append(row)
        return found

    def get(self, table: str, row_id: int) -> Row | None:
        """One row by its id."""
        return next((row for row in self.rows(table) if row["id"] == row_id), None)

    def new(self, table: str, since: Dump) -> list[Row]:
        """The rows that were not there before."""
        known = {row[0] for row in since.raw[table]}
        return [row for row in self.rows(table) if row["id"] not in known]

    def orders(self) -> Iterator[Row]:
        """Placed orders."""
        return (row for row in self.rows("orders") if row["number"] is not None)


def total(rows: list[Row], column: str) -> int:
    """The sum of one column."""
    return sum(row[column] for row in rows)
