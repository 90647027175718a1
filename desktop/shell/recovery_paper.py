"""The recovery code on a page of its own, drawn by Qt: it must never lie in the shop file it opens."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRect, Qt
from PySide6.QtGui import QFont, QGuiApplication, QPageSize, QPainter, QPdfWriter

DPI, MARGIN_MM = 300, 25
TITLE_PT, CODE_PT, WORDS_PT = 20, 18, 11


def recovery_page(title: str, lines: Sequence[str], words: str) -> bytes:
    """One A4 page as PDF with the title, the code in its lines, and a sentence."""
    made = QBuffer()
    made.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(made)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF(MARGIN_MM, MARGIN_MM, MARGIN_MM, MARGIN_MM))
    writer.setResolution(DPI)
    writer.setTitle(title)
    painter = QPainter(writer)
    top = 0
    for text, size in ((title, TITLE_PT), ("\n".join(lines), CODE_PT), (words, WORDS_PT)):
        font = QFont(QGuiApplication.font())
        font.setPointSize(size)
        painter.setFont(font)
        room = QRect(0, top, writer.width(), writer.height() - top)
        used = painter.drawText(room, int(Qt.TextFlag.TextWordWrap), text)
        top = used.bottom() + DPI // 3
    painter.end()
    return bytes(made.data().data())
