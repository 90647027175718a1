"""The editors of the ways to deliver, the carriers and the ways to pay, worked by hand in the window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.app import Desk
from desktop.domain import settings
from desktop.services.settings.delivery_ways import carriers, delivery_ways
from desktop.services.shop.methods import payment_methods, shipping_methods
from desktop.services.shop.payment_ways import payment_ways
from desktop.services.shop.preferences import setting
from desktop.views.parts.fields import Combo, TextArea, TextField
from desktop.views.parts.numbers import MoneyEdit, NumberField
from desktop.views.parts.text import Label
from desktop.views.parts.toggles import Segments
from desktop.views.settings.page import SettingsPage
from desktop.views.settings.way_list import WayRow
from desktop.views.settings.way_sheet import WaySheet
from desktop.views.tokens import FORM
from tests.services.factory import make_order

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def page(desk: Desk) -> SettingsPage:
    desk.window.show_page("settings")
    made = desk.window.page("settings")
    assert isinstance(made, SettingsPage)
    return made


def _click(page: SettingsPage, qtbot: QtBot, name: str) -> None:
    found = [one for one in page.findChildren(QAbstractButton, name) if one.isVisible()]
    qtbot.mouseClick(found[-1], LEFT)


def _write(page: SettingsPage, qtbot: QtBot, name: str, text: str) -> None:
    field = [one for one in page.findChildren(QWidget, name) if one.isVisible()][-1]
    assert isinstance(field, TextField | NumberField | TextArea)
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, text)


def _sheet(page: SettingsPage, name: str) -> WaySheet:
    sheet = page.findChildren(WaySheet, name)[-1]
    assert sheet.isVisible()
    return sheet


def _answer(page: SettingsPage) -> str:
    label = page.findChildren(Label, "delivery.try.answer")[-1]
    return label.text()


def test_a_way_to_deliver_is_made_tried_and_offered(page: SettingsPage, qtbot: QtBot) -> None:
    page.show_section("delivery")
    _click(page, qtbot, "settings.delivery.add")
    sheet = _sheet(page, "delivery.way")
    _write(page, qtbot, "delivery.way.name", "Coursier")
    assert _answer(page) == "–"
    _click(page, qtbot, "weight")
    _write(page, qtbot, "delivery.way.weight.0.limit", "5")
    _write(page, qtbot, "delivery.way.weight.0.price", "6.90")
    _click(page, qtbot, "delivery.way.weight.more")
    _write(page, qtbot, "delivery.way.weight.1.price", "12")
    _write(page, qtbot, "delivery.way.free_from", "80")
    _write(page, qtbot, "delivery.way.countries", "France, be")
    _write(page, qtbot, "delivery.way.postcodes", "29*")
    _write(page, qtbot, "delivery.try.weight", "4.2")
    _write(page, qtbot, "delivery.try.goods", "60")
    assert _answer(page) == "Not offered"
    _write(page, qtbot, "delivery.try.postcode", "29000")
    assert _answer(page) == "€6.90"
    _write(page, qtbot, "delivery.try.weight", "7")
    assert _answer(page) == "€12.00"
    _write(page, qtbot, "delivery.try.goods", "80")
    assert _answer(page) == "€0.00"
    _click(page, qtbot, "delivery.way.save")
    assert not sheet.isVisible()
    kept = shipping_methods()[-1]
    assert (kept.name, kept.rule) == (
        "Coursier",
        {
            "kind": "weight",
            "steps": [[5000, 690], [None, 1200]],
            "free_from": 8000,
            "countries": ["FR", "BE"],
            "postcodes": ["29*"],
        },
    )
    assert page.saved.isVisible()


def test_the_one_price_has_room_for_its_field(page: SettingsPage, qtbot: QtBot) -> None:
    page.show_section("delivery")
    _click(page, qtbot, "settings.delivery.add")
    field = _sheet(page, "delivery.way").findChild(MoneyEdit, "delivery.way.price")
    assert field is not None
    place = field.parentWidget()
    assert place is not None
    assert place.height() >= field.height() >= FORM


def test_what_is_wrong_stands_beside_its_field_and_nothing_is_kept(page: SettingsPage, qtbot: QtBot) -> None:
    page.show_section("delivery")
    before = len(delivery_ways())
    _click(page, qtbot, "settings.delivery.add")
    sheet = _sheet(page, "delivery.way")
    _click(page, qtbot, "delivery.way.save")
    assert "price is missing" in sheet.rows["price"].problem()
    _write(page, qtbot, "delivery.way.price", "5")
    _write(page, qtbot, "delivery.way.countries", "Atlantis")
    _click(page, qtbot, "delivery.way.save")
    assert "Atlantis" in sheet.rows["countries"].problem()
    assert sheet.rows["price"].problem() == ""
    _write(page, qtbot, "delivery.way.countries", "eu")
    _write(page, qtbot, "delivery.try.goods", "1")
    page.findChildren(Combo, "delivery.try.country")[-1].choose("SK")
    assert _answer(page) == "€5.00"
    _write(page, qtbot, "delivery.way.countries", " ")
    _click(page, qtbot, "delivery.way.save")
    assert sheet.rows["name"].problem() == "Give it a name."
    assert len(delivery_ways()) == before
    qtbot.keyClick(sheet, Qt.Key.Key_Escape)
    _click(page, qtbot, "leave.drop")
    assert not sheet.isVisible()


def test_ways_are_moved_and_put_away_by_key(desk: Desk, page: SettingsPage, qtbot: QtBot) -> None:
    page.show_section("delivery")
    first, second = (row.id for row in shipping_methods()[:2])
    make_order(shipping_method=second)

    def link(key: int) -> QAbstractButton:
        found: QAbstractButton = page.findChildren(QAbstractButton, f"settings.delivery.{key}")[-1]
        return found

    link(second).setFocus()
    qtbot.keyClick(link(second), Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert [row.id for row in shipping_methods()[:2]] == [second, first]
    assert link(second).hasFocus()
    qtbot.keyClick(link(second), Qt.Key.Key_Delete)
    assert second not in {row.id for row in shipping_methods()}
    assert "no longer offered" in desk.window.toasts.words.text()
    _click(page, qtbot, f"settings.delivery.{second}.again")
    assert shipping_methods()[-1].id == second


def test_a_name_of_the_program_is_shown_and_stored_in_its_own_language(
    page: SettingsPage, qtbot: QtBot
) -> None:
    page.show_section("delivery")
    pickup = shipping_methods()[0]
    _click(page, qtbot, f"settings.delivery.{pickup.id}")
    name = page.findChildren(TextField, "delivery.way.name")[-1]
    assert (pickup.name, name.text()) == ("Retrait en boutique", "Pick up in the shop")
    _click(page, qtbot, "delivery.way.save")
    assert shipping_methods()[0].name == "Retrait en boutique"


def test_a_carrier_shows_where_a_parcel_would_be_followed(page: SettingsPage, qtbot: QtBot) -> None:
    page.show_section("delivery")
    _click(page, qtbot, "settings.carrier.add")
    sheet = _sheet(page, "carrier.way")
    _write(page, qtbot, "carrier.way.name", "Keolis")
    _write(page, qtbot, "carrier.way.link", "https://keolis.fr/suivi")
    _click(page, qtbot, "carrier.way.save")
    assert "{number}" in sheet.rows["link"].problem()
    _write(page, qtbot, "carrier.way.link", "https://keolis.fr/suivi/{number}")
    assert "https://keolis.fr/suivi/6A12345678901" in sheet.rows["link"].helper.text()
    _click(page, qtbot, "carrier.way.save")
    assert [row.url for row in carriers() if row.name == "Keolis"] == ["https://keolis.fr/suivi/{number}"]


def test_a_way_to_pay_is_made_with_its_words_and_link(page: SettingsPage, qtbot: QtBot) -> None:
    page.show_section("payment")
    _click(page, qtbot, "settings.payment.add")
    sheet = _sheet(page, "payment.way")
    _write(page, qtbot, "payment.way.name", "Lydia")
    kind = page.findChildren(Combo, "payment.way.kind")[-1]
    kind.choose("card")
    _write(page, qtbot, "payment.way.term_days", "8")
    _write(page, qtbot, "payment.way.instructions", "Merci !")
    _write(page, qtbot, "payment.way.link", "https://lydia.me/atelier/{amount}?n={number}")
    assert "https://lydia.me/atelier/48.30?n=" in sheet.rows["link"].helper.text()
    _click(page, qtbot, "payment.way.save")
    kept = payment_methods()[-1]
    assert (kept.name, kept.kind, kept.term_days, kept.instructions) == ("Lydia", "card", 8, "Merci !")
    assert kept.link == "https://lydia.me/atelier/{amount}?n={number}"


def test_gift_cards_stay_and_the_usual_way_to_pay_is_chosen_here(page: SettingsPage, qtbot: QtBot) -> None:
    page.show_section("payment")
    value = next(row for row in payment_ways() if row.built_in)
    away = page.findChildren(QAbstractButton, f"settings.payment.{value.id}.away")
    assert [one.isVisible() for one in away] == [False]
    usual = page.findChild(Combo, "settings.payment.usual")
    usual.setFocus()
    qtbot.keyClicks(usual, "Card")
    assert setting(settings.PAYMENT_USUAL) == "card"
    before = usual.count()
    cheque = next(row for row in payment_ways() if row.code == "cheque")
    _click(page, qtbot, f"settings.payment.{cheque.id}.away")
    qtbot.waitUntil(lambda: usual.count() == before - 1)
    assert usual.currentData() == "card"


def test_a_search_finds_one_way_among_all(page: SettingsPage, qtbot: QtBot) -> None:
    qtbot.keyClicks(page.search, "chronopost")
    rows = [row for row in page.findChildren(WayRow) if row.isVisible()]
    assert [row.way.title for row in rows] == ["Chronopost"]
    assert not page.findChild(Segments, "settings.invoice.when").isVisible()
    assert isinstance(page.findChild(MoneyEdit, "settings.capital_minor"), MoneyEdit)
