"""A customer with everything that can be known of one, each word of it recognisable."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from desktop.domain.settings import INVOICE_WHEN
from desktop.domain.states import Channel
from desktop.domain.vouchers import VoucherKind
from desktop.models import ShippingMethod
from desktop.services.commands.commands import Command
from desktop.services.customers.address_book import bill_to, save_address
from desktop.services.customers.consents import note_consent
from desktop.services.customers.customer_merge import merge_customers
from desktop.services.customers.customers import CustomerForm, save_customer
from desktop.services.drafts.draft_customer import choose_customer
from desktop.services.drafts.draft_form import keep_form
from desktop.services.drafts.draft_lines import add_custom
from desktop.services.drafts.drafts import park, set_header, start_draft
from desktop.services.issuing.documents import issue_slip
from desktop.services.marks.comments import add_note, keep_comment_draft, keep_note_draft, save_comment
from desktop.services.orders.cards import PostalAddress
from desktop.services.placing.new_order import NewDelivery, NewLine, NewOrder, place
from desktop.services.plans.payments import mark_paid
from desktop.services.plans.plan_delivery import AddressChoices
from desktop.services.plans.plan_hold import HoldChoices
from desktop.services.plans.plans import carry_out, plan
from desktop.services.plans.shipments import mark_shipped
from desktop.services.shop.preferences import change_settings
from desktop.services.vouchers.stored_value import NewValue, ValueKind, issue
from desktop.services.vouchers.vouchers import VoucherForm, create_voucher
from tests.catalogue import sell
from tests.services.factory import identify_shop

FORM = CustomerForm(
    "Zuzannaq",
    "Kwiatkowskaq",
    company="Ceramikaq",
    email="zuzq@poczta.example",
    phone="06 77 88 99 11",
    vat_number="PL8567346215",
    private_note="Notatkaq",
)
TWIN = CustomerForm("Zuzkaq", "Blizniakq", email="blizniakq@poczta.example", phone="06 11 22 99 88")
HOME = PostalAddress(
    name="Zuzannaq Kwiatkowskaq", street="7 ulicaq Dluga", postcode="29100", city="Douarnenez"
)
WORK = PostalAddress(
    company="Pracowniaq", street="8 rynekq", postcode="75011", city="Paris", phone="0699887766"
)

WORDS = (
    "zuzannaq", "kwiatkowskaq", "ceramikaq", "zuzq", "poczta", "06 77 88 99 11", "0677889911", "77889911",
    "8567346215", "notatkaq", "zuzkaq", "blizniakq", "06 11 22 99 88", "11229988", "ulicaq", "pracowniaq",
    "rynekq", "0699887766", "grawerq", "uwagaq", "komentarzq", "wersjaq", "powodq", "wiadomoscq", "koszykq",
    "formularzq", "szkicq", "zgodaq",
)  # fmt: skip
"""Every word of hers, in small letters."""


def seed_person() -> int:
    """The customer's id: two finished orders, one with papers, drafts, messages, a voucher and a credit."""
    identify_shop()
    sell("Mug", "24.00", sku="MUG", stock="9", questions=[("text", "Prénom", False, 40, "0")])
    customer = save_customer(FORM, by="Paul")
    twin = save_customer(TWIN, by="Paul")
    save_address(customer, HOME, by="")
    bill_to(customer, save_address(customer, WORK, by=""), by="")
    merge_customers(customer, twin, FORM, by="")
    _invoiced(customer)
    _handed_over(customer)
    _drafts(customer)
    create_voucher(
        VoucherForm(
            VoucherKind.PERCENT, percent=Decimal(5), code="ZUZQ-5", name="Zuzannaq", customer_id=customer
        ),
        by="",
    )
    note_consent(customer, given=True, source=Channel.PHONE, question="Zgodaq?", by="Paul")
    issue(NewValue(ValueKind.STORE_CREDIT, 500, customer_id=customer), by="")
    return customer


def _order(customer: int, **values: Any) -> int:
    mug = NewLine(Decimal(2), 1, texts=(("Prénom", "Grawerq"),))
    said = (("note", "Uwagaq"), ("notify_customer", True), ("gift_message", "Uwagaq"))
    return place(NewOrder(lines=(mug,), customer_id=customer, header=said, **values), by="Paul")


def _invoiced(customer: int) -> None:
    method = ShippingMethod.get(ShippingMethod.kind == "ship").id
    order = _order(customer, delivery=NewDelivery(method), shipping=HOME)
    carry_out(plan(Command.EDIT_ADDRESS, order, AddressChoices(shipping=WORK)), by="")
    carry_out(plan(Command.HOLD, order, HoldChoices("Powodq")), by="")
    carry_out(plan(Command.RESUME, order), by="")
    save_comment(order, "Komentarzq", by="")
    save_comment(order, "Komentarzq wersjaq", by="")
    keep_comment_draft(order, "Szkicq")
    keep_note_draft(order, "Szkicq")
    add_note(order, "Wiadomoscq", for_customer=True, by="")
    issue_slip(order, by="")
    mark_paid(order, by="")
    mark_shipped(order, by="")


def _handed_over(customer: int) -> None:
    change_settings({INVOICE_WHEN.key: "by_hand"}, by="")
    order = _order(customer, billing=WORK)
    mark_paid(order, by="")


def _drafts(customer: int) -> None:
    draft = start_draft(by="", page="products")
    choose_customer(draft, customer, by="")
    add_custom(draft, name="Koszykq", unit_price=Decimal(5), tax_class_id=1, by="")
    set_header(draft, note="Uwagaq", by="")
    keep_form(draft, "custom", {"name": "Formularzq"}, by="")
    park(draft, "Zuzannaq", note="Komentarzq", by="")
