"""Codes that stand inside refusals, in words. No widgets."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def fact_word(name: str, code: str) -> str:
    """The word for the fact ``name`` of a refusal; whatever is no code stays as it is."""
    table = _TABLES.get(name)
    return table().get(code, code) if table else code


def identity_words() -> Mapping[str, str]:
    """What the law wants on a paper, by the names that ``paper_identity`` uses."""
    return {
        "seller.name": translate("Identity", "your shop’s name"),
        "seller.legal_name": translate("Identity", "your own name"),
        "seller.address.street": translate("Identity", "your street"),
        "seller.address.postcode": translate("Identity", "your postcode"),
        "seller.address.city": translate("Identity", "your town"),
        "seller.siren": translate("Identity", "your SIREN or SIRET"),
        "seller.capital_minor": translate("Identity", "your share capital"),
        "seller.rcs_town": translate("Identity", "the town of your trade register"),
        "seller.vat_number": translate("Identity", "your VAT number"),
        "buyer.company": translate("Identity", "the customer’s company"),
        "buyer.address.street": translate("Identity", "the customer’s street"),
        "buyer.address.city": translate("Identity", "the customer’s town"),
    }


def _roles() -> Mapping[str, str]:
    return {
        "shipping": translate("AddressRole", "delivery"),
        "billing": translate("AddressRole", "billing"),
    }


def _parts() -> Mapping[str, str]:
    return {
        "street": translate("AddressPart", "street"),
        "postcode": translate("AddressPart", "postcode"),
        "city": translate("AddressPart", "town"),
        "country": translate("AddressPart", "country"),
    }


def _voucher_needs() -> Mapping[str, str]:
    return {
        "percent": translate("VoucherKind", "percent"),
        "amount": translate("VoucherKind", "amount"),
        "free_product": translate("VoucherKind", "product"),
    }


def _found() -> Mapping[str, str]:
    return {
        "spreadsheet": translate("FileKind", "a spreadsheet"),
        "pdf": translate("FileKind", "a PDF"),
        "archive": translate("FileKind", "an archive"),
        "binary": translate("FileKind", "not a text"),
        "products": translate("FileKind", "products"),
        "combinations": translate("FileKind", "combinations"),
        "combinations without their products": translate("FileKind", "combinations without their products"),
        "customers": translate("FileKind", "customers"),
        "addresses": translate("FileKind", "addresses"),
        "orders": translate("FileKind", "orders"),
        "categories": translate("FileKind", "categories"),
        "suppliers": translate("FileKind", "suppliers"),
        "search words": translate("FileKind", "search words"),
        "stores": translate("FileKind", "stores"),
        "supply orders": translate("FileKind", "supply orders"),
        "tax rates": translate("FileKind", "tax rates"),
        "stock levels": translate("FileKind", "stock levels"),
        "unknown": translate("FileKind", "something else"),
    }


def _columns() -> Mapping[str, str]:
    return {
        "name": translate("Column", "name"),
        "price": translate("Column", "price"),
        "email": translate("Column", "e-mail"),
        "phone": translate("Column", "phone"),
    }


def _rights() -> Mapping[str, str]:
    return {
        "discount": translate("Right", "give a larger discount"),
        "price": translate("Right", "change a price"),
        "refund": translate("Right", "give money back"),
        "credit_sale": translate("Right", "let goods leave unpaid"),
        "cancel": translate("Right", "cancel orders"),
        "settings": translate("Right", "change settings"),
    }


def _paper_parts() -> Mapping[str, str]:
    return {
        "number": translate("PaperPart", "the number"),
        "date": translate("PaperPart", "the date"),
        "seller": translate("PaperPart", "your name"),
        "address": translate("PaperPart", "your address"),
        "registration": translate("PaperPart", "the line with your registration"),
        "buyer": translate("PaperPart", "the customer"),
        "reference": translate("PaperPart", "the invoice that it corrects"),
        "due_on": translate("PaperPart", "the due date"),
        "valid_until": translate("PaperPart", "how long it is valid"),
        "lines": translate("PaperPart", "the name of every line"),
        "quantities": translate("PaperPart", "the quantities"),
        "totals": translate("PaperPart", "amounts and totals"),
        "taxes": translate("PaperPart", "the table of VAT"),
        "mentions": translate("PaperPart", "the legal sentences"),
        "receiver": translate("PaperPart", "where it goes"),
        "order": translate("PaperPart", "the number of the order"),
        "code": translate("PaperPart", "the code"),
        "amount": translate("PaperPart", "the amount"),
    }


def _samples() -> Mapping[str, str]:
    return {
        "business": translate("PaperSample", "for a firm"),
        "private": translate("PaperSample", "for a private person"),
        "exempt": translate("PaperSample", "without VAT"),
        "long": translate("PaperSample", "with forty lines"),
        "right_to_left": translate("PaperSample", "with words from right to left"),
        "refund": translate("PaperSample", "with money to give back"),
        "card": translate("PaperSample", "gift card"),
    }


_TABLES: dict[str, Callable[[], Mapping[str, str]]] = {
    "fields": identity_words,
    "role": _roles,
    "part": _parts,
    "kind": _voucher_needs,
    "found": _found,
    "wanted": _found,
    "missing": _columns,
    "right": _rights,
    "parts": _paper_parts,
    "sample": _samples,
}
