"""What receiving a return's goods does: units, then what the customer gets for them (order rules 5.4)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from desktop.domain.effects import Credited, Effect, UnitsMoved
from desktop.domain.exact import HIGHEST_QUANTITY, QUANTITY_DIGITS, require_range
from desktop.domain.refund_parts import Refundable, RefundOf, RefundPart
from desktop.domain.refund_reasons import Why, check_reason
from desktop.domain.return_effects import ExchangeStarted, GoodsReceived, ReturnedLine, ReturnStepped
from desktop.domain.returns import NothingInReturn, NotWithCustomer, ReceivedAboveAnnounced
from desktop.domain.settings import REFUND_REASON_REQUIRED
from desktop.domain.states import Bucket, ReturnAction, ReturnState
from desktop.services.goods.unit_steps import check_units
from desktop.services.mails.messages import RETURN_RECEIVED
from desktop.services.orders.cards import LineCard
from desktop.services.orders.give_back import GiveBack, chosen_parts, merged
from desktop.services.orders.ledger_cards import ReturnCard
from desktop.services.orders.order_card import OrderLedger
from desktop.services.orders.order_credits import SHIPPING_KEY, refundable_rows
from desktop.services.orders.return_units import returnable_units
from desktop.services.papers.credit_effects import credit_notes
from desktop.services.perform.pay_back import PayBackChoices, money_effects, refund_methods
from desktop.services.perform.plan_value import STORED_VALUE
from desktop.services.plans.plan_cancel import on_the_shelf, shown_name, stock_taken
from desktop.services.plans.plan_return import check_step, return_of, told
from desktop.services.shop.preferences import setting

RETURN = "return"
"""Cause of a credit."""


@dataclass(frozen=True, slots=True)
class ReceivedLine:
    """Units of a line that came. ``restock``: on the shelf again, else written off.

    ``amount_minor`` is what the customer gets for them, None for what was paid.
    """

    line_id: int
    quantity: Decimal
    restock: bool = True
    amount_minor: int | None = None


@dataclass(frozen=True, slots=True)
class ReceiveChoices:
    """What came, and how it is settled.

    ``shipping`` gives back what is left of the delivery price too. ``public`` prints the reason on the credit
    note. ``pay_back_minor`` None means all that was paid of it, ``method_id`` None the way of the last
    payment; both only matter for a refund.
    """

    return_id: int
    lines: tuple[ReceivedLine, ...]
    shipping: bool = False
    public: bool = False
    method_id: int | None = None
    pay_back_minor: int | None = None
    tell_customer: bool = False


def receive_effects(order: OrderLedger, choices: ReceiveChoices) -> tuple[Effect, ...]:
    """The goods are there. A refund credits them and pays back, an exchange credits them and begins a sale.

    Goods for repair stay the customer's: no unit moves, nothing is credited. Raises ReturnNotFound,
    ReturnStepRefused, NothingInReturn, ReceivedAboveAnnounced, NotWithCustomer, and as ``refund_effects``.
    """
    card = return_of(order, choices.return_id)
    effects: list[Effect] = []
    if card.state is ReturnState.REQUESTED:
        effects.append(ReturnStepped(card.id, card.number, card.state, ReturnState.WAITING))
    else:
        check_step(card, ReturnState.RECEIVED)
    came = _checked(order, card, choices.lines)
    effects.append(GoodsReceived(card.id, card.number, came))
    if card.action is not ReturnAction.REPAIR:
        effects += _moves(order, came)
        effects += _settlement(order, card, choices)
    return (*effects, *told(order, RETURN_RECEIVED, card.id, tell=choices.tell_customer))


def _checked(
    order: OrderLedger, card: ReturnCard, received: Iterable[ReceivedLine]
) -> tuple[ReturnedLine, ...]:
    announced = {item.line_id: item.quantity for item in card.items}
    lines = {line.id: line for line in order.core.lines}
    free, came = returnable_units(order, card.id), []
    for one in received:
        field = f"lines.{one.line_id}"
        require_range(one.quantity, QUANTITY_DIGITS, HIGHEST_QUANTITY, field)
        line, most = lines.get(one.line_id), announced.pop(one.line_id, Decimal(0))
        name = shown_name(line) if line else ""
        if one.quantity > most:
            raise ReceivedAboveAnnounced(name, one.quantity, most, field)
        if one.quantity > (left := free.get(one.line_id, Decimal(0))):
            raise NotWithCustomer(name, one.quantity, left, field)
        if one.quantity and line:
            check_units(line, one.quantity, min(most, left), field)
            came.append(ReturnedLine(one.line_id, name, one.quantity, one.restock))
    if not came:
        raise NothingInReturn()
    return tuple(came)


def _moves(order: OrderLedger, came: Iterable[ReturnedLine]) -> Iterator[UnitsMoved]:
    """From the customer; what was handed over at once never left the shop's bucket and comes from there."""
    lines, taken = {line.id: line for line in order.core.lines}, stock_taken(order.core.head.id)
    for one in came:
        line = lines[one.line_id]
        shelf = one.restock and taken and on_the_shelf(line)
        target = Bucket.BACK if one.restock else Bucket.WRITTEN_OFF
        for source, units in _sources(line, one.quantity):
            yield UnitsMoved(line.id, one.name, units, source, target, shelf, returned=True)


