"""Gift cards sold on an order: a line without tax, worth something once the order is paid.

The value follows the sale: it is given out when the order is paid and taken off again as far as the sale is
undone. A command on an order has it among its effects, found once the rest of the command is done.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal

from desktop.domain.effects import Effect, MoneyReversed
from desktop.domain.money import to_minor
from desktop.domain.sold_cards import Change, SoldCard, SoldLine, changes
from desktop.domain.value_effects import SoldCardGivenOut, SoldCardWithdrawn
from desktop.domain.value_events import ValueIssued, ValueWithdrawn
from desktop.models.base import db
from desktop.services.orders.order_coins import coins_of
from desktop.services.vouchers.stored_value import (
    NewValue,
    ValueKind,
    ValueReason,
    account_of,
    issue_in,
    move,
    usual_end,
)
from desktop.services.work import Work

CardEffect = SoldCardGivenOut | SoldCardWithdrawn

_LINES = (
    "SELECT l.id, l.unit_price, l.taken, l.gross_minor, coalesce(sum(c.units), 0), "
    "coalesce(sum(c.gross_minor), 0) FROM order_line l LEFT JOIN credit_part c ON c.line_id = l.id "
    "WHERE l.order_id = ? AND l.gift_card GROUP BY l.id ORDER BY l.id"
)
_ORDER = (
    "SELECT currency, lifecycle IN ('open', 'completed'), due_minor <= 0, "
    "(SELECT coalesce(sum(amount_minor), 0) FROM payment WHERE order_id = o.id) FROM orders o WHERE id = ?"
)
_CARDS = (
    "SELECT a.id, a.code, coalesce(sum(m.amount_minor) FILTER (WHERE m.reason IN ('sold', 'unsold')), 0), "
    "coalesce(sum(m.amount_minor), 0) FROM stored_value a "
    "LEFT JOIN stored_value_move m ON m.account_id = a.id WHERE a.line_id = ? GROUP BY a.id ORDER BY a.id"
)


def follow_sale(job: Work, order_id: int) -> None:
    """Give out the gift cards of an order that is paid, where no plan is carried out."""
    perform_cards(job, order_id, card_effects(order_id, ()))


def card_effects(order_id: int, done: Iterable[Effect]) -> tuple[CardEffect, ...]:
    """What follows for the gift cards of an order after the effects that were ``done``.

    Only a payment that was taken back asks whether the money that is left covers the cards that were given
    out. Raises ValueAlreadyUsed or ValueSpent when value was used that shall be taken off.
    """
    rows = db.execute_sql(_LINES, (order_id,)).fetchall()
    if not rows:
        return ()
    currency, alive, paid, kept = db.execute_sql(_ORDER, (order_id,)).fetchone()
    money = kept - coins_of(order_id).rounding
    lost = not paid and any(isinstance(effect, MoneyReversed) for effect in done)
    effects: list[CardEffect] = []
    for row in rows:
        line = _line(row, currency, alive=bool(alive))
        cards = [SoldCard(*card) for card in db.execute_sql(_CARDS, (line.id,)).fetchall()]
        found = list(changes(line, cards, paid=bool(paid), money=money if lost else None))
        effects += _said(line, found)
        money -= line.price_minor(_value(cards) + sum(change.minor for change in found))
    return tuple(effects)


def perform_cards(job: Work, order_id: int, effects: Iterable[CardEffect]) -> None:
    """Carry out what ``card_effects`` found, one history entry each."""
    for effect in effects:
        if isinstance(effect, SoldCardWithdrawn):
            withdraw(job, order_id, effect)
        else:
            give_out(job, order_id, effect)


def give_out(job: Work, order_id: int, effect: SoldCardGivenOut) -> None:
    """Put the value that was sold on its card, or on a new one."""
    if effect.account_id is None:
        currency = str(db.execute_sql(_ORDER, (order_id,)).fetchone()[0])
        card = NewValue(
            ValueKind.GIFT_CARD,
            effect.amount_minor,
            currency,
            expires_on=usual_end(),
            order_id=order_id,
            line_id=effect.line_id,
        )
        issue_in(job, card, ValueReason.SOLD)
        return
    account = account_of(effect.account_id)
    move(account, effect.amount_minor, ValueReason.SOLD, by=job.by)
    job.record(ValueIssued(account.code, effect.amount_minor, account.currency), order_id)


def withdraw(job: Work, order_id: int, effect: SoldCardWithdrawn) -> None:
    """Take value off a card whose sale was undone, wholly or in part."""
    account = account_of(effect.account_id)
    move(account, -effect.amount_minor, ValueReason.UNSOLD, by=job.by)
    job.record(ValueWithdrawn(account.code, effect.amount_minor, account.currency), order_id)


def _line(row: tuple[int, int, int, int, int, int], currency: str, *, alive: bool) -> SoldLine:
    line_id, price, taken, gross, units, credited = row
    cards = max(0, taken - units) // 1000 if alive else 0
    worth = to_minor(Decimal(price).scaleb(-6), currency)
    return SoldLine(line_id, cards, taken, worth, gross, credited, currency)


def _value(cards: Iterable[SoldCard]) -> int:
    return sum(card.sold_minor for card in cards)


def _said(line: SoldLine, found: Iterable[Change]) -> Iterator[CardEffect]:
    for change in found:
        card = change.card
        if card is None:
            yield SoldCardGivenOut(line.id, change.minor)
        elif change.minor > 0:
            yield SoldCardGivenOut(line.id, change.minor, card.account_id, card.code)
        else:
            left = card.left_minor + change.minor
            yield SoldCardWithdrawn(card.account_id, card.code, -change.minor, left)
