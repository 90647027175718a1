"""Line icons, drawings and quiet pictures, drawn from our own SVG files in the colours of the moment."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from desktop import paths
from desktop.views.style import colour, theme
from desktop.views.tokens import LIGHT, TINTS, stroke

STROKE_IN_FILE = 'stroke-width="1.75"'


@cache
def icon_names() -> frozenset[str]:
    """Names of all line icons."""
    return frozenset(file.stem for file in paths.icon_folder().iterdir())


def require_icon(name: str) -> None:
    """KeyError when there is no line icon of that name. Its file is read when it is first drawn."""
    if name not in icon_names():
        raise KeyError(name)


def draw_icon(painter: QPainter, box: QRectF, name: str, tint: QColor | str = "muted") -> None:
    """Draw a line icon into the square `box`; `tint` is a token or a colour. KeyError for an unknown name.

    Straight into the painter, so it is sharp at every scale; small icons get a heavier stroke.
    """
    shade = colour(tint) if isinstance(tint, str) else tint
    _line_icon(name, shade.name(), stroke(box.width())).render(painter, box)


@cache
def _source(name: str) -> str:
    require_icon(name)
    return (paths.icon_folder() / f"{name}.svg").read_text(encoding="utf-8")


@cache
def _line_icon(name: str, shade: str, width: float) -> QSvgRenderer:
    text = _source(name).replace("currentColor", shade)
    return _renderer(text.replace(STROKE_IN_FILE, f'stroke-width="{width}"'))


def _renderer(text: str) -> QSvgRenderer:
    return QSvgRenderer(text.encode())


def icon(name: str, token: str = "muted", size: int = 16) -> QIcon:
    """A line icon for actions and menus. It follows the theme and is sharp at every scale."""
    require_icon(name)
    return QIcon(_LineIcon(name, token, size))


def drawing(name: str) -> QSvgRenderer:
    """A drawing of `resources/drawings` in the colours of the moment; the files hold the light ones."""
    return _drawing(name, theme().dark)


@cache
def _drawing(name: str, dark: bool) -> QSvgRenderer:
    text = (paths.resources() / "drawings" / f"{name}.svg").read_text(encoding="utf-8")
    if dark:
        for token in ("surface", "accent_soft", "accent", "control"):
            text = text.replace(getattr(LIGHT, token), "{" + token + "}")
        for token in ("surface", "accent_soft", "accent", "control"):
            text = text.replace("{" + token + "}", getattr(theme(), "ring" if token == "accent" else token))
    return _renderer(text)


def draw_mark(painter: QPainter, box: QRectF) -> None:
    """Draw the mark of the program into the square `box`."""
    _mark(theme().accent).render(painter, box)


@cache
def _mark(ground: str) -> QSvgRenderer:
    text = (paths.resources() / "drawings" / "mark.svg").read_text(encoding="utf-8")
    return _renderer(text.replace(LIGHT.accent, ground))


def window_icon() -> QIcon:
    """The mark as an icon of the window and the task bar."""
    made = QIcon()
    for edge in (16, 24, 32, 48, 64, 128, 256):
        picture = QPixmap(edge, edge)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        _mark(LIGHT.accent).render(painter, QRectF(0, 0, edge, edge))
        painter.end()
        made.addPixmap(picture)
    return made


@cache
def pictogram_names() -> frozenset[str]:
    """Names of the quiet pictures a product may have instead of a photograph."""
    return frozenset(file.stem for file in (paths.resources() / "pictograms").glob("*.svg"))


def pictogram(name: str, tint: str) -> QSvgRenderer:
    """A quiet picture in one of the tints, without its ground. KeyError for an unknown tint."""
    shade = TINTS[tint]
    return _pictogram(name, shade.ink_dark if theme().dark else shade.ink)


@cache
def _pictogram(name: str, ink: str) -> QSvgRenderer:
    text = (paths.resources() / "pictograms" / f"{name}.svg").read_text(encoding="utf-8")
    return _renderer(text.replace("currentColor", ink))


class _LineIcon(QIconEngine):
    """Draws a line icon when asked, so that a change of theme needs no new icons."""

    def __init__(self, name: str, token: str, size: int) -> None:
        super().__init__()
        self._name, self._token, self._size = name, token, size

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        edge = min(rect.width(), rect.height())
        box = QRectF(0, 0, edge, edge)
        box.moveCenter(QRectF(rect).center())
        draw_icon(painter, box, self._name, "faint" if mode == QIcon.Mode.Disabled else self._token)

    def actualSize(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QSize:
        return QSize(self._size, self._size).boundedTo(size)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        picture = QPixmap(size)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        self.paint(painter, QRect(0, 0, size.width(), size.height()), mode, state)
        painter.end()
        return picture

    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float) -> QPixmap:
        return self.pixmap(size, mode, state)

    def clone(self) -> QIconEngine:
        return _LineIcon(self._name, self._token, self._size)
