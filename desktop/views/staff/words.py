"""Rights in words. No widgets."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QCoreApplication

from desktop.domain.rights import Right
from desktop.services.shop.staff import Person
from desktop.views import labels

translate = QCoreApplication.translate


def right_words() -> dict[Right, tuple[str, str]]:
    """What each right is called, and what it lets somebody do."""
    return {
        Right.DISCOUNT: (
            translate("Right", "Any discount"),
            translate("Right", "Discounts and vouchers beyond the limit below."),
        ),
        Right.PRICE: (
            translate("Right", "Another price"),
            translate("Right", "Type another unit price than that of the catalogue."),
        ),
        Right.REFUND: (
            translate("Right", "Money back"),
            translate("Right", "Refunds, credit notes, and taking a payment back."),
        ),
        Right.CREDIT_SALE: (
            translate("Right", "Credit sales"),
            translate("Right", "Let goods leave that are not paid yet."),
        ),
        Right.CANCEL: (
            translate("Right", "Cancel orders"),
            translate("Right", "A whole order, or what has not left yet."),
        ),
        Right.SETTINGS: (
            translate("Right", "Settings"),
            translate("Right", "Change settings, the shop’s details, and the people themselves."),
        ),
    }


def summary(person: Person) -> str:
    """What somebody may do, in one line."""
    words = right_words()
    if person.rights == frozenset(Right):
        return translate("Right", "May do everything")
    parts = [words[right][0] for right in Right if right in person.rights]
    if Right.DISCOUNT not in person.rights and person.discount_percent:
        limit = translate("Right", "Discounts up to {percent}")
        parts.append(limit.format(percent=labels.percent(person.discount_percent)))
    return ", ".join(parts) or translate("Right", "Takes orders and payments")


def names(people: Collection[Person]) -> str:
    """Some people in one line."""
    return ", ".join(person.name for person in people)
