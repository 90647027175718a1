"""A voucher and an order, brought together as the facts that the voucher rules ask for."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from desktop.domain.vouchers import VoucherFacts, VoucherKind, VoucherLine, VoucherOrder
from desktop.models.base import compact_json, db, now
from desktop.models.methods import Voucher
from desktop.services.orders.cards import AdjustmentCard, OrderCore
from desktop.services.orders.order_basket import priced, ships_free
from desktop.services.rows import columns, decode

FACTS = (
    f"SELECT {columns(Voucher, 'v')}, "
    "(SELECT coalesce(sum(uses), 0) FROM voucher_use u WHERE u.voucher_id = v.id AND u.order_id <> :order), "
    "(SELECT coalesce(sum(uses), 0) FROM voucher_use u WHERE u.voucher_id = v.id AND u.order_id <> :order "
    "AND u.customer_id IN (SELECT :customer UNION ALL SELECT merged_id FROM customer_merge "
    "WHERE kept_id = :customer)), "
    "CASE WHEN coalesce(v.categories, '[]') = '[]' THEN '[]' ELSE (SELECT json_group_array(p.id) "
    "FROM product p WHERE p.category IN (SELECT value FROM json_each(v.categories))) END FROM voucher v "
)
"""SELECT of vouchers with their uses by other orders, and the products of their categories; parameters
``order`` and ``customer``.

What customers used who were merged into this one counts as theirs.
"""

_BESIDE = (
    "SELECT code, combinable FROM voucher WHERE id IN (SELECT value FROM json_each(?)) "
    "ORDER BY combinable, id"
)

NOWHERE = 0
"""Id of no product: a voucher for a category in which there is nothing is good for nothing."""

_COPIED = (
    "code", "percent", "amount_minor", "currency", "starts_at", "ends_at", "max_uses",
    "max_uses_per_customer", "minimum_minor", "maximum_minor", "exclude_reduced", "combinable", "order_uid",
    "active",
)  # fmt: skip


def voucher_facts(voucher_id: int, core: OrderCore) -> VoucherFacts:
    """A voucher with its uses by other orders, and by other orders of this customer."""
    sql = FACTS + "WHERE v.id = :id"
    row = db.execute_sql(sql, {"id": voucher_id, **who(core)}).fetchone()
    return decode_facts(row)


def voucher_order(voucher_id: int | None, core: OrderCore) -> VoucherOrder:
    """The order as this voucher sees it, priced afresh without it; None is a voucher it does not have.

    Raises the refusals of pricing.
    """
    head = core.head
    others = tuple(item for item in core.adjustments if voucher_id is None or item.voucher_id != voucher_id)
    without = core._replace(adjustments=others)
    return VoucherOrder(
        uid=head.uid,
        customer_id=head.customer_id,
        currency=head.currency,
        moments=(now(), head.placed_at),
        lines=_lines(without) if core.lines else (),
        shipping_minor=_shipping(without),
        beside=_beside(others),
    )


def _beside(adjustments: Iterable[AdjustmentCard]) -> tuple[tuple[str, bool], ...]:
    """Codes of the vouchers among these, and whether each may stand beside others."""
    ids = [item.voucher_id for item in adjustments if item.voucher_id is not None]
    if not ids:
        return ()
    rows = db.execute_sql(_BESIDE, (compact_json(ids),)).fetchall()
    return tuple((code, bool(combinable)) for code, combinable in rows)


def _lines(core: OrderCore) -> tuple[VoucherLine, ...]:
    return tuple(
        VoucherLine(
            key=priced_line.key,
            product_id=line.product_id,
            quantity=line.quantity,
            value_minor=priced_line.list_minor - priced_line.line_discount_minor,
            left_minor=priced_line.final_minor,
            reduced=line.reduced,
        )
        for line, priced_line in zip(core.lines, priced(core).lines, strict=True)
    )


def _shipping(core: OrderCore) -> int | None:
    delivery = core.head.delivery
    if delivery.method_id is None:
        return None
    return 0 if ships_free(core) else delivery.list_minor


def who(core: OrderCore) -> dict[str, Any]:
    """The parameters of ``FACTS``."""
    return {"order": core.head.id, "customer": core.head.customer_id}


def decode_facts(raw: tuple[Any, ...]) -> VoucherFacts:
    """A row of ``FACTS``."""
    row = decode(Voucher, raw[:-3])
    good_for = [*row["products"], *json.loads(raw[-1])]
    if not good_for and row["categories"]:
        good_for = [NOWHERE]
    return VoucherFacts(
        **{name: row[name] for name in _COPIED},
        kind=VoucherKind(row["kind"]),
        products=frozenset(good_for),
        excluded_products=frozenset(row["excluded_products"]),
        customer_id=row["customer"],
        uses=raw[-3],
        uses_by_customer=raw[-2],
    )
