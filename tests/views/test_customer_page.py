"""A customer's page: changed, left, merged, come to from everywhere and left again to where one was."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.app import Desk
from desktop.domain.states import FulfilmentStatus, PaymentStatus
from desktop.domain.vouchers import VoucherKind
from desktop.services.commands.commands import Command
from desktop.services.customers.address_book import billing_address_id, save_address
from desktop.services.customers.customer_search import find_customers
from desktop.services.customers.customers import CustomerForm, customer_card, save_customer
from desktop.services.drafts.draft_customer import choose_customer
from desktop.services.drafts.drafts import start_draft
from desktop.services.orders.cards import PostalAddress
from desktop.services.orders.order_card import order_card
from desktop.services.plans.plan_hold import HoldChoices
from desktop.services.plans.plans import carry_out, plan
from desktop.services.vouchers.stored_value import NewValue, ValueKind, issue
from desktop.services.vouchers.vouchers import VoucherForm, create_voucher
from desktop.views.customers.address_sheet import AddressSheet
from desktop.views.customers.card import CustomerSheet
from desktop.views.customers.leave import ImpossibleDialog
from desktop.views.customers.merge_sheet import OTHER, MergeSheet
from desktop.views.customers.page import CustomerPage
from desktop.views.parts.buttons import Button, IconButton
from desktop.views.parts.chip import StatusChip
from desktop.views.parts.links import Link
from desktop.views.vouchers.voucher_sheet import VoucherSheet
from desktop.views.wizard.wizard import Wizard
from tests.services.factory import HOME, make_order, set_order

ROZENN = CustomerForm("Rozenn", "Kerbrat", email="rozenn@example.fr", phone="06 12 34 56 78")
QUAY = PostalAddress(street="3 quai du Port", postcode="29900", city="Concarneau")


def opened(desk: Desk, customer_id: int | None, order_id: int | None = None) -> CustomerPage:
    desk.window.open_customer(customer_id, order_id)
    page = desk.window.page("customer")
    assert isinstance(page, CustomerPage)
    return page


def press(qtbot: QtBot, owner: QWidget, name: str) -> None:
    found = [button for button in owner.findChildren(Button, name) if button.isVisible()]
    qtbot.mouseClick(found[0], Qt.MouseButton.LeftButton)


def links(owner: QWidget) -> dict[str, Link]:
    return {link.text(): link for link in owner.findChildren(Link) if link.isVisible()}


def test_ctrl_s_saves_and_the_toast_takes_it_back(desk: Desk, qtbot: QtBot) -> None:
    page = opened(desk, save_customer(ROZENN, by=""))
    save = page.head.save
    assert not save.isEnabled()
    page.form.text("company").setText("Ty Kouign")
    assert save.isEnabled()
    qtbot.waitUntil(page.hasFocus)
    qtbot.keyClick(page, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: not save.isEnabled())
    assert page.view is not None
    assert customer_card(page.view.card.id).form.company == "Ty Kouign"
    desk.window.undo()
    qtbot.waitUntil(lambda: page.form.text("company").text() == "")


@pytest.mark.parametrize(
    ("part", "typed"), [("email", "anne@"), ("siren", "123"), ("vat_number", "FR11123456783")]
)
def test_what_is_refused_is_said_at_its_field_and_stays_typed(
    desk: Desk, qtbot: QtBot, part: str, typed: str
) -> None:
    page = opened(desk, save_customer(ROZENN, by=""))
    page.form.text(part).setText(typed)
    press(qtbot, page, "customer.save.page")
    assert page.form.rows[part].problem()
    assert page.form.text(part).text() == typed
    page.form.text(part).setText("")
    press(qtbot, page, "customer.save.page")
    assert not page.form.rows[part].problem()


def test_leaving_saves(desk: Desk) -> None:
    customer_id = save_customer(ROZENN, by="")
    page = opened(desk, customer_id)
    page.form.text("company").setText("Ty Kouign")
    desk.window.show_page("orders")
    assert customer_card(customer_id).form.company == "Ty Kouign"
    assert desk.window.toasts.isVisible()


def asked(page: CustomerPage) -> ImpossibleDialog:
    [dialog] = [one for one in page.findChildren(ImpossibleDialog) if one.isVisible()]
    return dialog


def test_leaving_asks_before_a_new_record_that_cannot_be_saved_is_lost(desk: Desk, qtbot: QtBot) -> None:
    desk.window.show_page("customers")
    press(qtbot, desk.window.page("customers"), "customers.new")
    page = desk.window.page("customer")
    assert isinstance(page, CustomerPage)
    qtbot.waitUntil(page.form.text("first_name").hasFocus)
    qtbot.keyClicks(page.form.text("last_name"), "Kerven")
    qtbot.keyClicks(page.form.text("siren"), "12")
    qtbot.keyClick(page.form.text("siren"), Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: bool(page.findChildren(ImpossibleDialog)))
    assert desk.window.current == "customer"
    qtbot.keyClick(asked(page), Qt.Key.Key_Escape)
    assert page.form.text("last_name").text() == "Kerven"
    assert page.form.rows["siren"].problem()
    desk.window.show_page("orders")
    press(qtbot, asked(page), "customer.leave.stay")
    assert (desk.window.current, page.form.text("siren").text()) == ("customer", "12")
    desk.window.show_page("orders")
    press(qtbot, asked(page), "customer.leave.drop")
    assert desk.window.current == "orders"
    assert find_customers("Kerven") == []


def test_another_record_is_not_shown_over_what_cannot_be_saved(desk: Desk, qtbot: QtBot) -> None:
    customer_id, other = save_customer(ROZENN, by=""), save_customer(CustomerForm("Yann", "Bihan"), by="")
    page = opened(desk, customer_id)
    page.form.text("email").setText("anne@")
    opened(desk, other)
    assert page.view is not None
    assert page.view.card.id == customer_id
    press(qtbot, asked(page), "customer.leave.drop")
    assert page.view.card.id == other
    assert opened(desk, customer_id).form.text("email").text() == "rozenn@example.fr"


def test_the_same_contact_is_said_with_who_has_it_and_not_refused(desk: Desk, qtbot: QtBot) -> None:
    other = save_customer(ROZENN, by="")
    mine = save_customer(CustomerForm("Yann", "Kerven"), by="")
    page = opened(desk, mine)
    page.form.text("phone").setText("+33 6 12 34 56 78")
    page.form.left.emit()
    links(page.form)["Rozenn Kerbrat"].click()
    assert page.view is not None
    assert page.view.card.id == other
    assert customer_card(mine).form.phone == "+33 6 12 34 56 78"


def test_an_address_is_added_made_for_invoices_removed_and_put_back(desk: Desk, qtbot: QtBot) -> None:
    customer_id = save_customer(ROZENN, by="")
    page = opened(desk, customer_id)
    press(qtbot, page, "customer.address.add")
    sheet = page.findChild(AddressSheet)
    assert (sheet.goods.isChecked(), sheet.goods.isEnabled()) == (True, False)
    press(qtbot, sheet, "customer.address.done")
    assert sheet.fields.rows["street"].problem()
    sheet.fields.text("street").setText("12 rue Anatole France")
    press(qtbot, sheet, "customer.address.done")
    assert not sheet.isVisible()
    bill = save_address(customer_id, QUAY, by="")
    qtbot.waitUntil(lambda: QUAY.street in links(page.addresses))
    links(page.addresses)[QUAY.street].click()
    assert page.address_acts.sheet is not None
    page.address_acts.sheet.bills.setChecked(True)
    press(qtbot, page.address_acts.sheet, "customer.address.done")
    assert billing_address_id(customer_id) == bill
    qtbot.waitUntil(lambda: len(page.addresses.findChildren(IconButton, "customer.address.remove")) == 2)
    page.addresses.findChildren(IconButton, "customer.address.remove")[1].click()
    assert len(customer_card(customer_id).addresses) == 1
    desk.window.undo()
    assert [one.street for one in customer_card(customer_id).addresses] == [
        "12 rue Anatole France",
        QUAY.street,
    ]
    assert billing_address_id(customer_id) is not None


def test_an_address_with_a_postcode_of_letters_is_refused_beside_it(desk: Desk, qtbot: QtBot) -> None:
    customer_id = save_customer(ROZENN, by="")
    page = opened(desk, customer_id)
    page.addresses.add_asked.emit()
    sheet = page.address_acts.sheet
    assert isinstance(sheet, AddressSheet)
    qtbot.keyClicks(sheet.fields.text("street"), "3 quai du Port")
    qtbot.keyClicks(sheet.fields.text("postcode"), "ABC")
    press(qtbot, sheet, "customer.address.done")
    assert "five digits" in sheet.fields.rows["postcode"].problem()
    assert customer_card(customer_id).addresses == ()


def test_everything_between_the_shop_and_the_customer_is_in_sight(desk: Desk) -> None:
    customer_id = save_customer(ROZENN, by="")
    order_id = make_order(customer=customer_id)
    issue(NewValue(ValueKind.STORE_CREDIT, 1500, customer_id=customer_id), by="")
    hers = VoucherForm(VoucherKind.PERCENT, percent=Decimal(5), code="TOI", customer_id=customer_id)
    create_voucher(hers, by="")
    page = opened(desk, customer_id)
    total = order_card(order_id).head.total_minor
    assert page.view is not None
    assert (page.view.sums.due_minor, page.view.sums.value_minor) == (total, 1500)
    assert [label for label, _ in page.balance.sums.texts()] == [
        "1 order",
        "Due",
        "On cards and store credit",
    ]
    assert page.values.isVisible()
    assert not page.orders.all.isVisible()
    links(page.values)["TOI"].click()
    assert isinstance(page.acts.sheet, VoucherSheet)
    assert page.acts.sheet.isVisible()


def test_an_order_on_hold_says_so(desk: Desk) -> None:
    customer_id = save_customer(ROZENN, by="")
    held = make_order(customer=customer_id)
    make_order(customer=customer_id)
    carry_out(plan(Command.HOLD, held, HoldChoices("adresse ?")), by="")
    page = opened(desk, customer_id)
    shown = [chip.accessibleName() for chip in page.orders.findChildren(StatusChip)]
    assert shown.count("On hold") == 1


def test_an_order_opens_and_back_leads_here_and_then_to_the_list(desk: Desk, qtbot: QtBot) -> None:
    customer_id = save_customer(ROZENN, by="")
    first, second = make_order(customer=customer_id), make_order(customer=customer_id)
    desk.window.show_page("orders")
    desk.window.open_order(first)
    page = opened(desk, customer_id, first)
    links(page.orders)[order_card(second).head.number].click()
    order = desk.window.page("order")
    assert (desk.window.current, order.order_id) == ("order", second)  # type: ignore[attr-defined]
    desk.window.go_back()
    assert desk.window.current == "customer"
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert (desk.window.current, order.order_id) == ("order", first)  # type: ignore[attr-defined]
    desk.window.go_back()
    assert desk.window.current == "orders"


def test_coming_from_an_order_it_is_asked_whether_the_order_follows(desk: Desk, qtbot: QtBot) -> None:
    form = replace(ROZENN, first_name="Maëlle", last_name="Le Gall", email="maelle@example.org", phone="")
    customer_id = save_customer(form, by="")
    home = save_address(customer_id, PostalAddress(**HOME), by="")
    order_id = make_order(ships="ship", customer=customer_id)
    desk.window.open_order(order_id)
    desk.window.page("order").acts["customer"].trigger()  # type: ignore[attr-defined]
    sheet = desk.window.findChild(CustomerSheet)
    press(qtbot, sheet, "customer.card.open")
    page = desk.window.page("customer")
    assert isinstance(page, CustomerPage)
    page.form.text("phone").setText("06 00 00 00 00")
    page.save()
    dialog = page.copy.dialog
    assert dialog is not None
    assert dialog.isVisible()
    press(qtbot, dialog, "consequence.go")
    assert order_card(order_id).head.phone == "06 00 00 00 00"
    links(page.addresses)[HOME["street"]].click()
    assert page.address_acts.sheet is not None
    page.address_acts.sheet.fields.text("street").setText("14 rue Anatole France")
    press(qtbot, page.address_acts.sheet, "customer.address.done")
    assert dialog.isVisible()
    press(qtbot, dialog, "consequence.keep")
    shipping = order_card(order_id).core.shipping
    assert shipping is not None
    assert shipping.street == HOME["street"]
    assert customer_card(customer_id).addresses[0].id == home


def test_a_new_customer_is_added_from_the_list(desk: Desk, qtbot: QtBot) -> None:
    desk.window.show_page("customers")
    press(qtbot, desk.window.page("customers"), "customers.new")
    page = desk.window.page("customer")
    assert isinstance(page, CustomerPage)
    assert not page.addresses.isVisible()
    page.form.text("last_name").setText("Kerven")
    press(qtbot, page, "customer.save.page")
    assert page.view is not None
    assert page.view.card.name == "Kerven"
    assert page.addresses.isVisible()


def test_a_sale_begins_for_them_and_the_wizard_leads_here_and_back(desk: Desk, qtbot: QtBot) -> None:
    customer_id = save_customer(ROZENN, by="")
    page = opened(desk, customer_id)
    press(qtbot, page, "customer.order.new")
    wizard = desk.window.page("wizard")
    assert isinstance(wizard, Wizard)
    assert wizard.draft.head is not None
    assert wizard.draft.head.customer_id == customer_id
    wizard.go_to("customer")
    QApplication.processEvents()
    press(qtbot, wizard, "wizard.customer.page")
    assert desk.window.current == "customer"
    desk.window.go_back()
    assert desk.window.current == "wizard"


def test_two_are_made_one_field_by_field(desk: Desk, qtbot: QtBot) -> None:
    mine = save_customer(ROZENN, by="")
    other = save_customer(replace(ROZENN, first_name="R.", company="Ty Kouign"), by="")
    draft = start_draft(by="", page="products")
    choose_customer(draft, other, by="")
    desk.window.show_page("duplicates")
    table = desk.window.page("duplicates")
    qtbot.keyClick(table.search, Qt.Key.Key_Return)  # type: ignore[attr-defined]
    sheet = table.findChild(MergeSheet)
    assert set(sheet.choices) == {"first_name"}
    assert sheet.stays.value() == "Rozenn Kerbrat\n06 12 34 56 78\nrozenn@example.fr"
    assert sheet.goes.value().startswith("R. Kerbrat\n")
    assert QApplication.focusWidget() is sheet.findChild(QWidget, "merge.cancel"), "it cannot be undone"
    sheet.choices["first_name"].set_current(OTHER)
    press(qtbot, sheet, "merge.go")
    card = customer_card(other)
    assert (card.id, card.form.first_name, card.form.company) == (mine, "R.", "Ty Kouign")
    qtbot.waitUntil(lambda: table.rows.rowCount() == 0)  # type: ignore[attr-defined]


def test_look_alikes_can_be_said_to_be_two(desk: Desk, qtbot: QtBot) -> None:
    mine = save_customer(ROZENN, by="")
    other = save_customer(replace(ROZENN, first_name="Rémi"), by="")
    page = opened(desk, mine)
    press(qtbot, page, "customer.twin.merge")
    assert isinstance(page.acts.sheet, MergeSheet)
    assert QApplication.focusWidget() is page.acts.sheet.findChild(QWidget, "merge.cancel")
    press(qtbot, page.acts.sheet, "merge.apart")
    desk.window.show_page("duplicates")
    table = desk.window.page("duplicates")
    assert table.rows.rowCount() == 0  # type: ignore[attr-defined]
    assert customer_card(other).id == other


@pytest.mark.parametrize("language", ["en", "fr"])
def test_it_fits_the_smallest_window(desk: Desk, qtbot: QtBot, language: str) -> None:
    desk.set_language(language)
    customer_id = save_customer(replace(ROZENN, last_name="Le Bourhis-Kervella de Kerguelen " * 3), by="")
    for order_id in [make_order(customer=customer_id) for _ in range(8)]:
        set_order(order_id, payment_status=PaymentStatus.PARTLY_REFUNDED)
        set_order(order_id, fulfilment_status=FulfilmentStatus.PARTLY_RETURNED)
    desk.window.resize(1024, 700)
    page = opened(desk, customer_id)
    qtbot.waitUntil(lambda: page.scroller.verticalScrollBar().maximum() > 0)
    assert page.columns.width() <= page.scroller.viewport().width(), "cut at the right"
    least = desk.window.minimumSizeHint()
    assert (least.width() <= 1024, least.height() <= 700) == (True, True)
    desk.set_language("en")


def test_the_record_opens_from_the_orders_edit_sheet_too(desk: Desk, qtbot: QtBot) -> None:
    customer_id = save_customer(ROZENN, by="")
    order_id = make_order(customer=customer_id)
    desk.window.open_order(order_id)
    order = desk.window.page("order")
    qtbot.mouseClick(order.findChild(Button, "order.customer.edit"), Qt.MouseButton.LeftButton)
    press(qtbot, desk.window, "address.open_record")
    page = desk.window.page("customer")
    assert isinstance(page, CustomerPage)
    assert (desk.window.current, page.order_id) == ("customer", order_id)


def test_in_the_wizard_it_is_said_who_has_that_mail_already(desk: Desk, qtbot: QtBot) -> None:
    known = save_customer(ROZENN, by="")
    desk.window.new_order()
    wizard = desk.window.page("wizard")
    assert isinstance(wizard, Wizard)
    press(qtbot, wizard, "wizard.customer.new")
    email = wizard.findChild(QWidget, "customer.email")
    email.setFocus()
    qtbot.keyClicks(email, "ROZENN@example.fr")
    qtbot.keyClick(email, Qt.Key.Key_Tab)
    press(qtbot, wizard, "customer.twin.take")
    assert wizard.draft.head is not None
    assert wizard.draft.head.customer_id == known
    assert wizard.draft.page == "products"
    assert len(find_customers("")) == 1
