"""An order list by itself, with a window's doors that only remember what was asked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.models.base import now
from desktop.services.orders.order_search import OrderSearch
from desktop.services.orders.search_index import index_order
from desktop.views.context import DeskContext, Undo
from desktop.views.orders.list import OrderList
from desktop.views.tables.order_columns import NUMBER
from tests.services.factory import identify_shop, make_order

ROW, HEAD = 36, 36


@dataclass
class Asked:
    """What a page asked of its window."""

    opened: list[tuple[int, bool]] = field(default_factory=list)
    walks: list[OrderSearch | None] = field(default_factory=list)
    toasts: list[tuple[str, Undo | None]] = field(default_factory=list)
    refused: list[Exception] = field(default_factory=list)
    printed: list[list[int]] = field(default_factory=list)
    pages: list[str] = field(default_factory=list)

    def toast(self, text: str, undo: Undo | None = None) -> None:
        self.toasts.append((text, undo))

    def remark(self, text: str) -> None:
        self.toasts.append((text, None))

    def seller(self) -> str:
        return ""

    def refuse(self, error: Exception, again: Undo | None = None) -> None:
        self.refused.append(error)

    def open_order(self, order_id: int, walk: OrderSearch | None = None, *, apart: bool = False) -> None:
        self.opened.append((order_id, apart))
        self.walks.append(walk)

    def new_order(self, draft_id: int | None = None, scanned: str = "") -> None:
        self.pages.append(f"new order {scanned}".strip())

    def open_product(self, product_id: int | None, form: object = None) -> None:
        self.pages.append(f"product {product_id}")

    def show_page(self, name: str) -> None:
        self.pages.append(name)

    def go_back(self) -> None:
        self.pages.append("back")

    def print_documents(self, document_ids: Sequence[int]) -> None:
        self.printed.append(list(document_ids))

    def set_language(self, language: str) -> None:
        self.pages.append(language)

    def set_look(self, look: str) -> None:
        self.pages.append(look)

    def open_demo(self) -> None:
        self.pages.append("demo")


def placed(minutes: int) -> datetime:
    """So many minutes ago."""
    return now() - timedelta(minutes=minutes)


@pytest.fixture
def asked() -> Asked:
    """The doors of the list under test."""
    return Asked()


@pytest.fixture
def orders(desk: Any) -> list[int]:
    """Six orders of different people, newest first; the window's own list is not looked at."""
    identify_shop()
    names = ("Zoé Abgrall", "Anne Le Gall", "Yann Cozic", "Éloïse Tréguier", "Marc Riou", "Bleuenn Guéguen")
    folds = ("abgrall zoe", "le gall anne", "cozic yann", "treguier eloise", "riou marc", "gueguen bleuenn")
    orders = [
        make_order(customer_name=name, customer_fold=fold, placed_at=placed(at * 60), ships="ship")
        for at, (name, fold) in enumerate(zip(names, folds, strict=True))
    ]
    for order_id in orders:
        index_order(order_id)
    return orders


def open_list(context: DeskContext, asked: Asked, qtbot: QtBot, width: int = 1192) -> OrderList:
    """An order list of this width beside no rail, with the focus in it."""
    page = OrderList(replace(context, doors=asked))
    qtbot.addWidget(page)
    page.resize(width, 700)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    page.arrive()
    return page


@pytest.fixture
def listed(orders: list[int], context: DeskContext, asked: Asked, qtbot: QtBot) -> OrderList:
    """The list with the six orders, 1280 px of window wide."""
    return open_list(context, asked, qtbot)


def click(page: OrderList, row: int, column: int = NUMBER, **how: Any) -> None:
    """Click where a cell's text begins."""
    index = page.table.index(row, column)
    rect = page.grid.visualRect(index)
    at = QPoint(rect.x() + page.grid.columns[column].before + 30, rect.center().y())
    modifiers = how.get("modifiers", Qt.KeyboardModifier.NoModifier)
    deed = QTest.mouseDClick if how.get("double") else QTest.mouseClick
    deed(page.grid.viewport(), Qt.MouseButton.LeftButton, modifiers, at)
