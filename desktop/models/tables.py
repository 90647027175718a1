"""All tables together, each after those it refers to."""

from __future__ import annotations

from desktop.models.base import Table
from desktop.models.catalog import (
    Barcode,
    CustomField,
    Picture,
    Product,
    TaxClass,
    TaxRate,
    Variant,
    VariantPicture,
)
from desktop.models.credits import Credit, CreditPart
from desktop.models.customers import Address, BillingAddress, Consent, Customer, CustomerApart, CustomerMerge
from desktop.models.ledger import (
    CommandKey,
    Comment,
    Document,
    DocumentFile,
    DocumentPart,
    HistoryEntry,
    Message,
    Note,
    NumberSeries,
    OrderTask,
    OutboxItem,
    Payment,
    StockLevel,
    StockMove,
    VoucherUse,
)
from desktop.models.mails import MailAttachment, MailLetter, MailTemplate, OwnMessage
from desktop.models.marks import OrderTag, SavedView, Tag
from desktop.models.methods import Carrier, PaymentMethod, ShippingMethod, Voucher
from desktop.models.orders import Adjustment, CustomerFile, DraftForm, Order, OrderAddress, OrderLine
from desktop.models.papers import PaperTemplate
from desktop.models.returns import Return, ReturnLine
from desktop.models.shipments import Shipment, ShipmentLine, ShipmentTracking
from desktop.models.shop import CustomStatus, Setting, Shop, Staff
from desktop.models.stock_counts import StockCount, StockCountLine
from desktop.models.stored_value import StoredValue, StoredValueMove

TABLES: tuple[type[Table], ...] = (
    Shop, Setting, Staff, CustomStatus,
    Customer, Address, BillingAddress, Consent, CustomerMerge, CustomerApart,
    TaxClass, TaxRate, Picture, Product, Variant, VariantPicture, Barcode, CustomField,
    ShippingMethod, PaymentMethod, Carrier, Voucher,
    Order, OrderAddress, OrderLine, Adjustment, DraftForm, CustomerFile,
    Credit, CreditPart, Payment, StoredValue, StoredValueMove, VoucherUse,
    StockMove, StockLevel, StockCount, StockCountLine, Shipment, ShipmentLine, ShipmentTracking,
    Return, ReturnLine, NumberSeries, Document, DocumentPart, DocumentFile, Comment, Note, OrderTask,
    Message, OutboxItem, MailLetter, MailAttachment, MailTemplate, OwnMessage, CommandKey, HistoryEntry,
    Tag, OrderTag, SavedView, PaperTemplate,
)  # fmt: skip
"""All tables, each after those it refers to."""

FACTS: tuple[type[Table], ...] = (
    Credit, CreditPart, Payment, StoredValueMove, VoucherUse, StockMove, ShipmentLine,
    Document, DocumentPart, DocumentFile, Comment, Note, CommandKey, HistoryEntry, PaperTemplate,
    Consent,
)  # fmt: skip
"""Tables whose rows are only ever added; the database itself refuses UPDATE and DELETE."""

__all__ = [
    "FACTS",
    "TABLES",
    "Address",
    "Adjustment",
    "Barcode",
    "BillingAddress",
    "Carrier",
    "CommandKey",
    "Comment",
    "Consent",
    "Credit",
    "CreditPart",
    "CustomField",
    "CustomStatus",
    "Customer",
    "CustomerApart",
    "CustomerFile",
    "CustomerMerge",
    "Document",
    "DocumentFile",
    "DocumentPart",
    "DraftForm",
    "HistoryEntry",
    "MailAttachment",
    "MailLetter",
    "MailTemplate",
    "Message",
    "Note",
    "NumberSeries",
    "Order",
    "OrderAddress",
    "OrderLine",
    "OrderTag",
    "OrderTask",
    "OutboxItem",
    "OwnMessage",
    "PaperTemplate",
    "Payment",
    "PaymentMethod",
    "Picture",
    "Product",
    "Return",
    "ReturnLine",
    "SavedView",
    "Setting",
    "Shipment",
    "ShipmentLine",
    "ShipmentTracking",
    "ShippingMethod",
    "Shop",
    "Staff",
    "StockCount",
    "StockCountLine",
    "StockLevel",
    "StockMove",
    "StoredValue",
    "StoredValueMove",
    "Table",
    "Tag",
    "TaxClass",
    "TaxRate",
    "Variant",
    "VariantPicture",
    "Voucher",
    "VoucherUse",
]
