"""Sentences of the refusals of changing a placed order."""

from __future__ import annotations

from desktop.shell.i18n import QT_TRANSLATE_NOOP

EDIT: dict[str, str] = {
    "AlreadyShipped": QT_TRANSLATE_NOOP(
        "Refusal", "Goods have left already: where they go can no longer be changed."
    ),
    "UnitsNotInShop": QT_TRANSLATE_NOOP(
        "Refusal", "{name}: at least {least}, because that many are no longer in the shop."
    ),
    "LastLine": QT_TRANSLATE_NOOP("Refusal", "An order needs a line. Cancel the order instead."),
    "EditAfterCredit": QT_TRANSLATE_NOOP(
        "Refusal",
        "So much was given back already that this cannot be lowered so far. "
        "Lower it less, or refund the rest.",
    ),
    "AdjustmentNotFound": QT_TRANSLATE_NOOP(
        "Refusal", "This discount or surcharge is no longer on the order."
    ),
    "GiftCardPrice": QT_TRANSLATE_NOOP(
        "Refusal", "{name} is worth what it was sold for. Take it off and sell another one."
    ),
    "NotDelivered": QT_TRANSLATE_NOOP("Refusal", "This order is not delivered, so delivery has no price."),
    "NothingChanged": QT_TRANSLATE_NOOP("Refusal", "Nothing has been changed."),
}
"""English sentences by the name of the refusal; the facts stand in braces."""
