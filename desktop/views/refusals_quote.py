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
    "QuoteStaysQuote": QT_TRANSLATE_NOOP("Refusal", "This is a quote. Make an order of it instead."),
}
"""English sentences by the name of the refusal; the facts stand in braces."""
