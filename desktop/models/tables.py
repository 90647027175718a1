"""All tables together, each after those it refers to."""

from __future__ import annotations

from desktop.models.base import Table
from desktop.models.catalog import Barcode, CustomField, Picture, Product, TaxClass, TaxRate, Variant
from desktop.models.customers import Address, Customer
from desktop.models.ledger import (
    Comment,
    Document,
    DocumentFile,
    HistoryEntry,
    Message,
    Note,
    NumberSeries,
    OrderTask,
    OutboxItem,
    Payment,
    Shipment,
    ShipmentLine,
    StockLevel,
    StockMove,
    VoucherUse,
)
from desktop.models.methods import PaymentMethod, ShippingMethod, Voucher
from desktop.models.orders import Adjustment, Order, OrderAddress, OrderLine
from desktop.models.shop import CustomStatus, Setting, Shop, Staff

TABLES: tuple[type[Table], ...] = (
    Shop, Setting, Staff, CustomStatus,
    Customer, Address,
    TaxClass, TaxRate, Picture, Product, Variant, Barcode, CustomField,
    ShippingMethod, PaymentMethod, Voucher,
    Order, OrderAddress, OrderLine, Adjustment,
    Payment, VoucherUse, StockMove, StockLevel, Shipment, ShipmentLine,
    NumberSeries, Document, DocumentFile, Comment, Note, OrderTask, Message, OutboxItem, HistoryEntry,
)  # fmt: skip
"""All tables, each after those it refers to."""

FACTS: tuple[type[Table], ...] = (
    Payment, VoucherUse, StockMove, ShipmentLine, Document, DocumentFile, Comment, Note, HistoryEntry,
)  # fmt: skip
"""Tables whose rows are only ever added; the database itself refuses UPDATE and DELETE."""

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
