"""The look of the running program: fonts, palette and style sheet, light or dark, changed at any moment.

`application` comes first; `apply_theme` is called once at the start and again when the person chooses another
look. Painted parts ask `colour` and `font` while painting, so they follow by themselves.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from string import Template
from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontMetricsF, QPalette
from PySide6.QtWidgets import QApplication, QToolTip

from desktop import paths
from desktop.views.tokens import DARK, LIGHT, TIGHT_FROM, TIGHT_PERCENT, Palette

Scheme = Literal["system", "light", "dark"]
FAMILY = "Comptoir Sans"
FACES = ("ComptoirSans-Regular.ttf", "ComptoirSans-SemiBold.ttf")

_now: Palette = LIGHT
_follows_system = False


def theme() -> Palette:
    """The colour table in force."""
    return _now


def colour(token: str) -> QColor:
    """A token of the table in force as a colour. AttributeError for a token that does not exist."""
    return _colour(getattr(_now, token))


@cache
def _colour(value: str) -> QColor:
    return QColor(value)


def font(size: int = 13, weight: int = 400) -> QFont:
    """The shipped font at `size` pixels and `weight` (400 or 600): tabular digits, no hinting.

    Pixel sizes without hinting make widths grow evenly, so that what fits at 100 % fits at 200 %.
    """
    return QFont(_font(size, weight))


@cache
def _font(size: int, weight: int) -> QFont:
    made = QFont([FAMILY, *QFont().families()])
    made.setPixelSize(size)
    made.setWeight(QFont.Weight(weight))
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    made.setFeature(QFont.Tag("tnum"), 1)
    if size >= TIGHT_FROM:
        made.setLetterSpacing(QFont.SpacingType.PercentageSpacing, TIGHT_PERCENT)
    return made


@cache
def metrics(size: int = 13, weight: int = 400) -> QFontMetricsF:
    """Metrics of `font(size, weight)`, made once."""
    return QFontMetricsF(_font(size, weight))


def application(program: str) -> QApplication:
    """The program's QApplication, drawn by Fusion; make it before anything else.

    An argument says so with less ado than ``setStyle``, for which PySide would load all of QStyle.
    """
    return QApplication([program, "-style", "Fusion"])


def apply_theme(app: QApplication, scheme: Scheme = "system") -> None:
    """Give the program its fonts and colours; `system` follows the desktop, also when that changes later."""
    global _follows_system
    _load_fonts()
    _follows_system = scheme == "system"
    hints = app.styleHints()
    if _follows_system:
        hints.unsetColorScheme()
    else:
        hints.setColorScheme(Qt.ColorScheme.Dark if scheme == "dark" else Qt.ColorScheme.Light)
    _listen()
    dark = hints.colorScheme() == Qt.ColorScheme.Dark if _follows_system else scheme == "dark"
    _dress(app, DARK if dark else LIGHT)


@cache
def _listen() -> None:
    QApplication.styleHints().colorSchemeChanged.connect(_system_changed)


def _system_changed(scheme: Qt.ColorScheme) -> None:
    app = QApplication.instance()
    if _follows_system and isinstance(app, QApplication):
        _dress(app, DARK if scheme == Qt.ColorScheme.Dark else LIGHT)


@cache
def _load_fonts() -> None:
    for name in FACES:
        QFontDatabase.addApplicationFont(str(paths.font_folder() / name))
    _font.cache_clear()
    metrics.cache_clear()


def _dress(app: QApplication, table: Palette) -> None:
    global _now
    _now = table
    with _no_collecting():
        app.setFont(font())
        QToolTip.setFont(font(12))
        app.setPalette(palette(table))
        app.setStyleSheet(style_sheet(table))
        for widget in app.allWidgets():
            widget.update()


@contextmanager
def _no_collecting() -> Iterator[None]:
    """Keep Python from deleting forgotten widgets while Qt walks over all of them: it would crash (seen)."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def style_sheet(table: Palette) -> str:
    """The style sheet in the colours of `table`."""
    return Template(_rules()).substitute({name: str(value) for name, value in table._asdict().items()})


@cache
def _rules() -> str:
    return (paths.resources() / "style.qss").read_text(encoding="utf-8")


def palette(table: Palette) -> QPalette:
    """The same colours for widgets that ask Qt."""
    role = QPalette.ColorRole
    roles = {
        role.Window: table.canvas,
        role.WindowText: table.text,
        role.Base: table.surface,
        role.AlternateBase: table.canvas,
        role.Text: table.text,
        role.PlaceholderText: table.muted,
        role.Button: table.surface,
        role.ButtonText: table.text,
        role.BrightText: table.on_accent,
        role.Light: table.surface,
        role.Midlight: table.line,
        role.Mid: table.line2,
        role.Dark: table.control,
        role.Shadow: table.line2,
        role.Highlight: table.accent,
        role.HighlightedText: table.on_accent,
        role.Accent: table.accent,
        role.Link: table.accent_text,
        role.LinkVisited: table.accent_text,
        role.ToolTipBase: table.toast,
        role.ToolTipText: table.toast_text,
    }
    made = QPalette()
    for name, value in roles.items():
        made.setColor(name, QColor(value))
    for name in (role.WindowText, role.Text, role.ButtonText, role.PlaceholderText):
        made.setColor(QPalette.ColorGroup.Disabled, name, QColor(table.faint))
    return made
