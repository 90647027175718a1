"""A sound shop file has no problem; every cache or fact that is tampered with is named."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime
from decimal import Decimal
from functools import lru_cache
from pathlib import Path

import pytest
import time_machine
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.domain.quotes import Prices
from desktop.domain.refund_parts import RefundAboveLeft
from desktop.domain.return_effects import ReturnFacts
from desktop.domain.states import Channel, ReturnAction
from desktop.models import PaymentMethod, ShippingMethod
from desktop.models.base import db
from desktop.models.schema import close_shop, open_shop
from desktop.services.check.check import check_shop
from desktop.services.check.problems import ProblemCode
from desktop.services.commands.command_refusals import CommandRefused
from desktop.services.commands.commands import Command
from desktop.services.customers.customers import CustomerForm, save_customer
from desktop.services.days import today
from desktop.services.drafts.drafts import set_tip, start_draft
from desktop.services.forms.refund_offer import refund_offer
from desktop.services.issuing import documents
from desktop.services.marks import comments
from desktop.services.orders.cards import PostalAddress
from desktop.services.orders.order_card import order_card
from desktop.services.placing.new_order import NewAdjustment, NewDelivery, NewLine, NewOrder, place
from desktop.services.plans import payments, shipments
from desktop.services.plans.plan_refund import RefundChoices
from desktop.services.plans.plan_return import ReturnChoices
from desktop.services.plans.plans import carry_out, plan
from desktop.services.plans.receive_return import ReceiveChoices, ReceivedLine
from desktop.services.quotes import quotes
from desktop.services.vouchers.stored_value import NewValue, ValueKind, issue
from desktop.services.vouchers.vouchers import VoucherForm, VoucherKind, create_voucher, voucher_code
from tests.catalogue import sell
from tests.services.factory import HOME, identify_shop
from tests.shop import open_new_shop


def order(
    mug: int, customer: int | None = None, *, ships: bool = False, vouchers: tuple[str, ...] = ()
) -> int:
    """Two mugs and a surcharge, less five percent; delivered to a home or handed over."""
    post = NewDelivery(ShippingMethod.get(kind="ship").id) if ships else None
    new = NewOrder(
        (NewLine(Decimal(2), mug), NewLine(Decimal("1.5"), name="Corde", unit_price=Decimal("3.99"))),
        customer_id=customer,
        name="" if customer else "Soizic",
        adjustments=(
            NewAdjustment("discount", "Fidélité", percent=Decimal(5)),
            NewAdjustment("fee", "Paquet", amount_minor=144),
        ),
        vouchers=vouchers,
        delivery=post,
        shipping=PostalAddress(**HOME) if ships else None,
        tip_minor=100,
    )
    return place(new, by="Yann")


def live() -> None:
    """Some weeks in the life of a shop."""
    identify_shop()
    mug = sell("Bol", "24.50", stock="40", sku="BOL", weight_g=450)
    customer = save_customer(
        CustomerForm(first_name="Maëlle", last_name="Le Gall", email="m@example.org"), by=""
    )
    code = voucher_code(create_voucher(VoucherForm(kind=VoucherKind.AMOUNT, amount_minor=500), by=""))
    first = order(mug, customer, ships=True, vouchers=(code,))
    payments.receive(first, 1000, by="")
    payments.mark_unpaid(first, by="")
    documents.issue_slip(first, by="")
    shipments.mark_shipped(first, by="")
    second = order(mug, customer)
    payments.mark_paid(second, by="")
    third = order(mug, ships=True)
    shipments.create_slip(third, by="")
    comments.save_comment(third, "fragile", by="")
    card = issue(NewValue(ValueKind.GIFT_CARD, 2500), by="")
    value = PaymentMethod.get(kind="stored_value").id
    payments.receive(third, 500, by="", method_id=value, reference=card)
    start_draft(by="")
    bowl = refund_offer(second).rows[0]
    carry_out(plan(Command.REFUND, second, RefundChoices(rows=(bowl.units(Decimal(1)),))), by="")
    documents.store_file(documents.invoice_of(second), "A4", b"%PDF", by="")
    offered = quotes.duplicate_order(second, Prices.KEEP, by="").id
    quotes.issue_quote(offered, by="")
    set_tip(offered, 200, by="")
    quotes.issue_quote(offered, by="")
    ask_back(first, ReturnAction.REFUND, Decimal(1))
    exchanged = ask_back(second, ReturnAction.EXCHANGE, Decimal(1))
    line = order_card(second).lines[0].id
    came = ReceiveChoices(exchanged, (ReceivedLine(line, Decimal(1)),))
    carry_out(plan(Command.RECEIVE_RETURN, second, came), by="")


def ask_back(order: int, action: ReturnAction, units: Decimal) -> int:
    """Units of the first line shall come back; the return's id."""
    wanted = ((order_card(order).lines[0].id, units),)
    facts = ReturnFacts(action, Channel.COUNTER, today())
    carry_out(plan(Command.REQUEST_RETURN, order, ReturnChoices(wanted, facts)), by="")
    return order_card(order).returns[-1].id


