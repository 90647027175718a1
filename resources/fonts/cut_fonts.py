"""Cut the two faces of Comptoir Sans out of Inter 3.19. Run only to change what the fonts contain.

    pip install "fonttools>=4.50"        (in an environment of its own; the product does not need it)
    python resources/fonts/cut_fonts.py /usr/share/fonts/opentype/inter

The argument is the folder with Inter-Regular.otf and Inter-SemiBold.otf (Debian: package fonts-inter).
What changes: PostScript curves become TrueType curves (PDF writers want those), the character set is cut to
Latin, Greek, Cyrillic and the signs a shop needs, digits are the tabular forms (paper has no font features,
and amounts must stand in line there too), two ballot boxes are drawn, and the names are ours.
"""

from __future__ import annotations

import sys
from pathlib import Path

from fontTools import subset
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont, newTable

FAMILY = "Comptoir Sans"
FACES = (("Inter-Regular.otf", "Regular", 400), ("Inter-SemiBold.otf", "SemiBold", 600))
VERSION = "Version 1.000; cut from Inter 3.019"
LICENCE = "This Font Software is licensed under the SIL Open Font License, Version 1.1."
RANGES = (
    (0x20, 0x7E), (0xA0, 0x24F), (0x2B0, 0x2DD), (0x300, 0x328), (0x370, 0x3FF), (0x400, 0x45F),
    (0x490, 0x493), (0x1E00, 0x1EFF), (0x2000, 0x2064), (0x2070, 0x208E), (0x20A0, 0x20BF), (0x2100, 0x214D),
    (0x2150, 0x215E), (0x2190, 0x2199), (0x2200, 0x2265),
)  # fmt: skip
SIGNS = (0x2318, 0x23CE, 0x25A0, 0x25B2, 0x25CB, 0x25CF, 0x2605, 0x2606, 0x2611, 0x2610, 0x2713, 0x2717)
CURVE_ERROR = 2.0  # font units of 2816 to the em


def wanted() -> list[int]:
    """Code points to keep."""
    return [code for first, last in RANGES for code in range(first, last + 1)] + list(SIGNS)


def tabular(font: TTFont) -> dict[str, str]:
    """Glyph name of each proportional digit with its tabular twin."""
    table = font["GSUB"].table
    twins: dict[str, str] = {}
    for record in table.FeatureList.FeatureRecord:
        if record.FeatureTag != "tnum":
            continue
        for at in record.Feature.LookupListIndex:
            for sub in table.LookupList.Lookup[at].SubTable:
                twins |= getattr(sub, "ExtSubTable", sub).mapping
    digits = {font.getBestCmap()[code] for code in range(0x30, 0x3A)}
    return {plain: twin for plain, twin in twins.items() if plain in digits}


def use_tabular_digits(font: TTFont) -> None:
    """Let the characters 0 to 9 stand for the tabular forms."""
    twins = tabular(font)
    for table in font["cmap"].tables:
        for code, name in list(table.cmap.items()):
            table.cmap[code] = twins.get(name, name)


def to_truetype(font: TTFont) -> None:
    """Replace PostScript outlines by quadratic ones, in place."""
    glyphs, order = font.getGlyphSet(), font.getGlyphOrder()
    drawn = {}
    for name in order:
        pen = TTGlyphPen(glyphs)
        glyphs[name].draw(Cu2QuPen(pen, CURVE_ERROR, reverse_direction=True))
        drawn[name] = pen.glyph()
    font["loca"] = newTable("loca")
    font["glyf"] = glyf = newTable("glyf")
    glyf.glyphOrder, glyf.glyphs = order, drawn
    del font["CFF "]
    font["maxp"].tableVersion = 0x00010000
    for field in (
        "maxTwilightPoints", "maxStorage", "maxFunctionDefs", "maxInstructionDefs", "maxStackElements",
        "maxSizeOfInstructions", "maxComponentElements",
    ):  # fmt: skip
        setattr(font["maxp"], field, 0)
    font["maxp"].maxZones = 1
    font.sfntVersion = "\x00\x01\x00\x00"


