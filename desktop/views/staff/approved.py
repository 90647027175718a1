"""What somebody agrees to when they approve: the order, and what would happen to it. No widgets."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.domain.rights import SaleAsk, VoucherAsk
from desktop.services.orders.order_card import order_card
from desktop.services.plans.plans import Plan
from desktop.views import labels
from desktop.views.orders.consequence import Consequence
from desktop.views.orders.effect_words import consequences

translate = QCoreApplication.translate
MOST_ROWS = 5


def approved_rows(subject: object | None) -> list[Consequence]:
    """The order with its total, then what is asked for, with its amounts; none where nothing is known."""
    if isinstance(subject, SaleAsk):
        return [_sale(subject), _asked(subject)]
    if isinstance(subject, VoucherAsk):
        return [_voucher(subject)]
    return _planned(subject) if isinstance(subject, Plan) else []


def _sale(ask: SaleAsk) -> Consequence:
    """The sale being typed, for whom, and what it comes to now."""
    title = translate("Seat", "Quote {number}").format(number=ask.number) if ask.number else ""
    title = title or translate("Seat", "The sale being typed")
    return Consequence("orders", title, labels.named(ask.who), labels.money(ask.total_minor, ask.currency))


def _asked(ask: SaleAsk) -> Consequence:
    """Money off, or another price; and of what."""
    if ask.price is not None and ask.was is not None:
        prices = (labels.unit_price(price, ask.currency) for price in (ask.was, ask.price))
        return Consequence("pencil", translate("Seat", "Another unit price"), ask.line, " → ".join(prices))
    share = f" {labels.percent(ask.percent)}" if ask.percent else ""
    where = ask.line or translate("Seat", "On the whole sale")
    amount = labels.money(-ask.off_minor, ask.currency)
    return Consequence("percent", translate("Seat", "Discount") + share, where, amount)


def _voucher(ask: VoucherAsk) -> Consequence:
    worth = labels.percent(ask.percent) if ask.percent else ""
    if ask.amount_minor:
        worth = labels.money(ask.amount_minor, ask.currency)
    return Consequence("percent", translate("Seat", "Voucher {code}").format(code=ask.code), "", worth)


def _planned(subject: Plan) -> list[Consequence]:
    head = order_card(subject.order_id).head
    title = translate("Seat", "Order {number}").format(number=subject.number)
    order = Consequence("orders", title, head.who, labels.money(head.total_minor, head.currency))
    rows = consequences(subject)
    shown = [order, *rows[:MOST_ROWS]]
    rest = len(rows) - MOST_ROWS
    if rest > 0:
        shown.append(
            Consequence(
                "info",
                labels.counted(
                    rest, translate("Seat", "and {n} more effect"), translate("Seat", "and {n} more effects")
                ),
            )
        )
    return shown
