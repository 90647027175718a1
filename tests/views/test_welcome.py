"""The first start: three questions with good answers already, or a look at a demo shop."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.app import Desk, open_desk
from desktop.models.schema import NotAShopFile, close_shop
from desktop.services.preferences import shop
from desktop.services.setup import is_new
from desktop.shell import demo_shop
from desktop.views import navigation
from desktop.views.context import Page
from desktop.views.refused import Refused
from desktop.views.welcome import Welcome
from tests.shop import SHOP_NAME, open_new_shop


@pytest.fixture
def new_desk(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    for name in ("orders", "customers", "wizard"):
        monkeypatch.setitem(navigation.PAGES, name, Page)
    opened = open_desk(tmp_path / "shop.comptoir", lang="en")
    opened.window.show()
    yield opened
    opened.close()


def _welcome(desk: Desk) -> Welcome:
    page = desk.window.page("welcome")
    assert isinstance(page, Welcome)
    return page


def test_a_new_file_asks_three_things_and_opens_the_orders(new_desk: Desk, qtbot: QtBot) -> None:
    page = _welcome(new_desk)
    assert new_desk.window.current == "welcome"
    assert is_new()
    qtbot.keyClicks(page.name, "Ty Mam Gozh")
    page.country.choose("CH")
    qtbot.mouseClick(page.start, Qt.MouseButton.LeftButton)
    assert new_desk.window.current == "orders"
    made = shop()
    assert (made.name, made.country, made.currency, made.language) == ("Ty Mam Gozh", "CH", "CHF", "en")


def test_enter_in_the_name_is_enough(new_desk: Desk, qtbot: QtBot) -> None:
    page = _welcome(new_desk)
    qtbot.keyClicks(page.name, "Ty")
    qtbot.keyClick(page.name, Qt.Key.Key_Return)
    assert (new_desk.window.current, shop().name, shop().country, shop().currency) == (
        "orders",
        "Ty",
        "FR",
        "EUR",
    )


def test_another_language_is_spoken_at_once_and_keeps_what_was_typed(new_desk: Desk, qtbot: QtBot) -> None:
    page = _welcome(new_desk)
    qtbot.keyClicks(page.name, "Ty Mam")
    with qtbot.waitSignal(page.destroyed):
        page.language.changed.emit("fr")
    page = _welcome(new_desk)
    assert page.name.text() == "Ty Mam"
    assert page.start.text() == "Ouvrir ma boutique"
    assert is_new()
    new_desk.set_language("en")


def test_going_elsewhere_needs_no_answers(new_desk: Desk, qtbot: QtBot) -> None:
    new_desk.window.go("customers")
    assert not is_new()
    assert new_desk.window.current == "customers"
    new_desk.window.go_back()
    assert new_desk.window.current == "orders"


def test_the_demo_is_another_file(
    new_desk: Desk, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "elsewhere").mkdir()
    made = open_new_shop(tmp_path / "elsewhere")
    close_shop()
    new_desk.move_to(new_desk.shop.with_name("mine.comptoir"))
    monkeypatch.setattr(demo_shop, "command", lambda file, _language: ["cp", str(made), str(file)])
    qtbot.mouseClick(_welcome(new_desk).demo, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(new_desk.demo.ready):
        pass
    assert new_desk.shop.name == "demo.comptoir"
    assert (new_desk.window.current, shop().name) == ("orders", SHOP_NAME)
    assert new_desk.window.windowTitle().startswith(SHOP_NAME)


def test_a_demo_that_fails_leaves_everything_as_it_was(
    new_desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(demo_shop, "command", lambda _file, _language: ["false"])
    page = _welcome(new_desk)
    qtbot.mouseClick(page.demo, Qt.MouseButton.LeftButton)
    assert page.progress.isVisible()
    with qtbot.waitSignal(new_desk.demo.failed):
        pass
    assert new_desk.window.notice.title.text() == "The demo shop could not be made."
    assert (new_desk.window.current, page.progress.isVisible(), is_new()) == ("welcome", False, True)


def test_an_interrupted_sale_is_opened_first(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from desktop.services.drafts import set_page, start_draft

    opened: list[int | None] = []
    monkeypatch.setattr(
        "desktop.views.window.Window.new_order", lambda _window, draft=None: opened.append(draft)
    )
    monkeypatch.setitem(navigation.PAGES, "orders", Page)
    file = open_new_shop(tmp_path)
    draft_id = start_draft(by="")
    set_page(draft_id, "products", by="")
    desk = open_desk(file, lang="en")
    assert opened == [draft_id]
    desk.close()


def test_a_shop_that_cannot_be_opened_is_explained(qtbot: QtBot) -> None:
    window = Refused(NotAShopFile("photo.comptoir"))
    qtbot.addWidget(window)
    window.show()
    assert "photo.comptoir" in window.words.text()
    qtbot.mouseClick(window.leave, Qt.MouseButton.LeftButton)
    assert not window.isVisible()
