"""Changing an order on its page with real clicks and keys: what the sheet lists is what happens."""

from __future__ import annotations

from decimal import Decimal
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.app import Desk
from desktop.domain.refund_parts import RefundOf
from desktop.domain.settings import INVOICE_WHEN
from desktop.domain.states import DocumentKind
from desktop.models import Order, OrderAddress, ShippingMethod, StockLevel
from desktop.services.check.check import check_shop
from desktop.services.commands.commands import Command
from desktop.services.customers.customers import CustomerForm, customer_card, save_customer
from desktop.services.issuing.documents import paper
from desktop.services.orders.cards import PostalAddress
from desktop.services.orders.give_back import GiveBack
from desktop.services.orders.order_card import order_ledger
from desktop.services.placing.new_order import NewDelivery, NewLine, NewOrder, place
from desktop.services.plans import payments, shipments
from desktop.services.plans.plan_refund import RefundChoices
from desktop.services.plans.plans import carry_out, plan
from desktop.services.shop.preferences import change_settings
from desktop.views.orders.address_sheet import AddressSheet
from desktop.views.orders.delivery_sheet import DeliverySheet
from desktop.views.orders.edit_sheet import EditSheet
from desktop.views.orders.planned_sheet import PlannedSheet
from tests.catalogue import sell
from tests.services.factory import HOME, identify_shop
from tests.views.orders.opened import Opened

SheetKind = TypeVar("SheetKind", bound=PlannedSheet)


def place_order(invoice: str = "by_hand") -> int:
    """Two bowls that are counted and an engraving, to be sent to a customer who is known."""
    identify_shop()
    change_settings({INVOICE_WHEN.key: invoice}, by="")
    bowl = sell("Bol", "24.00", sku="BOL", stock="10")
    return place(
        NewOrder(
            (NewLine(Decimal(2), bowl), NewLine(Decimal(1), name="Gravure", unit_price=Decimal("9.99"))),
            customer_id=save_customer(CustomerForm("Soizic", "Le Bourhis"), by=""),
            email="soizic@example.org",
            delivery=NewDelivery(ShippingMethod.get(kind="ship").id, price_minor=590),
            shipping=PostalAddress(**HOME),
        ),
        by="",
    )


@pytest.fixture
def opened(desk: Desk, qtbot: QtBot) -> Opened:
    return Opened(desk, qtbot, place_order())


def sheet_of(opened: Opened, kind: type[SheetKind]) -> SheetKind:
    (sheet,) = [one for one in opened.desk.window.findChildren(kind) if one.isVisible()]
    return sheet


def click(opened: Opened, widget: QWidget) -> None:
    assert widget.isVisible()
    assert widget.isEnabled()
    opened.qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)


def type_into(opened: Opened, field: QWidget, text: str) -> None:
    field.setFocus()
    opened.qtbot.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    opened.qtbot.keyClicks(field, text)


def agree(opened: Opened, sheet: PlannedSheet) -> None:
    opened.qtbot.waitUntil(sheet.go.isEnabled)
    click(opened, sheet.go)
    assert not sheet.isVisible()
    assert check_shop() == []


def sums(sheet: EditSheet) -> dict[str, str]:
    texts = [label.text() for label in sheet.sums.findChildren(QWidget) if hasattr(label, "text")]
    return dict(zip(texts[::2], texts[1::2], strict=True))


