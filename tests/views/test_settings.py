"""Settings: kept the moment they are changed, refused beside their field, found by any word."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop.app import Desk
from desktop.domain import settings
from desktop.domain.papers import PaperKind
from desktop.services.shop import preferences
from desktop.services.shop.preferences import setting, shop
from desktop.services.shop.shop_identity import change_identity
from desktop.shell import clock
from desktop.shell.print_choice import print_choice
from desktop.shell.printers import Printer
from desktop.views.parts.fields import Combo, TextField
from desktop.views.parts.numbers import MoneyEdit, Stepper
from desktop.views.parts.text import Label
from desktop.views.parts.toggles import Segments, Switch
from desktop.views.settings import machine_sections
from desktop.views.settings.backup_section import BackupSection
from desktop.views.settings.page import SettingsPage
from desktop.views.settings.row import SettingRow
from desktop.views.settings.section import Sentences
from desktop.views.settings.table import SECTIONS


@pytest.fixture(autouse=True)
def printers(monkeypatch: pytest.MonkeyPatch) -> None:
    found = (Printer("Comptoir", True), Printer("Étiquettes", False))
    monkeypatch.setattr(machine_sections, "printers", lambda: found)


@pytest.fixture
def page(desk: Desk) -> SettingsPage:
    desk.window.show_page("settings")
    made = desk.window.page("settings")
    assert isinstance(made, SettingsPage)
    return made


def _row(control: QWidget) -> SettingRow:
    parent = control.parentWidget()
    assert isinstance(parent, SettingRow)
    return parent


def _type(qtbot: QtBot, field: TextField, text: str) -> None:
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, text) if text else field.clear()
    qtbot.keyClick(field, Qt.Key.Key_Return)


def test_a_field_is_kept_when_it_is_left_and_comes_back_tidied(page: SettingsPage, qtbot: QtBot) -> None:
    siren = page.findChild(TextField, "settings.siren")
    _type(qtbot, siren, "732 829 320")
    assert shop().siren == siren.text() == "732829320"
    assert page.saved.isVisible()


def test_a_wrong_number_is_explained_beside_it_and_not_kept(page: SettingsPage, qtbot: QtBot) -> None:
    iban = page.findChild(TextField, "settings.iban")
    assert iban is None, "a section is not made before it is asked for"
    page.show_section("payment")
    iban = page.findChild(TextField, "settings.iban")
    _type(qtbot, iban, "FR76 1234")
    assert "IBAN" in _row(iban).problem.text()
    assert _row(iban).problem.isVisible()
    assert (shop().iban, page.saved.isVisible()) == ("", False)
    _type(qtbot, iban, "FR76 3000 6000 0112 3456 7890 189")
    assert not _row(iban).problem.isVisible()
    assert shop().iban == "FR7630006000011234567890189"


def test_a_postcode_of_letters_is_refused_beside_it(page: SettingsPage, qtbot: QtBot) -> None:
    postcode = page.findChild(TextField, "settings.postcode")
    before = shop().postcode
    _type(qtbot, postcode, "ABC")
    assert "five digits" in _row(postcode).problem.text()
    assert shop().postcode == before
    _type(qtbot, postcode, "29900")
    assert not _row(postcode).problem.isVisible()
    assert shop().postcode == "29900"


def test_leaving_a_field_as_it_was_records_nothing(
    page: SettingsPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(preferences, "change_shop", lambda *_args, **_options: pytest.fail("was kept"))
    name = page.findChild(TextField, "settings.name")
    name.setFocus()
    qtbot.keyClick(name, Qt.Key.Key_Tab)
    assert shop().name == name.text()


def test_sentences_amounts_and_choices_are_kept(page: SettingsPage, qtbot: QtBot) -> None:
    capital = page.findChild(MoneyEdit, "settings.capital_minor")
    capital.setFocus()
    qtbot.keyClicks(capital, "5000")
    qtbot.keyClick(capital, Qt.Key.Key_Return)
    assert shop().capital_minor == 500_000
    country = page.findChild(Combo, "settings.country")
    country.choose("BE")
    assert shop().country == "BE"
    page.findChild(Switch, "settings.sole_trader").click()
    assert shop().sole_trader is True
    page.show_section("paper")
    footer = page.findChild(Sentences, "settings.footer")
    footer.setFocus()
    qtbot.keyClicks(footer, "Merci !")
    page.search.setFocus()
    assert shop().footer == "Merci !"


def test_the_rules_of_orders_are_kept(page: SettingsPage, qtbot: QtBot) -> None:
    page.show_section("orders")
    when = page.findChild(Segments, "settings.invoice.when")
    assert when.current() == "at_order"
    by_hand = next(part for part in when.findChildren(QAbstractButton) if part.text() == "By hand")
    qtbot.mouseClick(by_hand, Qt.MouseButton.LeftButton)
    assert setting(settings.INVOICE_WHEN) == "by_hand"
    notify = page.findChild(Switch, "settings.notify.shop")
    notify.click()
    assert setting(settings.NOTIFY_SHOP) is True
    page.findChild(Stepper, "settings.stock.low").step_up()
    page.findChild(Stepper, "settings.draft.abandoned_after_hours").step_up()
    assert (setting(settings.LOW_STOCK), setting(settings.ABANDONED_AFTER_HOURS)) == ("4", 2)


def test_the_smallest_coin_is_kept_as_a_number(page: SettingsPage) -> None:
    page.show_section("prices")
    coin = page.findChild(Combo, "settings.cash.step_minor")
    assert coin.currentData() == "0"
    coin.choose("5")
    assert setting(settings.CASH_STEP) == 5


def test_every_setting_of_the_registry_can_be_changed_somewhere(page: SettingsPage) -> None:
    for entry in SECTIONS:
        page.section(entry.name)
    assert [key for key in settings.ALL if not page.findChild(QWidget, f"settings.{key}")] == []
    identity = {name for name in preferences.IDENTITY if page.findChild(QWidget, f"settings.{name}")}
    assert set(preferences.IDENTITY) - identity <= {"region", "logo"}


def test_every_setting_says_in_a_sentence_what_it_changes(page: SettingsPage) -> None:
    for entry in SECTIONS:
        page.section(entry.name)
    rows = page.findChildren(SettingRow)
    assert [row.control.objectName() for row in rows if not row.helper.text().endswith(".")] == []
    assert all(item.text() for item in page.items.values())


def test_the_next_numbers_are_shown_and_what_was_changed_elsewhere_is_read_again(
    desk: Desk, page: SettingsPage, qtbot: QtBot
) -> None:
    page.show_section("papers")
    number = page.findChild(Label, "settings.next.order")
    year = clock.today().year % 100
    assert number.text() == f"A-{year:02}-00001"
    desk.window.show_page("orders")
    change_identity({"till": "K"}, by="")
    qtbot.waitUntil(lambda: page._stale)
    desk.window.show_page("settings")
    again = [one for one in page.findChildren(Label, "settings.next.order") if one.isVisible()]
    assert again[-1].text() == f"K-{year:02}-00001"


def test_every_control_has_a_name_for_screen_readers(page: SettingsPage) -> None:
    for entry in SECTIONS:
        page.section(entry.name)
    nameless = [
        row.control.objectName() for row in page.findChildren(SettingRow) if not row.control.accessibleName()
    ]
    assert nameless == []
    assert all(item.accessibleName() for item in page.items.values())


def test_a_search_shows_rows_of_every_section_and_nothing_else(page: SettingsPage, qtbot: QtBot) -> None:
    qtbot.keyClicks(page.search, "iban")
    shown = [row.title.text() for row in page.findChildren(SettingRow) if row.isVisible()]
    assert shown == ["IBAN"]
    page.search.clear()
    qtbot.keyClicks(page.search, "due date")  # stands in a sheet behind a row
    assert page.section("payment").isVisible()
    assert not page.section("shop").isVisible()
    page.search.clear()
    qtbot.keyClicks(page.search, "zzz")
    assert page.nothing.isVisible()
    qtbot.keyClick(page.search, Qt.Key.Key_Escape)
    assert [name for name, section in page.sections.items() if section.isVisible()] == ["shop"]
    heads = [label.text() for label in page.sections["shop"].findChildren(QLabel) if label.isVisible()]
    assert "Company" in heads


def test_the_printer_of_each_paper_is_remembered(desk: Desk, page: SettingsPage, qtbot: QtBot) -> None:
    page.show_section("printing")
    printer = page.findChild(Combo, "settings.print.packing_slip.printer")
    qtbot.waitUntil(lambda: printer.count() == 3)
    printer.choose("Étiquettes")
    size = page.findChild(Segments, "settings.print.packing_slip.size")
    label = next(part for part in size.findChildren(QAbstractButton) if part.text() == "100 × 150")
    qtbot.mouseClick(label, Qt.MouseButton.LeftButton)
    page.findChild(Stepper, "settings.print.packing_slip.copies").set_quantity(Decimal(2))
    page.findChild(Stepper, "settings.print.packing_slip.copies").step_up()
    kept = print_choice(desk.device, PaperKind.PACKING_SLIP)
    assert (kept.printer, kept.size, kept.copies) == ("Étiquettes", "100x150", 3)
    assert print_choice(desk.device, PaperKind.INVOICE).printer == ""


def test_language_and_look_change_at_once(desk: Desk, page: SettingsPage, qtbot: QtBot) -> None:
    page.show_section("look")
    language = page.findChild(Segments, "settings.language")
    with qtbot.waitSignal(page.destroyed):
        language.changed.emit("fr")
    again = desk.window.page("settings")
    assert isinstance(again, SettingsPage)
    assert again.items["shop"].text() == "Boutique"
    desk.set_language("en")


def test_a_copy_is_made_at_once(desk: Desk, page: SettingsPage, qtbot: QtBot, tmp_path: Path) -> None:
    page.show_section("backups")
    section = page.sections["backups"]
    assert isinstance(section, BackupSection)
    with qtbot.waitSignal(section.saved):
        section.make_copy(str(tmp_path / "copy.comptoir"))
    assert (tmp_path / "copy.comptoir").exists()
    blocked = tmp_path / "file"
    blocked.write_text("")
    section.make_copy(str(blocked / "copy.comptoir"))
    qtbot.waitUntil(desk.window.notice.isVisible)


def test_files_of_other_programmes_are_brought_in_from_here(
    desk: Desk, page: SettingsPage, qtbot: QtBot
) -> None:
    page.show_section("backups")
    button = page.findChild(QAbstractButton, "settings.import")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert desk.window.current == "import"
