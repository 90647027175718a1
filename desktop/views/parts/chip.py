"""Status chips: icon, word and colour, never colour alone. The words come from the caller.

Loud chips (soft fill, bold) say that somebody must act; quiet ones (no fill) that nothing is to be done. Both
start at the same x, so that icons line up down a column.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from desktop.views.parts.paint import SMALL, Type, elided, icon_at, round_box, smooth, width_of, write
from desktop.views.style import theme
from desktop.views.tokens import CHIP, ICON_SMALL, RADIUS_CHIP

PADDING, GAP = 8, 5
BOLD: Type = (12, 600)


class Status(NamedTuple):
    """What a status means (good, wait, prob or neut, or its colour), its icon, and whether it is loud."""

    meaning: str
    icon: str
    loud: bool


STATUS: dict[str, Status] = {
    # payment
    "unpaid": Status("wait", "ring", True),
    "partly_paid": Status("wait", "half", True),
    "overdue": Status("prob", "clock", True),
    "overpaid": Status("prob", "warn", True),
    "to_refund": Status("prob", "refund", True),
    "paid": Status("good", "paid", False),
    "none_due": Status("neut", "minus", False),
    "partly_refunded": Status("neut", "refund", False),
    "refunded": Status("neut", "refund", False),
    # delivery
    "unfulfilled": Status("wait", "ring", True),
    "preparing": Status("wait", "products", True),
    "ready_for_pickup": Status("wait", "bag", True),
    "partly_shipped": Status("wait", "half", True),
    "held": Status("prob", "pause", True),
    "shipped": Status("good", "truck", False),
    "out_for_delivery": Status("good", "truck", False),
    "delivered": Status("good", "paid", False),
    "picked_up": Status("good", "bag", False),
    "not_needed": Status("neut", "minus", False),
    "partly_returned": Status("neut", "refund", False),
    "returned": Status("neut", "refund", False),
    "will_not_deliver": Status("neut", "cancel", False),
    # lifecycle
    "draft": Status("neut", "pencil", True),
    "open": Status("neut", "orders", True),
    "quote": Status("neut", "doc", True),
    "parked": Status("neut", "pause", True),
    "abandoned": Status("neut", "cart", False),
    "completed": Status("good", "paid", False),
    "cancelled": Status("neut", "cancel", False),
    "discarded": Status("neut", "cancel", False),
    # papers on the way
    "ready": Status("wait", "bag", True),
    "void": Status("neut", "cancel", False),
    "requested": Status("wait", "clock", True),
    "received": Status("good", "paid", False),
    "refused": Status("neut", "cancel", False),
    "waiting": Status("wait", "clock", True),
    "sent": Status("good", "check", False),
    "failed": Status("prob", "warn", True),
    # products and vouchers
    "archived": Status("neut", "folder", True),
    "good": Status("good", "check", False),
    "not_started": Status("wait", "clock", False),
    "expired": Status("neut", "clock", False),
    "used_up": Status("neut", "minus", False),
    "withdrawn": Status("neut", "cancel", False),
}

LABELS: dict[str, Status] = {
    "label_slate": Status("slate", "tag", True),
    "label_blue": Status("blue", "tag", True),
    "label_violet": Status("violet", "tag", True),
    "label_pink": Status("pink", "tag", True),
    "label_red": Status("red", "tag", True),
    "label_amber": Status("amber", "tag", True),
    "label_green": Status("green", "tag", True),
    "label_teal": Status("teal", "tag", True),
}
"""The shop's own labels, each in the colour that the shop chose."""

TASKS: dict[str, Status] = {
    "tasks": Status("neut", "task", False),
    "tasks_late": Status("prob", "task", True),
}
"""The open tasks of an order."""

_LOOKS = {**STATUS, **LABELS, **TASKS}


def chip_width(code: str, word: str, filled: bool = False) -> int:
    """Width in pixels of a chip; KeyError for an unknown status."""
    kind = BOLD if filled or _LOOKS[code].loud else SMALL
    return round(PADDING + ICON_SMALL + GAP + width_of(word, kind) + PADDING + 0.5)


def draw_chip(painter: QPainter, x: float, y: float, code: str, word: str, filled: bool = False) -> None:
    """Draw a chip with its upper left corner at (x, y); `filled` gives also a quiet one its ground."""
    status = _LOOKS[code]
    strong = filled or status.loud
    width = chip_width(code, word, filled)
    smooth(painter)
    if strong:
        round_box(painter, QRectF(x, y, width, CHIP), RADIUS_CHIP, f"{status.meaning}_soft")
    icon_at(painter, x + PADDING, y + CHIP / 2, ICON_SMALL, (status.icon, status.meaning))
    left = PADDING + ICON_SMALL + GAP
    box = QRectF(x + left, y, width - left, CHIP)
    write(painter, box, word, BOLD if strong else SMALL, status.meaning if strong else "muted")


@lru_cache(maxsize=512)
def fitted_word(code: str, word: str, room: int) -> str:
    """The word of a chip that has so many pixels, cut where it is too long."""
    around = chip_width(code, "")
    return elided(word, BOLD if _LOOKS[code].loud else SMALL, float(max(room - around, 8)))


def chip_picture(code: str, word: str, filled: bool, dpr: float) -> QPixmap:
    """The chip as a cached picture, for lists."""
    return _picture(code, word, filled, dpr, theme().dark)


@lru_cache(maxsize=512)
def _picture(code: str, word: str, filled: bool, dpr: float, _dark: bool) -> QPixmap:
    width = chip_width(code, word, filled)
    picture = QPixmap(round(width * dpr + 0.5), round(CHIP * dpr + 0.5))
    picture.setDevicePixelRatio(dpr)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    draw_chip(painter, 0, 0, code, word, filled)
    painter.end()
    return picture


class StatusChip(QLabel):
    """A chip on a page. `text()` is its word; screen readers read it, or `full` where the word is short."""

    def __init__(
        self,
        code: str = "open",
        word: str = "",
        *,
        filled: bool = True,
        full: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._filled = filled
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_status(code, word, full)

    @property
    def code(self) -> str:
        """The status shown."""
        return self._code

    def set_status(self, code: str, word: str, full: str = "") -> None:
        """Show another status. KeyError for one that has no look."""
        _LOOKS[code]
        self._code = code
        self.setText(word)
        self.setAccessibleName(full or word)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(chip_width(self._code, self.text(), self._filled), CHIP)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        top = (self.height() - CHIP) / 2
        draw_chip(QPainter(self), 0, top, self._code, self.text(), self._filled)
