"""Sentences of the refusals in an order's later life: hold, cancel, refunds, returns, plans."""

from __future__ import annotations

from desktop.shell.i18n import QT_TRANSLATE_NOOP

LIFE: dict[str, str] = {
    "NotHeld": QT_TRANSLATE_NOOP("Refusal", "The order is not on hold."),
    "CreditNoteExists": QT_TRANSLATE_NOOP(
        "Refusal",
        "The order was credited with {number} and stays cancelled. Duplicate it into a quote instead.",
    ),
    "UnitsWithCustomer": QT_TRANSLATE_NOOP(
        "Refusal", "Goods are with the customer. Take them back first, or cancel only the rest."
    ),
    "AllGivenBack": QT_TRANSLATE_NOOP("Refusal", "Everything has been refunded already."),
    "AllCredited": QT_TRANSLATE_NOOP("Refusal", "Everything that was invoiced has been credited already."),
    "NothingOwed": QT_TRANSLATE_NOOP("Refusal", "There is no money to pay back."),
    "PayBackAboveOwed": QT_TRANSLATE_NOOP("Refusal", "At most {owed_minor} can be paid back."),
    "BelowSmallestCoin": QT_TRANSLATE_NOOP(
        "Refusal", "{owed_minor} is less than the smallest coin. Choose another way to pay it back."
    ),
    "ReasonMissing": QT_TRANSLATE_NOOP("Refusal", "Please give a reason."),
    "ReasonUnknown": QT_TRANSLATE_NOOP("Refusal", "There is no reason “{code}” on the list."),
    "NoSuchRow": QT_TRANSLATE_NOOP("Refusal", "The order has no row {place} of this kind."),
    "NoSuchRate": QT_TRANSLATE_NOOP("Refusal", "Nothing is left to credit at {percent}% VAT."),
    "NoSuchCoins": QT_TRANSLATE_NOOP(
        "Refusal", "There are no coins for {amount_minor}: the smallest is {step_minor}."
    ),
    "PaymentNotFound": QT_TRANSLATE_NOOP("Refusal", "This payment was taken back already."),
    "NoAddressToSendTo": QT_TRANSLATE_NOOP("Refusal", "The order has no e-mail address."),
    "NoShipment": QT_TRANSLATE_NOOP("Refusal", "Nothing was packed or sent yet."),
    "NoSlipWaits": QT_TRANSLATE_NOOP("Refusal", "There is no packing slip that has not left."),
    "MoreThanInShop": QT_TRANSLATE_NOOP("Refusal", "At most {most} can be sent."),
    "LineDoesNotShip": QT_TRANSLATE_NOOP("Refusal", "Line {line} of the order cannot be sent."),
    "TrackingNotClear": QT_TRANSLATE_NOOP(
        "Refusal",
        "“{number}” cannot be taken: a tracking number has letters or digits, {highest} characters at most, "
        "and a parcel {most} numbers at most.",
    ),
    "LeavesLater": QT_TRANSLATE_NOOP("Refusal", "{at} is still to come: nothing has left yet."),
    "LeftBeforeOrder": QT_TRANSLATE_NOOP(
        "Refusal", "The order was placed on {placed}: nothing left before that."
    ),
    "StepNotPossible": QT_TRANSLATE_NOOP("Refusal", "{number} ({state}) cannot become “{after}” from there."),
    "PlanOutdated": QT_TRANSLATE_NOOP(
        "Refusal", "The order has changed in the meantime. Nothing was done; please look again."
    ),
    "KeyOfAnotherCommand": QT_TRANSLATE_NOOP("Refusal", "The key “{key}” was used for something else."),
}
"""English sentences by the name of the refusal; the facts stand in braces."""
