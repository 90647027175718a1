"""The six steps and the words for them. No widgets."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.services.drafts.drafts import is_offer
from desktop.services.orders.cards import OrderHead

translate = QCoreApplication.translate

STEPS = ("customer", "products", "discounts", "delivery", "payment", "review")
"""The pages of the wizard in their order, by the names under which a draft remembers them."""


def step_words() -> dict[str, str]:
    """The name of each step."""
    return {
        "customer": translate("Wizard", "Customer"),
        "products": translate("Wizard", "Products"),
        "discounts": translate("Wizard", "Discounts"),
        "delivery": translate("Wizard", "Delivery"),
        "payment": translate("Wizard", "Payment"),
        "review": translate("Wizard", "Review"),
    }


def make_word(head: OrderHead | None) -> str:
    """What the last button makes of the sale."""
    if head is not None and is_offer(head.draft_kind):
        return translate("Wizard", "Issue the quote")
    return translate("Wizard", "Create the order")


def next_words() -> dict[str, str]:
    """What Next says on each step but the last."""
    return {
        "customer": translate("Wizard", "Next: products"),
        "products": translate("Wizard", "Next: discounts"),
        "discounts": translate("Wizard", "Next: delivery"),
        "delivery": translate("Wizard", "Next: payment"),
        "payment": translate("Wizard", "Next: review"),
    }
