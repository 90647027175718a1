"""What happened to the marks of an order, its label, tags and tasks, in words, with icons. No widgets."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication

from desktop.shell.i18n import QT_TRANSLATE_NOOP
from desktop.views.orders.label_words import step_word

translate = QCoreApplication.translate
Facts = Mapping[str, Any]

SENTENCES: dict[str, str] = {
    "label_changed": QT_TRANSLATE_NOOP("History", "Label: {label}"),
    "label_step_refused": QT_TRANSLATE_NOOP("History", "Not possible with the label: {step}"),
    "tags_changed": QT_TRANSLATE_NOOP("History", "Tags: {added}"),
    "task_added": QT_TRANSLATE_NOOP("History", "Task {text}"),
    "task_changed": QT_TRANSLATE_NOOP("History", "Task changed {text}"),
    "task_reopened": QT_TRANSLATE_NOOP("History", "Task not done after all {text}"),
    "task_removed": QT_TRANSLATE_NOOP("History", "Task removed {text}"),
}
"""What each event says when nothing special is to be said."""

ICONS: dict[str, str] = {
    "label_changed": "tag",
    "label_step_refused": "warn",
    "tags_changed": "tag",
    "task_added": "task",
    "task_changed": "task",
    "task_reopened": "task",
    "task_removed": "task",
}


def _label_changed(facts: Facts) -> str:
    return "" if facts.get("label") else translate("History", "Label removed: {was}")


def _tags_changed(facts: Facts) -> str:
    if facts.get("added") and facts.get("removed"):
        return translate("History", "Tags: {added}; removed: {removed}")
    return "" if facts.get("added") else translate("History", "Tags removed: {removed}")


def _task_added(facts: Facts) -> str:
    return translate("History", "Task for {day} {text}") if facts.get("day") else ""


SPECIAL: dict[str, Callable[[Facts], str]] = {
    "label_changed": _label_changed,
    "tags_changed": _tags_changed,
    "task_added": _task_added,
}

SAID: dict[str, Callable[[str], str]] = {"step": step_word}
"""How a fact that is a code is said."""
