"""Exchanges: a sale begun for goods that came back, and what is owed for these set against it once placed.

The returned goods are credited on their own order; what the shop then owes waits there. When the new order
is placed, as much of it as both sides allow is booked as paid back on the first and as received on the
second, by the same way to pay, so both ledgers say where the money went.
"""

from __future__ import annotations

from typing import Any

from desktop.domain.built_in import EXCHANGE, said_in
from desktop.domain.effects import MoneyPaidBack, MoneyReceived, TaskClosed
from desktop.domain.return_events import CreditSetAgainst
from desktop.domain.states import DraftKind
from desktop.models.base import db, new_uid
from desktop.models.methods import PaymentMethod
from desktop.models.orders import Order
from desktop.services.commands.command_guards import EXCHANGE as EXCHANGE_KIND
from desktop.services.drafts.draft_customer import write_address
from desktop.services.drafts.drafts import new_draft_row
from desktop.services.goods.stock_sale import take_stock_if_waiting
from desktop.services.inserts import insert_row
from desktop.services.issuing.documents import ON_PAYMENT, issue_by_policy
from desktop.services.orders.cards import OrderHead
from desktop.services.orders.order_core import order_core
from desktop.services.orders.recalculate import settle
from desktop.services.perform import perform_money, perform_order, perform_payments
from desktop.services.perform.pay_back import reminders
from desktop.services.shop.preferences import all_settings, shop
from desktop.services.vouchers.sold_cards import follow_sale
from desktop.services.work import Work

CODE = "exchange"
"""Code of the way to pay by which returned goods pay for others; nobody chooses it by hand."""

_SOURCE = "SELECT DISTINCT order_id FROM goods_return WHERE exchange_order_id = ?"
_COPIED = (
    "customer_name", "company", "email", "phone", "tax_status", "siren", "vat_number",
    "language", "notify_customer", "billing_same", "currency", "price_mode",
)  # fmt: skip


def start_exchange(job: Work, order_id: int, return_number: str) -> int:
    """Park an empty sale for the customer of an order, under the return's number; returns its id."""
    source = order_core(order_id)
    found = Order.get_by_id(order_id)
    row: dict[str, Any] = new_draft_row(source.head.channel, job.by, all_settings())
    row |= {name: getattr(found, name) for name in _COPIED}
    row |= {"uid": new_uid(), "customer": source.head.customer_id, "source_order": order_id}
    row |= {"draft_kind": DraftKind.PARKED, "draft_name": return_number}
    draft = insert_row(Order, row)
    for role, address in (("billing", source.billing), ("shipping", source.shipping)):
        write_address(draft, role, address)
    job.drafts.add(draft)
    return draft


def set_credit_against(job: Work, order_id: int) -> int:
    """Let what is owed for returned goods pay for the order that was placed in exchange, inside a use case.

    Returns the amount in minor units; 0 when the order is no exchange or nothing is owed.
    """
    row = db.execute_sql(_SOURCE, (order_id,)).fetchone()
    if row is None:
        return 0
    new, old = order_core(order_id).head, order_core(int(row[0])).head
    amount = min(max(0, new.due_minor), max(0, -old.due_minor)) if new.currency == old.currency else 0
    if amount:
        method = _method()
        _pay_back(job, old, new, amount, method)
        _receive(job, old, new, amount, method)
    return amount


def _pay_back(job: Work, old: OrderHead, new: OrderHead, amount: int, method: PaymentMethod) -> None:
    paid = MoneyPaidBack(amount, method.id, method.name, method.kind, 0, new.number)
    perform_money.pay_back(job, old.id, paid)
    job.record(CreditSetAgainst(amount, old.currency, new.number), old.id)
    for effect in list(reminders(old.id, -old.due_minor - amount)):
        if isinstance(effect, TaskClosed):
            perform_order.close_task(job, old.id, effect)
        else:
            perform_money.owe(job, old.id, effect)
    settle(job, old.id)
    follow_sale(job, old.id)


def _receive(job: Work, old: OrderHead, new: OrderHead, amount: int, method: PaymentMethod) -> None:
    received = MoneyReceived(amount, method.id, method.name, method.kind, reference=old.number)
    perform_payments.receive_money(job, new.id, received)
    take_stock_if_waiting(job, order_core(new.id))
    settle(job, new.id)
    follow_sale(job, new.id)
    issue_by_policy(job, new.id, ON_PAYMENT)


def _method() -> PaymentMethod:
    """The way to pay with returned goods; made when it is needed first, in the language of the shop."""
    found = PaymentMethod.get_or_none(PaymentMethod.code == CODE)
    if found is not None:
        return found
    name = said_in(EXCHANGE, shop().language)
    return PaymentMethod.create(code=CODE, name=name, kind=EXCHANGE_KIND, active=False, position=99)
