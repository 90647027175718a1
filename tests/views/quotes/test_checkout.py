"""Proceed to checkout (F27): the page to pay on in the browser, or a window for the customer."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from io import BytesIO

import pytest
import zxingcpp
from PIL import Image
from PySide6.QtCore import QBuffer, QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from desktop.app import Desk
from desktop.models import Order, PaymentMethod
from desktop.services.drafts import drafts
from desktop.services.drafts.draft_adjustments import set_order_discount
from desktop.services.drafts.draft_customer import set_identity
from desktop.services.drafts.draft_delivery import choose_payment_method
from desktop.services.drafts.draft_lines import add_product
from desktop.services.orders.order_core import order_core
from desktop.services.placing import orders
from desktop.services.quotes.checkout import checkout
from desktop.views.parts.text import Label
from desktop.views.quotes.checkout import CheckoutWindow
from desktop.views.wizard.wizard import Wizard
from tests.catalogue import sell
from tests.machine.rows import Dump
from tests.services.factory import identify_shop

CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
IBAN = "FR7630006000011234567890189"


class Browser(QObject):
    """Opens nothing and remembers what it was asked for."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        self.opened.append(url.toString())


@pytest.fixture
def browser() -> Iterator[Browser]:
    made = Browser()
    QDesktopServices.setUrlHandler("https", made, "open")
    yield made
    QDesktopServices.unsetUrlHandler("https")


@pytest.fixture
def sale(desk: Desk) -> int:
    """A discounted sale to an English customer, in the wizard of a French shop."""
    identify_shop(iban=IBAN)
    draft = drafts.start_draft(by="", page="review")
    Order.update(language="en").where(Order.id == draft).execute()
    add_product(draft, sell("Bol", "20.00", sku="BOL"), quantity=Decimal(2), by="")
    set_identity(draft, name="Ann Shop", by="")
    set_order_discount(draft, amount_minor=500, by="")
    desk.set_language("fr")
    desk.window.new_order(draft)
    return draft


def _check_out(desk: Desk, qtbot: QtBot) -> Wizard:
    QApplication.processEvents()
    qtbot.keyClick(QApplication.focusWidget() or desk.window, Qt.Key.Key_C, CTRL_SHIFT)
    QApplication.processEvents()
    wizard = desk.window.page("wizard")
    assert isinstance(wizard, Wizard)
    return wizard


def _window(wizard: Wizard) -> CheckoutWindow:
    assert wizard._paying is not None
    assert wizard._paying.window is not None
    return wizard._paying.window


def _texts(window: CheckoutWindow) -> list[str]:
    found = [one.text() for one in window.findChildren(Label) if one.isVisible()]
    return [*found, *(one.text() for one in window.findChildren(type(window.told)) if one.isVisible())]


def test_a_known_page_to_pay_on_opens_in_the_browser_with_amount_and_number(
    desk: Desk, sale: int, browser: Browser, qtbot: QtBot
) -> None:
    method = PaymentMethod.get(PaymentMethod.code == "card")
    method.link = "https://pay.example/{number}?eur={amount}"
    method.save()
    choose_payment_method(sale, method.id, by="")
    before = Dump()
    wizard = _check_out(desk, qtbot)
    assert browser.opened == [f"https://pay.example/draft-{sale}?eur=35.00"]
    assert wizard._paying is not None
    assert wizard._paying.window is None
    assert Dump() == before


def test_without_one_the_customer_sees_the_same_total_in_their_language(
    desk: Desk, sale: int, browser: Browser, qtbot: QtBot
) -> None:
    before = Dump()
    wizard = _check_out(desk, qtbot)
    window = _window(wizard)
    assert window.isVisible()
    assert browser.opened == []
    texts = _texts(window)
    for text in (
        "Please check your order",
        "Ann Shop",
        "2 × Bol",
        "€40.00",
        "−€5.00",
        "Of which VAT 20%",
        "To pay",
    ):
        assert text in texts, text
    assert window.leave.text() == "Close"
    assert window.leave.accessibleDescription() == "", "no name of a key in another language"
    assert window.due.text() == window.total.text() == "€35.00"
    assert order_core(sale).head.total_minor == 3500
    assert wizard.basket.total.figure.text() == "35,00\u00a0€"
    assert Dump() == before, "looking changes nothing"


def test_the_code_on_it_is_the_one_of_the_standard(desk: Desk, sale: int, qtbot: QtBot) -> None:
    window = _window(_check_out(desk, qtbot))
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.ReadWrite)
    window.code.pixmap().save(buffer, "PNG")
    picture = Image.open(BytesIO(bytes(buffer.data().data()))).convert("L")
    (found,) = zxingcpp.read_barcodes(picture)
    name = "L'Atelier du Port"
    assert found.bytes == f"BCD\n002\n1\nSCT\n\n{name}\n{IBAN}\nEUR35.00\n\n\nAnn Shop".encode()
    assert "IBAN FR76 3000 6000 0112 3456 7890 189" in window.account.text()


def test_it_follows_the_sale_and_closing_it_disturbs_nothing(desk: Desk, sale: int, qtbot: QtBot) -> None:
    wizard = _check_out(desk, qtbot)
    window = _window(wizard)
    set_order_discount(sale, amount_minor=1000, by="")
    qtbot.waitUntil(lambda: window.due.text() == "€30.00")
    before = Dump()
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert not window.isVisible()
    assert desk.window.isVisible()
    assert (wizard.draft_id, wizard.step) == (sale, "review")
    assert Dump() == before
    button = wizard.findChild(QAbstractButton, "wizard.checkout")
    assert button is not None
    button.click()
    assert window.isVisible()


def test_it_shows_the_order_that_the_sale_became_and_leaves_one_thrown_away(
    desk: Desk, sale: int, qtbot: QtBot
) -> None:
    window = _window(_check_out(desk, qtbot))
    orders.confirm(sale, by="")
    number = order_core(sale).head.number
    qtbot.waitUntil(lambda: number in window.account.text())
    other = drafts.start_draft(by="", page="review")
    add_product(other, sell("Miel", "9.00"), by="")
    window.show_sale(other)
    drafts.discard(other, by="")
    qtbot.waitUntil(lambda: not window.isVisible())


def test_there_must_be_something_to_pay_for(desk: Desk, qtbot: QtBot) -> None:
    draft = drafts.start_draft(by="", page="review")
    set_identity(draft, name="Yann", by="")
    desk.window.new_order(draft)
    wizard = _check_out(desk, qtbot)
    assert wizard.step == "products"
    assert wizard._paying is None


def test_a_shop_without_an_account_shows_no_code(desk: Desk, sale: int, qtbot: QtBot) -> None:
    identify_shop(iban="")
    window = _window(_check_out(desk, qtbot))
    assert checkout(sale).code == b""
    assert not window.code.isVisible()
