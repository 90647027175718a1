"""Shortcuts as people read them on a button: `Ctrl N`, `Ctrl Entrée`, `Échap`."""

from __future__ import annotations

import sys

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence

translate = QCoreApplication.translate


def key_hint(keys: QKeySequence | QKeySequence.StandardKey | str) -> str:
    """The first shortcut of `keys` in the language of the screen, empty when there is none."""
    sequence = QKeySequence(keys)
    text = sequence.toString(QKeySequence.SequenceFormat.PortableText).split(", ")[0]
    if not text or sys.platform == "darwin":
        return sequence.toString(QKeySequence.SequenceFormat.NativeText)
    parts = text.replace("++", "+Plus").split("+")
    return " ".join("+" if part == "Plus" else _word(part) for part in parts)


def _word(part: str) -> str:
    return _names().get(part, part)


def _names() -> dict[str, str]:
    return {
        "Return": translate("Keys", "Enter"),
        "Enter": translate("Keys", "Enter"),
        "Esc": translate("Keys", "Esc"),
        "Space": translate("Keys", "Space"),
        "Del": translate("Keys", "Del"),
        "Backspace": translate("Keys", "Backspace"),
        "Ctrl": translate("Keys", "Ctrl"),
        "Alt": translate("Keys", "Alt"),
        "Shift": translate("Keys", "Shift"),
        "PgUp": translate("Keys", "Page up"),
        "PgDown": translate("Keys", "Page down"),
        "Home": translate("Keys", "Home"),
        "End": translate("Keys", "End"),
        "Up": "↑",
        "Down": "↓",
        "Left": "←",
        "Right": "→",
    }
