"""Giving out what is known of a customer, and forgetting them, through the page."""

from __future__ import annotations

import json
import zipfile
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from desktop.app import Desk
from desktop.domain.return_effects import ReturnFacts
from desktop.domain.states import Channel, Lifecycle, ReturnAction
from desktop.models import Customer, HistoryEntry
from desktop.models.base import db
from desktop.services.commands.commands import Command
from desktop.services.customers.consents import consents_of
from desktop.services.customers.customers import CustomerForm, save_customer
from desktop.services.orders.order_card import order_card
from desktop.services.plans import payments, shipments
from desktop.services.plans.plan_return import ReturnChoices
from desktop.services.plans.plans import carry_out, plan
from desktop.shell import clock
from desktop.views.customers.data_text import data_text
from desktop.views.customers.erase_sheet import EraseSheet
from desktop.views.customers.page import CustomerPage
from desktop.views.customers.purge_sheet import PurgeSheet
from desktop.views.parts.buttons import Button
from tests.services.factory import identify_shop, make_order
from tests.services.person import seed_person
from tests.services.test_erase import KEPT, found_in_tables


def opened(desk: Desk, customer_id: int) -> CustomerPage:
    desk.window.show_page("customers")
    desk.window.open_customer(customer_id)
    page = desk.window.page("customer")
    assert isinstance(page, CustomerPage)
    return page


def asked(page: CustomerPage) -> EraseSheet:
    page.head.acts["erase"].trigger()
    sheet = page.acts.sheet
    assert isinstance(sheet, EraseSheet)
    return sheet


def test_looking_at_a_page_changes_nothing_and_says_nothing(desk: Desk) -> None:
    opened(desk, save_customer(CustomerForm("Rozenn", "Kerbrat"), by=""))
    assert not desk.window.toasts.isVisible()


def test_a_customer_is_erased_after_a_look_at_what_goes_and_stays(desk: Desk, qtbot: QtBot) -> None:
    page = opened(desk, seed_person())
    sheet = asked(page)
    assert not sheet.go.isEnabled()
    qtbot.mouseClick(sheet.sure, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(sheet.go, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: desk.window.current == "customers")
    assert found_in_tables(but=KEPT) == []
    qtbot.waitUntil(lambda: desk.tasks.running == 0)


def test_who_still_waits_for_goods_cannot_be_erased_and_it_is_said_why(desk: Desk) -> None:
    customer = save_customer(CustomerForm("Rozenn", "Kerbrat"), by="")
    make_order(customer=customer)
    sheet = asked(opened(desk, customer))
    assert "A-26-00001" in sheet.problem.text()
    assert not sheet.sure.isEnabled()
    assert not sheet.go.isEnabled()


def test_what_is_in_the_way_of_erasing_is_named_with_its_order(desk: Desk) -> None:
    identify_shop()
    customer = save_customer(CustomerForm("Rozenn", "Kerbrat"), by="")
    order = make_order(customer=customer, ships="ship")
    payments.mark_paid(order, by="")
    shipments.mark_shipped(order, by="")
    facts = ReturnFacts(ReturnAction.REFUND, Channel.PHONE, clock.today())
    units = ((order_card(order).lines[0].id, Decimal(1)),)
    carry_out(plan(Command.REQUEST_RETURN, order, ReturnChoices(units, facts)), by="")
    assert order_card(order).head.lifecycle is Lifecycle.COMPLETED
    sheet = asked(opened(desk, customer))
    assert sheet.problem.text() == "Not yet. Receive or refuse the return of A-26-00001."


@pytest.mark.parametrize("language", ["en", "fr"])
def test_everything_known_is_given_out_to_read_and_to_take_along(
    desk: Desk, qtbot: QtBot, tmp_path: Path, language: str
) -> None:
    desk.set_language(language)
    customer = seed_person()
    page, file = opened(desk, customer), tmp_path / "all.zip"
    page.acts.export_to(str(file))
    qtbot.waitUntil(lambda: file.exists() and desk.tasks.running == 0, timeout=20_000)
    desk.set_language("en")
    with zipfile.ZipFile(file) as archive:
        names = set(archive.namelist())
        data = json.loads(archive.read("customer.json"))
        text = archive.read("lisez-moi.txt").decode()
        orders = archive.read("csv/orders.csv").decode("utf-8-sig").splitlines()
    assert {"csv/address.csv", "csv/payment.csv", "csv/mail_letter.csv", "csv/comment.csv"} <= names
    assert len(orders) == 1 + len(data["orders"]) == 4
    assert {name.rpartition("-")[0] for name in names if name.startswith("documents/")} == {
        f"documents/{row['number']}" for row in data["document"]
    }
    assert {row["last_name"] for row in data["customer"]} == {"Kwiatkowskaq", "Blizniakq"}
    for word in ("Zuzannaq Kwiatkowskaq", "ulicaq", "Uwagaq", "Grawerq", "Wiadomoscq", "A-26-00001"):
        assert word in text
    first = "Prénom\u00a0: Zuzannaq" if language == "fr" else "First name: Zuzannaq"
    assert first in text
    assert data["customer"][0]["uid"] == str(Customer.get_by_id(customer).uid)
    assert list(HistoryEntry.select())[-1].event == "customer_exported"


def test_customers_of_long_ago_are_looked_through_and_erased(desk: Desk, qtbot: QtBot) -> None:
    old = save_customer(CustomerForm("Anne", "Le Gall"), by="")
    save_customer(CustomerForm("Yann", "Le Goff"), by="")
    long_ago = "UPDATE customer SET created_at = created_at - 126489600, updated_at = created_at - 126489600"
    db.execute_sql(f"{long_ago} WHERE id = ?", (old,))
    desk.window.show_page("settings/privacy")
    qtbot.mouseClick(desk.window.findChild(Button, "settings.privacy.purge"), Qt.MouseButton.LeftButton)
    (sheet,) = desk.window.findChildren(PurgeSheet)
    said = [label.text() for label in sheet.findChildren(QLabel)]
    assert "Anne Le Gall" in said
    assert "Yann Le Goff" not in said
    assert "1 customer goes" in said
    assert not sheet.go.isEnabled()
    sheet.sure.click()
    qtbot.mouseClick(sheet.go, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "1 customer is erased" in desk.window.toasts.words.text())
    assert Customer.get_by_id(old).erased_at is not None
    qtbot.mouseClick(desk.window.findChild(Button, "settings.privacy.purge"), Qt.MouseButton.LeftButton)
    sheet = next(one for one in desk.window.findChildren(PurgeSheet) if one.isVisible())
    assert not sheet.go.isVisible()
    assert any("Nobody" in label.text() for label in sheet.findChildren(QLabel))


def test_a_customer_agrees_to_news_and_changes_their_mind(desk: Desk, qtbot: QtBot) -> None:
    anne = save_customer(CustomerForm("Anne", "Le Gall"), by="")
    page = opened(desk, anne)
    card = page.consent
    assert card.change.text() == "They agree…"
    assert any("Never asked" in label.text() for label in card.findChildren(QLabel))
    card.findChild(QAction, "customer.consent.phone").trigger()
    qtbot.waitUntil(lambda: card.change.text() == "No longer…")
    (said,) = consents_of(anne)
    assert (said.given, said.source, said.question) == (True, Channel.PHONE, card.question.text())
    card.findChild(QAction, "customer.consent.web").trigger()
    qtbot.waitUntil(lambda: card.change.text() == "They agree…")
    shown = [label.text() for label in card.findChildren(QLabel)]
    assert "Does not want it any more" in shown
    assert "Agreed" in shown
    assert "Does not want it any more" in data_text(anne)
