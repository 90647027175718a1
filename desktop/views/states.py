"""Every state in words: the long form for pages and screen readers, the short one for columns. No widgets."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from desktop.domain.states import (
    Bucket,
    Channel,
    DocumentKind,
    DraftKind,
    FulfilmentStatus,
    Lifecycle,
    PaymentStatus,
    ReturnAction,
    ReturnState,
    ShipmentState,
)
from desktop.shell import clock
from desktop.views import labels

translate = QCoreApplication.translate


def word(state: StrEnum) -> str:
    """The word of a lifecycle, a payment or fulfilment status, a shipment's or a return's state, a channel,
    a kind of draft or of paper, a place of units. KeyError for any other."""
    tables = {
        Lifecycle: _lifecycles,
        PaymentStatus: _payment_statuses,
        FulfilmentStatus: _fulfilment_statuses,
        ShipmentState: _shipment_states,
        Channel: _channels,
        DraftKind: _draft_kinds,
        DocumentKind: _document_kinds,
        Bucket: _buckets,
        ReturnState: _return_states,
        ReturnAction: _return_actions,
    }
    return tables[type(state)]()[state]


def short_word(state: StrEnum) -> str:
    """The word as it stands in a column whose head says the rest."""
    return _short_words().get(state) or word(state)


def overdue_word() -> str:
    """For an order that is unpaid after its due date."""
    return translate("PaymentStatus", "Overdue")


def to_refund_word() -> str:
    """For an order that owes the customer money."""
    return translate("PaymentStatus", "To refund")


def held_word() -> str:
    """For an order on hold."""
    return translate("Lifecycle", "On hold")


def held_for(since: datetime) -> str:
    """For an order on hold, with its age in days."""
    return translate("Lifecycle", "On hold {age}").format(age=held_age(since))


def held_age(since: datetime) -> str:
    """How long an order has been on hold, in days."""
    days = (clock.today() - clock.here(since).date()).days
    if days <= 0:
        return translate("Lifecycle", "since today")
    return labels.counted(days, translate("Lifecycle", "for {n} day"), translate("Lifecycle", "for {n} days"))


def _lifecycles() -> dict[StrEnum, str]:
    return {
        Lifecycle.DRAFT: translate("Lifecycle", "Draft"),
        Lifecycle.DISCARDED: translate("Lifecycle", "Discarded"),
        Lifecycle.OPEN: translate("Lifecycle", "Open"),
        Lifecycle.COMPLETED: translate("Lifecycle", "Completed"),
        Lifecycle.CANCELLED: translate("Lifecycle", "Cancelled"),
    }


def _payment_statuses() -> dict[StrEnum, str]:
    return {
        PaymentStatus.NONE_DUE: translate("PaymentStatus", "Nothing due"),
        PaymentStatus.UNPAID: translate("PaymentStatus", "Unpaid"),
        PaymentStatus.PARTLY_PAID: translate("PaymentStatus", "Partly paid"),
        PaymentStatus.PAID: translate("PaymentStatus", "Paid"),
        PaymentStatus.OVERPAID: translate("PaymentStatus", "Overpaid"),
        PaymentStatus.PARTLY_REFUNDED: translate("PaymentStatus", "Partly refunded"),
        PaymentStatus.REFUNDED: translate("PaymentStatus", "Refunded"),
    }


def _fulfilment_statuses() -> dict[StrEnum, str]:
    return {
        FulfilmentStatus.NOT_NEEDED: translate("FulfilmentStatus", "Not needed"),
        FulfilmentStatus.UNFULFILLED: translate("FulfilmentStatus", "To prepare"),
        FulfilmentStatus.PREPARING: translate("FulfilmentStatus", "Preparing"),
        FulfilmentStatus.READY_FOR_PICKUP: translate("FulfilmentStatus", "Ready for pick-up"),
        FulfilmentStatus.PARTLY_SHIPPED: translate("FulfilmentStatus", "Partly shipped"),
        FulfilmentStatus.SHIPPED: translate("FulfilmentStatus", "Shipped"),
        FulfilmentStatus.OUT_FOR_DELIVERY: translate("FulfilmentStatus", "Out for delivery"),
        FulfilmentStatus.DELIVERED: translate("FulfilmentStatus", "Delivered"),
        FulfilmentStatus.PICKED_UP: translate("FulfilmentStatus", "Picked up"),
        FulfilmentStatus.PARTLY_RETURNED: translate("FulfilmentStatus", "Partly returned"),
        FulfilmentStatus.RETURNED: translate("FulfilmentStatus", "Returned"),
        FulfilmentStatus.WILL_NOT_DELIVER: translate("FulfilmentStatus", "Not delivered"),
    }


def _short_words() -> dict[StrEnum, str]:
    return {
        PaymentStatus.PARTLY_PAID: translate("PaymentStatusShort", "Partly"),
        PaymentStatus.PARTLY_REFUNDED: translate("PaymentStatusShort", "Partly refunded"),
        FulfilmentStatus.PARTLY_SHIPPED: translate("FulfilmentStatusShort", "Partly"),
        FulfilmentStatus.READY_FOR_PICKUP: translate("FulfilmentStatusShort", "Ready"),
        FulfilmentStatus.OUT_FOR_DELIVERY: translate("FulfilmentStatusShort", "On its way"),
        FulfilmentStatus.PARTLY_RETURNED: translate("FulfilmentStatusShort", "Partly returned"),
    }


def _shipment_states() -> dict[StrEnum, str]:
    return {
        ShipmentState.DRAFT: translate("ShipmentState", "Preparing"),
        ShipmentState.READY: translate("ShipmentState", "Ready for pick-up"),
        ShipmentState.SHIPPED: translate("ShipmentState", "Shipped"),
        ShipmentState.OUT_FOR_DELIVERY: translate("ShipmentState", "Out for delivery"),
        ShipmentState.DELIVERED: translate("ShipmentState", "Delivered"),
        ShipmentState.PICKED_UP: translate("ShipmentState", "Picked up"),
        ShipmentState.VOID: translate("ShipmentState", "Cancelled"),
    }


def _channels() -> dict[StrEnum, str]:
    return {
        Channel.COUNTER: translate("Channel", "At the counter"),
        Channel.PHONE: translate("Channel", "By phone"),
        Channel.FAIR: translate("Channel", "At a fair"),
        Channel.WEB: translate("Channel", "Web shop"),
    }


def _draft_kinds() -> dict[StrEnum, str]:
    return {
        DraftKind.SALE: translate("DraftKind", "Sale in progress"),
        DraftKind.PARKED: translate("DraftKind", "Set aside"),
        DraftKind.QUOTE: translate("DraftKind", "Quote"),
        DraftKind.SENT: translate("DraftKind", "Sent to the customer"),
        DraftKind.ABANDONED: translate("DraftKind", "Abandoned cart"),
    }


def _document_kinds() -> dict[StrEnum, str]:
    return {
        DocumentKind.INVOICE: translate("DocumentKind", "Invoice"),
        DocumentKind.CREDIT_NOTE: translate("DocumentKind", "Credit note"),
        DocumentKind.PACKING_SLIP: translate("DocumentKind", "Packing slip"),
        DocumentKind.QUOTE: translate("DocumentKind", "Quote"),
    }


def _buckets() -> dict[StrEnum, str]:
    return {
        Bucket.SHOP: translate("Bucket", "in the shop"),
        Bucket.CUSTOMER: translate("Bucket", "with the customer"),
        Bucket.BACK: translate("Bucket", "back on the shelf"),
        Bucket.WRITTEN_OFF: translate("Bucket", "written off"),
    }


def _return_states() -> dict[StrEnum, str]:
    return {
        ReturnState.REQUESTED: translate("ReturnState", "Requested"),
        ReturnState.WAITING: translate("ReturnState", "Waiting for the parcel"),
        ReturnState.RECEIVED: translate("ReturnState", "Received"),
        ReturnState.REFUSED: translate("ReturnState", "Refused"),
        ReturnState.CLOSED: translate("ReturnState", "Closed"),
    }


def _return_actions() -> dict[StrEnum, str]:
    return {
        ReturnAction.REFUND: translate("ReturnAction", "Refund"),
        ReturnAction.EXCHANGE: translate("ReturnAction", "Exchange"),
        ReturnAction.REPAIR: translate("ReturnAction", "Repair"),
        ReturnAction.CREDIT: translate("ReturnAction", "Store credit"),
    }
