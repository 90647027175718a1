"""The order list: size must not be felt, nor the way from SQLite to the rows that are shown."""

from __future__ import annotations

import random
import statistics
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any

from desktop.models.base import db
from desktop.models.schema import open_shop
from desktop.services.orders.order_search import (
    OrderRow,
    OrderSearch,
    OrderSort,
    OrderView,
    order_block,
    order_count,
)
from tests.bench.data import bench_shop
from tests.bench.pair import Result, paired, small

TYPED = (
    "l", "lé", "léa", "léa d", "léa dup", "0612", "a-22-00123", "cer-01", "dupré", "martin cer-0012",
    "martin", "00123", "bol ble", "06 12 34",
)  # fmt: skip
ROWS = 50
FEWER_ROWS = 20
"""As many as the least view of the small shop has."""

_RAW = (
    "SELECT id, number, placed_at, channel, "
    "CASE WHEN customer_name <> '' THEN customer_name WHEN company <> '' THEN company ELSE email END, "
    "total_minor, due_minor, currency, payment_status, fulfilment_status, lifecycle, held_since, label_id, "
    "due_on FROM orders WHERE number IS NOT NULL ORDER BY placed_at DESC, id DESC LIMIT 50"
)


def run() -> list[Result]:
    """All measurements of the list; the large shop stays open."""
    few, many = 1000, 10_000 if small() else 100_000
    open_shop(bench_shop(few))
    one = db.connection()
    db._state.reset()
    open_shop(bench_shop(many))
    other = db.connection()
    found = [_first_page(view, other, one) for view in OrderView if view is not OrderView.TODAY]
    db._state.set_connection(other)
    total = order_count(OrderSearch())
    found += [_jump(total), *_sorts(), *_keystrokes(), _read()]
    one.close()
    return found


def _first_page(view: OrderView, large: Any, little: Any) -> Result:
    """The same first rows in the large shop and in the little one."""

    def on(connection: Any) -> Callable[[], list[OrderRow]]:
        def read() -> list[OrderRow]:
            db._state.set_connection(connection)
            return order_block(OrderSearch(view=view), 0, FEWER_ROWS)

        return read

    return paired(f"list.first.{view}", on(large), on(little), 1.5, inner=50)


def _first() -> list[OrderRow]:
    return order_block(OrderSearch(), 0, ROWS)


def _jump(total: int) -> Result:
    """Anywhere in the list, as the thumb of the scroll bar is dragged."""
    chance = random.Random(1)

    def jump() -> list[OrderRow]:
        return order_block(OrderSearch(), chance.randrange(total - ROWS), ROWS, total=total)

    return paired("list.jump", jump, _first, 10, inner=20)


def _sorts() -> list[Result]:
    """Every other column, against the list as it opens."""
    return [
        paired(
            f"list.sort.{sort}", partial(order_block, OrderSearch(sort=sort), 0, ROWS), _first, 2, inner=30
        )
        for sort in OrderSort
        if sort is not OrderSort.PLACED
    ]


def _keystrokes() -> list[Result]:
    """Each of what people type, against the first page; the middle one and the slowest."""
    ratios = []
    for text in TYPED:
        typed = partial(order_block, OrderSearch(text=text), 0, ROWS)
        ratios.append(paired(text, typed, _first, 20, rounds=9, inner=10))
    slowest = max(ratios, key=lambda result: result.ratio)
    middle = statistics.median(result.ratio for result in ratios)
    return [
        Result("list.keystroke.median", middle, 3),
        replace(slowest, name="list.keystroke.worst", note=slowest.name),
    ]


def _read() -> Result:
    def raw() -> list[Any]:
        rows: list[Any] = db.connection().execute(_RAW).fetchall()
        return rows

    return paired("list.read", _first, raw, 2, inner=50)
