"""Chips, stock marks, fields, cards, tabs and the rail, as hands and screen readers meet them."""

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QImage, QPainter, QWheelEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.views.icons import icon_names
from desktop.views.parts.buttons import Button
from desktop.views.parts.card import Card
from desktop.views.parts.chip import STATUS, StatusChip, chip_picture, chip_width
from desktop.views.parts.fields import Combo, DateField
from desktop.views.parts.rail import Rail
from desktop.views.parts.search_field import SearchField
from desktop.views.parts.stock import StockMark, draw_stock
from desktop.views.parts.tabs import Tab, Tabs
from desktop.views.parts.text import Elided, Paragraph, _Block
from desktop.views.parts.toggles import CheckBox
from desktop.views.tokens import LINE_HEIGHT

VIEWS = [
    Tab("all", "All", "1 284"),
    Tab("to_pay", "To pay", "12"),
    Tab("to_prepare", "To prepare", "8"),
    Tab("to_refund", "To refund", "1", alarm=True),
    Tab("today", "Today"),
]


def test_every_status_has_a_meaning_and_an_icon() -> None:
    assert {status.icon for status in STATUS.values()} <= icon_names()
    assert {status.meaning for status in STATUS.values()} == {"good", "wait", "prob", "neut"}


def test_a_chip_keeps_its_words_and_says_the_full_one(qtbot: QtBot) -> None:
    chip = StatusChip("partly_paid", "Partly", filled=False, full="Partly paid")
    qtbot.addWidget(chip)
    assert (chip.text(), chip.accessibleName(), chip.code) == ("Partly", "Partly paid", "partly_paid")
    assert chip.sizeHint().height() == 22
    with pytest.raises(KeyError):
        chip.set_status("melted", "Melted")


def test_a_chip_in_a_list_is_made_once_and_sharp() -> None:
    first = chip_picture("paid", "Paid", False, 2.0)
    assert first is chip_picture("paid", "Paid", False, 2.0)
    assert first.height() == 44
    assert chip_width("paid", "Paid", filled=True) > chip_width("paid", "Paid")


def test_stock_marks_differ_in_shape_too(qtbot: QtBot) -> None:
    shapes = set()
    for level in ("enough", "low", "none", "untracked"):
        image = QImage(16, 16, QImage.Format.Format_ARGB32)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        draw_stock(painter, 4, 8, level)  # type: ignore[arg-type]
        painter.end()
        shapes.add(tuple(image.pixelColor(x, y).alpha() > 128 for x in range(16) for y in range(16)))
    assert len(shapes) == 4
    mark = StockMark("low", "2 in stock")
    qtbot.addWidget(mark)
    mark.set_stock("none", "0 in stock")
    assert (mark.level, mark.text()) == ("none", "0 in stock")


def test_a_cut_line_tells_the_rest(qtbot: QtBot) -> None:
    label = Elided("Anne-Gaëlle Le Bourhis-Kervella")
    qtbot.addWidget(label)
    assert label.minimumSizeHint().width() < 40 < label.natural_width()


def test_a_paragraph_has_exact_lines(qtbot: QtBot) -> None:
    words = Paragraph("Take it by phone, at the counter or at a fair.\nIt works without a network.")
    qtbot.addWidget(words)
    assert words.heightForWidth(1000) == 40
    assert words.heightForWidth(200) == 60


def test_centred_lines_are_about_equally_long(qtbot: QtBot) -> None:
    words = Paragraph("Take it by phone, at the counter or at a fair. It works without a network, yes.")
    qtbot.addWidget(words)
    words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    assert words.heightForWidth(400) == 40
    longest, last = words._blocks(400)[0].widths
    assert last > 0.8 * longest


def test_search_clears_steps_and_shows_its_key(qtbot: QtBot) -> None:
    field = SearchField("Number, name, phone")
    qtbot.addWidget(field)
    field.resize(320, 36)
    field.show()
    field.set_hint("Ctrl+F")
    assert field.accessibleName() == "Number, name, phone"
    reserved = field.textMargins().right()
    assert reserved > 30
    qtbot.keyClicks(field, "le b")
    assert field.textMargins().right() < reserved
    with qtbot.waitSignal(field.stepped) as down:
        qtbot.keyClick(field, Qt.Key.Key_Down)
    assert down.args == [1]
    clear = field.findChild(QWidget, "", Qt.FindChildOption.FindDirectChildrenOnly)
    assert clear is not None
    assert clear.accessibleName() == "Clear"
    qtbot.mouseClick(clear, Qt.MouseButton.LeftButton)
    assert field.text() == ""


