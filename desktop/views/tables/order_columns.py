"""The columns of the order list: what each is called, how it sorts, how wide it is at first."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from desktop.services.orders.order_search import OrderSort
from desktop.shell.i18n import QT_TRANSLATE_NOOP

translate = QCoreApplication.translate

NUMBER, DATE, CUSTOMER, PAYMENT, DELIVERY, LABEL, TAGS, TASKS, TOTAL, DUE, CHANNEL = range(11)
"""Places of the columns in the model; people may see them in another order."""


class OrderColumn(NamedTuple):
    """One column. ``key`` names it in settings and exports, ``numeric`` aligns it to the right.

    ``width`` is in pixels with 8 of space on both sides; 0 takes what the others leave. A column without a
    ``sort`` does not sort.
    """

    key: str
    title: str
    sort: OrderSort | None
    width: int
    numeric: bool = False
    hidden: bool = False
    newest_first: bool = False


COLUMNS: tuple[OrderColumn, ...] = (
    OrderColumn("number", QT_TRANSLATE_NOOP("OrderColumn", "Order"), OrderSort.NUMBER, 98, newest_first=True),
    OrderColumn("placed", QT_TRANSLATE_NOOP("OrderColumn", "Date"), OrderSort.PLACED, 80, newest_first=True),
    OrderColumn("customer", QT_TRANSLATE_NOOP("OrderColumn", "Customer"), OrderSort.CUSTOMER, 0),
    OrderColumn("payment", QT_TRANSLATE_NOOP("OrderColumn", "Payment"), OrderSort.PAYMENT, 124),
    OrderColumn("delivery", QT_TRANSLATE_NOOP("OrderColumn", "Delivery"), OrderSort.FULFILMENT, 132),
    OrderColumn("label", QT_TRANSLATE_NOOP("OrderColumn", "Label"), OrderSort.LABEL, 132, False, True, True),
    OrderColumn("tags", QT_TRANSLATE_NOOP("OrderColumn", "Tags"), None, 136, hidden=True),
    OrderColumn("tasks", QT_TRANSLATE_NOOP("OrderColumn", "Tasks"), None, 72, hidden=True),
    OrderColumn("total", QT_TRANSLATE_NOOP("OrderColumn", "Total"), OrderSort.TOTAL, 92, True, False, True),
    OrderColumn("due", QT_TRANSLATE_NOOP("OrderColumn", "Due"), OrderSort.DUE, 92, True, False, True),
    OrderColumn("channel", QT_TRANSLATE_NOOP("OrderColumn", "Channel"), OrderSort.CHANNEL, 136, hidden=True),
)
WHY_NOT = {
    "tags": QT_TRANSLATE_NOOP(
        "OrderColumn",
        "The list does not sort by tags, since an order may have several. Filter by a tag instead.",
    ),
    "tasks": QT_TRANSLATE_NOOP(
        "OrderColumn",
        "The list does not sort by tasks: an order may have several. The list “With tasks” has them all.",
    ),
}
"""What a column that does not sort says when it is asked to."""

BY_KEY = {column.key: place for place, column in enumerate(COLUMNS)}


def column_title(column: int) -> str:
    """The head of a column in the language of the screen."""
    return translate("OrderColumn", COLUMNS[column].title)


def why_not_sorted(column: int) -> str:
    """Why a column does not sort and what helps instead; empty for one that does."""
    reason = WHY_NOT.get(COLUMNS[column].key, "")
    return translate("OrderColumn", reason) if reason else ""


def column_of(sort: OrderSort) -> int:
    """The column that sorts so."""
    return next(at for at, column in enumerate(COLUMNS) if column.sort is sort)
