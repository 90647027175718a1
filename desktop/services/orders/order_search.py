"""The order list: counted exactly, read at any place in one statement, walked from order to order."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from operator import attrgetter, itemgetter
from typing import Any, NamedTuple

from desktop.domain.states import Channel, FulfilmentStatus, Lifecycle, PaymentStatus
from desktop.models.engine import execute
from desktop.services.days import after, first_second, today
from desktop.services.orders.order_query import (
    LABEL,
    OPEN_TASKS,
    RETURNS_UNDER_WAY,
    OrderSearch,
    OrderSort,
    OrderView,
    Query,
    query_of,
)

__all__ = [
    "Anchor",
    "OrderRow",
    "OrderSearch",
    "OrderSort",
    "OrderView",
    "due_sum",
    "neighbours",
    "order_block",
    "order_count",
    "order_ids",
    "order_place",
    "view_counts",
]

_COLUMNS = (
    "o.id, o.number, o.placed_at, o.channel, "
    "CASE WHEN o.customer_name <> '' AND o.company NOT IN ('', o.customer_name) "
    "THEN o.customer_name || ' – ' || o.company "
    "WHEN o.customer_name <> '' THEN o.customer_name WHEN o.company <> '' THEN o.company "
    "WHEN o.email <> '' THEN o.email ELSE o.phone END, "
    "o.total_minor, o.due_minor, o.currency, o.payment_status, o.fulfilment_status, o.lifecycle, "
    "o.held_since, o.label_id, o.due_on"
)
_PLACES = {
    "o.id": 0, "s.rowid": 0, "o.number": 1, "o.placed_at": 2, "o.channel": 3, "o.total_minor": 5,
    "o.due_minor": 6, "o.payment_status": 8, "o.fulfilment_status": 9, "o.customer_fold": 14, LABEL: 14,
}  # fmt: skip
"""Where each column that sorts stands in a row; what is only read to sort by comes last."""
_LAST = 14

_COUNTS = (
    "SELECT (SELECT count(*) FROM orders INDEXED BY orders_number WHERE number IS NOT NULL), "
    "(SELECT count(*) FROM orders INDEXED BY orders_to_pay WHERE due_minor > 0 AND number IS NOT NULL), "
    "(SELECT count(*) FROM orders INDEXED BY orders_to_prepare WHERE lifecycle = 'open' "
    "AND held_since IS NULL AND fulfilment_status IN ('unfulfilled', 'preparing', 'partly_shipped')), "
    "(SELECT count(*) FROM orders INDEXED BY orders_ready WHERE lifecycle = 'open' "
    "AND held_since IS NULL AND fulfilment_status = 'ready_for_pickup'), "
    "(SELECT count(*) FROM orders INDEXED BY orders_held WHERE held_since IS NOT NULL), "
    "(SELECT count(*) FROM orders INDEXED BY orders_to_refund WHERE due_minor < 0 AND number IS NOT NULL), "
    "(SELECT count(*) FROM orders INDEXED BY orders_placed WHERE number IS NOT NULL "
    "AND placed_at >= ? AND placed_at < ?), "
    f"(SELECT count(DISTINCT order_id) FROM {OPEN_TASKS}), "
    f"(SELECT count(DISTINCT order_id) FROM {RETURNS_UNDER_WAY})"
)
_CHANNELS = {member.value: member for member in Channel}
_PAYMENTS = {member.value: member for member in PaymentStatus}
_FULFILMENTS = {member.value: member for member in FulfilmentStatus}
_LIFECYCLES = {member.value: member for member in Lifecycle}


class OrderRow(NamedTuple):
    """One row of the list. Amounts are minor units; ``label`` is the id of the shop's own status.

    ``who`` is the name with the company, if there is one; the list sorts by the name.
    ``key`` is where the row stands in the sort it was read in: the anchor of the block beside it.
    """

    id: int
    number: str
    placed_at: datetime
    channel: Channel
    who: str
    total_minor: int
    due_minor: int
    currency: str
    payment_status: PaymentStatus
    fulfilment_status: FulfilmentStatus
    lifecycle: Lifecycle
    held: bool
    label: int | None
    due_on: date | None
    key: tuple[Any, ...]


class Anchor(NamedTuple):
    """A row that was read before: its position in the same search, and its ``key``."""

    position: int
    key: tuple[Any, ...]


def order_count(search: OrderSearch) -> int:
    """How many orders the search finds, exactly."""
    query = query_of(search)
    return _number(f"SELECT count(*) FROM {query.source} WHERE {query.where}", query.parameters)


def due_sum(search: OrderSearch) -> int:
    """What the orders found still owe together, in minor units of the shop's currency."""
    query = query_of(search._replace(view=OrderView.TO_PAY) if search.view is OrderView.ALL else search)
    owing = f"{query.where} AND o.due_minor > 0 AND o.currency = (SELECT currency FROM shop)"
    sql = f"SELECT coalesce(sum(o.due_minor), 0) FROM {query.source} WHERE {owing}"
    return _number(sql, query.parameters)


