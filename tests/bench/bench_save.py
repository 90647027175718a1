"""Placing an order through the service, against plain SQLite doing the very same statements; both durable."""

from __future__ import annotations

import os
import tempfile
import time
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

from desktop.models import Order, OrderLine
from desktop.models.base import db
from desktop.models.engine import PRAGMAS
from desktop.models.schema import back_up, close_shop
from desktop.services.placing.new_order import NewLine, NewOrder, place
from desktop.services.shop.preferences import change_settings
from tests.bench.pair import Result, paired
from tests.catalogue import sell
from tests.shop import open_new_shop

LIMIT = 2.0
LINES = 5
FIRST_ORDER, FIRST_LINE = 10**9, 2 * 10**9
Statement = tuple[str, tuple[Any, ...]]


def run() -> list[Result]:
    """Time one order of five lines; also count the commits of one."""
    with tempfile.TemporaryDirectory() as folder:
        open_new_shop(Path(folder))
        change_settings({"invoice.when": "by_hand"}, by="")
        order = _order()
        for _ in range(20):
            place(order, by="")
        _start_ids_high()
        copy = Path(folder) / "raw.comptoir"
        back_up(copy)
        statements, commits = _record(lambda: place(order, by=""))
        raw = _Raw(copy, statements)
        saved = paired(
            "order save / raw sqlite3",
            lambda: place(order, by=""),
            raw.replay,
            LIMIT,
            rounds=40,
            inner=15,
            clock=time.perf_counter,
        )
        raw.close()
        close_shop()
    return [saved, Result("commits of one order", commits, 1, note=f"{len(statements)} statements")]


def _start_ids_high() -> None:
    """Let the next order and lines get ids that no other number in a statement can be mistaken for."""
    Order.create(id=FIRST_ORDER - 1)
    OrderLine.create(
        id=FIRST_LINE - 1,
        order=FIRST_ORDER - 1,
        position=1,
        name="-",
        quantity=Decimal(1),
        unit_price=Decimal(0),
    )


def _order() -> NewOrder:
    variants = [sell(f"Bol {n}", "12.50", sku=f"BOL-{n}", stock="100000") for n in range(LINES)]
    lines = tuple(NewLine(Decimal(2), variant) for variant in variants)
    return NewOrder(lines=lines, name="Soizic Le Gall", email="soizic@example.org", phone="06 12 34 56 78")


def _record(act: Callable[[], object]) -> tuple[list[Statement], int]:
    """The statements of one act with their parameters, and how often it committed."""
    seen: list[Statement] = []
    traced: list[str] = []
    connection = db.connection()
    connection.set_trace_callback(traced.append)
    noting = _noting(type(connection.cursor()), seen)
    db.cursor = lambda: connection.cursor(noting)
    try:
        act()
    finally:
        del db.cursor
        connection.set_trace_callback(None)
    return seen, sum(text.startswith("COMMIT") for text in traced)


def _noting(cursor: Any, seen: list[Statement]) -> Any:
    """The driver's cursor, noting what it executes."""

    class Noting(cursor):  # type: ignore[misc]
        def execute(self, sql: str, parameters: Any = ()) -> Any:
            seen.append((sql, tuple(parameters or ())))
            return super().execute(sql, parameters or ())

        def executemany(self, sql: str, rows: Any) -> Any:
            seen.extend((sql, tuple(row)) for row in rows)
            return super().executemany(sql, rows)

    return Noting


class _Raw:
    """The same statements on a copy of the file by the driver alone, with new keys each time."""

    def __init__(self, path: Path, statements: list[Statement]) -> None:
        self._db = type(db)(str(path), pragmas={**PRAGMAS, "journal_mode": "wal"})
        self._db.connect()
        self._connection = self._db.connection()
        self._statements = statements
        self._turn = -1

    def replay(self) -> None:
        """All statements, from BEGIN to COMMIT."""
        self._turn += 1
        execute = self._connection.execute
        for sql, params in self._statements:
            execute(sql, self._fresh(sql, params)).fetchall()

    def _fresh(self, sql: str, params: tuple[Any, ...]) -> tuple[Any, ...]:
        keyed = '"uid"' in sql or '"number"' in sql
        return tuple(self._new(value, keyed) for value in params)

    def _new(self, value: Any, keyed: bool) -> Any:
        """The same value for this turn's order: its own ids, keys and number."""
        if isinstance(value, int):
            step = LINES if value >= FIRST_LINE else 1 if value >= FIRST_ORDER else 0
            return value + step * self._turn
        if keyed and isinstance(value, bytes) and len(value) == 16:
            return os.urandom(16)
        if keyed and isinstance(value, str) and value.startswith("A-"):
            return f"A-26-{self._turn:09d}"
        return value

    def close(self) -> None:
        """Let go of the copy."""
        self._db.close()
