"""The small stored lifecycle, and every other state there is, by name (order rules 5.1)."""

from __future__ import annotations

from enum import StrEnum


class Lifecycle(StrEnum):
    """What is agreed with the customer."""

    DRAFT = "draft"
    DISCARDED = "discarded"
    OPEN = "open"
    COMPLETED = "completed"
    CANCELLED = "cancelled"


class DraftKind(StrEnum):
    """What a draft is for."""

    SALE = "sale"
    PARKED = "parked"
    QUOTE = "quote"
    SENT = "sent"
    ABANDONED = "abandoned"


class PaymentStatus(StrEnum):
    """Derived from the payment ledger, never typed."""

    NONE_DUE = "none_due"
    UNPAID = "unpaid"
    PARTLY_PAID = "partly_paid"
    PAID = "paid"
    OVERPAID = "overpaid"
    PARTLY_REFUNDED = "partly_refunded"
    REFUNDED = "refunded"


class FulfilmentStatus(StrEnum):
    """Derived from the unit buckets and the latest shipment states."""

    NOT_NEEDED = "not_needed"
    UNFULFILLED = "unfulfilled"
    PREPARING = "preparing"
    READY_FOR_PICKUP = "ready_for_pickup"
    PARTLY_SHIPPED = "partly_shipped"
    SHIPPED = "shipped"
    OUT_FOR_DELIVERY = "out_for_delivery"
    DELIVERED = "delivered"
    PICKED_UP = "picked_up"
    PARTLY_RETURNED = "partly_returned"
    RETURNED = "returned"
    WILL_NOT_DELIVER = "will_not_deliver"


class ShipmentState(StrEnum):
    """One shipment's way; VOID is a slip that was never sent."""

    DRAFT = "draft"
    READY = "ready"
    SHIPPED = "shipped"
    OUT_FOR_DELIVERY = "out_for_delivery"
    DELIVERED = "delivered"
    PICKED_UP = "picked_up"
    VOID = "void"


class Channel(StrEnum):
    """Where the order came from."""

    COUNTER = "counter"
    PHONE = "phone"
    FAIR = "fair"
    WEB = "web"


class MoveKind(StrEnum):
    """Why a stock quantity changed."""

    OPENING = "opening"
    SALE = "sale"
    CANCEL = "cancel"
    RETURN = "return"
    EDIT = "edit"
    COUNT = "count"
    ADJUST = "adjust"
    IMPORT = "import"


class DocumentKind(StrEnum):
    """A numbered paper."""

    INVOICE = "invoice"
    CREDIT_NOTE = "credit_note"
    PACKING_SLIP = "packing_slip"
    QUOTE = "quote"


class Bucket(StrEnum):
    """Where a unit of an order line is (order rules 5.4)."""

    SHOP = "in_shop"
    CUSTOMER = "with_customer"
    BACK = "back"
    WRITTEN_OFF = "written_off"


class ReturnState(StrEnum):
    """How far goods that come back are."""

    REQUESTED = "requested"
    WAITING = "waiting"
    RECEIVED = "received"
    REFUSED = "refused"
    CLOSED = "closed"


class ReturnAction(StrEnum):
    """What the customer gets for goods that come back."""

    REFUND = "refund"
    EXCHANGE = "exchange"
    REPAIR = "repair"
    CREDIT = "credit"


STEPS: dict[Lifecycle, frozenset[Lifecycle]] = {
    Lifecycle.DRAFT: frozenset({Lifecycle.OPEN, Lifecycle.DISCARDED}),
    Lifecycle.DISCARDED: frozenset({Lifecycle.DRAFT}),
    Lifecycle.OPEN: frozenset({Lifecycle.COMPLETED, Lifecycle.CANCELLED}),
    Lifecycle.COMPLETED: frozenset({Lifecycle.OPEN}),
    Lifecycle.CANCELLED: frozenset({Lifecycle.OPEN}),
}
"""The only moves a lifecycle may make."""
