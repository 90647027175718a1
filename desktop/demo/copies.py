"""Many orders quickly: orders that the services placed, copied with new people, days and numbers.

Every row of a copy is what the services would have written: sums and units stand as they were derived,
numbers run on without a gap, stock balances and the history's chain are computed in order. ``comptoir check``
finds nothing on the result. Issued papers are not copied: an old order of the demo shop has none.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random

from desktop.demo.buyers import Buyer, for_buyer, identity, postal
from desktop.demo.row_copies import Row, copied_row
from desktop.domain.search_keys import number_words
from desktop.models import (
    Adjustment,
    Credit,
    CreditPart,
    HistoryEntry,
    Order,
    OrderAddress,
    OrderLine,
    OrderTask,
    Payment,
    Return,
    ReturnLine,
    Shipment,
    ShipmentLine,
    ShipmentTracking,
    StockMove,
    VoucherUse,
)
from desktop.models.base import Table, db, new_uid
from desktop.services.history import GENESIS, canonical, chain
from desktop.services.orders.cards import OrderCore
from desktop.services.orders.order_core import order_core
from desktop.services.orders.search_index import search_words, write_search_rows

NOT_COPIED = {
    "document_issued",
    "document_deferred",
    "document_printed",
    "message_queued",
    "comment_saved",
    "note_added",
}
"""Events of papers, mails and words, which copies go without."""


Ids = dict[type[Table], dict[int, int]]
"""The id of each row's copy, by table."""


@dataclass(frozen=True, slots=True)
class Pattern:
    """An order as the services left it: raw rows by table, to be copied."""

    core: OrderCore
    order: Row
    rows: dict[type[Table], list[Row]]


_OF_ORDER: dict[type[Table], str] = {
    OrderAddress: "order_id = ?",
    OrderLine: "order_id = ?",
    Adjustment: "order_id = ?",
    Credit: "order_id = ?",
    CreditPart: "credit_id IN (SELECT id FROM credit WHERE order_id = ?)",
    Payment: "order_id = ?",
    VoucherUse: "order_id = ?",
    OrderTask: "order_id = ?",
    Return: "order_id = ?",
    ReturnLine: "goods_return_id IN (SELECT id FROM goods_return WHERE order_id = ?)",
    Shipment: "order_id = ?",
    ShipmentLine: "shipment_id IN (SELECT id FROM shipment WHERE order_id = ?)",
    ShipmentTracking: "shipment_id IN (SELECT id FROM shipment WHERE order_id = ?)",
    StockMove: "line_id IN (SELECT id FROM order_line WHERE order_id = ?)",
    HistoryEntry: "order_id = ?",
}


_PLAIN = (OrderLine, Adjustment, Credit, CreditPart, Payment, OrderTask, ReturnLine, ShipmentLine)
"""Tables whose rows follow the order as they are, those that others refer to first."""


def read_pattern(order_id: int) -> Pattern:
    """Everything about one order, as raw rows."""
    rows = {table: _read(table, where, order_id) for table, where in _OF_ORDER.items()}
    rows[HistoryEntry] = [row for row in rows[HistoryEntry] if row["event"] not in NOT_COPIED]
    return Pattern(order_core(order_id), _read(Order, "id = ?", order_id)[0], rows)


def _read(table: type[Table], where: str, order_id: int) -> list[Row]:
    cursor = db.execute_sql(
        f'SELECT * FROM "{table._meta.table_name}" WHERE {where} ORDER BY id', (order_id,)
    )
    names = [column[0] for column in cursor.description]
    return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]


