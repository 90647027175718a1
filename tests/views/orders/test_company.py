"""A company that orders is named wherever its order is: on the page, in the preview, in the list."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from desktop.app import Desk
from desktop.services.orders.search_index import index_order
from tests.services.factory import MUG, make_order
from tests.views.orders.opened import Opened

WHO = 2
"""The column of the customer."""


def test_the_page_names_the_company_above_the_person(desk: Desk, qtbot: QtBot) -> None:
    order = Opened(desk, qtbot, make_order([MUG], company="Ar Mor SARL"))
    assert order.text("order.company") == "Ar Mor SARL"
    (company,), (name,) = order.seen("order.customer.company"), order.seen("order.customer.name")
    assert company.y() < name.y()
    assert order.words("order.customer").count("Ar Mor SARL") == 1


@pytest.mark.parametrize(
    ("name", "company", "said"),
    [
        ("Maëlle Le Gall", "Ar Mor SARL", "Maëlle Le Gall – Ar Mor SARL"),
        ("Maëlle Le Gall", "", "Maëlle Le Gall"),
        ("", "Ar Mor SARL", "Ar Mor SARL"),
        ("Ar Mor SARL", "Ar Mor SARL", "Ar Mor SARL"),
    ],
)
def test_list_and_preview_name_both_once(
    desk: Desk, qtbot: QtBot, name: str, company: str, said: str
) -> None:
    make_order([MUG], customer_name=name, company=company)
    desk.window.show_page("orders")
    page = desk.window.page("orders")
    page.table.show(page.search)
    assert page.table.shown(0).cells[WHO].text == said
    page.grid.setFocus()
    qtbot.keyClick(page.grid, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: page.side.preview is not None and page.side.preview.isVisible())
    shown = [one.text() for one in page.side.preview.findChildren(QLabel) if one.isVisible()]
    assert shown.count(company or name) == 1
    assert shown.count(name or company) == 1


def test_a_hit_that_its_row_does_not_explain_says_why(desk: Desk, qtbot: QtBot) -> None:
    order_id = make_order([dict(MUG, sku="BOL-BLEU")], note="Sonner deux fois")
    index_order(order_id)
    desk.window.show_page("orders")
    page = desk.window.page("orders")
    page.grid.setFocus()
    qtbot.keyClick(page.grid, Qt.Key.Key_Space)
    page.bar.search.setFocus()
    qtbot.keyClicks(page.bar.search, "bol-bleu sonner")
    qtbot.waitUntil(lambda: page.search.text == "bol-bleu sonner")
    why = "Found by SKU: BOL-BLEU\nFound by note: Sonner deux fois"
    tip = Qt.ItemDataRole.ToolTipRole
    assert page.table.index(0, 0).data(tip) == why
    assert page.table.index(0, WHO).data(tip).endswith(why)
    preview = page.side.preview
    qtbot.waitUntil(lambda: preview.reason.words.text() == why)
    assert preview.reason.isVisible()
    page.bar.search.selectAll()
    qtbot.keyClicks(page.bar.search, "maelle")
    qtbot.waitUntil(lambda: page.search.text == "maelle")
    qtbot.waitUntil(lambda: not preview.reason.isVisible())
    assert page.table.index(0, 0).data(tip) is None
