"""From a key in the search box to the painted rows, in a large shop against a small one."""

from __future__ import annotations

import os
import statistics
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from desktop.models.base import db
from desktop.models.schema import close_shop, open_shop
from desktop.shell.changes import ChangeBus
from desktop.shell.device import Device
from desktop.shell.tasks import Tasks
from desktop.views.context import DeskContext
from desktop.views.orders.list import OrderList
from desktop.views.style import apply_theme
from tests.bench.data import bench_shop
from tests.bench.pair import Result, paired, small

LIMIT = 1.5
TYPED = ("léa", "061", "a-22-001", "martin", "bol b", "cer-0")
"""Each finds more rows than fit, in the small shop too, so that both paint as many."""


def run() -> list[Result]:
    """Words, numbers and phones typed letter by letter, and the slowest single key."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    apply_theme(app, "light")
    with TemporaryDirectory() as folder:
        context = _context(Path(folder) / "device.ini")
        little, one = _list(context, 1_000)
        large, other = _list(context, 10_000 if small() else 100_000)
        type_large, type_little = _typing(large, other), _typing(little, one)
        found = paired("keystroke", type_large, type_little, LIMIT, rounds=9)
        keys = sum(map(len, TYPED))
        slowest = _slowest(large, other)
        for page in (little, large):
            page.deleteLater()
        app.processEvents()
        one.close()
        close_shop()
    each = replace(found, a=found.a / keys, b=found.b / keys)
    return [
        each,
        Result("keystroke.slowest", slowest * 1000, 100, note="ms in the large shop, an alarm only"),
    ]


def _context(file: Path) -> Any:
    nothing: Any = None  # a list by itself prints, sends and keeps nothing
    return DeskContext(ChangeBus(), Tasks(), Device(file), nothing, nothing, nothing, "fr", nothing)


def _list(context: DeskContext, orders: int) -> tuple[OrderList, Any]:
    db._state.reset()
    open_shop(bench_shop(orders))
    page = OrderList(context)
    page.resize(1192, 800)
    page.show()
    QApplication.processEvents()
    return page, db.connection()


def _typing(page: OrderList, connection: Any) -> Callable[[], None]:
    def type_all() -> None:
        db._state.set_connection(connection)
        for text in TYPED:
            for letter in text:
                _press(page, letter)
            page.bar.search.clear()
            page.repaint()

    return type_all


def _press(page: OrderList, letter: str) -> None:
    """One key, and what it changes painted."""
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(page.bar.search, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter))
    page.grid.viewport().repaint()
    page.foot.repaint()


def _slowest(page: OrderList, connection: Any) -> float:
    """Seconds of the slowest key of all, each typed five times."""
    db._state.set_connection(connection)
    times: dict[str, list[float]] = {}
    for _ in range(5):
        for text in TYPED:
            for end in range(1, len(text) + 1):
                begun = time.perf_counter()
                _press(page, text[end - 1])
                times.setdefault(text[:end], []).append(time.perf_counter() - begun)
            page.bar.search.clear()
    return max(statistics.median(each) for each in times.values())
