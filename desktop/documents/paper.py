"""Sizes of paper and the measures of a document on each: one row a size, no number twice."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.domain.papers import PaperKind


@dataclass(frozen=True, slots=True)
class PaperSize:
    """A sheet. Millimetres for the sheet, its margins and ``bars``; points for type and ``rule``.

    ``media`` is the name CUPS knows it by. ``foot`` is kept free of running text at the lower edge,
    ``bars`` is the height of the bar code, ``count_column`` the width of a slip's quantities.
    """

    name: str
    media: str
    width: int
    height: int
    margin: int
    top: int
    foot: int
    base: float
    small: float
    shop: float
    title: float
    strong: float
    street: float
    final: float
    count: float
    own: float
    rule: float
    bars: int
    count_column: int

    @property
    def inner(self) -> int:
        """Width between the margins."""
        return self.width - 2 * self.margin

    @property
    def body(self) -> int:
        """Height of the running text, above the foot."""
        return self.height - self.top - self.foot - 2

    @property
    def foot_top(self) -> int:
        """Where the foot begins, from the top of the sheet."""
        return self.height - self.foot


A4 = PaperSize(
    "A4", "A4", 210, 297, margin=18, top=16, foot=37, base=9, small=7.5, shop=14, title=20, strong=11,
    street=10, final=13, count=13, own=10, rule=1, bars=11, count_column=16,
)  # fmt: skip
A5 = PaperSize(
    "A5", "A5", 148, 210, margin=12, top=11, foot=25, base=8, small=6.5, shop=12, title=15, strong=9.5,
    street=9, final=11, count=12, own=9, rule=1, bars=10, count_column=13,
)  # fmt: skip
LABEL = PaperSize(
    "100x150", "Custom.100x150mm", 100, 150, margin=7, top=7, foot=25, base=8.5, small=7, shop=11, title=11,
    strong=13, street=11, final=13, count=15, own=10, rule=1.2, bars=11, count_column=11,
)  # fmt: skip
SIZES = {size.name: size for size in (A4, A5, LABEL)}
"""Every size by name, as it is stored in the settings."""

_WIDE = (A4.name, A5.name)
SIZES_OF = dict.fromkeys(PaperKind, _WIDE) | {PaperKind.PACKING_SLIP: (*_WIDE, LABEL.name)}
"""Names of the sizes a kind of document can be printed on, the default first."""