@lru_cache
def lived() -> bytes:
    with tempfile.TemporaryDirectory() as folder, time_machine.travel(datetime(2026, 11, 20, 9, tzinfo=UTC)):
        path = open_new_shop(Path(folder))
        live()
        close_shop()
        return path.read_bytes()


@pytest.fixture
def shop_file(tmp_path: Path) -> Iterator[Path]:
    close_shop()
    path = tmp_path / "shop.comptoir"
    path.write_bytes(lived())
    open_shop(path)
    yield path
    close_shop()


@pytest.mark.usefixtures("shop_file")
@pytest.mark.parametrize("quick", [True, False])
def test_a_sound_file_has_no_problem(quick):
    assert check_shop(quick=quick) == []


FIRST, SECOND, THIRD = "number LIKE '%1'", "number LIKE '%2'", "number LIKE '%3'"
LINE = "position = 1 AND order_id = (SELECT id FROM orders WHERE number LIKE '%1')"
NOTED = "kind = 'line' AND document_id = (SELECT id FROM document WHERE kind = 'credit_note')"
BOTH, THOROUGH = (True, False), (False,)

TAMPERINGS = [
    (ProblemCode.REFERENCE_BROKEN, "DELETE FROM customer", BOTH),
    (ProblemCode.ORDER_STATE, f"UPDATE orders SET lifecycle = 'lost' WHERE {FIRST}", BOTH),
    (ProblemCode.ORDER_STATE, "UPDATE orders SET held_since = 1, lifecycle = 'completed'", BOTH),
    (ProblemCode.ORDER_INCOMPLETE, "DELETE FROM order_line", BOTH),
    (ProblemCode.ORDER_INCOMPLETE, "UPDATE orders SET customer_name = '', email = ''", BOTH),
    (ProblemCode.DRAFT_HAS_FACTS, f"UPDATE orders SET lifecycle = 'draft' WHERE {SECOND}", BOTH),
    (ProblemCode.LINE_AMOUNTS, f"UPDATE order_line SET list_minor = list_minor + 1 WHERE {LINE}", BOTH),
    (ProblemCode.LINE_AMOUNTS, f"UPDATE order_line SET final_minor = final_minor + 1 WHERE {LINE}", BOTH),
    (ProblemCode.SHIPPING_AMOUNTS, f"UPDATE orders SET shipping_final_minor = 1 WHERE {FIRST}", BOTH),
    (ProblemCode.ORDER_TOTAL, f"UPDATE orders SET total_minor = total_minor + 1 WHERE {FIRST}", BOTH),
    (ProblemCode.ORDER_TOTAL, "UPDATE adjustment SET gross_minor = 0 WHERE kind = 'fee'", BOTH),
    (ProblemCode.ORDER_NET, f"UPDATE orders SET net_minor = net_minor + 1 WHERE {FIRST}", BOTH),
    (ProblemCode.ORDER_TAX, f"UPDATE order_line SET tax_minor = tax_minor + 1 WHERE {LINE}", BOTH),
    (ProblemCode.ORDER_DISCOUNT, f"UPDATE orders SET discount_minor = 0 WHERE {FIRST}", BOTH),
    (ProblemCode.ORDER_DISCOUNT, "UPDATE adjustment SET minor = minor + 1 WHERE kind = 'discount'", BOTH),
    (ProblemCode.TAX_TABLE, f"UPDATE orders SET taxes = '[]' WHERE {FIRST}", BOTH),
    (ProblemCode.PRICE, f"UPDATE order_line SET unit_price = unit_price + 10000 WHERE {LINE}", THOROUGH),
    (ProblemCode.PRICE, "UPDATE adjustment SET percent = 60000 WHERE kind = 'discount'", THOROUGH),
    (ProblemCode.PRICE, f"UPDATE order_line SET discount_minor = 1000000 WHERE {LINE}", THOROUGH),
    (ProblemCode.PAYMENT_ROW, "UPDATE payment SET amount_minor = -999 WHERE reverses_id IS NOT NULL", BOTH),
    (ProblemCode.PAYMENT_ROW, "UPDATE payment SET amount_minor = 100 WHERE kind = 'refund'", BOTH),
    (ProblemCode.PAYMENT_ROW, "UPDATE payment SET rounding_minor = 1 WHERE reverses_id IS NOT NULL", BOTH),
    (ProblemCode.CASH_ROW, "UPDATE payment SET tendered_minor = 1 WHERE kind = 'payment'", BOTH),
    (ProblemCode.CASH_ROW, "UPDATE payment SET tendered_minor = 9999 WHERE kind = 'refund'", BOTH),
    (
        ProblemCode.CASH_ROW,
        (
            "UPDATE payment SET rounding_minor = 1, "
            "method_id = (SELECT id FROM payment_method WHERE kind = 'card')"
        ),
        BOTH,
    ),
    (ProblemCode.REFUNDED_TOO_MUCH, "UPDATE orders SET refunded_minor = paid_minor + 1", BOTH),
    (ProblemCode.PAID, f"UPDATE orders SET paid_minor = 1 WHERE {FIRST}", BOTH),
    (ProblemCode.PAID, "DELETE FROM payment WHERE reverses_id IS NOT NULL", BOTH),
    (ProblemCode.REFUNDED, f"UPDATE orders SET refunded_minor = 1 WHERE {SECOND}", BOTH),
    (ProblemCode.DUE, f"UPDATE orders SET due_minor = due_minor - 1 WHERE {THIRD}", BOTH),
    (ProblemCode.PAYMENT_STATUS, f"UPDATE orders SET payment_status = 'paid' WHERE {THIRD}", BOTH),
    (ProblemCode.FULFILMENT_STATUS, f"UPDATE orders SET fulfilment_status = 'shipped' WHERE {THIRD}", BOTH),
    (ProblemCode.FULFILMENT_STATUS, "UPDATE shipment SET state = 'void'", BOTH),
    (ProblemCode.LINE_UNITS, f"UPDATE order_line SET taken = taken + 1000 WHERE {LINE}", BOTH),
    (ProblemCode.LINE_UNITS, f"UPDATE order_line SET taken = 1, with_customer = 1 WHERE {LINE}", BOTH),
    (ProblemCode.SHIPPED_UNITS, f"UPDATE order_line SET with_customer = 1 WHERE {LINE}", BOTH),
    (ProblemCode.SHIPPED_UNITS, "DELETE FROM shipment_line", BOTH),
    (ProblemCode.SLIP_UNITS, "UPDATE shipment_line SET quantity = quantity * 2", BOTH),
    (ProblemCode.SHIPMENT_STATE, "UPDATE shipment SET shipped_at = NULL", BOTH),
    (ProblemCode.SHIPMENT_STATE, "UPDATE shipment SET state = 'delivered'", BOTH),
    (ProblemCode.SHIPMENT_STATE, "UPDATE shipment SET out_at = 1", BOTH),
    (ProblemCode.SHIPMENT_LINES, "DELETE FROM shipment_line", BOTH),
    (ProblemCode.SHIPMENT_LINES, "UPDATE order_line SET ships = 0", BOTH),
    (ProblemCode.SHIPMENT_LINES, "UPDATE shipment_line SET line_id = line_id + 1", BOTH),
    (ProblemCode.STOCK_LEVEL, "UPDATE stock_level SET on_hand = on_hand + 1", BOTH),
    (ProblemCode.STOCK_LEVEL, "DELETE FROM stock_level", BOTH),
    (ProblemCode.STOCK_BALANCE, "UPDATE stock_move SET balance = balance + 1 WHERE kind = 'sale'", BOTH),
    (ProblemCode.STOCK_OF_LINE, "UPDATE stock_move SET line_id = NULL", BOTH),
    (ProblemCode.STOCK_OF_LINE, f"UPDATE order_line SET back = 1000, in_shop = 0 WHERE {LINE}", BOTH),
    (ProblemCode.VALUE_BALANCE, "UPDATE stored_value_move SET balance_minor = balance_minor + 1", BOTH),
    (ProblemCode.VALUE_BALANCE, "DELETE FROM stored_value_move WHERE amount_minor > 0", BOTH),
    (ProblemCode.VALUE_PAYMENT, "UPDATE stored_value_move SET payment_id = NULL", BOTH),
    (ProblemCode.VALUE_PAYMENT, "UPDATE payment_method SET kind = 'other' WHERE code = 'value'", BOTH),
    (ProblemCode.VALUE_SOLD, "UPDATE order_line SET gift_card = 1, taken = 2000", BOTH),
    (ProblemCode.VOUCHER_USES, "DELETE FROM voucher_use", BOTH),
    (ProblemCode.VOUCHER_USES, "DELETE FROM adjustment WHERE kind = 'voucher'", BOTH),
    (ProblemCode.VOUCHER_LIMIT, "UPDATE voucher SET max_uses = 0", BOTH),
    (ProblemCode.NUMBER_SERIES, "UPDATE number_series SET last = last + 1", BOTH),
    (ProblemCode.NUMBER_SERIES, f"UPDATE orders SET number = 'A-26-00009' WHERE {SECOND}", BOTH),
    (ProblemCode.NUMBER_ORDER, "UPDATE document SET issued_at = 0 WHERE number LIKE 'FA%2'", BOTH),
    (ProblemCode.SLIP_NUMBER, "UPDATE shipment SET number = 'BL-A-26-00007' WHERE id = 1", BOTH),
    (ProblemCode.QUOTE_NUMBER, "UPDATE orders SET quote_number = NULL WHERE quote_number IS NOT NULL", BOTH),
    (ProblemCode.QUOTE_NUMBER, "DELETE FROM document WHERE kind = 'quote' AND version = 1", BOTH),
    (ProblemCode.QUOTE_NUMBER, "UPDATE document SET number = 'DE-A-26-00009' WHERE kind = 'quote'", BOTH),
    (ProblemCode.DOCUMENT_BODY, "UPDATE document SET body = replace(body, 'Bol', 'Mug')", BOTH),
    (ProblemCode.DOCUMENT_FILE, "UPDATE document_file SET content = X'25504447'", THOROUGH),
    (ProblemCode.DOCUMENT_FIGURES, "UPDATE document SET total_minor = total_minor - 1", BOTH),
    (ProblemCode.INVOICED_TOO_MUCH, "UPDATE document SET total_minor = total_minor + 1", BOTH),
    (ProblemCode.NOT_INVOICED_AS_SOLD, "UPDATE document SET total_minor = total_minor - 1", BOTH),
    (ProblemCode.SUPPLEMENT_WITHOUT_INVOICE, "UPDATE document SET refers_to_id = id", BOTH),
    (ProblemCode.REMOVED_LINE, f"UPDATE order_line SET quantity = 0 WHERE {LINE}", BOTH),
    (ProblemCode.CREDIT_PARTS, "UPDATE credit_part SET gross_minor = gross_minor + 1", BOTH),
    (ProblemCode.CREDIT_PARTS, "DELETE FROM credit_part", BOTH),
    (ProblemCode.CREDITED_ABOVE_SOLD, "UPDATE credit_part SET units = units * 100", BOTH),
    (ProblemCode.CREDITED_ABOVE_SOLD, "UPDATE credit_part SET gross_minor = gross_minor * 100", BOTH),
    (ProblemCode.CREDIT_PAYMENT, "UPDATE payment SET credit_id = 1 WHERE credit_id IS NULL", BOTH),
    (ProblemCode.DOCUMENT_PARTS, "DELETE FROM document_part WHERE document_id = 1", BOTH),
    (ProblemCode.DOCUMENT_PARTS, "UPDATE document_part SET tax_minor = tax_minor + 1", BOTH),
    (ProblemCode.NOTE_WITHOUT_INVOICE, "UPDATE document SET refers_to_id = NULL", BOTH),
    (ProblemCode.CREDITED_ABOVE_INVOICE, f"UPDATE document_part SET units = 99000 WHERE {NOTED}", BOTH),
    (ProblemCode.CREDITED_ABOVE_INVOICE, f"UPDATE document_part SET tax_minor = 99999 WHERE {NOTED}", BOTH),
    (ProblemCode.RETURN_LINE, "UPDATE goods_return_line SET line_id = 1", BOTH),
    (ProblemCode.RETURN_STATE, "UPDATE goods_return SET state = 'lost'", BOTH),
    (ProblemCode.RETURN_STATE, "UPDATE goods_return SET state = 'received'", BOTH),
    (ProblemCode.RETURN_STATE, "UPDATE goods_return SET state = 'waiting'", BOTH),
    (ProblemCode.RETURN_STATE, "DELETE FROM goods_return_line", BOTH),
    (ProblemCode.RETURNED_UNITS, "UPDATE goods_return_line SET received = 9000", BOTH),
    (ProblemCode.RETURN_ANNOUNCED, "UPDATE goods_return_line SET quantity = 9000", BOTH),
    (ProblemCode.EXCHANGE_ORDER, "UPDATE orders SET source_order_id = NULL", BOTH),
    (ProblemCode.NUMBER_SERIES, "UPDATE goods_return SET number = 'RT-A-26-00007' WHERE id = 1", BOTH),
    (ProblemCode.HISTORY_CHAIN, "UPDATE history_entry SET facts = '{}' WHERE id = 5", BOTH),
    (ProblemCode.HISTORY_CHAIN, "UPDATE history_entry SET by = 'Nobody' WHERE id = 5", BOTH),
    (ProblemCode.HISTORY_CHAIN, "DELETE FROM history_entry WHERE id = 5", BOTH),
    (ProblemCode.HISTORY_MISSING, "DELETE FROM history_entry WHERE event = 'order_placed'", BOTH),
    (ProblemCode.SEARCH_INDEX, "DELETE FROM order_search WHERE rowid = 1", BOTH),
    (ProblemCode.SEARCH_INDEX, "INSERT INTO order_search (rowid, words) VALUES (99, 'ghost')", BOTH),
    (ProblemCode.SEARCH_INDEX, "REPLACE INTO order_search (rowid, words) VALUES (1, 'x')", THOROUGH),
    (ProblemCode.SORT_KEY, "UPDATE orders SET customer_fold = 'zz'", THOROUGH),
    (ProblemCode.SORT_KEY, "UPDATE customer SET email_key = ''", THOROUGH),
    (ProblemCode.FILE_DAMAGED, "UPDATE orders SET taxes = 'no json'", BOTH),
    (ProblemCode.FILE_DAMAGED, "UPDATE order_line SET rates = 'many'", THOROUGH),
]  # fmt: skip
"""What is found, after what, and whether the quick check finds it too."""


