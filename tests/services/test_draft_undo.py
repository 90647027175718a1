"""What was taken off or left unfinished can be had again; what cannot be meant is refused, whole."""

from __future__ import annotations

from decimal import Decimal

import pytest

from desktop.domain.errors import DeskError
from desktop.domain.states import DraftKind
from desktop.models import Customer
from desktop.services.customers.customers import CustomerForm
from desktop.services.drafts import draft_adjustments, draft_delivery, draft_lines, draft_undo, drafts
from desktop.services.drafts.draft_edit import NotADraft
from desktop.services.drafts.draft_new_customer import save_and_choose
from desktop.services.orders.cards import PostalAddress
from desktop.services.orders.order_core import order_core
from desktop.services.shop.methods import shipping_methods
from desktop.services.work import Changes, subscribe, unsubscribe
from tests.catalogue import sell


@pytest.fixture
def draft(new_shop) -> int:
    return drafts.start_draft(by="", page="products")


def test_a_removed_line_comes_back_as_it_was_and_only_once(draft):
    bowl = sell("Bol", "20.00", questions=[("text", "Prénom", True, 12, "4.50")])
    line = draft_lines.add_product(draft, bowl, texts=[("Prénom", "Yann")], by="")
    draft_lines.add_product(draft, sell("Mug", "24.00"), by="")
    draft_lines.set_unit_price(draft, line, Decimal(22), reason="chipped", by="")
    draft_lines.set_line_discount(draft, line, percent=Decimal(10), by="")
    before = order_core(draft)
    draft_lines.remove_line(draft, line, by="")
    draft_undo.put_line_back(draft, before.lines[0], by="")
    draft_undo.put_line_back(draft, before.lines[0], by="")
    after = order_core(draft)
    assert [(one.uid, one.final_minor, one.texts) for one in after.lines] == [
        (one.uid, one.final_minor, one.texts) for one in before.lines
    ]
    assert after.head.total_minor == before.head.total_minor


def test_a_typed_price_makes_a_line_of_its_own(draft):
    mug = sell("Mug", "24.00")
    draft_lines.add_product(draft, mug, by="")
    draft_lines.add_product(draft, mug, unit_price=Decimal(20), by="")
    draft_lines.add_product(draft, mug, unit_price=Decimal(24), by="")
    assert [(line.quantity, line.unit_price, line.original_price) for line in order_core(draft).lines] == [
        (2, 24, None),
        (1, 20, 24),
    ]


def test_an_abandoned_sale_keeps_its_lines_and_an_empty_one_is_gone(draft):
    empty = drafts.start_draft(by="", page="customer")
    draft_lines.add_product(draft, sell("Mug", "24.00"), by="")
    assert drafts.abandon(draft, by="")
    assert not drafts.abandon(empty, by="")
    assert [(row.id, row.kind) for row in drafts.open_drafts()] == [(draft, DraftKind.ABANDONED)]
    assert drafts.draft_to_resume() is None
    drafts.recall(draft, by="")
    assert drafts.draft_to_resume() == draft


def test_a_delivery_has_its_price_before_there_is_an_address(draft):
    draft_lines.add_product(draft, sell("Livre", "30.00", weight_g=900, tax="reduced"), by="")
    home = next(row for row in shipping_methods() if row.name == "Livraison à domicile")
    draft_delivery.choose_shipping(draft, home.id, by="")
    assert order_core(draft).head.delivery.list_minor == 890


def test_numbers_nobody_can_mean_are_refused_before_they_are_stored(draft):
    mug = sell("Mug", "24.00")
    line = draft_lines.add_product(draft, mug, by="")
    before = order_core(draft)
    for act in (
        lambda: draft_lines.set_line_discount(draft, line, percent=Decimal(120), by=""),
        lambda: draft_lines.set_line_discount(draft, line, amount_minor=-1, by=""),
        lambda: draft_lines.set_unit_price(draft, line, Decimal(-1), by=""),
        lambda: draft_lines.add_product(draft, mug, unit_price=Decimal(-1), by=""),
        lambda: draft_lines.add_custom(draft, name="x", unit_price=Decimal(-1), tax_class_id=1, by=""),
        lambda: draft_adjustments.set_order_discount(draft, percent=Decimal(101), by=""),
    ):
        with pytest.raises(DeskError):
            act()
    assert order_core(draft) == before


def test_a_customer_is_added_and_bound_or_neither(draft):
    heard: list[Changes] = []
    subscribe(heard.append)
    saved = save_and_choose(draft, CustomerForm("Soizic", "Le Gall"), by="")
    unsubscribe(heard.append)
    assert order_core(draft).head.customer_id == saved
    assert [change.customers | change.drafts for change in heard if change.customers]
    drafts.discard(draft, by="")
    with pytest.raises(NotADraft):
        save_and_choose(draft, CustomerForm("Yvon", "Le Bloc'h"), by="")
    assert Customer.select().count() == 1


def test_changing_a_customer_keeps_the_address_of_their_sale(draft):
    customer = save_and_choose(draft, CustomerForm("Soizic", "Le Gall"), by="")
    there = PostalAddress(street="3, rue Haute", postcode="29780", city="Plouhinec")
    draft_delivery.set_address(draft, "shipping", there, by="")
    save_and_choose(draft, CustomerForm("Soizic", "Le Bihan"), customer_id=customer, by="")
    core = order_core(draft)
    assert core.shipping is not None
    assert (core.head.customer_name, core.shipping.city) == ("Soizic Le Bihan", "Plouhinec")
