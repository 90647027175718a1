"""A number that cannot be read is never taken for its beginning: in every form, by real keys.

A new form is added to ``FORMS``; all number fields that can be seen in it are tried.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop import paths
from desktop.app import Desk
from desktop.models.base import db
from desktop.services.goods.stock_counts import count_code, open_count, start_count
from desktop.views.parts.number_field import NumberField
from desktop.views.parts.numbers import Stepper
from desktop.views.parts.overlay import Overlay
from desktop.views.parts.text import Paragraph
from desktop.views.print_preview import PrintPreview
from desktop.views.products.stock_sheet import StockSheet
from desktop.views.settings.delivery_sheet import DeliverySheet
from desktop.views.settings.page import SettingsPage
from desktop.views.settings.payment_sheet import PaymentSheet
from desktop.views.settings.rate_sheet import RateSheet
from desktop.views.settings.section import Section
from desktop.views.settings.table import SECTIONS
from desktop.views.staff.person_sheet import PersonSheet
from desktop.views.vouchers.issue_sheet import IssueSheet
from desktop.views.vouchers.voucher_sheet import VoucherSheet
from desktop.views.wizard.wizard import Wizard
from tests.catalogue import sell
from tests.views.orders.opened import Opened
from tests.views.orders.sold import order_of_all_kinds
from tests.views.wizard.conftest import products_step

Make = Callable[[Desk, QtBot], QWidget]

ENTER = (Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier)
AGREE = (Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
SAVE = (Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
PRINT = (Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
TYPED = ("12x", "1O", "1,2,3", "999999999999", "")


def _over(desk: Desk) -> QWidget:
    """What lies over the page now."""
    (overlay,) = [one for one in desk.window.findChildren(Overlay) if one.isVisible()]
    return overlay


def settings_section(desk: Desk, name: str) -> Section:
    """A section of the settings, in front."""
    desk.window.show_page("settings")
    page = desk.window.page("settings")
    assert isinstance(page, SettingsPage)
    page.show_section(name)
    return page.section(name)


def _issue(desk: Desk, qtbot: QtBot) -> QWidget:
    desk.window.show_page("values")
    IssueSheet(desk.window.context, desk.window.page("values")).open()
    return _over(desk)


def _voucher(desk: Desk, qtbot: QtBot) -> QWidget:
    desk.window.show_page("vouchers")
    VoucherSheet(desk.window.context, None, desk.window.page("vouchers")).open()
    return _over(desk)


def _stock(desk: Desk, qtbot: QtBot) -> QWidget:
    StockSheet(desk.window.context, sell("Bol", "12.90", stock="10", sku="BOL"), desk.window).open()
    return _over(desk)


def _count(desk: Desk, qtbot: QtBot) -> QWidget:
    sell("Bol", "12.90", stock="10", sku="BOL")
    start_count(by="")
    under_way = open_count()
    assert under_way is not None
    count_code(under_way, "BOL", by="")
    desk.window.show_page("count")
    return desk.window.page("count")


def _product(desk: Desk, qtbot: QtBot) -> QWidget:
    sell("Bol", "12.90", stock="10", sku="BOL")
    desk.window.show_page("products")
    page = desk.window.page("products")
    qtbot.keyClick(page.findChild(QWidget, "products.search"), Qt.Key.Key_Return)
    return desk.window.page("product")


def _payment_way(desk: Desk, qtbot: QtBot) -> QWidget:
    PaymentSheet(settings_section(desk, "payment"), None).open()
    return _over(desk)


def _delivery_way(desk: Desk, qtbot: QtBot) -> QWidget:
    DeliverySheet(settings_section(desk, "delivery"), None).open()
    return _over(desk)


def _rate(desk: Desk, qtbot: QtBot) -> QWidget:
    from desktop.services.settings.tax_rates import tax_book

    RateSheet(settings_section(desk, "tax"), tax_book()[0]).open()
    return _over(desk)


def _person(desk: Desk, qtbot: QtBot) -> QWidget:
    sheet = PersonSheet(settings_section(desk, "people"), None)
    sheet.open()
    for box in sheet.boxes.values():
        box.setChecked(False)
    return sheet


def _preview(desk: Desk, qtbot: QtBot) -> QWidget:
    preview = PrintPreview(desk.window.area, desk.window.context)
    preview.open()
    preview.print.setEnabled(True)
    return preview


def _first_run(desk: Desk, qtbot: QtBot) -> QWidget:
    desk.window.show_page("welcome")
    page = desk.window.page("welcome")
    page.show_step("identity")  # type: ignore[attr-defined]  # this page has steps
    return page


def _of_order(name: str) -> Make:
    def make(desk: Desk, qtbot: QtBot) -> QWidget:
        Opened(desk, qtbot, order_of_all_kinds()).press(name)
        return _over(desk)

    return make


def _payment(desk: Desk, qtbot: QtBot) -> QWidget:
    opened = Opened(desk, qtbot, order_of_all_kinds(paid=False))
    opened.key(Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    return _over(desk)


def _own_item(desk: Desk, qtbot: QtBot) -> QWidget:
    """An item without a product, with a name already; the form that holds it is the step."""
    desk.window.new_order()
    wizard = desk.window.page("wizard")
    assert isinstance(wizard, Wizard)
    wizard.go_to("products")
    step = products_step(wizard)
    step.items.begin("Gravure")
    return step.custom


FORMS: dict[str, tuple[Make, tuple[Qt.Key, Qt.KeyboardModifier]]] = {
    "issue a card": (_issue, ENTER),
    "issue a card, agreed": (_issue, AGREE),
    "voucher": (_voucher, SAVE),
    "stock": (_stock, ENTER),
    "count": (_count, ENTER),
    "count, booked": (_count, AGREE),
    "product": (_product, SAVE),
    "way to pay": (_payment_way, AGREE),
    "way to deliver": (_delivery_way, AGREE),
    "rate": (_rate, ENTER),
    "person": (_person, AGREE),
    "preview": (_preview, PRINT),
    "first run": (_first_run, AGREE),
    "refund": (_of_order("order.refund"), AGREE),
    "credit": (_of_order("order.credit_note"), AGREE),
    "edit": (_of_order("order.edit_lines"), AGREE),
    "delivery": (_of_order("order.delivery.edit"), AGREE),
    "ship": (_of_order("order.ship"), AGREE),
    "payment": (_payment, AGREE),
    "own item": (_own_item, ENTER),
    "own item, going on": (_own_item, AGREE),
}


def _written(form: QWidget) -> int:
    """A number that changes whenever anything is written into the shop file or about this machine.

    A sale keeps what is typed, finished or not; only what is in its basket counts.
    """
    if form.objectName().startswith("wizard"):
        return hash(repr(db.execute_sql("SELECT * FROM order_line").fetchall()))
    names = "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE '%VIRTUAL%' ORDER BY name"
    rows = [
        db.execute_sql(f'SELECT * FROM "{name}"').fetchall() for (name,) in db.execute_sql(names).fetchall()
    ]
    machine = QSettings(str(paths.settings_file()), QSettings.Format.IniFormat)
    return hash(repr((rows, [(key, machine.value(key)) for key in machine.allKeys()])))


def _sentence(field: QWidget, form: QWidget) -> str:
    """What is said in the nearest row around a field that says something."""
    around = field.parentWidget()
    while around is not None and around is not form:
        said = [
            one.text() for one in around.findChildren(Paragraph) if one.isVisible() and one.tone() == "prob"
        ]
        if any(said):
            return " ".join(said)
        around = around.parentWidget()
    return ""


def _numbers(form: QWidget) -> list[NumberField]:
    return [one for one in form.findChildren(NumberField) if one.isVisible() and one.isEnabled()]


def _type(qtbot: QtBot, field: NumberField, text: str) -> None:
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, text) if text else qtbot.keyClick(field, Qt.Key.Key_Delete)


def _held_back(qtbot: QtBot, form: QWidget, keys: tuple[Qt.Key, Qt.KeyboardModifier]) -> int:
    """Type what is no number into each field and confirm; how many were tried."""
    tried = 0
    for field in _numbers(form):
        before, as_it_was = _written(form), field.text()
        for text in TYPED:
            _type(qtbot, field, text)
            if not text and field.refusal() is None:
                continue  # this one may be left empty
            qtbot.keyClick(QApplication.focusWidget() or field, *keys)
            place = f"{field.objectName() or field.accessibleName()} {text!r}"
            assert form.isVisible(), place
            assert _written(form) == before, place
            assert _sentence(field, form), place
            assert field.hasFocus(), place
            with pytest.raises(Exception, match=r"Number|Decimals"):
                field.value()
            tried += 1
        field.put(as_it_was)
    return tried


@pytest.mark.parametrize("name", FORMS)
def test_no_form_takes_the_beginning_of_a_number(desk: Desk, qtbot: QtBot, name: str) -> None:
    make, keys = FORMS[name]
    assert _held_back(qtbot, make(desk, qtbot), keys)


@pytest.mark.parametrize("entry", SECTIONS, ids=lambda entry: entry.name)
def test_a_setting_keeps_what_it_was_until_a_whole_number_stands_there(
    desk: Desk, qtbot: QtBot, entry: object
) -> None:
    name = entry.name  # type: ignore[attr-defined]  # an entry of the table
    section = settings_section(desk, name)
    for field in _numbers(section):
        if isinstance(field, Stepper):
            sides = field.textMargins().left() + field.textMargins().right()
            assert field.width() - sides > field.fontMetrics().horizontalAdvance("99 999") + 4
        before = _written(section)
        field.setFocus()
        field.selectAll()
        qtbot.keyClicks(field, "9")
        assert _written(section) == before, f"{field.objectName()}: stored while it was being typed"
        field.put(field.text())
        qtbot.keyClick(field, Qt.Key.Key_Escape)
    _held_back(qtbot, section, ENTER)
