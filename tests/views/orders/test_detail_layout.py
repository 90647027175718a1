"""How the order page stands: wide, small, with long words, in both languages, dark, and what lines say."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.app import Desk
from desktop.models import OrderLine
from desktop.services.orders.order_card import order_card
from desktop.services.placing.new_order import NewLine, NewOrder, place
from desktop.services.plans import payments
from desktop.views.orders.panels.products import shown_line
from desktop.views.shortcuts import keys_of
from tests.services.factory import HONEY, MUG, identify_shop, make_order
from tests.views.orders.opened import Opened

LONG = "Service de table « Grand large » en grès émaillé, vingt-quatre pièces, bleu d’Iroise et blanc cassé"
EVERYTHING: dict[str, Any] = {
    "customer_name": "Anne-Gaëlle Le Bourhis-Kervella de Saint-Évarzec et Plonéour-Lanvern",
    "email": "anne-gaelle.le-bourhis-kervella-de-saint-evarzec@poterie-des-monts-d-arree.example.org",
    "event_name": "Marché des potiers de la presqu’île de Crozon et du Menez-Hom",
    "channel": "fair",
    "by": "Maëlle",
}


def crowded() -> int:
    """An order with long words everywhere."""
    lines = [dict(MUG, name=LONG, variant_name=LONG, quantity=Decimal(120), unit_price=Decimal("1249.90"))]
    order_id = make_order([*lines, HONEY], ships="ship", **EVERYTHING)
    payments.receive(order_id, 1000, by="Maëlle", reference="LEBOURHIS-KERVELLA-2026-11-20-ACOMPTE")
    return order_id


def middle(widget: QWidget, page: QWidget) -> QPoint:
    return widget.mapTo(page, widget.rect().center())


def test_wide_windows_have_pairs_and_a_right_column(desk: Desk, qtbot: QtBot) -> None:
    order = Opened(desk, qtbot, crowded())
    body = order.page.body
    qtbot.waitUntil(lambda: middle(body.payment, order.page).y() == middle(body.shipping, order.page).y())
    assert body.payment.width() == body.shipping.width()
    assert body.customer.width() == 320
    assert middle(body.customer, order.page).x() > middle(body.shipping, order.page).x()
    assert middle(body.returns, order.page).y() == middle(body.comment, order.page).y()


@pytest.mark.parametrize(("width", "columns"), [(1100, 2), (920, 1)])
def test_narrow_windows_stack_the_pairs_then_everything(
    desk: Desk, qtbot: QtBot, width: int, columns: int
) -> None:
    order = Opened(desk, qtbot, crowded())
    desk.window.resize(width, 700)
    body, page = order.page.body, order.page
    qtbot.waitUntil(lambda: middle(body.payment, page).y() < middle(body.shipping, page).y())
    assert middle(body.payment, page).x() == middle(body.shipping, page).x()
    qtbot.waitUntil(lambda: (body.customer.width() == 320) == (columns == 2))
    if columns == 1:
        assert middle(body.customer, page).y() < middle(body.payment, page).y()
        assert middle(body.history, page).y() > middle(body.comment, page).y()
    desk.window.resize(1280, 800)
    qtbot.waitUntil(lambda: middle(body.payment, page).y() == middle(body.shipping, page).y())
    assert body.customer.width() == 320


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_page_fits_a_small_screen(desk: Desk, qtbot: QtBot, language: str) -> None:
    desk.set_language(language)
    order = Opened(desk, qtbot, crowded())
    for width, height in ((1280, 800), (1024, 700)):
        desk.window.resize(width, height)
        qtbot.waitUntil(lambda w=width: desk.window.width() == w)
        least = desk.window.minimumSizeHint()
        assert (least.width() <= 1024, least.height() <= 700) == (True, True)
        assert order.page.minimumSizeHint().width() <= 1024 - 88
    _nothing_is_cut(order)
    desk.set_language("en")


def _nothing_is_cut(order: Opened) -> None:
    """Every button lies whole inside the page's width, and no content is wider than the view."""
    page = order.page
    order.qtbot.waitUntil(lambda: page.body.width() == page.scroller.viewport().width())
    for button in page.findChildren(QAbstractButton):
        if button.isVisible():
            left, right = (
                button.mapTo(page, QPoint(0, 0)).x(),
                button.mapTo(page, QPoint(button.width(), 0)).x(),
            )
            assert 0 <= left <= right <= page.width(), button.objectName()
            assert button.width() >= min(button.minimumSizeHint().width(), button.maximumWidth()), (
                button.text()
            )


