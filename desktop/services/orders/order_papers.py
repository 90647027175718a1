"""Which of an order's papers is meant when one says "the invoice" or "the slip"."""

from __future__ import annotations

from desktop.domain.states import DocumentKind, ShipmentState
from desktop.services.orders.ledger_cards import DocumentCard
from desktop.services.orders.shipment_units import Known


def invoice_card(order: Known) -> DocumentCard | None:
    """The order's newest invoice."""
    invoices = [card for card in order.documents if card.kind is DocumentKind.INVOICE]
    return invoices[-1] if invoices else None


def slip_card(order: Known) -> DocumentCard | None:
    """The newest packing slip of a shipment that was not given up."""
    void = {shipment.id for shipment in order.shipments if shipment.state is ShipmentState.VOID}
    slips = [card for card in order.documents if card.kind is DocumentKind.PACKING_SLIP]
    return next((card for card in reversed(slips) if card.shipment_id not in void), None)
