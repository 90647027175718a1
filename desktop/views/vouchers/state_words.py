"""Whether a voucher is good, in a word. No widgets."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.domain.voucher_state import VoucherState

translate = QCoreApplication.translate


def state_word(state: VoucherState) -> str:
    """The state as a chip and a choice say it."""
    return {
        VoucherState.GOOD: translate("VoucherState", "Good"),
        VoucherState.NOT_STARTED: translate("VoucherState", "Not started"),
        VoucherState.EXPIRED: translate("VoucherState", "Expired"),
        VoucherState.USED_UP: translate("VoucherState", "Used up"),
        VoucherState.WITHDRAWN: translate("VoucherState", "Withdrawn"),
    }[state]
