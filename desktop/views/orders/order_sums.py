"""The sums of a confirmed order as its page shows them: what adds up, and beside it VAT and total."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication

from desktop.domain.basket import PriceMode
from desktop.services.orders.cards import AdjustmentCard, LineCard, OrderCore
from desktop.services.orders.order_basket import ships_free
from desktop.views import labels
from desktop.views.orders.explain_words import tax_word
from desktop.views.parts.sums import Sum

translate = QCoreApplication.translate


def line_total(line: LineCard) -> int:
    """What a line comes to after its own discount, in minor units of the order's price mode."""
    return line.list_minor - line.line_discount_minor


def pieces(core: OrderCore) -> str:
    """``4 lines, 15 articles``; weighed goods count as one article each."""
    count = sum(int(line.quantity) if line.quantity == int(line.quantity) else 1 for line in core.lines)
    one, many = translate("OrderSums", "{n} line"), translate("OrderSums", "{n} lines")
    article, articles = translate("OrderSums", "{n} item"), translate("OrderSums", "{n} items")
    return f"{labels.counted(len(core.lines), one, many)}, {labels.counted(count, article, articles)}"


def goods_sums(core: OrderCore) -> list[Sum]:
    """Products, discounts, delivery, surcharges and tip."""
    head, money = core.head, partial(labels.money, currency=core.head.currency)
    found = [Sum(translate("OrderSums", "Products"), money(sum(line_total(line) for line in core.lines)))]
    found += [Sum(_reduction(item), money(-item.minor)) for item in core.adjustments if _reduces(item)]
    delivery = head.delivery
    if delivery.kind or delivery.list_minor:
        found.append(
            Sum(labels.named(delivery.name) or translate("OrderSums", "Delivery"), money(delivery.list_minor))
        )
    if ships_free(core) and delivery.list_minor:
        found.append(Sum(translate("OrderSums", "Free shipping"), money(-delivery.list_minor)))
    found += [Sum(item.name, money(item.minor)) for item in core.adjustments if item.kind == "fee"]
    if head.tip_minor:
        found.append(Sum(translate("OrderSums", "Tip"), money(head.tip_minor)))
    return found


def tax_sums(core: OrderCore) -> list[Sum]:
    """VAT of each rate, and the total."""
    head, money = core.head, partial(labels.money, currency=core.head.currency)
    gross = head.price_mode is PriceMode.GROSS
    pattern = translate("OrderSums", "Of which {vat}") if gross else "{vat}"
    found = [Sum(pattern.format(vat=tax_word(row.tax)), money(row.tax_minor)) for row in head.taxes]
    return [*found, Sum(translate("OrderSums", "Total"), money(head.total_minor), strong=True)]


def _reduces(item: AdjustmentCard) -> bool:
    return item.kind != "fee" and item.minor != 0


def _reduction(item: AdjustmentCard) -> str:
    if item.kind == "voucher":
        return translate("OrderSums", "Voucher {code}").format(code=item.name)
    name = item.name or translate("OrderSums", "Discount")
    return f"{name} {labels.percent(item.percent)}" if item.percent else name
