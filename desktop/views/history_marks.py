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
}
"""What each event says when nothing special is to be said."""

ICONS: dict[str, str] = {
    "label_changed": "tag",
    "label_step_refused": "warn",
}


def _label_changed(facts: Facts) -> str:
    return "" if facts.get("label") else translate("History", "Label taken off: {was}")


SPECIAL: dict[str, Callable[[Facts], str]] = {"label_changed": _label_changed}

SAID: dict[str, Callable[[str], str]] = {"step": step_word}
"""How a fact that is a code is said."""
