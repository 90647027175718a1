"""What the foot of the basket says: the sums of the draft, line by line. No widgets."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from desktop.domain.basket import PriceMode
from desktop.services.orders.cards import AdjustmentCard, LineCard, OrderCore
from desktop.services.orders.order_basket import ships_free
from desktop.views import labels
from desktop.views.orders.explain_words import tax_word
from desktop.views.parts.sums import Sum
from desktop.views.wizard.words import lines_word

translate = QCoreApplication.translate


def sums(core: OrderCore | None, currency: str, *, each_rate: bool) -> list[Sum]:
    """Products, discounts, delivery, surcharge, tip and VAT of the draft, as they add up to its total.

    ``each_rate`` gives one line for each VAT rate, otherwise VAT is one line.
    """
    if core is None:
        zero = labels.money(0, currency)
        return [_plain(translate("Basket", "Products"), zero), _no_delivery()]
    goods = sum(line_total(line) for line in core.lines)
    found = [_plain(translate("Basket", "Products"), labels.money(goods, currency))]
    found += [_reduction(item, currency) for item in core.adjustments if item.kind != "fee" and item.minor]
    found += _delivery(core, currency)
    found += [
        _plain(item.name, labels.money(item.minor, currency)) for item in core.adjustments if _is_fee(item)
    ]
    if core.head.tip_minor:
        found.append(_plain(translate("Basket", "Tip"), labels.money(core.head.tip_minor, currency)))
    return found + _taxes(core, currency, each_rate=each_rate)


def line_total(line: LineCard) -> int:
    """What a line comes to after its own discount, in minor units of the draft's price mode."""
    return line.list_minor - line.line_discount_minor


def pieces(core: OrderCore) -> str:
    """How much is in the basket: ``4 lines, 15 articles``; weighed goods count as one article each."""
    count = sum((_articles(line.quantity) for line in core.lines), 0)
    one, many = translate("Basket", "{n} item"), translate("Basket", "{n} items")
    return f"{lines_word(len(core.lines))}, {labels.counted(count, one, many)}"


def _articles(quantity: Decimal) -> int:
    return int(quantity) if quantity == int(quantity) else 1


def _plain(label: str, amount: str) -> Sum:
    return Sum(label, amount)


def _is_fee(item: AdjustmentCard) -> bool:
    return item.kind == "fee" and item.minor != 0


def _reduction(item: AdjustmentCard, currency: str) -> Sum:
    amount = labels.money(-item.minor, currency)
    if item.kind == "voucher":
        return _plain(translate("Basket", "Voucher {code}").format(code=item.name), amount)
    name = item.name or translate("Basket", "Discount")
    percent = f" {labels.percent(item.percent)}" if item.percent else ""
    return _plain(name + percent, amount)


def _no_delivery() -> Sum:
    return Sum(translate("Basket", "Delivery"), translate("Basket", "in step 4"), "muted")


def _delivery(core: OrderCore, currency: str) -> list[Sum]:
    delivery = core.head.delivery
    if delivery.method_id is None:
        return [_no_delivery()] if not core.head.draft_page or _before_delivery(core) else []
    found = [_plain(labels.named(delivery.name), labels.money(delivery.list_minor, currency))]
    if ships_free(core) and delivery.list_minor:
        found.append(
            _plain(translate("Basket", "Free shipping"), labels.money(-delivery.list_minor, currency))
        )
    return found


def _before_delivery(core: OrderCore) -> bool:
    return core.head.draft_page in ("customer", "products", "discounts")


def _taxes(core: OrderCore, currency: str, *, each_rate: bool) -> list[Sum]:
    head = core.head
    gross = head.price_mode is PriceMode.GROSS
    if not each_rate:
        word = translate("Basket", "Of which VAT") if gross else translate("Basket", "VAT")
        return [Sum(word, labels.money(head.tax_minor, currency), "muted")] if core.lines else []
    found = []
    for row in head.taxes:
        pattern = translate("Basket", "Of which {vat}") if gross else "{vat}"
        found.append(
            Sum(pattern.format(vat=tax_word(row.tax)), labels.money(row.tax_minor, currency), "muted")
        )
    return found
