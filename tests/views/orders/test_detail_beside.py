"""From an order to its customer and its products, and back to the same place."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from desktop.app import Desk
from desktop.models import Customer, CustomField, Product, TaxClass, Variant
from desktop.services import payments
from desktop.services.customers import CustomerForm, save_customer
from desktop.services.order_core import order_core
from desktop.services.order_search import OrderSearch
from desktop.views.customers.card import CustomerSheet
from desktop.views.parts.links import Link
from desktop.views.parts.overlay import Sheet
from desktop.views.products.card import ProductSheet
from desktop.views.products.stock_sheet import StockSheet
from tests.services.factory import MUG, make_order
from tests.views.orders.opened import Opened

ENTER, ESCAPE, UP = Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Up
ALT = Qt.KeyboardModifier.AltModifier


def bowl() -> Variant:
    """A bowl in two sizes that asks for a name."""
    product = Product.create(name="Bol", tax_class=TaxClass.select().first(), description="Grès.")
    CustomField.create(product=product, kind="text", label="Prénom", required=True)
    Variant.create(product=product, name="Grand", sku="BOL-G", price=Decimal("18.50"), position=1)
    return Variant.create(product=product, name="Petit", sku="BOL-P", price=Decimal("12.90"))


def sold(variant: Variant, **values: object) -> int:
    line = {**MUG, "variant": variant.id, "product": variant.product_id}
    return make_order([line, *[dict(MUG, name=f"Bol {n}") for n in range(20)]], **values)


def sheet_of(order: Opened) -> Sheet:
    sheet = order.page.beside.sheet
    assert sheet is not None
    assert sheet.isVisible()
    return sheet


def press(order: Opened, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key where the focus is, as the keyboard does."""
    order.qtbot.keyClick(QApplication.focusWidget(), key, held)


def said(sheet: Sheet) -> list[str]:
    words = (*sheet.findChildren(QLabel), *sheet.findChildren(Link))
    return [word.text() for word in words if word.isVisible() and word.text()]


def maelle() -> int:
    return save_customer(CustomerForm(first_name="Maëlle", last_name="Le Gall"), by="")


def test_the_name_leads_to_the_customer_and_esc_back_to_it(desk: Desk, qtbot: QtBot) -> None:
    order = Opened(desk, qtbot, make_order([MUG], customer=maelle()))
    name = order.button("order.who")
    name.setFocus(Qt.FocusReason.TabFocusReason)
    press(order, ENTER)
    sheet = sheet_of(order)
    assert isinstance(sheet, CustomerSheet)
    assert sheet.title.text() == "Maëlle Le Gall"
    press(order, ESCAPE)
    assert order.page.beside.sheet is None
    assert desk.window.current == "order"
    assert QApplication.focusWidget() is name


def test_the_key_k_opens_the_customer_and_the_page_behind_sleeps(desk: Desk, qtbot: QtBot) -> None:
    before, order_id = make_order([MUG]), make_order([MUG], customer=maelle())
    order = Opened(desk, qtbot, order_id)
    press(order, Qt.Key.Key_K)
    press(order, UP, ALT)
    assert order.page.order_id == order_id
    assert isinstance(sheet_of(order), CustomerSheet)
    press(order, ESCAPE)
    press(order, Qt.Key.Key_Down, ALT)
    assert order.page.order_id == before


def test_back_from_an_order_of_the_same_customer_leads_to_the_first_one(desk: Desk, qtbot: QtBot) -> None:
    customer = maelle()
    other, order_id = make_order([MUG], customer=customer), make_order([MUG], customer=customer)
    walk = OrderSearch(text="mae")
    order = Opened(desk, qtbot, order_id, walk)
    order.page.acts["customer"].trigger()
    (link,) = [
        found for found in sheet_of(order).findChildren(Link) if found.text() == order_core(other).head.number
    ]
    link.click()
    assert (order.page.order_id, order.page.beside.sheet) == (other, None)
    press(order, ESCAPE)
    assert (desk.window.current, order.page.order_id, order.page.walk) == ("order", order_id, walk)
    press(order, ESCAPE)
    assert desk.window.current == "orders"
    desk.window.context.open_order(other)
    press(order, ESCAPE)
    assert desk.window.current == "orders"


def test_an_order_of_nobody_known_leads_nowhere(desk: Desk, qtbot: QtBot) -> None:
    assert not Customer.select().count()
    order = Opened(desk, qtbot, make_order([MUG]))
    for name in ("order.who", "order.customer.name"):
        assert not order.button(name).isEnabled()
    press(order, Qt.Key.Key_K)
    assert order.page.beside.sheet is None
    assert order.page.body.products.rows[0].name.isHidden()


def test_the_movements_of_a_product_are_one_step_further(desk: Desk, qtbot: QtBot) -> None:
    variant = bowl()
    order = Opened(desk, qtbot, sold(variant))
    order.page.beside.show_product(variant.product_id)
    next(link for link in sheet_of(order).findChildren(Link) if link.text() == "Petit").click()
    sheet = sheet_of(order)
    assert isinstance(sheet, StockSheet)
    assert sheet.title.text() == "Bol, Petit"
    press(order, ESCAPE)
    assert order.page.beside.sheet is None


def test_a_product_is_shown_and_the_page_stays_where_it_was(desk: Desk, qtbot: QtBot) -> None:
    order_id = sold(bowl())
    order = Opened(desk, qtbot, order_id)
    bar = order.page.scroller.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 200)
    bar.setValue(120)
    order.button("order.line.product").setFocus(Qt.FocusReason.TabFocusReason)
    at = bar.value()
    press(order, ENTER)
    sheet = sheet_of(order)
    assert isinstance(sheet, ProductSheet)
    words = said(sheet)
    assert [word for word in words if "€" in word] == ["€12.90", "€18.50"]
    assert {"Petit", "Grand", "BOL-P", "BOL-G", "Grès.", "Prénom", "required"} <= set(words)
    payments.mark_paid(order_id, by="")
    order.wait("order.payment_status", "Paid")
    assert sheet.isAncestorOf(QApplication.focusWidget())
    press(order, ESCAPE)
    assert bar.value() == at
    assert QApplication.focusWidget() is order.button("order.line.product")


def test_a_click_on_the_name_opens_the_product_and_one_on_the_price_explains(
    desk: Desk, qtbot: QtBot
) -> None:
    order = Opened(desk, qtbot, sold(bowl()))
    order.press("order.line.product")
    assert isinstance(sheet_of(order), ProductSheet)
    press(order, ESCAPE)
    row = order.page.body.products.rows[0]
    place = row.rect().center()
    place.setX(row.width() - 10)
    qtbot.mouseClick(row, Qt.MouseButton.LeftButton, pos=place)
    assert order.page.beside.sheet is None
    assert order.page.explanation is not None


def test_a_product_opens_from_its_list_too(desk: Desk, qtbot: QtBot) -> None:
    bowl()
    desk.window.show_page("products")
    page = desk.window.page("products")
    page.refresh()
    page.search.returnPressed.emit()
    (sheet,) = page.findChildren(ProductSheet)
    assert sheet.isVisible()
    qtbot.keyClick(sheet.cross, ESCAPE)
    assert not sheet.isVisible()
