"""Sentences of the refusals about people, their rights and their PINs."""

from __future__ import annotations

from desktop.shell.i18n import QT_TRANSLATE_NOOP

STAFF: dict[str, str] = {
    "NotAllowed": QT_TRANSLATE_NOOP(
        "Refusal",
        "{person} may not {right} without approval. Nothing was saved. Somebody who may can approve it.",
    ),
    "RightUnknown": QT_TRANSLATE_NOOP("Refusal", "There is no right “{word}”. There are: {known}."),
    "PersonNameMissing": QT_TRANSLATE_NOOP("Refusal", "Please give a name."),
    "PersonNameTaken": QT_TRANSLATE_NOOP(
        "Refusal", "There is somebody called {name} already. Take a name that tells them apart."
    ),
    "PersonNotFound": QT_TRANSLATE_NOOP("Refusal", "Nobody called {name} works here."),
    "NobodyInCharge": QT_TRANSLATE_NOOP(
        "Refusal", "Somebody has to be able to change the settings. Give that right to one person at least."
    ),
    "PinNotPossible": QT_TRANSLATE_NOOP("Refusal", "A PIN has four to eight digits."),
    "PinWrong": QT_TRANSLATE_NOOP("Refusal", "That is not the PIN. Tries left: {left}."),
    "PinLocked": QT_TRANSLATE_NOOP("Refusal", "Too many wrong tries. Please wait {seconds} seconds."),
}
"""English sentences by the name of the refusal; the facts stand in braces."""
