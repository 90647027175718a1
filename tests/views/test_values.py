"""Gift cards and store credit in the window."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.app import Desk
from desktop.services.placing.new_order import NewLine, NewOrder, place
from desktop.services.plans import payments
from desktop.services.vouchers.stored_value import NewValue, ValueKind, issue
from desktop.services.vouchers.value_list import find_values
from desktop.views.orders.payment_sheet import PaymentSheet
from desktop.views.parts.links import Link
from desktop.views.parts.rows import TwoLines
from desktop.views.vouchers.issue_sheet import IssueSheet
from desktop.views.vouchers.value_sheet import ValueSheet
from desktop.views.vouchers.values import ValueList
from tests.services.factory import MUG, make_order, method_id
from tests.views.orders.opened import Opened


def _values(desk: Desk) -> ValueList:
    desk.window.show_page("values")
    page = desk.window.page("values")
    assert isinstance(page, ValueList)
    return page


def _cells(page: ValueList, row: int = 0) -> list[str]:
    return [page.rows.index(row, column).data() for column in range(page.rows.columnCount())]


def test_gift_cards_stand_beside_the_vouchers(desk: Desk, qtbot: QtBot) -> None:
    desk.window.show_page("vouchers")
    which = desk.window.page("vouchers").findChild(QWidget, "vouchers.which")
    qtbot.mouseClick(which.findChild(QWidget, "values"), Qt.MouseButton.LeftButton)
    assert desk.window.current == "values"
    assert desk.window.rail.items["vouchers"].isChecked()
    page = _values(desk)
    qtbot.mouseClick(page.which.findChild(QWidget, "vouchers"), Qt.MouseButton.LeftButton)
    assert desk.window.current == "vouchers"


def test_a_card_is_issued_by_hand_and_its_code_is_said(desk: Desk, qtbot: QtBot) -> None:
    page = _values(desk)
    assert page.empty.isVisible()
    qtbot.mouseClick(page.findChild(QWidget, "values.issue"), Qt.MouseButton.LeftButton)
    sheet = page.findChild(IssueSheet)
    assert sheet.amount.hasFocus()
    qtbot.keyClick(sheet.amount, Qt.Key.Key_Return)
    assert sheet.amount_row.problem() == "It must be worth more than nothing."
    qtbot.keyClicks(sheet.amount, "25")
    qtbot.keyClick(sheet.amount, Qt.Key.Key_Return)
    [card] = find_values()
    assert desk.window.toasts.words.text() == f"{card.code} issued, worth €25.00"
    qtbot.waitUntil(lambda: page.rows.rowCount() == 1)
    assert _cells(page) == [card.code, "Gift card", "", "€25.00", "€25.00", "–"]


def test_a_card_shows_its_movements_and_leads_to_the_order(desk: Desk, qtbot: QtBot) -> None:
    code = issue(NewValue(ValueKind.GIFT_CARD, 25_00), by="Yann")
    line = NewLine(Decimal(1), name="Robe", unit_price=Decimal(60))
    order_id = place(NewOrder((line,), name="Soizic"), by="")
    payments.receive(order_id, 10_00, by="", method_id=method_id("value"), reference=code)
    page = _values(desk)
    assert _cells(page)[3:5] == ["€15.00", "€25.00"]
    qtbot.keyClick(page.search, Qt.Key.Key_Return)
    sheet = page.findChild(ValueSheet)
    words = [row.title.text().split(",")[0] for row in sheet.findChildren(TwoLines)]
    assert words == ["Left", "Used", "Given out"]
    sheet.findChildren(Link)[0].click()
    assert desk.window.current == "order"


def test_a_gift_card_pays_what_is_left_on_it_and_the_sheet_says_the_rest(desk: Desk, qtbot: QtBot) -> None:
    code = issue(NewValue(ValueKind.GIFT_CARD, 20_00), by="")
    opened = Opened(desk, qtbot, make_order([MUG]))
    opened.press("order.primary")
    sheet = desk.window.findChild(PaymentSheet)
    entry = sheet.entry
    (pill,) = entry.methods.findChildren(QAbstractButton, str(method_id("value")))
    qtbot.mouseClick(pill, Qt.MouseButton.LeftButton)
    assert entry.reference_row.label.text() == "Code of the card"
    assert entry.amount.minor() == 25_80
    qtbot.keyClicks(entry.reference, code[:-1] + ("2" if code[-1] != "2" else "3"))
    assert "is not a code of ours" in entry.reference_row.problem()
    entry.reference.clear()
    qtbot.keyClicks(entry.reference, code.lower())
    assert entry.reference_row.problem() == ""
    assert entry.amount.minor() == 20_00
    qtbot.keyClick(entry.reference, Qt.Key.Key_Return)
    assert sheet.left.word.text() == "Still open"
    (pill,) = entry.methods.findChildren(QAbstractButton, str(method_id("cash")))
    qtbot.mouseClick(pill, Qt.MouseButton.LeftButton)
    assert entry.given.minor() == 5_80
    qtbot.mouseClick(sheet.go, Qt.MouseButton.LeftButton)
    opened.wait("order.payment_status", "Paid")
    assert [card.balance_minor for card in find_values()] == [0]


def test_the_card_is_saved_as_pdf_for_printing(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    code = issue(NewValue(ValueKind.GIFT_CARD, 20_00), by="")
    page = _values(desk)
    qtbot.keyClick(page.search, Qt.Key.Key_Return)
    sheet = page.findChild(ValueSheet)
    assert sheet.save.isEnabled()
    sheet.save_to(str(tmp_path / "card.pdf"))
    qtbot.waitUntil((tmp_path / "card.pdf").exists, timeout=20_000)
    assert (tmp_path / "card.pdf").read_bytes().startswith(b"%PDF")
    assert desk.window.toasts.words.text() == f"{code} saved as card.pdf"
