"""The guide in the window, and what is promised of its files: complete in both languages, nothing missing."""

from __future__ import annotations

import re
from importlib import import_module
from pkgutil import walk_packages

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

import desktop.views
from desktop import __version__
from desktop.app import Desk
from desktop.shell.guide import Chapter, chapters
from desktop.views.help.page import CHAPTER_OF, CHAPTER_OVER, ICONS, HelpPage
from desktop.views.navigation import PAGES
from desktop.views.orders.payment_sheet import PaymentSheet
from desktop.views.parts.overlay import Overlay
from desktop.views.settings.table import SECTIONS
from installers.guide_pictures import PICTURES
from tests.services.editing import sold
from tests.views.orders.opened import Opened

LANGUAGES = ("en", "fr")
LINK = re.compile(r"!?\[[^\]]*\]\(([^)]+)\)")


def every_chapter() -> list[Chapter]:
    return [chapter for language in LANGUAGES for chapter in chapters(language)]


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> HelpPage:
    desk.window.show_page("orders")
    desk.window.activateWindow()
    qtbot.waitUntil(desk.window.isActiveWindow)
    qtbot.keyClick(desk.window, Qt.Key.Key_F1)
    page = desk.window.page("help")
    assert isinstance(page, HelpPage)
    qtbot.waitUntil(page.isVisible)
    return page


def press(page: HelpPage, qtbot: QtBot, name: str) -> None:
    button = page.findChild(QAbstractButton, name)
    assert button is not None
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_both_languages_have_the_same_chapters() -> None:
    english, french = ([chapter.name for chapter in chapters(language)] for language in LANGUAGES)
    assert english == french
    assert set(english) <= set(ICONS)
    assert {page.partition("/")[0] for page in CHAPTER_OF} == set(PAGES) - {"help"}
    parts = {page.partition("/")[2] for page in CHAPTER_OF} - {""}
    assert parts <= {section.name for section in SECTIONS}
    assert set(CHAPTER_OF.values()) | set(CHAPTER_OVER.values()) <= set(english)


def test_every_sheet_that_is_named_is_there() -> None:
    """A sheet that is renamed would open the chapter of its page, and nobody would notice."""
    for module in walk_packages(desktop.views.__path__, "desktop.views."):
        if not module.name.endswith("gallery"):
            import_module(module.name)
    known, todo = set[str](), [Overlay]
    while todo:
        kind = todo.pop()
        known.add(kind.__name__)
        todo += kind.__subclasses__()
    assert set(CHAPTER_OVER) <= known


@pytest.mark.parametrize("chapter", every_chapter(), ids=lambda one: f"{one.folder.name}-{one.name}")
def test_what_a_chapter_leads_to_is_there(chapter: Chapter) -> None:
    assert chapter.title
    assert len(chapter.text) > 200
    for target in LINK.findall(chapter.text):
        assert (chapter.folder / target).is_file(), target


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_pictures_are_few_small_and_all_shown(language: str) -> None:
    folder = chapters(language)[0].folder.parent / "pictures" / language
    shown = {
        (chapter.folder / target).resolve()
        for chapter in chapters(language)
        for target in LINK.findall(chapter.text)
        if target.endswith(".png")
    }
    assert shown == {path.resolve() for path in folder.iterdir()}
    assert len(shown) <= 8
    assert max(path.stat().st_size for path in shown) < 120_000
    assert {path.stem for path in shown} == set(PICTURES.values())


def test_f1_opens_the_chapter_of_the_page_and_escape_goes_back(
    desk: Desk, page: HelpPage, qtbot: QtBot
) -> None:
    wanted = CHAPTER_OF["orders"] if CHAPTER_OF["orders"] in page.chapters else next(iter(page.chapters))
    assert page.items[wanted].isChecked()
    assert page.text.document().toPlainText().startswith(page.chapters[wanted].title)
    qtbot.keyClick(page.search, Qt.Key.Key_Escape)
    assert desk.window.current == "orders"


def test_a_long_chapter_opens_at_its_beginning(desk: Desk, qtbot: QtBot) -> None:
    desk.window.show_page("settings")
    desk.window.activateWindow()
    qtbot.waitUntil(desk.window.isActiveWindow)
    qtbot.keyClick(desk.window, Qt.Key.Key_F1)
    page = desk.window.page("help")
    assert isinstance(page, HelpPage)
    qtbot.waitUntil(page.isVisible)
    bar = page.text.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    assert bar.value() == 0


