"""The demo shop is sound, the same for the same seed, and refuses a shop that is somebody's."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from desktop.demo.fill import CLOSES, FRESH, OPENS, ShopNotEmpty, fill_demo, fresh_moments
from desktop.domain.quotes import QuoteState
from desktop.domain.states import DraftKind, Lifecycle, PaymentStatus, ReturnState
from desktop.domain.voucher_state import VoucherState
from desktop.models import Address, Customer, Document, Order, Payment, Return, Staff, StockLevel
from desktop.models.base import db
from desktop.models.schema import close_shop
from desktop.services.check.check import check_shop
from desktop.services.customers.customer_duplicates import duplicates
from desktop.services.days import today
from desktop.services.drafts.drafts import open_drafts
from desktop.services.mails.own_messages import own_messages
from desktop.services.orders.order_marks import order_marks
from desktop.services.orders.saved_views import saved_views
from desktop.services.quotes.quote_facts import quotes
from desktop.services.vouchers.voucher_list import find_vouchers


@pytest.fixture
def path(tmp_path):
    yield tmp_path / "demo.comptoir"
    close_shop()


def content() -> list[tuple[object, ...]]:
    columns = "number, customer_name, total_minor, payment_status, fulfilment_status"
    return list(
        db.execute_sql(f"SELECT {columns} FROM orders WHERE number IS NOT NULL ORDER BY id").fetchall()
    )


def test_copied_and_placed_orders_pass_the_check_and_come_out_the_same_again(path, tmp_path):
    steps: list[tuple[int, int]] = []
    fill_demo(path, orders=FRESH + 140, seed=7, step=lambda done, of: steps.append((done, of)))
    first = content()
    assert len(first) == FRESH + 140
    assert check_shop() == []
    assert steps[-1] == (FRESH + 140, FRESH + 140)
    copied = Return.select().where(Return.order <= 140)
    states = {row.state for row in copied}
    assert len(states) >= 3
    assert ReturnState.CLOSED not in states
    assert all(row.asked_on >= row.created_at.date() for row in copied)
    fill_demo(tmp_path / "again.comptoir", orders=FRESH + 140, seed=7)
    assert content() == first


LATER = {
    "payment_reversed", "due_date_set", "sale_credited", "money_paid_back", "money_to_pay_back",
    "order_held", "order_resumed", "order_cancelled", "order_completed", "order_reopened",
    "line_changed", "address_changed", "total_changed", "slip_created", "slip_voided", "units_moved",
    "shipment_shipped", "shipment_unshipped", "shipment_stepped", "shipment_described", "voucher_freed",
    "return_requested", "return_stepped", "goods_received", "exchange_started", "value_issued", "value_paid",
}  # fmt: skip
"""What the later life of orders leaves in the history."""


def test_the_newest_orders_have_every_kind_of_later_life(path):
    fill_demo(path, orders=FRESH, seed=1)
    told = {row[0] for row in db.execute_sql("SELECT DISTINCT event FROM history_entry")}
    assert told >= LATER
    assert check_shop() == []


def test_what_stands_around_the_orders_is_there_in_every_state(path):
    fill_demo(path, orders=FRESH, seed=1)
    assert {row.standing.state for row in quotes()} == set(QuoteState) - {QuoteState.DISCARDED}
    assert {row.kind for row in open_drafts()} == set(DraftKind) - {DraftKind.SALE}
    assert {row.state for row in find_vouchers("")} == set(VoucherState)
    marks = order_marks([row.id for row in Order.select(Order.id)]).values()
    assert any(mark.tags for mark in marks)
    due = {mark.due_on for mark in marks if mark.tasks}
    assert min(day for day in due if day) < today() < max(day for day in due if day)
    assert len({row.label for row in Order.select(Order.label)}) == 4
    assert len(saved_views()) == len(own_messages()) == 1
    assert len(duplicates()) >= 2
    assert Address.select().count() > Customer.select().where(~Customer.walk_in).count()
    assert list(Staff.select()) == []


def test_a_small_demo_has_every_state_and_papers(path):
    fill_demo(path, orders=30, seed=3)
    found = {row.payment_status for row in Order.select(Order.payment_status).distinct()}
    wanted = {PaymentStatus.PAID, PaymentStatus.UNPAID, PaymentStatus.PARTLY_PAID, PaymentStatus.OVERPAID}
    assert wanted <= found
    paid = list(Payment.select())
    assert any((row.tendered_minor or 0) > row.amount_minor for row in paid)
    assert {row.reason for row in paid} >= {"deposit", "Chèque revenu impayé"}
    assert {Lifecycle.OPEN, Lifecycle.COMPLETED, Lifecycle.CANCELLED} <= {
        row.lifecycle for row in Order.select()
    }
    assert Order.select().where(Order.held_since.is_null(False)).count() >= 1
    assert {row.state for row in Return.select()} == set(ReturnState) - {ReturnState.CLOSED}
    assert Document.select().count() >= 25
    assert Customer.select().count() == 12
    assert StockLevel.select().where(StockLevel.on_hand < 0).count() < 5


def test_nothing_is_agreed_by_night():
    moments = fresh_moments(60, datetime(2026, 11, 22, 1, 30, tzinfo=UTC))
    assert len(moments) == 60
    assert moments == sorted(moments)
    assert all(OPENS <= at.astimezone().hour < CLOSES for at in moments)


def test_an_english_demo_speaks_english(path):
    fill_demo(path, orders=5, seed=3, language="en")
    assert db.execute_sql("SELECT count(*) FROM product WHERE name = '“Backwash” vase'").fetchone()[0] == 1


def test_a_shop_that_is_in_use_is_left_alone(path):
    fill_demo(path, orders=2)
    before = content()
    with pytest.raises(ShopNotEmpty):
        fill_demo(path, orders=2)
    assert content() == before
