"""Every setting of the shop, declared once: its key, its default and what may be chosen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Setting:
    """A setting that travels with the shop file. ``choices`` empty means any value of the default's type."""

    key: str
    default: Any
    choices: tuple[str, ...] = ()


INVOICE_WHEN = Setting("invoice.when", "at_order", ("at_order", "on_payment", "by_hand"))
STOCK_WHEN = Setting("stock.when", "at_order", ("at_order", "on_payment"))
AUTO_COMPLETE = Setting("order.auto_complete", True)
CHAIN_PERCENT = Setting("price.chain_percent", False)
FEE_ON_SHIPPING = Setting("price.fee_on_shipping", False)
SHIPPING_TAX = Setting("tax.shipping", "fixed", ("fixed", "highest", "proportional"))
EXEMPT_KEEPS_GROSS = Setting("tax.exempt_keeps_gross", False)
NOTIFY_CUSTOMER = Setting("notify.customer", True)
NOTIFY_SHOP = Setting("notify.shop", False)
LOW_STOCK = Setting("stock.low", "3")
REFUND_REASON_REQUIRED = Setting("refund.reason_required", False)
CASH_STEP = Setting("cash.step_minor", 0)
RETURN_DAYS = Setting("return.days", 14)
RETURN_LATE = Setting("return.late", "warn", ("warn", "refuse"))
ABANDONED_AFTER_HOURS = Setting("draft.abandoned_after_hours", 1)
QUOTE_DAYS = Setting("quote.days", 30)
PAYMENT_USUAL = Setting("payment.usual", "")
"""Code of the way to pay that a new sale begins with, empty for none."""
MAIL_HOST = Setting("mail.host", "")
MAIL_PORT = Setting("mail.port", 587)
MAIL_TLS = Setting("mail.tls", "starttls", ("starttls", "tls", "none"))
MAIL_USER = Setting("mail.user", "")
MAIL_SENDER = Setting("mail.sender", "")
MAIL_SENDER_NAME = Setting("mail.sender_name", "")
MAIL_AUTOMATIC = Setting("mail.automatic", False)

ALL: dict[str, Setting] = {
    setting.key: setting
    for setting in (
        INVOICE_WHEN,
        STOCK_WHEN,
        AUTO_COMPLETE,
        CHAIN_PERCENT,
        FEE_ON_SHIPPING,
        SHIPPING_TAX,
        EXEMPT_KEEPS_GROSS,
        NOTIFY_CUSTOMER,
        NOTIFY_SHOP,
        LOW_STOCK,
        REFUND_REASON_REQUIRED,
        CASH_STEP,
        RETURN_DAYS,
        RETURN_LATE,
        ABANDONED_AFTER_HOURS,
        QUOTE_DAYS,
        PAYMENT_USUAL,
        MAIL_HOST,
        MAIL_PORT,
        MAIL_TLS,
        MAIL_USER,
        MAIL_SENDER,
        MAIL_SENDER_NAME,
        MAIL_AUTOMATIC,
    )
}
