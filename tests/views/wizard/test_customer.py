"""Step 1: found, looked at, chosen, added, passing by, or taken from an earlier order."""

from __future__ import annotations

from decimal import Decimal

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QAbstractButton, QApplication

from desktop.app import Desk
from desktop.models import Customer, Order, Variant
from desktop.services.customers.customers import CustomerForm, save_customer
from desktop.services.drafts import draft_customer, draft_delivery, draft_lines, drafts
from desktop.services.orders.cards import PostalAddress
from desktop.services.orders.order_core import order_core
from desktop.services.placing import orders
from desktop.views.parts.form import FormRow
from desktop.views.parts.results import ResultList
from desktop.views.wizard.saving import PAUSE_MS
from desktop.views.wizard.section import REACH
from desktop.views.wizard.wizard import Wizard
from tests.catalogue import know, sell
from tests.views.wizard.conftest import Hands, customer_step, stored

QUAY = PostalAddress(name="Élise Dupré", street="1 quai Pelletan", postcode="29770", city="Audierne")


@pytest.fixture
def people(desk: Desk) -> dict[str, int]:
    return {
        "elise": save_customer(
            CustomerForm("Élise", "Dupré", "", "elise@example.org", "06 11 22 33 44"), by=""
        ),
        "shop": save_customer(CustomerForm(company="Dupont & Fils", phone="02 98 00 00 00"), by=""),
        "yvon": save_customer(CustomerForm("Yvon", "Le Bloc'h", phone="06 18 77 03 52"), by=""),
    }


def _found(wizard: Wizard) -> list[str]:
    results = customer_step(wizard).results.results
    return [results.result(at).title for at in range(results.rowCount())]


def test_an_untouched_wizard_leaves_no_row(desk: Desk, wizard: Wizard, hands: Hands) -> None:
    assert hands.at() == "wizard.customer.search"
    hands.press("esc")
    assert desk.window.current == "orders"
    assert not Order.select().exists()


def test_typing_in_the_search_makes_no_row(people: dict[str, int], wizard: Wizard, hands: Hands) -> None:
    hands.type("dup")
    assert _found(wizard) == ["Dupont & Fils", "Élise Dupré"]
    hands.press("esc")
    assert (wizard.step, customer_step(wizard).search.text()) == ("customer", "")
    hands.press("esc")
    assert not Order.select().exists()


def test_details_show_without_choosing_and_leave_the_search_alone(
    people: dict[str, int], wizard: Wizard, hands: Hands
) -> None:
    hands.type("dup")
    hands.press("down")
    details = customer_step(wizard).details
    assert (details.name.text(), details.email.value()) == ("Élise Dupré", "elise@example.org")
    assert details.isVisible()
    hands.press("up")
    assert details.name.text() == "Dupont & Fils"
    assert (customer_step(wizard).search.text(), hands.at()) == ("dup", "wizard.customer.search")
    assert wizard.draft_id is None


@pytest.mark.parametrize("way", ["enter", "next", "choose", "double"])
def test_every_way_to_choose_binds_the_customer_and_goes_on(
    people: dict[str, int], wizard: Wizard, hands: Hands, way: str
) -> None:
    hands.type("elise")
    if way == "enter":
        hands.press("enter")
    elif way == "next":
        hands.click("wizard.next")
    elif way == "choose":
        hands.click("wizard.customer.choose")
    else:
        customer_step(wizard).results.take()
    head = stored(wizard).head
    assert (head.customer_id, head.email, wizard.step) == (people["elise"], "elise@example.org", "products")
    assert hands.at() == "wizard.product.search"
    assert wizard.basket.who.text() == "Élise Dupré"


def test_a_new_customer_is_proposed_saved_and_chosen(wizard: Wizard, hands: Hands) -> None:
    hands.type("soizic le gall")
    form = customer_step(wizard).form
    assert form.isVisible()
    assert "“soizic le gall”" in form.intro.text()
    assert wizard.draft_id is None
    hands.press("enter")
    assert form.intro.text() == "A name, an e-mail or a phone number is enough."
    assert hands.at() == "customer.email"
    hands.fill("customer.email", "soizic@example.org")
    hands.fill("customer.phone", "06 71 20 45 18")
    hands.click("customer.save")
    saved = Customer.get(Customer.email == "soizic@example.org")
    assert (saved.first_name, saved.last_name) == ("Soizic", "Le Gall")
    assert stored(wizard).head.customer_id == saved.id
    assert hands.at() == "wizard.product.search"
    hands.click("wizard.cancel")
    assert Customer.get_or_none(Customer.id == saved.id) is not None


