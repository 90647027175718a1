"""Why a row was skipped or changed: stable codes, and an English sentence for the command line.

The screen has its own words for the codes; this module's sentences never reach it.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum


class Reason(StrEnum):
    """A code that never changes its meaning. The first group skips the row, the second only tells."""

    UNCLOSED_QUOTE = "unclosed_quote"
    FIELD_TOO_LONG = "field_too_long"
    TOO_MANY_CELLS = "too_many_cells"
    MISSING_NAME = "missing_name"
    MISSING_HANDLE = "missing_handle"
    MISSING_PARENT = "missing_parent"
    PARENT_NOT_FOUND = "parent_not_found"
    PARENT_SKIPPED = "parent_skipped"
    PARENT_NOT_VARIABLE = "parent_not_variable"
    NO_VARIANTS = "no_variants"
    MISSING_OPTIONS = "missing_options"
    OPTIONS_MISMATCH = "options_mismatch"
    DUPLICATE_SKU = "duplicate_sku"
    SKU_OF_OTHER_PRODUCT = "sku_of_other_product"
    DUPLICATE_PRODUCT = "duplicate_product"
    DUPLICATE_OPTIONS = "duplicate_options"
    MISSING_PRICE = "missing_price"
    NEGATIVE_PRICE = "negative_price"
    UNREADABLE_NUMBER = "unreadable_number"
    AMBIGUOUS_NUMBER = "ambiguous_number"
    NUMBER_TOO_LARGE = "number_too_large"
    GROUPED_PRODUCT = "grouped_product"
    SOLD_ELSEWHERE = "sold_elsewhere"
    GIFT_CARD = "gift_card"
    UNKNOWN_TYPE = "unknown_type"
    NO_IDENTITY = "no_identity"
    BAD_EMAIL = "bad_email"
    DUPLICATE_CUSTOMER = "duplicate_customer"
    NOT_A_CUSTOMER = "not_a_customer"

    NO_PRICE = "no_price"
    SALE_NOT_LOWER = "sale_not_lower"
    SKU_SHARED = "sku_shared"
    BARCODE_SHARED = "barcode_shared"
    BARCODE_DAMAGED = "barcode_damaged"
    BARCODE_OF_OTHER_PRODUCT = "barcode_of_other_product"
    TAX_CLASS_ASSUMED = "tax_class_assumed"
    SHARED_STOCK = "shared_stock"
    OPTION_LEFT_OPEN = "option_left_open"
    WEIGHT_IGNORED = "weight_ignored"
    WEIGHT_UNIT_ASSUMED = "weight_unit_assumed"
    STOCK_LEVEL_IGNORED = "stock_level_ignored"
    DATE_IGNORED = "date_ignored"
    TAX_IGNORED = "tax_ignored"
    EMAIL_IGNORED = "email_ignored"
    SIREN_IGNORED = "siren_ignored"
    COUNTRY_UNKNOWN = "country_unknown"
    TEXT_CUT = "text_cut"
    BYTES_REPLACED = "bytes_replaced"
    ENCODING_GUESSED = "encoding_guessed"
    NUMBER_STYLE_ASSUMED = "number_style_assumed"
    TAX_BASIS_ASSUMED = "tax_basis_assumed"


_SENTENCES: Mapping[Reason, str] = {
    Reason.UNCLOSED_QUOTE: "a quotation mark is opened and never closed",
    Reason.FIELD_TOO_LONG: "a cell is longer than {limit} characters",
    Reason.TOO_MANY_CELLS: "the row has {found} cells but the header has {expected}; "
    "a text with a separator in it needs quotation marks",
    Reason.MISSING_NAME: "the name is missing",
    Reason.MISSING_HANDLE: "the handle is missing",
    Reason.MISSING_PARENT: "the variation does not say which product it belongs to",
    Reason.PARENT_NOT_FOUND: "the product “{parent}” it belongs to is not in the file",
    Reason.PARENT_SKIPPED: "the product “{parent}” it belongs to was skipped",
    Reason.PARENT_NOT_VARIABLE: "the product “{parent}” it belongs to has no variations",
    Reason.NO_VARIANTS: "the product has no variation that can be sold",
    Reason.MISSING_OPTIONS: "it does not say which option it is",
    Reason.OPTIONS_MISMATCH: "it names {names} options but gives {values} values",
    Reason.DUPLICATE_SKU: "the SKU “{sku}” is already used on line {first}",
    Reason.SKU_OF_OTHER_PRODUCT: "the SKU “{value}” belongs to another product of the shop",
    Reason.DUPLICATE_PRODUCT: "the same product is already on line {first}",
    Reason.DUPLICATE_OPTIONS: "the same options are already on line {first}",
    Reason.MISSING_PRICE: "the price is missing",
    Reason.NEGATIVE_PRICE: "the price {value} is below zero",
    Reason.UNREADABLE_NUMBER: "“{value}” in “{column}” is not a number",
    Reason.AMBIGUOUS_NUMBER: "“{value}” in “{column}” can be read in two ways; "
    "the column uses both points and commas for decimals",
    Reason.NUMBER_TOO_LARGE: "“{value}” in “{column}” is too large",
    Reason.GROUPED_PRODUCT: "a group of products is not sold itself; its products are imported",
    Reason.SOLD_ELSEWHERE: "the product is sold on another site",
    Reason.GIFT_CARD: "a gift card is not a product here; use vouchers",
    Reason.UNKNOWN_TYPE: "products of type “{type}” are not known",
    Reason.NO_IDENTITY: "there is no name, e-mail or phone",
    Reason.BAD_EMAIL: "“{value}” is not an e-mail address, and there is no name or phone",
    Reason.DUPLICATE_CUSTOMER: "the same customer is already on line {first}",
    Reason.NOT_A_CUSTOMER: "the address belongs to no customer",
    Reason.NO_PRICE: "no price is given",
    Reason.SALE_NOT_LOWER: "the sale price {value} is not lower than the price and was left out",
    Reason.SKU_SHARED: "the SKU “{sku}” is already used on line {first} and was left out here",
    Reason.BARCODE_SHARED: "the barcode “{barcode}” is on several products and was left out",
    Reason.BARCODE_OF_OTHER_PRODUCT: "the bar code {value} belongs to another product of the shop",
    Reason.TAX_CLASS_ASSUMED: "the tax “{value}” is not known here; “{name}” was taken",
    Reason.BARCODE_DAMAGED: "the barcode “{barcode}” was damaged by a spreadsheet and was left out",
    Reason.SHARED_STOCK: "the stock is shared by all variations and was left out",
    Reason.OPTION_LEFT_OPEN: "the option “{option}” is open here but fixed on other variations",
    Reason.WEIGHT_IGNORED: "the weight “{value}” could not be read and was left out",
    Reason.WEIGHT_UNIT_ASSUMED: "the weights name no unit; {unit} was assumed",
    Reason.STOCK_LEVEL_IGNORED: "the low-stock level “{value}” could not be read and was left out",
    Reason.DATE_IGNORED: "the date “{value}” could not be read; the sale price was left out",
    Reason.TAX_IGNORED: "the tax rate “{value}” could not be read and was left out",
    Reason.EMAIL_IGNORED: "“{value}” is not an e-mail address and was left out",
    Reason.SIREN_IGNORED: "“{value}” is not a SIREN and was left out",
    Reason.COUNTRY_UNKNOWN: "the country “{value}” is not known",
    Reason.TEXT_CUT: "the text in “{column}” was cut to {limit} characters",
    Reason.BYTES_REPLACED: "some characters could not be read",
    Reason.ENCODING_GUESSED: "the file does not say how its letters are written; {encoding} was assumed",
    Reason.NUMBER_STYLE_ASSUMED: "“{value}” in “{column}” was read as {read}",
    Reason.TAX_BASIS_ASSUMED: "the {what} was taken to include tax, or not, as the price does",
}


def reason_text(reason: Reason, facts: Mapping[str, str]) -> str:
    """Give an English sentence without a full stop. ``facts`` are those of the finding."""
    return _SENTENCES[reason].format_map(facts)
