"""Shortcuts as people read them on a button: `Ctrl N`, `Ctrl Entrée`, `Échap`."""

from __future__ import annotations

import sys

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence

from desktop.shell.i18n import QT_TRANSLATE_NOOP

translate = QCoreApplication.translate

_NAMES = {
    "Return": QT_TRANSLATE_NOOP("Keys", "Enter"),
    "Enter": QT_TRANSLATE_NOOP("Keys", "Enter"),
    "Esc": QT_TRANSLATE_NOOP("Keys", "Esc"),
    "Space": QT_TRANSLATE_NOOP("Keys", "Space"),
    "Del": QT_TRANSLATE_NOOP("Keys", "Del"),
    "Backspace": QT_TRANSLATE_NOOP("Keys", "Backspace"),
    "Ctrl": QT_TRANSLATE_NOOP("Keys", "Ctrl"),
    "Alt": QT_TRANSLATE_NOOP("Keys", "Alt"),
    "Shift": QT_TRANSLATE_NOOP("Keys", "Shift"),
    "PgUp": QT_TRANSLATE_NOOP("Keys", "Page up"),
    "PgDown": QT_TRANSLATE_NOOP("Keys", "Page down"),
    "Home": QT_TRANSLATE_NOOP("Keys", "Home"),
    "End": QT_TRANSLATE_NOOP("Keys", "End"),
}
_SIGNS = {"Up": "↑", "Down": "↓", "Left": "←", "Right": "→"}


def key_hint(keys: QKeySequence | QKeySequence.StandardKey | str) -> str:
    """The first shortcut of `keys` in the language of the screen, empty when there is none."""
    sequence = QKeySequence(keys)
    text = sequence.toString(QKeySequence.SequenceFormat.PortableText).split(", ")[0]
    if not text or sys.platform == "darwin":
        return sequence.toString(QKeySequence.SequenceFormat.NativeText)
    parts = text.replace("++", "+Plus").split("+")
    return " ".join("+" if part == "Plus" else _word(part) for part in parts)


def _word(part: str) -> str:
    name = _NAMES.get(part)
    return _SIGNS.get(part, part) if name is None else translate("Keys", name)
