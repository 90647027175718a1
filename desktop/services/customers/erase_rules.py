"""What erasing a customer does with each kind of row: kept, deleted, or emptied of personal words.

What no rule speaks of is deleted, and a text that no rule calls safe is emptied: whoever adds a table or a
column later has to say that it holds nothing personal, not the other way round.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from peewee import TextField

from desktop.models.base import JsonField, Table
from desktop.models.credits import Credit, CreditPart
from desktop.models.customers import Customer, CustomerMerge
from desktop.models.ledger import (
    CommandKey,
    Document,
    DocumentFile,
    DocumentPart,
    HistoryEntry,
    Payment,
    StockMove,
    VoucherUse,
)
from desktop.models.methods import Voucher
from desktop.models.orders import Adjustment, Order, OrderLine
from desktop.models.returns import Return, ReturnLine
from desktop.models.shipments import Shipment, ShipmentLine
from desktop.models.stored_value import StoredValue, StoredValueMove

BY_LAW: frozenset[type[Table]] = frozenset({Document, DocumentPart, DocumentFile})
"""Issued papers, which are kept as they are for the legal term."""

SAFE: Mapping[type[Table], frozenset[str]] = {
    Customer: frozenset({"language", "tax_status"}),
    CustomerMerge: frozenset({"by"}),
    Voucher: frozenset({"code", "code_key", "kind", "currency", "products", "excluded_products"}),
    Order: frozenset(
        {
            "number", "quote_number", "draft_page", "key", "held_by", "payment_hint", "tax_status",
            "language", "currency", "price_mode", "tax_rounding", "event_name", "by",
            "shipping_name", "shipping_kind", "shipping_rates", "shipping_category", "shipping_tax_choice",
            "payment_name", "taxes",
        }
    ),
    OrderLine: frozenset(
        {"name", "variant_name", "sku", "unit", "price_reason", "rates", "tax_category"}
    ),
    Adjustment: frozenset({"kind", "name", "lines", "rates", "tax_category", "tax_choice"}),
    Credit: frozenset({"cause", "reason_code", "by"}),
    CreditPart: frozenset({"kind", "rates", "tax_category"}),
    Payment: frozenset({"kind", "method_name", "by", "key"}),
    StoredValue: frozenset({"code", "kind", "currency", "by"}),
    StoredValueMove: frozenset({"reason", "by"}),
    VoucherUse: frozenset(),
    StockMove: frozenset({"by"}),
    Shipment: frozenset({"number", "carrier", "by"}),
    ShipmentLine: frozenset(),
    Return: frozenset({"number", "reason_code", "by"}),
    ReturnLine: frozenset(),
    CommandKey: frozenset({"key", "command", "result"}),
    HistoryEntry: frozenset({"event", "facts", "by"}),
}  # fmt: skip
"""Tables whose rows stay, each with the texts in them that are nobody's. Other texts are emptied."""

SEARCHED = ((OrderLine, "name"), (Adjustment, "name"))
"""Texts that stay but may have a name in them, such as an item made for somebody: the name is taken out."""

SAFE_FACTS = frozenset(
    {
        "number", "kind", "currency", "method", "channel", "template", "role", "printer", "carrier",
        "country", "code", "account", "cause", "source", "target", "units", "before", "after",
        "fields", "quantity", "quantity_before", "price", "price_before", "discount", "discount_before",
        "day", "balance", "way",
        "customer", "merged", "keys", "name", "entries", "label",
    }
)  # fmt: skip
"""Facts of the history that are nobody's; other texts in it are emptied, numbers stay."""


def deleted(table: type[Table]) -> bool:
    """Whether rows of this table about an erased customer go away."""
    return table not in SAFE and table not in BY_LAW


def emptied_texts(table: type[Table]) -> Iterator[tuple[str, Any]]:
    """The columns of a table that are emptied, with what they hold then."""
    for field in table._meta.sorted_fields:
        plain = type(field) is TextField or isinstance(field, JsonField)
        if plain and field.name not in SAFE[table]:
            yield field.column_name, None if field.null else ("" if type(field) is TextField else "{}")
