"""The returns of an order, as they stand."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

from desktop.domain.states import Channel, ReturnAction, ReturnState
from desktop.models.base import db
from desktop.services.orders.ledger_cards import ReturnCard, ReturnItem

_RETURNS = (
    "SELECT r.id, r.number, r.state, r.action, r.channel, r.asked_on, r.deadline_on, r.reason_code, "
    "r.reason, r.staff_note, r.message, r.answer, r.exchange_order_id, coalesce(o.number, ''), "
    "coalesce(o.lifecycle = 'draft', 0), r.created_at, r.by, l.line_id, l.quantity, l.received, l.restock "
    "FROM goods_return r JOIN goods_return_line l ON l.goods_return_id = r.id "
    "LEFT JOIN orders o ON o.id = r.exchange_order_id WHERE r.order_id = ? ORDER BY r.id, l.id"
)


def returns_of(order_id: int) -> tuple[ReturnCard, ...]:
    """The order's returns, oldest first."""
    heads: dict[int, Sequence[Any]] = {}
    items: dict[int, list[ReturnItem]] = {}
    for row in db.execute_sql(_RETURNS, (order_id,)):
        heads[row[0]] = row
        line_id, quantity, received, restock = row[17:]
        item = ReturnItem(line_id, _units(quantity), _units(received), bool(restock))
        items.setdefault(row[0], []).append(item)
    return tuple(_card(row, tuple(items[return_id])) for return_id, row in heads.items())


def _card(row: Sequence[Any], items: tuple[ReturnItem, ...]) -> ReturnCard:
    return_id, number, state, action, channel, asked_on, deadline_on = row[:7]
    code, reason, note, message, answer, exchange_id, exchange_number, begun = row[7:15]
    return ReturnCard(
        return_id,
        number,
        ReturnState(state),
        ReturnAction(action),
        Channel(channel),
        date.fromisoformat(asked_on),
        None if deadline_on is None else date.fromisoformat(deadline_on),
        code,
        reason,
        note,
        message,
        answer,
        exchange_id,
        exchange_number,
        bool(begun),
        datetime.fromtimestamp(row[15], UTC),
        row[16],
        items,
    )


def _units(thousandths: int) -> Decimal:
    return Decimal(thousandths).scaleb(-3)
