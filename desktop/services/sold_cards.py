"""Gift cards sold on an order: a line without tax, worth something once the order is paid.

The value follows the sale as the statuses do: it is there while the order is paid, and withdrawn when the
sale is undone before the card was used.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from desktop.domain.errors import DeskError
from desktop.domain.money import to_minor
from desktop.domain.value_events import ValueIssued, ValueWithdrawn
from desktop.models.base import db
from desktop.services.stored_value import (
    NewValue,
    ValueKind,
    ValueReason,
    account_of,
    balance_of,
    issue_in,
    move,
    usual_end,
)
from desktop.services.work import Work

_LINES = (
    "SELECT l.id, l.unit_price, l.taken - coalesce((SELECT sum(c.units) FROM credit_part c "
    "WHERE c.line_id = l.id), 0), o.currency, o.lifecycle IN ('open', 'completed') AND o.due_minor <= 0 "
    "FROM order_line l JOIN orders o ON o.id = l.order_id WHERE l.order_id = ? AND l.gift_card"
)
_CARDS = (
    "SELECT a.id, coalesce(sum(m.amount_minor) FILTER (WHERE m.reason IN ('sold', 'unsold')), 0) "
    "FROM stored_value a LEFT JOIN stored_value_move m ON m.account_id = a.id WHERE a.line_id = ? "
    "GROUP BY a.id ORDER BY a.id"
)


@dataclass(eq=False)
class ValueAlreadyUsed(DeskError):
    """A gift card was used; its sale cannot be undone any more."""

    code: str
    used_minor: int
    currency: str
    field: str = ""


def follow_sale(job: Work, order_id: int) -> None:
    """Give out the gift cards of an order that is paid, withdraw those whose sale was undone.

    Raises ValueAlreadyUsed when a card was used that shall be withdrawn.
    """
    for line_id, price, units, currency, paid in db.execute_sql(_LINES, (order_id,)).fetchall():
        worth = to_minor(Decimal(price).scaleb(-6), currency)
        wanted = max(0, units) // 1000 if paid and worth else 0
        cards = db.execute_sql(_CARDS, (line_id,)).fetchall()
        valid = [account_id for account_id, value in cards if value > 0]
        for account_id in reversed(valid[wanted:]):
            _withdraw(job, order_id, account_id, worth)
        idle = [account_id for account_id, value in cards if value <= 0]
        for at in range(wanted - len(valid)):
            if at < len(idle):
                _sell_again(job, order_id, idle[at], worth)
            else:
                sold = NewValue(ValueKind.GIFT_CARD, worth, currency, order_id=order_id, line_id=line_id)
                card = replace(sold, expires_on=usual_end())
                issue_in(job, card, ValueReason.SOLD)


def _withdraw(job: Work, order_id: int, account_id: int, worth: int) -> None:
    account, left = account_of(account_id), balance_of(account_id)
    if left < worth:
        raise ValueAlreadyUsed(account.code, worth - left, account.currency)
    move(account, -worth, ValueReason.UNSOLD, by=job.by)
    job.record(ValueWithdrawn(account.code, worth, account.currency), order_id)


def _sell_again(job: Work, order_id: int, account_id: int, worth: int) -> None:
    account = account_of(account_id)
    move(account, worth, ValueReason.SOLD, by=job.by)
    job.record(ValueIssued(account.code, worth, account.currency), order_id)
