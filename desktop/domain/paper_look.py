"""How a shop's papers look without any template of its own: logo, colour, letters, what is shown."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from desktop.domain.errors import DeskError

LEAST_CONTRAST = Decimal("4.5")
"""Of coloured words on white paper (WCAG 2.2, 1.4.3)."""

TYPE_SCALES = {"small": 90, "normal": 100, "large": 115}
"""Sizes of the letters in percent of what suits the sheet."""

LOGO_MOST = 400_000
"""Bytes a logo may have; the screen shrinks it before."""

_HEX = re.compile("#?([0-9a-fA-F]{6})")
_LOGO_KINDS = {b"\x89PNG\r\n\x1a\n": "png", b"\xff\xd8\xff": "jpeg"}


@dataclass(eq=False)
class ColourUnclear(DeskError):
    """Not six hexadecimal digits."""

    colour: str
    field: str = "paper.accent"


@dataclass(eq=False)
class ColourTooPale(DeskError):
    """Words in that colour could hardly be read on white paper. ``contrast`` is 1 for white, 21 for black."""

    colour: str
    contrast: Decimal
    field: str = "paper.accent"


@dataclass(eq=False)
class LogoNotPossible(DeskError):
    """The logo is no PNG or JPEG picture, or has more than ``most`` kilobytes."""

    most: int = LOGO_MOST // 1000
    field: str = "logo"


@dataclass(frozen=True, slots=True)
class Look:
    """``accent`` is a colour or empty for black, ``logo`` a PNG or JPEG picture or empty.

    ``scales`` are sizes of letters by kind of paper, of TYPE_SCALES. ``discount_column``: what is taken off a
    line stands in a column, else below its name.
    """

    accent: str = ""
    logo: bytes = b""
    scales: Mapping[str, str] = field(default_factory=dict)
    sku: bool = True
    weight: bool = True
    discount_column: bool = True

    def scale(self, kind: str) -> int:
        """Size of the letters on that kind of paper, in percent."""
        return TYPE_SCALES[self.scales.get(kind, "normal")]


PLAIN = Look()
"""What a new shop begins with."""


def contrast_on_white(colour: str) -> Decimal:
    """How well a colour ``#rrggbb`` is read on white: 1 for white, 21 for black (WCAG 2.2)."""
    red, green, blue = (_linear(int(colour[at : at + 2], 16)) for at in (1, 3, 5))
    light = Decimal("0.2126") * red + Decimal("0.7152") * green + Decimal("0.0722") * blue
    return Decimal("1.05") / (light + Decimal("0.05"))


def _linear(part: int) -> Decimal:
    """The light of a part of a colour, from 0 to 1."""
    share = Decimal(part) / 255
    if share <= Decimal("0.04045"):
        return share / Decimal("12.92")
    return ((share + Decimal("0.055")) / Decimal("1.055")) ** Decimal("2.4")


def accent_of(typed: str) -> str:
    """A colour as it is kept, ``#rrggbb`` in small letters; empty for black.

    Raises ColourUnclear or ColourTooPale.
    """
    if not typed.strip():
        return ""
    found = _HEX.fullmatch(typed.strip())
    if found is None:
        raise ColourUnclear(typed)
    colour = f"#{found[1].lower()}"
    contrast = contrast_on_white(colour)
    if contrast < LEAST_CONTRAST:
        raise ColourTooPale(colour, contrast.quantize(Decimal("0.1")))
    return colour


def logo_kind(logo: bytes) -> str:
    """``png`` or ``jpeg`` by its first bytes. Raises LogoNotPossible."""
    for start, kind in _LOGO_KINDS.items():
        if logo.startswith(start) and len(logo) <= LOGO_MOST:
            return kind
    raise LogoNotPossible
