"""Placing an order: all of it in one transaction, or nothing of it."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest
import time_machine

from desktop.domain.states import FulfilmentStatus, Lifecycle, PaymentStatus
from desktop.models import (
    HistoryEntry,
    NumberSeries,
    Order,
    OrderLine,
    OutboxItem,
    ShippingMethod,
    StockLevel,
    StockMove,
    TaxRate,
    VoucherUse,
)
from desktop.models.base import db, now
from desktop.services.check.check import check_shop
from desktop.services.drafts import draft_adjustments, draft_customer, draft_delivery, draft_lines, drafts
from desktop.services.drafts.draft_edit import NotADraft
from desktop.services.drafts.draft_missing import AddressIncomplete, IdentityMissing, NoLines
from desktop.services.goods.stock import OutOfStock
from desktop.services.history import broken_links
from desktop.services.orders.cards import PostalAddress
from desktop.services.orders.order_card import order_card
from desktop.services.orders.order_core import order_core
from desktop.services.placing import orders
from desktop.services.placing.new_order import NewAdjustment, NewDelivery, NewLine, NewOrder, place
from desktop.services.plans.payments import receive
from desktop.services.shop.preferences import change_settings
from desktop.services.vouchers.vouchers import VoucherForm, VoucherKind, create_voucher, voucher_code
from tests.catalogue import know, sell

PLOUHINEC = PostalAddress(name="Soizic Le Gall", street="3, rue Haute", postcode="29780", city="Plouhinec")


@pytest.fixture
def mug(new_shop) -> int:
    return sell("Mug", "24.00", sku="MUG", stock="10", weight_g=400)


def ready(variant: int, quantity: str = "2") -> int:
    draft = drafts.start_draft(by="")
    draft_customer.set_identity(draft, name="Soizic", by="")
    draft_lines.add_product(draft, variant, quantity=Decimal(quantity), by="")
    return draft


def counts() -> list[int]:
    tables = (Order, OrderLine, StockMove, HistoryEntry, OutboxItem, VoucherUse, NumberSeries)
    return [table.select().count() for table in tables]


def test_confirming_gives_a_number_takes_stock_and_writes_history(mug):
    order_id = orders.confirm(ready(mug), by="Maëlle")
    card = order_card(order_id)
    assert card.head.number == f"A-{now():%y}-00001"
    assert card.head.lifecycle is Lifecycle.OPEN
    assert card.head.payment_status is PaymentStatus.UNPAID
    assert card.head.fulfilment_status is FulfilmentStatus.NOT_NEEDED
    assert (card.head.total_minor, card.head.due_minor, card.head.paid_minor) == (4800, 4800, 0)
    line = card.lines[0]
    assert (line.units.taken, line.units.in_shop, line.on_hand) == (2, 2, 8)
    move = StockMove.select().order_by(StockMove.id.desc()).first()
    assert (move.quantity, move.balance, move.by) == (-2, 8, "Maëlle")
    first = card.history[0]
    assert (first.event, first.facts["number"], first.facts["units"]) == (
        "order_placed",
        card.head.number,
        "2",
    )
    assert all(entry.by == "Maëlle" for entry in card.history)
    assert list(broken_links()) == []


def test_a_delivered_order_starts_unpaid_and_unfulfilled(mug):
    draft = ready(mug)
    draft_delivery.set_address(draft, "shipping", PLOUHINEC, by="")
    draft_delivery.choose_shipping(draft, ShippingMethod.get(kind="ship").id, by="")
    head = order_core(orders.confirm(draft, by="")).head
    assert (head.payment_status, head.fulfilment_status) == (
        PaymentStatus.UNPAID,
        FulfilmentStatus.UNFULFILLED,
    )


@pytest.mark.parametrize(
    ("spoil", "refusal"),
    [
        (lambda draft: draft_customer.set_identity(draft, name="", by=""), IdentityMissing),
        (lambda draft: draft_lines.remove_line(draft, order_core(draft).lines[0].id, by=""), NoLines),
        (
            lambda draft: draft_delivery.choose_shipping(
                draft, ShippingMethod.get(ShippingMethod.kind == "ship").id, by=""
            ),
            AddressIncomplete,
        ),
    ],
)
def test_a_draft_that_is_not_ready_is_refused_and_stays_as_it_is(mug, spoil, refusal):
    draft = ready(mug)
    spoil(draft)
    before, rows = order_core(draft), counts()
    with pytest.raises(refusal):
        orders.confirm(draft, by="")
    assert order_core(draft) == before
    assert counts() == rows


def test_the_same_key_twice_places_one_order(mug):
    draft = ready(mug)
    first = orders.confirm(draft, by="", key="k1")
    rows = counts()
    assert orders.confirm(draft, by="", key="k1") == first
    assert counts() == rows
    with pytest.raises(NotADraft):
        orders.confirm(draft, by="")


def test_a_blocked_product_is_not_sold_below_zero_and_no_number_is_lost(new_shop):
    scarce = sell("Vase", "60.00", stock="1", oversell="block")
    with pytest.raises(OutOfStock) as refusal:
        orders.confirm(ready(scarce), by="")
    assert (refusal.value.asked, refusal.value.on_hand) == (2, 1)
    assert not NumberSeries.select().exists()
    assert StockLevel.get(variant=scarce).on_hand == 1
    order = orders.confirm(ready(scarce, "1"), by="")
    assert order_core(order).head.number.endswith("-00001")


def test_at_the_counter_the_goods_in_the_hand_are_sold_even_below_zero(new_shop):
    mug = sell("Mug", "24.00", stock="1")
    assert order_card(orders.confirm(ready(mug), by="")).lines[0].on_hand == -1


def test_stock_can_wait_for_the_payment(mug):
    change_settings({"stock.when": "on_payment"}, by="")
    order = orders.confirm(ready(mug), by="")
    assert StockLevel.get(variant=mug).on_hand == 10
    assert Order.get_by_id(order).stock_at is None
    for _ in range(2):
        receive(order, 1000, by="")
    assert StockLevel.get(variant=mug).on_hand == 8
    assert [entry.event for entry in order_card(order).history].count("stock_taken") == 1
    assert check_shop() == []


def test_a_voucher_is_counted_once_and_gone_for_the_next(mug):
    code = voucher_code(create_voucher(VoucherForm(VoucherKind.AMOUNT, amount_minor=1000, max_uses=1), by=""))
    first, second = ready(mug), ready(mug)
    for draft in (first, second):
        draft_adjustments.apply_voucher(draft, code.lower(), by="")
        assert order_core(draft).head.total_minor == 3800
    orders.confirm(first, by="")
    with pytest.raises(Exception, match="VoucherUsedUp"):
        orders.confirm(second, by="")
    assert VoucherUse.select().count() == 1


def test_free_shipping_and_free_product_vouchers(mug):
    vase = sell("Vase", "60.00")
    product = order_core(ready(vase)).lines[0].product_id
    gift = create_voucher(VoucherForm(VoucherKind.FREE_PRODUCT, products=(product,)), by="")
    free = create_voucher(VoucherForm(VoucherKind.FREE_SHIPPING), by="")
    draft = ready(mug)
    draft_delivery.set_address(draft, "shipping", PLOUHINEC, by="")
    draft_delivery.choose_shipping(draft, ShippingMethod.get(kind="ship").id, by="")
    assert order_core(draft).head.delivery.final_minor > 0
    for voucher in (gift, free):
        draft_adjustments.apply_voucher(draft, voucher_code(voucher), by="")
    core = order_core(draft)
    assert [(line.name, line.final_minor) for line in core.lines] == [("Mug", 4800), ("Vase", 0)]
    assert core.head.delivery.final_minor == 0
    assert core.head.total_minor == 4800


def test_mails_are_queued_when_asked_for(mug):
    customer = know("Soizic", "Le Gall", email="soizic@example.org")
    draft = ready(mug)
    draft_customer.choose_customer(draft, customer, by="")
    order = orders.confirm(draft, by="")
    item = OutboxItem.get()
    assert (item.kind, item.state, item.message.recipient, item.message.order.id) == (
        "mail",
        "queued",
        "soizic@example.org",
        order,
    )


def test_a_whole_order_is_placed_in_one_transaction(mug):
    seen: list[str] = []
    connection = db.connection()
    connection.set_trace_callback(seen.append)
    new = NewOrder(
        lines=(
            NewLine(Decimal(2), mug, discount_percent=Decimal(10)),
            NewLine(Decimal(1), name="Retouche", unit_price=Decimal("15"), tax=None),
        ),
        name="Soizic",
        placed_at=datetime(2026, 11, 20, 9, tzinfo=UTC),
        adjustments=(NewAdjustment("discount", "Fidélité", percent=Decimal(10)),),
        delivery=NewDelivery(ShippingMethod.get(kind="ship").id, free=True),
        shipping=PLOUHINEC,
        tip_minor=200,
    )
    order = place(new, by="", key="k")
    connection.set_trace_callback(None)
    assert [text for text in seen if text.startswith("COMMIT")] == ["COMMIT"]
    head = order_core(order).head
    assert head.total_minor == 4320 - 432 + 1500 - 150 + 200
    assert head.delivery.list_minor > 0
    assert place(new, by="", key="k") == order


def test_a_refused_whole_order_leaves_no_trace(mug):
    rows = counts()
    with pytest.raises(IdentityMissing):
        place(NewOrder(lines=(NewLine(Decimal(1), mug),)), by="")
    assert counts() == rows


def test_a_draft_is_placed_when_it_becomes_an_order_unless_its_date_was_typed(mug):
    begun = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
    typed = datetime(2026, 2, 28, 15, 0, tzinfo=UTC)
    with time_machine.travel(begun, tick=False):
        waits, dated = ready(mug), ready(mug)
        drafts.park(waits, "Soizic", by="")
        drafts.set_header(dated, placed_at=typed, by="")
    later = begun + timedelta(days=9)
    with time_machine.travel(later, tick=False):
        for draft in (waits, dated):
            orders.confirm(draft, by="")
    assert [order_core(draft).head.placed_at for draft in (waits, dated)] == [later, typed]
    assert order_core(waits).head.created_at == begun


def test_tax_is_that_of_the_day_it_is_placed(mug):
    rate = TaxRate.get(TaxRate.country == "FR", TaxRate.rate == 20)
    with time_machine.travel(datetime(2026, 3, 30, 9, 0, tzinfo=UTC), tick=False):
        draft, dated = ready(mug), ready(mug)
    TaxRate.update(ends_on=date(2026, 3, 31)).where(TaxRate.id == rate.id).execute()
    TaxRate.create(
        tax_class=rate.tax_class_id, country="FR", component=rate.component, name="", rate=21,
        starts_on=date(2026, 4, 1),
    )  # fmt: skip
    with time_machine.travel(datetime(2026, 4, 2, 9, 0, tzinfo=UTC), tick=False):
        orders.confirm(draft, by="")
        drafts.set_header(dated, placed_at=datetime(2026, 3, 31, 9, 0, tzinfo=UTC), by="")
        orders.confirm(dated, by="")
    assert [order_core(one).lines[0].tax.rate for one in (draft, dated)] == [21, 20]
