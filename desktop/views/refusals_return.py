"""Sentences of the refusals around goods that come back."""

from __future__ import annotations

from desktop.shell.i18n import QT_TRANSLATE_NOOP

RETURN: dict[str, str] = {
    "NothingToReturn": QT_TRANSLATE_NOOP("Refusal", "The customer has nothing that could come back."),
    "NoSuchReturn": QT_TRANSLATE_NOOP("Refusal", "No return of this order is waiting for that."),
    "ReturnUnderWay": QT_TRANSLATE_NOOP(
        "Refusal", "Goods are announced to come back with {number}. Receive, refuse or close it first."
    ),
    "PaidByExchange": QT_TRANSLATE_NOOP(
        "Refusal", "Returned goods pay for this order; that cannot be taken back."
    ),
    "ReturnNotFound": QT_TRANSLATE_NOOP("Refusal", "The order has no return {number}."),
    "ReturnStepRefused": QT_TRANSLATE_NOOP("Refusal", "{number} is at “{state}”; that is not possible now."),
    "NothingInReturn": QT_TRANSLATE_NOOP("Refusal", "Say how many units come back."),
    "NotWithCustomer": QT_TRANSLATE_NOOP("Refusal", "{name}: at most {left} can come back."),
    "ReceivedAboveAnnounced": QT_TRANSLATE_NOOP("Refusal", "{name}: the return is about {announced}."),
    "ReturnTooLate": QT_TRANSLATE_NOOP("Refusal", "Goods could be sent back until {deadline_on}."),
    "ReturnSettled": QT_TRANSLATE_NOOP(
        "Refusal", "What {number} contains is settled. Its reason, note and message can still be changed."
    ),
}
"""English sentences by the name of the refusal; the facts stand in braces."""