def test_adding_somebody_beside_those_found_does_not_say_that_nobody_was(
    people: dict[str, int], wizard: Wizard, hands: Hands
) -> None:
    hands.type("le")
    assert _found(wizard)
    hands.press("ctrl+k")
    form = customer_step(wizard).form
    assert form.intro.text() == "A name, an e-mail or a phone number is enough."
    words = form.heading.mapTo(wizard, QPoint(0, 0)).x()
    reach = form.bare.mapTo(wizard, QPoint(0, 0)).x()
    assert words - reach == REACH, "the word of a quiet button stands under the title"


def test_a_refused_form_marks_its_field_and_loses_nothing(wizard: Wizard, hands: Hands) -> None:
    hands.press("ctrl+k")
    hands.type("Soizic")
    hands.fill("customer.email", "nowhere")
    hands.press("enter")
    row = customer_step(wizard).form.rows["email"]
    assert "nowhere" in row.problem()
    assert (wizard.step, Customer.select().count()) == ("customer", 0)
    assert customer_step(wizard).form.form().first_name == "Soizic"
    hands.fill("customer.email", "soizic@example.org")
    hands.press("enter")
    assert Customer.select().count() == 1


def test_what_is_typed_into_the_form_is_on_the_draft_when_its_field_is_left(
    wizard: Wizard, hands: Hands
) -> None:
    hands.press("ctrl+k")
    hands.fill("customer.first_name", "Soizic")
    assert stored(wizard).head.customer_name == "Soizic"
    hands.fill("customer.last_name", "Le Gall")
    hands.fill("customer.phone", "06 71")
    head = stored(wizard).head
    assert (head.customer_name, head.phone, head.draft_page) == ("Soizic Le Gall", "06 71", "customer")
    assert not Customer.select().exists()


def test_half_typed_text_is_saved_within_a_second(wizard: Wizard, hands: Hands, qtbot: object) -> None:
    assert PAUSE_MS < 1000
    hands.press("ctrl+k")
    hands.type("Soi")
    assert wizard.draft_id is None
    qtbot.waitUntil(lambda: wizard.draft_id is not None, timeout=1000)  # type: ignore[attr-defined]
    assert stored(wizard).head.customer_name == "Soi"


def test_a_bare_name_goes_on_without_a_record(wizard: Wizard, hands: Hands) -> None:
    hands.press("ctrl+k")
    hands.fill("customer.phone", "06 71 20 45 18")
    hands.press("ctrl+shift+enter")
    assert (wizard.step, stored(wizard).head.phone) == ("products", "06 71 20 45 18")
    assert not Customer.select().exists()


def test_a_bare_name_with_no_possible_phone_number_is_refused_beside_it(wizard: Wizard, hands: Hands) -> None:
    hands.press("ctrl+k")
    hands.fill("customer.last_name", "Le Gall")
    hands.fill("customer.phone", "abc")
    hands.press("ctrl+shift+enter")
    form = customer_step(wizard).form
    assert form.isVisible()
    assert "abc" in form.rows["phone"].problem()
    hands.fill("customer.phone", "06 71 20 45 18 poste 12")
    hands.press("ctrl+shift+enter")
    assert (wizard.step, stored(wizard).head.phone) == ("products", "06 71 20 45 18 poste 12")


def test_leaving_the_form_takes_the_name_off_and_undo_puts_it_back(
    desk: Desk, wizard: Wizard, hands: Hands
) -> None:
    hands.press("ctrl+k")
    hands.fill("customer.last_name", "Le Gall")
    hands.press("esc")
    assert stored(wizard).head.who == ""
    assert desk.window.toasts.undo_now()
    assert stored(wizard).head.who == "Le Gall"
    assert customer_step(wizard).form.isVisible()


def test_walk_in_is_one_key(wizard: Wizard, hands: Hands) -> None:
    hands.press("ctrl+m")
    head = stored(wizard).head
    assert (head.customer_id, head.who, wizard.step) == (None, "Client de passage", "products")


