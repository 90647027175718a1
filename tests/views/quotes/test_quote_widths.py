"""The head of a quote's page makes no window wider than a small screen."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.app import Desk
from desktop.services.drafts import drafts
from desktop.services.drafts.draft_customer import set_identity
from desktop.services.drafts.draft_lines import add_product
from desktop.services.quotes import quotes
from desktop.services.quotes.offers import send_offer
from desktop.views.quotes.page import QuotePage
from tests.catalogue import sell
from tests.services.factory import identify_shop


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_sent_quote_that_was_changed_fits_the_smallest_window(
    desk: Desk, qtbot: QtBot, language: str
) -> None:
    identify_shop()
    bowl, quote = sell("Bol", "20.00", sku="BOL", stock="9"), drafts.start_draft(by="", page="customer")
    set_identity(quote, name="Anne-Gaëlle Le Bourhis-Kervella", email="a@example.org", by="")
    add_product(quote, bowl, by="")
    quotes.make_quote(quote, by="")
    send_offer(quote, by="")
    add_product(quote, bowl, by="")
    desk.set_language(language)
    desk.window.resize(1024, 700)
    desk.window.open_order(quote)
    QApplication.processEvents()
    page = desk.window.page("quote")
    assert isinstance(page, QuotePage)
    head = page.header
    assert head.changed.isVisible()
    assert desk.window.minimumSizeHint().width() <= 1024
    assert desk.window.width() == 1024
    assert head.changed.y() + head.changed.parentWidget().y() > head.number.y(), "the chips stand below"
    assert head.primary.geometry().right() <= head.width()
    desk.window.resize(1500, 800)
    qtbot.waitUntil(head.second.isVisible)
    assert head.state.mapTo(head, head.state.rect().center()).y() == head.number.geometry().center().y()
