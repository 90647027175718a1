"""What a template can show: every variable with what it holds, in the language of the screen. No widgets."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.domain.paper_templates import Slot
from desktop.domain.papers import PaperKind
from desktop.shell.i18n import QT_TRANSLATE_NOOP

translate = QCoreApplication.translate
Words = dict[str, str]

COMMON: Words = {
    "paper.title": QT_TRANSLATE_NOOP("Template", "What the document is called"),
    "paper.number": QT_TRANSLATE_NOOP("Template", "Its number"),
    "paper.seller_name": QT_TRANSLATE_NOOP("Template", "Name of the shop"),
    "paper.legal_line": QT_TRANSLATE_NOOP("Template", "The line with your registration, for every page"),
    "paper.page": QT_TRANSLATE_NOOP("Template", "The word “Page”"),
    "paper.of": QT_TRANSLATE_NOOP("Template", "The word “of”, on documents of several pages, else empty"),
    "paper.language": QT_TRANSLATE_NOOP("Template", "Language of the document, fr or en"),
    "paper.is_slip": QT_TRANSLATE_NOOP("Template", "True on packing slips"),
}
CHARGE: Words = {
    "paper.tagline": QT_TRANSLATE_NOOP("Template", "Your line below the name"),
    "paper.seller_lines": QT_TRANSLATE_NOOP("Template", "Your legal name with address; how to reach you"),
    "paper.parties": QT_TRANSLATE_NOOP(
        "Template", "Who is charged and who receives: each with label, name and lines"
    ),
    "paper.facts": QT_TRANSLATE_NOOP(
        "Template", "Dates, order, reference, reason: each with label and value"
    ),
    "paper.columns": QT_TRANSLATE_NOOP("Template", "Heads of the table: each with label and width in %"),
    "paper.lines": QT_TRANSLATE_NOOP(
        "Template", "What was sold: each with name, detail and cells, one for each column after the first"
    ),
    "paper.tax_columns": QT_TRANSLATE_NOOP("Template", "Heads of the table of VAT"),
    "paper.tax_rows": QT_TRANSLATE_NOOP("Template", "Rows of the table of VAT: rate, base and amount"),
    "paper.remarks": QT_TRANSLATE_NOOP("Template", "Discounts of the whole order, in sentences"),
    "paper.sums": QT_TRANSLATE_NOOP(
        "Template", "Net, VAT, total, payments: each with label, value and style (plain, total or paid)"
    ),
    "paper.final": QT_TRANSLATE_NOOP("Template", "The amount in large letters, with label and value"),
    "paper.transfer": QT_TRANSLATE_NOOP(
        "Template", "Code for a transfer: picture, title, account, reference, caption; empty without one"
    ),
    "paper.note": QT_TRANSLATE_NOOP("Template", "Your words about the payment, line by line"),
    "paper.mentions": QT_TRANSLATE_NOOP("Template", "The sentences that the law wants, and your own"),
    "paper.sign": QT_TRANSLATE_NOOP("Template", "On a quote, the sentence to sign below"),
}
SLIP: Words = {
    "paper.seller_line": QT_TRANSLATE_NOOP("Template", "Your address on one line"),
    "paper.parcel": QT_TRANSLATE_NOOP("Template", "Which parcel of how many"),
    "paper.receiver": QT_TRANSLATE_NOOP(
        "Template", "Where it goes: label, names, streets, towns and reach (phone, carrier)"
    ),
    "paper.lines": QT_TRANSLATE_NOOP(
        "Template",
        "What to pack: each with quantity, unit, name, detail and texts (such as what to paint)",
    ),
    "paper.gift": QT_TRANSLATE_NOOP("Template", "That it is a gift, else empty"),
    "paper.gift_note": QT_TRANSLATE_NOOP("Template", "The message of the gift, line by line"),
    "paper.note": QT_TRANSLATE_NOOP("Template", "Notes about the parcel, line by line"),
    "paper.count": QT_TRANSLATE_NOOP("Template", "How many items"),
    "paper.weight": QT_TRANSLATE_NOOP("Template", "What all weighs"),
    "paper.order_number": QT_TRANSLATE_NOOP("Template", "Number of the order"),
    "paper.bars": QT_TRANSLATE_NOOP(
        "Template", "The same in bars: picture and width in millimetres; empty when it is too long"
    ),
    "paper.order_of": QT_TRANSLATE_NOOP("Template", "The words “Order of”"),
    "paper.ordered_on": QT_TRANSLATE_NOOP("Template", "Day of the order"),
    "paper.version": QT_TRANSLATE_NOOP("Template", "Which version of the slip"),
}
CARD: Words = {
    "card.title": QT_TRANSLATE_NOOP("Template", "Gift card or store credit, in words"),
    "card.shop": QT_TRANSLATE_NOOP("Template", "Name of the shop"),
    "card.place": QT_TRANSLATE_NOOP("Template", "Your address on one line"),
    "card.amount": QT_TRANSLATE_NOOP("Template", "What it is worth"),
    "card.code": QT_TRANSLATE_NOOP("Template", "Its code"),
    "card.bars": QT_TRANSLATE_NOOP("Template", "The code in bars: picture and width in millimetres"),
    "card.until": QT_TRANSLATE_NOOP("Template", "How long it is valid, else empty"),
    "card.how": QT_TRANSLATE_NOOP("Template", "How to use it"),
    "card.language": QT_TRANSLATE_NOOP("Template", "Language of the card, fr or en"),
    "card.width": QT_TRANSLATE_NOOP("Template", "Width in millimetres"),
    "card.height": QT_TRANSLATE_NOOP("Template", "Height in millimetres"),
}
LOOK: Words = {
    "look.accent": QT_TRANSLATE_NOOP("Template", "Colour of the settings, empty for black"),
    "look.logo": QT_TRANSLATE_NOOP(
        "Template", "Your logo: picture, width and height in millimetres; empty without one"
    ),
}
SIZE: Words = {
    "size": QT_TRANSLATE_NOOP(
        "Template",
        "The sheet: width, height, margin, top, inner, body, foot_top and foot in millimetres; "
        "base, small, shop, title, strong, final and other sizes of letters in points",
    ),
}


def variables_of(slot: Slot) -> list[tuple[str, str]]:
    """Every variable of a template and what it holds."""
    if slot.kind is None:
        found = CARD | LOOK
    else:
        own = SLIP if slot.kind is PaperKind.PACKING_SLIP else CHARGE
        found = COMMON | own | LOOK | SIZE
    return [(name, translate("Template", words)) for name, words in found.items()]
