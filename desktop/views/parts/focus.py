"""The focus ring: one overlay in the window, shown only to people who move by the keyboard."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING
from weakref import WeakSet

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget
from shiboken6 import isValid

from desktop.views.parts.paint import round_edge, smooth
from desktop.views.tokens import RADIUS_FIELD

REACH = 4  # the ring lies 2 px outside its control and is 2 px wide
KEYBOARD = {
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
}
KEEP = {Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason}
MOVES = {QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Hide, QEvent.Type.Show, QEvent.Type.ParentChange}

if TYPE_CHECKING:
    _Widget = QWidget
else:
    _Widget = object


# A bound slot of a ring that Qt still has to delete would be called without its Python half; hence the set.
_rings: WeakSet[FocusRing] = WeakSet()


@cache
def _listen() -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    app.focusChanged.connect(_focus_changed)


def _focus_changed(_old: QWidget | None, now: QWidget | None) -> None:
    for ring in list(_rings):
        if isValid(ring):
            ring.follow(now)


class Ringed(_Widget):
    """Mixed into every painted control: remembers whether the focus came by the keyboard."""

    by_keyboard = False

    def focusInEvent(self, event: QFocusEvent) -> None:
        if event.reason() not in KEEP:
            self.by_keyboard = event.reason() in KEYBOARD
        super().focusInEvent(event)

    def ring_box(self) -> tuple[QRect, float]:
        """What the ring surrounds, in own coordinates, and the radius of its corners."""
        return self.rect(), RADIUS_FIELD


class FocusRing(QWidget):
    """Make one for the main window, once: `FocusRing(window)`. It looks after itself."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setObjectName("focus_ring")
        self._target: QWidget | None = None
        self._watched: list[QWidget] = []
        self._radius: float = RADIUS_FIELD
        self.hide()
        _rings.add(self)
        _listen()

    def follow(self, now: QWidget | None) -> None:
        """Go to the control that has the focus now, or hide."""
        self._forget()
        shown = isinstance(now, Ringed) and now.by_keyboard and now.window() is self.window()
        self._target = now if shown else None
        if self._target is not None:
            self._watch(self._target)
        self._place()

    def _forget(self) -> None:
        for widget in self._watched:
            if isValid(widget):
                widget.removeEventFilter(self)
        self._watched = []

    def _watch(self, widget: QWidget) -> None:
        link: QWidget | None = widget
        while link is not None and link is not self.window():
            link.installEventFilter(self)
            self._watched.append(link)
            link = link.parentWidget()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in MOVES:
            self._place()
        return False

    def _place(self) -> None:
        target = self._target
        if not isinstance(target, Ringed) or not isValid(target) or not target.isVisible():
            self.hide()
            return
        box, radius = target.ring_box()
        self._radius = radius + REACH - 1
        full = QRect(target.mapTo(self.window(), box.topLeft()), box.size())
        full.adjust(-REACH, -REACH, REACH, REACH)
        seen = self._seen(target, full)
        self.setGeometry(full)
        if seen == full:
            self.clearMask()
        else:
            self.setMask(seen.translated(-full.topLeft()))
        self.setVisible(not seen.isEmpty())
        self.raise_()
        self.update()

    def _seen(self, target: QWidget, box: QRect) -> QRect:
        """The part of the ring that no scroll area cuts away."""
        link = target.parentWidget()
        while link is not None and link is not self.window():
            area = link.parentWidget()
            if isinstance(area, QAbstractScrollArea) and area.viewport() is link:
                frame = QRect(link.mapTo(self.window(), QPoint(0, 0)), link.size())
                box = box.intersected(frame.adjusted(-REACH, 0, REACH, 0))
            link = area
        return box

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        smooth(painter)
        round_edge(painter, QRectF(self.rect()), self._radius, "ring", 2)
