"""Every page's keys: none means two things, no act has two keys, and a key that is shown works."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from typing import NamedTuple

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QShortcut
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.app import Desk
from desktop.services.drafts import drafts
from desktop.services.drafts.draft_customer import set_walk_in
from desktop.services.drafts.draft_lines import add_product
from desktop.views.parts.buttons import Button
from desktop.views.parts.keys import key_hint
from desktop.views.settings.row import SettingRow
from desktop.views.wizard.step_words import STEPS
from desktop.views.wizard.wizard import Wizard
from tests.catalogue import know, sell

SAME = {
    "Print packing slips": "Print packing slip",
    "Print invoices": "Print invoice",
    "How was this total computed?": "How was this computed?",
}
"""An act whose word says a little more in one place than in another."""

CONFIRM = {"Enter", "Ctrl Enter", "Ctrl Shift Enter", "Esc", "Space"}
"""Keys that confirm, open or leave whatever has the focus: what that is, the focus says."""

STANDARD = {"Ctrl S": {"Save", "Save the comment", "Save as PDF…", "Save this list…", "Save as a view…"}}
"""Keys that mean the same everywhere, though the word names what it is done to."""


class Seen(NamedTuple):
    """What a page shows and what it reacts to: words by key, and the keys that do something."""

    words: dict[str, set[str]]
    working: Counter[str]


def _word(text: str) -> str:
    text = text.replace("&&", "&")
    if text.startswith("Take payment"):
        return "Take payment"
    return SAME.get(text, text)


def _hints(page: QWidget) -> Iterator[tuple[str, str]]:
    for button in page.findChildren(Button):
        told = isinstance(button.parentWidget(), SettingRow)  # its description is a sentence, no key
        if button.isVisible() and button.text() and button.accessibleDescription() and not told:
            yield button.accessibleDescription(), _word(button.text())


def _actions(page: QWidget) -> Iterator[QAction]:
    holders = [page, *page.findChildren(QWidget)]
    for action in {id(one): one for holder in holders for one in holder.actions()}.values():
        if not action.shortcut().isEmpty() and _in_sight(action, page):
            yield action


def _in_sight(action: QAction, page: QWidget) -> bool:
    """Whether one of the widgets that carry the action is shown; only then its key works."""
    shown = [one for one in action.associatedObjects() if isinstance(one, QWidget)]
    return any(one.isVisible() or one is page for one in shown)


def _seen(desk: Desk) -> Seen:
    QApplication.processEvents()
    page = desk.window.pages.currentWidget()
    assert page is not None
    words: dict[str, set[str]] = defaultdict(set)
    working: Counter[str] = Counter()
    for action in (*_actions(page), *desk.window.keys.values()):
        for hint in {key_hint(keys) for keys in action.shortcuts()}:
            working[hint] += 1
            if action.text():
                words[hint].add(_word(action.text()))
    working.update(key_hint(one.key()) for one in page.findChildren(QShortcut))
    buttons = [one for one in page.findChildren(Button) if not one.shortcut().isEmpty()]
    working.update(key_hint(one.shortcut()) for one in buttons if one.isVisible())
    for hint, word in _hints(page):
        words[hint].add(word)
    return Seen(words, working)


@pytest.fixture
def shop(desk: Desk, qtbot: QtBot) -> Desk:
    """A shop with a customer, a product, a sale that waits, an order and another sale in progress."""
    know("Anne-Gaëlle", "Le Bourhis", phone="06 42 18 73 90")
    variant = sell("Bol", "20.00", sku="BOL", stock="9")
    drafts.park(_sale(variant), "Soizic", by="")
    desk.window.new_order(_sale(variant))
    wizard = desk.window.page("wizard")
    assert isinstance(wizard, Wizard)
    wizard.go_to("review")
    wizard.go_on()
    qtbot.waitUntil(lambda: desk.window.current == "order")
    desk.window.new_order(_sale(variant))
    return desk


def _sale(variant: int) -> int:
    draft_id = drafts.start_draft(by="", page="products")
    set_walk_in(draft_id, by="")
    add_product(draft_id, variant, by="")
    return draft_id


def _orders_with_preview(desk: Desk) -> None:
    desk.window.show_page("orders")
    QApplication.processEvents()
    grid = desk.window.findChild(QWidget, "orders.table")
    assert grid is not None
    grid.setFocus(Qt.FocusReason.OtherFocusReason)
    QApplication.processEvents()
    page = desk.window.page("orders")
    page.grid.previewed.emit()  # type: ignore[attr-defined]


def _order(desk: Desk) -> None:
    from desktop.services.orders.order_search import OrderSearch, order_ids

    desk.window.open_order(order_ids(OrderSearch(), 1)[0])


def _customer(desk: Desk) -> None:
    desk.window.open_customer(1)


def _quote(desk: Desk) -> None:
    from desktop.domain.quotes import Prices
    from desktop.services.orders.order_search import OrderSearch, order_ids
    from desktop.services.quotes.quotes import duplicate_order

    made = duplicate_order(order_ids(OrderSearch(), 1)[0], Prices.KEEP, by="")
    desk.window.open_order(made.id)


def _step(desk: Desk, step: str) -> None:
    desk.window.show_page("wizard")
    wizard = desk.window.page("wizard")
    assert isinstance(wizard, Wizard)
    wizard.go_to(step)


def _pages() -> Iterator[tuple[str, Callable[[Desk], None]]]:
    yield "orders", _orders_with_preview
    yield "order", _order
    yield "customer", _customer
    for step in STEPS:
        yield f"wizard {step}", lambda desk, step=step: _step(desk, step)
    yield "quote", _quote
    yield "product", lambda desk: desk.window.open_product(None)
    for name in ("drafts", "customers", "products", "vouchers", "outbox", "settings", "import"):
        yield name, lambda desk, name=name: desk.window.show_page(name)


def _walk(desk: Desk) -> dict[str, Seen]:
    found = {}
    for name, open_page in _pages():
        open_page(desk)
        found[name] = _seen(desk)
    return found


def test_no_key_means_two_things_and_no_act_has_two_keys(shop: Desk) -> None:
    walked = _walk(shop)
    assert len(walked["order"].words) > 15, "the walk reads keys"
    twice = {
        (page, key): words
        for page, seen in walked.items()
        for key, words in seen.words.items()
        if len(words) > 1 and key not in CONFIRM and not words <= STANDARD.get(key, set())
    }
    assert twice == {}
    torn = [(page, key) for page, seen in walked.items() for key, many in seen.working.items() if many > 1]
    assert torn == [], "of two that react to the same key Qt asks neither"
    keys_of: dict[str, set[str]] = defaultdict(set)
    for seen in walked.values():
        for key, words in seen.words.items():
            for word in words:
                if key not in CONFIRM:
                    keys_of[word].add(key)
    assert {word: keys for word, keys in keys_of.items() if len(keys) > 1} == {}


def test_a_key_that_is_shown_works(shop: Desk) -> None:
    dead = {
        (page, key): words
        for page, seen in _walk(shop).items()
        for key, words in seen.words.items()
        if key not in seen.working and key not in CONFIRM
    }
    assert dead == {}
