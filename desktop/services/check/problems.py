"""What a check of the shop file can find."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum

log = logging.getLogger(__name__)


class ProblemCode(StrEnum):
    """What disagrees with what. Views turn it into words."""

    FILE_DAMAGED = "file_damaged"
    REFERENCE_BROKEN = "reference_broken"
    ORDER_STATE = "order_state"
    ORDER_INCOMPLETE = "order_incomplete"
    DRAFT_HAS_FACTS = "draft_has_facts"
    LINE_AMOUNTS = "line_amounts"
    SHIPPING_AMOUNTS = "shipping_amounts"
    ORDER_TOTAL = "order_total"
    ORDER_NET = "order_net"
    ORDER_TAX = "order_tax"
    ORDER_DISCOUNT = "order_discount"
    TAX_TABLE = "tax_table"
    PRICE = "price"
    PAYMENT_ROW = "payment_row"
    CASH_ROW = "cash_row"
    REFUNDED_TOO_MUCH = "refunded_too_much"
    PAID = "paid"
    REFUNDED = "refunded"
    DUE = "due"
    PAYMENT_STATUS = "payment_status"
    FULFILMENT_STATUS = "fulfilment_status"
    LINE_UNITS = "line_units"
    SHIPPED_UNITS = "shipped_units"
    SLIP_UNITS = "slip_units"
    SHIPMENT_STATE = "shipment_state"
    SHIPMENT_LINES = "shipment_lines"
    STOCK_LEVEL = "stock_level"
    STOCK_BALANCE = "stock_balance"
    STOCK_OF_LINE = "stock_of_line"
    VALUE_BALANCE = "value_balance"
    VALUE_PAYMENT = "value_payment"
    VALUE_SOLD = "value_sold"
    VOUCHER_USES = "voucher_uses"
    VOUCHER_LIMIT = "voucher_limit"
    NUMBER_SERIES = "number_series"
    NUMBER_ORDER = "number_order"
    SLIP_NUMBER = "slip_number"
    QUOTE_NUMBER = "quote_number"
    DOCUMENT_BODY = "document_body"
    DOCUMENT_FILE = "document_file"
    DOCUMENT_FIGURES = "document_figures"
    INVOICED_TOO_MUCH = "invoiced_too_much"
    NOT_INVOICED_AS_SOLD = "not_invoiced_as_sold"
    SUPPLEMENT_WITHOUT_INVOICE = "supplement_without_invoice"
    REMOVED_LINE = "removed_line"
    CREDIT_PARTS = "credit_parts"
    CREDITED_ABOVE_SOLD = "credited_above_sold"
    CREDIT_PAYMENT = "credit_payment"
    DOCUMENT_PARTS = "document_parts"
    NOTE_WITHOUT_INVOICE = "note_without_invoice"
    CREDITED_ABOVE_INVOICE = "credited_above_invoice"
    RETURN_LINE = "return_line"
    RETURN_STATE = "return_state"
    RETURNED_UNITS = "returned_units"
    RETURN_ANNOUNCED = "return_announced"
    EXCHANGE_ORDER = "exchange_order"
    HISTORY_CHAIN = "history_chain"
    HISTORY_MISSING = "history_missing"
    SEARCH_INDEX = "search_index"
    SORT_KEY = "sort_key"


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is not as the facts say. ``subject`` is a number or a place in the file.

    Amounts are minor units, units are in thousandths, as they are stored.
    """

    code: ProblemCode
    subject: str
    expected: str
    found: str


def guarded(subject: str, check: Callable[[], Iterator[Problem]]) -> Iterator[Problem]:
    """The problems of one check; where a damaged file makes the check itself fail, that is a problem too."""
    try:
        yield from check()
    except Exception as error:  # what is damaged can fail anywhere; the other checks must still run
        log.exception("the check of %s failed", subject)
        yield Problem(ProblemCode.FILE_DAMAGED, subject, "readable", f"{type(error).__name__}: {error}")
