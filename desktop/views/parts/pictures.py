"""Small pictures: a product's photograph or quiet picture, a person's initials.

A picture is named by a text: `pictogram:bowl/blue` for one of our own, `stored:17` for one of the shop file
(its row id), else the path of a file; empty for a tile with the first letter of the name.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImageReader, QPainter, QPainterPath, QPaintEvent, QPixmap
from PySide6.QtWidgets import QLabel, QWidget

from desktop.services.goods.product_card import picture as stored_picture
from desktop.views.icons import pictogram, pictogram_names
from desktop.views.parts.paint import MIDDLE, round_box, smooth, write
from desktop.views.style import theme
from desktop.views.tokens import RADIUS_CHIP, TINTS

PREFIX, STORED = "pictogram:", "stored:"
TILE = 36
MOST_BYTES_MB = 64  # of a decoded picture


def tint_of(name: str) -> str:
    """The tint that always goes with this name."""
    names = sorted(TINTS)
    return names[sum(ord(letter) for letter in name) % len(names)]


def initials(name: str) -> str:
    """First letters of the first two words: `Anne-Gaëlle Le Bourhis` gives `AL`."""
    words = [word for word in name.split() if word[0].isalnum()]
    return "".join(word[0] for word in words[:2]).upper() or "–"


def tile(picture: str, name: str, edge: int, dpr: float) -> QPixmap:
    """The picture as a cached square of `edge` pixels with rounded corners."""
    return _tile(picture, name, edge, dpr, theme().dark)


def forget_pictures() -> None:
    """Look at every picture anew: another shop file has others under the same numbers."""
    _tile.cache_clear()


@lru_cache(maxsize=1024)
def _tile(picture: str, name: str, edge: int, dpr: float, dark: bool) -> QPixmap:
    made = QPixmap(round(edge * dpr), round(edge * dpr))
    made.setDevicePixelRatio(dpr)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    smooth(painter)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    box = QRectF(0, 0, edge, edge)
    radius = RADIUS_CHIP if edge <= 48 else RADIUS_CHIP + 2
    photograph = QPixmap() if not picture or picture.startswith(PREFIX) else _photograph(picture, edge, dpr)
    if photograph.isNull():
        _draw_quiet(painter, box, radius, (picture, name, dark))
    else:
        clip = QPainterPath()
        clip.addRoundedRect(box, radius, radius)
        painter.setClipPath(clip)
        painter.drawPixmap(box, photograph, QRectF(photograph.rect()))
    painter.end()
    return made


def _draw_quiet(painter: QPainter, box: QRectF, radius: float, what: tuple[str, str, bool]) -> None:
    picture, name, dark = what
    shape, _, tint = picture.removeprefix(PREFIX).partition("/")
    if tint not in TINTS:
        tint = tint_of(name)
    shade = TINTS[tint]
    round_box(painter, box, radius, QColor(shade.ground_dark if dark else shade.ground))
    if picture.startswith(PREFIX) and shape in pictogram_names():
        pictogram(shape, tint).render(painter, box)
        return
    size = 28 if box.width() > 60 else 15
    ink = QColor(shade.ink_dark if dark else shade.ink)
    write(painter, box, initials(name)[0], (size, 600), ink, MIDDLE)


def _photograph(picture: str, edge: int, dpr: float) -> QPixmap:
    """The middle of a picture, scaled while reading; a null picture when it cannot be read."""
    source = QBuffer()
    if picture.startswith(STORED):
        source.setData(stored_picture(int(picture.removeprefix(STORED))))
        source.open(QIODevice.OpenModeFlag.ReadOnly)
        reader = QImageReader(source)
    else:
        reader = QImageReader(str(Path(picture)))
    reader.setAutoTransform(True)
    reader.setAllocationLimit(MOST_BYTES_MB)
    size = reader.size()
    if size.isValid():
        wanted = QSize(round(edge * dpr), round(edge * dpr))
        reader.setScaledSize(size.scaled(wanted, Qt.AspectRatioMode.KeepAspectRatioByExpanding))
    image = reader.read()
    if image.isNull():
        return QPixmap()
    side = min(image.width(), image.height())
    middle = image.copy((image.width() - side) // 2, (image.height() - side) // 2, side, side)
    return QPixmap.fromImage(middle)


def draw_avatar(painter: QPainter, box: QRectF, name: str, chosen: bool = False) -> None:
    """Draw a disc with somebody's initials into the square `box`."""
    smooth(painter)
    round_box(painter, box, box.width() / 2, "accent" if chosen else "sunken")
    write(painter, box, initials(name), (12, 600), "on_accent" if chosen else "muted", MIDDLE)


class Thumbnail(QLabel):
    """A product's picture on a page. Decoration: screen readers skip it, the name stands beside it."""

    def __init__(
        self, picture: str = "", name: str = "", edge: int = TILE, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._picture, self._name = picture, name
        self.setFixedSize(edge, edge)

    def set_picture(self, picture: str, name: str) -> None:
        """Show another picture; `name` decides the letter and tint when there is none."""
        self._picture, self._name = picture, name
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        dpr = self.devicePixelRatioF()
        QPainter(self).drawPixmap(0, 0, tile(self._picture, self._name, self.width(), dpr))


class Avatar(QWidget):
    """A person's initials in a disc."""

    def __init__(self, name: str = "", edge: int = 32, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self.setFixedSize(edge, edge)

    def set_name(self, name: str) -> None:
        """Show another person's initials."""
        self._name = name
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        draw_avatar(QPainter(self), QRectF(self.rect()), self._name)
