"""The invoice that follows by the shop's policy once all is paid, with the credit note that belongs to it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from desktop.domain import settings
from desktop.domain.effects import Credited, Effect, InvoiceByPolicy, InvoiceOnPayment
from desktop.domain.paper_identity import IdentityIncomplete
from desktop.domain.said_effects import InvoiceNotPossible, InvoiceWaits
from desktop.services.orders.order_card import OrderLedger
from desktop.services.orders.order_papers import invoice_card
from desktop.services.papers.credit_effects import credited_before
from desktop.services.papers.invoice_ready import stands_against
from desktop.services.shop.preferences import setting

AT_ORDER, ON_PAYMENT = settings.INVOICE_WHEN.choices[:2]
"""Moments at which the shop's policy may issue the invoice by itself."""


def invoice_when_paid(
    order: OrderLedger, due_minor: int, giving: Iterable[Credited] = ()
) -> Iterator[Effect]:
    """The invoice, where the policy wants it once ``due_minor`` is nothing; on hold it waits.

    With it the credit note of what was given back before, and of what the same plan is ``giving`` back.
    Where it cannot be issued, that and why.
    """
    if setting(settings.INVOICE_WHEN) != ON_PAYMENT or due_minor > 0 or invoice_card(order) is not None:
        return
    if order.core.head.held:
        yield InvoiceWaits()
        return
    yield from _issued(order, InvoiceOnPayment(), giving)


def invoice_that_waited(order: OrderLedger) -> Iterator[Effect]:
    """The invoice that a hold kept back, if the policy still wants one, with the credit note for it."""
    policy = setting(settings.INVOICE_WHEN)
    wanted = policy == AT_ORDER or (policy == ON_PAYMENT and order.core.head.due_minor <= 0)
    if wanted and invoice_card(order) is None:
        yield from _issued(order, InvoiceByPolicy(), ())


def _issued(order: OrderLedger, invoice: Effect, giving: Iterable[Credited]) -> Iterator[Effect]:
    against = stands_against(order.core)
    if against is not None:
        fields = against.fields if isinstance(against, IdentityIncomplete) else ()
        yield InvoiceNotPossible(type(against).__name__, fields)
        return
    yield invoice
    note = credited_before(order.core, (*order.credits, *giving))
    if note is not None:
        yield note
