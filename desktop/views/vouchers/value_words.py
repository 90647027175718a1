"""Gift cards and store credit in words. No widgets."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.services.vouchers.stored_value import ValueKind, ValueReason

translate = QCoreApplication.translate

LISTS = ("vouchers", "values")
"""The two lists that stand side by side, by the names of their pages."""


def list_choices() -> list[tuple[str, str]]:
    """The two lists and their words, for the choice above them."""
    words = (translate("Values", "Vouchers"), translate("Values", "Gift cards and credit"))
    return list(zip(LISTS, words, strict=True))


def kind_word(kind: ValueKind) -> str:
    """What it is."""
    return {
        ValueKind.GIFT_CARD: translate("Values", "Gift card"),
        ValueKind.STORE_CREDIT: translate("Values", "Store credit"),
    }[kind]


def reason_word(reason: ValueReason) -> str:
    """Why a balance changed."""
    return {
        ValueReason.ISSUED: translate("Values", "Given out"),
        ValueReason.SOLD: translate("Values", "Sold"),
        ValueReason.UNSOLD: translate("Values", "Sale undone"),
        ValueReason.PAID: translate("Values", "Used"),
        ValueReason.GIVEN_BACK: translate("Values", "Payment taken back"),
        ValueReason.REFUND: translate("Values", "Refunded"),
    }[reason]
