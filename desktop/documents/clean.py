"""Strange text made fit for paper: what cannot be drawn is shown as a square, what acts unseen is dropped."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container

MISSING = "□"
"""Stands for a character that no shipped font has. Not the box that is ticked on a slip."""

ELLIPSIS = "…"
_BLANKS = {"Zs", "Zl", "Zp"}
_UNSEEN = {"Cc", "Cf", "Cs", "Co", "Cn"}
_KEPT_SPACES = "\u00a0\u202f"
_WHITE_CONTROLS = "\t\r\n\v\f"
_SPACES = re.compile(r"[ \u00a0\u202f]+")
_MARKS = re.compile(r"([\u0300-\u036f]{2})[\u0300-\u036f]+")
"""More marks on one letter than any language puts there."""

_TOGETHER = re.compile(
    r"(?<=\d) (?=(?:[cdkm]?m[²³]?|[km]?g|[cdm]?[lL]|[×%€])(?!\w))|(?<=×) (?=\d)|(?<=«) | (?=[»:;?!])"
)
"""Blanks at which a line must not break: before a unit, around a times sign, inside French punctuation."""


def printable(text: str, drawable: Container[int], limit: int = 200) -> str:
    """One line of text that the fonts can draw, at most ``limit`` characters long.

    ``drawable``: code points of the fonts. Control, direction and joining characters vanish, other blanks
    become a space, one that does not break where no line may end. A mark the fonts lack is dropped and any
    other missing character becomes a square.
    """
    composed = unicodedata.normalize("NFC", text[: limit * 4])
    shown = "".join(_shown(char, drawable) for char in composed)
    line = _MARKS.sub(r"\1", _SPACES.sub(_one_space, shown)).strip()
    line = _TOGETHER.sub("\u00a0", line)
    return line if len(line) <= limit else f"{line[: limit - 1].rstrip()}{ELLIPSIS}"


def paragraphs(text: str, drawable: Container[int], limit: int = 600, most: int = 12) -> tuple[str, ...]:
    """The lines of a longer text that say something, at most ``most`` and ``limit`` characters in all."""
    lines = [printable(line, drawable, limit) for line in text[: limit * 4].splitlines()]
    kept: list[str] = []
    for line in [line for line in lines if line][:most]:
        room = limit - sum(map(len, kept))
        if room < len(line):
            return (*kept, f"{line[: max(room - 1, 0)].rstrip()}{ELLIPSIS}")
        kept.append(line)
    return tuple(kept)


def _one_space(run: re.Match[str]) -> str:
    return run[0] if len(run[0]) == 1 else " "


def _shown(char: str, drawable: Container[int]) -> str:
    category = unicodedata.category(char)
    if char in _KEPT_SPACES:
        return char
    if category in _BLANKS or char in _WHITE_CONTROLS:
        return " "
    if category in _UNSEEN:
        return ""
    if ord(char) in drawable:
        return char
    return "" if category.startswith("M") else MISSING
