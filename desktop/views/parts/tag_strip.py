"""Tags: words on a ground of their colour, beside each other, and how many more there are."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.views.parts.paint import SMALL, elided, round_box, smooth, width_of, write
from desktop.views.style import theme
from desktop.views.tokens import CHIP, RADIUS_CHIP

PADDING, GAP, WIDEST = 8, 4, 160
Painted = tuple[str, str]
"""A tag as it is painted: its colour and its word."""


def tag_width(word: str) -> int:
    """Width in pixels of one tag; a long word is cut."""
    return round(2 * PADDING + min(width_of(word, SMALL), WIDEST) + 0.5)


def draw_tag(painter: QPainter, x: float, y: float, tag: Painted) -> None:
    """Draw one tag with its upper left corner at (x, y)."""
    colour, word = tag
    width = tag_width(word)
    smooth(painter)
    round_box(painter, QRectF(x, y, width, CHIP), RADIUS_CHIP, f"{colour}_soft")
    box = QRectF(x + PADDING, y, width - 2 * PADDING + 1, CHIP)
    write(painter, box, elided(word, SMALL, WIDEST), SMALL, colour)


def strip_picture(tags: tuple[Painted, ...], room: int, dpr: float) -> QPixmap:
    """As many tags as have room, and the number of the others, as a cached picture for lists."""
    return _picture(tags, room, dpr, theme().dark)


@lru_cache(maxsize=512)
def _picture(tags: tuple[Painted, ...], room: int, dpr: float, _dark: bool) -> QPixmap:
    picture = QPixmap(max(1, round(room * dpr)), round(CHIP * dpr))
    picture.setDevicePixelRatio(dpr)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    x = 0
    for place, tag in enumerate(tags):
        rest = f"+{len(tags) - place}"
        last = place == len(tags) - 1
        needed = tag_width(tag[1]) + (0 if last else GAP + round(width_of(rest, SMALL)))
        if x + needed > room and place:
            write(painter, QRectF(x + 2, 0, room - x, CHIP), rest, SMALL, "muted")
            break
        draw_tag(painter, x, 0, tag)
        x += tag_width(tag[1]) + GAP
    painter.end()
    return picture


class TagWord(QWidget):
    """One tag on a page."""

    def __init__(self, tag: Painted, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tag = tag
        self.setAccessibleName(tag[1])
        self.setToolTip(tag[1])
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(tag_width(self.tag[1]), CHIP)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        draw_tag(QPainter(self), 0, 0, self.tag)


def painted(tags: Sequence[tuple[int, str, str]]) -> tuple[Painted, ...]:
    """Tags (id, name, colour) as they are painted."""
    return tuple((colour, name) for _, name, colour in tags)
