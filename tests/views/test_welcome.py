"""The first start: an assistant whose every step can be skipped, or a look at a demo shop."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from desktop.app import Desk, open_desk
from desktop.models.schema import NotAShopFile, close_shop
from desktop.services.settings.first_steps import first_steps
from desktop.services.shop.first_run import progress
from desktop.services.shop.methods import payment_methods, shipping_methods, tax_classes
from desktop.services.shop.preferences import shop
from desktop.services.shop.setup import is_new
from desktop.services.shop.shop_identity import change_identity
from desktop.shell import clock, demo_shop
from desktop.views import navigation
from desktop.views.context import Page
from desktop.views.parts.fields import TextField
from desktop.views.parts.toggles import CheckBox
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


def _field(page: Welcome, name: str) -> TextField:
    found = page.findChildren(TextField, f"setup.{name}")
    return next((one for one in found if one.isVisible()), found[-1])


def _type(page: Welcome, qtbot: QtBot, name: str, text: str) -> None:
    field = _field(page, name)
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, text)


def test_a_new_file_asks_three_things_and_opens_the_orders(new_desk: Desk, qtbot: QtBot) -> None:
    page = _welcome(new_desk)
    assert new_desk.window.current == "welcome"
    assert is_new()
    qtbot.keyClicks(page.first.name, "Ty Mam Gozh")
    page.first.country.choose("CH")
    qtbot.mouseClick(page.first.start, Qt.MouseButton.LeftButton)
    assert new_desk.window.current == "orders"
    made = shop()
    assert (made.name, made.country, made.currency, made.language) == ("Ty Mam Gozh", "CH", "CHF", "en")
    assert [str(row.tax.rate.normalize()) for row in tax_classes(clock.today())] == ["8.1", "3.8", "2.6", "0"]
    assert [row.rule.get("countries") for row in shipping_methods()] == [None, ["CH"]]


def test_enter_goes_through_every_step_of_a_french_shop(new_desk: Desk, qtbot: QtBot) -> None:
    page = _welcome(new_desk)
    qtbot.keyClicks(page.first.name, "Ty")
    qtbot.keyClick(page.first.name, Qt.Key.Key_Return)
    assert page.step == "identity"
    assert (shop().name, shop().country, shop().currency) == ("Ty", "FR", "EUR")
    _type(page, qtbot, "legal_name", "Le Goff")
    _type(page, qtbot, "street", "4 place")
    _type(page, qtbot, "postcode", "29100")
    _type(page, qtbot, "city", "Douarnenez")
    _type(page, qtbot, "siren", "404 833 048")
    qtbot.keyClick(page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert page.step == "vat"
    assert (shop().siren, shop().vat_number) == ("404833048", "FR83404833048")
    assert "SIREN" in page.steps["vat"].rows["vat_number"].helper.text()
    _type(page, qtbot, "iban", "FR76 3000 6000 0112 3456 7890 189")
    qtbot.keyClick(_field(page, "iban"), Qt.Key.Key_Return)
    assert page.step == "ways"
    boxes = {box.text(): box for box in page.steps["ways"].findChildren(CheckBox)}
    for name in ("Cheque", "Collection point"):
        qtbot.mouseClick(boxes[name], Qt.MouseButton.LeftButton)
    qtbot.mouseClick(page.next, Qt.MouseButton.LeftButton)
    assert new_desk.window.current == "orders"
    assert shop().iban == "FR7630006000011234567890189"
    assert [row.code for row in payment_methods()] == ["cash", "card", "transfer", "value"]
    assert [row.name for row in shipping_methods()] == [
        "Pick up in the shop",
        "Home delivery",
        "Delivery in Europe",
    ]
    assert first_steps().shop_ready
    assert progress() is None


def test_the_siren_follows_from_the_siret_and_a_wrong_one_stays_in_its_field(
    new_desk: Desk, qtbot: QtBot
) -> None:
    page = _welcome(new_desk)
    qtbot.mouseClick(page.first.next, Qt.MouseButton.LeftButton)
    _type(page, qtbot, "siret", "1234")
    qtbot.mouseClick(page.next, Qt.MouseButton.LeftButton)
    assert page.step == "identity"
    assert "SIRET" in page.steps["identity"].rows["siret"].problem()
    assert _field(page, "siret").hasFocus()
    _type(page, qtbot, "siret", "732 829 320 00074")
    qtbot.mouseClick(page.next, Qt.MouseButton.LeftButton)
    assert page.step == "vat"
    assert (shop().siren, shop().siret) == ("732829320", "73282932000074")


def test_a_small_business_is_asked_for_no_vat(new_desk: Desk, qtbot: QtBot) -> None:
    page = _welcome(new_desk)
    qtbot.mouseClick(page.first.next, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(page.findChild(CheckBox, "setup.sole_trader"), Qt.MouseButton.LeftButton)
    assert shop().sole_trader is True
    assert _field(page, "legal_name").accessibleName() == "Surname and first name"
    assert not _field(page, "legal_form").isVisible()
    qtbot.mouseClick(page.skip, Qt.MouseButton.LeftButton)
    exempt = page.findChild(QAbstractButton, "franchise")
    qtbot.mouseClick(exempt, Qt.MouseButton.LeftButton)
    assert shop().vat_scheme == "franchise"
    assert not _field(page, "vat_number").isVisible()


def test_closing_midway_loses_nothing_and_goes_on_there(new_desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    page = _welcome(new_desk)
    qtbot.mouseClick(page.first.next, Qt.MouseButton.LeftButton)
    _type(page, qtbot, "street", "4 place de l'Enfer")
    _type(page, qtbot, "siren", "404 83")
    new_desk.close()
    again = open_desk(tmp_path / "shop.comptoir", lang="en")
    again.window.show()
    page = _welcome(again)
    assert (again.window.current, page.step) == ("welcome", "identity")
    assert (_field(page, "street").text(), _field(page, "siren").text()) == ("4 place de l'Enfer", "404 83")
    again.window.go("customers")
    again.close()
    once_more = open_desk(tmp_path / "shop.comptoir", lang="en")
    assert once_more.window.current == "orders", "who leaves the assistant is not asked again"
    once_more.close()


def test_one_goes_back_step_by_step_and_the_name_can_still_change(new_desk: Desk, qtbot: QtBot) -> None:
    page = _welcome(new_desk)
    qtbot.mouseClick(page.first.next, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(page.skip, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(page.back, Qt.MouseButton.LeftButton)
    assert page.step == "identity"
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert page.step == "greeting"
    assert not page.first.country.isEnabled()
    page.first.name.selectAll()
    qtbot.keyClicks(page.first.name, "Atelier")
    qtbot.keyClick(page.first.name, Qt.Key.Key_Return)
    assert (page.step, shop().name) == ("identity", "Atelier")


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_step_fits_into_1024_by_700(new_desk: Desk, qtbot: QtBot, language: str) -> None:
    new_desk.set_language(language)
    page = _welcome(new_desk)
    new_desk.window.resize(1024, 700)
    qtbot.mouseClick(page.first.next, Qt.MouseButton.LeftButton)
    for _ in range(3):
        assert new_desk.window.minimumSizeHint().width() <= 1024
        assert new_desk.window.minimumSizeHint().height() <= 700
        page._pass_by()
    new_desk.set_language("en")


def test_another_language_is_spoken_at_once_and_keeps_what_was_typed(new_desk: Desk, qtbot: QtBot) -> None:
    page = _welcome(new_desk)
    qtbot.keyClicks(page.first.name, "Ty Mam")
    with qtbot.waitSignal(page.destroyed):
        page.first.language.changed.emit("fr")
    page = _welcome(new_desk)
    assert page.first.name.text() == "Ty Mam"
    assert page.first.next.text() == "Continuer"
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
    qtbot.mouseClick(_welcome(new_desk).first.demo, Qt.MouseButton.LeftButton)
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
    qtbot.mouseClick(page.first.demo, Qt.MouseButton.LeftButton)
    assert page.first.progress.isVisible()
    with qtbot.waitSignal(new_desk.demo.failed):
        pass
    assert new_desk.window.notice.title.text() == "The demo shop could not be made."
    assert (new_desk.window.current, page.first.progress.isVisible(), is_new()) == ("welcome", False, True)


def test_an_interrupted_sale_is_opened_first(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from desktop.services.drafts.drafts import set_page, start_draft

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


def test_the_assistant_comes_back_when_it_is_asked_for(new_desk: Desk, qtbot: QtBot) -> None:
    page = _welcome(new_desk)
    qtbot.mouseClick(page.first.next, Qt.MouseButton.LeftButton)
    _type(page, qtbot, "street", "4 place")
    qtbot.mouseClick(page.leave, Qt.MouseButton.LeftButton)
    assert new_desk.window.current == "orders"
    change_identity({"street": "5 quai"}, by="")
    new_desk.window.show_page("settings")
    button = new_desk.window.page("settings").findChild(QAbstractButton, "settings.assistant")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert (new_desk.window.current, page.step) == ("welcome", "identity")
    assert _field(page, "street").text() == "5 quai"
    new_desk.window.go_back()
    assert progress() is None
