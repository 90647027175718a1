"""What somebody asks leave for in a sale being typed, so that whoever approves sees it in figures."""

from __future__ import annotations

from decimal import Decimal

from desktop.domain.exact import round_half_up
from desktop.domain.rights import SaleAsk
from desktop.services.orders.cards import LineCard, OrderCore


def discount_ask(
    core: OrderCore,
    whole_minor: int,
    percent: Decimal | None,
    amount_minor: int | None,
    line: LineCard | None = None,
) -> SaleAsk:
    """A discount of so many percent of ``whole_minor``, or of an amount; on the whole sale without a line."""
    off = round_half_up(whole_minor * (percent or Decimal(0)) / 100) + (amount_minor or 0)
    return SaleAsk(*_sale(core), line=line.name if line else "", percent=percent or None, off_minor=off)


def price_ask(core: OrderCore, line: LineCard, price: Decimal) -> SaleAsk:
    """Another unit price of a line."""
    return SaleAsk(*_sale(core), line=line.name, was=line.unit_price, price=price)


def _sale(core: OrderCore) -> tuple[str, str, int, str]:
    head = core.head
    return head.quote_number, head.who, head.total_minor, head.currency
