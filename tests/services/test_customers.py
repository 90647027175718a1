"""Customers added, changed, found and shown."""

from __future__ import annotations

import pytest

from desktop.models import Address, Credit, Customer, HistoryEntry, Order
from desktop.services.customers.address_book import AddressEmpty, remove_address, save_address
from desktop.services.customers.customer_search import find_customers
from desktop.services.customers.customers import (
    CustomerForm,
    CustomerNotFound,
    CustomerUnnamed,
    customer_card,
    save_customer,
    walk_in_customer_name,
)
from desktop.services.orders.cards import PostalAddress
from desktop.services.shop.identity_refusals import (
    CountryUnknown,
    EmailNotPossible,
    PhoneNotPossible,
    SirenWrong,
)
from desktop.services.work import Changes, subscribe, unsubscribe
from tests.rows import add_order

pytestmark = pytest.mark.usefixtures("new_shop")
ANNE = CustomerForm("Anne", "Le  Goff ", email="Anne.LeGoff@example.fr", phone="+33 6 12 34 56 78")


def names(text: str, limit: int = 50) -> list[str]:
    return [row.name or row.company for row in find_customers(text, limit)]


def test_a_customer_is_stored_tidily_and_the_chain_does_not_know_the_name():
    heard: list[Changes] = []
    subscribe(heard.append)
    customer_id = save_customer(ANNE, by="Paul")
    unsubscribe(heard.append)
    assert customer_card(customer_id).form.last_name == "Le Goff"
    assert heard == [Changes(customers=frozenset({customer_id}))]
    entry = list(HistoryEntry.select())[-1]
    assert (entry.event, entry.by) == ("customer_saved", "Paul")
    assert entry.facts == {"customer": str(Customer.get().uid), "added": True}


def test_changing_a_customer_changes_how_they_are_found():
    customer_id = save_customer(ANNE, by="")
    assert (
        save_customer(CustomerForm(company="Brasserie du Port"), customer_id=customer_id, by="")
        == customer_id
    )
    assert names("goff") == []
    assert names("brass") == ["Brasserie du Port"]
    assert list(HistoryEntry.select())[-1].facts["added"] is False
    with pytest.raises(CustomerNotFound):
        save_customer(ANNE, customer_id=999, by="")


@pytest.mark.parametrize(
    ("form", "error", "field"),
    [
        (CustomerForm(private_note="tall"), CustomerUnnamed, "last_name"),
        (CustomerForm(last_name="x", email="anne@"), EmailNotPossible, "email"),
        (CustomerForm(last_name="x", email="a b@c.fr"), EmailNotPossible, "email"),
        (CustomerForm(company="x", siren="732 829 321"), SirenWrong, "siren"),
    ],
)
def test_what_cannot_be_is_refused_at_its_field(form, error, field):
    with pytest.raises(error) as refusal:
        save_customer(form, by="")
    assert refusal.value.where == field
    assert Customer.select().count() == 0


@pytest.mark.parametrize("form", [CustomerForm(phone="0298"), CustomerForm(company="x", siren="732 829 320")])
def test_little_is_enough(form):
    assert customer_card(save_customer(form, by="")).name in {"0298", "x"}


def test_addresses_keep_their_order_and_orders_their_copies():
    customer_id = save_customer(ANNE, by="")
    home = save_address(customer_id, PostalAddress(street="1 rue  Haute", city="Brest", country="fr"), by="")
    work = save_address(customer_id, PostalAddress(company="Port", city="Rennes"), by="")
    save_address(customer_id, PostalAddress(id=home, street="2 rue Basse", city="Brest"), by="")
    first, second = customer_card(customer_id).addresses
    assert (first.id, first.street, first.country) == (home, "2 rue Basse", "FR")
    assert (second.id, second.company) == (work, "Port")
    remove_address(customer_id, home, by="")
    assert [address.id for address in customer_card(customer_id).addresses] == [work]


def test_addresses_of_somebody_else_are_out_of_reach():
    anne, paul = save_customer(ANNE, by=""), save_customer(CustomerForm(last_name="Paul"), by="")
    home = save_address(anne, PostalAddress(street="1 rue Haute", city="Brest"), by="")
    added = save_address(paul, PostalAddress(id=home, street="9 quai", city="Brest"), by="")
    remove_address(paul, home, by="")
    assert added != home
    assert Address.get_by_id(home).street == "1 rue Haute"


@pytest.mark.parametrize(
    ("address", "error"),
    [
        (PostalAddress(region="Bretagne"), AddressEmpty),
        (PostalAddress(city="Brest", country="F"), CountryUnknown),
    ],
)
def test_an_address_must_say_something(address, error):
    customer_id = save_customer(ANNE, by="")
    with pytest.raises(error):
        save_address(customer_id, address, by="")
    assert Address.select().count() == 0