class Copier:
    """Writes copies in the order of their days; keeps the running ids, numbers, balances and chain."""

    def __init__(self, till: str, slip_prefix: str, by: str) -> None:
        self._till, self._slip, self._by = till, slip_prefix, by
        tables: tuple[type[Table], ...] = (Order, *_OF_ORDER)
        self._next = {table: _last_id(table) + 1 for table in tables}
        self._numbers: Counter[str] = Counter()
        for series, last in db.execute_sql("SELECT series, last FROM number_series"):
            self._numbers[series] = last
        self._balance = dict(db.execute_sql("SELECT variant_id, on_hand FROM stock_level").fetchall())
        last = db.execute_sql("SELECT hash FROM history_entry ORDER BY id DESC LIMIT 1").fetchone()
        self._hash = bytes(last[0]) if last else GENESIS
        self._pending: dict[type[Table], list[Row]] = {table: [] for table in tables}
        self._words: list[tuple[int, str]] = []

    def copy(self, pattern: Pattern, buyer: Buyer | None, at: datetime) -> None:
        """Add one copy, placed ``at`` (aware) by ``buyer`` (None keeps the walk-in)."""
        order_id = self._id(Order)
        number = self._number(f"{self._till}-{at:%y}")
        seconds = int(at.timestamp())
        shift = seconds - int(pattern.order["confirmed_at"])
        order = {**pattern.order, "id": order_id, "uid": new_uid().bytes, "number": number, "key": None}
        if order["held_since"] is not None:
            order["held_since"] += shift
        for name in ("placed_at", "created_at", "confirmed_at", "stock_at", "changed_at"):
            order[name] = None if order[name] is None else seconds
        if order["due_on"] is not None:
            order["due_on"] = (at + timedelta(days=30)).date().isoformat()
        core = pattern.core._replace(head=pattern.core.head._replace(number=number))
        if buyer is not None:
            order |= identity(buyer)
            core = for_buyer(core, buyer)
        self._pending[Order].append(order)
        ids: Ids = {Order: {pattern.order["id"]: order_id}}
        numbers = {pattern.order["number"]: number, **self._numbered(pattern, ids, at)}
        for table in _PLAIN:
            self._rows(pattern, table, ids, shift)
        self._rows(pattern, OrderAddress, ids, shift, postal(buyer))
        self._rows(pattern, VoucherUse, ids, shift, {"customer_id": order["customer_id"]})
        numbers |= self._tracking(pattern, ids[Shipment])
        self._moves(pattern, ids[OrderLine], seconds)
        self._history(pattern, order_id, numbers, shift)
        also = [word for given in list(numbers.values())[1:] for word in number_words(given)]
        self._words.append((order_id, search_words(core, also)))

    def flush(self) -> None:
        """Write what was copied since the last time, inside the caller's transaction."""
        for table, rows in self._pending.items():
            _insert(table, rows)
            rows.clear()
        write_search_rows(self._words)
        self._words.clear()
        for series, last in self._numbers.items():
            db.execute_sql(
                "INSERT INTO number_series (series, last) VALUES (?, ?) "
                "ON CONFLICT (series) DO UPDATE SET last = excluded.last",
                (series, last),
            )
        levels = [(variant, balance) for variant, balance in self._balance.items()]
        db.cursor().executemany(
            "INSERT INTO stock_level (variant_id, on_hand) VALUES (?, ?) "
            "ON CONFLICT (variant_id) DO UPDATE SET on_hand = excluded.on_hand",
            levels,
        )

    def _rows(
        self, pattern: Pattern, table: type[Table], ids: Ids, shift: int, values: Row | None = None
    ) -> None:
        own = ids.setdefault(table, {})
        for row in pattern.rows[table]:
            own[row["id"]] = self._id(table)
            new = copied_row(table, row, ids, shift)
            self._pending[table].append({**new, **(values or {}), "id": own[row["id"]]})

    def _numbered(self, pattern: Pattern, ids: Ids, at: datetime) -> dict[str, str]:
        """Slips and returns get numbers of their own; returns these by those they are copies of."""
        shift = int(at.timestamp()) - int(pattern.order["confirmed_at"])
        numbers: dict[str, str] = {}
        for table, prefix in ((Shipment, self._slip), (Return, "RT")):
            self._rows(pattern, table, ids, shift)
            count = len(pattern.rows[table])
            for row in self._pending[table][-count:] if count else []:
                numbers[row["number"]] = self._number(f"{prefix}-{self._till}-{at:%y}")
                row["number"] = numbers[row["number"]]
        return numbers

    def _moves(self, pattern: Pattern, lines: dict[int, int], at: int) -> None:
        for row in pattern.rows[StockMove]:
            variant = row["variant_id"]
            self._balance[variant] = self._balance.get(variant, 0) + row["quantity"]
            new = {**row, "id": self._id(StockMove), "line_id": lines[row["line_id"]], "at": at}
            self._pending[StockMove].append({**new, "balance": self._balance[variant]})

    def _tracking(self, pattern: Pattern, ids: dict[int, int]) -> dict[str, str]:
        """Every parcel of a copy has a number of its own, as the carrier would give it."""
        numbers: dict[str, str] = {}
        for row in pattern.rows[ShipmentTracking]:
            new_id, old = self._id(ShipmentTracking), str(row["number"])
            numbers[old] = f"{old[:2]}{new_id:0{len(old) - 2}d}"
            new = {**row, "id": new_id, "shipment_id": ids[row["shipment_id"]], "number": numbers[old]}
            self._pending[ShipmentTracking].append({**new, "url": row["url"].replace(old, numbers[old])})
        return numbers

    def _history(self, pattern: Pattern, order_id: int, numbers: dict[str, str], shift: int) -> None:
        """``numbers`` are the copy's by the pattern's; every event that names one names the copy's."""
        for row in pattern.rows[HistoryEntry]:
            facts = json.loads(row["facts"])
            for name in facts.keys() & {"number", "tracking"}:
                facts[name] = ", ".join(numbers.get(part, part) for part in facts[name].split(", "))
            at = row["at"] + shift
            self._hash = chain(self._hash, canonical(order_id, row["event"], facts, at, row["by"]))
            text = json.dumps(facts, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
            new = {**row, "id": self._id(HistoryEntry), "order_id": order_id, "at": at, "facts": text}
            self._pending[HistoryEntry].append({**new, "hash": self._hash})

    def _id(self, table: type[Table]) -> int:
        given = self._next[table]
        self._next[table] = given + 1
        return given

    def _number(self, series: str) -> str:
        self._numbers[series] += 1
        return f"{series}-{self._numbers[series]:05d}"


def _last_id(table: type[Table]) -> int:
    row = db.execute_sql(f'SELECT coalesce(max(id), 0) FROM "{table._meta.table_name}"').fetchone()
    return int(row[0])


def _insert(table: type[Table], rows: Sequence[Row]) -> None:
    if rows:
        columns = ", ".join(f'"{name}"' for name in rows[0])
        marks = ", ".join("?" * len(rows[0]))
        sql = f'INSERT INTO "{table._meta.table_name}" ({columns}) VALUES ({marks})'
        db.cursor().executemany(sql, [tuple(row.values()) for row in rows])


def days(count: int, first: datetime, last: datetime, chance: Random) -> list[datetime]:
    """``count`` moments between two days, in order, within opening hours, busier towards the end."""
    span = (last - first).total_seconds()
    moments = (first + timedelta(seconds=int(chance.random() ** 0.7 * span)) for _ in range(count))
    return sorted(min(last, moment.replace(hour=8 + moment.hour % 10)) for moment in moments)
