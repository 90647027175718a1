"""Cut the fonts paper falls back on out of DejaVu Sans and WenQuanYi Micro Hei. Run only to change their contents.

    pip install "fonttools>=4.50"        (in an environment of its own; the product does not need it)
    python resources/fonts/cut_fallbacks.py DEJAVU-FOLDER WENQUANYI-FILE

The first argument is the folder with DejaVuSans.ttf and DejaVuSans-Bold.ttf 2.37 (Debian: fonts-dejavu-core), the
second wqy-microhei.ttc 0.2.0-beta (Debian: fonts-wqy-microhei). What changes: the characters are cut to those a
name or an address may hold and Comptoir Sans lacks, hinting and layout tables go (the page maker has no use for
them), four direction controls become glyphs of no width, and the names are ours, as both licences want or allow.

Left out on purpose: points and other marks, which without a layout engine would stand beside their letter, and
everything above U+FFFF, which ReportLab draws but cannot name for whoever copies the text.
"""

from __future__ import annotations

import sys
import unicodedata
from pathlib import Path

from fontTools import subset
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont

OWN = ("ComptoirSans-Regular.ttf", "ComptoirSans-SemiBold.ttf")
BLANKS = {0x20, 0xA0}
WORLD_RANGES = (
    (0x100, 0x77F), (0x10A0, 0x10FF), (0x1E00, 0x2064), (0x2070, 0x27BF), (0x2900, 0x2BFF), (0x2C60, 0x2C7F),
    (0x2D00, 0x2D2F), (0xA640, 0xA69F), (0xA720, 0xA7FF), (0xFB00, 0xFDFF), (0xFE70, 0xFEFC), (0xFFFD, 0xFFFD),
)  # fmt: skip
HAN_RANGES = (
    (0x2E80, 0x33FF), (0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xAC00, 0xD7A3), (0xF900, 0xFAFF), (0xFE30, 0xFE4F),
    (0xFF01, 0xFFEE),
)  # fmt: skip
ISOLATES = range(0x2066, 0x206A)
DROPPED = ["DSIG", "GSUB", "GPOS", "GDEF", "kern", "FFTM", "MATH", "vhea", "vmtx", "BASE", "JSTF"]
VERSION = "Version 1.000; cut from {source}"


def own_codes() -> set[int]:
    """Code points that both faces of Comptoir Sans have."""
    faces = [TTFont(Path(__file__).with_name(name)) for name in OWN]
    return set(faces[0].getBestCmap()) & set(faces[1].getBestCmap())


def wanted(ranges: tuple[tuple[int, int], ...]) -> set[int]:
    """Blanks, and code points of the ranges that are neither marks nor in Comptoir Sans."""
    codes = {code for first, last in ranges for code in range(first, last + 1)} - own_codes()
    return BLANKS | {code for code in codes if not unicodedata.category(chr(code)).startswith("M")}


def shared(fonts: list[TTFont], codes: set[int]) -> set[int]:
    """The code points that every face has a glyph for: a paper must not lose a letter by being bold."""
    return codes.intersection(*(font.getBestCmap() for font in fonts))


def add_isolates(font: TTFont) -> None:
    """Give U+2066 to U+2069 empty glyphs, so that they take no room when a line is measured."""
    for code in ISOLATES:
        name = f"uni{code:04X}"
        font.setGlyphOrder([*font.getGlyphOrder(), name])
        font["glyf"].glyphOrder = font.getGlyphOrder()
        font["glyf"].glyphs[name] = TTGlyphPen(None).glyph()
        font["hmtx"].metrics[name] = (0, 0)
        for table in font["cmap"].tables:
            if table.isUnicode():
                table.cmap[code] = name


def rename(font: TTFont, family: str, style: str) -> None:
    """Give the face our family name; copyright and licence stay with it."""
    table = font["name"]
    rights, source = table.getDebugName(0), f"{table.getDebugName(4)} ({table.getDebugName(5)})"
    licence, address = table.getDebugName(13), table.getDebugName(14)
    table.names = []
    postscript = f"{family.replace(' ', '')}-{style}"
    version = VERSION.format(source=source)
    for key, text in {
        0: rights, 1: family, 2: style, 3: f"{version}; {postscript}", 4: f"{family} {style}", 5: version,
        6: postscript, 13: licence, 14: address,
    }.items():  # fmt: skip
        if text:
            table.setName(text, key, 3, 1, 0x409)


def cut(font: TTFont, codes: set[int], family: str, style: str) -> Path:
    """Make one face and return the file written."""
    options = subset.Options(layout_features=[], hinting=False, notdef_outline=True, name_IDs=["*"])
    options.drop_tables += DROPPED
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=codes)
    cutter.subset(font)
    add_isolates(font)
    font["post"].formatType = 3.0
    rename(font, family, style)
    target = Path(__file__).with_name(f"{family.replace(' ', '')}-{style}.ttf")
    font.save(target)
    return target


def main(dejavu: str, wenquanyi: str) -> None:
    """Make the three files and tell their sizes."""
    faces = {
        "Regular": TTFont(Path(dejavu) / "DejaVuSans.ttf", recalcTimestamp=False),
        "Bold": TTFont(Path(dejavu) / "DejaVuSans-Bold.ttf", recalcTimestamp=False),
    }
    codes = shared(list(faces.values()), wanted(WORLD_RANGES))
    made = [cut(font, codes, "Comptoir World", style) for style, font in faces.items()]
    han = TTFont(wenquanyi, fontNumber=0, recalcTimestamp=False)
    made.append(cut(han, shared([han], wanted(HAN_RANGES)), "Comptoir Han", "Regular"))
    for path in made:
        sys.stdout.write(f"{path.name} {path.stat().st_size} bytes\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
