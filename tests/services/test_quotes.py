"""Quotes (F60, F61): duplicated from orders, issued gapless, kept beside the order they become; no stock."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest
import time_machine

from desktop.domain.paper_identity import IdentityIncomplete
from desktop.domain.quotes import Prices, QuoteState
from desktop.domain.states import DraftKind, Lifecycle
from desktop.models import Order, PaymentMethod, Product, ShippingMethod, StockMove, Variant
from desktop.models.base import db
from desktop.services.check.check import check_shop
from desktop.services.commands.commands import Command
from desktop.services.customers.address_book import save_address
from desktop.services.customers.customers import CustomerForm, save_customer
from desktop.services.days import today
from desktop.services.drafts import draft_adjustments, draft_customer, draft_delivery, draft_lines, drafts
from desktop.services.drafts.draft_edit import NotADraft
from desktop.services.drafts.draft_missing import IdentityMissing, NoLines
from desktop.services.goods.stock import OutOfStock
from desktop.services.marks.comments import save_comment
from desktop.services.orders.order_card import order_card
from desktop.services.orders.order_core import order_core
from desktop.services.papers.document_store import paper
from desktop.services.placing.orders import QuoteStaysQuote, confirm
from desktop.services.plans.plans import carry_out, plan
from desktop.services.quotes import quotes
from desktop.services.quotes.quote_facts import (
    QuoteNotFound,
    quote_behind,
    quote_card,
    quote_id_of,
    quote_standing,
)
from desktop.services.quotes.quote_facts import quotes as all_quotes
from desktop.services.quotes.quote_stock import quote_below_zero
from desktop.services.vouchers.vouchers import VoucherForm, VoucherKind, create_voucher
from tests.catalogue import sell
from tests.services.factory import history, identify_shop
from tests.services.test_drafts import PLOUHINEC

NAME = [("text", "Prénom", True, 12, "4.50")]


@pytest.fixture
def bowl(new_shop) -> int:
    identify_shop()
    return sell("Bol", "20.00", stock="8", sku="BOL", weight_g=450, questions=NAME)


@pytest.fixture
def order(bowl) -> int:
    """A paid and discounted order that is sent, with all that a quote must not take along."""
    draft = drafts.start_draft(by="")
    who = CustomerForm(first_name="Soizic", last_name="Le Gall", email="soizic@example.org", language="en")
    customer = save_customer(who, by="")
    save_address(customer, PLOUHINEC, by="")
    draft_customer.choose_customer(draft, customer, by="")
    line = draft_lines.add_product(draft, bowl, quantity=Decimal(2), texts=[("Prénom", "Yann")], by="")
    draft_lines.set_line_discount(draft, line, percent=Decimal(10), by="")
    draft_adjustments.set_order_discount(draft, amount_minor=300, name="Geste", by="")
    draft_adjustments.set_fee(draft, name="Emballage", amount_minor=150, by="")
    home = ShippingMethod.get(ShippingMethod.name == "Livraison à domicile")
    draft_delivery.choose_shipping(draft, home.id, by="")
    card = PaymentMethod.get(PaymentMethod.code == "card")
    draft_delivery.choose_payment_method(draft, card.id, by="")
    drafts.set_header(draft, note="Sonner deux fois", by="")
    confirm(draft, by="")
    for command in (Command.MARK_PAID, Command.MARK_SHIPPED):
        carry_out(plan(command, draft), by="")
    save_comment(draft, "good customer", by="")
    return draft


def same_sale(one: int, other: int) -> bool:
    """Whether two sales come to the same, line by line."""
    a, b = order_core(one), order_core(other)
    sums = [
        [(x.name, x.texts, x.quantity, x.unit_price, x.final_minor, x.gross_minor) for x in core.lines]
        for core in (a, b)
    ]
    return sums[0] == sums[1] and a.head.total_minor == b.head.total_minor


def test_a_duplicate_has_the_sale_and_nothing_that_came_after_it(order):
    before = order_card(order)
    made = quotes.duplicate_order(order, Prices.KEEP, by="Maëlle")
    card = order_card(made.id)
    head, source = card.head, before.head
    assert same_sale(order, made.id)
    assert (head.lifecycle, head.draft_kind, head.number, head.quote_number) == ("draft", "quote", "", "")
    assert (head.customer_id, head.email, head.language) == (source.customer_id, source.email, "en")
    assert (head.payment_method_id, head.delivery.method_id) == (
        source.payment_method_id,
        source.delivery.method_id,
    )
    assert card.core.shipping is not None
    assert before.core.shipping is not None
    assert card.core.shipping.street == before.core.shipping.street
    assert [(item.kind, item.name, item.minor) for item in card.core.adjustments] == [
        (item.kind, item.name, item.minor) for item in before.core.adjustments
    ]
    assert (card.payments, card.documents, card.shipments) == ((), (), ())
    assert (card.comment, head.note) == ("", "")
    assert order_card(order) == before
    assert made.report.changed == made.report.gone == ()
    assert check_shop() == []


def test_prices_are_kept_or_refreshed_and_what_changed_is_shown(order, bowl):
    honey = sell("Miel", "9.00")
    extra = quotes.duplicate_order(order, Prices.KEEP, by="").id
    draft_lines.add_product(extra, honey, by="")
    Variant.update(price=Decimal("23.00")).where(Variant.id == bowl).execute()
    Product.update(active=False).where(Product.name == "Miel").execute()
    offer = quotes.duplicate_offer(extra)
    assert [(one.name, one.old, one.new) for one in offer.report.changed] == [
        ("Bol", Decimal("24.5"), Decimal("27.5"))
    ]
    assert offer.report.gone == ("Miel",)
    assert Order.select().where(Order.source_order == extra).count() == 0
    kept = quotes.duplicate_order(extra, Prices.KEEP, by="").id
    fresh = quotes.duplicate_order(extra, Prices.TODAY, by="").id
    assert order_core(kept).head.total_minor == offer.kept_minor
    assert order_core(fresh).head.total_minor == offer.today_minor
    assert [line.unit_price for line in order_core(kept).lines] == [Decimal("24.5")]
    assert [line.unit_price for line in order_core(fresh).lines] == [Decimal("27.5")]
    assert order_core(fresh).adjustments == ()
    assert check_shop() == []


def test_a_delivery_price_is_kept_where_its_rule_asks_more_by_now(order):
    method = ShippingMethod.get(ShippingMethod.name == "Livraison à domicile")
    ShippingMethod.update(rule={"kind": "flat", "price": 4200}).where(
        ShippingMethod.id == method.id
    ).execute()
    before = order_core(order).head.delivery
    kept = order_core(quotes.duplicate_order(order, Prices.KEEP, by="").id).head.delivery
    assert (kept.list_minor, kept.manual) == (before.list_minor, True)


def test_a_voucher_for_that_order_only_does_not_come_along(bowl):
    draft = drafts.start_draft(by="")
    draft_customer.set_identity(draft, name="Yann", by="")
    draft_lines.add_product(draft, bowl, texts=[("Prénom", "Yann")], by="")
    uid = order_core(draft).head.uid
    create_voucher(VoucherForm(VoucherKind.AMOUNT, None, 500, code="SEUL", order_uid=uid), by="")
    draft_adjustments.apply_voucher(draft, "SEUL", by="")
    order = confirm(draft, by="")
    made = quotes.duplicate_order(order, Prices.KEEP, by="")
    assert (made.report.gone, made.report.vouchers) == ((), ("SEUL",))
    assert order_core(made.id).adjustments == ()


def test_numbers_are_given_when_a_quote_is_issued_and_without_a_gap(order):
    first, second, third = (quotes.duplicate_order(order, Prices.KEEP, by="").id for _ in range(3))
    drafts.discard(second, by="")
    quotes.issue_quote(third, by="")
    quotes.issue_quote(first, by="")
    year = today().year % 100
    assert order_core(third).head.quote_number == f"DE-A-{year}-00001"
    assert order_core(first).head.quote_number == f"DE-A-{year}-00002"
    assert [row.number for row in all_quotes()] == [f"DE-A-{year}-00001", f"DE-A-{year}-00002"]
    assert check_shop() == []


def test_a_quote_is_issued_again_only_when_it_says_something_else(order, bowl):
    quote = quotes.duplicate_order(order, Prices.KEEP, by="").id
    document = quotes.issue_quote(quote, by="")
    frozen = paper(document)
    assert (frozen.kind, frozen.version, frozen.valid_until) == ("quote", 1, today() + timedelta(days=30))
    assert frozen.totals.total_minor == order_core(quote).head.total_minor
    assert quotes.issue_quote(quote, by="") == document
    assert not quote_card(quote).changed
    draft_lines.set_quantity(quote, order_core(quote).lines[0].id, Decimal(3), by="")
    assert quote_card(quote).changed
    again = quotes.issue_quote(quote, by="")
    assert paper(again).version == 2
    assert paper(again).number == frozen.number
    assert paper(document) == frozen
    assert quote_standing(quote).document_id == again
    assert check_shop() == []


def test_a_quote_takes_no_stock_and_its_order_does(order, bowl):
    moves = StockMove.select().count()
    quote = quotes.duplicate_order(order, Prices.KEEP, by="").id
    quotes.issue_quote(quote, by="")
    draft_lines.set_quantity(quote, order_core(quote).lines[0].id, Decimal(4), by="")
    assert StockMove.select().count() == moves
    quotes.order_quote(quote, by="")
    assert StockMove.select().count() == moves + 1
    assert StockMove.select().order_by(StockMove.id.desc()).first().quantity == -4


def test_an_order_and_its_quote_are_linked_and_the_quote_stays(order):
    quote = quotes.duplicate_order(order, Prices.KEEP, by="").id
    drafts.park(quote, "Chantier", note="for the wedding", by="")
    document = quotes.issue_quote(quote, by="")
    frozen = paper(document)
    made = quotes.order_quote(quote, by="Maëlle")
    assert same_sale(quote, made)
    head = order_core(made).head
    assert head.number
    behind = quote_behind(made)
    assert behind is not None
    assert behind.number == order_core(quote).head.quote_number
    standing = quote_standing(quote)
    assert standing.state is QuoteState.ORDERED
    assert standing.order is not None
    assert standing.order.number == head.number
    assert standing.source is not None
    assert standing.source.number == order_core(order).head.number
    assert paper(document) == frozen
    assert order_card(made).comment == "for the wedding"
    assert "order_quoted" in history(made)
    assert history(quote)[-1] == "quote_ordered"
    assert quote not in [row.id for row in drafts.open_drafts()]
    for act in (
        lambda: quotes.order_quote(quote, by=""),
        lambda: quotes.issue_quote(quote, by=""),
        lambda: drafts.set_tip(quote, 100, by=""),
    ):
        with pytest.raises(NotADraft):
            act()
    assert check_shop() == []


def test_the_order_is_what_was_agreed_even_after_a_change_that_was_not_issued(order):
    quote = quotes.duplicate_order(order, Prices.KEEP, by="").id
    quotes.issue_quote(quote, by="")
    drafts.set_tip(quote, 500, by="")
    made = quotes.order_quote(quote, by="")
    assert order_core(made).head.tip_minor == 500
    document = quote_standing(quote).document_id
    assert document is not None
    assert paper(document).totals.total_minor == order_core(made).head.total_minor
    assert paper(document).version == 2


def test_a_cancelled_order_frees_its_quote(order):
    quote = quotes.duplicate_order(order, Prices.KEEP, by="").id
    first = quotes.order_quote(quote, by="")
    carry_out(plan(Command.CANCEL, first, _cancelled()), by="")
    assert quote_standing(quote).order is None
    second = quotes.order_quote(quote, by="")
    assert second != first
    assert check_shop() == []


def _cancelled() -> object:
    from desktop.services.plans.plan_cancel import CancelChoices

    return CancelChoices("", False)


def test_a_voucher_made_for_the_quote_follows_into_the_order(bowl):
    quote = drafts.start_draft(by="")
    draft_customer.set_identity(quote, name="Yann", by="")
    draft_lines.add_product(quote, bowl, texts=[("Prénom", "Yann")], by="")
    uid = order_core(quote).head.uid
    form = VoucherForm(VoucherKind.AMOUNT, None, 500, code="SEUL", order_uid=uid, max_uses=1)
    create_voucher(form, by="")
    draft_adjustments.apply_voucher(quote, "SEUL", by="")
    quotes.make_quote(quote, by="")
    made = quotes.order_quote(quote, by="")
    assert order_core(made).head.discount_minor == 500
    assert check_shop() == []


def test_an_expired_quote_is_marked_and_asks_for_prices(order, bowl):
    quote = quotes.duplicate_order(order, Prices.KEEP, by="").id
    quotes.issue_quote(quote, by="")
    total = order_core(quote).head.total_minor
    with time_machine.travel(datetime.now(UTC) + timedelta(days=40), tick=False):
        assert quote_standing(quote).state is QuoteState.EXPIRED
        Variant.update(price=Decimal("30.00")).where(Variant.id == bowl).execute()
        with pytest.raises(quotes.QuoteExpired) as refusal:
            quotes.order_quote(quote, by="")
        assert refusal.value.quote == order_core(quote).head.quote_number
        made = quotes.order_quote(quote, Prices.TODAY, by="")
        assert order_core(made).lines[0].unit_price == Decimal("34.5")
        carry_out(plan(Command.CANCEL, made, _cancelled()), by="")
        kept = quotes.order_quote(quote, Prices.KEEP, by="")
        assert order_core(kept).head.total_minor == total


def test_issuing_an_expired_quote_makes_it_good_again(order):
    quote = quotes.duplicate_order(order, Prices.KEEP, by="").id
    quotes.issue_quote(quote, by="")
    with time_machine.travel(datetime.now(UTC) + timedelta(days=40), tick=False):
        document = quotes.issue_quote(quote, by="")
        assert paper(document).valid_until == today() + timedelta(days=30)
        assert quote_standing(quote).state is QuoteState.ISSUED


def test_until_when_a_quote_is_good_can_be_said(order):
    quote = quotes.duplicate_order(order, Prices.KEEP, by="").id
    with pytest.raises(quotes.ValidityPast):
        quotes.set_validity(quote, today() - timedelta(days=1), by="")
    wanted = today() + timedelta(days=7)
    quotes.set_validity(quote, wanted, by="")
    assert paper(quotes.issue_quote(quote, by="")).valid_until == wanted


def test_a_quote_needs_lines_somebody_and_a_shop_that_is_known(new_shop):
    quote = drafts.start_draft(by="")
    quotes.make_quote(quote, by="")
    with pytest.raises(IdentityMissing):
        quotes.issue_quote(quote, by="")
    draft_customer.set_identity(quote, name="Yann", by="")
    with pytest.raises(NoLines):
        quotes.issue_quote(quote, by="")
    draft_lines.add_product(quote, sell("Bol", "20.00"), by="")
    with pytest.raises(IdentityIncomplete):
        quotes.issue_quote(quote, by="")
    assert order_core(quote).head.quote_number == ""
    made = quotes.order_quote(quote, by="")
    assert order_core(made).head.total_minor == 2000
    assert "document_deferred" in history(quote)
    assert check_shop() == []


def test_a_sale_that_becomes_a_quote_stays_one_through_parking_and_leaving(bowl):
    quote = drafts.start_draft(by="", page="review")
    draft_lines.add_product(quote, bowl, texts=[("Prénom", "Yann")], by="")
    drafts.park(quote, "a moment", by="")
    quotes.make_quote(quote, by="")
    assert drafts.draft_to_resume() == quote
    drafts.park(quote, "Chantier Le Gall", by="")
    drafts.recall(quote, by="")
    assert drafts.abandon(quote, by="")
    head = order_core(quote).head
    assert (head.draft_kind, head.draft_name) == (DraftKind.QUOTE, "Chantier Le Gall")
    assert drafts.draft_to_resume() is None
    with pytest.raises(QuoteStaysQuote):
        confirm(quote, by="")


def test_what_was_thrown_away_comes_back_as_it_was(order):
    quote = quotes.duplicate_order(order, Prices.KEEP, by="").id
    quotes.issue_quote(quote, by="")
    core = order_core(quote)
    drafts.discard(quote, by="")
    assert quote_standing(quote).state is QuoteState.DISCARDED
    drafts.put_back(quote, by="")
    assert order_core(quote) == core
    assert core.head.lifecycle is Lifecycle.DRAFT
    drafts.put_back(order, by="")
    assert order_core(order).head.number


def test_a_quote_is_found_by_its_number_its_handle_and_its_orders(order):
    quote = quotes.duplicate_order(order, Prices.KEEP, by="").id
    assert quote_id_of(f"draft-{quote}") == quote
    assert quote_id_of(order_core(order).head.number) == quote
    made = quotes.order_quote(quote, by="")
    assert quote_id_of(order_core(made).head.number) == quote
    assert quote_id_of(order_core(quote).head.quote_number) == quote
    for text in ("DE-A-26-99999", "draft-", f"draft-{order}", order_core(order).head.number + "9"):
        with pytest.raises(QuoteNotFound):
            quote_id_of(text)


def test_the_index_of_sources_is_used(order):
    plan_rows = db.execute_sql(
        "EXPLAIN QUERY PLAN SELECT 1 FROM orders WHERE source_order_id = 1 AND number IS NOT NULL"
    ).fetchall()
    assert any("orders_source" in str(row[-1]) for row in plan_rows)


def test_an_order_is_found_by_the_number_of_its_quote(order):
    from desktop.services.orders.order_search import OrderSearch, order_ids

    quote = quotes.duplicate_order(order, Prices.KEEP, by="").id
    made = quotes.order_quote(quote, by="")
    assert order_ids(OrderSearch(text=order_core(quote).head.quote_number), 9)[0] == made
    carry_out(plan(Command.CANCEL, made, _cancelled()), by="")
    drafts.set_tip(quote, 100, by="")
    again = quotes.order_quote(quote, by="")
    assert order_ids(OrderSearch(text=order_core(quote).head.quote_number), 9)[:2] == [again, made]
    assert check_shop() == []


def test_an_order_of_a_quote_without_a_number_is_indexed_when_it_gets_one(new_shop):
    quote = drafts.start_draft(by="")
    draft_customer.set_identity(quote, name="Yann", by="")
    draft_lines.add_product(quote, sell("Bol", "20.00"), by="")
    quotes.make_quote(quote, by="")
    made = quotes.order_quote(quote, by="")
    carry_out(plan(Command.CANCEL, made, _cancelled()), by="")
    identify_shop()
    quotes.issue_quote(quote, by="")
    assert check_shop() == []


@pytest.mark.parametrize(("policy", "told"), [("warn", [("Bol", Decimal(-1))]), ("allow", []), ("block", [])])
def test_what_a_quote_would_take_below_zero_is_known_before_it_is_ordered(order, bowl, policy, told):
    quote = quotes.duplicate_order(order, Prices.KEEP, by="").id
    Product.update(oversell=policy).execute()
    line = order_core(quote).lines[0]
    draft_lines.set_quantity(quote, line.id, Decimal(7), by="")
    assert [(one.name, one.on_hand) for one in quote_below_zero(quote)] == told


def test_enough_on_the_shelf_is_no_warning(order, bowl):
    assert quote_below_zero(quotes.duplicate_order(order, Prices.KEEP, by="").id) == ()


def test_a_quote_of_what_may_not_be_sold_below_zero_stays_a_quote(order, bowl):
    quote = quotes.duplicate_order(order, Prices.KEEP, by="").id
    draft_lines.set_quantity(quote, order_core(quote).lines[0].id, Decimal(7), by="")
    Product.update(oversell="block").execute()
    with pytest.raises(OutOfStock):
        quotes.order_quote(quote, by="")
    assert quote_standing(quote).order is None