@pytest.mark.usefixtures("shop_file")
@pytest.mark.parametrize(("code", "sql", "modes"), TAMPERINGS)
def test_tampering_is_named(code, sql, modes):
    for (trigger,) in db.execute_sql("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
        db.execute_sql(f"DROP TRIGGER {trigger}")
    db.execute_sql("PRAGMA foreign_keys = 0")
    db.execute_sql("PRAGMA ignore_check_constraints = 1")
    assert db.execute_sql(sql).rowcount > 0
    for quick in modes:
        assert code in {problem.code for problem in check_shop(quick=quick)}


def test_every_kind_of_problem_was_tried():
    assert {code for code, _, _ in TAMPERINGS} == set(ProblemCode)


def test_a_damaged_page_is_found_and_the_rest_still_checked(shop_file):
    page = db.execute_sql("SELECT rootpage FROM sqlite_master WHERE name = 'orders_number'").fetchone()[0]
    size = db.execute_sql("PRAGMA page_size").fetchone()[0]
    close_shop()
    with shop_file.open("r+b") as handle:
        handle.seek((page - 1) * size)
        handle.write(b"\xff" * size)
    open_shop(shop_file)
    db.execute_sql("UPDATE stock_level SET on_hand = on_hand + 1")
    codes = {problem.code for problem in check_shop()}
    assert codes >= {ProblemCode.FILE_DAMAGED, ProblemCode.STOCK_LEVEL}


def test_a_problem_says_where_what_and_what_instead(shop_file):
    db.execute_sql(f"UPDATE orders SET due_minor = due_minor - 7 WHERE {THIRD}")
    (problem,) = check_shop(quick=True)
    assert problem.code is ProblemCode.DUE
    assert problem.subject == "A-26-00003"
    assert int(problem.expected) - int(problem.found) == 7


def give_back(chosen: int, units: Decimal) -> None:
    """A unit of the first line, or half of what is left of the order."""
    offer = refund_offer(chosen)
    rows = tuple(row.units(units) for row in offer.rows[:1] if units and row.left_units >= units)
    spread = None if rows else max(1, offer.spread_minor // 2)
    carry_out(plan(Command.REFUND, chosen, RefundChoices(rows=rows, spread_minor=spread)), by="")


STEPS = [
    lambda chosen: payments.mark_paid(chosen, by=""),
    lambda chosen: payments.mark_unpaid(chosen, by=""),
    lambda chosen: payments.receive(chosen, 700, by=""),
    lambda chosen: shipments.create_slip(chosen, by=""),
    lambda chosen: shipments.mark_shipped(chosen, by=""),
    lambda chosen: shipments.mark_unshipped(chosen, by=""),
    lambda chosen: documents.issue_invoice(chosen, by=""),
    lambda chosen: documents.issue_slip(chosen, by=""),
    lambda chosen: give_back(chosen, Decimal(1)),
    lambda chosen: give_back(chosen, Decimal(0)),
    lambda chosen: comments.add_note(chosen, "Il rappelle", for_customer=False, by=""),
]


@pytest.mark.usefixtures("shop_file")
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.sampled_from(STEPS), st.integers(1, 3)), max_size=10))
def test_whatever_is_done_the_file_stays_sound(steps):
    for step, order_id in steps:
        with suppress(CommandRefused, RefundAboveLeft):
            step(order_id)
    assert check_shop() == []