def test_a_choice_is_kept_when_the_words_change(qtbot: QtBot) -> None:
    combo = Combo()
    qtbot.addWidget(combo)
    combo.fill([("30 days", 30), ("On delivery", 0)])
    combo.choose(0)
    combo.fill([("30 jours", 30), ("À la livraison", 0)])
    assert (combo.currentText(), combo.currentData()) == ("À la livraison", 0)
    with pytest.raises(ValueError, match="14"):
        combo.choose(14)


def test_the_wheel_over_a_choice_scrolls_the_page_instead(qtbot: QtBot) -> None:
    combo = Combo()
    qtbot.addWidget(combo)
    combo.fill([("One", 1), ("Two", 2)])
    here = QPointF(5, 5)
    turn = QWheelEvent(
        here, here, QPoint(0, -120), QPoint(0, -120), Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(combo, turn)
    assert combo.currentData() == 1


def test_a_day_comes_and_goes_as_a_date(qtbot: QtBot) -> None:
    field = DateField()
    qtbot.addWidget(field)
    with qtbot.waitSignal(field.chosen) as told:
        field.set_day(date(2026, 11, 21))
    assert told.args == [date(2026, 11, 21)]
    assert field.day() == date(2026, 11, 21)


def test_quiet_actions_end_at_the_text_edge_of_their_card(qtbot: QtBot) -> None:
    card, action = Card("Customer"), Button("Edit", "quiet")
    qtbot.addWidget(card)
    card.add_action(Button("Notify", "quiet"))
    card.add_action(action)
    card.resize(320, 120)
    card.show()
    right = action.mapTo(card, QPoint(action.width(), 0)).x()
    assert right - 8 == card.width() - 17
    assert card.title.mapTo(card, QPoint(0, 0)).x() == 17


@pytest.fixture
def tabs(qtbot: QtBot) -> Iterator[Tabs]:
    window = QWidget()
    column = QVBoxLayout(window)
    made = Tabs(adds=True)
    column.addWidget(made)
    qtbot.addWidget(window)
    window.resize(900, 100)
    made.set_tabs(VIEWS)
    window.show()
    yield made
    window.close()


def test_tabs_are_chosen_by_mouse_and_arrows(tabs: Tabs, qtbot: QtBot) -> None:
    assert tabs.current() == "all"
    with qtbot.waitSignal(tabs.chosen) as told:
        qtbot.mouseClick(tabs.bar, Qt.MouseButton.LeftButton, pos=tabs.bar.tabRect(1).center())
    assert told.args == ["to_pay"]
    with qtbot.waitSignal(tabs.chosen) as told:
        qtbot.keyClick(tabs.bar, Qt.Key.Key_Right)
    assert told.args == ["to_prepare"]


def test_new_counts_leave_the_choice_alone(tabs: Tabs, qtbot: QtBot) -> None:
    tabs.choose("to_refund")
    with qtbot.assertNotEmitted(tabs.chosen):
        tabs.set_tabs([Tab("all", "Toutes", "3"), Tab("to_refund", "À rembourser", "0", alarm=True)])
    assert tabs.current() == "to_refund"
    assert tabs.bar.count() == 2
    spoken = QAccessible.queryAccessibleInterface(tabs.bar).child(1)
    assert spoken.text(QAccessible.Text.Name) == "À rembourser, 0"


def test_tabs_without_room_wait_in_the_menu(tabs: Tabs, qtbot: QtBot) -> None:
    window = tabs.window()
    window.resize(420, 100)
    QApplication.processEvents()
    hidden = [tab.key for at, tab in enumerate(VIEWS) if not tabs.bar.isTabVisible(at)]
    offered = [action.data() for action in tabs.more.menu().actions()]
    assert hidden == offered == ["to_prepare", "to_refund", "today"]
    assert tabs.more.isVisible()
    with qtbot.waitSignal(tabs.chosen) as told:
        tabs.choose("today")
    assert told.args == ["today"]
    assert tabs.bar.isTabVisible(4)
    window.resize(900, 100)
    QApplication.processEvents()
    assert all(tabs.bar.isTabVisible(at) for at in range(5))
    assert not tabs.more.isVisible()


def test_the_rail_goes_where_it_is_told(qtbot: QtBot) -> None:
    rail = Rail()
    qtbot.addWidget(rail)
    orders = rail.add("orders", "orders", "Orders")
    customers = rail.add("customers", "customers", "Customers")
    outbox = rail.add("outbox", "outbox", "Outbox", low=True)
    rail.resize(88, 700)
    rail.show()
    assert orders.objectName() == "nav.orders"
    outbox.set_badge("4")
    assert outbox.accessibleName() == "Outbox, 4"
    with qtbot.waitSignal(rail.chosen) as told:
        qtbot.mouseClick(customers, Qt.MouseButton.LeftButton)
    assert told.args == ["customers"]
    with qtbot.assertNotEmitted(rail.chosen):
        rail.set_current("orders")
    assert orders.isChecked()
    assert not customers.isChecked()


def test_arrows_walk_along_the_rail_without_leaving_the_page(qtbot: QtBot) -> None:
    rail = Rail()
    qtbot.addWidget(rail)
    items = [rail.add(key, "orders", key) for key in ("one", "two", "three")]
    rail.show()
    rail.activateWindow()
    qtbot.waitUntil(rail.isActiveWindow)
    items[0].setFocus()
    with qtbot.assertNotEmitted(rail.chosen):
        for here, to in pairwise([*items, items[0]]):
            qtbot.keyClick(here, Qt.Key.Key_Down)
            assert to.hasFocus()
    with qtbot.waitSignal(rail.chosen):
        qtbot.keyClick(items[0], Qt.Key.Key_Return)


def test_in_a_wider_window_tabs_come_back_from_the_menu(qtbot: QtBot) -> None:
    tabs = Tabs()
    qtbot.addWidget(tabs)
    tabs.set_tabs([Tab(str(at), f"Tab {at} in some words") for at in range(10)])
    tabs.resize(700, 40)
    tabs.show()
    QApplication.processEvents()
    for width in (701, 1000, 1200):
        tabs.resize(width, 40)
        QApplication.processEvents()
        seen = [tab.key for at, tab in enumerate(tabs.bar.tabs) if tabs.bar.tabRect(at).width()]
        assert [*seen, *(action.data() for action in tabs._menu.actions())] == [str(at) for at in range(10)]


def _lines(block: _Block) -> list[str]:
    made = block._layout
    shown = [made.lineAt(at) for at in range(made.lineCount())]
    return [made.text()[line.textStart() : line.textStart() + line.textLength()] for line in shown]


@pytest.mark.parametrize("number", ["FA-A-26-00063", "A-26-00097", "2026-0041"])
def test_no_line_ends_inside_a_number(number: str) -> None:
    text = f"Un avoir est créé pour la facture {number}"
    for width in range(120, 330):
        assert _lines(_Block(text, (13, 600), width))[-1].replace("\u2060", "").endswith(number), width


def test_a_paragraph_asks_for_no_more_lines_than_it_has(qtbot: QtBot) -> None:
    for text in ("5 articles reviennent en stock", "AVATAR To We Ty", "Le client est prévenu par e-mail"):
        for size, weight in ((13, 600), (13, 400), (12, 400)):
            words = Paragraph(text, size, weight)
            qtbot.addWidget(words)
            assert words.sizeHint().height() == LINE_HEIGHT[size], text


def test_a_check_box_tells_what_it_has_no_room_for(qtbot: QtBot) -> None:
    box = CheckBox("Tell the customer: the order is being delivered", "anne-gaelle@example.org")
    qtbot.addWidget(box)
    box.resize(box.sizeHint())
    assert box.cut() == ""
    box.resize(160, box.height())
    assert box.cut() == "Tell the customer: the order is being delivered\nanne-gaelle@example.org"


def test_the_shortcut_of_a_search_gives_way_to_its_words(qtbot: QtBot) -> None:
    field = SearchField("Name, company, e-mail or phone")
    qtbot.addWidget(field)
    field.set_hint("Ctrl+F")
    field.resize(400, 36)
    field.show()
    assert field.textMargins().right() > 0
    field.resize(260, 36)
    assert field.textMargins().right() == 0
