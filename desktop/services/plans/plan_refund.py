"""What refunds, credit notes and paying money back do (order rules 5.2, pricing rule 6.7)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from desktop.domain.basket import TaxGroup
from desktop.domain.effects import Credited, Effect, MailQueued, MoneyPaidBack
from desktop.domain.refund_parts import (
    NothingToRefund,
    Refundable,
    RefundAboveLeft,
    RefundPart,
    refund_spread,
)
from desktop.domain.refund_reasons import Why, check_reason
from desktop.domain.settings import REFUND_REASON_REQUIRED
from desktop.services.goods.unit_steps import check_given_back
from desktop.services.mails.messages import REFUNDED
from desktop.services.orders.give_back import GiveBack, after_parts, chosen_parts, merged, part_key
from desktop.services.orders.order_card import OrderLedger
from desktop.services.orders.order_credits import refundable_rows
from desktop.services.papers.credit_effects import credit_notes, left_of_invoices
from desktop.services.papers.policy_invoice import invoice_when_paid
from desktop.services.perform.pay_back import BelowSmallestCoin, PayBackChoices, money_effects
from desktop.services.plans.refund_goods import goods_effects
from desktop.services.shop.preferences import setting

REFUND, CREDIT_NOTE = "refund", "credit_note"
"""Causes of a credit."""


@dataclass(frozen=True, slots=True)
class RefundChoices:
    """What is given back (rows, or one amount over the order, or both), why, and how much money goes back.

    ``public`` prints the reason on the credit note. ``pay_back_minor`` None means all that was paid of it;
    ``method_id`` None means the way by which most is still kept.
    """

    rows: tuple[GiveBack, ...] = ()
    spread_minor: int | None = None
    reason_code: str = ""
    reason: str = ""
    public: bool = False
    method_id: int | None = None
    pay_back_minor: int | None = None
    tell_customer: bool = False


@dataclass(frozen=True, slots=True)
class CreditChoices:
    """What of the invoice is credited: rows, or an amount over the rows of one VAT rate, or both.

    ``tax`` None means over all rows; ``text`` stands on the credit note instead of the rows.
    """

    rows: tuple[GiveBack, ...] = ()
    amount_minor: int | None = None
    tax: TaxGroup | None = None
    text: str = ""
    reason_code: str = ""
    reason: str = ""
    public: bool = False


def refund_effects(order: OrderLedger, choices: RefundChoices) -> tuple[Effect, ...]:
    """Parts of the sale are given back: what the customer owes, papers, goods and money follow together.

    Raises NothingToRefund, UnitsAboveLeft, QuantityNotPossible, RefundAboveLeft, ReasonMissing,
    ReasonUnknown, PayBackAboveOwed or PaymentMethodMissing.
    """
    why = _why(choices.reason_code, choices.reason, choices.public)
    rows = refundable_rows(order.core, order.credits)
    parts = _with_spread(rows, chosen_parts(rows, choices.rows), choices.spread_minor, "amount")
    check_given_back(order.core, rows, choices.rows)
    given = _credited(REFUND, parts, why)
    effects: list[Effect] = [given]
    effects += credit_notes(order, parts, why)
    effects += goods_effects(order, choices.rows)
    money = PayBackChoices(choices.pay_back_minor, choices.method_id, choices.reason)
    effects += money_effects(order, given.gross_minor, money)
    effects += _invoice_that_is_paid(order, given)
    email = order.core.head.email
    effects += [MailQueued(REFUNDED, email)] if choices.tell_customer and email else []
    return tuple(effects)


def credit_note_effects(order: OrderLedger, choices: CreditChoices) -> tuple[Effect, ...]:
    """A part of what was invoiced is credited: the customer owes less, goods and money stay where they are.

    Never more than the invoices, per row, rate and in total (order rules 5.7, I9). Raises as
    ``refund_effects``.
    """
    why = _why(choices.reason_code, choices.reason, choices.public)
    rows = refundable_rows(order.core, order.credits)
    parts = chosen_parts(rows, choices.rows)
    check_given_back(order.core, rows, choices.rows)
    of_rate = [row for row in rows if choices.tax in (None, row.tax)]
    parts = _with_spread(of_rate, parts, choices.amount_minor, "amount")
    _check_invoiced(order, parts)
    effects: list[Effect] = [_credited(CREDIT_NOTE, parts, why)]
    effects += credit_notes(order, parts, why, choices.text.strip())
    effects += money_effects(order, sum(part.gross_minor for part in parts), PayBackChoices(0))
    return tuple(effects)


def pay_back_effects(order: OrderLedger, choices: PayBackChoices) -> tuple[Effect, ...]:
    """Money goes back that the shop owes: what was paid too much, or paid for an order that was cancelled.

    Raises NothingToRefund, PayBackAboveOwed, PaymentMethodMissing or BelowSmallestCoin.
    """
    head = order.core.head
    amount = -head.due_minor if choices.amount_minor is None else choices.amount_minor
    if amount <= 0:
        raise NothingToRefund("pay_back")
    wanted = PayBackChoices(amount, choices.method_id, choices.reason)
    effects = tuple(money_effects(order, 0, wanted))
    if not any(isinstance(effect, MoneyPaidBack) for effect in effects):
        raise BelowSmallestCoin(amount, head.currency)
    return effects


def _invoice_that_is_paid(order: OrderLedger, given: Credited) -> Iterator[Effect]:
    """A shop that invoices what is paid does so when nothing is left to pay, unless all was given back."""
    head, before = order.core.head, sum(card.gross_minor for card in order.credits)
    settled = head.paid_minor > 0 and head.due_minor > 0 >= head.due_minor - given.gross_minor
    kept = head.total_minor - before - given.gross_minor
    if settled and kept > 0:
        yield from invoice_when_paid(order, head.due_minor - given.gross_minor, (given,))


def _why(code: str, text: str, public: bool) -> Why:
    why = Why(code, text.strip(), public)
    check_reason(why, required=bool(setting(REFUND_REASON_REQUIRED)))
    return why


def _with_spread(
    rows: Sequence[Refundable], parts: tuple[RefundPart, ...], spread_minor: int | None, field: str
) -> tuple[RefundPart, ...]:
    """The parts and, after them, an amount spread over what the rows still have; at least one part."""
    if spread_minor is not None:
        parts += refund_spread(after_parts(rows, parts), spread_minor, field)
    if not parts:
        raise NothingToRefund(field)
    return merged(parts)


def _credited(cause: str, parts: tuple[RefundPart, ...], why: Why) -> Credited:
    return Credited(cause, parts, why.code, why.text, why.public)


def _check_invoiced(order: OrderLedger, parts: tuple[RefundPart, ...]) -> None:
    left, currency = left_of_invoices(order), order.core.head.currency
    for part in parts:
        gross = left[part_key(part)][1] if part_key(part) in left else 0
        if part.gross_minor > gross:
            raise RefundAboveLeft(part.gross_minor, gross, currency, "amount")
