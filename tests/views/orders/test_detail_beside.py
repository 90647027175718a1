"""From an order to its customer and its products, and back to the same place."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.app import Desk
from desktop.models import Customer, CustomField, Product, TaxClass, Variant
from desktop.services.customers.customers import CustomerForm, save_customer
from desktop.services.orders.order_core import order_core
from desktop.services.orders.order_search import OrderSearch
from desktop.services.plans import payments
from desktop.views.customers.card import CustomerSheet
from desktop.views.parts.links import Link
from desktop.views.parts.overlay import Sheet
from desktop.views.products.editor.page import ProductEditor
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


def test_a_product_is_edited_and_the_page_stays_where_it_was(desk: Desk, qtbot: QtBot) -> None:
    order_id = sold(bowl())
    order = Opened(desk, qtbot, order_id)
    bar = order.page.scroller.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 200)
    bar.setValue(120)
    order.button("order.line.product").setFocus(Qt.FocusReason.TabFocusReason)
    at = bar.value()
    press(order, ENTER)
    assert desk.window.current == "product"
    assert desk.window.rail.items["products"].isChecked()
    page = desk.window.page("product")
    assert isinstance(page, ProductEditor)
    assert page.head.title.text() == "Bol"
    payments.mark_paid(order_id, by="")
    press(order, ESCAPE)
    assert desk.window.current == "order"
    order.wait("order.payment_status", "Paid")
    assert bar.value() == at


def test_a_click_on_the_name_opens_the_product_and_one_on_the_price_explains(
    desk: Desk, qtbot: QtBot
) -> None:
    order = Opened(desk, qtbot, sold(bowl()))
    order.press("order.line.product")
    assert desk.window.current == "product"
    desk.window.go_back()
    row = order.page.body.products.rows[0]
    place = row.rect().center()
    place.setX(row.width() - 10)
    qtbot.mouseClick(row, Qt.MouseButton.LeftButton, pos=place)
    assert desk.window.current == "order"
    assert order.page.explanation is not None


def test_a_product_that_is_gone_is_told(desk: Desk, qtbot: QtBot) -> None:
    order = Opened(desk, qtbot, sold(bowl()))
    order.page.context.open_product(999)
    assert desk.window.current == "order"
    assert desk.window.notice.isVisible()
