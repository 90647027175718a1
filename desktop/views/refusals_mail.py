"""Sentences of the refusals around mails."""

from __future__ import annotations

from desktop.shell.i18n import QT_TRANSLATE_NOOP

MAIL: dict[str, str] = {
    "UnknownVariable": QT_TRANSLATE_NOOP(
        "Refusal", "“{name}” is no variable of this message. Take one from the list."
    ),
    "MailTextMissing": QT_TRANSLATE_NOOP("Refusal", "Write a subject and a text."),
    "MailTextTooLong": QT_TRANSLATE_NOOP(
        "Refusal", "The text has {length} characters, {longest} at most. Shorten it."
    ),
}
"""English sentences by the name of the refusal; the facts stand in braces."""
