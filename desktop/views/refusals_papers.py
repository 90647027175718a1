"""Sentences of the refusals around the date of supply, templates and the look of papers."""

from __future__ import annotations

from desktop.shell.i18n import QT_TRANSLATE_NOOP

PAPERS: dict[str, str] = {
    "ColourUnclear": QT_TRANSLATE_NOOP("Refusal", "“{colour}” is no colour. Write it as #1F57B5."),
    "ColourTooPale": QT_TRANSLATE_NOOP(
        "Refusal",
        "{colour} is too pale for white paper: its contrast is {contrast}, not 4.5. Take a darker one.",
    ),
    "LogoNotPossible": QT_TRANSLATE_NOOP(
        "Refusal", "That is no PNG or JPEG picture of at most {most} kB. Choose another one."
    ),
    "SupplyDayFar": QT_TRANSLATE_NOOP(
        "Refusal", "A date of supply lies between {first} and {last}. Look at the year."
    ),
    "SupplyDaySaid": QT_TRANSLATE_NOOP("Refusal", "{number} says this date of supply already."),
    "TemplateUnknown": QT_TRANSLATE_NOOP("Refusal", "There is no template “{name}”. There are {known}."),
    "TemplateVersionUnknown": QT_TRANSLATE_NOOP("Refusal", "There is no version {version}."),
    "TemplateTooLong": QT_TRANSLATE_NOOP(
        "Refusal", "The template has {length} characters, {most} at most. Shorten it."
    ),
    "TemplateFaulty": QT_TRANSLATE_NOOP("Refusal", "Line {line}: {detail}"),
    "TemplateNotRead": QT_TRANSLATE_NOOP("Refusal", "Line {line} cannot be read: {detail}"),
    "TemplateNameUnknown": QT_TRANSLATE_NOOP(
        "Refusal", "Line {line} asks for “{detail}”, which there is not. See the list of variables."
    ),
    "TemplateForbidden": QT_TRANSLATE_NOOP(
        "Refusal", "Line {line} does what no template may: {detail}. Use the variables as they are."
    ),
    "TemplateReachesOut": QT_TRANSLATE_NOOP(
        "Refusal",
        "A template takes nothing from outside: {detail}. Put pictures into it as data, or use the logo.",
    ),
    "TemplateTooMuch": QT_TRANSLATE_NOOP("Refusal", "What came out is longer than {detail} characters."),
    "TemplateNotLaidOut": QT_TRANSLATE_NOOP("Refusal", "No pages can be made of this: {detail}"),
    "TemplateLacks": QT_TRANSLATE_NOOP(
        "Refusal", "Not kept, because it does not show: {parts} ({sample}). Add what is missing."
    ),
}
"""English sentences by the name of the refusal; the facts stand in braces."""
