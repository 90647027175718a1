"""Movements, corrections, what is low, and counting, with real clicks and keys."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.app import Desk
from desktop.services.goods.stock_counts import count_card, count_code, open_count, start_count
from desktop.services.goods.stock_log import stock_log, stocked_variant
from desktop.services.placing.new_order import NewLine, NewOrder, place
from desktop.views.list_page import ListPage
from desktop.views.parts.links import Link
from desktop.views.parts.numbers import Stepper
from desktop.views.parts.rows import TwoLines
from desktop.views.parts.toggles import Segments
from desktop.views.products.count_dialog import BookDialog
from desktop.views.products.count_page import CountPage
from desktop.views.products.list import ProductList
from desktop.views.products.stock_sheet import StockSheet
from tests.catalogue import sell

Find = Callable[[QWidget, str], QWidget]


def _products(desk: Desk) -> ProductList:
    desk.window.show_page("products")
    page = desk.window.page("products")
    assert isinstance(page, ProductList)
    return page


def _counting(desk: Desk) -> CountPage:
    desk.window.show_page("count")
    page = desk.window.page("count")
    assert isinstance(page, CountPage)
    return page


def _column(page: ListPage | CountPage, column: int) -> list[str]:
    return [page.rows.index(row, column).data() for row in range(page.rows.rowCount())]


def _click(qtbot: QtBot, widget: QWidget) -> None:
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)


def _movements(desk: Desk, qtbot: QtBot) -> StockSheet:
    """The movements of the product that is being edited."""
    page = desk.window.page("product")
    _click(qtbot, page.findChild(QWidget, "product.variant.movements"))
    sheet = page.findChild(StockSheet)
    assert isinstance(sheet, StockSheet)
    return sheet


def test_movements_are_reached_from_the_product_and_lead_to_the_order(desk: Desk, qtbot: QtBot) -> None:
    bowl = sell("Bol", "12.90", stock="10", sku="BOL")
    order_id = place(NewOrder((NewLine(Decimal(3), bowl),), name="Soizic"), by="Yann")
    page = _products(desk)
    qtbot.keyClick(page.search, Qt.Key.Key_Return)
    sheet = _movements(desk, qtbot)
    assert sheet.isVisible()
    assert sheet.intro.text() == "7 in stock, low from 3 on"
    rows = sheet.findChildren(TwoLines)
    assert [row.title.text().split(",")[0] for row in rows] == ["Sale", "Opening stock"]
    assert "Yann" in rows[0].subtitle.text()
    opened: list[int] = []
    object.__setattr__(sheet._context, "doors", _Doors(opened))
    next(iter(rows[0].findChildren(Link))).click()
    assert opened == [order_id]


class _Doors:
    def __init__(self, opened: list[int]) -> None:
        self._opened = opened

    def open_order(self, order_id: int, _walk: object = None, *, apart: bool = False) -> None:
        self._opened.append(order_id)


def test_stock_is_corrected_with_a_reason_and_that_can_be_undone(desk: Desk, qtbot: QtBot) -> None:
    bowl = sell("Bol", "12.90", stock="10", sku="BOL")
    desk.window.open_product(stocked_variant(bowl).product_id)
    sheet = _movements(desk, qtbot)
    left = sheet.findChild(Stepper, "stock.left")
    assert QApplication.focusWidget() is left
    left.selectAll()
    qtbot.keyClicks(left, "8")
    qtbot.keyClick(left, Qt.Key.Key_Return)
    assert sheet.reason_row.problem() == "Please give a reason."
    assert stocked_variant(bowl).on_hand == 10
    qtbot.keyClicks(sheet.reason, "Broken")
    qtbot.keyClick(sheet.reason, Qt.Key.Key_Return)
    assert stocked_variant(bowl).on_hand == 8
    qtbot.waitUntil(lambda: sheet.intro.text().startswith("8 in stock"))
    assert desk.window.toasts.words.text() == "Bol: 8 in stock"
    desk.window.toasts.undo_now()
    assert stocked_variant(bowl).on_hand == 10
    assert stock_log(bowl)[1].reason == "Broken"


def test_what_is_low_is_counted_and_can_be_looked_at_alone(desk: Desk, qtbot: QtBot) -> None:
    sell("Bol", "12.90", stock="10")
    page = _products(desk)
    which = page.findChild(Segments, "products.which")
    low = next(part for part in which.findChildren(QWidget) if part.objectName() == "low")
    assert low.accessibleName() or low.text() == "Low stock (0)"
    _click(qtbot, low)
    assert page.nothing.isVisible()
    cup = sell("Tasse", "9", stock="5")
    place(NewOrder((NewLine(Decimal(2), cup),), name="Soizic"), by="")
    qtbot.waitUntil(lambda: page.rows.rowCount() == 1)
    assert (_column(page, 0), _column(page, 3)) == (["Tasse"], ["low, 3"])
    all_of_them = next(part for part in which.findChildren(QWidget) if part.objectName() == "all")
    _click(qtbot, all_of_them)
    assert _column(page, 0) == ["Bol", "Tasse"]


def test_shelves_are_counted_with_scanner_and_keyboard_alone(desk: Desk, qtbot: QtBot) -> None:
    bowl, cup = sell("Bol", "12.90", stock="10", sku="BOL"), sell("Tasse", "9", stock="4", sku="TASSE")
    _click(qtbot, _products(desk).findChild(QWidget, "products.count_stock"))
    page = _counting(desk)
    assert page.start.hasFocus()
    qtbot.keyClick(page.start, Qt.Key.Key_Space)
    assert page.code.hasFocus()
    for code in ("BOL", "TASSE", "BOL", "NOPE"):
        page.code.selectAll()
        qtbot.keyClicks(page.code, code)
        qtbot.keyClick(page.code, Qt.Key.Key_Return)
    assert page.code_row.problem() == "No product has the code “NOPE”."
    qtbot.waitUntil(lambda: page.code_row.helper.y() > page.code.geometry().bottom() + 4)
    assert page.code_row.rect().contains(page.code_row.helper.geometry())
    assert dict(zip(_column(page, 0), _column(page, 2), strict=True)) == {"Bol": "2", "Tasse": "1"}
    page.table.selectRow(page.rows.place(cup))
    assert page.counted_row.label.text() == "Tasse"
    page.counted.setFocus()
    page.counted.selectAll()
    qtbot.keyClicks(page.counted, "4")
    qtbot.keyClick(page.counted, Qt.Key.Key_Return)
    assert page.code.hasFocus()
    assert page.book.text() == "Book 1 difference"
    qtbot.keyClick(page.code, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    dialog = page.findChild(BookDialog)
    assert dialog.isVisible()
    qtbot.keyClicks(dialog.reason, "Spring")
    qtbot.keyClick(dialog.reason, Qt.Key.Key_Return)
    assert (stocked_variant(bowl).on_hand, stocked_variant(cup).on_hand) == (2, 4)
    assert stock_log(bowl)[0].reason == "Spring"
    assert desk.window.current == "products"


def test_a_count_is_still_there_later_and_can_be_given_up(desk: Desk, qtbot: QtBot) -> None:
    bowl = sell("Bol", "12.90", stock="10", sku="BOL")
    count = start_count(by="")
    count_code(count, "BOL", by="")
    page = _counting(desk)
    assert _column(page, 4) == ["−9"]
    _click(qtbot, page.forget)
    assert count_card(count).lines == ()
    assert not page.book.isEnabled()
    _click(qtbot, page.give_up)
    assert open_count() is None
    assert stocked_variant(bowl).on_hand == 10
    assert page.body.currentIndex() == 1


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_pages_fit_the_smallest_window(desk: Desk, language: str) -> None:
    desk.set_language(language)
    sell("Bol", "12.90", stock="10", sku="BOL")
    start_count(by="")
    for name in ("products", "count", "vouchers", "values"):
        desk.window.show_page(name)
        least = desk.window.minimumSizeHint()
        assert (name, least.width() <= 1024, least.height() <= 700) == (name, True, True)
