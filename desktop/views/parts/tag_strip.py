"""Tags: words on a ground of their colour, beside each other, and how many more there are."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from desktop.views.parts.buttons import presses
from desktop.views.parts.focus import Ringed
from desktop.views.parts.paint import SMALL, elided, round_box, round_edge, smooth, width_of, write
from desktop.views.style import colour, theme
from desktop.views.tokens import CHIP, RADIUS_CHIP

PADDING, GAP, WIDEST, ROOM = 8, 4, 160, 260
EDGE = 110  # of 255
Painted = tuple[str, str]
"""A tag as it is painted: its colour and its word."""


def tag_width(word: str) -> int:
    """Width in pixels of one tag; a long word is cut."""
    return round(2 * PADDING + min(width_of(word, SMALL), WIDEST) + 0.5)


def draw_tag(painter: QPainter, x: float, y: float, tag: Painted, room: int = WIDEST) -> None:
    """Draw one tag with its upper left corner at (x, y), not wider than ``room``."""
    tone, word = tag
    width = min(tag_width(word), room)
    smooth(painter)
    round_box(painter, QRectF(x, y, width, CHIP), RADIUS_CHIP, f"{tone}_soft")
    if theme().dark:  # a dark ground is nearly that of the chosen row
        edge = QColor(colour(tone))
        edge.setAlpha(EDGE)
        round_edge(painter, QRectF(x, y, width, CHIP), RADIUS_CHIP, edge)
    box = QRectF(x + PADDING, y, width - 2 * PADDING + 1, CHIP)
    write(painter, box, elided(word, SMALL, min(WIDEST, width - 2 * PADDING)), SMALL, tone)


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
            write(painter, QRectF(min(x, room - width_of(rest, SMALL)), 0, room, CHIP), rest, SMALL, "muted")
            break
        after = 0 if last else GAP + 2 + round(width_of(f"+{len(tags) - 1}", SMALL))
        draw_tag(painter, x, 0, tag, room if place else room - after)
        x += tag_width(tag[1]) + GAP
    painter.end()
    return picture


class TagStrip(Ringed, QPushButton):
    """The tags of one thing; `clicked` tells that they shall be changed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tags: tuple[Painted, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_tags(self, tags: tuple[Painted, ...], words: str) -> None:
        """Show these; `words` says all of them to screen readers and in the tool tip."""
        self.tags = tags
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        whole = sum(tag_width(word) + GAP for _, word in self.tags) - GAP
        return QSize(max(1, min(whole, ROOM)), CHIP)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def ring_box(self) -> tuple[QRect, float]:
        return self.rect(), RADIUS_CHIP

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if presses(event):
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        strip = strip_picture(self.tags, self.width(), self.devicePixelRatioF())
        QPainter(self).drawPixmap(0, 0, strip)


def painted(tags: Sequence[tuple[int, str, str]]) -> tuple[Painted, ...]:
    """Tags (id, name, colour) as they are painted."""
    return tuple((colour, name) for _, name, colour in tags)