def view_counts() -> dict[OrderView, int]:
    """How many orders each view has without any other filter, in one statement."""
    day = today()
    counts = execute(_COUNTS, (first_second(day), after(day))).fetchone()
    return dict(zip(OrderView, counts, strict=True))


def order_block(
    search: OrderSearch, offset: int, limit: int, anchor: Anchor | None = None, *, total: int | None = None
) -> list[OrderRow]:
    """``limit`` rows from position ``offset`` on, in one statement (a text first asks how much it finds).

    The place is counted from whatever is nearest: the start, the end when ``total`` is given, or ``anchor``.
    """
    if total is not None:
        limit = max(min(limit, total - offset), 0)
    query = query_of(search, reach=offset + limit)
    start = _Start(offset) if query.cut else _nearest(query, (offset, limit), anchor, total)
    descending = search.descending is not start.backwards
    where, parameters = query.where, query.parameters
    if start.key is not None:
        where, parameters = f"{where} AND {_beyond(query, descending)}", (*parameters, *start.key)
    cut = f"LIMIT {limit:d} OFFSET {start.skip:d}"  # written out: a bound LIMIT is planned anew at each call
    found = f"FROM {query.source} WHERE {where} ORDER BY {_order(query, descending)} {cut}"
    at_once = not start.skip and query.table == "orders o"
    if not at_once:
        found = f"FROM (SELECT {query.id} AS id {found}) p CROSS JOIN orders o ON o.id = p.id"
    columns = f"{_COLUMNS}, {query.keys[0]}" if _PLACES[query.keys[0]] == _LAST else _COLUMNS
    raw = execute(f"SELECT {columns} {found}", parameters).fetchall()
    rows = _rows(raw, _key_getter(query))
    if start.backwards or not at_once:
        rows.sort(key=attrgetter("key"), reverse=search.descending)
    return rows


def order_ids(search: OrderSearch, limit: int) -> list[int]:
    """The ids of the first ``limit`` orders found, in the search's order."""
    query = query_of(search)
    order = _order(query, search.descending)
    sql = f"SELECT {query.id} FROM {query.source} WHERE {query.where} ORDER BY {order} LIMIT ?"
    return [int(row[0]) for row in execute(sql, (*query.parameters, limit))]


def order_place(search: OrderSearch, order_id: int) -> int | None:
    """The position of an order in a search, from 0 on; None when the search does not find it."""
    query = query_of(search)
    found = f"SELECT count(*) FROM {query.table} WHERE {query.where} AND {query.id} = ?"
    if not _number(found, (*query.parameters, order_id)):
        return None
    before = f"{query.where} AND {_beyond(query, not search.descending)}"
    key = _key(query, order_id)
    return _number(f"SELECT count(*) FROM {query.source} WHERE {before}", (*query.parameters, *key))


