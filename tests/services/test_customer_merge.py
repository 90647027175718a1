"""Two records of one person: found, shown beside each other, made one, and not made two again by a file."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from desktop.domain.vouchers import VoucherKind, VoucherUsedUpByCustomer
from desktop.models import Customer, HistoryEntry, Message, Order, StoredValue, Voucher, VoucherUse
from desktop.services.customers.address_book import bill_to, billing_address_id, save_address
from desktop.services.customers.customer_duplicates import SameBy, duplicates, same_contact
from desktop.services.customers.customer_merge import (
    MergeWithItself,
    keep_apart,
    merge_customers,
    merged_form,
    put_together,
)
from desktop.services.customers.customer_page import customer_view
from desktop.services.customers.customer_search import find_customers
from desktop.services.customers.customers import CustomerForm, customer_card, save_customer
from desktop.services.customers.customers_import import CustomerRecord, import_customers
from desktop.services.drafts.draft_adjustments import apply_voucher
from desktop.services.drafts.draft_customer import choose_customer
from desktop.services.drafts.draft_lines import add_product
from desktop.services.drafts.drafts import start_draft
from desktop.services.orders.cards import PostalAddress
from desktop.services.placing.orders import confirm
from desktop.services.vouchers.stored_value import NewValue, ValueKind, issue
from desktop.services.vouchers.vouchers import VoucherForm, create_voucher
from desktop.services.work import Changes, subscribe, unsubscribe
from tests.catalogue import sell
from tests.services.factory import make_order

pytestmark = pytest.mark.usefixtures("new_shop")

ROZENN = CustomerForm("Rozenn", "Kerbrat", email="rozenn@example.fr", phone="06 12 34 56 78")
TWIN = CustomerForm("Rozenn", "Kerbrat", email="rk@boutique.example", phone="+33 6 12 34 56 78")
QUAY = PostalAddress(street="3 quai du Port", postcode="29900", city="Concarneau")
HOME = PostalAddress(street="12 rue Anatole France", postcode="29100", city="Douarnenez")


def two() -> tuple[int, int]:
    return save_customer(ROZENN, by=""), save_customer(TWIN, by="")


def test_look_alikes_are_proposed_with_what_they_share_and_the_one_who_bought_first() -> None:
    one, other = two()
    save_address(one, QUAY, by="")
    save_address(other, replace(QUAY, street="elsewhere", postcode="29 900"), by="")
    make_order(customer=other)
    save_customer(CustomerForm("Yann", "Kerven", phone="06 12 34"), by="")
    [pair] = duplicates()
    assert (pair.kept.id, pair.other.id, set(pair.same)) == (other, one, {SameBy.PHONE, SameBy.NAME})
    keep_apart(one, other, by="")
    assert duplicates() == []
    put_together(other, one, by="")
    assert len(duplicates()) == 1


def test_a_number_that_half_the_town_has_is_no_sign() -> None:
    for at in range(9):
        save_customer(CustomerForm(last_name=f"N{at}", phone="02 98 00 00 00"), by="")
    assert duplicates() == []


def test_while_typing_it_is_said_who_has_the_same_contact() -> None:
    one, _ = two()
    found = same_contact("ROZENN@example.fr", "0033 6 12 34 56 78")
    assert found[SameBy.EMAIL].name == "Rozenn Kerbrat"
    assert set(found) == {SameBy.EMAIL, SameBy.PHONE}
    assert SameBy.EMAIL not in same_contact("rozenn@example.fr", "", but=one)
    assert same_contact("", "12 34") == {}


def test_everything_moves_in_one_go_and_history_says_it() -> None:
    one, other = two()
    sell("Mug", "24.00", sku="MUG")
    order_id = make_order(customer=other)
    draft = start_draft(by="", page="products")
    choose_customer(draft, other, by="")
    create_voucher(VoucherForm(VoucherKind.PERCENT, percent=Decimal(5), code="TOI", customer_id=other), by="")
    issue(NewValue(ValueKind.STORE_CREDIT, 1500, customer_id=other), by="")
    Message.create(customer=other, template="note", recipient="rk@boutique.example")
    heard: list[Changes] = []
    subscribe(heard.append)
    merge_customers(one, other, merged_form(ROZENN, TWIN), by="Paul")
    unsubscribe(heard.append)
    for table in (Order, Voucher, StoredValue, Message):
        assert {row.customer_id for row in table.select()} == {one}, table
    [changes] = heard
    assert (changes.orders, changes.drafts) == (frozenset({order_id}), frozenset({draft}))
    view = customer_view(one)
    assert (view.sums.orders, view.sums.value_minor, len(view.messages)) == (1, 1500, 1)
    assert [voucher.code for voucher in view.vouchers] == ["TOI"]
    entry = list(HistoryEntry.select())[-1]
    uids = {row.id: str(row.uid) for row in Customer.select()}
    assert (entry.event, entry.by) == ("customers_merged", "Paul")
    assert entry.facts == {"customer": uids[one], "merged": uids[other], "orders": 1}


def test_the_merged_one_is_found_no_more_and_leads_to_the_one_kept() -> None:
    one, other = two()
    third = save_customer(CustomerForm("R.", "Kerbrat"), by="")
    merge_customers(other, third, TWIN, by="")
    merge_customers(one, other, ROZENN, by="")
    assert [row.id for row in find_customers("kerbrat")] == [one]
    assert [row.id for row in find_customers("")] == [one]
    assert [row.id for row in find_customers("rk@boutique")] == [one], "the old address leads there too"
    assert len(customer_view(one).history) == 5, "what happened to all three of them"
    assert {customer_card(gone).id for gone in (other, third)} == {one}
    with pytest.raises(MergeWithItself):
        merge_customers(one, other, ROZENN, by="")


def test_addresses_go_along_once() -> None:
    one, other = two()
    save_address(one, QUAY, by="")
    save_address(other, HOME, by="")
    twin = save_address(other, replace(QUAY, street="3  QUAI du port"), by="")
    bill_to(other, twin, by="")
    merge_customers(one, other, ROZENN, by="")
    assert [item.street for item in customer_card(one).addresses] == [QUAY.street, HOME.street]
    assert billing_address_id(one) is None, "it is where the goods go"


def test_the_bill_goes_on_where_it_went() -> None:
    one, other = two()
    save_address(other, HOME, by="")
    bill = save_address(other, QUAY, by="")
    bill_to(other, bill, by="")
    merge_customers(one, other, ROZENN, by="")
    assert billing_address_id(one) == bill


def test_a_file_with_the_old_address_of_mail_finds_the_one_kept() -> None:
    one, other = two()
    merge_customers(one, other, ROZENN, by="")
    again = CustomerRecord(2, replace(TWIN, company="Ty Kouign"))
    counts = import_customers([again], file="old.csv", by="")
    assert (counts.added, counts.updated) == (0, 1)
    assert [row.id for row in find_customers("")] == [one]
    assert customer_card(one).form.company == "Ty Kouign"
    assert customer_card(one).form.email == "rozenn@example.fr"


def test_a_voucher_used_under_the_other_name_is_used() -> None:
    one, other = two()
    mug = sell("Mug", "24.00", sku="MUG")
    wanted = VoucherForm(VoucherKind.PERCENT, percent=Decimal(5), code="ONCE", max_uses_per_customer=1)
    create_voucher(wanted, by="")

    def sale(customer: int) -> int:
        draft = start_draft(by="", page="products")
        choose_customer(draft, customer, by="")
        add_product(draft, mug, by="")
        apply_voucher(draft, "ONCE", by="")
        return draft

    confirm(sale(other), by="")
    merge_customers(one, other, ROZENN, by="")
    assert VoucherUse.get().customer_id == other, "a fact stays as it was written"
    with pytest.raises(VoucherUsedUpByCustomer):
        sale(one)


def test_fields_that_one_lacks_come_from_the_other() -> None:
    both = merged_form(
        CustomerForm("Rozenn", email="a@b.fr", private_note="tall"),
        CustomerForm("R.", "Kerbrat", email="c@d.fr", private_note="kind"),
    )
    assert (both.first_name, both.last_name, both.email) == ("Rozenn", "Kerbrat", "a@b.fr")
    assert both.private_note == "tall\nkind"
