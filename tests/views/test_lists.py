"""The plain lists: what they show, how they search, and that they follow what is saved."""

from __future__ import annotations

from decimal import Decimal

import pytest
from PySide6.QtCore import QEvent, QModelIndex, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QPushButton, QToolTip, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from desktop.app import Desk
from desktop.domain.vouchers import VoucherKind
from desktop.services.customers.customers import CustomerForm, save_customer
from desktop.services.vouchers.vouchers import VoucherForm, create_voucher
from desktop.services.work import work
from desktop.views.list_page import ListPage


def _page(desk: Desk, name: str) -> ListPage:
    desk.window.show_page(name)
    page = desk.window.page(name)
    assert isinstance(page, ListPage)
    return page


def _shown(page: ListPage) -> list[list[str]]:
    return [
        [page.rows.index(row, column).data() for column in range(page.rows.columnCount())]
        for row in range(page.rows.rowCount())
    ]


def test_every_list_says_what_to_do_while_it_is_empty(desk: Desk) -> None:
    for name in ("customers", "products", "vouchers", "outbox"):
        page = _page(desk, name)
        assert page.empty.isVisible()
        assert page.empty.title.text()
        assert page.search.hasFocus()
        assert page.count.text().startswith("0 ")


@pytest.mark.parametrize(("name", "leads_to"), [("products", "import"), ("customers", "import_customers")])
def test_a_file_can_be_brought_in_from_its_list(desk: Desk, qtbot: QtBot, name: str, leads_to: str) -> None:
    page = _page(desk, name)
    button = page.findChild(QPushButton, f"{name}.import")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert desk.window.current == leads_to
    assert desk.window.rail.items[name].isChecked()


def test_customers_are_found_by_first_letters_and_come_as_they_are_saved(desk: Desk, qtbot: QtBot) -> None:
    page = _page(desk, "customers")
    save_customer(CustomerForm("Anne-Gaëlle", "Le Bourhis", phone="06 42 18 73 90"), by="")
    save_customer(CustomerForm("Jean", "Quéméner", company="Ty Mamm", email="jean@example.fr"), by="")
    qtbot.waitUntil(lambda: page.rows.rowCount() == 2)
    assert page.count.text() == "2 customers"
    qtbot.keyClicks(page.search, "gaelle bour")
    assert [row[0] for row in _shown(page)] == ["Anne-Gaëlle Le Bourhis"]
    qtbot.keyClicks(page.search, "xyz")
    assert page.nothing.isVisible()
    qtbot.keyClick(page.search, Qt.Key.Key_Escape)
    assert page.rows.rowCount() == 2


def test_a_customer_opens_with_enter(desk: Desk, qtbot: QtBot) -> None:
    save_customer(CustomerForm("Rozenn", "Kerbrat", phone="06 00"), by="")
    page = _page(desk, "customers")
    qtbot.keyClick(page.search, Qt.Key.Key_Return)
    assert desk.window.current == "customer"
    assert desk.window.rail.items["customers"].isChecked()
    desk.window.go_back()
    assert desk.window.current == "customers"


def test_vouchers_say_what_they_give(desk: Desk, qtbot: QtBot) -> None:
    create_voucher(VoucherForm(VoucherKind.PERCENT, percent=Decimal(10), code="NOEL", max_uses=3), by="")
    create_voucher(VoucherForm(VoucherKind.AMOUNT, amount_minor=2000, code="KENAVO", name="Été"), by="")
    create_voucher(VoucherForm(VoucherKind.FREE_SHIPPING, code="PORT"), by="")
    page = _page(desk, "vouchers")
    assert [row[:5] for row in _shown(page)] == [
        ["PORT", "", "free shipping", "Good", "0"],
        ["KENAVO", "Été", "€20.00", "Good", "0"],
        ["NOEL", "", "10%", "Good", "0 of 3"],
    ]
    qtbot.keyClicks(page.search, "ete")
    assert [row[0] for row in _shown(page)] == ["KENAVO"]


def test_the_outbox_shows_what_waits_and_for_whom(desk: Desk, qtbot: QtBot) -> None:
    page = _page(desk, "outbox")
    with work("") as job:
        job.send_later("mail", "one", {"recipient": "lea@example.fr"})
        job.orders.add(1)
    qtbot.waitUntil(lambda: page.rows.rowCount() == 1)
    assert _shown(page)[0][1:3] == ["lea@example.fr", ""]
    assert _shown(page)[0][4] == "Waiting"


def test_the_chosen_row_stays_chosen_when_others_come(desk: Desk, qtbot: QtBot) -> None:
    for name in ("Ada", "Bea", "Cloe"):
        save_customer(CustomerForm(name), by="")
    page = _page(desk, "customers")
    page.table.selectRow(1)
    chosen = page.table.currentIndex().data()
    save_customer(CustomerForm("Dora"), by="")
    qtbot.waitUntil(lambda: page.rows.rowCount() == 4)
    assert page.table.currentIndex().data() == chosen
    qtbot.keyClick(page.search, Qt.Key.Key_Down)
    assert page.table.currentIndex().data() != chosen


def test_the_model_keeps_qts_rules(desk: Desk, qtmodeltester: ModelTester) -> None:
    save_customer(CustomerForm("Ada"), by="")
    page = _page(desk, "customers")
    page.refresh()
    qtmodeltester.check(page.rows)
    assert page.rows.columnCount(QModelIndex()) == 5


def test_pages_fit_the_smallest_window_in_both_languages(desk: Desk) -> None:
    def windows() -> set[QWidget]:
        return {widget for widget in QApplication.topLevelWidgets() if widget.isVisible()}

    before = windows()  # what tests before this one left to be collected is not its matter
    assert desk.window in before
    for language in ("fr", "en"):
        desk.set_language(language)
        for name in ("customers", "products", "vouchers", "outbox", "settings"):
            desk.window.show_page(name)
            assert windows() <= before
            least = desk.window.minimumSizeHint()
            assert (name, least.width() <= 1024, least.height() <= 700) == (name, True, True)


def test_a_cut_text_is_told_whole_under_the_pointer(desk: Desk, qtbot: QtBot) -> None:
    page = _page(desk, "customers")
    long = "Le Bourhis-Kervella de Kerguelen-Penhoët " * 4
    save_customer(CustomerForm("Anne", long.strip()), by="")
    save_customer(CustomerForm("Jean", "Quéméner"), by="")
    qtbot.waitUntil(lambda: page.rows.rowCount() == 2)
    told = []
    for row in range(2):
        index = page.rows.index(row, 0)
        rect = page.table.visualRect(index)
        where = page.table.viewport().mapToGlobal(rect.center())
        QApplication.sendEvent(page.table.viewport(), QHelpEvent(QEvent.Type.ToolTip, rect.center(), where))
        told.append(QToolTip.text())
        QToolTip.hideText()
        qtbot.waitUntil(lambda: not QToolTip.isVisible())
    assert sorted(told) == ["", f"Anne {long.strip()}"]


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_list_has_room_to_search_on_a_small_screen(desk: Desk, language: str) -> None:
    desk.set_language(language)
    desk.window.resize(1024, 700)
    for name in ("customers", "duplicates", "products", "vouchers", "values", "drafts", "outbox"):
        page = _page(desk, name)
        QApplication.processEvents()
        assert page.search.width() >= 180, name
        assert desk.window.minimumSizeHint().width() <= 1024, name
        assert desk.window.width() == 1024
    desk.set_language("en")
