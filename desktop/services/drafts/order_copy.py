"""Copy a sale into a draft of its own: lines, texts, customer, addresses, ways; at its prices or today's."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from desktop.domain.quotes import Prices
from desktop.models.base import db, new_uid
from desktop.models.methods import PaymentMethod, ShippingMethod
from desktop.models.orders import Adjustment, Order, OrderLine
from desktop.services.drafts.draft_customer import write_address
from desktop.services.drafts.draft_delivery import delivery_fields, follow_country
from desktop.services.drafts.draft_edit import refresh
from desktop.services.drafts.draft_reuse import PriceChange, ReuseReport, line_today
from desktop.services.drafts.drafts import new_draft_row
from desktop.services.drafts.shipping_price import price_by_rule
from desktop.services.goods.sellable import sellables
from desktop.services.inserts import insert_row, update_row
from desktop.services.orders.cards import AdjustmentCard, LineCard, OrderCore
from desktop.services.orders.order_core import order_core
from desktop.services.shop.preferences import all_settings
from desktop.services.shop.tax_text import to_text
from desktop.services.vouchers.voucher_effect import voucher_refusal
from desktop.services.work import Work

_WHO = (
    "customer_name", "company", "email", "phone", "tax_status", "siren", "vat_number", "language", "channel",
    "event_name", "billing_same", "notify_customer", "notify_shop",
)  # fmt: skip
_SAID = ("note", "buyer_ref", "gift", "gift_message")
_RULES = ("currency", "price_mode", "tax_rounding", "chain_percent", "fee_on_shipping")
_LINE = (
    "name", "variant_name", "sku", "unit", "quantity", "unit_price", "original_price", "price_reason",
    "discount_percent", "discount_minor", "weight_g", "ships", "tracks_stock", "reduced", "gift_card",
)  # fmt: skip
_ITEM = ("kind", "name", "percent", "asked_minor", "tax_choice")


@dataclass(frozen=True, slots=True)
class Copying:
    """How a sale is copied. ``whole``: all that was said with it too, and what is no longer sold."""

    prices: Prices
    whole: bool = False

    @property
    def keeps(self) -> bool:
        """True when the copy costs what the sale cost."""
        return self.prices is Prices.KEEP


def copy_sale(job: Work, source: OrderCore, how: Copying, own: dict[str, Any]) -> tuple[int, ReuseReport]:
    """A new draft with the content of ``source``, and what differs; inside a use case.

    ``own`` are fields of the draft by name. Payments, papers, parcels and comments stay with the source,
    which is not altered. Vouchers that may no longer be used are left out. Raises the refusals of pricing.
    """
    draft_id = insert_row(Order, _head(job, source, how) | own)
    for role, address in (("billing", source.billing), ("shipping", source.shipping)):
        write_address(draft_id, role, address)
    report = _copy_lines(order_core(draft_id), source, how)
    if how.keeps:
        report = replace(report, vouchers=tuple(_copy_items(draft_id, source, how)))
    follow_country(draft_id)
    refresh(draft_id)
    if how.keeps:
        _keep_delivery_price(draft_id, source)
    job.drafts.add(draft_id)
    return draft_id, report


def kept_line(line: LineCard) -> dict[str, Any]:
    """The fields of a line that has the product, price and reduction of another."""
    row = {name: getattr(line, name) for name in _LINE}
    row |= {"product": line.product_id, "variant": line.variant_id}
    row |= {"texts": [list(pair) for pair in line.texts] or None}
    return row | {"rates": to_text(line.tax), "tax_category": line.tax.category}


def _head(job: Work, source: OrderCore, how: Copying) -> dict[str, Any]:
    head = source.head
    row = new_draft_row(head.channel, job.by, all_settings()) | {"uid": new_uid()}
    row |= {name: getattr(head, name) for name in _WHO}
    row |= {"customer": head.customer_id, "source_order": head.id}
    if how.keeps:
        row |= {name: getattr(head, name) for name in _RULES}
        row |= {"shipping_tax_choice": head.delivery.tax_choice, "tip_minor": head.tip_minor}
        row |= {"total_minor": head.tip_minor}
    if how.whole:
        row |= {name: getattr(head, name) for name in _SAID}
    return row | _ways(source, how)


def _ways(source: OrderCore, how: Copying) -> dict[str, Any]:
    """How it travels and is paid, where the shop still offers that."""
    head, row = source.head, dict[str, Any]()
    shipping = ShippingMethod.get_or_none(ShippingMethod.id == head.delivery.method_id)
    if shipping is not None and (shipping.active or how.whole):
        row |= delivery_fields(shipping)
        kept = {"shipping_list_minor": head.delivery.list_minor, "shipping_free": head.delivery.free}
        row |= kept | {"shipping_manual": head.delivery.manual} if how.keeps else {}
    payment = PaymentMethod.get_or_none(PaymentMethod.id == head.payment_method_id)
    if payment is not None and (payment.active or how.whole):
        row |= {"payment_method": payment.id, "payment_name": payment.name}
    return row


def _copy_lines(draft: OrderCore, source: OrderCore, how: Copying) -> ReuseReport:
    sold = sellables([line.variant_id for line in source.lines if line.variant_id is not None])
    changed, gone, copied = list[PriceChange](), list[str](), 0
    for line in source.lines:
        today = line_today(line, draft)
        price = line.unit_price if line.original_price is None else line.original_price
        if today is not None and today["unit_price"] != price:
            changed.append(PriceChange(line.name, price, today["unit_price"]))
        there = line.variant_id is None or (line.variant_id in sold and sold[line.variant_id].active)
        row = kept_line(line) if how.keeps and (there or how.whole) else today
        if row is None:
            gone.append(line.name)
            continue
        copied += 1
        insert_row(OrderLine, {**row, "uid": new_uid(), "order": draft.head.id, "position": copied})
    return ReuseReport(copied, tuple(changed), tuple(gone))


def _copy_items(draft_id: int, source: OrderCore, how: Copying) -> list[str]:
    """Copy discounts, fees and vouchers; gives the names of those that may no longer be used."""
    draft, gone = order_core(draft_id), list[str]()
    for item in source.adjustments:
        if how.whole:
            _bring_voucher(item.voucher_id, draft)
        elif voucher_refusal(item, draft):
            gone.append(item.name)
            continue
        row = {name: getattr(item, name) for name in _ITEM}
        row |= {"uid": new_uid(), "order": draft_id, "position": len(draft.adjustments) + 1}
        insert_row(Adjustment, row | _tied(item))
        draft = order_core(draft_id)
    return gone


def _tied(item: AdjustmentCard) -> dict[str, Any]:
    """The voucher and the tax of a discount or fee; to which lines a voucher keeps is found anew."""
    tax = {"rates": to_text(item.tax), "tax_category": item.tax.category} if item.tax else {"rates": None}
    return {"voucher": item.voucher_id, **tax}


def _bring_voucher(voucher_id: int | None, draft: OrderCore) -> None:
    """A voucher that was made for the source alone is good for what becomes of it."""
    sql = "UPDATE voucher SET order_uid = ? WHERE id = ? AND order_uid IS NOT NULL"
    db.execute_sql(sql, (draft.head.uid.bytes, voucher_id))


def _keep_delivery_price(draft_id: int, source: OrderCore) -> None:
    """The delivery costs what it cost, also where its rule asks something else by now."""
    delivery, core = source.head.delivery, order_core(draft_id)
    if core.head.delivery.method_id is None or delivery.manual:
        return
    if price_by_rule(core.head.delivery.method_id, core) != delivery.list_minor:
        update_row(Order, draft_id, {"shipping_list_minor": delivery.list_minor, "shipping_manual": True})
        refresh(draft_id)
