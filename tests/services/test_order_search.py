"""The order list against a plain Python list, the indexes it reads from, and words that find orders."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.domain.folding import fold
from desktop.domain.search_keys import index_words
from desktop.domain.states import Channel, ReturnState
from desktop.models import CustomStatus, Order, OrderTag, OrderTask, Return, Tag
from desktop.models.base import db, new_uid, now
from desktop.services.days import after, first_second, today
from desktop.services.inserts import insert_rows
from desktop.services.orders import order_query
from desktop.services.orders.order_core import OrderNotFound
from desktop.services.orders.order_search import (
    Anchor,
    OrderSearch,
    OrderSort,
    OrderView,
    due_sum,
    neighbours,
    order_block,
    order_count,
    order_ids,
    order_place,
    view_counts,
)
from desktop.services.orders.search_index import write_search_rows

COUNT = 240
NAMES = ("Léa Dupré", "Client de passage", "Anne Martin", "Yann Le Goff", "Œillet")
PREPARING, READY = ("unfulfilled", "preparing", "partly_shipped"), "ready_for_pickup"
COLUMNS: dict[OrderSort, Callable[[dict[str, Any]], tuple[Any, ...]]] = {
    OrderSort.NUMBER: lambda row: (row["number"],),
    OrderSort.PLACED: lambda row: (row["placed_at"],),
    OrderSort.CUSTOMER: lambda row: (row["customer_fold"], row["placed_at"]),
    OrderSort.PAYMENT: lambda row: (row["payment_status"], row["placed_at"]),
    OrderSort.FULFILMENT: lambda row: (row["fulfilment_status"], row["placed_at"]),
    OrderSort.TOTAL: lambda row: (row["total_minor"],),
    OrderSort.DUE: lambda row: (row["due_minor"], row["placed_at"]),
    OrderSort.CHANNEL: lambda row: (row["channel"], row["placed_at"]),
    OrderSort.LABEL: lambda row: (row["label"] or 0, row["placed_at"]),
}


def made_up(chance: random.Random, order_id: int) -> dict[str, Any]:
    """An order whose values often tie; every seventh is a draft."""
    name, total = chance.choice(NAMES), chance.choice((0, 500, 500, 1290))
    lifecycle = chance.choice(("open", "open", "completed", "cancelled"))
    row = {
        "id": order_id,
        "number": f"A-26-{order_id:05}",
        "lifecycle": lifecycle,
        "held_since": 1 if lifecycle == "open" and chance.random() < 0.3 else None,
        "customer_name": name,
        "customer_fold": fold(name),
        "channel": chance.choice(("counter", "phone", "fair")),
        "placed_at": int(now().timestamp()) - chance.randrange(6) * 43_200,
        "net_minor": total,
        "total_minor": total,
        "due_minor": chance.choice((0, total, total, -100)),
        "label": chance.choice((None, None, 1, 2)),
        "payment_status": chance.choice(("paid", "unpaid")),
        "fulfilment_status": chance.choice((*PREPARING, READY, "shipped", "not_needed")),
        "words": {*index_words(name), f"{order_id:05}", chance.choice(("bol", "bougie", "vase"))},
    }
    return (
        row
        if order_id % 7
        else {**row, "number": None, "lifecycle": "draft", "held_since": None, "label": None}
    )


RETURNING = {3, 4, 11, 12}
"""Orders that goods are to come back of."""

BUSY, TAGGED = {5, 6, 20}, {number for number in range(1, COUNT + 1) if number % 5 < 2 and number % 7}
"""Orders with an open task, and those with the tag 1."""


def a_return(order_id: int) -> dict[str, Any]:
    return {"uid": new_uid(), "number": f"RT-A-26-{order_id:05}", "order": order_id, "asked_on": today()}


@pytest.fixture
def orders(new_shop) -> list[dict[str, Any]]:
    chance = random.Random(7)
    rows = [made_up(chance, order_id) for order_id in range(1, COUNT + 1)]
    with db.atomic():
        insert_rows(CustomStatus, ({"names": {"fr": name}} for name in ("Un", "Deux")))
        insert_rows(Order, [{key: row[key] for key in row if key not in ("id", "words")} for row in rows])
        listed = [row for row in rows if row["number"]]
        write_search_rows((row["id"], " ".join(sorted(row["words"]))) for row in listed)
        insert_rows(Return, (a_return(order_id) for order_id in sorted(RETURNING | {2})))
        Tag.create(name="Urgent", name_key="urgent")
        insert_rows(OrderTag, ({"order": order_id, "tag": 1} for order_id in sorted(TAGGED)))
        insert_rows(OrderTask, ({"order": order_id, "text": "Rappeler"} for order_id in sorted(BUSY)))
        insert_rows(
            OrderTask, [{"order": 5, "text": "Emballer"}, {"order": 9, "text": "Fait", "done_at": now()}]
        )
        Return.update(state=ReturnState.CLOSED).where(Return.order == 2).execute()
    return listed


def expected(orders: list[dict[str, Any]], search: OrderSearch, few: int) -> list[dict[str, Any]]:
    """What the list must be, the slow and obvious way."""
    day = today()
    first, last = (day, day) if search.view is OrderView.TODAY else (search.since, search.until)
    views: dict[OrderView, Callable[[dict[str, Any]], bool]] = {
        OrderView.TO_PAY: lambda row: row["due_minor"] > 0,
        OrderView.ON_HOLD: lambda row: row["held_since"] is not None,
        OrderView.TO_REFUND: lambda row: row["due_minor"] < 0,
        OrderView.TASKS: lambda row: row["id"] in BUSY,
        OrderView.READY: lambda row: (
            row["lifecycle"] == "open" and not row["held_since"] and row["fulfilment_status"] == READY
        ),
        OrderView.TO_PREPARE: lambda row: (
            row["lifecycle"] == "open" and not row["held_since"] and row["fulfilment_status"] in PREPARING
        ),
        OrderView.RETURNS: lambda row: row["id"] in RETURNING,
    }
    typed = index_words(search.text)
    by_words = [
        row for row in orders if all(any(word.startswith(start) for word in row["words"]) for start in typed)
    ]
    found = [
        row
        for row in by_words
        if views.get(search.view, bool)(row)
        and search.channel in (None, row["channel"])
        and search.label in (None, row["label"])
        and search.tag in (None, 1 if row["id"] in TAGGED else 0)
        and (first is None or row["placed_at"] >= first_second(first))
        and (last is None or row["placed_at"] < after(last))
    ]
    plain = search._replace(text="", descending=True) == OrderSearch()
    by_entry = bool(typed) and plain and len(by_words) > few
    key = COLUMNS[search.sort]
    return sorted(found, key=lambda row: (() if by_entry else key(row), row["id"]), reverse=search.descending)


def any_search(chance: random.Random) -> OrderSearch:
    day = today()
    return OrderSearch(
        text=chance.choice(("", "", "b", "le", "dupré bol", "00012", "zzz")),
        view=chance.choice((OrderView.ALL, OrderView.ALL, *OrderView)),
        channel=chance.choice((None, None, Channel.FAIR)),
        since=chance.choice((None, None, day - timedelta(days=1))),
        until=chance.choice((None, None, day - timedelta(days=1))),
        sort=chance.choice(list(OrderSort)),
        descending=chance.random() < 0.5,
        label=chance.choice((None, None, None, 2)),
        tag=chance.choice((None, None, None, 1)),
    )


@pytest.mark.parametrize("few", [0, 8, 100])
@pytest.mark.parametrize("seed", range(25))
def test_every_search_is_the_plain_list(orders, monkeypatch, seed, few):
    monkeypatch.setattr(order_query, "FEW", few)
    monkeypatch.setattr(order_query, "FEW_TAGGED", few)
    chance = random.Random(seed)
    search = any_search(chance)
    if search.view is OrderView.TODAY:
        search = search._replace(since=None, until=None)
    wanted = expected(orders, search, few)
    ids = [row["id"] for row in wanted]
    assert order_count(search) == len(ids)
    assert order_ids(search, COUNT) == ids
    assert due_sum(search) == sum(max(row["due_minor"], 0) for row in wanted)
    for _ in range(6):
        _check_block(chance, search, ids, len(ids))
    for order_id in chance.sample(range(1, COUNT + 1), 5):
        place = ids.index(order_id) if order_id in ids else None
        assert order_place(search, order_id) == place
        if place is not None:
            around = [None, *ids, None]
            assert neighbours(search, order_id) == (around[place], around[place + 2])


def _check_block(chance: random.Random, search: OrderSearch, ids: list[int], count: int) -> None:
    offset, limit = chance.randrange(count + 3), chance.choice((1, 3, 50))
    total = chance.choice((None, count))
    anchor = None
    if count and chance.random() < 0.7:
        position = chance.randrange(count)
        anchor = Anchor(position, order_block(search, position, 1)[0].key)
    found = order_block(search, offset, limit, anchor, total=total)
    assert [row.id for row in found] == ids[offset : offset + limit]


def test_a_row_says_what_the_list_shows(orders):
    search = OrderSearch(sort=OrderSort.NUMBER, descending=False)
    row, wanted = order_block(search, 0, 1)[0], orders[0]
    assert (row.number, row.who, row.total_minor) == (
        "A-26-00001",
        wanted["customer_name"],
        wanted["total_minor"],
    )
    assert row.placed_at == datetime.fromtimestamp(wanted["placed_at"], UTC)
    assert (row.channel, row.payment_status, row.fulfilment_status, row.lifecycle) == (
        wanted["channel"],
        wanted["payment_status"],
        wanted["fulfilment_status"],
        wanted["lifecycle"],
    )
    assert row.held is (wanted["held_since"] is not None)
    assert (row.currency, row.label, row.due_on) == ("EUR", None, None)
    Order.update(customer_name="", company="Port", due_on="2026-06-03").where(Order.id == row.id).execute()
    changed = order_block(search, 0, 1)[0]
    assert (changed.who, changed.due_on.isoformat()) == ("Port", "2026-06-03")
    Order.update(company="", phone="0298").where(Order.id == row.id).execute()
    assert order_block(search, 0, 1)[0].who == "0298"


def test_the_views_count_what_they_list(orders):
    counts = view_counts()
    assert list(counts) == list(OrderView)
    assert counts == {view: order_count(OrderSearch(view=view)) for view in OrderView}
    assert 0 < counts[OrderView.TODAY] < counts[OrderView.ALL] == len(orders)


def test_an_order_that_left_the_list_still_has_neighbours(orders):
    search = OrderSearch(view=OrderView.TO_PAY)
    before, gone, following = order_ids(search, 3)
    Order.update(due_minor=0).where(Order.id == gone).execute()
    assert order_place(search, gone) is None
    assert neighbours(search, gone) == (before, following)
    with pytest.raises(OrderNotFound):
        neighbours(search, 9999)


@pytest.fixture
def statements(orders) -> Iterator[list[str]]:
    seen: list[str] = []
    db.connection().set_trace_callback(seen.append)
    yield seen
    db.connection().set_trace_callback(None)


def plan(sql: str) -> list[str]:
    return [row[3] for row in db.execute_sql(f"EXPLAIN QUERY PLAN {sql}")]


@pytest.mark.parametrize("descending", [True, False])
@pytest.mark.parametrize("sort", OrderSort)
def test_every_sort_is_read_from_its_index_in_one_statement(statements, sort, descending):
    search = OrderSearch(sort=sort, descending=descending)
    middle = order_block(search, 100, 5)
    for offset, anchor, total in (
        (0, None, None), (100, None, None), (105, Anchor(104, middle[-1].key), None), (190, None, 206),
    ):  # fmt: skip
        statements.clear()
        assert order_block(search, offset, 5, anchor, total=total)
        assert len(statements) == 1
        steps = plan(statements[0])
        assert not [step for step in steps if "TEMP B-TREE" in step], steps
        assert any(f"INDEX orders_{sort.value}" in step for step in steps), steps


@pytest.mark.parametrize(
    ("view", "index"),
    [
        (OrderView.TO_PAY, "orders_to_pay"), (OrderView.TO_PREPARE, "orders_to_prepare"),
        (OrderView.ON_HOLD, "orders_held"), (OrderView.TODAY, "orders_placed"),
        (OrderView.READY, "orders_ready"), (OrderView.TO_REFUND, "orders_to_refund"),
    ],
)  # fmt: skip
def test_every_view_is_read_from_its_own_index(statements, view, index):
    order_block(OrderSearch(view=view), 0, 5)
    order_count(OrderSearch(view=view))
    assert len(statements) == 2
    for statement in statements.copy():
        steps = plan(statement)
        assert len(steps) == 1
        assert index in steps[0]


def test_a_label_is_read_from_its_index_and_few_tagged_orders_by_their_tag(statements):
    order_block(OrderSearch(label=2), 0, 5)
    assert plan(statements[0]) == ["SEARCH o USING INDEX orders_label (<expr>=?)"]
    for search in (OrderSearch(tag=1), OrderSearch(tag=1, view=OrderView.TO_PAY, channel=Channel.FAIR)):
        statements.clear()
        order_block(search, 0, 5)
        steps = plan(statements[-1])
        assert steps[0] == "SEARCH o USING INTEGER PRIMARY KEY (rowid=?)", steps
        assert any("order_tag_tag_id_order_id" in step for step in steps), steps


def test_among_many_tagged_orders_the_list_is_walked(statements, monkeypatch):
    monkeypatch.setattr(order_query, "FEW_TAGGED", 3)
    order_block(OrderSearch(tag=1), 0, 5)
    steps = plan(statements[-1])
    assert "orders_placed" in steps[0]
    assert not [step for step in steps if "ORDER BY" in step], steps


def test_a_channel_by_date_is_read_from_one_range_of_its_index(statements):
    order_block(OrderSearch(channel=Channel.FAIR, since=today()), 0, 5)
    assert plan(statements[0]) == ["SEARCH o USING INDEX orders_channel (channel=? AND placed_at>?)"]


@pytest.mark.parametrize(
    "typed",
    [
        "%",
        '"',
        "'",
        "*",
        "NEAR(",
        "a AND",
        "OR",
        "-",
        "^b",
        "words:b",
        "{a}",
        "b*",
        "\x00",
        "(",
        "😀",
        "\u19b0",
        "a\u19b0b",
    ],
)
def test_signs_in_the_search_box_are_not_a_query_language(orders, typed):
    search = OrderSearch(text=typed)
    assert len(order_block(search, 0, 500)) == order_count(search)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=40))
def test_no_text_can_break_the_search(orders, text):
    search = OrderSearch(text=text)
    assert len(order_block(search, 0, 500)) == order_count(search)
