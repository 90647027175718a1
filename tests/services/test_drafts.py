"""The wizard's draft: what each step writes, what it refuses, and what follows by itself."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest

from desktop.domain.exact import NegativeNumber
from desktop.domain.states import Channel, DraftKind, Lifecycle
from desktop.models import Order, OrderLine, Product, ShippingMethod, Variant
from desktop.services.drafts import (
    draft_adjustments,
    draft_customer,
    draft_delivery,
    draft_lines,
    draft_reuse,
    drafts,
)
from desktop.services.drafts.draft_edit import NotADraft
from desktop.services.drafts.draft_missing import AddressIncomplete, IdentityMissing, NoLines, missing
from desktop.services.orders.cards import PostalAddress
from desktop.services.orders.order_core import order_core
from desktop.services.work import Changes, subscribe, unsubscribe
from tests.catalogue import know, sell

PLOUHINEC = PostalAddress(name="Soizic Le Gall", street="3, rue Haute", postcode="29780", city="Plouhinec")


@pytest.fixture
def draft(new_shop) -> int:
    return drafts.start_draft(by="Maëlle", channel=Channel.PHONE)


@pytest.fixture
def heard():
    changes: list[Changes] = []
    subscribe(changes.append)
    yield changes
    unsubscribe(changes.append)


def test_every_change_reprices_and_is_announced_once(draft, heard):
    mug = sell("Mug", "24.00", sku="MUG")
    draft_lines.add_product(draft, mug, quantity=Decimal(2), by="")
    assert [change.drafts for change in heard] == [frozenset({draft})]
    head = order_core(draft).head
    assert (head.total_minor, head.net_minor, head.tax_minor, head.due_minor) == (4800, 4000, 800, 4800)
    assert head.lifecycle is Lifecycle.DRAFT


def test_the_same_variant_adds_up_but_other_texts_make_another_line(draft):
    bowl = sell("Bol", "20.00", questions=[("text", "Prénom", True, 12, "4.50")])
    first = draft_lines.add_product(draft, bowl, texts=[("Prénom", "Yann")], by="")
    again = draft_lines.add_product(draft, bowl, texts=[("Prénom", " Yann ")], by="")
    other = draft_lines.add_product(draft, bowl, texts=[("Prénom", "Léa")], by="")
    assert first == again != other
    lines = order_core(draft).lines
    assert [(line.quantity, line.unit_price) for line in lines] == [
        (2, Decimal("24.5")),
        (1, Decimal("24.5")),
    ]


@pytest.mark.parametrize(
    ("texts", "refusal"),
    [
        ([], "TextMissing"),
        ([("Prénom", "Anne-Gaëlle Marie")], "TextTooLong"),
    ],
)
def test_a_wrong_customisation_is_refused_and_nothing_is_added(draft, texts, refusal):
    bowl = sell("Bol", "20.00", questions=[("text", "Prénom", True, 12, "0")])
    with pytest.raises(Exception, match=refusal):
        draft_lines.add_product(draft, bowl, texts=texts, by="")
    assert not OrderLine.select().exists()


def test_quantities_follow_the_products_step(draft):
    honey = sell("Miel", "23.90", step="0.001", tax="reduced")
    mug = sell("Mug", "24.00")
    line = draft_lines.add_product(draft, honey, quantity=Decimal("0.385"), by="")
    assert order_core(draft).head.total_minor == 920
    with pytest.raises(draft_lines.QuantityNotPossible):
        draft_lines.add_product(draft, mug, quantity=Decimal("1.5"), by="")
    draft_lines.set_quantity(draft, line, Decimal(0), by="")
    assert order_core(draft).lines == ()
    assert order_core(draft).head.total_minor == 0


def test_a_price_override_keeps_the_old_price_in_sight_and_comes_back(draft):
    line = draft_lines.add_product(draft, sell("Mug", "24.00"), by="")
    draft_lines.set_unit_price(draft, line, Decimal("20"), reason="chipped", by="")
    draft_lines.set_unit_price(draft, line, Decimal("19"), reason="very chipped", by="")
    card = order_core(draft).lines[0]
    assert (card.unit_price, card.original_price, card.price_reason) == (19, 24, "very chipped")
    draft_lines.set_unit_price(draft, line, None, by="")
    card = order_core(draft).lines[0]
    assert (card.unit_price, card.original_price) == (24, None)


def test_the_shipping_price_follows_weight_until_it_is_typed(draft):
    book = sell("Livre", "30.00", weight_g=900, tax="reduced")
    line = draft_lines.add_product(draft, book, by="")
    draft_delivery.set_address(draft, "shipping", PLOUHINEC, by="")
    home = ShippingMethod.get(ShippingMethod.name == "Livraison à domicile")
    draft_delivery.choose_shipping(draft, home.id, by="")
    assert order_core(draft).head.delivery.list_minor == 890
    draft_lines.set_quantity(draft, line, Decimal(2), by="")
    assert order_core(draft).head.delivery.list_minor == 990
    draft_delivery.set_shipping_price(draft, 500, by="")
    draft_lines.set_quantity(draft, line, Decimal(6), by="")
    assert order_core(draft).head.delivery.list_minor == 500
    draft_delivery.set_free_shipping(draft, True, by="")
    delivery = order_core(draft).head.delivery
    assert (delivery.list_minor, delivery.final_minor) == (500, 0)
    draft_delivery.set_shipping_price(draft, None, by="")
    draft_delivery.set_free_shipping(draft, False, by="")
    assert order_core(draft).head.delivery.final_minor == 2290


def test_what_is_missing_is_told_field_by_field(draft):
    assert [type(refusal) for refusal in missing(order_core(draft))] == [IdentityMissing, NoLines]
    draft_customer.set_identity(draft, phone="06 71 20 45 18", by="")
    draft_lines.add_product(draft, sell("Mug", "24.00"), by="")
    assert missing(order_core(draft)) == []
    home = ShippingMethod.get(ShippingMethod.name == "Livraison à domicile")
    draft_delivery.choose_shipping(draft, home.id, by="")
    gap = missing(order_core(draft))[0]
    assert isinstance(gap, AddressIncomplete)
    assert (gap.role, gap.part) == ("shipping", "street")
    draft_delivery.set_address(draft, "shipping", PLOUHINEC, by="")
    assert missing(order_core(draft)) == []


def test_choosing_a_customer_copies_them_and_a_walk_in_clears_them(draft):
    customer = know("Soizic", "Le Gall", email="soizic@example.org", address=PLOUHINEC)
    draft_customer.choose_customer(draft, customer, by="")
    core = order_core(draft)
    assert (core.head.customer_name, core.head.email) == ("Soizic Le Gall", "soizic@example.org")
    assert core.shipping is not None
    assert core.shipping.city == "Plouhinec"
    draft_customer.set_walk_in(draft, by="")
    core = order_core(draft)
    assert (core.head.customer_id, core.head.email, core.shipping) == (None, "", None)
    assert core.head.who == "Client de passage"


def test_discount_surcharge_and_tip_are_one_each(draft):
    draft_lines.add_product(draft, sell("Mug", "48.00"), by="")
    draft_adjustments.set_order_discount(draft, percent=Decimal(50), by="")
    draft_adjustments.set_order_discount(draft, amount_minor=800, name="Fidélité", by="")
    draft_adjustments.set_fee(draft, name="Emballage", percent=Decimal(10), by="")
    drafts.set_tip(draft, 200, by="")
    core = order_core(draft)
    assert [(item.kind, item.minor) for item in core.adjustments] == [("discount", 800), ("fee", 400)]
    assert core.head.total_minor == 4000 + 400 + 200
    draft_adjustments.set_order_discount(draft, by="")
    assert order_core(draft).head.total_minor == 4800 + 480 + 200


def test_use_takes_todays_prices_and_names_what_is_gone(draft):
    mug, book = sell("Mug", "24.00"), sell("Livre", "30.00")
    source = drafts.start_draft(by="")
    for variant in (mug, book):
        draft_lines.add_product(source, variant, by="")
    draft_delivery.set_address(source, "shipping", PLOUHINEC, by="")
    before = order_core(source)
    Variant.update(price=Decimal(26)).where(Variant.id == mug).execute()
    Product.update(active=False).where(Product.name == "Livre").execute()
    report = draft_reuse.use_order(draft, source, by="")
    assert [(item.name, item.old, item.new) for item in report.changed] == [("Mug", 24, 26)]
    assert report.gone == ("Livre",)
    core = order_core(draft)
    assert [line.unit_price for line in core.lines] == [26]
    assert core.shipping is not None
    assert order_core(source) == before


def test_a_parked_sale_is_recalled_and_a_discarded_one_is_gone(draft):
    draft_lines.add_product(draft, sell("Mug", "24.00"), by="")
    drafts.park(draft, "Mme Péron", by="")
    assert [(row.kind, row.name, row.total_minor) for row in drafts.open_drafts()] == [
        (DraftKind.PARKED, "Mme Péron", 2400)
    ]
    drafts.recall(draft, by="")
    row = drafts.open_drafts()[0]
    assert (row.kind, row.name) == (DraftKind.SALE, "Mme Péron"), "it keeps its name until it is an order"
    drafts.discard(draft, by="")
    assert drafts.open_drafts() == []
    with pytest.raises(NotADraft):
        drafts.set_tip(draft, 100, by="")


def test_a_sale_in_progress_is_resumed_unless_it_is_old(draft):
    assert drafts.draft_to_resume() is None
    drafts.set_page(draft, "products", by="")
    assert drafts.draft_to_resume() == draft
    Order.update(changed_at=datetime.now(UTC) - timedelta(days=2)).execute()
    assert drafts.draft_to_resume() is None


def test_the_order_date_may_lie_in_the_past_and_the_tax_follows_it(draft):
    day = datetime(2013, 6, 1, 12, tzinfo=UTC)
    drafts.set_header(draft, placed_at=day, by="")
    draft_lines.add_product(draft, sell("Mug", "24.00"), by="")
    core = order_core(draft)
    assert core.head.placed_at == day
    assert core.head.created_at > day
    assert core.lines[0].tax.rate == Decimal("19.6")


def test_a_surcharge_below_zero_is_refused_and_the_old_one_stays(draft):
    draft_lines.add_product(draft, sell("Mug", "24.00"), by="")
    draft_adjustments.set_fee(draft, name="Emballage", amount_minor=200, by="")
    with pytest.raises(NegativeNumber):
        draft_adjustments.set_fee(draft, name="Emballage", amount_minor=-400, by="")
    assert order_core(draft).head.total_minor == 2600
