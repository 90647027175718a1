"""Nothing that people type, and nothing that is told, makes the window wider than a small screen."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from desktop.app import Desk
from desktop.models import Shop
from desktop.services.customers.customers import CustomerForm, save_customer
from desktop.services.marks import comments
from desktop.services.orders.search_index import index_order
from desktop.services.plans import payments
from desktop.views.orders.list import OrderList
from desktop.views.parts.text import Paragraph
from tests.services.factory import MUG, identify_shop, make_order
from tests.views.orders.opened import Opened

WORD = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft" * 4
"""One word without a place to break it, about 2,500 pixels long."""


def endless() -> int:
    """An order in which every text that somebody typed is one endless word."""
    identify_shop()
    Shop.update(name=WORD).execute()
    form = CustomerForm(last_name=WORD, company=WORD, email=f"{WORD}@example.org", phone="0" * 300)
    line = dict(MUG, name=WORD, variant_name=WORD, sku=WORD, quantity=Decimal(999_999), texts=[[WORD, WORD]])
    values: dict[str, Any] = {
        "customer": save_customer(form, by=""),
        "customer_name": WORD,
        "company": WORD,
        "email": f"{WORD}@example.org",
        "event_name": WORD,
        "note": WORD,
        "by": WORD,
    }
    order_id = make_order([line], ships="ship", **values)
    payments.receive(order_id, 1000, by=WORD, reference=WORD)
    comments.save_comment(order_id, WORD, by=WORD)
    comments.add_note(order_id, WORD, for_customer=False, by=WORD)
    index_order(order_id)
    return order_id


def stays_small(desk: Desk, qtbot: QtBot) -> None:
    """The window can be made 1024 × 700, and is not made larger by what it shows."""
    window = desk.window
    window.resize(1024, 700)
    qtbot.wait(1)
    assert (window.width(), window.height()) == (1024, 700)
    least = window.minimumSizeHint()
    assert (least.width() <= 1024, least.height() <= 700) == (True, True), least


@pytest.mark.parametrize("language", ["en", "fr"])
def test_endless_words_on_the_list_its_preview_and_the_order_page(
    desk: Desk, qtbot: QtBot, language: str
) -> None:
    order_id = endless()
    desk.set_language(language)
    desk.window.show_page("orders")
    stays_small(desk, qtbot)
    page = desk.window.page("orders")
    assert isinstance(page, OrderList)
    page.side.toggle_preview()
    assert page.side.previewing
    stays_small(desk, qtbot)
    page.bar.search.setText(f"{WORD} {WORD} x")
    stays_small(desk, qtbot)
    order = Opened(desk, qtbot, order_id)
    stays_small(desk, qtbot)
    order.page.beside.show_customer(order.card.head.customer_id or 0)
    stays_small(desk, qtbot)


@pytest.mark.parametrize("name", ["orders", "customers", "products", "settings"])
def test_an_endless_notice_and_toast_on_every_page(desk: Desk, qtbot: QtBot, name: str) -> None:
    desk.window.show_page("orders")
    desk.window.show_page(name)
    desk.window.notice.tell(WORD[:200], f"{WORD[:200]} {WORD[:200]}")
    desk.window.toast(WORD, lambda: None)
    stays_small(desk, qtbot)
    notice = desk.window.notice
    assert notice.isVisible()
    assert notice.cross.geometry().right() <= notice.width()
    undo = desk.window.toasts.undo
    assert undo.isVisible()
    assert undo.mapTo(desk.window, undo.rect().bottomRight()).x() < 1024
    desk.window.toasts.hide()


def test_the_test_would_see_a_word_that_stretches(desk: Desk, qtbot: QtBot) -> None:
    desk.window.show_page("orders")
    words = Paragraph(WORD)
    words.setWordWrap(False)
    words.setMinimumWidth(2119)
    column = desk.window.page("orders").layout()
    assert column is not None
    column.addWidget(words)
    qtbot.waitUntil(lambda: desk.window.minimumSizeHint().width() > 1024)