def test_a_chosen_customer_can_be_changed_and_taken_off(
    people: dict[str, int], wizard: Wizard, hands: Hands
) -> None:
    hands.type("elise")
    hands.press("enter", "alt+1")
    assert customer_step(wizard).details.name.text() == "Élise Dupré"
    hands.click("wizard.customer.edit")
    hands.fill("customer.phone", "07 00 00 00 00")
    hands.press("enter")
    head = stored(wizard).head
    assert (head.phone, Customer.get_by_id(people["elise"]).phone) == ("07 00 00 00 00", "07 00 00 00 00")
    hands.press("alt+1")
    next(
        b for b in customer_step(wizard).details.findChildren(QAbstractButton) if b.text() == "Remove"
    ).click()
    assert stored(wizard).head.customer_id is None


def test_editing_the_customer_keeps_an_address_typed_for_this_sale(desk: Desk, hands: Hands) -> None:
    customer = know("Élise", "Dupré", address=QUAY)
    desk.window.new_order()
    wizard = desk.window.page("wizard")
    assert isinstance(wizard, Wizard)
    customer_step(wizard)._take(customer)
    other = PostalAddress(street="2 rue Haute", postcode="29000", city="Quimper")
    wizard.draft.change(lambda at: draft_delivery.set_address(at, "shipping", other, by=""))
    hands.press("alt+1")
    hands.click("wizard.customer.edit")
    hands.fill("customer.email", "elise@example.org")
    hands.press("enter")
    core = stored(wizard)
    assert core.shipping is not None
    assert (core.shipping.city, core.head.email) == ("Quimper", "elise@example.org")
    desk.bus.close()


def test_an_order_without_anybody_is_refused_with_three_fields_marked(
    desk: Desk, wizard: Wizard, hands: Hands
) -> None:
    sell("Mug", "12.00", sku="MUG1")
    hands.press("ctrl+enter")
    hands.type("MUG1")
    hands.press("enter", "alt+6", "ctrl+enter")
    assert wizard.step == "customer"
    assert "who it is for" in wizard.notice.title.text()
    rows = customer_step(wizard).form.rows
    marked = [key for key, row in rows.items() if row.field.property("problem")]
    assert marked == ["last_name", "email", "phone"]
    assert isinstance(rows["last_name"], FormRow)
    assert len(stored(wizard).lines) == 1


# Carts and earlier orders


def _sold(customer: int, *variants: int) -> int:
    draft = drafts.start_draft(by="")
    draft_customer.choose_customer(draft, customer, by="")
    for variant in variants:
        draft_lines.add_product(draft, variant, by="")
    return draft


def test_use_brings_an_earlier_order_at_todays_prices_and_says_what_changed(
    people: dict[str, int], wizard: Wizard, hands: Hands
) -> None:
    mug, book = sell("Mug", "24.00", sku="M"), sell("Livre", "30.00", sku="L")
    source = orders.confirm(_sold(people["elise"], mug, book), by="")
    Variant.update(price=Decimal(26)).where(Variant.id == mug).execute()
    Variant.update(active=False).where(Variant.id == book).execute()
    before = order_core(source)
    hands.type("elise")
    assert customer_step(wizard).details.orders.count.text() == "1"
    hands.click("wizard.customer.use")
    core = stored(wizard)
    assert (wizard.step, [line.unit_price for line in core.lines]) == ("products", [26])
    assert core.head.customer_id == people["elise"]
    told = wizard.notice.words.text()
    assert "Mug now costs €26.00 instead of €24.00" in told
    assert "Livre is no longer sold" in told
    assert order_core(source) == before


def test_an_abandoned_cart_can_be_used_and_stays_as_it_was(
    people: dict[str, int], wizard: Wizard, hands: Hands
) -> None:
    cart = _sold(people["yvon"], sell("Mug", "24.00", sku="M"))
    drafts.abandon(cart, by="")
    before = order_core(cart)
    hands.type("yvon")
    assert customer_step(wizard).details.carts.isVisible()
    hands.click("wizard.customer.use")
    assert [line.name for line in stored(wizard).lines] == ["Mug"]
    assert wizard.draft_id != cart
    assert order_core(cart) == before


def test_the_list_is_steered_from_the_search_and_read_aloud(
    people: dict[str, int], wizard: Wizard, hands: Hands
) -> None:
    results = hands.find("wizard.customer.results", ResultList)
    hands.press("down")
    first = results.currentIndex()
    assert first.row() == 0
    assert first.data(11) == results.results.result(0).spoken()  # AccessibleTextRole
    assert QApplication.focusWidget() is customer_step(wizard).search
