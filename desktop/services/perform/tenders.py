"""What a customer pays with: the ways to pay, and what they come to (pricing rules 6.3 and 6.6)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from desktop.domain.cash import cash_due, deposit_percent
from desktop.domain.effects import MoneyReceived
from desktop.domain.errors import DeskError
from desktop.domain.exact import HIGHEST_MINOR, NumberTooLarge
from desktop.domain.money import from_minor
from desktop.models.base import db
from desktop.services.commands.command_refusals import NothingDue
from desktop.services.orders.cards import OrderHead
from desktop.services.shop.cash_step import cash_step
from desktop.services.shop.methods import PaymentMethodRow
from desktop.services.vouchers.stored_value import payable_with

CASH = "cash"
"""Kind of the ways to pay in which change is given and sums are rounded to coins."""


@dataclass(eq=False)
class AmountNotPositive(DeskError):
    """A payment of nothing or less; money given back is a refund."""

    amount_minor: int
    currency: str
    field: str = "amount"


@dataclass(eq=False)
class TenderedTooLittle(DeskError):
    """The customer gave less than what is to be booked."""

    tendered_minor: int
    amount_minor: int
    currency: str
    field: str = "tendered"


@dataclass(eq=False)
class NoSuchCoins(DeskError):
    """There are no coins for this amount: in cash only multiples of ``step_minor`` can be paid."""

    amount_minor: int
    step_minor: int
    currency: str
    field: str = "amount"


@dataclass(eq=False)
class PaymentMethodMissing(DeskError):
    """The shop has no such way to pay, or none at all."""

    method: str
    field: str = "method"


@dataclass(frozen=True, slots=True)
class Tender:
    """One way in which money comes.

    ``amount_minor`` is how much is paid with it, None for all that is left; ``percent`` instead asks for a
    deposit of so much of the total. Without ``method_id`` it is the order's way to pay, else cash.
    ``tendered_minor`` is the cash laid on the counter, for the change; ``reference`` a cheque's or transfer's
    number. ``deposit`` marks a first payment, ``key`` makes it certain that it is booked once only.
    """

    amount_minor: int | None = None
    method_id: int | None = None
    tendered_minor: int | None = None
    reference: str = ""
    percent: Decimal | None = None
    deposit: bool = False
    key: str | None = None


_METHOD = "SELECT id, code, name, kind, term_days FROM payment_method WHERE id = ?"
_CASH = (
    "SELECT id, code, name, kind, term_days FROM payment_method WHERE kind = 'cash' AND active "
    "ORDER BY position, id LIMIT 1"
)


def money_received(head: OrderHead, tenders: Sequence[Tender]) -> tuple[MoneyReceived, ...]:
    """What each tender books. Cash comes last, so that only the rest in cash is rounded to coins.

    A tender without an amount takes what the others leave, wherever they stand.
    Raises NothingDue, AmountNotPositive, NumberTooLarge, NoSuchCoins, TenderedTooLittle or
    PaymentMethodMissing.
    """
    rest, found = head.due_minor, list[MoneyReceived]()
    ordered = _cash_last(head, tenders)
    for place, (tender, method) in enumerate(ordered, 1):
        promised = sum(_said(head, later) for later, _ in ordered[place:])
        received = _received(head, tender, method, (rest, rest - promised))
        rest -= received.amount_minor - received.rounding_minor
        found.append(received)
    return tuple(found)


def tender_method(head: OrderHead, method_id: int | None) -> PaymentMethodRow:
    """The way to pay of this id, else the order's, else cash. Raises PaymentMethodMissing."""
    wanted = method_id or head.payment_method_id
    row = db.execute_sql(*((_CASH,) if wanted is None else (_METHOD, (wanted,)))).fetchone()
    if row is None:
        raise PaymentMethodMissing(CASH if wanted is None else str(wanted))
    return PaymentMethodRow(*row)


def _cash_last(head: OrderHead, tenders: Iterable[Tender]) -> list[tuple[Tender, PaymentMethodRow]]:
    with_method = [(tender, tender_method(head, tender.method_id)) for tender in tenders]
    return sorted(with_method, key=lambda pair: pair[1].kind == CASH)


def _received(
    head: OrderHead, tender: Tender, method: PaymentMethodRow, rest: tuple[int, int]
) -> MoneyReceived:
    """What one tender books; ``rest`` is what is due now, and without what later tenders say to bring."""
    rest_minor, free_minor = rest
    in_cash = method.kind == CASH
    step = cash_step(head.currency) if in_cash else 1
    asked = _amount(head, tender, free_minor)
    if tender.percent is not None:
        asked = cash_due(asked, step).due_minor
    if method.kind == "stored_value" and tender.amount_minor is None:
        asked = payable_with(tender.reference, asked, head.currency)
    amount, rounding = _in_coins(asked, rest_minor, step, head.currency)
    tendered = tender.tendered_minor if in_cash else None
    _check_limit(max(amount, tendered or 0), head.currency)
    if tendered is not None and tendered < amount:
        raise TenderedTooLittle(tendered, amount, head.currency)
    return MoneyReceived(
        amount,
        method.id,
        method.name,
        method.kind,
        tendered,
        rounding,
        tender.reference.strip(),
        tender.deposit or tender.percent is not None,
        tender.key,
    )


def _said(head: OrderHead, tender: Tender) -> int:
    """The amount that a tender names, in minor units; 0 for what is left."""
    if tender.percent is not None:
        return deposit_percent(head.total_minor, tender.percent).deposit_minor
    return tender.amount_minor or 0


def _amount(head: OrderHead, tender: Tender, rest_minor: int) -> int:
    """The amount asked for, in minor units."""
    if tender.percent is not None or tender.amount_minor is not None:
        amount = _said(head, tender)
    elif rest_minor > 0:
        amount = rest_minor
    else:
        raise NothingDue(head.number)
    if amount <= 0:
        raise AmountNotPositive(amount, head.currency)
    _check_limit(amount, head.currency)
    return amount


def _in_coins(amount_minor: int, rest_minor: int, step_minor: int, currency: str) -> tuple[int, int]:
    """The amount as coins can pay it and the rounding in it; the whole rest is rounded, a part never is."""
    coins = cash_due(max(rest_minor, 0), step_minor)
    if amount_minor in (rest_minor, coins.due_minor) and coins.due_minor:
        return coins.due_minor, coins.rounding_minor
    if amount_minor % step_minor:
        raise NoSuchCoins(amount_minor, step_minor, currency)
    return amount_minor, 0


def _check_limit(minor: int, currency: str) -> None:
    if minor > HIGHEST_MINOR:
        limit = from_minor(HIGHEST_MINOR, currency)
        raise NumberTooLarge(from_minor(minor, currency), limit, "amount")