ABOUT = {
    "orders": "tabs",
    "drafts": "unfinished",
    "customers": "e-mail",
    "import_customers": "trial",
    "duplicates": "Look-alikes",
    "products": "SKU",
    "import": "WooCommerce",
    "count": "Count the shelves",
    "vouchers": "Vouchers",
    "values": "Gift cards",
    "outbox": "leave",
    "settings": "Settings",
    "settings/people": "Several people",
    "settings/paper": "Logo",
    "settings/printing": "Print",
    "settings/papers": "invoice",
    "settings/messages": "Your own words",
    "settings/mail": "mail account",
    "settings/privacy": "What they may ask of you",
    "settings/backups": "Copies by themselves",
    "settings/passphrase": "A passphrase",
    "settings/tax": "VAT rates",
    "settings/delivery": "Delivery and payment",
    "settings/labels": "Labels, tags",
}
"""What the chapter of a page must speak of."""


def test_f1_on_every_page_opens_a_chapter_about_it_from_its_beginning(desk: Desk, qtbot: QtBot) -> None:
    desk.window.activateWindow()
    qtbot.waitUntil(desk.window.isActiveWindow)
    for name, words in ABOUT.items():
        desk.window.show_page(name)
        qtbot.keyClick(desk.window, Qt.Key.Key_F1)
        page = desk.window.page("help")
        assert isinstance(page, HelpPage)
        qtbot.waitUntil(page.isVisible)
        bar = page.text.verticalScrollBar()
        assert words in page.text.toPlainText(), name
        QApplication.processEvents()
        assert bar.value() == 0, name
        bar.setValue(bar.maximum())
        qtbot.keyClick(page.search, Qt.Key.Key_Escape)
        assert desk.window.current == name.partition("/")[0], name


def test_f1_in_a_sheet_opens_its_chapter_beside_it(desk: Desk, qtbot: QtBot) -> None:
    order_id = sold()
    opened = Opened(desk, qtbot, order_id)
    desk.window.activateWindow()
    qtbot.waitUntil(desk.window.isActiveWindow)
    opened.press("order.primary")
    (sheet,) = [one for one in desk.window.findChildren(PaymentSheet) if one.isVisible()]
    field = QApplication.focusWidget()
    assert field is not None
    assert sheet.isAncestorOf(field)
    qtbot.keyClick(field, Qt.Key.Key_F1)
    (page,) = [one for one in QApplication.topLevelWidgets() if isinstance(one, HelpPage)]
    assert page.isVisible()
    assert desk.window.current == "order"
    assert page.items["money"].isChecked()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    qtbot.keyClick(page.search, Qt.Key.Key_Escape)
    assert not page.isVisible()
    assert sheet.isVisible()
    desk.window.activateWindow()
    qtbot.waitUntil(field.hasFocus)


def test_the_search_leaves_the_chapters_that_hold_every_word(page: HelpPage, qtbot: QtBot) -> None:
    qtbot.keyClicks(page.search, "prestashop shopify demo")
    shown = [name for name, item in page.items.items() if item.isVisible()]
    assert shown == ["start"]
    qtbot.keyClick(page.search, Qt.Key.Key_Return)
    assert page.items["start"].isChecked()
    qtbot.keyClicks(page.search, " xyzzy")
    assert page.nothing.isVisible()
    qtbot.keyClick(page.search, Qt.Key.Key_Escape)
    assert all(item.isVisible() for item in page.items.values())


def test_a_report_is_copied_and_names_no_people(desk: Desk, page: HelpPage, qtbot: QtBot) -> None:
    press(page, qtbot, "help.problem")
    dialog = desk.window.trouble
    assert dialog is not None
    assert dialog.isVisible()
    assert dialog.go_on.text().startswith("Close")
    qtbot.mouseClick(dialog.copy, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text().startswith(f"Comptoir {__version__}, Python")


def test_the_keys_are_shown_from_here_too(desk: Desk, page: HelpPage, qtbot: QtBot) -> None:
    press(page, qtbot, "help.keys")
    (shown,) = [one for one in desk.window.findChildren(QWidget, "shortcuts") if one.isVisible()]
    assert shown.isVisible()
