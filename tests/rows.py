"""Plain rows for tests that need facts in the file and no use case around them."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from desktop.models import Adjustment, Barcode, Order, OrderLine, Product, StockLevel, TaxClass, Variant
from desktop.services.inserts import insert_row


def add_order(**values: Any) -> int:
    """An order or draft; a number makes it confirmed and open."""
    if "number" in values:
        values = {"lifecycle": "open", **values}
    return insert_row(Order, values)


def add_line(order_id: int, name: str = "Bowl", *, gross: int = 0, **values: Any) -> int:
    """A line worth ``gross`` minor units, untaxed."""
    sums = {"list_minor": gross, "final_minor": gross, "net_minor": gross, "gross_minor": gross}
    row = {"quantity": 1, "unit_price": Decimal(gross).scaleb(-2), "position": 1, "rates": "0", **sums}
    return insert_row(OrderLine, {"order": order_id, "name": name, **row, **values})


def add_adjustment(order_id: int, kind: str, **values: Any) -> int:
    """A discount, voucher or fee on an order."""
    return insert_row(Adjustment, {"order": order_id, "kind": kind, **values})


def add_product(name: str, **values: Any) -> int:
    """A product of the standard tax class, without variants."""
    standard = TaxClass.get(TaxClass.code == "standard").id
    return insert_row(Product, {"name": name, "tax_class": standard, **values})


def add_variant(product_id: int, price: str = "10", **values: Any) -> int:
    """A variant; ``barcodes`` and ``on_hand`` go to their own tables."""
    barcodes, on_hand = values.pop("barcodes", ()), values.pop("on_hand", None)
    variant_id = insert_row(Variant, {"product": product_id, "price": price, **values})
    for code in barcodes:
        insert_row(Barcode, {"variant": variant_id, "code": code})
    if on_hand is not None:
        insert_row(StockLevel, {"variant": variant_id, "on_hand": on_hand})
    return variant_id
