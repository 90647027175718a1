"""What the payment sheet starts from: what is due, the ways to pay, the day, and round sums of cash."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from desktop.domain.cash import cash_due, deposit_percent, notes_above
from desktop.models.base import now
from desktop.services.orders.order_core import order_core
from desktop.services.perform.tenders import CASH, tender_method
from desktop.services.shop.cash_step import cash_step
from desktop.services.shop.methods import PaymentMethodRow, payment_methods

USUAL_TERM = 30
"""Days until the rest is due when neither the order nor its way to pay says more."""


@dataclass(frozen=True, slots=True)
class PaymentOffer:
    """An order to be paid; amounts in minor units, ``due_on`` is the day to propose for what stays open.

    ``first`` is True while nothing was paid: what comes in then and leaves something open is a deposit.
    """

    order_id: int
    number: str
    who: str
    currency: str
    total_minor: int
    due_minor: int
    due_on: date
    first: bool
    methods: tuple[PaymentMethodRow, ...]
    method: PaymentMethodRow

    def by_id(self, method_id: int) -> PaymentMethodRow:
        """A way to pay. StopIteration when it is not offered."""
        return next(method for method in self.methods if method.id == method_id)

    def amount(self, rest_minor: int, method: PaymentMethodRow) -> int:
        """What is asked for by this way when so much is left; in cash as coins can pay it."""
        return cash_due(rest_minor, cash_step(self.currency)).due_minor if in_cash(method) else rest_minor

    def deposit(self, percent: Decimal, method: PaymentMethodRow) -> int:
        """A deposit of so much of the total. Raises as ``deposit_percent``."""
        return self.amount(deposit_percent(self.total_minor, percent).deposit_minor, method)

    def notes(self, amount_minor: int) -> tuple[int, ...]:
        """Sums of cash a customer may well lay on the counter for this amount, the exact one first."""
        return notes_above(amount_minor, self.currency)


def payment_offer(order_id: int) -> PaymentOffer:
    """What is to be paid for an order, and how it can be. Raises OrderNotFound or PaymentMethodMissing."""
    head = order_core(order_id).head
    methods = tuple(payment_methods())
    usual = tender_method(head, None)
    method = next((row for row in methods if row.id == usual.id), methods[0] if methods else usual)
    today = now().astimezone().date()
    return PaymentOffer(
        head.id,
        head.number,
        head.who,
        head.currency,
        head.total_minor,
        head.due_minor,
        head.due_on or today + timedelta(days=method.term_days or USUAL_TERM),
        head.paid_minor == 0,
        methods or (usual,),
        method,
    )


def in_cash(method: PaymentMethodRow) -> bool:
    """True where notes are laid on the counter and change is given."""
    return method.kind == CASH
