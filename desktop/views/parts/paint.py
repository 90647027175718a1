"""Small strokes that all painted parts share: boxes, words, icons, shadows."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

from desktop.views.icons import draw_icon
from desktop.views.style import colour, font, metrics

Type = tuple[int, int]  # pixel size and weight
SMALL: Type = (12, 400)
BODY: Type = (13, 400)
STRONG: Type = (13, 600)
SINGLE = Qt.TextFlag.TextSingleLine
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | SINGLE
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter | SINGLE
MIDDLE = Qt.AlignmentFlag.AlignCenter | SINGLE
VEIL = 14  # alpha of 255: what lies under a quiet button's pointer, on any ground


def veil() -> QColor:
    """A breath of the text colour, for hover on any ground."""
    shade = QColor(colour("text"))
    shade.setAlpha(VEIL)
    return shade


def smooth(painter: QPainter) -> None:
    """Switch antialiasing on, for shapes and icons (straight fills go without it)."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)


def fill(painter: QPainter, box: QRect | QRectF, ground: QColor | str) -> None:
    """Fill a box with a token or colour.

    `QPainter.fillRect` does the same, but takes gradients too: at its first call PySide makes all their
    classes, which takes longer than a screen full of boxes.
    """
    painter.setBackground(colour(ground) if isinstance(ground, str) else ground)
    painter.eraseRect(box)


def round_box(painter: QPainter, box: QRectF, radius: float, fill: QColor | str) -> None:
    """Fill a rounded box with a token or colour. Needs `smooth`."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour(fill) if isinstance(fill, str) else fill)
    painter.drawRoundedRect(box, radius, radius)


def round_edge(painter: QPainter, box: QRectF, radius: float, edge: QColor | str, width: float = 1) -> None:
    """Draw an edge `width` wide just inside a rounded box. Needs `smooth`."""
    half = width / 2
    painter.setPen(QPen(colour(edge) if isinstance(edge, str) else edge, width))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box.adjusted(half, half, -half, -half), radius - half, radius - half)


def rule(painter: QPainter, x: float, y: float, width: float, token: str = "line") -> None:
    """Fill a hairline of one pixel from `x` on at height `y`."""
    fill(painter, QRectF(x, y, width, 1), token)


def write(
    painter: QPainter,
    box: QRectF,
    text: str,
    kind: Type = BODY,
    tint: str | QColor = "text",
    at: object = LEFT,
) -> None:
    """Write one line of text into the box, cut with an ellipsis where it does not fit."""
    painter.setFont(font(*kind))
    painter.setPen(colour(tint) if isinstance(tint, str) else tint)
    painter.drawText(box, at, elided(text, kind, box.width()))  # type: ignore[call-overload]  # alignment flags


@lru_cache(maxsize=8192)
def width_of(text: str, kind: Type = BODY) -> float:
    """Width of one line of text in pixels."""
    return metrics(*kind).horizontalAdvance(text)


@lru_cache(maxsize=8192)
def elided(text: str, kind: Type, width: float) -> str:
    """The text as it fits into `width` pixels."""
    if width_of(text, kind) <= width + 0.5:
        return text
    return metrics(*kind).elidedText(text, Qt.TextElideMode.ElideRight, width)


def icon_at(painter: QPainter, x: float, middle: float, size: float, look: tuple[str, QColor | str]) -> None:
    """Draw icon `look` (name, tint) with its left edge at `x`, centred on the height `middle`."""
    draw_icon(painter, QRectF(x, middle - size / 2, size, size), *look)


@lru_cache(maxsize=8)
def _shadow(width: int, height: int, radius: int, blur: int, alpha: int) -> QPixmap:
    picture = QPixmap(width + 2 * blur, height + 2 * blur)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    smooth(painter)
    steps = blur
    layer = QColor(0, 0, 0, 0)
    drawn = 0.0
    for step in range(steps):
        reach = blur - 2 * blur * (step + 1) / (steps + 1) / 1.35
        wanted = alpha * ((step + 1) / steps) ** 2
        part = (wanted - drawn) / max(1.0, 255 - drawn) * 255
        layer.setAlphaF(max(0.0, min(1.0, part / 255)))
        drawn += (255 - drawn) * layer.alphaF()
        box = QRectF(blur - reach, blur - reach, width + 2 * reach, height + 2 * reach)
        round_box(painter, box, max(2.0, radius + reach), layer)
    painter.end()
    return picture


def draw_shadow(painter: QPainter, box: QRectF, radius: int, drop: int, blur: int, percent: int) -> None:
    """Draw the soft shadow of a rounded box that floats `drop` pixels high; `percent` is its darkness."""
    made = _shadow(round(box.width()), round(box.height()), radius, blur, round(percent * 2.55))
    painter.drawPixmap(QPointF(box.x() - blur, box.y() - blur + drop), made)
