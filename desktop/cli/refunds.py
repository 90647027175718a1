"""``order refund``, ``order credit`` and ``order pay-back``: what is given back, and the money."""

from __future__ import annotations

from argparse import ArgumentParser, ArgumentTypeError, Namespace
from typing import TYPE_CHECKING, Any

from desktop.cli.planned import add_planned
from desktop.cli.typed import typed_decimal, typed_minor
from desktop.domain.refund_parts import RefundOf
from desktop.domain.refund_reasons import REASONS

if TYPE_CHECKING:
    from desktop.services.forms.refund_offer import CreditOffer, RefundOffer
    from desktop.services.orders.give_back import GiveBack

Numbered = tuple[int, str]
"""The place of a row, from 1, and what was said of it."""


def add(order: Any) -> None:
    """Add the parsers to those of ``order``."""
    refund = add_planned(order, "refund", "refund", _refund, "give back a part of an order, or all of it")
    _add_rows(refund)
    refund.add_argument("--no-restock", action="store_true", help="units are written off, not put back")
    _add_money(refund)
    refund.add_argument(
        "--pay-back", metavar="AMOUNT", help="money that goes back now (default: what was paid)"
    )
    refund.add_argument("--tell", action="store_true", help="tell the customer by e-mail")
    credit = add_planned(order, "credit", "credit_note", _credit, "credit a part of an invoice, or all of it")
    _add_rows(credit)
    credit.add_argument("--rate", metavar="PERCENT", help="the VAT rate of --amount (default: all rates)")
    credit.add_argument("--text", default="", metavar="TEXT", help="stands on the credit note for the rows")
    back = add_planned(order, "pay-back", "pay_back", _pay_back, "pay money back that is owed")
    back.mixed = True
    back.add_argument("amount", nargs="?", metavar="AMOUNT", help="default: all that is owed")
    back.add_argument("--reason", default="", metavar="TEXT")
    _add_money(back)


def numbered(text: str) -> Numbered:
    """Reads ``N=…``: a row's place and what is said of it; anything else is bad usage."""
    place, mark, said = text.partition("=")
    if not (mark and said and place.isdecimal() and int(place) > 0):
        raise ArgumentTypeError(f"a row and what is given back of it are expected, as in 1=2, not {text!r}")
    return int(place), said


def _add_rows(parser: ArgumentParser) -> None:
    rows = ("--line", "--fee")
    for name in rows:
        told = "units, or an amount with its currency (1=2, 1=4.50EUR)" if name == "--line" else "an amount"
        meta = "N=QTY|AMOUNT" if name == "--line" else "N=AMOUNT"
        parser.add_argument(name, type=numbered, action="append", default=[], metavar=meta, help=told)
    parser.add_argument("--shipping", metavar="AMOUNT")
    parser.add_argument("--tip", metavar="AMOUNT")
    parser.add_argument("--amount", metavar="AMOUNT", help="spread over the order")
    parser.add_argument("--all", action="store_true", help="everything that is left")
    parser.add_argument("--reason", default="", metavar="TEXT")
    parser.add_argument("--reason-code", default="", choices=REASONS)
    parser.add_argument("--public", action="store_true", help="print the reason on the credit note")


def _add_money(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--method",
        metavar="CODE",
        help="the way money goes back (default: the way by which most was paid and is kept)",
    )


def _refund(order_id: int, options: Namespace) -> Any:
    from desktop.services.forms.refund_offer import refund_offer
    from desktop.services.plans.plan_refund import RefundChoices

    offer = refund_offer(order_id)
    return RefundChoices(
        rows=_rows(offer, options, restock=not options.no_restock),
        spread_minor=minor_of(options.amount, offer.currency, "amount"),
        reason_code=options.reason_code,
        reason=options.reason,
        public=options.public,
        method_id=method_of(options.method),
        pay_back_minor=minor_of(options.pay_back, offer.currency, "pay_back"),
        tell_customer=options.tell,
    )


def _credit(order_id: int, options: Namespace) -> Any:
    from desktop.services.forms.refund_offer import credit_offer
    from desktop.services.plans.plan_refund import CreditChoices

    offer = credit_offer(order_id)
    rate = None if options.rate is None else offer.rate(typed_decimal(options.rate, "rate"))
    return CreditChoices(
        rows=_rows(offer, options, restock=True),
        amount_minor=minor_of(options.amount, offer.currency, "amount"),
        tax=rate.tax if rate else None,
        text=options.text,
        reason_code=options.reason_code,
        reason=options.reason,
        public=options.public,
    )


def _pay_back(order_id: int, options: Namespace) -> Any:
    from desktop.services.orders.order_core import order_core
    from desktop.services.perform.pay_back import PayBackChoices

    currency = order_core(order_id).head.currency
    amount = minor_of(options.amount, currency, "amount")
    return PayBackChoices(amount, method_of(options.method), options.reason)


def _rows(offer: RefundOffer | CreditOffer, options: Namespace, *, restock: bool) -> tuple[GiveBack, ...]:
    coin = offer.currency
    if options.all:
        left = [row for row in offer.rows if row.left_minor]
        return tuple(row.rest(restock=restock) for row in left)
    chosen = [_line(offer, place, said, restock) for place, said in options.line]
    for place, said in options.fee:
        row = offer.row(RefundOf.FEE, place, field="fee")
        chosen.append(row.amount(typed_minor(said, coin, "fee"), field="fee"))
    for kind, said in ((RefundOf.SHIPPING, options.shipping), (RefundOf.TIP, options.tip)):
        if said is not None:
            row = offer.row(kind, 1, field=kind.value)
            chosen.append(row.amount(typed_minor(said, coin, kind.value), field=kind.value))
    return tuple(chosen)


def _line(offer: RefundOffer | CreditOffer, place: int, said: str, restock: bool) -> GiveBack:
    row = offer.row(RefundOf.LINE, place, field="line")
    if said.upper().endswith(offer.currency):
        amount = said[: -len(offer.currency)].strip()
        return row.amount(typed_minor(amount, offer.currency, "line"), field="line")
    units = typed_decimal(said, "line")
    return row.units(units, restock=restock, field="line")


def minor_of(text: str | None, currency: str, field: str) -> int | None:
    return None if text is None else typed_minor(text, currency, field)


def method_of(code: str | None) -> int | None:
    from desktop.services.perform.pay_back import refund_methods
    from desktop.services.plans.payments import PaymentMethodMissing

    if code is None:
        return None
    found = [method.id for method in refund_methods() if method.code == code]
    if not found:
        raise PaymentMethodMissing(code)
    return found[0]
