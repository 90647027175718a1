"""Sentences of the refusals around labels, tags, tasks and saved views."""

from __future__ import annotations

from desktop.shell.i18n import QT_TRANSLATE_NOOP

MARKS: dict[str, str] = {
    "LabelNotFound": QT_TRANSLATE_NOOP(
        "Refusal", "The shop has no label “{label}”. Make it in the settings."
    ),
    "LabelArchived": QT_TRANSLATE_NOOP("Refusal", "The label “{label}” is put away. Take it up again first."),
    "LabelNameMissing": QT_TRANSLATE_NOOP("Refusal", "Give the label a name in one language at least."),
    "LabelNameTaken": QT_TRANSLATE_NOOP("Refusal", "There is already a label “{name}”."),
    "LabelInUse": QT_TRANSLATE_NOOP(
        "Refusal", "“{name}” stands on orders ({orders}), so it can be put away but not deleted."
    ),
    "LabelNotForOrder": QT_TRANSLATE_NOOP(
        "Refusal", "“{label}” is for orders with the status: {base}. {order} has another one."
    ),
    "LabelChangedSince": QT_TRANSLATE_NOOP("Refusal", "The label of {order} was changed since, so it stays."),
    "TagNotFound": QT_TRANSLATE_NOOP("Refusal", "There is no tag “{tag}”."),
    "TagNameMissing": QT_TRANSLATE_NOOP("Refusal", "A tag needs a letter or a digit at least."),
    "TagTooLong": QT_TRANSLATE_NOOP(
        "Refusal", "A tag has {highest} letters at most. Write the rest in a note."
    ),
    "TagWithComma": QT_TRANSLATE_NOOP(
        "Refusal", "“{tag}” would be two tags: a comma stands between tags. Leave it out."
    ),
    "TagNameTaken": QT_TRANSLATE_NOOP("Refusal", "There is already a tag “{tag}”."),
    "TaskNotFound": QT_TRANSLATE_NOOP("Refusal", "This task is no longer there."),
    "TaskEmpty": QT_TRANSLATE_NOOP("Refusal", "Say what is to be done."),
    "TaskTooLong": QT_TRANSLATE_NOOP(
        "Refusal", "A task has {highest} letters at most, these are {length}. Write the rest in a note."
    ),
    "TaskClosesItself": QT_TRANSLATE_NOOP("Refusal", "This task is done once the money is paid back."),
    "ViewNameMissing": QT_TRANSLATE_NOOP("Refusal", "Give the view a name."),
    "ViewNameTaken": QT_TRANSLATE_NOOP("Refusal", "There is already a view “{view}”."),
    "ViewNameTooLong": QT_TRANSLATE_NOOP("Refusal", "A name of {highest} letters at most fits on a tab."),
    "ViewNotFound": QT_TRANSLATE_NOOP("Refusal", "There is no view “{view}”."),
}
"""English sentences by the name of the refusal; the facts stand in braces."""
