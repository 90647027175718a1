"""Carry out what a plan says about an invoice that somebody asked for."""

from __future__ import annotations

from desktop.domain.paper_effects import InvoiceMade
from desktop.services.issuing.documents import issue_whole_in
from desktop.services.orders.order_card import order_ledger
from desktop.services.work import Work


def make_invoice(job: Work, order_id: int, effect: InvoiceMade) -> None:
    """Issue the invoice of the whole order with the date of supply that was shown."""
    issue_whole_in(job, order_ledger(order_id), effect.supplied_on)
