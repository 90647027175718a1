"""One line in the basket: picture, name and what it is, how many times how much, and what it comes to."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from desktop.services.orders.cards import LineCard
from desktop.views import labels
from desktop.views.parts.buttons import ENTER
from desktop.views.parts.focus import Ringed
from desktop.views.parts.paint import BODY, RIGHT, SMALL, STRONG, round_box, smooth, veil, width_of, write
from desktop.views.parts.pictures import TILE, tile
from desktop.views.style import colour
from desktop.views.tokens import RADIUS
from desktop.views.wizard.basket_sums import line_total
from desktop.views.wizard.words import bare_price, line_detail, picture_name, times

translate = QCoreApplication.translate

HEIGHT, REACH = 48, 8
STEPS = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Minus: -1}


class BasketLine(Ringed, QPushButton):
    """A line as a button: pressing opens it. Delete takes it off, plus and minus change how many."""

    remove_asked = Signal(int)
    step_asked = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line: LineCard | None = None
        self._currency = ""
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_line(self, line: LineCard, currency: str) -> None:
        """Show a line of the draft."""
        self.line, self._currency = line, currency
        total = labels.money(line_total(line), currency)
        name = ", ".join(
            part for part in (line.name, line_detail(line), times(line, currency), total) if part
        )
        self.setText(line.name.replace("&", "&&"))
        self.setAccessibleName(name)
        self.setAccessibleDescription(translate("Basket", "Enter changes it, Delete takes it off"))
        self.setToolTip(line.name if len(line.name) > 24 else "")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, HEIGHT)

    def ring_box(self) -> tuple[QRect, float]:
        return self.rect().adjusted(2, 2, -2, -2), RADIUS - 2

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.line is None:
            return
        key = Qt.Key(event.key())
        if key in ENTER:
            self.click()
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.remove_asked.emit(self.line.id)
        elif key in STEPS:
            self.step_asked.emit(self.line.id, STEPS[key])
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.focusNextPrevChild(key == Qt.Key.Key_Down)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        line = self.line
        if line is None:
            return
        painter, box = QPainter(self), QRectF(self.rect())
        smooth(painter)
        if self.underMouse() or self.isDown():
            round_box(painter, box.adjusted(0, 1, 0, -1), RADIUS, veil())
        inner = box.adjusted(REACH, 0, -REACH, 0)
        picture = tile(
            picture_name(line.picture_id, line.pictogram), line.name, TILE, self.devicePixelRatioF()
        )
        painter.drawPixmap(round(inner.x()), round(inner.center().y() - TILE / 2), picture)
        words = inner.adjusted(TILE + 12, 0, 0, 0)
        self._draw_lines(painter, words, line)

    def _draw_lines(self, painter: QPainter, box: QRectF, line: LineCard) -> None:
        upper = QRectF(box.x(), box.center().y() - 18, box.width(), 20)
        lower = QRectF(box.x(), box.center().y() + 1, box.width(), 16)
        total = labels.money(line_total(line), self._currency)
        write(painter, upper, total, STRONG, "text", RIGHT)
        write(painter, upper.adjusted(0, 0, -width_of(total, STRONG) - 16, 0), line.name, BODY)
        left = self._draw_price(painter, lower, line)
        write(painter, lower.adjusted(0, 0, left - lower.right() - 8, 0), line_detail(line), SMALL, "muted")

    def _draw_price(self, painter: QPainter, box: QRectF, line: LineCard) -> float:
        """How many times how much, with the old price struck through; gives where it starts."""
        text = times(line, self._currency) + _discount(line, self._currency)
        write(painter, box, text, SMALL, "muted", RIGHT)
        left = box.right() - width_of(text, SMALL)
        if line.original_price is None:
            return left
        old = bare_price(line.original_price, self._currency)
        wide = width_of(old, SMALL)
        place = QRectF(left - 6 - wide, box.y(), wide + 1, box.height())
        write(painter, place, old, SMALL, "muted", RIGHT)
        painter.fillRect(QRectF(place.x(), place.center().y() + 1, wide + 1, 1), colour("muted"))
        return place.x()


def _discount(line: LineCard, currency: str) -> str:
    if line.discount_percent:
        return f" −{labels.percent(line.discount_percent)}"
    return f" −{labels.amount(line.line_discount_minor, currency)}" if line.line_discount_minor else ""
