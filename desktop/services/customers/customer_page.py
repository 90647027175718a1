"""Everything the page of one customer shows: sums, all orders, messages, vouchers, value, what happened."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from desktop.models.base import db
from desktop.models.customers import Customer
from desktop.services.customers.address_book import billing_address_id
from desktop.services.customers.consents import ConsentCard, consents_of
from desktop.services.customers.customers import CustomerCard, CustomerOrder, customer_card, customer_orders
from desktop.services.customers.person_rows import same_person
from desktop.services.orders.ledger_cards import HistoryLine
from desktop.services.vouchers.value_list import ListedValue, values_of
from desktop.services.vouchers.voucher_list import ListedVoucher, vouchers_of

_BALANCE = (
    "SELECT coalesce(sum(max(due_minor, 0)), 0), coalesce(-sum(min(due_minor, 0)), 0) FROM orders "
    "WHERE customer_id = ? AND number IS NOT NULL AND currency = (SELECT currency FROM shop)"
)
_MESSAGES = (
    "SELECT m.id, m.template, m.recipient, m.created_at, m.by, o.id, coalesce(o.number, ''), "
    "coalesce((SELECT state FROM outbox_item i WHERE i.message_id = m.id ORDER BY i.id DESC LIMIT 1), '') "
    "FROM message m LEFT JOIN orders o ON o.id = m.order_id WHERE m.customer_id = ? ORDER BY m.id DESC"
)
_HISTORY = (
    "SELECT id, event, facts, at, by FROM history_entry WHERE order_id IS NULL "
    "AND facts ->> '$.customer' IN ({marks}) ORDER BY id DESC"
)


@dataclass(frozen=True, slots=True)
class CustomerMessage:
    """One message to a customer; ``state`` is that of the outbox, ``order`` a number or empty."""

    id: int
    template: str
    recipient: str
    created_at: datetime
    by: str
    order_id: int | None
    order: str
    state: str


@dataclass(frozen=True, slots=True)
class CustomerSums:
    """What stands between the shop and a customer, in the shop's currency.

    ``due_minor`` is owed to the shop, ``back_minor`` is to be paid back, ``value_minor`` is left on their
    gift cards and store credit.
    """

    orders: int
    spent_minor: int
    due_minor: int
    back_minor: int
    value_minor: int


@dataclass(frozen=True, slots=True)
class CustomerView:
    """A customer as their page shows them; all lists begin with the newest."""

    card: CustomerCard
    billing_id: int | None
    sums: CustomerSums
    orders: tuple[CustomerOrder, ...]
    messages: tuple[CustomerMessage, ...]
    vouchers: tuple[ListedVoucher, ...]
    values: tuple[ListedValue, ...]
    consents: tuple[ConsentCard, ...]
    history: tuple[HistoryLine, ...]


def customer_view(customer_id: int) -> CustomerView:
    """Everything about one customer. Raises CustomerNotFound."""
    card = customer_card(customer_id)
    due, back = db.execute_sql(_BALANCE, (card.id,)).fetchone()
    values = values_of(card.id)
    left = sum(value.balance_minor for value in values if not value.expired)
    uids = [
        str(row.uid) for row in Customer.select(Customer.uid).where(Customer.id.in_(same_person(card.id)))
    ]
    history = db.execute_sql(_HISTORY.format(marks=", ".join("?" * len(uids))), uids)
    return CustomerView(
        card=card,
        billing_id=billing_address_id(card.id),
        sums=CustomerSums(card.order_count, card.spent_minor, due, back, left),
        orders=customer_orders(card.id),
        messages=customer_messages(card.id),
        vouchers=vouchers_of(card.id),
        values=values,
        consents=consents_of(card.id),
        history=tuple(_history(row) for row in history),
    )


def customer_messages(customer_id: int) -> tuple[CustomerMessage, ...]:
    """What was said to a customer, sent or not."""
    return tuple(
        CustomerMessage(row[0], row[1], row[2], datetime.fromtimestamp(row[3], UTC), *row[4:])
        for row in db.execute_sql(_MESSAGES, (customer_id,))
    )


def _history(row: tuple[Any, ...]) -> HistoryLine:
    entry_id, event, facts, at, by = row
    return HistoryLine(entry_id, event, json.loads(facts), datetime.fromtimestamp(at, UTC), by)