def square(pen: TTGlyphPen, box: tuple[int, int, int, int], inner: bool) -> None:
    """Draw one contour of a box: (left, bottom, right, top)."""
    left, bottom, right, top = box
    corners = [(left, bottom), (left, top), (right, top), (right, bottom)]
    for at, corner in enumerate(reversed(corners) if inner else corners):
        (pen.lineTo if at else pen.moveTo)(corner)
    pen.closePath()


def even_out_digits(font: TTFont) -> None:
    """Give all ten digits the width of the widest: Inter SemiBold is 3 units off."""
    names = [font.getBestCmap()[code] for code in range(0x30, 0x3A)]
    metrics = font["hmtx"].metrics
    widest = max(metrics[name][0] for name in names)
    for name in names:
        metrics[name] = (widest, metrics[name][1])


def add_ballot_boxes(font: TTFont, stroke: int) -> None:
    """Draw U+2610 and U+2611, which Inter does not have, and an empty word joiner U+2060."""
    for code, ticked in ((0x2610, False), (0x2611, True)):
        pen = TTGlyphPen(None)
        square(pen, (200, -100, 2360, 2060), inner=False)
        square(pen, (200 + stroke, -100 + stroke, 2360 - stroke, 2060 - stroke), inner=True)
        if ticked:
            tick = [(640, 960), (1100, 480), (1960, 1440), (1840, 1560), (1100, 740), (760, 1080)]
            pen.moveTo(tick[0])
            for corner in reversed(tick[1:]):
                pen.lineTo(corner)
            pen.closePath()
        add_glyph(font, code, pen.glyph(), 2560)
    add_glyph(font, 0x2060, TTGlyphPen(None).glyph(), 0)


def add_glyph(font: TTFont, code: int, glyph: object, width: int) -> None:
    """Append a glyph under the usual name of its code point."""
    name = f"uni{code:04X}"
    if name not in font["glyf"].glyphs:
        font.setGlyphOrder([*font.getGlyphOrder(), name])
        font["glyf"].glyphOrder = font.getGlyphOrder()
    font["glyf"].glyphs[name] = glyph
    glyph.recalcBounds(font["glyf"])  # type: ignore[attr-defined]
    font["hmtx"].metrics[name] = (width, getattr(glyph, "xMin", 0))
    for table in font["cmap"].tables:
        table.cmap[code] = name


def rename(font: TTFont, style: str, weight: int) -> None:
    """Give the face our family name; copyright and licence stay with it."""
    table = font["name"]
    rights = table.getDebugName(0)
    table.names = []
    family = FAMILY if style == "Regular" else f"{FAMILY} {style}"
    postscript = f"{FAMILY.replace(' ', '')}-{style}"
    for key, text in {
        0: rights, 1: family, 2: "Regular", 3: f"{VERSION}; {postscript}", 4: f"{FAMILY} {style}",
        5: VERSION, 6: postscript, 13: LICENCE, 14: "https://openfontlicense.org", 16: FAMILY, 17: style,
    }.items():  # fmt: skip
        table.setName(text, key, 3, 1, 0x409)
    font["OS/2"].usWeightClass = weight
    font["OS/2"].fsType = 0


def cut(source: Path, style: str, weight: int) -> Path:
    """Make one face and return the file written."""
    font = TTFont(source, recalcTimestamp=False)
    use_tabular_digits(font)
    options = subset.Options(layout_features=["kern", "mark", "ccmp", "locl"], hinting=False, notdef_outline=True)
    options.name_IDs = ["*"]
    options.drop_tables += ["DSIG"]
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=wanted())
    cutter.subset(font)
    to_truetype(font)
    even_out_digits(font)
    add_ballot_boxes(font, stroke=170 if weight == 400 else 240)
    font["post"].formatType = 3.0
    rename(font, style, weight)
    target = Path(__file__).with_name(f"ComptoirSans-{style}.ttf")
    font.save(target)
    return target


def main(folder: str) -> None:
    """Make both faces from the fonts in `folder` and tell their sizes."""
    for name, style, weight in FACES:
        made = cut(Path(folder) / name, style, weight)
        sys.stdout.write(f"{made.name} {made.stat().st_size} bytes\n")


if __name__ == "__main__":
    main(sys.argv[1])
