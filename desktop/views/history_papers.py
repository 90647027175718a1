"""What happened to templates of papers, in words, with icons. No widgets."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication

from desktop.shell.i18n import QT_TRANSLATE_NOOP

translate = QCoreApplication.translate

SENTENCES: dict[str, str] = {
    "template_kept": QT_TRANSLATE_NOOP("History", "Template changed: {template} (version {version})"),
    "template_failed": QT_TRANSLATE_NOOP(
        "History", "{number} made with the built-in template, because yours failed"
    ),
}
ICONS: dict[str, str] = {"template_kept": "doc", "template_failed": "warn"}


def template_word(key: str) -> str:
    """The name of a template; another version's key stays as it is."""
    return {
        "invoice": translate("Template", "Invoice"),
        "credit-note": translate("Template", "Credit note"),
        "quote": translate("Template", "Quote"),
        "packing-slip-A4": translate("Template", "Packing slip, A4"),
        "packing-slip-A5": translate("Template", "Packing slip, A5"),
        "packing-slip-100x150": translate("Template", "Packing slip, 100 × 150 mm"),
        "value-card": translate("Template", "Printed gift card"),
    }.get(key, key)


def built_in_again(facts: Mapping[str, Any]) -> str:
    """What is said when the built-in template is in force again."""
    return translate("History", "Built-in template again: {template}") if facts.get("built_in") else ""


SPECIAL: dict[str, Callable[[Mapping[str, Any]], str]] = {"template_kept": built_in_again}
"""What is said instead of the usual sentence when the facts ask for it."""
