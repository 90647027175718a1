"""A quote that is open in the wizard while something else becomes of it."""

from __future__ import annotations

from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.app import Desk
from desktop.domain.quotes import Prices, QuoteState
from desktop.services.drafts.draft_lines import set_quantity
from desktop.services.mails.outbox import waiting
from desktop.services.orders.order_core import order_core
from desktop.services.placing.new_order import NewLine, NewOrder, place
from desktop.services.quotes import quotes
from desktop.services.quotes.offers import send_offer
from desktop.services.quotes.quote_facts import quote_standing
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


@pytest.fixture
def sent(desk: Desk, quote: int) -> int:
    """The quote, its mail still waiting in the outbox."""
    send_offer(quote, by="")
    return quote


def _fate(quote: int) -> tuple[QuoteState, list[str]]:
    return quote_standing(quote).state, [row.state for row in waiting()]


def test_looking_at_a_sent_quote_withdraws_nothing(desk: Desk, sent: int, qtbot: QtBot) -> None:
    desk.window.open_order(sent)
    _press(desk, qtbot, Qt.Key.Key_E)
    wizard = _wizard(desk)
    for step in ("customer", "discounts", "delivery", "payment", "review"):
        wizard.go_to(step)
    assert wizard.draft_id == sent
    assert not wizard.notice.isVisible()
    wizard.leave()
    assert _fate(sent) == (QuoteState.SENT, ["queued"])


def test_the_first_change_of_a_sent_quote_withdraws_its_mail_and_says_so(
    desk: Desk, sent: int, qtbot: QtBot
) -> None:
    desk.window.open_order(sent)
    _press(desk, qtbot, Qt.Key.Key_E)
    wizard, line = _wizard(desk), order_core(sent).lines[0]
    wizard.basket.writer.write(lambda at: set_quantity(at, line.id, line.quantity, by=""))
    assert _fate(sent) == (QuoteState.SENT, ["queued"]), "as many as before are no change"
    wizard.basket.writer.write(lambda at: set_quantity(at, line.id, Decimal(3), by=""))
    assert _fate(sent)[0] is QuoteState.ISSUED
    assert "queued" not in _fate(sent)[1]
    assert wizard.notice.isVisible()
    assert wizard.notice.title.text() == "The quote is in your hands again"
    assert "withdrawn" in wizard.notice.words.text()
    wizard.go_to("delivery")
    assert wizard.notice.isVisible(), "it may have been told a moment before the step was left"
    wizard.go_to("payment")
    assert not wizard.notice.isVisible()
