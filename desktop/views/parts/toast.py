"""A toast: what was just done, with Undo. It leaves by itself, but not while it is pointed at or focused."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt, QTimer
from PySide6.QtGui import QCursor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from desktop.views.parts.buttons import presses
from desktop.views.parts.card import FootBar
from desktop.views.parts.focus import Ringed
from desktop.views.parts.keys import key_hint
from desktop.views.parts.overlay import Sheet
from desktop.views.parts.paint import SMALL, STRONG, draw_shadow, icon_at, round_box, smooth, width_of, write
from desktop.views.parts.text import Elided
from desktop.views.tokens import RADIUS, TOAST

STAYS_MS = 8000
MOVES = (QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show, QEvent.Type.Hide)
"""What may move the edge that a toast stands on."""
SHADOW = 24
NARROWEST = 360


class _Undo(Ringed, QPushButton):
    """Undo with its shortcut, in the colours of the toast."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(32)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._translate()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._translate()
        super().changeEvent(event)

    def _translate(self) -> None:
        self._word, self._hint = self.tr("Undo"), key_hint("Ctrl+Z")
        self.setText(self._word)
        self.setAccessibleName(self._word)
        width = 8 + width_of(self._word, STRONG) + 12 + width_of(self._hint, SMALL) + 8
        self.setFixedWidth(round(width + 1))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if presses(event):
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, box = QPainter(self), QRectF(self.rect()).adjusted(8, 0, 0, 0)
        write(painter, box, self._word, STRONG, "toast_link")
        rest = box.adjusted(width_of(self._word, STRONG) + 12, 0, 0, 0)
        write(painter, rest, self._hint, SMALL, "toast_text")


class Toast(QWidget):
    """One per window: `Toast(page)`. It floats 16 px above the edge of the page, or of its `FootBar`.

    What lies over the page sends it aside until it is closed. What is told meanwhile stands beside it.
    """

    def __init__(self, page: QWidget) -> None:
        super().__init__(page.window())
        self.setObjectName("toast")
        self.words = Elided("", 13, 400, "toast_text")
        self.undo = _Undo()
        self.undo.setObjectName("toast.undo")
        self._act: Callable[[], object] | None = None
        self._kept: tuple[str, str] | None = None
        self.icon = "check"
        self._page = page
        self._aside = False
        self._row = QHBoxLayout(self)
        self._row.setSpacing(12)
        self._row.addWidget(self.words, 1)
        self._row.addWidget(self.undo)
        self._timer = QTimer(self, singleShot=True, interval=STAYS_MS)
        self._timer.timeout.connect(self._leave)
        self.undo.clicked.connect(self.undo_now)
        self.hide()
        page.installEventFilter(self)

    def tell(self, text: str, undo: Callable[[], object] | None = None, icon: str = "check") -> None:
        """Show a sentence; with `undo` also the button that takes it back."""
        self._act, self._kept = undo, None
        self._say(text, icon, undo=undo is not None)

    def remark(self, text: str) -> None:
        """Show a sentence about something else; what can be taken back still can, and is said again then."""
        if self._act is None or self.isHidden():
            self.tell(text, icon="info")
            return
        self._kept = self._kept or (self.words.text(), self.icon)
        self._say(text, "info", undo=False)

    def _say(self, text: str, icon: str, *, undo: bool) -> None:
        self.icon, self._aside = icon, False
        self.words.setText(text)
        self.undo.setVisible(undo)
        self.setAccessibleName(text)
        for bar in self._page.findChildren(FootBar):
            bar.installEventFilter(self)  # once more does no harm: it is heard once
        self.show()
        self._place()
        self.raise_()
        self._timer.start()

    def step_aside(self) -> None:
        """Leave until `come_back`: something lies over the page now."""
        if not self.isHidden():
            self._aside = True
            self._timer.stop()
            self.hide()

    def come_back(self) -> None:
        """Show again what stepped aside, unless something else was told meanwhile."""
        if self._aside:
            self._aside = False
            self.show()
            self._place()
            self.raise_()
            self._timer.start()

    def undo_now(self) -> bool:
        """Take back what was done last, if that is still offered; True when something was taken back."""
        act, self._act = self._act, None
        if act is None or self.isHidden():
            return False
        self._kept = None
        self.hide()
        act()
        return True

    def _leave(self) -> None:
        pointed_at = self._box().contains(self.mapFromGlobal(QCursor.pos()))
        if pointed_at or self.isAncestorOf(QApplication.focusWidget() or self):
            self._timer.start()
            return
        if self._kept:
            (said, drawing), self._kept = self._kept, None
            self._say(said, drawing, undo=True)
            return
        self._act = None
        self.hide()

    def _box(self) -> QRect:
        return self.rect().adjusted(SHADOW, SHADOW, -SHADOW, -SHADOW)

    def _place(self) -> None:
        end = 16 if self.undo.isHidden() else 8
        undo = 0 if self.undo.isHidden() else self.undo.width() + 12
        room = self._room()
        width = min(46 + self.words.natural_width() + undo + end, room.width() - 32) + 2 * SHADOW
        self._row.setContentsMargins(SHADOW + 46, SHADOW, SHADOW + end, SHADOW)
        top = self._floor(room) - TOAST - 16 - SHADOW
        left = room.x() + (room.width() - width) // 2
        self.setGeometry(left, top, width, TOAST + 2 * SHADOW)

    def _room(self) -> QRect:
        """The page, or what a sheet leaves of the window where that is wide enough for a sentence."""
        window = self.window()
        room = QRect(self._page.mapTo(window, QPoint()), self._page.size())
        sheets = (one for one in window.findChildren(Sheet) if one.isVisible())
        left = min((sheet.panel.mapTo(window, QPoint()).x() for sheet in sheets), default=0)
        return QRect(0, room.y(), left, room.height()) if left >= NARROWEST else room

    def _floor(self, room: QRect) -> int:
        """The edge it stands on: the lower one of its room, or the upper one of a bar at the foot of it."""
        bars = (bar for bar in self._page.findChildren(FootBar) if bar.isVisible())
        tops = (bar.mapTo(self.window(), QPoint()).y() for bar in bars)
        return min((room.y() + room.height(), *tops))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in MOVES and not self.isHidden():
            self._place()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        smooth(painter)
        box = QRectF(self._box())
        draw_shadow(painter, box, RADIUS, 6, SHADOW, 43)
        round_box(painter, box, RADIUS, "toast")
        icon_at(painter, box.x() + 16, box.center().y(), 16, (self.icon, "toast_link"))
