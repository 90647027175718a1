"""What a history can be narrowed to: each event belongs to one kind. No widgets."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


class HistoryKind(StrEnum):
    """A part of the history."""

    STATUS = "status"
    PAYMENT = "payment"
    DELIVERY = "delivery"
    STOCK = "stock"
    PAPERS = "papers"
    MESSAGES = "messages"
    NOTES = "notes"


def kind_word(kind: HistoryKind) -> str:
    """The word of a kind in the language of the screen."""
    return {
        HistoryKind.STATUS: translate("HistoryKind", "Status"),
        HistoryKind.PAYMENT: translate("HistoryKind", "Payment"),
        HistoryKind.DELIVERY: translate("HistoryKind", "Delivery and returns"),
        HistoryKind.STOCK: translate("HistoryKind", "Stock"),
        HistoryKind.PAPERS: translate("HistoryKind", "Documents"),
        HistoryKind.MESSAGES: translate("HistoryKind", "Messages"),
        HistoryKind.NOTES: translate("HistoryKind", "Notes and tasks"),
    }[kind]


def kind_of(event: str) -> HistoryKind:
    """The kind of an event; one that is not known is about the order itself."""
    if event in _WHOLE:
        return _WHOLE[event]
    return next((kind for start, kind in _STARTS.items() if event.startswith(start)), HistoryKind.STATUS)


_WHOLE: dict[str, HistoryKind] = {
    "sale_credited": HistoryKind.PAYMENT,
    "due_date_set": HistoryKind.PAYMENT,
    "credit_set_against": HistoryKind.PAYMENT,
    "document_queued": HistoryKind.MESSAGES,
    "units_moved": HistoryKind.STOCK,
    "low_stock": HistoryKind.STOCK,
    "goods_received": HistoryKind.DELIVERY,
    "exchange_started": HistoryKind.DELIVERY,
    "delivery_changed": HistoryKind.DELIVERY,
    "comment_saved": HistoryKind.NOTES,
    "note_added": HistoryKind.NOTES,
    "tags_changed": HistoryKind.NOTES,
}
_STARTS: dict[str, HistoryKind] = {
    "payment_": HistoryKind.PAYMENT,
    "money_": HistoryKind.PAYMENT,
    "voucher_": HistoryKind.PAYMENT,
    "value_": HistoryKind.PAYMENT,
    "shipment_": HistoryKind.DELIVERY,
    "return_": HistoryKind.DELIVERY,
    "stock_": HistoryKind.STOCK,
    "document_": HistoryKind.PAPERS,
    "slip_": HistoryKind.PAPERS,
    "message_": HistoryKind.MESSAGES,
    "task_": HistoryKind.NOTES,
}