def neighbours(search: OrderSearch, order_id: int) -> tuple[int | None, int | None]:
    """The orders before and after an order in a search; it need not be found itself any more."""
    query = query_of(search)
    key = _key(query, order_id)
    beside = []
    for descending in (not search.descending, search.descending):
        where = f"{query.where} AND {_beyond(query, descending)}"
        order = _order(query, descending)
        beside.append(f"(SELECT {query.id} FROM {query.source} WHERE {where} ORDER BY {order} LIMIT 1)")
    found = execute(f"SELECT {', '.join(beside)}", (*query.parameters, *key) * 2).fetchone()
    return found[0], found[1]


class _Start(NamedTuple):
    """Where counting begins: how many rows are skipped, in which direction, and beyond which row."""

    skip: int
    backwards: bool = False
    key: tuple[Any, ...] | None = None


def _nearest(query: Query, block: tuple[int, int], anchor: Anchor | None, total: int | None) -> _Start:
    offset, limit = block
    starts = [_Start(offset)]
    if total is not None:
        starts.append(_Start(max(total - offset - limit, 0), backwards=True))
    if anchor is not None and len(anchor.key) == len(query.keys):
        ahead, behind = offset - anchor.position - 1, anchor.position - offset - limit
        if ahead >= 0:
            starts.append(_Start(ahead, key=anchor.key))
        elif behind >= 0:
            starts.append(_Start(behind, backwards=True, key=anchor.key))
    return min(starts, key=lambda start: start.skip)


def _beyond(query: Query, descending: bool) -> str:
    """The condition on rows after a key when walking in this direction."""
    marks = ", ".join("?" * len(query.keys))
    return f"({', '.join(query.keys)}) {'<' if descending else '>'} ({marks})"


def _order(query: Query, descending: bool) -> str:
    direction = " DESC" if descending else ""
    return ", ".join(key + direction for key in query.keys)


def _key_getter(query: Query) -> Callable[[tuple[Any, ...]], tuple[Any, ...]]:
    places = [_PLACES[key] for key in query.keys]
    return itemgetter(*places) if len(places) > 1 else itemgetter(slice(places[0], places[0] + 1))


def _key(query: Query, order_id: int) -> tuple[Any, ...]:
    columns = ", ".join(query.keys).replace("s.rowid", "o.id")
    row = execute(f"SELECT {columns} FROM orders o WHERE o.id = ?", (order_id,)).fetchone()
    if row is None:
        from desktop.services.orders.order_core import OrderNotFound  # with it comes the whole order

        raise OrderNotFound(str(order_id))
    return tuple(row)


def _number(sql: str, parameters: tuple[Any, ...]) -> int:
    return int(execute(sql, parameters).fetchone()[0])


def _rows(
    found: list[tuple[Any, ...]], key_of: Callable[[tuple[Any, ...]], tuple[Any, ...]]
) -> list[OrderRow]:
    """All rows, a column at a time: this runs for every block scrolled to, so it is written for speed."""
    if not found:
        return []
    (
        ids, numbers, placed, channels, who, totals, dues, currencies,
        payments, fulfilments, lifecycles, held, labels, due_on, *_,
    ) = zip(*found, strict=True)  # fmt: skip
    rows = map(
        OrderRow,
        ids,
        numbers,
        [datetime.fromtimestamp(at, UTC) for at in placed],
        map(_CHANNELS.__getitem__, channels),
        who,
        totals,
        dues,
        currencies,
        map(_PAYMENTS.__getitem__, payments),
        map(_FULFILMENTS.__getitem__, fulfilments),
        map(_LIFECYCLES.__getitem__, lifecycles),
        [since is not None for since in held],
        labels,
        [day and date.fromisoformat(day) for day in due_on],
        map(key_of, found),
    )
    return list(rows)
