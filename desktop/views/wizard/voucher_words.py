"""What a voucher gives, in words. No widgets."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from desktop.domain.vouchers import VoucherKind
from desktop.services.vouchers.vouchers import VoucherRow
from desktop.shell import clock
from desktop.views import labels

translate = QCoreApplication.translate


def kind_word(kind: VoucherKind) -> str:
    """The kind as a choice."""
    return {
        VoucherKind.PERCENT: translate("Voucher", "Percent"),
        VoucherKind.AMOUNT: translate("Voucher", "Amount"),
        VoucherKind.FREE_SHIPPING: translate("Voucher", "Free shipping"),
        VoucherKind.FREE_PRODUCT: translate("Voucher", "Free product"),
    }[kind]


def gift(row: VoucherRow) -> str:
    """What it gives: ``10 % off``, ``5,00 € off``, free shipping, a free product."""
    if row.kind is VoucherKind.PERCENT:
        return translate("Voucher", "{what} off").format(what=labels.percent(row.percent or Decimal(0)))
    if row.kind is VoucherKind.AMOUNT:
        amount = labels.money(row.amount_minor or 0, row.currency)
        return translate("Voucher", "{what} off").format(what=amount)
    return kind_word(row.kind)


def limits(row: VoucherRow) -> str:
    """For whom and how long it is good."""
    parts = [gift(row), row.name]
    if row.for_order:
        parts.append(translate("Voucher", "for this order"))
    elif row.for_customer:
        parts.append(translate("Voucher", "for this customer"))
    if not row.combinable:
        parts.append(translate("Voucher", "not together with another"))
    if row.ends_at is not None:
        day = labels.day(clock.here(row.ends_at).date())
        parts.append(translate("Voucher", "until {day}").format(day=day))
    return ", ".join(part for part in parts if part)
