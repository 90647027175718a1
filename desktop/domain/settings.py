"""Every setting of the shop, declared once: its key, its default and what may be chosen."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from desktop.domain.errors import DeskError


@dataclass(frozen=True, slots=True)
class Setting:
    """A setting that travels with the shop file. ``choices`` empty means any value of the default's type.

    ``span`` is the least and the most of a number, also of one that is kept as a text.
    """

    key: str
    default: Any
    choices: tuple[str, ...] = ()
    span: tuple[int, int] | None = None

    def takes(self, value: Any) -> bool:
        """Whether it can have this value."""
        if type(value) is not type(self.default) or (self.choices and value not in self.choices):
            return False
        if self.span is None:
            return True
        try:
            number = Decimal(value)
        except ArithmeticError:
            return False
        return number.is_finite() and self.span[0] <= number <= self.span[1]


class ColourSetting(Setting):
    """A colour ``#rrggbb`` that is read well on white paper, or empty."""

    def takes(self, value: Any) -> bool:
        """Whether it is such a colour."""
        from desktop.domain.paper_look import accent_of  # reading settings must cost the start nothing

        try:
            return isinstance(value, str) and accent_of(value) == value.lower()
        except DeskError:
            return False


INVOICE_WHEN = Setting("invoice.when", "at_order", ("at_order", "on_payment", "by_hand"))
STOCK_WHEN = Setting("stock.when", "at_order", ("at_order", "on_payment"))
AUTO_COMPLETE = Setting("order.auto_complete", True)
CHAIN_PERCENT = Setting("price.chain_percent", False)
FEE_ON_SHIPPING = Setting("price.fee_on_shipping", False)
SHIPPING_TAX = Setting("tax.shipping", "fixed", ("fixed", "highest", "proportional"))
EXEMPT_KEEPS_GROSS = Setting("tax.exempt_keeps_gross", False)
NOTIFY_CUSTOMER = Setting("notify.customer", True)
NOTIFY_SHOP = Setting("notify.shop", False)
LOW_STOCK = Setting("stock.low", "3", span=(0, 9999))
REFUND_REASON_REQUIRED = Setting("refund.reason_required", False)
CASH_STEP = Setting("cash.step_minor", 0, span=(0, 100_000))
RETURN_DAYS = Setting("return.days", 14, span=(1, 3650))
RETURN_LATE = Setting("return.late", "warn", ("warn", "refuse"))
ABANDONED_AFTER_HOURS = Setting("draft.abandoned_after_hours", 1, span=(1, 72))
QUOTE_DAYS = Setting("quote.days", 30, span=(1, 3650))
PAYMENT_USUAL = Setting("payment.usual", "")
"""Code of the way to pay that a new sale begins with, empty for none."""
SALE_CHANNEL = Setting("draft.channel", "counter", ("counter", "phone", "fair", "web"))
VALUE_DAYS = Setting("value.days", 0, span=(0, 3650))
"""Days a new gift card or store credit is good for, 0 for ever."""
PRIVACY_YEARS = Setting("privacy.years", 3, span=(1, 30))
"""Years after the last sign of a customer until they may be forgotten; the CNIL advises three."""
SEAT_LOCK = Setting("seat.lock_minutes", 10, span=(0, 480))
"""Minutes without a key or a click until whoever sits at the desk types their PIN again, 0 for never."""
NOTIFY_STEPS: dict[str, Setting] = {
    kind: Setting(f"notify.{kind}", told)
    for kind, told in (
        ("order_ready", True),
        ("order_shipped", True),
        ("order_out_for_delivery", False),
        ("order_delivered", False),
        ("order_picked_up", False),
        ("order_cancelled", True),
        ("order_refunded", False),
        ("return_requested", False),
        ("return_expected", False),
        ("return_refused", False),
        ("return_received", False),
    )
}
"""By the kind of the mail: what the box "tell the customer" of a step says first."""
PAPER_ACCENT = ColourSetting("paper.accent", "")
"""Colour of titles and totals on papers, ``#rrggbb``; empty for black."""
PAPER_SKU = Setting("paper.sku", True)
PAPER_WEIGHT = Setting("paper.weight", True)
PAPER_DISCOUNT = Setting("paper.discount", "column", ("column", "line"))
_TYPE = ("small", "normal", "large")
PAPER_TYPE_INVOICE = Setting("paper.type.invoice", "normal", _TYPE)
PAPER_TYPE_QUOTE = Setting("paper.type.quote", "normal", _TYPE)
PAPER_TYPE_SLIP = Setting("paper.type.packing_slip", "normal", _TYPE)
PAPER_SIZE_INVOICE = Setting("paper.size.invoice", "A4", ("A4", "A5"))
PAPER_SIZE_QUOTE = Setting("paper.size.quote", "A4", ("A4", "A5"))
PAPER_SIZE_SLIP = Setting("paper.size.packing_slip", "A4", ("A4", "A5", "100x150"))
MAIL_HOST = Setting("mail.host", "")
MAIL_PORT = Setting("mail.port", 587, span=(1, 65535))
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
        SALE_CHANNEL,
        VALUE_DAYS,
        PRIVACY_YEARS,
        SEAT_LOCK,
        *NOTIFY_STEPS.values(),
        PAPER_ACCENT,
        PAPER_SKU,
        PAPER_WEIGHT,
        PAPER_DISCOUNT,
        PAPER_TYPE_INVOICE,
        PAPER_TYPE_QUOTE,
        PAPER_TYPE_SLIP,
        PAPER_SIZE_INVOICE,
        PAPER_SIZE_QUOTE,
        PAPER_SIZE_SLIP,
        MAIL_HOST,
        MAIL_PORT,
        MAIL_TLS,
        MAIL_USER,
        MAIL_SENDER,
        MAIL_SENDER_NAME,
        MAIL_AUTOMATIC,
    )
}
