"""Whatever is given back in whatever order adds up to what was paid: net, tax and gross, to the cent."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.domain.refund_parts import RefundAboveLeft, UnitsAboveLeft
from desktop.domain.settings import INVOICE_WHEN
from desktop.domain.states import DocumentKind, PaymentStatus
from desktop.models.base import db
from desktop.services.check.check_credits import CREDITS
from desktop.services.check.check_sets import broken_rule
from desktop.services.check.check_status import wrong_statuses
from desktop.services.commands.command_refusals import CommandRefused
from desktop.services.commands.commands import Command
from desktop.services.forms.refund_offer import credit_offer, refund_offer
from desktop.services.issuing import documents
from desktop.services.orders.order_card import OrderLedger, order_ledger
from desktop.services.plans import payments
from desktop.services.plans.plan_refund import CreditChoices, RefundChoices
from desktop.services.plans.plans import carry_out, plan
from desktop.services.shop.preferences import change_settings
from tests.services.factory import identify_shop, make_order

pytestmark = pytest.mark.usefixtures("new_shop")

Step = Callable[[int, int], None]


def by_units(order: int, chance: int) -> None:
    rows = [row for row in refund_offer(order).rows if row.left_units]
    row = rows[chance % len(rows)] if rows else None
    if row is not None:
        step = Decimal(1) if row.left_units % 1 == 0 else Decimal("0.1")
        units = max(step, (row.left_units * (chance % 10) / 10).quantize(step))
        choices = RefundChoices(rows=(row.units(units, restock=chance % 2 == 0),))
        carry_out(plan(Command.REFUND, order, choices), by="")


def by_amount(order: int, chance: int) -> None:
    rows = [row for row in refund_offer(order).rows if row.left_minor]
    if rows:
        row = rows[chance % len(rows)]
        choices = RefundChoices(rows=(row.amount(1 + chance % row.left_minor),), pay_back_minor=0)
        carry_out(plan(Command.REFUND, order, choices), by="")


def over_all(order: int, chance: int) -> None:
    most = refund_offer(order).spread_minor
    if most:
        carry_out(plan(Command.REFUND, order, RefundChoices(spread_minor=1 + chance % most)), by="")


def credited(order: int, chance: int) -> None:
    rates = credit_offer(order).rates
    if rates:
        rate = rates[chance % len(rates)]
        choices = CreditChoices(amount_minor=1 + chance % rate.left_minor, tax=rate.tax)
        carry_out(plan(Command.CREDIT_NOTE, order, choices), by="")


def invoiced(order: int, _chance: int) -> None:
    documents.issue_invoice(order, by="")


def paid(order: int, chance: int) -> None:
    payments.receive(order, 1 + chance, by="")


STEPS: tuple[Step, ...] = (by_units, by_amount, over_all, credited, invoiced, paid)
LINES = (
    {"name": "Bol", "quantity": Decimal(3), "unit_price": Decimal("9.99"), "discount_minor": 100},
    {"name": "Miel", "quantity": Decimal("0.7"), "unit_price": Decimal("23.90"), "rates": "5.5"},
    {"name": "Thé", "quantity": Decimal(7), "unit_price": Decimal("0.35"), "rates": "5.5"},
)
ITEMS = (
    {"name": "Fidélité", "percent": Decimal(7)},
    {"kind": "fee", "name": "Emballage", "asked_minor": 144, "rates": "20"},
)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    mode=st.sampled_from(["gross", "net"]),
    ships=st.sampled_from(["", "ship"]),
    tax_choice=st.sampled_from(["fixed", "proportional"]),
    steps=st.lists(st.tuples(st.sampled_from(STEPS), st.integers(0, 10**6)), max_size=9),
)
def test_pain_1_pieces_add_up_to_what_was_paid(mode, ships, tax_choice, steps):
    """PrestaShop#18319, #42510, erpnext#49189: pieces end at the original net, tax and gross."""
    identify_shop()
    change_settings({INVOICE_WHEN.key: "by_hand"}, by="")
    more = {"shipping_tax_choice": tax_choice} if ships else {}
    order = make_order(LINES, ITEMS, ships=ships, price_mode=mode, tip_minor=250, **more)
    for step, chance in steps:
        with suppress(CommandRefused, RefundAboveLeft, UnitsAboveLeft):
            step(order, chance)
    with suppress(CommandRefused):
        carry_out(plan(Command.REFUND, order, refund_offer(order).everything()), by="")
    ledger = order_ledger(order)
    head, given_back = ledger.core.head, ledger.credits
    assert sum(card.gross_minor for card in given_back) == head.total_minor
    assert sum(card.net_minor for card in given_back) == head.net_minor + head.tip_minor
    assert sum(card.tax_minor for card in given_back) == head.tax_minor
    assert all(min(part.net_minor, part.tax_minor) >= 0 for card in given_back for part in card.parts)
    assert head.refunded_minor <= head.paid_minor
    assert_papers(ledger)
    assert [problem for rule in CREDITS for problem in broken_rule(rule)] == []
    assert list(wrong_statuses()) == []


def assert_papers(ledger: OrderLedger) -> None:
    """An invoiced order that was given back wholly has credit notes that take back all of its invoice."""
    sums = "sum(net_minor), sum(tax_minor), sum(total_minor)"
    sql = f"SELECT kind, {sums} FROM document WHERE order_id = ? GROUP BY 1"
    rows = {row[0]: row[1:] for row in db.execute_sql(sql, (ledger.core.head.id,))}
    assert rows.get(DocumentKind.CREDIT_NOTE.value) == rows.get(DocumentKind.INVOICE.value)


def test_a_wholly_refunded_order_says_so():
    order = make_order(LINES, ITEMS)
    payments.mark_paid(order, by="")
    carry_out(plan(Command.REFUND, order, refund_offer(order).everything()), by="")
    assert order_ledger(order).core.head.payment_status is PaymentStatus.REFUNDED
