"""What the order list asks for, and the SQL that answers it from an index.

Every sort of the list has an index that ends in the row id (see the migration), every view a partial one.
SQLite is told which to take: without statistics it guesses, and a wrong guess costs a hundred times more.
"""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum
from typing import Any, NamedTuple

from desktop.domain.states import Channel
from desktop.models.engine import execute
from desktop.services.days import after, first_second, today

FEW = 100
"""Up to so many orders found by their words are sorted themselves; among more, the sort's index is walked."""


FEW_TAGGED = 500
"""Up to so many orders with a tag are looked at one by one; among more, the list is walked."""


class OrderView(StrEnum):
    """A list of work: ``to_prepare`` waits in the shop, paid or not; of ``returns`` goods shall come back."""

    ALL = "all"
    TO_PAY = "to_pay"
    TO_PREPARE = "to_prepare"
    READY = "ready"
    ON_HOLD = "on_hold"
    TO_REFUND = "to_refund"
    TODAY = "today"
    TASKS = "tasks"
    RETURNS = "returns"


class Period(StrEnum):
    """Days that are asked for often, counted from today on, and those chosen one by one."""

    ANY = "any"
    TODAY = "today"
    WEEK = "week"
    MONTH = "month"
    LAST_MONTH = "last_month"
    YEAR = "year"
    CHOSEN = "chosen"


class OrderSort(StrEnum):
    """The columns that sort."""

    NUMBER = "number"
    PLACED = "placed"
    CUSTOMER = "customer"
    PAYMENT = "payment"
    FULFILMENT = "fulfilment"
    TOTAL = "total"
    DUE = "due"
    CHANNEL = "channel"
    LABEL = "label"


class OrderSearch(NamedTuple):
    """A list of orders: words in the search box, a view, filters and a sort. Both days are included.

    ``label`` and ``tag`` are row ids.
    """

    text: str = ""
    view: OrderView = OrderView.ALL
    channel: Channel | None = None
    since: date | None = None
    until: date | None = None
    sort: OrderSort = OrderSort.PLACED
    descending: bool = True
    label: int | None = None
    tag: int | None = None


class Query(NamedTuple):
    """Table, index and condition of a search, and the columns that put its rows in an order without ties.

    ``walked`` is the index, empty to leave it to SQLite; the last of ``keys`` is the order's id. ``cut`` when
    only the first rows are in it.
    """

    table: str
    walked: str
    where: str
    parameters: tuple[Any, ...]
    keys: tuple[str, ...]
    cut: bool = False

    @property
    def source(self) -> str:
        """The table to walk, with the index to take."""
        return f"{self.table} INDEXED BY {self.walked}" if self.walked else self.table

    @property
    def id(self) -> str:
        """The column with the order's id."""
        return self.keys[-1]


class _Conditions(NamedTuple):
    walked: str
    terms: tuple[str, ...]
    parameters: tuple[Any, ...] = ()


LABEL = "coalesce(o.label_id, 0)"
"""How orders sort by their label: by its row id, those without one as 0."""

_KEYS: dict[OrderSort, tuple[str, ...]] = {
    OrderSort.NUMBER: ("o.number", "o.id"),
    OrderSort.PLACED: ("o.placed_at", "o.id"),
    OrderSort.CUSTOMER: ("o.customer_fold", "o.placed_at", "o.id"),
    OrderSort.PAYMENT: ("o.payment_status", "o.placed_at", "o.id"),
    OrderSort.FULFILMENT: ("o.fulfilment_status", "o.placed_at", "o.id"),
    OrderSort.TOTAL: ("o.total_minor", "o.id"),
    OrderSort.DUE: ("o.due_minor", "o.placed_at", "o.id"),
    OrderSort.CHANNEL: ("o.channel", "o.placed_at", "o.id"),
    OrderSort.LABEL: (LABEL, "o.placed_at", "o.id"),
}
RETURNS_UNDER_WAY = "goods_return WHERE state IN ('requested', 'waiting')"
OPEN_TASKS = "order_task INDEXED BY tasks_of_order WHERE done_at IS NULL"
_LISTED = ("o.number IS NOT NULL",)
_ALL_BY_TIME = _Conditions("orders_placed", _LISTED)
_VIEWS: dict[OrderView, _Conditions] = {
    OrderView.TO_PAY: _Conditions("orders_to_pay", ("o.due_minor > 0", *_LISTED)),
    OrderView.TO_PREPARE: _Conditions(
        "orders_to_prepare",
        (
            "o.lifecycle = 'open'",
            "o.held_since IS NULL",
            "o.fulfilment_status IN ('unfulfilled', 'preparing', 'partly_shipped')",
        ),
    ),
    OrderView.READY: _Conditions(
        "orders_ready",
        ("o.lifecycle = 'open'", "o.held_since IS NULL", "o.fulfilment_status = 'ready_for_pickup'"),
    ),
    OrderView.TO_REFUND: _Conditions("orders_to_refund", ("o.due_minor < 0", *_LISTED)),
    OrderView.TASKS: _Conditions("", (f"o.id IN (SELECT order_id FROM {OPEN_TASKS})",)),
    OrderView.ON_HOLD: _Conditions("orders_held", ("o.held_since IS NOT NULL",)),
    OrderView.RETURNS: _Conditions("", (f"o.id IN (SELECT order_id FROM {RETURNS_UNDER_WAY})",)),
}
_MATCH = "order_search MATCH ?"
_ONE_OF = "o.id IN (SELECT value FROM json_each(?))"


