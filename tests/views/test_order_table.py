"""The order list as a model: any row at once, exact, and kept in place while orders change."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPersistentModelIndex, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from desktop.domain.states import FulfilmentStatus, Lifecycle, PaymentStatus
from desktop.models.base import db
from desktop.services.orders import order_search
from desktop.services.orders.order_search import OrderSearch, OrderSort, OrderView
from desktop.shell import i18n
from desktop.views.tables import order_table
from desktop.views.tables.order_columns import COLUMNS, CUSTOMER, DELIVERY, DUE, NUMBER, PAYMENT, TOTAL
from desktop.views.tables.order_grid import OrderGrid
from desktop.views.tables.order_table import DISPLAY, ID, SPOKEN, OrderTable
from tests.services.factory import PLACED, make_order, set_order
from tests.shop import new_shop as new_shop

ROWS = 10


@pytest.fixture
def orders(new_shop: Path, qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Ids of ten orders, an hour apart, newest first, in a list that is read four rows at a time."""
    i18n.speak(qapp, "en")
    monkeypatch.setattr(order_table, "BLOCK", 4)
    monkeypatch.setattr(order_table, "BLOCKS", 2)
    return [make_order(placed_at=PLACED - timedelta(hours=at)) for at in range(ROWS)]


def _table(search: OrderSearch | None = None) -> OrderTable:
    table = OrderTable()
    table.show(search or OrderSearch())
    return table


def _ids(table: OrderTable) -> list[int | None]:
    return [table.order_id(row) for row in range(table.rowCount())]


def test_it_is_a_sound_model(orders: list[int], qtmodeltester: ModelTester) -> None:
    table = _table()
    qtmodeltester.check(table)
    make_order(placed_at=PLACED + timedelta(hours=1))
    set_order(orders[3], placed_at=PLACED - timedelta(days=3))
    table.refresh(frozenset(orders))
    set_order(orders[0], held_since=PLACED)
    table.show(OrderSearch(view=OrderView.ON_HOLD))
    set_order(orders[0], held_since=None)
    table.refresh(frozenset(orders))
    assert table.rowCount() == 0


def test_every_row_is_found_forwards_backwards_and_by_jumps(orders: list[int]) -> None:
    table = _table()
    assert _ids(table) == orders
    assert [table.order_id(row) for row in reversed(range(ROWS))] == orders[::-1]
    assert [table.order_id(row) for row in (9, 0, 5, 2, 8)] == [orders[row] for row in (9, 0, 5, 2, 8)]


def test_a_block_costs_one_statement_and_one_for_its_marks_and_little_is_kept(orders: list[int]) -> None:
    table, said = _table(), list[str]()
    connection = db.connection()
    connection.set_trace_callback(said.append)
    try:
        for row in (0, 1, 2, 3, 0):
            table.shown(row)
        assert len(said) == 2
        for row in range(ROWS):
            table.shown(row)
        assert len(said) == 6
    finally:
        connection.set_trace_callback(None)
    assert len(table._blocks) == 2
    assert set(table._shown) == set(range(4, ROWS))


def test_a_change_paints_only_its_row(orders: list[int], qtbot: QtBot) -> None:
    table = _table()
    assert table.index(2, CUSTOMER).data() == "Maëlle Le Gall"
    table.shown(1)
    set_order(orders[2], customer_name="Zoé")
    with qtbot.waitSignal(table.dataChanged) as told, qtbot.assertNotEmitted(table.layoutChanged):
        table.refresh(frozenset({orders[2]}))
    first, last, _ = told.args
    assert (first.row(), last.row(), last.column()) == (2, 2, len(COLUMNS) - 1)
    assert table.index(2, CUSTOMER).data() == "Zoé"


def test_chosen_rows_follow_their_orders(orders: list[int]) -> None:
    table = _table()
    kept = {row: QPersistentModelIndex(table.index(row, NUMBER)) for row in (0, 1, 2)}
    for row in kept:
        table.shown(row)
    newest = make_order(placed_at=PLACED + timedelta(hours=1))
    set_order(orders[1], placed_at=PLACED - timedelta(days=1))
    table.refresh(frozenset({newest, orders[1]}))
    assert {row: index.row() for row, index in kept.items()} == {0: 1, 1: ROWS, 2: 2}
    assert [table.order_id(index.row()) for index in kept.values()] == orders[:3]


def test_a_row_that_leaves_takes_its_place_with_it(orders: list[int]) -> None:
    table = _table(OrderSearch(view=OrderView.TO_PAY))
    kept = [QPersistentModelIndex(table.index(row, NUMBER)) for row in (4, 5, 6)]
    for row in (4, 5, 6):
        table.shown(row)
    set_order(orders[5], due_minor=0, payment_status=PaymentStatus.PAID)
    table.refresh(frozenset({orders[5]}))
    assert table.rowCount() == ROWS - 1
    assert [index.row() for index in kept] == [4, -1, 5]


