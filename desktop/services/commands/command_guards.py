"""One question about an order each: the refusal when the answer stands against a command, else None."""

from __future__ import annotations

from collections.abc import Callable

from desktop.domain.states import DocumentKind, Lifecycle
from desktop.services.commands.command_refusals import (
    AllCredited,
    AllGivenBack,
    AlreadyInvoiced,
    AlreadyShipped,
    CommandRefused,
    CreditNoteExists,
    NobodyToWriteTo,
    NotHeld,
    NothingDue,
    NothingOwed,
    NothingPaid,
    NothingShipped,
    NothingToShip,
    NotInvoiced,
    OrderIsHeld,
    PaidByExchange,
    RefundDepends,
    ReturnDepends,
    UnitsWithCustomer,
    WrongLifecycle,
)
from desktop.services.orders.ledger_cards import PaymentCard
from desktop.services.orders.order_papers import invoice_card, slip_card
from desktop.services.orders.shipment_units import (
    Known,
    came_back,
    gone_shipments,
    pending_units,
    waiting_shipments,
)

EXCHANGE, STORED_VALUE = "exchange", "stored_value"
"""Kinds of the ways to pay by which returned goods pay for others, and a gift card or store credit does."""

Guard = Callable[[Known], CommandRefused | None]


def in_lifecycle(*allowed: Lifecycle) -> Guard:
    """A guard that lets only orders in these lifecycles pass."""

    def guard(order: Known) -> CommandRefused | None:
        head = order.core.head
        return None if head.lifecycle in allowed else WrongLifecycle(head.number, head.lifecycle)

    return guard


confirmed = in_lifecycle(Lifecycle.OPEN, Lifecycle.COMPLETED, Lifecycle.CANCELLED)
sold = in_lifecycle(Lifecycle.OPEN, Lifecycle.COMPLETED)
open_order = in_lifecycle(Lifecycle.OPEN)
ended = in_lifecycle(Lifecycle.COMPLETED, Lifecycle.CANCELLED)


def not_held(order: Known) -> CommandRefused | None:
    """On hold: nothing leaves, nothing is issued."""
    return OrderIsHeld(order.core.head.number) if order.core.head.held else None


def something_due(order: Known) -> CommandRefused | None:
    """Something must be left to pay."""
    return None if order.core.head.due_minor > 0 else NothingDue(order.core.head.number)


def something_paid(order: Known) -> CommandRefused | None:
    """A payment must stand."""
    return None if standing_payments(order) else NothingPaid(order.core.head.number)


def something_voidable(order: Known) -> CommandRefused | None:
    """A payment must stand whose money is not needed for what was given back."""
    if voidable_payments(order):
        return None
    return no_exchange(order) or RefundDepends(order.core.head.number)


def no_exchange(order: Known) -> CommandRefused | None:
    """Returned goods may not have paid for the order."""
    paid = any(payment.method_kind == EXCHANGE for payment in standing_payments(order))
    return PaidByExchange(order.core.head.number) if paid else None


def standing_payments(order: Known) -> tuple[PaymentCard, ...]:
    """Payments that were neither reversed nor are reversals, oldest first."""
    return tuple(
        payment
        for payment in order.payments
        if payment.kind == "payment" and payment.reverses_id is None and not payment.reversed
    )


def voidable_payments(order: Known) -> tuple[PaymentCard, ...]:
    """Standing payments without which the money that came in still covers what was given back.

    What returned goods paid was paid back on their own order, and stays; so does the value of a gift card
    once value went back to one after it.
    """
    kept = sum(payment.amount_minor for payment in order.payments)
    values = (row.id for row in order.payments if row.kind == "refund" and row.method_kind == STORED_VALUE)
    newest = max(values, default=0)
    return tuple(
        payment
        for payment in standing_payments(order)
        if payment.amount_minor <= kept
        and payment.method_kind != EXCHANGE
        and not (payment.method_kind == STORED_VALUE and payment.id < newest)
    )