def test_the_card_sums_what_was_bought_and_shows_the_last_five():
    customer_id = save_customer(ANNE, by="")
    for day in range(7):
        order = {"customer": customer_id, "net_minor": 1000, "total_minor": 1000, "due_minor": 100}
        add_order(number=f"A-26-{day:05}", placed_at=1_700_000_000 + day * 86400, **order)
    add_order(
        number="A-26-00010", customer=customer_id, lifecycle="cancelled", net_minor=500, total_minor=500
    )
    add_order(number="A-26-00011", customer=customer_id, currency="CHF", net_minor=500, total_minor=500)
    add_order(number="A-26-00012", customer=customer_id, net_minor=500, total_minor=500)
    last = Order.get(Order.number == "A-26-00012")
    Credit.create(order=last, cause="refund", net_minor=200, tax_minor=0, gross_minor=200)
    add_order(customer=customer_id, net_minor=1, total_minor=1)
    card = customer_card(customer_id)
    assert (card.order_count, card.spent_minor, card.due_minor) == (8, 7300, 700)
    assert [order.number[-2:] for order in card.orders] == ["12", "11", "10", "06", "05"]


@pytest.mark.parametrize(
    "typed", ["elise", "ÉLISE", "dup eli", "mau", "orange", "0612", "06 12 34", "+33 6 12", "5678"]
)
def test_any_first_letters_find_her(typed):
    save_customer(
        CustomerForm("Élise", "Dupré", "Maison Mauve", "e.dupre12@orange.fr", "+33 6 12 34 56 78"), by=""
    )
    save_customer(CustomerForm("Yann", "Kerven"), by="")
    assert names(typed) == ["Élise Dupré"]


def test_an_international_number_finds_one_written_as_dialled_at_home():
    save_customer(CustomerForm(last_name="Kerven", phone="06 12 34 56 78"), by="")
    assert names("+33 6 12 34 56 78") == ["Kerven"]


def test_starts_come_before_middles_then_names():
    for first, last in (("Zoé", "Adupont"), ("Zoé", "Durand"), ("Anne", "Dupuis"), ("Marc", "Du Pont")):
        save_customer(CustomerForm(first, last), by="")
    assert names("du") == ["Marc Du Pont", "Anne Dupuis", "Zoé Durand", "Zoé Adupont"]
    assert names("du", 2) == ["Marc Du Pont", "Anne Dupuis"]


def test_nothing_typed_gives_the_newest():
    for last in ("A", "B", "C"):
        save_customer(CustomerForm(last_name=last), by="")
    assert names("  ", 2) == ["C", "B"]


@pytest.mark.parametrize("typed", ["%", "_", "'", '"', "\\", "();--", "\x00", "dup%", "ﷺ", "😀", "a " * 500])
def test_odd_letters_are_only_letters(typed):
    save_customer(CustomerForm("Élise", "Dupré"), by="")
    assert names(typed) in ([], ["Élise Dupré"])


def test_a_row_shows_the_first_town():
    customer_id = save_customer(ANNE, by="")
    save_address(customer_id, PostalAddress(city="Brest"), by="")
    save_address(customer_id, PostalAddress(city="Rennes"), by="")
    assert find_customers("goff")[0].city == "Brest"


def test_the_erased_are_not_found():
    save_customer(ANNE, by="")
    Customer.update(erased_at=1).execute()
    assert find_customers("goff") == find_customers("") == []


def test_a_walk_in_has_a_name_in_each_language():
    assert walk_in_customer_name("fr") == "Client de passage"
    assert walk_in_customer_name("en") == walk_in_customer_name("de") == "Walk-in customer"


@pytest.mark.parametrize("phone", ["06 12 34 56 78 poste 12", "0612345678 ext 4", "+33 (0)6.12", "112"])
def test_a_phone_number_may_say_more_than_its_digits(phone: str) -> None:
    known = save_customer(CustomerForm("Léa", phone=phone), by="")
    assert customer_card(known).form.phone == phone


@pytest.mark.parametrize("phone", ["zéro six", "12", "abc", "--"])
def test_a_phone_number_has_some_digits(phone: str) -> None:
    with pytest.raises(PhoneNotPossible):
        save_customer(CustomerForm("Léa", phone=phone), by="")
    known = save_customer(CustomerForm("Léa", phone="+33 (0)6.12-34"), by="")
    Customer.update(phone="poste 12").where(Customer.id == known).execute()
    save_customer(CustomerForm("Léa", "Le Gall", phone="poste 12"), customer_id=known, by="")
    assert customer_card(known).form.phone == "poste 12"
