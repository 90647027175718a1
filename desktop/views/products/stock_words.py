"""Why stock changed, in a word. No widgets."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.domain.states import MoveKind

translate = QCoreApplication.translate


def move_word(kind: MoveKind) -> str:
    """Why a quantity changed, in a word."""
    return {
        MoveKind.OPENING: translate("Stock", "Opening stock"),
        MoveKind.SALE: translate("Stock", "Sale"),
        MoveKind.CANCEL: translate("Stock", "Back from an order"),
        MoveKind.RETURN: translate("Stock", "Return"),
        MoveKind.EDIT: translate("Stock", "Order changed"),
        MoveKind.COUNT: translate("Stock", "Stock count"),
        MoveKind.ADJUST: translate("Stock", "Correction"),
        MoveKind.IMPORT: translate("Stock", "Import"),
    }[kind]