@pytest.mark.parametrize("width", [1024, 1280, 1600])
def test_cards_end_where_the_buttons_of_the_head_do_with_and_without_a_scroll_bar(
    desk: Desk, qtbot: QtBot, width: int
) -> None:
    order = Opened(desk, qtbot, crowded())
    window, page = desk.window, order.page
    bar = page.scroller.verticalScrollBar()
    for height, scrolls in ((2400, False), (520, True), (2400, False)):
        window.resize(width, height)
        qtbot.waitUntil(lambda scrolls=scrolls: bar.isVisible() is scrolls)  # type: ignore[misc]  # a default
        qtbot.waitUntil(lambda: _right(page.body.history, page) == _right(page.header.primary, page))


def _right(part: QWidget, page: QWidget) -> int:
    return part.mapTo(page, part.rect().topRight()).x()


def test_the_head_stays_while_the_body_scrolls(desk: Desk, qtbot: QtBot) -> None:
    order = Opened(desk, qtbot, make_order([dict(MUG, name=f"Bol {n}") for n in range(40)]))
    bar = order.page.scroller.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 400)
    before = middle(order.page.header, order.page)
    bar.setValue(bar.maximum())
    assert middle(order.page.header, order.page) == before
    assert order.seen("order.primary")


def test_long_words_are_cut_and_told_in_full(desk: Desk, qtbot: QtBot) -> None:
    order = Opened(desk, qtbot, crowded())
    row = order.page.body.products.rows[0]
    assert row.line is not None
    assert row.line.tip.startswith(LONG)
    assert LONG in row.accessibleName()
    assert EVERYTHING["customer_name"] == order.text("order.who")


@pytest.mark.parametrize("look", ["light", "dark"])
def test_every_control_has_a_name_and_every_action_a_key(desk: Desk, qtbot: QtBot, look: str) -> None:
    identify_shop()
    desk.set_look(look)
    order = Opened(desk, qtbot, crowded())
    nameless = [
        button.objectName()
        for button in order.page.findChildren(QAbstractButton)
        if button.isVisible() and not button.accessibleName()
    ]
    assert nameless == []
    keyless = [action.text() for action in order.page.actions() if action.shortcut().isEmpty()]
    assert keyless == []
    tips = [order.button(f"order.{name}").toolTip() for name in ("pay", "mark_shipped", "explain")]
    assert [tip.rpartition("  ")[2] for tip in tips] == ["Ctrl E", "Ctrl D", "F2"]
    desk.set_look("light")


def test_every_key_of_the_page_is_told_once(desk: Desk, qtbot: QtBot) -> None:
    order = Opened(desk, qtbot, crowded())
    told = list(keys_of(order.page))
    assert ("Mark as shipped", "Ctrl D") in told
    assert ("Write a comment", "C") in told
    assert all(len(keys.split()) <= 3 for _, keys in told), told


def _line(**values: Any) -> OrderLine:
    order_id = make_order([MUG], ships="ship")
    if values:
        OrderLine.update(values).where(OrderLine.order == order_id).execute()
    return order_id


@pytest.mark.usefixtures("desk")
@pytest.mark.parametrize(
    ("values", "state", "waits"),
    [
        ({}, "To prepare", True),
        ({"in_shop": Decimal(0), "with_customer": Decimal(2)}, "2 shipped", False),
        ({"in_shop": Decimal(1), "with_customer": Decimal(1)}, "1 of 2 shipped", True),
        ({"in_shop": Decimal(0), "with_customer": Decimal(1), "back": Decimal(1)}, "1 back in stock", False),
    ],
)
def test_a_line_says_where_its_units_are(values: dict[str, Any], state: str, waits: bool) -> None:
    line = shown_line(order_card(_line(**values)).lines[0], "EUR", travels=True)
    assert (line.state, line.waits) == (state, waits)


@pytest.mark.usefixtures("desk")
def test_a_line_tells_its_old_price_and_its_discount() -> None:
    order_id = _line(original_price=Decimal("15.00"), discount_percent=Decimal(10))
    line = shown_line(order_card(order_id).lines[0], "EUR", travels=False)
    assert (line.price, line.was, line.state) == ("12.90", "15.00", "")


@pytest.mark.parametrize("language", ["en", "fr"])
def test_payment_and_delivery_share_the_width_whatever_can_be_done(
    desk: Desk, qtbot: QtBot, language: str
) -> None:
    identify_shop()
    line = NewLine(Decimal(1), name="Bol", unit_price=Decimal("48.00"))
    order_id = place(NewOrder((line,), name="Soizic", email="soizic@example.org"), by="")
    payments.receive(order_id, 1000, by="")
    desk.set_language(language)
    order = Opened(desk, qtbot, order_id)
    body = order.page.body
    for name in ("order.refund", "order.reminder", "order.credit_note", "order.papers"):
        assert order.button(name).isVisible()
    qtbot.waitUntil(lambda: body.payment.y() == body.shipping.y())
    qtbot.waitUntil(lambda: body.payment.width() == body.shipping.width())
    desk.set_language("en")
