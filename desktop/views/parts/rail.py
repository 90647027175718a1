"""The rail: icon over word, one item for each part of the program, badges for what waits."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from desktop.views.icons import draw_mark
from desktop.views.parts.buttons import presses
from desktop.views.parts.card import Pane
from desktop.views.parts.focus import Ringed
from desktop.views.parts.paint import MIDDLE, Type, icon_at, round_box, smooth, veil, width_of, write
from desktop.views.tokens import ICON_BIG, RADIUS, RAIL_ITEM, RAIL_MARK, RAIL_WIDTH

BADGE: Type = (12, 600)
STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class RailItem(Ringed, QPushButton):
    """One item; its object name is `nav.` and its key."""

    def __init__(self, key: str, icon: str, word: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key, self._icon, self._badge = key, icon, ""
        self.setObjectName(f"nav.{key}")
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setFixedSize(RAIL_WIDTH - 1, RAIL_ITEM)
        self.set_word(word)

    def set_word(self, word: str) -> None:
        """Show another word."""
        self.setText(word.replace("&", "&&"))
        self._word = word
        self._name()

    def set_badge(self, badge: str) -> None:
        """Show how many things wait; empty for none."""
        self._badge = badge
        self._name()
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in STEPS:
            event.ignore()  # the rail moves the focus; only pressing goes somewhere
        elif presses(event):
            self.click()
        else:
            super().keyPressEvent(event)

    def _name(self) -> None:
        self.setAccessibleName(f"{self._word}, {self._badge}" if self._badge else self._word)

    def ring_box(self) -> tuple[QRect, float]:
        return self._pill().toRect().adjusted(3, 3, -3, -3), RADIUS - 2

    def _pill(self) -> QRectF:
        return QRectF(4, 2, RAIL_WIDTH - 8, RAIL_ITEM - 4)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, pill = QPainter(self), self._pill()
        smooth(painter)
        if self.isChecked():
            round_box(painter, pill, RADIUS, "accent_soft")
        elif self.underMouse():
            round_box(painter, pill, RADIUS, veil())
        tint = "accent_text" if self.isChecked() else "muted"
        middle = pill.center().x()
        icon_at(painter, middle - ICON_BIG / 2, pill.y() + 19, ICON_BIG, (self._icon, tint))
        box = QRectF(pill.x() + 2, pill.y() + 34, pill.width() - 4, 16)
        write(painter, box, self._word, (12, 600 if self.isChecked() else 400), tint, MIDDLE)
        if self._badge:
            width = max(16.0, width_of(self._badge, BADGE) + 8)
            badge = QRectF(middle + 5, pill.y() + 4, width, 16)
            round_box(painter, badge, 8, "wait_soft")
            write(painter, badge, self._badge, BADGE, "wait", MIDDLE)


class _Mark(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(RAIL_WIDTH - 1, RAIL_MARK)

    def paintEvent(self, event: QPaintEvent) -> None:
        draw_mark(QPainter(self), QRectF((RAIL_WIDTH - 32) / 2, 16, 32, 32))


class Rail(Pane):
    """The column of items at the left of the window. `chosen` tells the key of a clicked item."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("canvas", "r", parent)
        self.items: dict[str, RailItem] = {}
        self.setFixedWidth(RAIL_WIDTH)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 1, 8)
        self._column.setSpacing(0)
        self._column.addWidget(_Mark())
        self._column.addStretch(1)
        self._upper = 1

    def add(self, key: str, icon: str, word: str, *, low: bool = False) -> RailItem:
        """Add an item, below the others or (`low`) at the foot of the rail."""
        item = RailItem(key, icon, word, self)
        self.items[key] = item
        if low:
            self._column.addWidget(item)
        else:
            self._column.insertWidget(self._upper, item)
            self._upper += 1
        item.clicked.connect(self._tell)
        return item

    def show_person(self, name: str) -> None:
        """Say at the foot who sits at the desk; nobody is said for an empty name. Its key is ``seller``."""
        item = self.items.get("seller")
        if item is None and name:
            item = self.add("seller", "user", "", low=True)
            item.setCheckable(False)
        if item is not None:
            item.set_word(name.split()[0] if name else "")
            item.setToolTip(name)
            item.setVisible(bool(name))

    def set_current(self, key: str) -> None:
        """Show where the person is, without telling it. KeyError for an unknown key."""
        self.items[key].setChecked(True)

    def _tell(self) -> None:
        item = self.sender()
        if isinstance(item, RailItem):
            self.chosen.emit(item.key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        order = [*self.items.values()]
        focused = next((at for at, item in enumerate(order) if item.hasFocus()), None)
        if focused is None or event.key() not in STEPS:
            super().keyPressEvent(event)
            return
        to = order[(focused + STEPS[Qt.Key(event.key())]) % len(order)]
        to.setFocus(Qt.FocusReason.TabFocusReason)

    def sizeHint(self) -> QSize:
        return QSize(RAIL_WIDTH, RAIL_MARK + RAIL_ITEM * len(self.items) + 16)
