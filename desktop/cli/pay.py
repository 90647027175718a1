"""``order pay``, ``order unpay``, ``order void-payment`` and ``order due-on``: money that comes in."""

from __future__ import annotations

from argparse import Namespace
from datetime import date
from typing import TYPE_CHECKING, Any

from desktop.cli.arguments import day, whole_number
from desktop.cli.planned import add_planned, no_choices
from desktop.cli.typed import typed_decimal, typed_minor

if TYPE_CHECKING:
    from desktop.services.perform.tenders import Tender

NO_DAY = "none"


def add(order: Any) -> None:
    """Add the parsers to those of ``order``."""
    pay = add_planned(order, "pay", "receive_payment", _pay, "take money for an order")
    pay.mixed = True
    pay.add_argument(
        "amount", nargs="?", metavar="AMOUNT", help="or PERCENT%% for a deposit (default: all that is due)"
    )
    pay.add_argument("--method", metavar="CODE", help="how it is paid (default: as the order says, or cash)")
    given = "cash that was given, for the change; means --method cash"
    pay.add_argument("--tendered", metavar="AMOUNT", help=given)
    pay.add_argument("--reference", default="", metavar="TEXT", help="number of the cheque or transfer")
    pay.add_argument("--deposit", action="store_true", help="call it a deposit")
    pay.add_argument("--due-on", type=day, metavar="DATE", help="the day until which the rest is to be paid")
    add_planned(order, "unpay", "mark_unpaid", no_choices, "take back every payment: no money arrived")
    void = add_planned(order, "void-payment", "void_payment", _void, "take back one payment")
    void.add_argument(
        "payment", type=whole_number(1, 9999), metavar="N", help="its place in order show, from 1"
    )
    void.add_argument("--reason", default="", metavar="TEXT")
    due = add_planned(order, "due-on", "set_due_on", _due, "set the day until which the rest is to be paid")
    due.add_argument("day", type=day_or_none, metavar="DATE", help=f"or {NO_DAY}")


def day_or_none(text: str) -> date | None:
    """Reads a day, or ``none``."""
    return None if text == NO_DAY else day(text)


def _pay(order_id: int, options: Namespace) -> Any:
    from desktop.services.plans.plan_payment import PaymentChoices

    return PaymentChoices((_tender(order_id, options),), options.due_on)


def _tender(order_id: int, options: Namespace) -> Tender:
    from desktop.services.orders.order_core import order_core
    from desktop.services.perform.tenders import Tender

    currency, asked = order_core(order_id).head.currency, options.amount
    share = asked is not None and asked.endswith("%")
    return Tender(
        None if asked is None or share else typed_minor(asked, currency, "amount"),
        _method(options.method or ("cash" if options.tendered else None)),
        None if options.tendered is None else typed_minor(options.tendered, currency, "tendered"),
        options.reference,
        typed_decimal(asked[:-1], "amount") if share else None,
        options.deposit,
    )


def _method(code: str | None) -> int | None:
    from desktop.services.perform.tenders import PaymentMethodMissing
    from desktop.services.shop.methods import payment_methods

    if code is None:
        return None
    found = [method.id for method in payment_methods() if method.code == code]
    if not found:
        raise PaymentMethodMissing(code)
    return found[0]


def _void(order_id: int, options: Namespace) -> Any:
    from desktop.services.orders.order_card import order_ledger
    from desktop.services.plans.plan_payment import PaymentNotFound, VoidChoices

    rows = order_ledger(order_id).payments
    if options.payment > len(rows):
        raise PaymentNotFound(str(options.payment))
    return VoidChoices(rows[options.payment - 1].id, options.reason)


def _due(_order_id: int, options: Namespace) -> Any:
    from desktop.services.plans.plan_payment import DueChoices

    return DueChoices(options.day)
