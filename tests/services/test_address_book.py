"""Which address is for goods and which for invoices, and an address that is put back where it was."""

from __future__ import annotations

import pytest

from desktop.services.customers.address_book import (
    bill_to,
    billing_address_id,
    deliver_to,
    put_back_address,
    remove_address,
    save_address,
)
from desktop.services.customers.customers import CustomerForm, customer_card, save_customer
from desktop.services.drafts.draft_customer import choose_customer
from desktop.services.drafts.drafts import start_draft
from desktop.services.orders.cards import PostalAddress
from desktop.services.orders.order_core import order_core
from desktop.services.shop.identity_refusals import VatNumberWrong

pytestmark = pytest.mark.usefixtures("new_shop")


@pytest.fixture
def book() -> tuple[int, int, int, int]:
    """A customer and the ids of three addresses."""
    owner = save_customer(CustomerForm("Anne", "Le Goff"), by="")
    streets = ("1 rue Haute", "2 quai Neuf", "3 place du Marché")
    ids = [save_address(owner, PostalAddress(street=street, city="Brest"), by="") for street in streets]
    return owner, ids[0], ids[1], ids[2]


def order(owner: int) -> list[int]:
    return [address.id for address in customer_card(owner).addresses]


def test_goods_go_to_the_first_and_any_may_become_it(book: tuple[int, int, int, int]) -> None:
    owner, first, second, third = book
    bill_to(owner, third, by="")
    deliver_to(owner, third, by="")
    assert order(owner) == [third, first, second]
    assert billing_address_id(owner) is None, "goods and invoices go to the same address now"
    bill_to(owner, third, by="")
    assert billing_address_id(owner) is None


def test_a_sale_begins_with_the_two_addresses_that_were_chosen(book: tuple[int, int, int, int]) -> None:
    owner, _, second, _ = book
    draft = start_draft(by="", page="customer")
    choose_customer(draft, owner, by="")
    core = order_core(draft)
    assert (core.head.billing_same, core.shipping and core.shipping.street) == (True, "1 rue Haute")
    bill_to(owner, second, by="")
    choose_customer(draft, owner, by="")
    core = order_core(draft)
    assert (core.head.billing_same, core.billing and core.billing.street) == (False, "2 quai Neuf")


def test_an_address_comes_back_where_it_stood_and_for_what_it_was(book: tuple[int, int, int, int]) -> None:
    owner, first, second, third = book
    bill_to(owner, second, by="")
    gone = remove_address(owner, second, by="")
    assert gone is not None
    assert (order(owner), billing_address_id(owner)) == ([first, third], None)
    again = put_back_address(gone, by="")
    assert (order(owner), billing_address_id(owner)) == ([first, again, third], again)
    assert remove_address(owner, second, by="") is None


def test_a_vat_number_is_checked_when_it_is_typed_not_when_it_was_there() -> None:
    with pytest.raises(VatNumberWrong):
        save_customer(CustomerForm(company="x", vat_number="FR 11 123 456 783"), by="")
    owner = save_customer(CustomerForm(company="x", vat_number="fr 11 123 456 782"), by="")
    assert customer_card(owner).form.vat_number == "FR11123456782"
    save_customer(CustomerForm(company="x", vat_number="CHE-123.456.788"), by="")
