"""A quote that is open in the wizard while something else becomes of it."""

from __future__ import annotations

from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.app import Desk
from desktop.domain.quotes import Prices
from desktop.services.placing.new_order import NewLine, NewOrder, place
from desktop.services.quotes import quotes
from desktop.views.wizard.wizard import Wizard
from tests.catalogue import sell
from tests.services.factory import identify_shop


@pytest.fixture
def quote(desk: Desk) -> int:
    """An issued quote of two bowls."""
    identify_shop()
    bowl = sell("Bol", "20.00", sku="BOL", stock="9")
    new = NewOrder(lines=(NewLine(Decimal(2), bowl),), name="Soizic Le Gall", email="soizic@example.org")
    made = quotes.duplicate_order(place(new, by=""), Prices.KEEP, by="").id
    quotes.issue_quote(made, by="")
    return made


def _press(desk: Desk, qtbot: QtBot, key: Qt.Key) -> None:
    QApplication.processEvents()
    qtbot.keyClick(QApplication.focusWidget() or desk.window, key)
    QApplication.processEvents()


def _wizard(desk: Desk) -> Wizard:
    page = desk.window.page("wizard")
    assert isinstance(page, Wizard)
    return page


def test_the_wizard_lets_go_of_a_quote_that_became_an_order(desk: Desk, quote: int, qtbot: QtBot) -> None:
    desk.window.open_order(quote)
    _press(desk, qtbot, Qt.Key.Key_E)
    assert _wizard(desk).draft_id == quote
    desk.window.open_order(quote)
    _press(desk, qtbot, Qt.Key.Key_O)
    assert desk.window.current == "order"
    desk.window.new_order(None)
    assert (desk.window.current, _wizard(desk).draft_id, _wizard(desk).step) == ("wizard", None, "customer")
    assert _wizard(desk).header.title.text() == "New order"
    other = quotes.begin_quote(by="")
    desk.window.new_order(other)
    assert _wizard(desk).draft_id == other
