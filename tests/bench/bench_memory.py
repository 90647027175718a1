"""How much memory the order list keeps after thousands of jumps to anywhere."""

from __future__ import annotations

import os
import random
from pathlib import Path

from PySide6.QtWidgets import QApplication

from desktop.models.schema import close_shop, open_shop
from desktop.services.orders.order_search import OrderSearch
from desktop.views.style import apply_theme
from desktop.views.tables.order_grid import OrderGrid
from desktop.views.tables.order_table import OrderTable
from tests.bench.data import bench_shop
from tests.bench.pair import Result, Skipped, small

LIMIT_MB = 100
STATUS = Path("/proc/self/status")


def run() -> Result | Skipped:
    """Megabytes after 2,000 random jumps, less those after the first picture."""
    if not STATUS.exists():
        return Skipped("memory", "no /proc on this system")
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    apply_theme(app, "light")
    open_shop(bench_shop(10_000 if small() else 100_000))
    table = OrderTable()
    table.show(OrderSearch())
    grid = OrderGrid(table)
    grid.resize(1200, 900)
    grid.show()
    app.processEvents()
    before, chance, bar = _megabytes(), random.Random(1), grid.verticalScrollBar()
    for _ in range(300 if small() else 2000):
        bar.setValue(chance.randrange(bar.maximum()))
        grid.viewport().repaint()
    grown = _megabytes() - before
    grid.deleteLater()
    close_shop()
    return Result("memory", grown, LIMIT_MB, note="MB grown over random jumps; 64 may be SQLite's cache")


def _megabytes() -> float:
    lines = dict(line.split(":", 1) for line in STATUS.read_text().splitlines())
    return int(lines["VmRSS"].split()[0]) / 1024
