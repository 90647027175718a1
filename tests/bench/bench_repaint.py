"""Painting the whole order table again, against Qt's own item model and delegate with the same strings."""

from __future__ import annotations

import os

from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QApplication, QTableView

from desktop.models.schema import close_shop, open_shop
from desktop.services.orders.order_search import OrderSearch
from desktop.views.style import apply_theme
from desktop.views.tables.order_grid import OrderGrid
from desktop.views.tables.order_table import OrderTable
from tests.bench.data import bench_shop
from tests.bench.pair import Result, paired, small

LIMIT = 2.0
SIZE = (1200, 900)


def run() -> Result:
    """Full repaints of a window 1200 × 900, one with each model, in the shipped look."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    apply_theme(app, "light")
    open_shop(bench_shop(1_000 if small() else 10_000))
    table = OrderTable()
    table.show(OrderSearch())
    ours, theirs = OrderGrid(table), _plain(table)
    for view in (ours, theirs):
        view.resize(*SIZE)
        view.show()
    app.processEvents()
    assert ours.rowAt(ours.viewport().height() - 1) == theirs.rowAt(theirs.viewport().height() - 1)
    found = paired("repaint", _repaint(ours), _repaint(theirs), LIMIT, inner=10)
    for view in (ours, theirs):
        view.deleteLater()
    close_shop()
    return found


def _plain(table: OrderTable) -> QTableView:
    """A table view as Qt ships it, with the first rows of ``table`` and the same columns."""
    view = QTableView()
    model = QStandardItemModel(60, table.columnCount(), view)
    for row in range(60):
        for column in range(table.columnCount()):
            model.setItem(row, column, QStandardItem(table.index(row, column).data()))
    view.setModel(model)
    view.verticalHeader().hide()
    view.verticalHeader().setDefaultSectionSize(36)
    view.setShowGrid(False)
    view.setWordWrap(False)
    view.setColumnHidden(table.columnCount() - 1, True)
    view.horizontalHeader().setFixedHeight(36)
    for column in range(table.columnCount()):
        view.setColumnWidth(column, 150)
    return view


def _repaint(view: QTableView) -> object:
    viewport = view.viewport()
    return viewport.repaint
