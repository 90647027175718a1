"""Papers of several orders in one job, and the list as a file."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QRadioButton
from pytestqt.qtbot import QtBot

from desktop.exchange import csv_out
from desktop.models.base import now
from desktop.services.issuing.documents import invoice_of, issue_slip, record_print, slip_of
from desktop.shell.tasks import Task
from desktop.views.orders.list import OrderList
from desktop.views.orders.list_export import ExportDialog
from desktop.views.orders.list_print import PrintQuestion
from desktop.views.tables.order_columns import DATE, DUE
from tests.services.factory import set_order
from tests.views.listing import Asked
from tests.views.listing import asked as asked
from tests.views.listing import listed as listed
from tests.views.listing import orders as orders

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def _choose(page: OrderList, qtbot: QtBot, rows: int) -> None:
    page.grid.point_at(0)
    for _ in range(rows - 1):
        qtbot.keyClick(page.grid, Qt.Key.Key_Down, SHIFT)


def _question(page: OrderList, qtbot: QtBot) -> PrintQuestion:
    def asks() -> bool:
        return page.side.printing is not None and page.side.printing.question is not None

    qtbot.waitUntil(asks)
    assert page.side.printing is not None
    assert page.side.printing.question is not None
    return page.side.printing.question


def test_the_slips_of_several_orders_are_one_job(
    listed: OrderList, orders: list[int], asked: Asked, qtbot: QtBot
) -> None:
    _choose(listed, qtbot, 3)
    assert listed.foot.hints.text().startswith("Ctrl P: packing slips")
    qtbot.keyClick(listed.grid, Qt.Key.Key_P, CONTROL)
    qtbot.waitUntil(lambda: bool(asked.printed))
    assert asked.printed == [[slip_of(order_id) for order_id in orders[:3]]]


def test_what_was_printed_before_is_asked_about(
    listed: OrderList, orders: list[int], asked: Asked, qtbot: QtBot
) -> None:
    record_print(issue_slip(orders[0], by="Sam"), "laser", 1, by="Sam")
    set_order(orders[1], held_since=now())
    _choose(listed, qtbot, 3)
    qtbot.keyClick(listed.grid, Qt.Key.Key_P, CONTROL)
    question = _question(listed, qtbot)
    assert question.panel.rect().contains(question.go.geometry())
    assert [number for number, _ in question.plan.refused] == [listed.table.index(1, 0).data()]
    qtbot.mouseClick(question.go, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(asked.printed))
    assert asked.printed == [[slip_of(orders[2])]]
    qtbot.keyClick(listed.grid, Qt.Key.Key_P, CONTROL)
    again = _question(listed, qtbot)
    again.again.setChecked(True)
    qtbot.keyClick(again.go, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(asked.printed) == 2)
    assert asked.printed[1] == [slip_of(orders[0]), slip_of(orders[2])]


def test_nothing_to_print_cannot_be_printed(
    listed: OrderList, orders: list[int], asked: Asked, qtbot: QtBot
) -> None:
    set_order(orders[0], held_since=now())
    _choose(listed, qtbot, 1)
    qtbot.keyClick(listed.grid, Qt.Key.Key_P, CONTROL)
    question = _question(listed, qtbot)
    assert not question.go.isEnabled()
    qtbot.keyClick(question, Qt.Key.Key_Escape)
    assert asked.printed == []


def test_invoices_are_issued_only_after_a_question(
    listed: OrderList, orders: list[int], asked: Asked, qtbot: QtBot
) -> None:
    _choose(listed, qtbot, 2)
    qtbot.keyClick(listed.grid, Qt.Key.Key_P, CONTROL | SHIFT)
    question = _question(listed, qtbot)
    assert invoice_of(orders[0]) is None
    qtbot.mouseClick(question.go, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(asked.printed))
    assert asked.printed == [[invoice_of(orders[0]), invoice_of(orders[1])]]


# Files


def _exporting(page: OrderList, qtbot: QtBot) -> ExportDialog:
    qtbot.keyClick(page.grid, Qt.Key.Key_S, CONTROL | SHIFT)
    assert page.side.exporting is not None
    return page.side.exporting


def test_the_filtered_list_is_exported_as_it_is_seen(
    listed: OrderList, asked: Asked, qtbot: QtBot, tmp_path: Path
) -> None:
    qtbot.keyClicks(listed.bar.search, "anne")
    listed.grid.setFocus()
    listed.grid.head.show_column(DATE, False)
    listed.grid.head.moveSection(listed.grid.head.visualIndex(DUE), 0)
    dialog = _exporting(listed, qtbot)
    assert dialog.title.text() == "Export 1 order"
    dialog.save_to(str(tmp_path / "orders.csv"))
    qtbot.waitUntil(lambda: bool(asked.toasts))
    assert asked.toasts[0][0] == "1 order exported."
    assert not dialog.isVisible()
    rows = list(csv.reader((tmp_path / "orders.csv").read_text("utf-8-sig").splitlines()))
    assert rows[0] == ["Due", "Order", "Customer", "Payment", "Delivery", "Total"]
    assert rows[1][2:4] == ["Anne Le Gall", "unpaid"]


@pytest.mark.parametrize("ending", ["json", "xlsx"])
def test_all_details_in_other_formats(
    listed: OrderList, asked: Asked, qtbot: QtBot, tmp_path: Path, ending: str
) -> None:
    dialog = _exporting(listed, qtbot)
    assert dialog.mark.isVisible()
    segment = dialog.format.findChild(QRadioButton, ending)
    assert segment is not None
    qtbot.mouseClick(segment, Qt.MouseButton.LeftButton)
    assert not dialog.mark.isVisible()
    qtbot.mouseClick(dialog.details, Qt.MouseButton.LeftButton)
    file = tmp_path / f"orders.{ending}"
    dialog.save_to(str(file))
    qtbot.waitUntil(lambda: bool(asked.toasts))
    if ending == "json":
        rows = json.loads(file.read_text("utf-8"))
        assert len(rows) == 6
        assert {"email", "net", "tax", "city"} <= set(rows[0])
    else:
        assert file.read_bytes().startswith(b"PK")


def test_cancelling_stops_and_leaves_no_file(
    listed: OrderList, asked: Asked, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(csv_out, "_STEP", 1)
    dialog = _exporting(listed, qtbot)

    def cancelled(task: Task, at: int, of: int, text: str = "") -> None:
        task.cancel()
        told(task, at, of, text)

    told = Task.step
    monkeypatch.setattr(Task, "step", cancelled)
    dialog.save_to(str(tmp_path / "orders.csv"))
    assert dialog.bar.isVisible()
    assert not dialog.go.isEnabled()
    qtbot.waitUntil(lambda: dialog._task is None)
    assert not (tmp_path / "orders.csv").exists()
    assert asked.toasts == []


def test_a_place_that_cannot_be_written_is_said(
    listed: OrderList, asked: Asked, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = _exporting(listed, qtbot)
    dialog.save_to(str(tmp_path / "missing" / "orders.csv"))
    qtbot.waitUntil(dialog.problem.isVisible)
    assert dialog.problem.text()
    assert dialog.go.isEnabled()
    assert asked.toasts == []
