"""Whether a voucher can be used at all, apart from any order."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum


class VoucherState(StrEnum):
    """What is to be said of a voucher."""

    GOOD = "good"
    NOT_STARTED = "not_started"
    EXPIRED = "expired"
    USED_UP = "used_up"
    WITHDRAWN = "withdrawn"


def state_of(
    *,
    active: bool,
    starts_at: datetime | None,
    ends_at: datetime | None,
    uses_left: int | None,
    now: datetime,
) -> VoucherState:
    """What is to be said of a voucher now; ``uses_left`` None is without end."""
    if not active:
        return VoucherState.WITHDRAWN
    if ends_at is not None and now >= ends_at:
        return VoucherState.EXPIRED
    if uses_left is not None and uses_left <= 0:
        return VoucherState.USED_UP
    if starts_at is not None and now < starts_at:
        return VoucherState.NOT_STARTED
    return VoucherState.GOOD
