"""Orders written straight into a shop file, as they stand after confirming, with sums that agree."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

from desktop.domain.states import Lifecycle
from desktop.models import Adjustment, Order, OrderAddress, OrderLine, PaymentMethod, ShippingMethod, Shop
from desktop.models.base import db, new_uid
from desktop.services.inserts import insert_row
from desktop.services.numbers import next_order_number
from desktop.services.orders.order_core import order_core
from desktop.services.orders.recalculate import reprice, settle
from desktop.services.work import work

PLACED = datetime(2026, 11, 20, 10, 30, tzinfo=UTC)
IDENTITY = {
    "legal_form": "SARL",
    "capital_minor": 8_000_00,
    "street": "4 place de l’Enfer",
    "postcode": "29100",
    "city": "Douarnenez",
    "email": "bonjour@ty-mam-gozh.example",
    "siren": "123456782",
    "rcs_town": "Quimper",
    "vat_number": "FR11123456782",
}
"""What the law wants to know of a small company before it may issue an invoice."""

HOME = {
    "name": "Maëlle Le Gall",
    "street": "12 rue Anatole France",
    "postcode": "29100",
    "city": "Douarnenez",
}
MUG: dict[str, Any] = {"name": "Bol", "quantity": Decimal(2), "unit_price": Decimal("12.90"), "weight_g": 450}
HONEY: dict[str, Any] = {
    "name": "Miel",
    "quantity": Decimal("0.5"),
    "unit_price": Decimal("23.90"),
    "rates": "5.5",
    "unit": "kg",
}


_IN_SHOP = "UPDATE order_line SET taken = quantity, in_shop = quantity WHERE order_id = ?"


def identify_shop(**values: Any) -> None:
    """Fill in the shop's legal identity; ``values`` change it further."""
    Shop.update({**IDENTITY, **values}).where(Shop.id == 1).execute()


def method_id(code: str) -> int:
    """The row id of a payment method."""
    found: int = PaymentMethod.get(PaymentMethod.code == code).id
    return found


def make_order(
    lines: Sequence[dict[str, Any]] = (MUG, HONEY),
    adjustments: Sequence[dict[str, Any]] = (),
    *,
    ships: str = "",
    lifecycle: Lifecycle = Lifecycle.OPEN,
    **values: Any,
) -> int:
    """An order of those lines; ``ships`` is empty for handing over, ``ship`` or ``pickup``."""
    is_order = lifecycle not in (Lifecycle.DRAFT, Lifecycle.DISCARDED)
    with work("") as job:
        row: dict[str, Any] = {
            "uid": new_uid(),
            "lifecycle": Lifecycle.DRAFT,
            "customer_name": "Maëlle Le Gall",
            "email": "maelle@example.org",
            "placed_at": PLACED,
            "number": next_order_number("A", PLACED) if is_order else None,
        }
        tip = {"tip_minor": values.get("tip_minor", 0), "total_minor": values.get("tip_minor", 0)}
        order_id = insert_row(Order, row | _delivery(ships) | values | tip)
        if ships == "ship":
            insert_row(OrderAddress, {"order": order_id, "role": "shipping", **HOME})
        for position, line in enumerate(lines, 1):
            insert_row(OrderLine, {"rates": "20", **line, "order": order_id, "position": position})
        for position, item in enumerate(adjustments, 1):
            insert_row(Adjustment, {"kind": "discount", **item, "order": order_id, "position": position})
        reprice(order_core(order_id))
        if is_order:
            db.execute_sql(_IN_SHOP, (order_id,))
            set_order(order_id, lifecycle=Lifecycle.OPEN, confirmed_at=PLACED)
            settle(job, order_id)
        set_order(order_id, lifecycle=lifecycle)
        if lifecycle is Lifecycle.CANCELLED:
            settle(job, order_id)
    return order_id


def set_order(order_id: int, **values: Any) -> None:
    """Change plain fields of an order row."""
    Order.update(values).where(Order.id == order_id).execute()


def history(order_id: int) -> list[str]:
    """The codes of what happened to an order, oldest first."""
    rows = db.execute_sql("SELECT event FROM history_entry WHERE order_id = ? ORDER BY id", (order_id,))
    return [row[0] for row in rows]


def written() -> int:
    """How many rows this connection has written so far: equal before and after means nothing was."""
    return int(db.execute_sql("SELECT total_changes()").fetchone()[0])


def _delivery(ships: str) -> dict[str, Any]:
    if not ships:
        return {}
    method = ShippingMethod.get(ShippingMethod.kind == ships)
    return {
        "shipping_method": method.id,
        "shipping_name": method.name,
        "shipping_kind": ships,
        "shipping_list_minor": 590 if ships == "ship" else 0,
        "shipping_rates": "20",
    }
