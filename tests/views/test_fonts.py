"""The shipped fonts: what the screen and the paper both count on."""

import pytest
from PySide6.QtGui import QRawFont

from desktop import paths

FACES = ("ComptoirSans-Regular.ttf", "ComptoirSans-SemiBold.ttf")
SIGNS = "€\u202f\u00a0\u2212×’«»“”…–—✓☐☑→↑↓№°²½œŒÿŸñÑğŁőŵαЖ"


@pytest.fixture(params=FACES)
def face(request: pytest.FixtureRequest, qapp: object) -> QRawFont:
    return QRawFont(str(paths.font_folder() / request.param), 2816)


def test_every_sign_of_a_shop_has_a_glyph(face: QRawFont) -> None:
    assert [sign for sign in SIGNS if not face.supportsCharacter(ord(sign))] == []


def test_digits_are_as_wide_as_each_other(face: QRawFont) -> None:
    glyphs = face.glyphIndexesForString("0123456789")
    assert len({point.x() for point in face.advancesForGlyphIndexes(glyphs)}) == 1


@pytest.mark.parametrize("name", FACES)
def test_outlines_are_truetype_and_small(name: str) -> None:
    data = (paths.font_folder() / name).read_bytes()
    assert data[:4] == b"\x00\x01\x00\x00"  # not OTTO: PDF writers refuse PostScript outlines
    assert len(data) < 210_000