def no_refund(order: Known) -> CommandRefused | None:
    """No money may have been given back."""
    refunded = any(payment.kind == "refund" for payment in order.payments)
    return RefundDepends(order.core.head.number) if refunded else None


def not_invoiced(order: Known) -> CommandRefused | None:
    """No invoice may exist."""
    invoice = invoice_card(order)
    return AlreadyInvoiced(order.core.head.number, invoice.number) if invoice else None


def invoiced(order: Known) -> CommandRefused | None:
    """An invoice must exist."""
    return None if invoice_card(order) else NotInvoiced(order.core.head.number)


def something_pending(order: Known) -> CommandRefused | None:
    """A unit must wait in the shop, on no slip."""
    return None if pending_units(order) else NothingToShip(order.core.head.number)


def something_to_ship(order: Known) -> CommandRefused | None:
    """A slip that waits may leave; without one, a slip must be possible first."""
    if waiting_shipments(order):
        return None
    return open_order(order) or something_pending(order)


def slip_to_print(order: Known) -> CommandRefused | None:
    """A slip that exists can always be printed again; otherwise it must be possible to issue one now."""
    if slip_card(order):
        return None
    refusal = sold(order) or not_held(order)
    if refusal is None and not gone_shipments(order):
        refusal = something_to_ship(order)
    return refusal


def something_shipped(order: Known) -> CommandRefused | None:
    """A shipment must have left."""
    return None if gone_shipments(order) else NothingShipped(order.core.head.number)


def no_return(order: Known) -> CommandRefused | None:
    """Nothing that left may have come back."""
    return ReturnDepends(order.core.head.number) if came_back(order) else None


def on_hold(order: Known) -> CommandRefused | None:
    """Only what is on hold can be resumed."""
    return None if order.core.head.held else NotHeld(order.core.head.number)


def no_credit_note(order: Known) -> CommandRefused | None:
    """A cancelled order whose invoice was credited stays cancelled (order rule R7)."""
    head = order.core.head
    noted = [card.number for card in order.documents if card.kind is DocumentKind.CREDIT_NOTE]
    if head.lifecycle is Lifecycle.CANCELLED and noted:
        return CreditNoteExists(head.number, noted[-1])
    return None


def all_in_shop(order: Known) -> CommandRefused | None:
    """No unit may be with the customer."""
    away = any(line.units.with_customer > 0 for line in order.core.lines)
    return UnitsWithCustomer(order.core.head.number) if away else None


def something_to_give_back(order: Known) -> CommandRefused | None:
    """A part of the sale must be left that was not given back."""
    head = order.core.head
    given = sum(credit.gross_minor for credit in order.credits)
    return None if head.total_minor > given else AllGivenBack(head.number)


def something_to_credit(order: Known) -> CommandRefused | None:
    """A part of the invoices must be left that was not credited."""
    signs = {DocumentKind.INVOICE: 1, DocumentKind.CREDIT_NOTE: -1}
    left = sum(card.total_minor * signs.get(card.kind, 0) for card in order.documents)
    return None if left > 0 else AllCredited(order.core.head.number)


def something_owed(order: Known) -> CommandRefused | None:
    """The shop must owe the customer money."""
    return None if order.core.head.due_minor < 0 else NothingOwed(order.core.head.number)


def nothing_left(order: Known) -> CommandRefused | None:
    """Nothing of the order may have left the shop."""
    gone = gone_shipments(order)
    return AlreadyShipped(order.core.head.number, gone[-1].number) if gone else None


def no_papers_on_hold(order: Known) -> CommandRefused | None:
    """What is invoiced cannot change while on hold: another invoice would have to follow."""
    return not_held(order) if invoice_card(order) else None


def somebody_to_write_to(order: Known) -> CommandRefused | None:
    """The order must have an e-mail address."""
    head = order.core.head
    return None if head.email else NobodyToWriteTo(head.number)
