"""The pages of a PDF as sheets of paper, below each other, as sharp as the screen."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from desktop.shell.pdf_pictures import page_picture, page_sizes
from desktop.views import labels
from desktop.views.parts.paint import draw_shadow
from desktop.views.parts.rows import clear
from desktop.views.tokens import GAP_24

POINTS = 72.0
ALIGN = Qt.AlignmentFlag.AlignHCenter
WIDEST, NARROWEST = 760, 200
FULL = 1.6
"""How much larger than on paper a small sheet may be shown."""


class Sheet(QWidget):
    """One page, drawn when it is first seen in its present size."""

    def __init__(self, pdf: bytes, number: int, points: QSizeF) -> None:
        super().__init__()
        self._pdf, self._number, self._points = pdf, number, points
        self._picture: QImage | None = None
        self._drawn = (0, 0.0)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def fit(self, room: int) -> None:
        """Take the width that suits the sheet in so much room."""
        natural = round(self._points.width() / POINTS * 96 * FULL)
        width = max(NARROWEST, min(room, natural, WIDEST))
        self.setFixedSize(width, round(width * self._points.height() / self._points.width()))

    def sizeHint(self) -> QSize:
        return self.size()

    def paintEvent(self, event: QPaintEvent) -> None:
        wanted = (self.width(), self.devicePixelRatioF())
        if self._picture is None or self._drawn != wanted:
            dpi = wanted[0] * wanted[1] * POINTS / self._points.width()
            self._picture, self._drawn = page_picture(self._pdf, self._number, dpi), wanted
        QPainter(self).drawImage(QRectF(self.rect()), self._picture)


class PaperPages(QWidget):
    """The sheets in the middle of the room there is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sheets: list[Sheet] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(GAP_24, GAP_24, GAP_24, GAP_24)
        self._column.setSpacing(GAP_24)

    def show_pdf(self, pdf: bytes, name: str) -> None:
        """Show all pages; ``name`` is what screen readers say, with the number of pages."""
        clear(self._column)
        sizes = page_sizes(pdf)
        self.sheets = [Sheet(pdf, number, points) for number, points in enumerate(sizes)]
        for sheet in self.sheets:
            sheet.fit(self._room())
            self._column.addWidget(sheet, 0, ALIGN)
        self._column.addStretch(1)
        pages = labels.counted(len(sizes), self.tr("{n} page"), self.tr("{n} pages"))
        self.setAccessibleName(f"{name}, {pages}")

    def _room(self) -> int:
        return self.width() - 2 * GAP_24

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for sheet in self.sheets:
            sheet.fit(self._room())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        for sheet in self.sheets:
            draw_shadow(painter, QRectF(sheet.geometry()), 2, 2, 12, 20)
