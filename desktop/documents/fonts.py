"""The fonts paper is set in: our own, and two it falls back on for scripts ours does not have.

A font is read when the first character that needs it comes, once a process, so that a paper in Latin letters
pays for none of the others.
"""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass
from functools import cache

from desktop.paths import font_folder


@dataclass(frozen=True, slots=True)
class Family:
    """A regular and a bold face under one name, asked for code points from ``first`` to ``last`` only."""

    name: str
    regular: str
    bold: str
    first: int
    last: int


SANS = Family("ComptoirSans", "ComptoirSans-Regular", "ComptoirSans-SemiBold", 0x20, 0xFFFF)
"""Latin, Greek, Cyrillic: what nearly every paper is set in."""

WORLD = Family("ComptoirWorld", "ComptoirWorld-Regular", "ComptoirWorld-Bold", 0xA0, 0xFFFD)
"""Hebrew, Arabic with its joined forms, Armenian, Georgian, old letters, signs."""

HAN = Family("ComptoirHan", "ComptoirHan-Regular", "ComptoirHan-Regular", 0x2E80, 0xFFEF)
"""Chinese, Japanese and Korean, in one weight."""

FAMILIES = (SANS, WORLD, HAN)


@cache
def register(family: Family = SANS) -> None:
    """Make the faces known to reportlab and, under the family's name, to xhtml2pdf. A missing file: TTFError.

    Registered here and not by @font-face, which would read the files again for every document.
    """
    from reportlab.lib.fonts import addMapping
    from reportlab.pdfbase.pdfmetrics import registerFont
    from reportlab.pdfbase.ttfonts import TTFont
    from xhtml2pdf.default import DEFAULT_FONT

    for face in sorted({family.regular, family.bold}):
        registerFont(TTFont(face, str(font_folder() / f"{face}.ttf")))
        DEFAULT_FONT[face.lower()] = face
        addMapping(face, 0, 0, face)
    for italic in (0, 1):
        addMapping(family.name, 0, italic, family.regular)
        addMapping(family.name, 1, italic, family.bold)
    DEFAULT_FONT[family.name.lower()] = family.name


@cache
def glyphs(family: Family) -> frozenset[int]:
    """Code points that both faces of a family have a glyph for; reads its files the first time."""
    from reportlab.pdfbase.pdfmetrics import getFont

    register(family)
    drawn = [getFont(face).face.charToGlyph for face in (family.regular, family.bold)]
    return frozenset(drawn[0]) & frozenset(drawn[1])


def family_of(code: int) -> Family | None:
    """The first family that can draw a code point, or None."""
    for family in FAMILIES:
        if family.first <= code <= family.last and code in glyphs(family):
            return family
    return None


class _Shipped(Container[int]):
    def __init__(self) -> None:
        self._own = glyphs(SANS)

    def __contains__(self, code: object) -> bool:
        return code in self._own or (isinstance(code, int) and family_of(code) is not None)


@cache
def drawable() -> Container[int]:
    """The code points that any shipped font can draw. Asking for one may read a font."""
    return _Shipped()
