"""What stands beside or below each other begins and ends together."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.app import Desk
from desktop.services.customers.customers import CustomerForm, save_customer
from desktop.views.customers.order_card import OrderCard
from desktop.views.customers.side_cards import MessageCard
from desktop.views.list_page import ListPage
from desktop.views.orders.list import OrderList
from desktop.views.parts.buttons import Button, IconButton
from desktop.views.parts.card import Foot, Pane, Scroller
from desktop.views.parts.chip import StatusChip
from desktop.views.parts.fields import Combo, TextField
from desktop.views.parts.overlay import Sheet
from desktop.views.parts.toggles import Segments
from desktop.views.products.editor.axis_row import AxisRow
from desktop.views.settings.page import SettingsPage
from desktop.views.tokens import FORM
from tests.services.factory import make_order


def left_of(widget: QWidget) -> int:
    return widget.mapTo(widget.window(), QPoint()).x()


def right_of(widget: QWidget) -> int:
    return left_of(widget) + widget.width()


def middle_of(widget: QWidget) -> float:
    return widget.mapTo(widget.window(), QPoint()).y() + widget.height() / 2


Column = Callable[..., QWidget]


@pytest.fixture
def column(qtbot: QtBot) -> Column:
    """Shows widgets below each other."""
    kept = []

    def show(*widgets: QWidget, width: int = 500) -> QWidget:
        made = QWidget()
        layout = QVBoxLayout(made)
        for widget in widgets:
            layout.addWidget(widget)
        qtbot.addWidget(made)
        kept.append(made)
        made.resize(width, 300)
        made.show()
        QApplication.processEvents()
        return made

    return show


def first_ink(widget: QWidget) -> int:
    """The first column, right of the frame, in which something is written."""
    picture = widget.grab().toImage()
    spots = ((x, y) for x in range(6, picture.width()) for y in range(8, picture.height() - 8))
    return next(x for x, y in spots if picture.pixelColor(x, y).lightness() < 128)


def test_a_choice_begins_where_a_text_begins(column: Column) -> None:
    field, combo = TextField(), Combo()
    combo.fill([("Hotel", 1)])
    field.setText("Hotel")
    column(field, combo)
    assert abs(first_ink(field) - first_ink(combo)) <= 1


def test_a_foot_ends_where_the_content_above_it_ends(column: Column, qtbot: QtBot) -> None:
    content, word = QWidget(), Button("Add", "tonal")
    inner = QVBoxLayout(content)
    inner.setContentsMargins(24, 0, 24, 0)
    field = TextField()
    inner.addWidget(field)
    scroller = Scroller(content)
    foot = Foot(scroller, (24, 12, 24, 12))
    foot.body.addWidget(word)
    column(scroller, foot)
    assert right_of(word) == right_of(field)
    content.setMinimumHeight(2000)
    qtbot.waitUntil(lambda: scroller.verticalScrollBar().maximum() > 0)
    qtbot.waitUntil(lambda: right_of(word) == right_of(field))


def test_a_sheet_without_a_button_has_no_foot(column: Column, qtbot: QtBot) -> None:
    page = column()
    bare, full = Sheet(page), Sheet(page)
    hidden = bare.add_button("Write")
    hidden.hide()
    full.add_button("Save")
    for sheet in (bare, full):
        sheet.open()
        QApplication.processEvents()
    assert bare.scroller.geometry().bottom() == bare.panel.height() - 1
    assert full.scroller.geometry().bottom() < full.panel.height() - 60
    hidden.show()
    qtbot.waitUntil(lambda: bare.scroller.geometry().bottom() < bare.panel.height() - 60)


def test_values_stand_in_the_middle_of_the_field_beside_them(column: Column) -> None:
    row = AxisRow("Taille", ("Petit", "Grand"))
    column(row, width=700)
    tokens = row.values.flow.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
    assert {middle_of(token) for token in tokens} == {middle_of(row.name)}


def test_the_chips_of_a_customers_orders_stand_below_each_other(desk: Desk, qtbot: QtBot) -> None:
    rozenn = save_customer(CustomerForm("Rozenn", "Kerbrat", email="rozenn@example.fr"), by="")
    make_order(customer=rozenn)
    make_order(customer=rozenn, ships="ship")
    desk.window.open_customer(rozenn, None)
    (card,) = desk.window.page("customer").findChildren(OrderCard)
    QApplication.processEvents()
    chips = [chip for chip in card.findChildren(StatusChip) if chip.isVisible()]
    assert [chip.code for chip in chips] == ["unfulfilled", "unpaid", "unpaid"]
    assert left_of(chips[1]) == left_of(chips[2])


def test_what_a_card_offers_stays_inside_its_head(desk: Desk) -> None:
    rozenn = save_customer(CustomerForm("Rozenn", "Kerbrat", email="rozenn@example.fr"), by="")
    desk.window.open_customer(rozenn, None)
    (card,) = desk.window.page("customer").findChildren(MessageCard)
    QApplication.processEvents()
    head = card.write.parentWidget()
    assert head is not None
    assert head.rect().contains(card.write.geometry())
    assert abs(middle_of(card.write) - middle_of(card.title)) <= 1


def test_saved_is_said_where_the_fields_end(desk: Desk, qtbot: QtBot) -> None:
    desk.window.show_page("settings/shop")
    page = desk.window.page("settings")
    assert isinstance(page, SettingsPage)
    field = next(one for one in page.findChildren(TextField) if one.isVisible() and one is not page.search)
    field.setText("Ty Mam Gozh")
    field.editingFinished.emit()
    qtbot.waitUntil(page.saved.isVisible)
    assert right_of(page.saved) == right_of(field)


def test_empty_lists_offer_what_fills_them(desk: Desk) -> None:
    offered = {
        "customers": ["New customer", "Import…"],
        "products": ["New product", "Import…"],
        "vouchers": ["New voucher"],
        "values": ["Issue…"],
        "drafts": ["New quote"],
    }
    for name, words in offered.items():
        desk.window.show_page(name)
        page = desk.window.page(name)
        assert isinstance(page, ListPage)
        buttons = [button for button in page.empty.findChildren(Button) if button.isVisible()]
        assert [button.text() for button in buttons] == words
        primary = [button.text() for button in page.findChildren(Button) if button.kind == "primary"]
        assert len(primary) == 1, name
    desk.window.show_page("customers")
    desk.window.page("customers").findChild(Button, "customers.empty.userplus").click()
    assert desk.window.current == "customer"


def test_what_is_pressed_at_the_counter_is_large(desk: Desk) -> None:
    desk.window.new_order(None)
    wizard = desk.window.page("wizard")
    grounds = {"primary", "plain", "tonal", "danger"}
    small = {
        button.text(): button.height()
        for button in wizard.findChildren(Button)
        if button.kind in grounds and button.height() < FORM
    }
    assert small == {}


def test_titles_of_lists_do_not_jump_and_their_bars_are_one(desk: Desk) -> None:
    desk.window.show_page("orders")
    orders = desk.window.page("orders")
    assert isinstance(orders, OrderList)
    QApplication.processEvents()
    at = middle_of(orders.bar.title)
    for name in ("customers", "products", "vouchers", "values", "drafts", "outbox"):
        desk.window.show_page(name)
        page = desk.window.page(name)
        assert isinstance(page, ListPage)
        QApplication.processEvents()
        assert abs(middle_of(page.title) - at) <= 1, name
        head = page.title.parentWidget()
        assert head is not None
        parts = (one for kind in (Button, IconButton, Combo, QLineEdit) for one in head.findChildren(kind))
        tall = [one for one in parts if one.isVisible() and one.height() > 36]
        assert [one.objectName() for one in tall] == [], name


def test_a_narrow_row_of_choices_gives_each_word_its_room(column: Column) -> None:
    words = ("Comptoir", "Téléphone", "Foire", "Web")
    choice = Segments([(word, word) for word in words])
    holder = column(choice, width=330)
    assert holder.width() == 330
    parts = [choice.findChild(QWidget, word) for word in words]
    spare = [part.width() - (part.minimumSizeHint().width() - 8) for part in parts]
    assert min(spare) >= 12, spare
    holder.resize(700, 300)
    QApplication.processEvents()
    widths = {part.width() for part in parts}
    assert max(widths) - min(widths) <= 1


def test_a_pane_has_the_corners_of_a_dialog_where_it_is_asked_to(column: Column) -> None:
    pane = Pane("text")
    pane.setFixedSize(100, 100)
    holder = column(pane)

    def filled() -> list[bool]:
        image = holder.grab(QRect(pane.pos(), pane.size())).toImage()
        return [image.pixelColor(x, y).lightness() < 128 for x, y in ((0, 0), (99, 0), (0, 99), (99, 99))]

    assert filled() == [True, True, True, True]
    pane.round_corners()
    assert filled() == [False, False, False, False]
    pane.round_corners(square_left=True)
    assert filled() == [True, False, True, False]
    pane.round_corners(square_left=True, square_top=True)
    assert filled() == [True, True, True, False]


def test_a_word_without_a_ground_begins_and_ends_where_the_sheet_does(column: Column) -> None:
    page = column()
    page.resize(900, 600)
    sheet = Sheet(page)
    field, away, keep = TextField(), Button("Remove", "danger_quiet"), sheet.add_button("Keep", "quiet")
    sheet.body.addWidget(field)
    sheet.foot.insertWidget(0, away)
    sheet.open()
    QApplication.processEvents()
    assert left_of(away) + away.reach() == left_of(field)
    assert right_of(keep) - keep.reach() == right_of(field)