def _sources(line: LineCard, units: Decimal) -> Iterator[tuple[Bucket, Decimal]]:
    away = min(units, line.units.with_customer)
    if away:
        yield Bucket.CUSTOMER, away
    if units > away:
        yield Bucket.SHOP, units - away


def _settlement(order: OrderLedger, card: ReturnCard, choices: ReceiveChoices) -> Iterator[Effect]:
    """The customer owes that much less, invoices are credited, and money goes back or is owed."""
    why = Why(card.reason_code, card.reason, choices.public)
    check_reason(why, required=bool(setting(REFUND_REASON_REQUIRED)))
    parts = _parts(order, choices)
    if parts:
        yield Credited(RETURN, parts, why.code, why.text, why.public)
        yield from credit_notes(order, parts, why)
    yield from money_effects(order, sum(part.gross_minor for part in parts), _money(card, choices))
    if card.action is ReturnAction.EXCHANGE:
        yield ExchangeStarted(card.id, card.number)


def _money(card: ReturnCard, choices: ReceiveChoices) -> PayBackChoices:
    """Money for a refund, value on a card for a store credit; for an exchange it waits for the new sale.

    A shop without a way to pay by store credit is reminded of what it owes.
    """
    if card.action is ReturnAction.REFUND:
        return PayBackChoices(choices.pay_back_minor, choices.method_id, card.reason)
    if card.action is ReturnAction.CREDIT:
        credit = next((method for method in refund_methods() if method.kind == STORED_VALUE), None)
        return PayBackChoices(0) if credit is None else PayBackChoices(None, credit.id, card.reason)
    return PayBackChoices(0)


def _parts(order: OrderLedger, choices: ReceiveChoices) -> tuple[RefundPart, ...]:
    """What the goods were paid with; units that were given back before bring nothing a second time."""
    rows = refundable_rows(order.core, order.credits)
    left = {row.key: row.left_units for row in rows if row.kind is RefundOf.LINE}
    chosen = []
    for one in choices.lines:
        units = min(one.quantity, left.get(str(one.line_id), Decimal(0)))
        if units:
            left[str(one.line_id)] -= units
            chosen.append(GiveBack(RefundOf.LINE, str(one.line_id), units, one.amount_minor))
    if choices.shipping and (shipping := _shipping_left(rows)):
        chosen.append(GiveBack(RefundOf.SHIPPING, SHIPPING_KEY, amount_minor=shipping))
    return merged(chosen_parts(rows, chosen))


def _shipping_left(rows: Iterable[Refundable]) -> int:
    return sum(row.left_minor for row in rows if row.kind is RefundOf.SHIPPING)
