"""Fonts, palette and style sheet follow the chosen look at once."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontInfo, QPalette
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.views import style
from desktop.views.style import apply_theme, colour, font, metrics, style_sheet, theme
from desktop.views.tokens import DARK, LIGHT


def test_the_shipped_font_is_used_in_its_two_weights(qapp: QApplication) -> None:
    assert [QFontInfo(font(13, weight)).family() for weight in (400, 600)] == ["Comptoir Sans"] * 2
    assert QFontInfo(font(13, 600)).weight() == 600
    assert metrics(13, 600).horizontalAdvance("Total") > metrics(13, 400).horizontalAdvance("Total")


@pytest.mark.parametrize("size", [12, 13, 15, 20, 28])
def test_amounts_stand_in_line(size: int) -> None:
    widths = {metrics(size).horizontalAdvance(digit * 4) for digit in "0123456789"}
    assert len(widths) == 1


def test_the_widest_amount_fits_its_column() -> None:
    assert metrics(13, 600).horizontalAdvance("−12\u202f345,00\u00a0€") <= 92


def test_large_text_is_set_a_little_tighter() -> None:
    assert font(15).letterSpacing() == 0
    assert font(20, 600).letterSpacing() == 98.5


def test_a_font_asked_for_belongs_to_the_caller() -> None:
    font(13).setPixelSize(40)
    assert font(13).pixelSize() == 13


def test_a_change_of_look_reaches_open_windows(qapp: QApplication, qtbot: QtBot) -> None:
    window = QWidget()
    label, field = QLabel("Total", window), QLineEdit("12,50", window)
    qtbot.addWidget(window)
    window.show()
    apply_theme(qapp, "dark")
    assert theme() is DARK
    assert colour("canvas").name() == DARK.canvas.lower()
    assert label.palette().color(QPalette.ColorRole.WindowText).name() == DARK.text.lower()
    assert (
        window.grab().toImage().pixelColor(window.width() - 1, window.height() - 1).name()
        == DARK.canvas.lower()
    )
    assert field.grab().toImage().pixelColor(field.width() // 2, 4).name() == DARK.surface.lower()
    apply_theme(qapp, "light")
    assert label.palette().color(QPalette.ColorRole.WindowText).name() == LIGHT.text.lower()
    assert field.grab().toImage().pixelColor(field.width() // 2, 4).name() == LIGHT.surface.lower()


def test_the_desktop_is_followed_only_when_asked(qapp: QApplication) -> None:
    apply_theme(qapp, "system")
    style._system_changed(Qt.ColorScheme.Dark)
    assert theme() is DARK
    apply_theme(qapp, "light")
    style._system_changed(Qt.ColorScheme.Dark)
    assert theme() is LIGHT


def test_every_word_after_a_dollar_sign_is_a_token() -> None:
    sheet = style_sheet(LIGHT)
    assert "$" not in sheet
    assert LIGHT.ring in sheet
    assert LIGHT.ring not in style_sheet(DARK)
