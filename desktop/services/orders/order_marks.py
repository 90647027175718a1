"""What the rows of the list show beside their facts: tags, and the tasks that are open. Read by the block."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from desktop.models.engine import execute

_MARKS = (
    "SELECT t.order_id, t.tag_id, 0, NULL FROM order_tag t "
    "WHERE t.order_id IN (SELECT value FROM json_each(:ids)) "
    "UNION ALL SELECT k.order_id, NULL, count(*), min(k.due_on) FROM order_task k INDEXED BY tasks_of_order "
    "WHERE k.done_at IS NULL AND k.order_id IN (SELECT value FROM json_each(:ids)) GROUP BY k.order_id"
)
_TAGS = "SELECT id, name, colour FROM tag ORDER BY name_key"
_COLUMNS_IN_USE = (
    "SELECT EXISTS (SELECT 1 FROM custom_status WHERE active), EXISTS (SELECT 1 FROM order_tag), "
    "EXISTS (SELECT 1 FROM order_task WHERE done_at IS NULL AND kind = '')"
)


class Tag(NamedTuple):
    """A word with a colour that orders can have."""

    id: int
    name: str
    colour: str


class OrderMarks(NamedTuple):
    """The tags of an order by name, how many tasks are open, and when the first of them is due."""

    tags: tuple[Tag, ...] = ()
    tasks: int = 0
    due_on: date | None = None


NO_MARKS = OrderMarks()


def tag_book() -> dict[int, Tag]:
    """Every tag by its id, in the order of their names."""
    return {row[0]: Tag(*row) for row in execute(_TAGS)}


def tags_of(order_id: int) -> tuple[Tag, ...]:
    """The tags of one order, in the order of their names."""
    return order_marks([order_id]).get(order_id, NO_MARKS).tags


def order_marks(ids: Sequence[int]) -> dict[int, OrderMarks]:
    """The marks of those of these orders that have any."""
    found = execute(_MARKS, {"ids": str(list(ids))}).fetchall()
    if not found:
        return {}
    book = tag_book() if any(row[1] is not None for row in found) else {}
    places = {tag_id: place for place, tag_id in enumerate(book)}
    tags: dict[int, list[int]] = {}
    tasks: dict[int, tuple[int, date | None]] = {}
    for order_id, tag_id, number, due_on in found:
        if tag_id is None:
            tasks[order_id] = number, due_on and date.fromisoformat(due_on)
        else:
            tags.setdefault(order_id, []).append(tag_id)
    return {
        order_id: OrderMarks(
            tuple(book[tag] for tag in sorted(tags.get(order_id, ()), key=places.__getitem__)),
            *tasks.get(order_id, (0, None)),
        )
        for order_id in {*tags, *tasks}
    }


def marks_in_use() -> dict[str, bool]:
    """Which of the columns ``label``, ``tags`` and ``tasks`` would show anything in this shop."""
    row = execute(_COLUMNS_IN_USE).fetchone()
    return dict(zip(("label", "tags", "tasks"), map(bool, row), strict=True))
