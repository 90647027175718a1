"""Why something is given back, in words. No widgets."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def reason_words() -> dict[str, str]:
    """Every reason of the list by its code, in the list's order, in the language of the screen."""
    return {
        "changed_mind": translate("RefundReason", "Change of mind"),
        "damaged": translate("RefundReason", "Damaged item"),
        "wrong_item": translate("RefundReason", "Wrong item"),
        "not_as_described": translate("RefundReason", "Not as described"),
        "missing": translate("RefundReason", "Missing item"),
        "late": translate("RefundReason", "Late delivery"),
        "price": translate("RefundReason", "Price adjustment"),
        "goodwill": translate("RefundReason", "Goodwill"),
    }
