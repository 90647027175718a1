"""How sales of the demo shop are paid: with change, in two ways, with a deposit, by a bad cheque."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal

from desktop.demo.furnish import SELLER
from desktop.services.commands.commands import Command
from desktop.services.days import today
from desktop.services.forms.payment_offer import payment_offer
from desktop.services.orders.order_card import order_ledger
from desktop.services.orders.order_core import order_core
from desktop.services.perform.tenders import Tender
from desktop.services.plans.plan_payment import PaymentChoices, VoidChoices
from desktop.services.plans.plans import carry_out, plan
from desktop.services.shop.methods import payment_methods

TERM = timedelta(days=30)
WHY = ("Chèque revenu impayé", "The cheque bounced")


def in_cash(order_id: int) -> None:
    """Paid with a note, and change given."""
    offer = payment_offer(order_id)
    given = offer.notes(offer.due_minor)[-1]
    _pay(order_id, Tender(method_id=method("cash"), tendered_minor=given))


def in_two_ways(order_id: int) -> None:
    """A note of ten, the rest by card; what costs less is paid by card alone."""
    note = (Tender(1000, method("cash"), 1000),) if order_core(order_id).head.due_minor > 1000 else ()
    _pay(order_id, *note, Tender(method_id=method("card")))


def part_paid(order_id: int) -> None:
    """A deposit of thirty percent; the rest in a month."""
    deposit = Tender(percent=Decimal(30), method_id=method("transfer"))
    choices = PaymentChoices((deposit,), today() + TERM)
    carry_out(plan(Command.RECEIVE_PAYMENT, order_id, choices), by=SELLER)


def bounced(order_id: int) -> None:
    """A cheque that was taken back again."""
    _pay(order_id, Tender(method_id=method("cheque"), reference="0418823"))
    reason = WHY[order_core(order_id).head.language != "fr"]
    cheque = order_ledger(order_id).payments[-1].id
    carry_out(plan(Command.VOID_PAYMENT, order_id, VoidChoices(cheque, reason)), by=SELLER)


def _pay(order_id: int, *tenders: Tender) -> None:
    carry_out(plan(Command.RECEIVE_PAYMENT, order_id, PaymentChoices(tenders)), by=SELLER)


def method(code: str) -> int:
    """The id of a way to pay."""
    return next(method.id for method in payment_methods() if method.code == code)
