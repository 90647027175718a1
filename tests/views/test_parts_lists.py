"""Results, steps, tables and pictures."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QPoint, Qt
from PySide6.QtGui import QAccessible, QColor, QImage
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.views.parts import table as tables
from desktop.views.parts.pictures import initials, tile, tint_of
from desktop.views.parts.results import Result, ResultList
from desktop.views.parts.search_field import SearchField
from desktop.views.parts.steps import StepsBar
from desktop.views.parts.table import CELL, Cell, Column, TableView
from desktop.views.style import apply_theme, colour
from desktop.views.tokens import TINTS

BOWLS = [
    Result(11, "Bowl", "BOL-OR", "pictogram:bowl/blue", "24,50 €", "enough", "23"),
    Result(12, "Punch bowl", "BOL-PU", "pictogram:bowl/stone", "68,00 €", "low", "2"),
    Result(13, "Soap", "SAV-1", "", "6,50 €"),
    Result(14, "Soizic Le Gall", "06 71 20 45 18", None, note="8", note_icon="orders"),
]


@pytest.fixture
def results(qtbot: QtBot) -> ResultList:
    made = ResultList()
    qtbot.addWidget(made)
    made.resize(376, 400)
    made.show_results(BOWLS)
    made.show()
    return made


def test_the_first_result_is_marked_and_the_marked_one_kept(results: ResultList) -> None:
    assert results.current_key() == 11
    results.mark(2)
    results.show_results([BOWLS[3], BOWLS[2]])
    assert results.current_key() == 13
    results.show_results([BOWLS[0]])
    assert results.current_key() == 11


def test_an_empty_search_marks_nothing(results: ResultList, qtbot: QtBot) -> None:
    with qtbot.waitSignal(results.looked_at) as told:
        results.show_results([])
    assert told.args == [None]
    with qtbot.assertNotEmitted(results.chosen):
        results.take()
        results.step(1)


def test_results_are_steered_from_the_search_field(results: ResultList, qtbot: QtBot) -> None:
    search = SearchField("Name")
    qtbot.addWidget(search)
    search.stepped.connect(results.step)
    search.returnPressed.connect(results.take)
    for _ in range(5):
        qtbot.keyClick(search, Qt.Key.Key_Down)
    qtbot.keyClick(search, Qt.Key.Key_Up)
    with qtbot.waitSignal(results.chosen) as told:
        qtbot.keyClick(search, Qt.Key.Key_Return)
    assert told.args == [13]


def test_a_click_looks_and_a_double_click_takes(results: ResultList, qtbot: QtBot) -> None:
    second = results.visualRect(results.results.index(1)).center()
    with qtbot.waitSignal(results.looked_at) as looked:
        qtbot.mouseClick(results.viewport(), Qt.MouseButton.LeftButton, pos=second)
    assert looked.args == [12]
    with qtbot.waitSignal(results.chosen) as chosen:
        qtbot.mouseDClick(results.viewport(), Qt.MouseButton.LeftButton, pos=second)
    assert chosen.args == [12]


def test_a_result_is_spoken_whole(results: ResultList) -> None:
    spoken = QAccessible.queryAccessibleInterface(results).child(0)
    assert spoken.text(QAccessible.Text.Name) == "Bowl, BOL-OR, 24,50 €, 23"


def test_steps_go_back_by_pressing_and_not_ahead(qtbot: QtBot) -> None:
    bar = StepsBar()
    qtbot.addWidget(bar)
    bar.set_words(["Customer", "Products", "Discounts"])
    bar.set_progress(1, frozenset({0}), 1)
    bar.show()
    first, second, third = bar.findChildren(QPushButton)
    assert first.accessibleName() == "1. Customer, done"
    assert second.accessibleName() == "2. Products, you are here"
    with qtbot.waitSignal(bar.asked) as told:
        qtbot.mouseClick(first, Qt.MouseButton.LeftButton)
    assert told.args == [0]
    assert not third.isEnabled()
    wide = bar.sizeHint().width()
    bar.set_narrow(True)
    assert bar.sizeHint().width() < wide - 80


NOWHERE = QModelIndex()


class Orders(QAbstractTableModel):
    """Two orders in three columns."""

    cells = (
        (Cell("A-26-01291", strong=True), Cell("À payer", status="unpaid"), Cell("313,80 €")),
        (Cell("A-26-01290", strong=True), Cell("Payée", status="paid"), Cell("–", "faint")),
    )
    asked = 0

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = NOWHERE) -> int:
        return len(self.cells)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = NOWHERE) -> int:
        return 3

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:
        return ("Order", "Payment", "Total")[section] if role == 0 else None

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = 0) -> Any:
        self.asked += 1
        cell = self.cells[index.row()][index.column()]
        return cell if role == CELL else cell.text if role == 0 else None


@pytest.fixture
def view(qtbot: QtBot) -> TableView:
    made = TableView([Column(120, before=24), Column(0, before=16), Column(100, right=True, after=24)])
    model = Orders(made)
    made.setModel(model)
    made.lay_out_columns()
    qtbot.addWidget(made)
    made.resize(600, 200)
    made.show()
    QApplication.processEvents()
    return made


def pixel(view: TableView, x: int, y: int) -> QColor:
    return view.viewport().grab().toImage().pixelColor(x, y)


def test_a_chosen_row_has_its_fill_and_its_bar(view: TableView) -> None:
    assert pixel(view, 300, 4) == colour("surface")
    view.selectRow(0)
    assert pixel(view, 300, 4) == colour("sel")
    assert pixel(view, 1, 4) == colour("ring")
    assert pixel(view, 300, 35) == colour("line")
    assert pixel(view, 300, 40) == colour("surface")


def test_the_pointer_leaves_a_trace(view: TableView, qtbot: QtBot) -> None:
    qtbot.mouseMove(view.viewport(), QPoint(5, 5))
    qtbot.mouseMove(view.viewport(), QPoint(300, 50))
    qtbot.waitUntil(lambda: pixel(view, 300, 40) == colour("hover"))


def test_painting_a_cell_asks_once_and_makes_nothing(view: TableView) -> None:
    view.viewport().grab()
    model = view.model()
    assert isinstance(model, Orders)
    made, model.asked = tables._laid_out.cache_info().misses, 0
    view.viewport().grab()
    assert model.asked == 6
    assert tables._laid_out.cache_info().misses == made


def test_amounts_end_where_their_heading_ends(view: TableView) -> None:
    cells = view.viewport().grab().toImage()
    right = max(
        x for x in range(500, 600) for y in range(5, 30) if cells.pixelColor(x, y) != colour("surface")
    )
    header = view.horizontalHeader().viewport().grab().toImage()
    end = max(
        x for x in range(500, 600) for y in range(5, 30) if header.pixelColor(x, y) != colour("surface")
    )
    assert abs(right - end) <= 2
    assert 600 - 24 - 4 <= right < 600 - 24 + 1


def test_a_table_follows_the_look(view: TableView, qapp: QApplication) -> None:
    apply_theme(qapp, "dark")
    assert pixel(view, 300, 4) == colour("surface")
    assert pixel(view, 300, 4).name() == "#1c1e22"


def test_people_without_a_picture_get_their_initials() -> None:
    assert [initials(name) for name in ("Anne-Gaëlle Le Bourhis", "Soizic", "Ty & Co", "…")] == [
        "AL",
        "S",
        "TC",
        "–",
    ]
    assert tint_of("Soap") == tint_of("Soap")
    assert tint_of("Soap") in TINTS


def test_a_photograph_fills_its_tile_and_a_broken_one_is_a_letter(tmp_path: Path, qtbot: QtBot) -> None:
    photo = QImage(400, 100, QImage.Format.Format_RGB32)
    photo.fill(QColor("#336699"))
    photo.save(str(tmp_path / "mug.png"))
    (tmp_path / "bad.png").write_bytes(b"no picture")
    good = tile(str(tmp_path / "mug.png"), "Mug", 36, 2.0).toImage()
    assert good.width() == 72
    assert good.pixelColor(36, 36).name() == "#336699"
    assert good.pixelColor(0, 0).alpha() == 0
    letter = tile("", "Mug", 36, 2.0).toImage()
    assert tile(str(tmp_path / "bad.png"), "Mug", 36, 2.0).toImage() == letter
    holder = QWidget()
    qtbot.addWidget(holder)
