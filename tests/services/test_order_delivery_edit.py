"""Addresses, contact and delivery of a placed order: its own copies, until it leaves the shop."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from desktop.domain.edit_effects import InvoiceIssued
from desktop.domain.settings import INVOICE_WHEN
from desktop.domain.states import DocumentKind, ShipmentState
from desktop.models import Customer, ShippingMethod, TaxClass, TaxRate
from desktop.models.base import db
from desktop.services.check.check import check_shop
from desktop.services.commands.command_refusals import AlreadyShipped, OrderIsHeld
from desktop.services.commands.commands import Command
from desktop.services.customers import address_book, customers
from desktop.services.customers.customers import CustomerForm, save_customer
from desktop.services.drafts.draft_missing import AddressIncomplete, IdentityMissing
from desktop.services.forms.refund_offer import refund_offer
from desktop.services.issuing.documents import issue_slip, paper
from desktop.services.orders.cards import PostalAddress
from desktop.services.orders.order_card import order_card
from desktop.services.orders.order_search import OrderSearch, order_block
from desktop.services.placing.new_order import NewDelivery, NewLine, NewOrder, place
from desktop.services.plans import payments, shipments
from desktop.services.plans.plan_delivery import AddressChoices, DeliveryChoices
from desktop.services.plans.plan_edit import NothingChanged
from desktop.services.plans.plan_hold import HoldChoices
from desktop.services.plans.plan_refund import RefundChoices
from desktop.services.plans.plans import Plan, carry_out, plan, standing
from desktop.services.shop.identity_refusals import CountryUnknown, EmailNotPossible
from desktop.services.shop.preferences import change_settings
from tests.catalogue import know, sell
from tests.services.factory import HOME, identify_shop

pytestmark = pytest.mark.usefixtures("new_shop")

QUAY = PostalAddress(name="Maëlle Le Gall", street="3 quai du Port", postcode="29900", city="Concarneau")


def method(kind: str) -> int:
    return int(ShippingMethod.get(kind=kind).id)


def sold(customer: int | None = None) -> int:
    identify_shop()
    change_settings({INVOICE_WHEN.key: "at_order"}, by="")
    return place(
        NewOrder(
            (NewLine(Decimal(2), sell("Bol", "24.00", stock="10")),),
            customer_id=customer,
            name="Maëlle Le Gall",
            email="maelle@example.org",
            delivery=NewDelivery(method("ship"), price_minor=590),
            shipping=PostalAddress(**HOME),
        ),
        by="",
    )


def change(order: int, choices: AddressChoices | DeliveryChoices) -> Plan:
    command = Command.EDIT_ADDRESS if isinstance(choices, AddressChoices) else Command.EDIT_SHIPPING
    before = order_card(order)
    seen = plan(command, order, choices)
    assert order_card(order) == before
    assert carry_out(seen, by="Maëlle")
    assert seen.after == standing(order_card(order).head)
    assert check_shop() == []
    return seen


def kinds(seen: Plan) -> list[str]:
    return [type(effect).__name__ for effect in seen.effects]


def test_a_slip_that_was_made_gets_the_new_address_as_its_next_version():
    order = sold()
    old = issue_slip(order, by="")
    seen = change(order, AddressChoices(shipping=QUAY))
    assert kinds(seen) == ["CreditNoteIssued", "AddressChanged", "InvoiceIssued", "SlipOutdated"]
    new = issue_slip(order, by="")
    assert new != old
    first, second = paper(old), paper(new)
    assert (first.number, first.shipment and first.shipment.version) == (second.number, 1)
    assert second.shipment is not None
    assert second.shipment.version == 2
    assert first.receiver is not None
    assert second.receiver is not None
    assert (first.receiver.address.city, second.receiver.address.city) == ("Douarnenez", "Concarneau")
    assert issue_slip(order, by="") == new
    assert [row.state for row in order_card(order).shipments] == [ShipmentState.DRAFT]


def test_what_has_left_stays_as_it_was_sent():
    order = sold()
    shipments.mark_shipped(order, by="")
    for command, choices in (
        (Command.EDIT_ADDRESS, AddressChoices(shipping=QUAY)),
        (Command.EDIT_SHIPPING, DeliveryChoices(method("pickup"))),
    ):
        with pytest.raises(AlreadyShipped):
            plan(command, order, choices)


def test_the_customers_record_follows_only_when_asked():
    home = PostalAddress(**HOME)
    known = save_customer(CustomerForm("Maëlle", "Le Gall", email="maelle@example.org"), by="")
    address_book.save_address(known, home, by="")
    order, other = sold(known), sold(known)
    change(order, AddressChoices(shipping=QUAY, phone="02 98 00 00 00"))
    assert customers.customer_card(known).addresses[0].city == "Douarnenez"
    assert Customer.get_by_id(known).phone == ""
    seen = change(
        order,
        AddressChoices(replace(QUAY, street="4 quai du Port"), email="m@example.org", also_customer=True),
    )
    assert "CustomerFollows" in kinds(seen)
    card = customers.customer_card(known)
    assert (card.addresses[0].street, card.form.email) == ("4 quai du Port", "m@example.org")
    assert len(card.addresses) == 1
    untouched = order_card(other)
    assert untouched.core.shipping is not None
    assert (untouched.core.shipping.city, untouched.head.email) == ("Douarnenez", "maelle@example.org")


def test_the_record_also_learns_where_invoices_go_when_asked():
    known = save_customer(CustomerForm("Maëlle", "Le Gall", email="maelle@example.org"), by="")
    address_book.save_address(known, PostalAddress(**HOME), by="")
    order, quay, back = sold(known), replace(QUAY, street="9 quai"), replace(QUAY, street="4 quai")
    change(order, AddressChoices(billing=quay, billing_same=False))
    assert address_book.billing_address_id(known) is None
    for billing, count in ((back, 2), (quay, 2)):
        change(order, AddressChoices(billing=billing, billing_same=False, also_customer=True))
        book = customers.customer_card(known).addresses
        told = {row.id: row.street for row in book}
        assert (told[address_book.billing_address_id(known)], len(book)) == (billing.street, count)
    assert book[0].street == PostalAddress(**HOME).street


def test_the_record_is_saved_once_however_much_of_it_follows():
    known = save_customer(CustomerForm("Maëlle", "Le Gall", email="maelle@example.org"), by="")
    order = sold(known)
    sql = "SELECT count(*) FROM history_entry WHERE event = 'customer_saved'"
    before = db.execute_sql(sql).fetchone()[0]
    choices = AddressChoices(shipping=QUAY, billing=QUAY, billing_same=False, phone="02 98 00 00 00")
    change(order, replace(choices, also_customer=True))
    assert address_book.addresses_of(known)
    assert db.execute_sql(sql).fetchone()[0] == before + 1


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("Ana de la Cruz", ("Ana", "de la Cruz")),
        ("LE BRIS Gwenn", ("Gwenn", "LE BRIS")),
        ("Gwenn Kervella", ("Gwenn", "Kervella")),
    ],
)
def test_a_changed_name_is_parted_in_the_record_as_where_customers_are_typed(name, parts):
    known = save_customer(CustomerForm("Maëlle", "Le Gall", email="maelle@example.org"), by="")
    change(sold(known), AddressChoices(name=name, also_customer=True))
    form = customers.customer_card(known).form
    assert (form.first_name, form.last_name) == parts


def test_an_order_never_changes_through_the_customers_record():
    """Order rules 5.7, I18."""
    known = know("Maëlle", "Le Gall", email="maelle@example.org", address=PostalAddress(**HOME))
    order = sold(known)
    before = order_card(order).core
    save_customer(CustomerForm("Anne", "Le Bris", email="anne@example.org"), customer_id=known, by="")
    address_book.save_address(known, replace(QUAY, id=customers.customer_card(known).addresses[0].id), by="")
    assert order_card(order).core == before


def test_an_order_is_found_by_its_new_contact():
    order = sold()
    change(order, AddressChoices(name="Gwenn Kervella", email="", company="Ar Mor"))
    head = order_card(order).head
    assert (head.customer_name, head.company, head.email) == ("Gwenn Kervella", "Ar Mor", "")
    assert [row.id for row in order_block(OrderSearch(text="kervella"), 0, 9)] == [order]
    assert order_block(OrderSearch(text="maelle"), 0, 9), "the address still has her name"


def test_a_bill_of_its_own_and_back_to_one():
    order = sold()
    seen = change(order, AddressChoices(billing=replace(QUAY, company="Ar Mor"), billing_same=False))
    assert kinds(seen) == ["CreditNoteIssued", "AddressChanged", "BillAddressed", "InvoiceIssued"]
    billed = order_card(order).core.billed_to
    assert billed is not None
    assert billed.company == "Ar Mor"
    seen = change(order, AddressChoices(billing_same=True))
    assert kinds(seen) == ["CreditNoteIssued", "BillAddressed", "InvoiceIssued"]
    assert order_card(order).core.billed_to == order_card(order).core.shipping


def test_another_buyer_gets_an_invoice_and_the_old_one_its_credit_note():
    order = sold()
    seen = change(order, AddressChoices(billing=replace(QUAY, name="Ar Mor SARL"), billing_same=False))
    assert "ContactChanged" not in kinds(seen)
    old, note, new = (paper(row.id) for row in order_card(order).documents)
    assert (old.buyer.name, note.buyer.name, new.buyer.name) == (
        "Maëlle Le Gall",
        "Maëlle Le Gall",
        "Ar Mor SARL",
    )
    assert new.buyer.address.city == "Concarneau"
    assert [row.number for row in note.refers_to] == [old.number]
    assert old.totals.total_minor == note.totals.total_minor == new.totals.total_minor


def test_where_the_goods_go_and_how_the_buyer_is_reached_change_no_invoice():
    order = sold()
    change(order, AddressChoices(billing=PostalAddress(**HOME), billing_same=False))
    papers = order_card(order).documents
    assert len(papers) == 1, "billed at the same place as before"
    change(order, AddressChoices(shipping=QUAY))
    change(order, AddressChoices(phone="02 98 00 00 00", email="gwenn@example.org"))
    assert order_card(order).documents == papers


def test_an_order_on_hold_gets_no_other_buyer_once_it_is_invoiced():
    order = sold()
    carry_out(plan(Command.HOLD, order, HoldChoices()), by="")
    with pytest.raises(OrderIsHeld):
        plan(Command.EDIT_ADDRESS, order, AddressChoices(shipping=QUAY))


def test_what_was_given_back_comes_off_the_invoice_of_another_buyer():
    order = sold()
    payments.mark_paid(order, by="")
    carry_out(plan(Command.REFUND, order, RefundChoices(spread_minor=1000)), by="")
    seen = change(order, AddressChoices(shipping=QUAY))
    (issued,) = (effect for effect in seen.effects if isinstance(effect, InvoiceIssued))
    assert (issued.gross_minor, issued.credited_minor) == (5390, 1000)
    assert [(row.kind.value, row.total_minor) for row in order_card(order).documents] == [
        ("invoice", 5390),
        ("credit_note", 1000),
        ("credit_note", 4390),
        ("invoice", 5390),
        ("credit_note", 1000),
    ]
    carry_out(plan(Command.REFUND, order, refund_offer(order).everything()), by="")
    papers = order_card(order).documents
    assert kinds(change(order, AddressChoices(shipping=replace(QUAY, street="9 quai")))) == ["AddressChanged"]
    assert order_card(order).documents == papers, "nothing is left to invoice"


def test_what_cannot_be_is_refused():
    order = sold()
    for choices, refusal in (
        (AddressChoices(), NothingChanged),
        (AddressChoices(shipping=PostalAddress(**HOME)), NothingChanged),
        (AddressChoices(shipping=PostalAddress(name="X")), AddressIncomplete),
        (AddressChoices(shipping=replace(QUAY, country="Fr1")), CountryUnknown),
        (AddressChoices(email="maelle"), EmailNotPossible),
        (AddressChoices(name="", company="", email="", phone=""), IdentityMissing),
    ):
        with pytest.raises(refusal):
            plan(Command.EDIT_ADDRESS, order, choices)
    with pytest.raises(NothingChanged):
        plan(Command.EDIT_SHIPPING, order, DeliveryChoices(method("ship"), 590))


def test_another_way_to_travel_brings_its_price_and_papers():
    order = sold()
    assert order_card(order).documents, "invoiced with the order"
    total = order_card(order).head.total_minor
    seen = change(order, DeliveryChoices(method("pickup"), reason="viendra"))
    assert kinds(seen) == ["CreditNoteIssued", "DeliveryChanged", "TotalChanged", "InvoiceIssued"]
    card = order_card(order)
    assert (card.head.delivery.kind, card.head.total_minor) == ("pickup", total - 590)
    papers = [row.total_minor for row in card.documents if row.kind is not DocumentKind.PACKING_SLIP]
    assert papers == [total, total, total - 590]
    carry_out(plan(Command.HOLD, order, HoldChoices()), by="")
    with pytest.raises(OrderIsHeld):
        plan(Command.EDIT_SHIPPING, order, DeliveryChoices(method("ship"), 590))


def test_a_typed_price_is_kept_and_the_rule_comes_back_with_the_method():
    order = sold()
    change(order, DeliveryChoices(method("ship"), 100))
    delivery = order_card(order).head.delivery
    assert (delivery.list_minor, delivery.manual) == (100, True)
    change(order, DeliveryChoices(method("ship")))
    assert not order_card(order).head.delivery.manual


def test_another_way_to_travel_brings_its_rule_for_vat_if_it_has_one():
    order = sold()
    agreed = order_card(order).head.delivery.tax_choice
    ShippingMethod.update(tax_choice="highest").where(ShippingMethod.id == method("pickup")).execute()
    change(order, DeliveryChoices(method("pickup")))
    assert (agreed, order_card(order).head.delivery.tax_choice) == ("fixed", "highest")
    assert check_shop() == []


def test_another_country_brings_its_rates_and_the_papers_with_them():
    order = sold()
    TaxRate.create(tax_class=TaxClass.get(code="standard"), country="DE", rate=Decimal(19))
    seen = change(order, AddressChoices(shipping=replace(QUAY, city="Kiel", country="DE"), reason="Kiel"))
    assert kinds(seen) == [
        "CreditNoteIssued",
        "AddressChanged",
        "TaxesFollow",
        "TotalChanged",
        "InvoiceIssued",
    ]
    card = order_card(order)
    assert (card.lines[0].tax.rate, card.head.delivery.tax and card.head.delivery.tax.rate) == (19, 19)
    assert (card.head.total_minor, card.head.tax_minor) == (5390, 861)
    assert [row.tax.rate for row in card.head.taxes] == [19]
    assert paper(card.documents[-1].id).taxes[0].tax.rate == 19
    carry_out(plan(Command.HOLD, order, HoldChoices()), by="")
    with pytest.raises(OrderIsHeld):
        plan(Command.EDIT_ADDRESS, order, AddressChoices(shipping=QUAY))
    change(order, AddressChoices(phone="02 98 00 00 00"))


def test_an_agreed_delivery_price_stays_until_the_change_matters_to_its_rule():
    order = sold()
    db.execute_sql("UPDATE orders SET shipping_manual = 0 WHERE id = ?", (order,))
    assert kinds(change(order, AddressChoices(phone="02 98 00 00 00"))) == ["ContactChanged"]
    assert order_card(order).head.delivery.list_minor == 590
