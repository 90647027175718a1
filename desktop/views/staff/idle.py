"""Notices that nobody has touched the desk for a while. Loaded only where people take turns."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QGuiApplication, QWindow
from PySide6.QtWidgets import QApplication, QWidget

from desktop.shell.clock import now

LOOK_MS = 5000
"""How often it is looked; by the clock on the wall, since a machine that slept was not touched either."""

_TOUCHES = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
    }
)


class Idle(QObject):
    """Calls ``lock`` once nobody pressed a key or a button for ``minutes`` (0 never).

    It hears the windows, not every widget, so that it costs nothing. A touch that comes too late locks, too,
    and goes nowhere else: whoever wakes a machine must not act in the name of the one before.
    """

    def __init__(self, window: QWidget, lock: Callable[[], bool]) -> None:
        super().__init__(window)
        self.minutes = 0
        self._lock, self._touched_at = lock, now()
        self._clock = QTimer(self, interval=LOOK_MS)
        self._clock.timeout.connect(self.look)
        application = QApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.focusWindowChanged.connect(self._hear)
        self._hear(window.windowHandle())

    def wait(self, minutes: int) -> None:
        """Wait so long from now on; 0 ends it."""
        if minutes != self.minutes:
            self.minutes, self._touched_at = minutes, now()
            self._clock.start() if minutes else self._clock.stop()

    def look(self) -> None:
        """Lock if it is time."""
        self._lock_late()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        return event.type() in _TOUCHES and self._lock_late(touched=True)

    def _lock_late(self, *, touched: bool = False) -> bool:
        """Whether it was time and something was locked."""
        at = now()
        late = bool(self.minutes) and at - self._touched_at >= timedelta(minutes=self.minutes)
        if touched or late or at < self._touched_at:  # the clock was put back
            self._touched_at = at
        return late and self._lock()

    def _hear(self, window: QWindow | None) -> None:
        if window is not None:
            window.installEventFilter(self)
