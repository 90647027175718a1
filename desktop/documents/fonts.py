"""The two faces paper is set in, registered once a process, and what they can draw."""

from __future__ import annotations

from functools import cache

from desktop.paths import font_folder

FAMILY = "ComptoirSans"
REGULAR, SEMIBOLD = "ComptoirSans-Regular", "ComptoirSans-SemiBold"


@cache
def register() -> None:
    """Make the faces known to reportlab and, under FAMILY, to xhtml2pdf. A missing file raises TTFError.

    Registered here and not by @font-face, which would read both files again for every document.
    """
    from reportlab.lib.fonts import addMapping
    from reportlab.pdfbase.pdfmetrics import registerFont
    from reportlab.pdfbase.ttfonts import TTFont
    from xhtml2pdf.default import DEFAULT_FONT

    for face in (REGULAR, SEMIBOLD):
        registerFont(TTFont(face, str(font_folder() / f"{face}.ttf")))
        DEFAULT_FONT[face.lower()] = face
        addMapping(face, 0, 0, face)
    for italic in (0, 1):
        addMapping(FAMILY, 0, italic, REGULAR)
        addMapping(FAMILY, 1, italic, SEMIBOLD)
    DEFAULT_FONT[FAMILY.lower()] = FAMILY


@cache
def drawable() -> frozenset[int]:
    """Code points that both faces have a glyph for."""
    from reportlab.pdfbase.pdfmetrics import getFont

    register()
    glyphs = [getFont(face).face.charToGlyph for face in (REGULAR, SEMIBOLD)]
    return frozenset(glyphs[0]) & frozenset(glyphs[1])
