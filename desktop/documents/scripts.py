"""Letters of other scripts: each run is put into a font that has it, and may not pull its neighbours along.

xhtml2pdf joins Arabic letters and sets every line in the order it is read (Unicode standard annex 9); it only
has to be told which font to take and where somebody's text begins and ends.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import groupby

from desktop.documents.fonts import SANS, WORLD, family_of, glyphs

FIRST_STRONG, END = "\u2068", "\u2069"
"""Isolate controls: what is between them is ordered by itself, in the direction of its first letter."""

_BODY = re.compile("<body[^>]*>")
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")


def isolated(text: str) -> str:
    """Text with letters that run from right to left, fenced off; any other text unchanged.

    Without the fence an amount or a number after a Hebrew name would change places with it.
    """
    return f"{FIRST_STRONG}{text}{END}" if _RIGHT_TO_LEFT.search(text) else text


def with_fallback_fonts(html: str) -> str:
    """The same HTML with a span around every run of characters in its body that our own font lacks.

    The characters must be ones a shipped font has: ``clean.printable`` sees to it. The title in the head
    has no fonts to choose from: there they are left out.
    """
    found = _BODY.search(html)
    begins = found.end() if found else 0
    return _foreign().sub("", html[:begins]) + _foreign().sub(_in_spans, html[begins:])


@cache
def _foreign() -> re.Pattern[str]:
    """Runs of characters that are not in our own font. Tags and blanks are ASCII and never in a run."""
    own = sorted(code for code in glyphs(SANS) if code > 0x7F)
    return re.compile(f"[^\x00-\x7f{''.join(map(re.escape, map(chr, own)))}]+")


def _in_spans(run: re.Match[str]) -> str:
    parts = groupby(run[0], key=lambda char: (family_of(ord(char)) or WORLD).name)
    return "".join(f'<span style="font-family: {name}">{"".join(chars)}</span>' for name, chars in parts)