def test_more_of_a_line_another_price_and_a_line_off(opened: Opened) -> None:
    opened.press("order.edit_lines")
    sheet = sheet_of(opened, EditSheet)
    assert not sheet.go.isEnabled()
    bowl, engraving = sheet.rows
    click(opened, bowl.quantity.plus)
    type_into(opened, bowl.price, "20")
    type_into(opened, bowl.percent, "10")
    click(opened, engraving.remove)
    assert sums(sheet) == {"New total": "€59.90", "Still to pay": "€59.90"}
    assert sheet.consequences.titles()[:3] == ["Bol", "Gravure is removed", "Stock changes"]
    agree(opened, sheet)
    (line,) = opened.card.lines
    assert (line.quantity, line.unit_price, line.discount_percent) == (3, Decimal(20), Decimal(10))
    assert opened.card.head.total_minor == 5990
    assert StockLevel.select().get().on_hand == 7
    opened.undo()
    assert [line.name for line in opened.card.lines] == ["Bol", "Gravure"]
    assert (opened.card.head.total_minor, StockLevel.select().get().on_hand) == (6389, 8)
    assert check_shop() == []


def test_a_product_is_found_by_typing_and_one_more_is_one_key(opened: Opened) -> None:
    sell("Assiette", "12.00", sku="ASS", stock="3")
    opened.key(Qt.Key.Key_E)
    sheet = sheet_of(opened, EditSheet)
    for _ in range(2):
        type_into(opened, sheet.add.search, "assi")
        opened.qtbot.waitUntil(sheet.add.results.isVisible)
        opened.qtbot.keyClick(sheet.add.search, Qt.Key.Key_Return)
    assert [row.facts.name for row in sheet.rows] == ["Bol", "Gravure", "Assiette"]
    click(opened, sheet.own)
    type_into(opened, sheet.item.name, "Papier cadeau")
    type_into(opened, sheet.item.price, "1.50")
    click(opened, sheet.item.add)
    click(opened, sheet.rows[3].quantity.plus)
    agree(opened, sheet)
    plate, paper = opened.card.lines[2:]
    assert (plate.name, plate.quantity, plate.gross_minor) == ("Assiette", 2, 2400)
    assert (paper.name, paper.quantity, paper.gross_minor) == ("Papier cadeau", 2, 300)


def test_escape_ends_the_search_first_and_a_new_line_can_be_given_up(opened: Opened) -> None:
    sell("Assiette", "12.00", sku="ASS")
    opened.press("order.edit_lines")
    sheet = sheet_of(opened, EditSheet)
    type_into(opened, sheet.add.search, "assi")
    opened.qtbot.keyClick(sheet.add.search, Qt.Key.Key_Escape)
    assert sheet.isVisible()
    assert not sheet.add.results.isVisible()
    type_into(opened, sheet.add.search, "assi")
    opened.qtbot.keyClick(sheet.add.search, Qt.Key.Key_Return)
    click(opened, sheet.rows[-1].remove)
    assert len(sheet.rows) == 2
    assert not sheet.go.isEnabled()
    opened.qtbot.keyClick(sheet, Qt.Key.Key_Escape)
    assert not sheet.isVisible()


def test_what_cannot_be_is_said_and_not_offered(opened: Opened) -> None:
    opened.press("order.edit_lines")
    sheet = sheet_of(opened, EditSheet)
    for row in sheet.rows:
        click(opened, row.remove)
    assert sheet.consequences.sentence.text() == "An order needs a line. Cancel the order instead."
    assert not sheet.go.isEnabled()
    click(opened, sheet.rows[0].remove)
    type_into(opened, sheet.rows[0].price, "abc")
    assert sheet.rows[0].problem.isVisible()
    assert not sheet.go.isEnabled()


def test_the_papers_that_follow_are_listed_and_issued(desk: Desk, qtbot: QtBot) -> None:
    opened = Opened(desk, qtbot, place_order("at_order"))
    first = opened.card.documents[0].number
    opened.press("order.edit_lines")
    sheet = sheet_of(opened, EditSheet)
    click(opened, sheet.rows[0].quantity.plus)
    assert f"A supplementary invoice to {first} is issued" in sheet.consequences.titles()
    click(opened, sheet.rows[1].remove)
    assert sheet.consequences.titles()[0] == f"A credit note is issued for invoice {first}"
    type_into(opened, sheet.reason, "Sans gravure")
    agree(opened, sheet)
    kinds = [row.kind for row in opened.card.documents]
    assert kinds == [DocumentKind.INVOICE, DocumentKind.CREDIT_NOTE, DocumentKind.INVOICE]
    assert not desk.window.toasts.undo.isVisible()


