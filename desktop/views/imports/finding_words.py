"""Why a row was left out or changed on the way, in words. No widgets."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from desktop.exchange.reasons import Reason
from desktop.exchange.rows import Finding
from desktop.shell.i18n import QT_TRANSLATE_NOOP
from desktop.views.imports.file_words import encoding_word

translate = QCoreApplication.translate


def finding_words(finding: Finding) -> str:
    """One sentence without a full stop, in the language of the screen."""
    facts = {name: _said(name, value) for name, value in finding.facts.items()}
    return translate("Finding", SENTENCES[finding.reason]).format_map(facts)


def _said(name: str, value: str) -> str:
    if name == "encoding":
        return encoding_word(value)
    if name == "what":
        return _parts().get(value, value)
    return value


def _parts() -> Mapping[str, str]:
    return {
        "discount": translate("FindingPart", "discount"),
        "impact on the price": translate("FindingPart", "impact on the price"),
    }


SENTENCES: Mapping[Reason, str] = {
    # rows that are left out
    Reason.UNCLOSED_QUOTE: QT_TRANSLATE_NOOP("Finding", "A quotation mark is opened and never closed"),
    Reason.FIELD_TOO_LONG: QT_TRANSLATE_NOOP("Finding", "A cell is longer than {limit} letters"),
    Reason.TOO_MANY_CELLS: QT_TRANSLATE_NOOP(
        "Finding", "{found} cells, but only {expected} titles; a text with a separator needs quotation marks"
    ),
    Reason.MISSING_NAME: QT_TRANSLATE_NOOP("Finding", "The name is missing"),
    Reason.MISSING_HANDLE: QT_TRANSLATE_NOOP("Finding", "The handle is missing"),
    Reason.MISSING_PARENT: QT_TRANSLATE_NOOP("Finding", "This variant does not say which product it is of"),
    Reason.PARENT_NOT_FOUND: QT_TRANSLATE_NOOP("Finding", "Its product “{parent}” is not in the file"),
    Reason.PARENT_SKIPPED: QT_TRANSLATE_NOOP("Finding", "Its product “{parent}” was left out"),
    Reason.PARENT_NOT_VARIABLE: QT_TRANSLATE_NOOP("Finding", "Its product “{parent}” has no variants"),
    Reason.NO_VARIANTS: QT_TRANSLATE_NOOP("Finding", "The product has no variant that can be sold"),
    Reason.MISSING_OPTIONS: QT_TRANSLATE_NOOP("Finding", "It does not say which variant it is"),
    Reason.OPTIONS_MISMATCH: QT_TRANSLATE_NOOP("Finding", "It names {names} options but has {values} values"),
    Reason.DUPLICATE_SKU: QT_TRANSLATE_NOOP("Finding", "The SKU “{sku}” is already used on line {first}"),
    Reason.SKU_OF_OTHER_PRODUCT: QT_TRANSLATE_NOOP(
        "Finding", "The SKU “{value}” belongs to another product of your shop"
    ),
    Reason.DUPLICATE_PRODUCT: QT_TRANSLATE_NOOP("Finding", "The same product is already on line {first}"),
    Reason.DUPLICATE_OPTIONS: QT_TRANSLATE_NOOP("Finding", "The same variant is already on line {first}"),
    Reason.MISSING_PRICE: QT_TRANSLATE_NOOP("Finding", "The price is missing"),
    Reason.NEGATIVE_PRICE: QT_TRANSLATE_NOOP("Finding", "The price {value} is below zero"),
    Reason.UNREADABLE_NUMBER: QT_TRANSLATE_NOOP("Finding", "“{value}” in “{column}” is not a number"),
    Reason.AMBIGUOUS_NUMBER: QT_TRANSLATE_NOOP(
        "Finding",
        "“{value}” in “{column}” can be read in two ways: the column has decimal points and decimal commas",
    ),
    Reason.NUMBER_TOO_LARGE: QT_TRANSLATE_NOOP("Finding", "“{value}” in “{column}” is too large"),
    Reason.GROUPED_PRODUCT: QT_TRANSLATE_NOOP(
        "Finding", "A group is not sold itself; its products are imported"
    ),
    Reason.SOLD_ELSEWHERE: QT_TRANSLATE_NOOP("Finding", "The product is sold on another site"),
    Reason.GIFT_CARD: QT_TRANSLATE_NOOP("Finding", "A gift card is not a product here; make a voucher"),
    Reason.UNKNOWN_TYPE: QT_TRANSLATE_NOOP("Finding", "Products of the type “{type}” are not known"),
    Reason.NO_IDENTITY: QT_TRANSLATE_NOOP("Finding", "There is no name, e-mail or phone number"),
    Reason.BAD_EMAIL: QT_TRANSLATE_NOOP(
        "Finding", "“{value}” is not an e-mail address, and there is no name or phone number"
    ),
    Reason.DUPLICATE_CUSTOMER: QT_TRANSLATE_NOOP("Finding", "The same customer is already on line {first}"),
    Reason.NOT_A_CUSTOMER: QT_TRANSLATE_NOOP("Finding", "The address belongs to no customer"),
    # what is taken, with a change
    Reason.NO_PRICE: QT_TRANSLATE_NOOP("Finding", "No price is given; a known product keeps its own"),
    Reason.SALE_NOT_LOWER: QT_TRANSLATE_NOOP(
        "Finding", "The sale price {value} is not below the price; left out"
    ),
    Reason.SKU_SHARED: QT_TRANSLATE_NOOP(
        "Finding", "The SKU “{sku}” is already used on line {first}; left out here"
    ),
    Reason.BARCODE_SHARED: QT_TRANSLATE_NOOP(
        "Finding", "The bar code “{barcode}” is on several products; left out"
    ),
    Reason.BARCODE_DAMAGED: QT_TRANSLATE_NOOP(
        "Finding", "The bar code “{barcode}” was damaged by a spreadsheet; left out"
    ),
    Reason.BARCODE_OF_OTHER_PRODUCT: QT_TRANSLATE_NOOP(
        "Finding", "The bar code “{value}” belongs to another product of your shop; left out"
    ),
    Reason.TAX_CLASS_ASSUMED: QT_TRANSLATE_NOOP(
        "Finding", "The tax “{value}” is not known; taken as “{name}”"
    ),
    Reason.SHARED_STOCK: QT_TRANSLATE_NOOP("Finding", "All variants share one stock; it is not tracked"),
    Reason.OPTION_LEFT_OPEN: QT_TRANSLATE_NOOP(
        "Finding", "“{option}” is open here, but fixed on other variants"
    ),
    Reason.WEIGHT_IGNORED: QT_TRANSLATE_NOOP("Finding", "The weight “{value}” cannot be read; left out"),
    Reason.WEIGHT_UNIT_ASSUMED: QT_TRANSLATE_NOOP("Finding", "The weights have no unit; taken as {unit}"),
    Reason.STOCK_LEVEL_IGNORED: QT_TRANSLATE_NOOP(
        "Finding", "The low-stock level “{value}” cannot be read; left out"
    ),
    Reason.DATE_IGNORED: QT_TRANSLATE_NOOP(
        "Finding", "The day “{value}” cannot be read; the sale price is left out"
    ),
    Reason.TAX_IGNORED: QT_TRANSLATE_NOOP("Finding", "The tax rate “{value}” cannot be read; left out"),
    Reason.EMAIL_IGNORED: QT_TRANSLATE_NOOP("Finding", "“{value}” is not an e-mail address; left out"),
    Reason.SIREN_IGNORED: QT_TRANSLATE_NOOP("Finding", "“{value}” is not a SIREN; left out"),
    Reason.COUNTRY_UNKNOWN: QT_TRANSLATE_NOOP("Finding", "The country “{value}” is not known"),
    Reason.TEXT_CUT: QT_TRANSLATE_NOOP("Finding", "The text in “{column}” is cut to {limit} letters"),
    Reason.BYTES_REPLACED: QT_TRANSLATE_NOOP("Finding", "Some letters of the file cannot be read"),
    Reason.ENCODING_GUESSED: QT_TRANSLATE_NOOP(
        "Finding", "The file does not say how its letters are written; taken as {encoding}"
    ),
    Reason.NUMBER_STYLE_ASSUMED: QT_TRANSLATE_NOOP("Finding", "“{value}” in “{column}” is read as {read}"),
    Reason.TAX_BASIS_ASSUMED: QT_TRANSLATE_NOOP(
        "Finding", "With or without tax? The {what} is taken as the price is"
    ),
}
