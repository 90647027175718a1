"""What a voucher does on a draft right now: how much it asks to take off, and from which lines."""

from __future__ import annotations

from typing import Any

from desktop.domain.vouchers import VoucherKind, VoucherRefused, check, eligible_lines, free_unit
from desktop.models.catalog import Product, Variant
from desktop.models.methods import Voucher
from desktop.services.orders.cards import AdjustmentCard, OrderCore
from desktop.services.vouchers.voucher_facts import voucher_facts, voucher_order

NOTHING: dict[str, Any] = {"percent": None, "asked_minor": 0, "lines": []}
FREE_SHIPPING: dict[str, Any] = {"percent": None, "asked_minor": None, "lines": None}


def voucher_effect(voucher_id: int, core: OrderCore) -> dict[str, Any]:
    """The ``percent``, ``asked_minor`` and ``lines`` of a voucher's adjustment as the order stands.

    A voucher that may no longer be used takes nothing off; ``voucher_refusal`` says why.
    """
    facts, order = voucher_facts(voucher_id, core), voucher_order(voucher_id, core)
    try:
        check(facts, order)
    except VoucherRefused:
        return NOTHING
    if facts.kind is VoucherKind.FREE_SHIPPING:
        return FREE_SHIPPING
    if facts.kind is VoucherKind.FREE_PRODUCT:
        unit = free_unit(facts, order)
        return NOTHING if unit is None else {"percent": None, "asked_minor": unit[1], "lines": [unit[0]]}
    lines = eligible_lines(facts, order)
    amount = facts.amount_minor if facts.kind is VoucherKind.AMOUNT else None
    percent = facts.percent if facts.kind is VoucherKind.PERCENT else None
    return {"percent": percent, "asked_minor": amount, "lines": None if lines is None else sorted(lines)}


def voucher_refusal(item: AdjustmentCard, core: OrderCore) -> VoucherRefused | None:
    """Why a voucher that is on the draft may not be used any more; None when it may, or is no voucher."""
    if item.voucher_id is None:
        return None
    try:
        check(voucher_facts(item.voucher_id, core), voucher_order(item.voucher_id, core))
    except VoucherRefused as refusal:
        return refusal
    return None


def free_product_to_add(voucher: Voucher, core: OrderCore) -> int | None:
    """For a free product that is not in the basket yet: the variant to put there."""
    if voucher.kind != VoucherKind.FREE_PRODUCT:
        return None
    good_for = voucher_facts(voucher.id, core).products
    if any(line.product_id in good_for for line in core.lines):
        return None
    query = Variant.select(Variant.id).join(Product).where(Variant.product.in_(good_for))
    first = query.where(Variant.active, Product.active).order_by(Variant.price, Variant.id).first()
    return first.id if first else None
