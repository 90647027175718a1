"""What the fields of a customer's record are called, and how their values read. No widgets."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from desktop.services.customers.customer_duplicates import SameBy
from desktop.views import labels

translate = QCoreApplication.translate


def field_labels() -> dict[str, str]:
    """The label of each field, in the order in which they stand."""
    return {
        "first_name": translate("Customer", "First name"),
        "last_name": translate("Customer", "Last name"),
        "email": translate("Customer", "E-mail"),
        "phone": translate("Customer", "Phone"),
        "company": translate("Customer", "Company"),
        "siren": translate("Customer", "SIREN"),
        "vat_number": translate("Customer", "VAT number"),
        "language": translate("Customer", "Language of documents and mails"),
        "tax_status": translate("Customer", "VAT"),
        "private_note": translate("Customer", "Private note, never shown to the customer"),
    }


def field_value(part: str, value: str) -> str:
    """A stored value as it is read: codes in words."""
    if part == "tax_status":
        return {code: word for word, code in tax_words()}.get(value, value)
    return labels.language_name(value) if part == "language" else value


def tax_words() -> list[tuple[str, str]]:
    """The tax statuses, word before code."""
    return [
        (translate("Customer", "Pays VAT"), "taxable"),
        (translate("Customer", "Exempt from VAT"), "exempt"),
    ]


def shared_words(same: Sequence[SameBy]) -> str:
    """What another customer has in common with the one who is typed."""
    if len(same) > 1:
        return translate("Customer", "has the same e-mail and phone number")
    if SameBy.EMAIL in same:
        return translate("Customer", "has the same e-mail")
    return translate("Customer", "has the same phone number")