def test_another_buyer_of_an_invoiced_order_is_told_of_both_papers_first(desk: Desk, qtbot: QtBot) -> None:
    opened = Opened(desk, qtbot, place_order("at_order"))
    opened.press("order.customer.edit")
    sheet = sheet_of(opened, AddressSheet)
    sheet.same.setChecked(False)
    fields = {"name": "Ar Mor", "street": "3 quai du Port", "postcode": "29900", "city": "Concarneau"}
    for part, text in fields.items():
        type_into(opened, sheet.billing.text(part), text)
    sheet.field("name").setFocus()
    assert sheet.consequences.titles() == [
        f"A credit note is issued for invoice {opened.card.documents[0].number}",
        "Another billing address on this order",
        "The bill goes to an address of its own",
        "A new invoice of the whole order is issued",
    ]
    agree(opened, sheet)
    assert paper(opened.card.documents[-1].id).buyer.name == "Ar Mor"
    assert not desk.window.toasts.undo.isVisible()


def test_a_parcel_without_a_whole_address_says_so_and_leads_to_the_missing_part(
    desk: Desk, qtbot: QtBot
) -> None:
    order = place_order()
    OrderAddress.update(city="").where(OrderAddress.order == order).execute()
    opened = Opened(desk, qtbot, order)
    assert "The delivery address needs its town." in opened.words("order.delivery")
    opened.press("order.address.complete")
    sheet = sheet_of(opened, AddressSheet)
    city = sheet.shipping.text("city")
    assert city.hasFocus()
    type_into(opened, sheet.shipping.text("street"), "3 quai du Port")
    sheet.field("name").setFocus()
    assert not sheet.go.isEnabled()
    assert sheet.shipping.rows["city"].problem() == "The delivery address needs its town."
    qtbot.keyClick(sheet.field("name"), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert city.hasFocus()
    type_into(opened, city, "Douarnenez")
    sheet.field("name").setFocus()
    agree(opened, sheet)
    qtbot.waitUntil(lambda: opened.seen("order.address.complete") == [])


def test_an_invoice_that_lacks_the_buyers_address_leads_there(desk: Desk, qtbot: QtBot) -> None:
    identify_shop()
    line = NewLine(Decimal(1), name="Gravure", unit_price=Decimal("9.99"))
    order = place(NewOrder((line,), name="Soizic", company="Ar Mor"), by="")
    Order.update(siren="123456782").where(Order.id == order).execute()
    opened = Opened(desk, qtbot, order)
    opened.key(Qt.Key.Key_I)
    (button,) = [one for one in desk.window.findChildren(QPushButton, "problem.address") if one.isVisible()]
    assert button.text() == "Complete the address…"
    click(opened, button)
    assert not desk.window.notice.isVisible()
    sheet = sheet_of(opened, AddressSheet)
    assert sheet.shipping.text("street").hasFocus()
    for part, text in {"street": "3 quai du Port", "postcode": "29900", "city": "Concarneau"}.items():
        type_into(opened, sheet.shipping.text(part), text)
    sheet.field("name").setFocus()
    agree(opened, sheet)
    opened.key(Qt.Key.Key_I)
    qtbot.waitUntil(lambda: bool(opened.seen("order.invoice.print")))


@pytest.mark.parametrize("required", [False, True])
def test_the_credit_note_of_another_buyer_says_why(desk: Desk, qtbot: QtBot, required: bool) -> None:
    change_settings({"refund.reason_required": required}, by="")
    opened = Opened(desk, qtbot, place_order("at_order"))
    opened.press("order.customer.edit")
    sheet = sheet_of(opened, AddressSheet)
    type_into(opened, sheet.field("phone"), "02 98 00 00 00")
    sheet.field("name").setFocus()
    assert sheet.why.isHidden()
    type_into(opened, sheet.shipping.text("name"), "Ar Mor")
    sheet.field("email").setFocus()
    assert sheet.why.isVisible()
    assert sheet.go.isEnabled() is not required
    assert sheet.why.code_row.problem() == ("Please give a reason." if required else "")
    if required:
        qtbot.keyClick(sheet.field("email"), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        assert sheet.why.code.hasFocus()
    sheet.why.code.choose("wrong_item")
    type_into(opened, sheet.why.text, "Nom mal compris")
    sheet.field("email").setFocus()
    agree(opened, sheet)
    (note,) = [row for row in opened.card.documents if row.kind is DocumentKind.CREDIT_NOTE]
    said = paper(note.id)
    assert (said.reason, said.reason_code) == ("Nom mal compris", "wrong_item")


def test_changed_lines_want_their_reason_beside_its_field(desk: Desk, qtbot: QtBot) -> None:
    change_settings({"refund.reason_required": True}, by="")
    opened = Opened(desk, qtbot, place_order("at_order"))
    opened.press("order.edit_lines")
    sheet = sheet_of(opened, EditSheet)
    click(opened, sheet.rows[0].quantity.plus)
    assert sheet.go.isEnabled()
    click(opened, sheet.rows[1].remove)
    assert not sheet.go.isEnabled()
    assert sheet.reason_row.problem()
    type_into(opened, sheet.reason, "Sans gravure")
    agree(opened, sheet)


def test_another_address_on_this_order_and_in_the_record_when_asked(opened: Opened) -> None:
    opened.press("order.customer.edit")
    sheet = sheet_of(opened, AddressSheet)
    type_into(opened, sheet.shipping.text("street"), "3 quai du Port")
    type_into(opened, sheet.field("phone"), "02 98 00 00 00")
    type_into(opened, sheet.field("email"), "soizic")
    type_into(opened, sheet.shipping.text("city"), "")
    opened.qtbot.keyClick(sheet.shipping.text("city"), Qt.Key.Key_Delete)
    sheet.field("name").setFocus()
    assert sheet.contact["email"].problem()
    assert sheet.shipping.rows["city"].problem()  # all that is wrong is said at once
    type_into(opened, sheet.shipping.text("city"), HOME["city"])
    assert not sheet.go.isEnabled()
    type_into(opened, sheet.field("email"), "s@example.org")
    sheet.field("name").setFocus()
    agree(opened, sheet)
    core, known = opened.card.core, opened.card.head.customer_id
    assert core.shipping is not None
    assert (core.shipping.street, core.head.email) == ("3 quai du Port", "s@example.org")
    assert known is not None
    assert customer_card(known).form.email == ""
    opened.undo()
    assert opened.card.head.email == "soizic@example.org"
    opened.key(Qt.Key.Key_A)
    sheet = sheet_of(opened, AddressSheet)
    type_into(opened, sheet.field("email"), "s@example.org")
    sheet.field("name").setFocus()
    sheet.record.setFocus()
    opened.qtbot.keyClick(sheet.record, Qt.Key.Key_Space)
    agree(opened, sheet)
    assert customer_card(known).form.email == "s@example.org"


def test_a_bill_of_its_own(opened: Opened) -> None:
    opened.press("order.customer.edit")
    sheet = sheet_of(opened, AddressSheet)
    sheet.same.setFocus()
    opened.qtbot.keyClick(sheet.same, Qt.Key.Key_Space)
    assert sheet.billing.isVisible()
    for part, text in (("company", "Ar Mor"), ("street", "1 rue Neuve"), ("city", "Brest")):
        type_into(opened, sheet.billing.text(part), text)
    sheet.field("name").setFocus()
    agree(opened, sheet)
    billed = opened.card.core.billed_to
    assert billed is not None
    assert billed.company == "Ar Mor"


def test_another_delivery_until_it_has_left(opened: Opened) -> None:
    opened.press("order.delivery.edit")
    sheet = sheet_of(opened, DeliverySheet)
    focus = QApplication.focusWidget()
    assert isinstance(focus, QRadioButton)
    assert focus.isChecked()
    type_into(opened, sheet.price, "1.00")
    agree(opened, sheet)
    assert opened.card.head.delivery.gross_minor == 100
    opened.undo()
    assert opened.card.head.delivery.gross_minor == 590
    payments.mark_paid(opened.card.head.id, by="")
    shipments.mark_shipped(opened.card.head.id, by="")
    action = opened.page.acts["edit_delivery"]
    opened.qtbot.waitUntil(lambda: not action.isEnabled())
    assert not opened.page.acts["edit_address"].isEnabled()
    assert not opened.page.acts["edit_lines"].isEnabled()


def test_a_discount_a_surcharge_and_a_tip_on_the_whole_order(opened: Opened) -> None:
    opened.press("order.edit_lines")
    sheet = sheet_of(opened, EditSheet)
    whole = sheet.whole
    click(opened, whole.discount)
    type_into(opened, whole.rows[0].percent, "10")
    click(opened, whole.surcharge)
    type_into(opened, whole.rows[1].amount, "2.50")
    assert whole.rows[1].problem.text() == "Give it a name first."
    assert not sheet.go.isEnabled()
    type_into(opened, whole.rows[1].name, "Emballage")
    opened.qtbot.keyClick(whole.rows[1].name, Qt.Key.Key_Tab)
    type_into(opened, whole.tip, "1")
    titles = sheet.consequences.titles()
    assert titles[:3] == ["Discount on the order", "Surcharge: Emballage", "Tip"]
    agree(opened, sheet)
    head = opened.card.head
    assert (head.discount_minor, head.tip_minor) == (580, 100)
    assert head.total_minor == 6389 - 580 + 250 + 100
    opened.undo()
    assert (opened.card.head.total_minor, opened.card.core.adjustments) == (6389, ())


def test_a_discount_that_is_there_is_shown_and_taken_off(opened: Opened) -> None:
    opened.press("order.edit_lines")
    sheet = sheet_of(opened, EditSheet)
    click(opened, sheet.whole.discount)
    type_into(opened, sheet.whole.rows[0].amount, "5")
    agree(opened, sheet)
    opened.wait("order.total", "€58.89")
    opened.press("order.edit_lines")
    again = sheet_of(opened, EditSheet)
    assert again.whole.rows[0].amount.minor() == 500
    type_into(opened, again.whole.rows[0].percent, "200")
    assert again.whole.rows[0].problem.isVisible()
    click(opened, again.whole.rows[0].remove)
    agree(opened, again)
    assert (opened.card.head.discount_minor, opened.card.head.total_minor) == (0, 6389)


def bowl_back(order: int) -> GiveBack:
    """One of the bowls of the order, given back."""
    line = order_ledger(order).core.lines[0]
    return GiveBack(RefundOf.LINE, str(line.id), Decimal(1))


def test_lowering_below_what_was_given_back_is_said_below_the_line(desk: Desk, qtbot: QtBot) -> None:
    order = place_order()
    payments.mark_paid(order, by="")
    carry_out(plan(Command.REFUND, order, RefundChoices(rows=(bowl_back(order),))), by="")
    opened = Opened(desk, qtbot, order)
    opened.press("order.edit_lines")
    sheet = sheet_of(opened, EditSheet)
    type_into(opened, sheet.rows[0].price, "1")
    assert sheet.rows[0].problem.text().startswith("So much was given back already")
    assert sheet.rows[0].price.property("problem")
    assert not sheet.rows[0].quantity.property("problem")
    assert not sheet.go.isEnabled()
    type_into(opened, sheet.rows[0].price, "23")
    assert sheet.rows[0].problem.text() == ""