def days_of(
    period: Period, since: date | None = None, until: date | None = None
) -> tuple[date | None, date | None]:
    """First and last day of a period as of today, None where there is no limit; the two days when chosen."""
    day = today()
    first = day.replace(day=1)
    before = first - timedelta(days=1)
    known: dict[Period, tuple[date | None, date | None]] = {
        Period.ANY: (None, None),
        Period.TODAY: (day, day),
        Period.WEEK: (day - timedelta(days=6), day),
        Period.MONTH: (first, None),
        Period.LAST_MONTH: (before.replace(day=1), before),
        Period.YEAR: (day.replace(month=1, day=1), None),
        Period.CHOSEN: (since, until),
    }
    return known[period]


def query_of(search: OrderSearch, reach: int | None = None) -> Query:
    """The SQL of a search. A text asks the search index first which orders it finds, if they are FEW.

    Of more than FEW orders found by words alone, ``PLACED`` is the order in which they were entered: sorting
    tens of thousands at each key would be felt, and nobody reads that far. ``reach`` is how many rows from
    the start matter; a short reach needs nothing more from the search index.
    """
    conditions = _conditions(search)
    match = _match(search.text) if search.text else ""
    if not match:
        return _query("orders o", conditions, _KEYS[search.sort])
    found = _first_found(match)
    if len(found) <= FEW:
        return _query("orders o", _and("", conditions, _ONE_OF, str(found)), _KEYS[search.sort])
    if conditions != _ALL_BY_TIME:
        among = f"+o.id IN (SELECT rowid FROM order_search WHERE {_MATCH})"
        return _query("orders o", _and(conditions.walked, conditions, among, match), _KEYS[search.sort])
    if search.descending and reach is not None and reach <= FEW:
        return Query("orders o", "", _ONE_OF, (str(found[:reach]),), ("o.id",), cut=True)
    return Query("order_search s", "", _MATCH, (match,), ("s.rowid",))


def _match(text: str) -> str:
    from desktop.services.orders.search_index import (
        match_of,  # the first list is shown before anything is typed
    )

    return match_of(text)


def _first_found(match: str) -> list[int]:
    """Ids of the orders entered last among those found; one more than FEW when there are more."""
    sql = f"SELECT rowid FROM order_search WHERE {_MATCH} ORDER BY rowid DESC LIMIT {FEW + 1}"
    return [int(row[0]) for row in execute(sql, (match,))]


def _and(index: str, conditions: _Conditions, term: str, *parameters: Any) -> _Conditions:
    return _Conditions(index, (*conditions.terms, term), (*conditions.parameters, *parameters))


def _query(table: str, conditions: _Conditions, keys: tuple[str, ...]) -> Query:
    where = " AND ".join(conditions.terms)
    return Query(table, conditions.walked, where, conditions.parameters, keys)


def _conditions(search: OrderSearch) -> _Conditions:
    view = _VIEWS.get(search.view)
    terms, parameters = list(view.terms if view else _LISTED), list[Any]()
    if search.channel is not None:
        terms.append("o.channel = ?")
        parameters.append(search.channel.value)
    first, last = _days(search)
    if first is not None:
        terms.append("o.placed_at >= ?")
        parameters.append(first_second(first))
    if last is not None:
        terms.append("o.placed_at < ?")
        parameters.append(after(last))
    index = view.walked if view else _index(search, dated=first is not None or last is not None)
    if search.label is not None:
        listed = [term for term in _LISTED if term not in terms]  # what the index of labels is made of
        terms = [*terms, *listed, f"{LABEL} = ?"]
        parameters.append(search.label)
        index = "orders_label"
    conditions = _Conditions(index, tuple(terms), tuple(parameters))
    return conditions if search.tag is None else _tagged(conditions, search.tag)


def _tagged(conditions: _Conditions, tag_id: int) -> _Conditions:
    """Of few orders with a tag each is looked at; among many, the list is walked as without the tag."""
    sql = f"SELECT count(*) FROM (SELECT 1 FROM order_tag WHERE tag_id = ? LIMIT {FEW_TAGGED + 1})"
    number = int(execute(sql, (tag_id,)).fetchone()[0])
    among = "o.id IN (SELECT order_id FROM order_tag WHERE tag_id = ?)"
    if number > FEW_TAGGED:
        has = "EXISTS (SELECT 1 FROM order_tag g WHERE g.order_id = o.id AND g.tag_id = ?)"
        return _and(conditions.walked, conditions, has, tag_id)
    terms = tuple(f"+{term}" for term in conditions.terms)  # so that no index tempts SQLite away from the tag
    return _and("", _Conditions("", terms, conditions.parameters), among, tag_id)


def _days(search: OrderSearch) -> tuple[date | None, date | None]:
    if search.view is not OrderView.TODAY:
        return search.since, search.until
    day = today()
    return max(search.since or day, day), min(search.until or day, day)


def _index(search: OrderSearch, *, dated: bool) -> str:
    by_time = dated or search.sort in (OrderSort.PLACED, OrderSort.CHANNEL)
    if search.channel is not None and by_time:
        return "orders_channel"
    return "orders_placed" if dated else f"orders_{search.sort.value}"
