"""The VAT classes and their rates, worked by hand in the window."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.app import Desk
from desktop.services.drafts.draft_lines import add_product
from desktop.services.drafts.drafts import park, start_draft
from desktop.services.shop.methods import standard_tax_class_id, tax_group
from desktop.services.shop.tax_book import tax_book
from desktop.shell import clock
from desktop.views.parts.fields import Combo, TextField
from desktop.views.parts.text import Paragraph
from desktop.views.settings.page import SettingsPage
from desktop.views.settings.rate_sheet import RateSheet
from desktop.views.settings.way_list import WayRow
from tests.catalogue import sell


@pytest.fixture
def page(desk: Desk) -> SettingsPage:
    desk.window.show_page("settings")
    made = desk.window.page("settings")
    assert isinstance(made, SettingsPage)
    made.show_section("tax")
    return made


def _press(page: SettingsPage, qtbot: QtBot, name: str) -> None:
    found = [one for one in page.findChildren(QAbstractButton, name) if one.isVisible()]
    qtbot.keyClick(found[-1], Qt.Key.Key_Return)


def _write(page: SettingsPage, qtbot: QtBot, name: str, text: str) -> None:
    field = [one for one in page.findChildren(QWidget, name) if one.isVisible()][-1]
    field.setFocus()
    qtbot.keyClicks(field, text)


def _rates(page: SettingsPage) -> RateSheet:
    return page.findChildren(RateSheet, "tax.rate")[-1]


def _told(sheet: RateSheet) -> list[str]:
    return [one.text() for one in sheet.effects.findChildren(Paragraph) if not one.isHidden()]


def _line(page: SettingsPage, key: int) -> str:
    rows = [row for row in page.findChildren(WayRow) if row.way.key == key and row.isVisible()]
    return rows[-1].way.subtitle


def test_a_new_rate_tells_what_it_will_do_and_begins_on_its_day(page: SettingsPage, qtbot: QtBot) -> None:
    variant = sell("Bol", "20.00", sku="BOL", stock="9")
    draft_id = start_draft(by="")
    add_product(draft_id, variant, by="")
    park(draft_id, "Soizic", by="")
    key = standard_tax_class_id()
    _press(page, qtbot, f"settings.tax.{key}")
    _press(page, qtbot, "tax.class.new_rate")
    sheet = _rates(page)
    assert sheet.isVisible()
    assert "Type the rate" in _told(sheet)[0]
    _write(page, qtbot, "tax.rate.0.rate", "25")
    assert "20% ends the day before" in _told(sheet)
    assert "No unfinished sale changes" in _told(sheet)
    sheet.day.set_day(clock.today())
    sheet.show_effects()
    assert "Unfinished sale: Soizic" in _told(sheet)
    assert "Total €20.00 → €20.00, VAT €3.33 → €4.00" in _told(sheet)
    sheet.day.set_day(clock.today() + timedelta(days=30))
    _press(page, qtbot, "tax.rate.save")
    assert tax_group(key, None, clock.today() + timedelta(days=30)).rate == 25
    assert tax_group(key, None, clock.today()).rate == 20
    qtbot.waitUntil(lambda: _line(page, key).startswith("20%, 25% from "))


def test_coming_rates_are_withdrawn_in_the_sheet_of_their_class(page: SettingsPage, qtbot: QtBot) -> None:
    key, day = standard_tax_class_id(), clock.today() + timedelta(days=1)
    _press(page, qtbot, f"settings.tax.{key}")
    _press(page, qtbot, "tax.class.new_rate")
    _write(page, qtbot, "tax.rate.0.rate", "21")
    _press(page, qtbot, "tax.rate.save")
    _press(page, qtbot, f"settings.tax.{key}")
    _press(page, qtbot, f"tax.class.withdraw.FR.{day}")
    assert tax_group(key, None, day).rate == 20
    qtbot.waitUntil(lambda: _line(page, key) == "20%")


def test_a_new_class_is_asked_for_its_rate_at_once_and_may_have_several_parts(
    page: SettingsPage, qtbot: QtBot
) -> None:
    _press(page, qtbot, "settings.tax.add")
    _write(page, qtbot, "tax.class.name", "Books of Quebec")
    _press(page, qtbot, "tax.class.save")
    sheet = _rates(page)
    country = sheet.country
    assert isinstance(country, Combo)
    country.choose("CA")
    _write(page, qtbot, "tax.rate.0.rate", "5")
    _press(page, qtbot, "tax.rate.more")
    _press(page, qtbot, "tax.rate.save")
    assert sheet.rows["rate"].problem() == "Type a rate. For no VAT, type 0."
    _write(page, qtbot, "tax.rate.1.rate", "9.975")
    _write(page, qtbot, "tax.rate.1.name", "QST")
    _press(page, qtbot, "tax.rate.save")
    made = tax_book()[-1]
    assert made.name == "Books of Quebec"
    assert [(part.rate, part.name) for part in made.periods[0].components] == [
        (Decimal(5), ""),
        (Decimal("9.975"), "QST"),
    ]
    qtbot.waitUntil(lambda: bool(page.findChildren(QAbstractButton, f"settings.tax.{made.id}")))
    _press(page, qtbot, f"settings.tax.{made.id}")
    _press(page, qtbot, "tax.class.remove")
    assert len(tax_book()) == 5


def test_a_search_finds_a_class(page: SettingsPage, qtbot: QtBot) -> None:
    qtbot.keyClicks(page.search, "intermediate")
    rows = [row.way.title for row in page.findChildren(WayRow) if row.isVisible()]
    assert rows == ["Intermediate rate"]
    assert isinstance(page.findChild(TextField, "settings.iban"), TextField)
