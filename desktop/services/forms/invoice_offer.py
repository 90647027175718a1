"""What the sheet of an invoice starts from: the dates of supply that are known."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from desktop.services.orders.order_card import order_ledger
from desktop.services.papers.paper_snapshot import supplied_on
from desktop.services.papers.supply import day_said, whole_invoice


@dataclass(frozen=True, slots=True)
class InvoiceOffer:
    """``handed_over`` is when the goods were, None while any are in the shop; ``said`` the date of supply on
    the invoice ``invoice``, which is empty while there is none.
    """

    number: str
    handed_over: date | None
    invoice: str
    said: date | None


def invoice_offer(order_id: int) -> InvoiceOffer:
    """The offer of one order. Raises OrderNotFound."""
    order = order_ledger(order_id)
    newest = whole_invoice(order)
    number, said = (newest.number, day_said(newest)) if newest else ("", None)
    return InvoiceOffer(order.core.head.number, supplied_on(order), number, said)
