"""Tables, field types and migrations: shape and row rules, nothing else.

A table is imported when it is asked for: the window opens long before most of them are needed.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from desktop.models.tables import (
        FACTS,
        TABLES,
        Address,
        Adjustment,
        Barcode,
        Comment,
        Customer,
        CustomField,
        CustomStatus,
        Document,
        DocumentFile,
        HistoryEntry,
        Message,
        Note,
        NumberSeries,
        Order,
        OrderAddress,
        OrderLine,
        OrderTask,
        OutboxItem,
        Payment,
        PaymentMethod,
        Picture,
        Product,
        Setting,
        Shipment,
        ShipmentLine,
        ShippingMethod,
        Shop,
        Staff,
        StockLevel,
        StockMove,
        Table,
        TaxClass,
        TaxRate,
        Variant,
        Voucher,
        VoucherUse,
    )

__all__ = [
    "FACTS",
    "TABLES",
    "Address",
    "Adjustment",
    "Barcode",
    "Comment",
    "CustomField",
    "CustomStatus",
    "Customer",
    "Document",
    "DocumentFile",
    "HistoryEntry",
    "Message",
    "Note",
    "NumberSeries",
    "Order",
    "OrderAddress",
    "OrderLine",
    "OrderTask",
    "OutboxItem",
    "Payment",
    "PaymentMethod",
    "Picture",
    "Product",
    "Setting",
    "Shipment",
    "ShipmentLine",
    "ShippingMethod",
    "Shop",
    "Staff",
    "StockLevel",
    "StockMove",
    "Table",
    "TaxClass",
    "TaxRate",
    "Variant",
    "Voucher",
    "VoucherUse",
]


def __getattr__(name: str) -> Any:
    if name in __all__:
        return getattr(import_module("desktop.models.tables"), name)
    raise AttributeError(name)
