"""How long a frame of the scrolling order list takes while 20 invoices are made, against the same at rest."""

from __future__ import annotations

import os
import statistics
import time
from dataclasses import replace

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtWidgets import QApplication, QTableView

from desktop.documents.press import Press
from desktop.models.schema import close_shop, open_shop
from desktop.services.orders.order_search import OrderSearch
from desktop.shell.tasks import Task, Tasks
from desktop.views.style import apply_theme
from desktop.views.tables.order_grid import OrderGrid
from desktop.views.tables.order_table import OrderTable
from tests.bench.data import bench_shop
from tests.bench.pair import Result, small
from tests.documents import samples

PAPERS, LIMIT = 20, 1.4
TICK_MS, AT_REST, STEP = 16, 120, 36
SIZE = (1200, 900)


class Frames:
    """Scrolls a table by one row sixty times a second in the real event loop, and times each frame."""

    def __init__(self, view: QTableView) -> None:
        self._view, self._bar = view, view.verticalScrollBar()
        self._timer = QTimer(timerType=Qt.TimerType.PreciseTimer, interval=TICK_MS)
        self._timer.timeout.connect(self._draw)
        self._loop = QEventLoop()
        self._seconds: list[float] = []
        self._enough = 0

    def at_rest(self, count: int) -> list[float]:
        """Seconds of so many frames while nothing else goes on."""
        return self._measure(count)

    def during(self, task: Task, tasks: Tasks) -> list[float]:
        """Seconds of every frame until the task has finished."""
        task.finished.connect(self._loop.quit)
        tasks.start(task)
        return self._measure(0)

    def _measure(self, enough: int) -> list[float]:
        self._seconds, self._enough = [], enough
        self._timer.start()
        self._loop.exec()
        self._timer.stop()
        return self._seconds

    def _draw(self) -> None:
        begun = time.perf_counter()
        value = self._bar.value() + STEP
        self._bar.setValue(value if value < self._bar.maximum() else 0)
        self._view.viewport().repaint()
        self._seconds.append(time.perf_counter() - begun)
        if len(self._seconds) == self._enough:
            self._loop.quit()


def run() -> Result:
    """Median frames of several rounds, each at rest and then while the worker is busy; the median ratio."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    apply_theme(app, "light")
    open_shop(bench_shop(1_000 if small() else 10_000))
    table, press, tasks = OrderTable(), Press(), Tasks()
    table.show(OrderSearch())
    view = OrderGrid(table)
    view.resize(*SIZE)
    view.show()
    press.make(samples.invoice(), "A4")
    frames = Frames(view)
    frames.at_rest(AT_REST)
    found = _result([_round(frames, press, tasks) for _ in range(3 if small() else 7)])
    tasks.close()
    press.close()
    close_shop()
    return found


def _round(frames: Frames, press: Press, tasks: Tasks) -> tuple[list[float], list[float]]:
    rest = frames.at_rest(AT_REST)
    paper = samples.long_invoice(7)
    papers = [replace(paper, number=f"FA-A-26-{at:05}") for at in range(PAPERS)]
    return frames.during(Task(lambda _: press.make_many(papers, "A4")), tasks), rest


def _result(rounds: list[tuple[list[float], list[float]]]) -> Result:
    busy = [statistics.median(frames) for frames, _ in rounds]
    rest = [statistics.median(frames) for _, frames in rounds]
    ratios = sorted(one / other for one, other in zip(busy, rest, strict=True))
    q1, middle, q3 = statistics.quantiles(ratios, n=4)
    worst = max(max(frames) for frames, _ in rounds) / max(max(frames) for _, frames in rounds)
    return Result(
        "frame-time",
        middle,
        LIMIT,
        q1,
        q3,
        statistics.median(busy),
        statistics.median(rest),
        note=f"worst frame {worst:.1f}x",
    )
