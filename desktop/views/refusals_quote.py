"""Sentences of the refusals around quotes."""

from __future__ import annotations

from desktop.shell.i18n import QT_TRANSLATE_NOOP

QUOTE: dict[str, str] = {
    "QuoteNotFound": QT_TRANSLATE_NOOP("Refusal", "There is no quote “{quote}”."),
    "QuoteExpired": QT_TRANSLATE_NOOP(
        "Refusal",
        "{quote} was good until {valid_until}. Say which prices the order shall have: its own or today’s.",
    ),
    "ValidityPast": QT_TRANSLATE_NOOP("Refusal", "{day} is over. Choose a later day."),
    "NobodyToSendTo": QT_TRANSLATE_NOOP("Refusal", "Type the customer’s e-mail address first."),
    "AnswerUnreadable": QT_TRANSLATE_NOOP(
        "Refusal", "This file is no answer to a quote. Ask the customer for the file that the page saved."
    ),
    "AnswerNotOurs": QT_TRANSLATE_NOOP(
        "Refusal",
        "This answer does not fit an offer of this shop, or somebody changed it. Nothing was taken over.",
    ),
    "AnswerAboveOffer": QT_TRANSLATE_NOOP(
        "Refusal", "The answer asks for more than was offered: {name}. Nothing was taken over."
    ),
    "QuoteStaysQuote": QT_TRANSLATE_NOOP("Refusal", "This is a quote. Make an order of it instead."),
}
"""English sentences by the name of the refusal; the facts stand in braces."""
