"""One line of an order, painted: picture, name with stock, what is written on it, where it is, its price."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from desktop.views.parts.links import Link
from desktop.views.parts.paint import BODY, RIGHT, SMALL, STRONG, Type, elided, rule, width_of, write
from desktop.views.parts.pictures import TILE, tile
from desktop.views.parts.stock import EDGE, Level, draw_stock
from desktop.views.style import colour
from desktop.views.tokens import GAP_8, GAP_12

PITCH, TOP = 45, 4
STATE, QUANTITY, PRICE, TOTAL = 96, 32, 72, 80
NAME_ROOM, ROOM = 150, 230
"""Below the first width of the name the words of the stock go, and the mark stays; below the second one of
name and stock, the state goes into the second line."""


@dataclass(frozen=True, slots=True)
class ShownLine:
    """A line in words. ``was`` is a price that no longer holds, ``note`` what stands below the unit price."""

    name: str
    detail: str
    picture: str
    level: Level
    stock: str
    state: str
    waits: bool
    quantity: str
    price: str
    was: str
    note: str
    total: str
    tip: str
    product_id: int | None = None

    def spoken(self) -> str:
        """The whole line in one sentence, for a screen reader."""
        said = (self.quantity, self.name, self.detail, self.stock, self.state, self.price, self.note)
        return ", ".join(part for part in (*said, self.total) if part)


@dataclass(frozen=True, slots=True)
class Widths:
    """How wide the columns at the right are, so that no figure is cut."""

    state: int = STATE
    quantity: int = QUANTITY
    price: int = PRICE
    total: int = TOTAL

    @property
    def all(self) -> int:
        """All of them with the gaps before them."""
        return self.state + self.quantity + self.price + self.total + 4 * GAP_12


def widths_for(lines: Sequence[ShownLine]) -> Widths:
    """Columns that hold every figure of these lines."""
    return Widths(
        STATE,
        _widest([line.quantity for line in lines], BODY, QUANTITY),
        max(
            _widest([line.price for line in lines], BODY, PRICE),
            _widest([f"{line.was} {line.note}" for line in lines], SMALL, 0),
        ),
        _widest([line.total for line in lines], STRONG, TOTAL),
    )


def _widest(texts: Sequence[str], kind: Type, least: int) -> int:
    return max([least, *(round(width_of(text, kind) + 1.5) for text in texts)])


class _Places(NamedTuple):
    """Box of the name, room of name and stock, width of the stock's words (0: only its mark), and whether the
    state has no column of its own."""

    name: QRectF
    room: float
    stock: float
    tight: bool


class ProductRow(QWidget):
    """``asked`` tells that an amount was pressed: how it came about shall be shown; ``opened`` the id of the
    product whose name was."""

    asked = Signal()
    opened = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line: ShownLine | None = None
        self._widths = Widths()
        self.setFixedHeight(PITCH)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        self.name = Link("", 13, "text", self)
        self.name.setObjectName("order.line.product")
        self.name.clicked.connect(self._open)

    def show_line(self, line: ShownLine, widths: Widths) -> None:
        """Show another line."""
        self.line, self._widths = line, widths
        self.setAccessibleName(line.spoken())
        self.name.setText(line.name)
        self.name.setVisible(line.product_id is not None)
        self._place_name()
        self.update()

    def _open(self) -> None:
        if self.line is not None and self.line.product_id is not None:
            self.opened.emit(self.line.product_id)

    def sizeHint(self) -> QSize:
        return QSize(TILE + GAP_12 + NAME_ROOM + self._widths.all, PITCH)

    # The amounts lead to their explanation

    def _amounts(self) -> QRect:
        width = self._widths.price + GAP_12 + self._widths.total
        return QRect(self.width() - width, 0, width, self.height())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = self._amounts().contains(event.position().toPoint())
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._amounts().contains(event.position().toPoint()):
            self.asked.emit()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and self.line is not None:
            over = self._amounts().contains(event.pos())
            QToolTip.showText(
                event.globalPos(), self.tr("How was this computed?") if over else self.line.tip, self
            )
            return True
        return super().event(event)

    # How it looks

    def paintEvent(self, event: QPaintEvent) -> None:
        line = self.line
        if line is None:
            return
        painter = QPainter(self)
        rule(painter, 0, self.height() - 1, self.width())
        painter.drawPixmap(0, TOP, tile(line.picture, line.name, TILE, self.devicePixelRatioF()))
        places = self._places(line)
        self._draw_name(painter, places, line)
        self._draw_second_line(painter, places, line)
        self._draw_figures(painter, line)

    def _places(self, line: ShownLine) -> _Places:
        """Where name and stock stand; where there is little room the state goes below the name."""
        left = TILE + GAP_12
        room = float(self.width() - left - self._widths.all)
        if tight := room < ROOM:
            room += GAP_12 + self._widths.state
        top = TOP if line.detail or (tight and line.state) else TOP + 8
        words = width_of(line.stock, SMALL)
        if room - words < NAME_ROOM:
            words = 0.0
        mark = GAP_8 + EDGE + (GAP_8 + words if words else 0)
        name = min(width_of(line.name, STRONG) + 1, room - mark)
        return _Places(QRectF(left, top, name, 20), room, words, tight)

    def _place_name(self) -> None:
        if self.line is not None:
            self.name.setGeometry(self._places(self.line).name.toAlignedRect())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_name()

    def _draw_name(self, painter: QPainter, places: _Places, line: ShownLine) -> None:
        box = places.name
        if line.product_id is None:
            write(painter, box, line.name, STRONG)
        at = box.right() + GAP_8
        draw_stock(painter, at, box.center().y(), line.level)
        if places.stock:
            rest = QRectF(at + EDGE + GAP_8, box.y(), places.stock + 1, 20)
            write(painter, rest, line.stock, SMALL, "muted")

    def _draw_second_line(self, painter: QPainter, places: _Places, line: ShownLine) -> None:
        left, room, tint = places.name.x(), places.room, "wait" if line.waits else "muted"
        if not places.tight:
            state = QRectF(left + room + GAP_12, TOP + 8, self._widths.state, 20)
            write(painter, state, line.state, SMALL, tint, RIGHT)
            write(painter, QRectF(left, TOP + 20, room, 16), line.detail, SMALL, "muted")
            return
        taken = width_of(line.state, SMALL)
        detail = max(0.0, min(width_of(line.detail, SMALL) + 1, room - taken - GAP_12))
        write(painter, QRectF(left, TOP + 20, detail, 16), line.detail, SMALL, "muted")
        at = left + (detail + GAP_12 if line.detail else 0)
        write(painter, QRectF(at, TOP + 20, taken + 1, 16), line.state, SMALL, tint)

    def _draw_figures(self, painter: QPainter, line: ShownLine) -> None:
        widths, middle = self._widths, QRectF(0, TOP + 8, 0, 20)
        right = float(self.width())
        columns = (
            (widths.total, line.total, STRONG, "text", RIGHT),
            (widths.price, line.price, BODY, "muted", RIGHT),
            (widths.quantity, line.quantity, BODY, "text", RIGHT),
        )
        second = bool(line.was or line.note)
        for width, text, kind, tint, at in columns:
            box = QRectF(right - width, TOP if second and text is line.price else middle.y(), width, 20)
            write(painter, box, text, kind, tint, at)
            if text is line.price and second:
                self._draw_second(painter, QRectF(box.x(), TOP + 20, width, 16), line)
            right -= width + GAP_12

    def _draw_second(self, painter: QPainter, box: QRectF, line: ShownLine) -> None:
        """Below the unit price: the price that was, struck through, and the discount of the line."""
        note = width_of(line.note, SMALL)
        write(painter, box, line.note, SMALL, "muted", RIGHT)
        if line.was:
            gap = note + GAP_8 if note else 0.0
            was = box.adjusted(0, 0, -gap, 0)
            width = width_of(elided(line.was, SMALL, was.width()), SMALL)
            write(painter, was, line.was, SMALL, "muted", RIGHT)
            middle = round(was.center().y())
            painter.fillRect(QRectF(was.right() - width, middle, width, 1), colour("muted"))
