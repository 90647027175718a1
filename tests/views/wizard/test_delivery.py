"""Step 4: the method sets the price, addresses are asked only where something is shipped."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QPushButton, QRadioButton

from desktop.app import Desk
from desktop.models import Address, Order
from desktop.services.customers.address_book import billing_address_id, save_address
from desktop.services.customers.customers import customer_card
from desktop.services.orders.cards import PostalAddress
from desktop.services.shop.methods import shipping_methods
from desktop.views.parts.form import FormRow
from desktop.views.wizard.delivery_page import DeliveryPage
from desktop.views.wizard.wizard import Wizard
from tests.catalogue import know, sell
from tests.views.wizard.conftest import Hands, stored

ADDRESS = {
    "name": "Soizic Le Gall",
    "street": "3, rue Haute",
    "postcode": "29780",
    "city": "Plouhinec",
}


@pytest.fixture
def sale(desk: Desk, wizard: Wizard, hands: Hands) -> Wizard:
    """A book of 900 g for a walk-in, on the delivery step."""
    sell("Livre", "30.00", sku="LIV", weight_g=900, tax="reduced")
    hands.press("ctrl+m")
    hands.type("LIV")
    hands.press("enter", "alt+4")
    return wizard


def _page(sale: Wizard) -> DeliveryPage:
    page = sale.steps["delivery"]
    assert isinstance(page, DeliveryPage)
    return page


def _method(kind: str, at: int = 0) -> int:
    return [row.id for row in shipping_methods() if row.kind == kind][at]


def _row(sale: Wizard, key: int) -> QRadioButton:
    return _page(sale).methods.findChild(QRadioButton, str(key))


def _choose(sale: Wizard, kind: str, at: int = 0) -> None:
    _row(sale, _method(kind, at)).click()
    QApplication.processEvents()


def _type_address(hands: Hands, role: str = "shipping", **parts: str) -> None:
    for part, text in (ADDRESS | parts).items():
        hands.fill(f"wizard.address.{role}.{part}", text)


def test_handing_over_needs_no_address(sale: Wizard, hands: Hands, opened: list[int]) -> None:
    assert _page(sale).methods.current() == 0
    assert not _page(sale).price.isVisible()
    hands.press("alt+6", "ctrl+enter")
    assert len(opened) == 1


def test_each_method_shows_its_price_and_the_chosen_one_sets_it(sale: Wizard, hands: Hands) -> None:
    assert "€8.90" in _row(sale, _method("ship")).accessibleName()
    _choose(sale, "ship")
    assert stored(sale).head.delivery.list_minor == 890
    assert ("Home delivery", "€8.90") in sale.basket.sums.texts()
    assert _page(sale).weight.text() == "Weight 900\u00a0g"
    _choose(sale, "pickup")
    assert stored(sale).head.delivery.list_minor == 0


def test_shipping_asks_for_an_address_and_saves_it_field_by_field(sale: Wizard, hands: Hands) -> None:
    _choose(sale, "ship")
    assert hands.at().startswith("wizard.address.shipping.")
    hands.fill("wizard.address.shipping.street", "3, rue Haute")
    core = stored(sale)
    assert core.shipping is not None
    assert core.shipping.street == "3, rue Haute"
    _type_address(hands)
    hands.click("wizard.address.shipping.done")
    core = stored(sale)
    assert core.shipping is not None
    assert (core.shipping.complete, core.shipping.city, core.shipping.country) == (True, "Plouhinec", "FR")
    assert "29780 Plouhinec" in _page(sale).shipping.shown.text()


def test_every_missing_part_is_refused_at_its_field_by_next(sale: Wizard, hands: Hands) -> None:
    _choose(sale, "ship")
    hands.press("ctrl+enter")
    rows = _page(sale).shipping.form.rows
    assert (sale.step, hands.at()) == ("delivery", "wizard.address.shipping.street")
    assert [part for part, row in rows.items() if row.problem()] == ["street", "city"]
    assert rows["street"].problem() == "The delivery address needs its street."
    hands.fill("wizard.address.shipping.street", "3, rue Haute")
    assert [part for part, row in rows.items() if row.problem()] == ["city"]
    hands.press("ctrl+enter")
    assert (sale.step, hands.at()) == ("delivery", "wizard.address.shipping.city")
    hands.fill("wizard.address.shipping.city", "Plouhinec")
    hands.press("ctrl+enter")
    assert sale.step == "payment"


def test_a_postcode_that_france_has_not_is_refused_beside_it(sale: Wizard, hands: Hands) -> None:
    _choose(sale, "ship")
    _type_address(hands, postcode="ABC")
    rows = _page(sale).shipping.form.rows
    hands.click("wizard.address.shipping.done")
    assert "five digits" in rows["postcode"].problem()
    assert _page(sale).shipping.editing
    hands.press("ctrl+enter")
    assert (sale.step, hands.at()) == ("delivery", "wizard.address.shipping.postcode")
    assert [part for part, row in rows.items() if row.problem()] == ["postcode"]
    hands.fill("wizard.address.shipping.postcode", "29780")
    hands.press("ctrl+enter")
    assert sale.step == "payment"


def test_creating_names_everything_that_is_missing_and_leads_to_the_first(
    sale: Wizard, hands: Hands, opened: list[int]
) -> None:
    _choose(sale, "ship")
    hands.press("alt+6")
    assert _spoken(sale)[3] == "4. Delivery, something is missing"
    hands.press("ctrl+enter")
    assert (opened, sale.step, hands.at()) == ([], "delivery", "wizard.address.shipping.street")
    assert sale.notice.title.text() == "The delivery address needs its street."
    assert sale.notice.words.text() == "The delivery address needs its town."
    assert [row.problem() != "" for row in _rows(sale, "shipping")] == [True, True]


def test_the_steps_say_where_something_is_missing(wizard: Wizard, hands: Hands) -> None:
    hands.press("alt+6")
    assert _spoken(wizard) == [
        "1. Customer, something is missing",
        "2. Products, something is missing",
        "3. Discounts, done",
        "4. Delivery, done",
        "5. Payment, done",
        "6. Review, you are here",
    ]
    hands.press("alt+1", "ctrl+m", "alt+6")
    assert _spoken(wizard)[:2] == ["1. Customer, done", "2. Products, something is missing"]


def test_a_full_invoice_needs_the_address_it_goes_to(sale: Wizard, hands: Hands) -> None:
    hands.click("wizard.address.same")
    hands.press("ctrl+enter")
    assert (sale.step, hands.at()) == ("delivery", "wizard.address.billing.street")
    assert [row.problem() != "" for row in _rows(sale, "billing")] == [True, True]
    hands.click("wizard.address.billing.done")
    hands.click("wizard.address.same")
    hands.press("ctrl+enter")
    assert sale.step == "payment"


def test_a_business_is_asked_for_its_address_even_at_the_counter(sale: Wizard, hands: Hands) -> None:
    assert sale.draft_id is not None
    Order.update(siren="732829320").where(Order.id == sale.draft_id).execute()
    sale.draft.read()
    assert "A full invoice needs" in _page(sale).shipping.shown.text()
    hands.press("ctrl+enter")
    assert (sale.step, hands.at()) == ("delivery", "wizard.address.shipping.street")
    _type_address(hands)
    hands.press("ctrl+enter")
    assert sale.step == "payment"


def _spoken(sale: Wizard) -> list[str]:
    return [step.accessibleName() for step in sale.header.steps.findChildren(QPushButton)]


def _rows(sale: Wizard, role: str) -> list[FormRow]:
    block = _page(sale).billing if role == "billing" else _page(sale).shipping
    return [block.form.rows[part] for part in ("street", "city")]


def test_a_method_that_does_not_go_there_cannot_be_chosen(sale: Wizard, hands: Hands) -> None:
    _choose(sale, "ship")
    _type_address(hands)
    form = _page(sale).shipping.form
    country = form.rows["country"].field
    country.choose("JP")  # type: ignore[attr-defined]
    country.activated.emit(0)  # type: ignore[attr-defined]
    assert not _row(sale, _method("ship")).isEnabled()
    hands.press("alt+6", "ctrl+enter")
    assert sale.step == "delivery"
    assert "does not go to this address" in _page(sale).method_problem.text()


def test_a_typed_price_is_kept_marked_and_can_go_back_to_the_rule(sale: Wizard, hands: Hands) -> None:
    _choose(sale, "ship")
    hands.fill("wizard.delivery.price", "5")
    delivery = stored(sale).head.delivery
    assert (delivery.list_minor, delivery.manual) == (500, True)
    assert "by hand" in _page(sale).price_row.label.text()
    hands.press("alt+2")
    hands.type("LIV")
    hands.press("enter", "alt+4")
    assert stored(sale).head.delivery.list_minor == 500
    hands.click("wizard.delivery.rule")
    delivery = stored(sale).head.delivery
    assert (delivery.list_minor, delivery.manual) == (990, False)


def test_free_shipping_shows_the_old_price_and_comes_back(sale: Wizard, hands: Hands) -> None:
    _choose(sale, "ship")
    hands.click("wizard.delivery.free")
    assert stored(sale).head.delivery.final_minor == 0
    assert _page(sale).offered.text() == "€8.90 − 100% = €0.00"
    assert ("Free shipping", "−€8.90") in sale.basket.sums.texts()
    assert sale.basket.total.figure.text() == "€30.00"
    hands.click("wizard.delivery.free")
    assert sale.basket.total.figure.text() == "€38.90"


def test_two_addresses_and_back_to_one(sale: Wizard, hands: Hands) -> None:
    _choose(sale, "ship")
    _type_address(hands)
    hands.click("wizard.address.shipping.done")
    hands.click("wizard.address.same")
    _type_address(hands, "billing", name="Atelier Le Gall", city="Douarnenez")
    core = stored(sale)
    assert core.billing is not None
    assert core.shipping is not None
    assert (core.shipping.city, core.billing.city, core.head.billing_same) == (
        "Plouhinec",
        "Douarnenez",
        False,
    )
    hands.click("wizard.address.same")
    assert stored(sale).head.billing_same
    assert stored(sale).billed_to == stored(sale).shipping


def test_giving_an_address_up_puts_the_old_one_back_and_undo_the_typed_one(
    desk: Desk, sale: Wizard, hands: Hands
) -> None:
    _choose(sale, "ship")
    _type_address(hands)
    hands.click("wizard.address.shipping.done")
    hands.click("wizard.address.edit")
    hands.fill("wizard.address.shipping.city", "Quimper")
    hands.press("esc")
    core = stored(sale)
    assert core.shipping is not None
    assert (sale.step, core.shipping.city) == ("delivery", "Plouhinec")
    assert desk.window.toasts.undo_now()
    after = stored(sale).shipping
    assert after is not None
    assert after.city == "Quimper"


@pytest.fixture
def known(desk: Desk, wizard: Wizard, hands: Hands) -> int:
    """A sale for somebody with two addresses in the book."""
    sell("Livre", "30.00", sku="LIV", weight_g=900, tax="reduced")
    customer = know("Soizic", "Le Gall", address=PostalAddress(**ADDRESS))
    save_address(customer, PostalAddress(street="8, quai", postcode="29100", city="Douarnenez"), by="")
    hands.type("soizic")
    hands.press("enter")
    hands.type("LIV")
    hands.press("enter", "alt+4")
    return customer


def test_addresses_are_filled_from_the_book_and_chosen_from_it(
    known: int, wizard: Wizard, hands: Hands
) -> None:
    core = stored(wizard)
    assert core.shipping is not None
    assert core.shipping.city == "Plouhinec"
    menu = _page(wizard).shipping.book.menu()
    assert [action.text() for action in menu.actions()] == [
        "Soizic Le Gall, 3, rue Haute, 29780 Plouhinec",
        "8, quai, 29100 Douarnenez",
    ]
    _page(wizard).shipping.choose(1)
    after = stored(wizard).shipping
    assert after is not None
    assert after.city == "Douarnenez"


def test_a_new_address_goes_into_the_book_only_when_asked(known: int, wizard: Wizard, hands: Hands) -> None:
    for kept, count in ((False, 2), (True, 3)):
        hands.click("wizard.address.new")
        _type_address(hands, city="Brest")
        box = hands.find("wizard.address.shipping.keep", QAbstractButton)
        box.setChecked(kept)
        hands.click("wizard.address.shipping.done")
        assert len(customer_card(known).addresses) == count


def test_a_billing_address_of_their_own_is_kept_for_their_next_bills(
    known: int, wizard: Wizard, hands: Hands
) -> None:
    assert billing_address_id(known) is None
    hands.click("wizard.address.same")
    box = hands.find("wizard.address.billing.keep", QAbstractButton)
    assert (box.text(), box.isChecked()) == ("Their invoices go there from now on", True)
    _type_address(hands, "billing", city="Brest")
    hands.click("wizard.address.billing.done")
    book = customer_card(known).addresses
    (kept,) = (row for row in book if row.id == billing_address_id(known))
    assert (kept.city, len(book)) == ("Brest", 3)


def test_editing_changes_the_copy_and_on_demand_the_book(known: int, wizard: Wizard, hands: Hands) -> None:
    hands.click("wizard.address.edit")
    hands.fill("wizard.address.shipping.street", "5, rue Basse")
    assert hands.find("wizard.address.shipping.keep", QAbstractButton).isChecked()
    hands.click("wizard.address.shipping.done")
    assert [row.street for row in customer_card(known).addresses] == ["5, rue Basse", "8, quai"]
    assert Address.select().count() == 2
