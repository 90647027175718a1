"""Stock is the sum of its moves; this is the only place that adds one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import NamedTuple

from desktop.domain import settings
from desktop.domain.errors import DeskError
from desktop.domain.exact import QUANTITY_DIGITS, scaled
from desktop.domain.states import MoveKind
from desktop.domain.stock_events import LowStock
from desktop.models.base import compact_json, db
from desktop.models.ledger import StockMove
from desktop.services.shop.preferences import setting
from desktop.services.work import Work

_CHANGE = (
    "INSERT INTO stock_level (variant_id, on_hand) VALUES (?, ?) "
    "ON CONFLICT (variant_id) DO UPDATE SET on_hand = on_hand + excluded.on_hand RETURNING on_hand"
)
_ADD = (
    "INSERT INTO stock_move (variant_id, kind, quantity, balance, line_id, reason, at, by) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
)
_RULES = (
    "SELECT v.id, p.name, v.name, p.oversell, coalesce(v.low_stock, p.low_stock) FROM variant v "
    "JOIN product p ON p.id = v.product_id WHERE v.id IN (SELECT value FROM json_each(?))"
)
_BY_CHOICE = {MoveKind.SALE, MoveKind.EDIT, MoveKind.ADJUST}
"""Moves that somebody decides on. What was counted, imported or came back is taken as it is."""


@dataclass(eq=False)
class OutOfStock(DeskError):
    """The product may not be sold below zero, and not enough is on hand."""

    product: str
    asked: Decimal
    on_hand: Decimal
    field: str = "quantity"


class Move(NamedTuple):
    """A change of one variant's stock: positive in, negative out; ``line_id`` is the order line, if any."""

    variant_id: int
    quantity: Decimal
    kind: MoveKind
    line_id: int | None = None
    reason: str = ""


def move_stock(moves: list[Move], *, at: datetime, by: str) -> None:
    """Add moves inside the caller's transaction and keep the levels equal to their sums.

    A variant that falls to its alert level gets a LowStock entry. Raises OutOfStock when a sale, an edit or
    an adjustment would take a variant below zero whose product blocks that.
    """
    rows, rules = [], _rules([move.variant_id for move in moves if move.quantity < 0])
    moment = StockMove.at.db_value(at)
    for move in moves:
        change = scaled(move.quantity, QUANTITY_DIGITS)
        balance = db.execute_sql(_CHANGE, (move.variant_id, change)).fetchone()[0]
        if change < 0:
            _watch(move, change, balance, rules[move.variant_id], by)
        kind = str(move.kind)
        rows.append((move.variant_id, kind, change, balance, move.line_id, move.reason, moment, by))
    db.cursor().executemany(_ADD, rows)


def plain(quantity: Decimal) -> str:
    """A quantity as events and scripts keep it: no exponent, no needless zeros."""
    return format(quantity.normalize(), "f")


class _Rule(NamedTuple):
    """What holds for a variant whose stock goes down. ``low`` is its alert level in thousandths."""

    product: str
    variant: str
    oversell: str
    low: int | Decimal


def _rules(falling: list[int]) -> dict[int, _Rule]:
    """By variant; the level is the variant's own, else the product's, else the shop's."""
    if not falling:
        return {}
    everywhere = Decimal(setting(settings.LOW_STOCK)).scaleb(QUANTITY_DIGITS)
    return {
        variant_id: _Rule(product, name, oversell, everywhere if low is None else low)
        for variant_id, product, name, oversell, low in db.execute_sql(_RULES, (compact_json(falling),))
    }


def _watch(move: Move, change: int, balance: int, rule: _Rule, by: str) -> None:
    """What follows when stock goes down: a refusal below zero, an alert where it crosses its level."""
    before = balance - change
    if balance < 0 and rule.oversell == "block" and move.kind in _BY_CHOICE:
        raise OutOfStock(rule.product, -move.quantity, _units(before))
    if balance <= rule.low < before:
        name = f"{rule.product}, {rule.variant}" if rule.variant else rule.product
        Work(by).record(LowStock(name, plain(_units(balance)), plain(_units(rule.low))))


def _units(thousandths: int | Decimal) -> Decimal:
    return Decimal(thousandths).scaleb(-QUANTITY_DIGITS)