def test_rows_never_looked_at_follow_the_nearest_that_were(orders: list[int], qtbot: QtBot) -> None:
    table = _table()
    grid = OrderGrid(table)
    qtbot.addWidget(grid)
    grid.selectAll()
    table._forget()
    table.shown(0)
    newest = make_order(placed_at=PLACED + timedelta(hours=1))
    table.refresh(frozenset({newest}))
    assert grid.chosen_ids() == orders


def test_a_change_that_no_row_shows_moves_nothing(orders: list[int], qtbot: QtBot) -> None:
    table = _table(OrderSearch(view=OrderView.ON_HOLD))
    with qtbot.assertNotEmitted(table.layoutChanged), qtbot.assertNotEmitted(table.dataChanged):
        table.refresh(frozenset({orders[0]}))


def test_the_reader_stays_where_he_was(orders: list[int], qtbot: QtBot) -> None:
    table = _table()
    grid = OrderGrid(table)
    qtbot.addWidget(grid)
    grid.resize(800, 36 + 3 * 36)
    grid.show()
    grid.point_at(5)
    grid.verticalScrollBar().setValue(4 * 36 + 10)
    grid.grab()
    newest = make_order(placed_at=PLACED + timedelta(hours=1))
    table.refresh(frozenset({newest}))
    assert grid.verticalScrollBar().value() == 5 * 36 + 10
    assert grid.current_id() == orders[5]
    grid.verticalScrollBar().setValue(0)
    table.refresh(frozenset({make_order(placed_at=PLACED + timedelta(hours=2))}))
    assert grid.verticalScrollBar().value() == 0


def test_what_a_screen_reader_says(orders: list[int]) -> None:
    table = _table()
    said = table.index(0, NUMBER).data(SPOKEN)
    order = table.order(0)
    assert order is not None
    for part in (order.number, "Maëlle Le Gall", "At the counter", "Unpaid", "due €"):
        assert part in said
    assert table.index(0, PAYMENT).data(SPOKEN) == "Unpaid"
    assert table.index(0, NUMBER).data(ID) == orders[0]
    table.show(OrderSearch(sort=OrderSort.TOTAL, descending=False))
    heads = [table.headerData(at, order_table.ACROSS, SPOKEN) for at in range(len(COLUMNS))]
    assert heads[TOTAL] == "Total, sorted upwards"
    assert heads[0] == table.headerData(0, order_table.ACROSS, DISPLAY) == "Order"


@pytest.mark.parametrize(
    ("values", "column", "code"),
    [
        ({"due_on": date(2026, 11, 1)}, PAYMENT, "overdue"),
        (
            {"due_on": date(2026, 11, 1), "payment_status": PaymentStatus.PARTLY_PAID},
            PAYMENT,
            "overdue",
        ),
        ({"due_minor": -500, "payment_status": PaymentStatus.OVERPAID}, PAYMENT, "overpaid"),
        (
            {
                "due_minor": -500,
                "payment_status": PaymentStatus.OVERPAID,
                "fulfilment_status": FulfilmentStatus.RETURNED,
            },
            PAYMENT,
            "to_refund",
        ),
        ({"held_since": datetime(2026, 11, 20, tzinfo=UTC)}, DELIVERY, "held"),
        ({"lifecycle": Lifecycle.CANCELLED}, DELIVERY, "cancelled"),
    ],
)
def test_marks_that_are_more_than_a_status(
    orders: list[int], values: dict[str, object], column: int, code: str
) -> None:
    set_order(orders[0], **values)
    shown = _table().shown(0)
    assert shown is not None
    assert shown.cells[column].status == code
    assert (shown.cells[DUE].tone == "prob") is ("due_minor" in values)


def test_a_row_that_another_program_took_away_is_blank(
    orders: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    table = _table()
    monkeypatch.setattr(
        order_table, "order_block", lambda *_, **__: order_search.order_block(OrderSearch(), 0, 2)
    )
    assert table.index(3, CUSTOMER).data() is None


def test_several_rows_are_chosen_by_the_keyboard(orders: list[int], qtbot: QtBot) -> None:
    grid = OrderGrid(_table())
    qtbot.addWidget(grid)
    grid.show()
    grid.point_at(1)
    for _ in range(2):
        qtbot.keyClick(grid, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert (grid.chosen_ids(), grid.chosen_count()) == (orders[1:4], 3)
    qtbot.keyClick(grid, Qt.Key.Key_End)
    assert grid.chosen_ids() == orders[-1:]
    qtbot.keyClick(grid, Qt.Key.Key_Home, Qt.KeyboardModifier.ShiftModifier)
    assert grid.chosen_ids() == orders
