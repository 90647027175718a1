"""Sentences of the refusals around the shelves, and around gift cards and store credit."""

from __future__ import annotations

from desktop.shell.i18n import QT_TRANSLATE_NOOP

STOCK: dict[str, str] = {
    "StockNotTracked": QT_TRANSLATE_NOOP("Refusal", "The stock of “{product}” is not tracked."),
    "StockUnchanged": QT_TRANSLATE_NOOP("Refusal", "It is {on_hand} already; nothing was changed."),
    "CountOpen": QT_TRANSLATE_NOOP("Refusal", "A stock count is under way. Book it or give it up first."),
    "CountClosed": QT_TRANSLATE_NOOP("Refusal", "This stock count is closed. Nothing was changed."),
    "CodeUnknown": QT_TRANSLATE_NOOP("Refusal", "No product has the code “{code}”."),
    "NothingCounted": QT_TRANSLATE_NOOP("Refusal", "Nothing has been counted yet."),
    "ValueCodeWrong": QT_TRANSLATE_NOOP("Refusal", "“{code}” is not a code of ours. Please check it."),
    "ValueCodeMissing": QT_TRANSLATE_NOOP("Refusal", "Scan or type the code of the card."),
    "ValueUnknown": QT_TRANSLATE_NOOP("Refusal", "There is no gift card or store credit “{code}”."),
    "ValueExpired": QT_TRANSLATE_NOOP("Refusal", "“{code}” was good until {expired_on}."),
    "ValueTooLow": QT_TRANSLATE_NOOP("Refusal", "Only {balance_minor} are left on “{code}”."),
    "ValueOtherCurrency": QT_TRANSLATE_NOOP("Refusal", "“{code}” is in {account_currency}."),
    "ValueAlreadyUsed": QT_TRANSLATE_NOOP(
        "Refusal", "“{code}” was used already, {used_minor} of it. Its sale cannot be undone."
    ),
    "ValueSpent": QT_TRANSLATE_NOOP(
        "Refusal",
        "{asked_minor} would come off the gift cards sold here, but only {left_minor} of them are not spent.",
    ),
    "ValueNotPositive": QT_TRANSLATE_NOOP("Refusal", "It must be worth more than nothing."),
    "ValueExpiresTooSoon": QT_TRANSLATE_NOOP("Refusal", "The last day must lie ahead."),
}
"""English sentences by the name of the refusal; the facts stand in braces."""
