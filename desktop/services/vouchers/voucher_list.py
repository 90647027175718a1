"""The vouchers as a list to look through."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

from desktop.domain.folding import fold
from desktop.domain.voucher_state import VoucherState, state_of
from desktop.domain.vouchers import VoucherKind
from desktop.models.base import db, now

_ROWS = (
    "SELECT v.id, v.code, v.name, v.kind, v.percent, v.amount_minor, v.currency, v.starts_at, v.ends_at, "
    "v.max_uses, v.active, (SELECT coalesce(sum(u.uses), 0) FROM voucher_use u WHERE u.voucher_id = v.id), "
    "v.combinable "
    "FROM voucher v {where} ORDER BY v.id DESC"
)


@dataclass(frozen=True, slots=True)
class ListedVoucher:
    """One voucher with how often it was used. ``max_uses`` None means as often as one likes."""

    id: int
    code: str
    name: str
    kind: VoucherKind
    percent: Decimal | None
    amount_minor: int | None
    currency: str
    starts_at: datetime | None
    ends_at: datetime | None
    max_uses: int | None
    active: bool
    uses: int
    combinable: bool = True

    @property
    def state(self) -> VoucherState:
        """Whether it can be used now."""
        left = None if self.max_uses is None else self.max_uses - self.uses
        return state_of(
            active=self.active, starts_at=self.starts_at, ends_at=self.ends_at, uses_left=left, now=now()
        )


def find_vouchers(text: str, limit: int = 500, only: VoucherState | None = None) -> list[ListedVoucher]:
    """Vouchers whose code or name holds every typed word, accents and case ignored; the newest first.

    ``only`` leaves out those of every other state.
    """
    words = fold(text).split()
    found = []
    for raw in db.execute_sql(_ROWS.format(where="")):
        known = f"{fold(raw[1])} {fold(raw[2])}"
        row = _row(raw)
        if all(word in known for word in words) and only in (None, row.state):
            found.append(row)
        if len(found) == limit:
            break
    return found


def listed_voucher(voucher_id: int) -> ListedVoucher | None:
    """One voucher as the list has it; None when there is none."""
    raw = db.execute_sql(_ROWS.format(where="WHERE v.id = ?"), (voucher_id,)).fetchone()
    return None if raw is None else _row(raw)


def vouchers_of(customer_id: int) -> tuple[ListedVoucher, ...]:
    """The vouchers that only this customer may use, the newest first."""
    rows = db.execute_sql(_ROWS.format(where="WHERE v.customer_id = ?"), (customer_id,))
    return tuple(_row(row) for row in rows)


def _row(raw: tuple[Any, ...]) -> ListedVoucher:
    percent = None if raw[4] is None else Decimal(raw[4]).scaleb(-4)
    return ListedVoucher(
        raw[0], raw[1], raw[2], VoucherKind(raw[3]), percent, raw[5], raw[6],
        _moment(raw[7]), _moment(raw[8]), raw[9], bool(raw[10]), raw[11], bool(raw[12]),
    )  # fmt: skip


def _moment(seconds: int | None) -> datetime | None:
    return None if seconds is None else datetime.fromtimestamp(seconds, UTC)
