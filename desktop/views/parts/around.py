"""What is around something that lies over a page: the rail is dimmed like the page, toasts step aside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from desktop.views.style import theme

if TYPE_CHECKING:
    from desktop.views.parts.toast import Toast

SCRIM_LIGHT, SCRIM_DARK = 92, 140  # of 255: 36 % and 55 %


def dim(widget: QWidget) -> None:
    """Dim what is behind a widget, from its paint event."""
    QPainter(widget).fillRect(widget.rect(), QColor(0, 0, 0, SCRIM_DARK if theme().dark else SCRIM_LIGHT))


class _Shade(QWidget):
    """Dims what is left of the page; the mouse stops there."""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        dim(self)


class Around(QObject):
    """Belongs to ``over`` and watches it come, move and go."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self._over = over
        self._shade: _Shade | None = None
        self._begun = False
        over.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show:
            self._begin()
        elif event.type() == QEvent.Type.Hide:
            self._end()
        elif event.type() == QEvent.Type.Resize:
            self._fit()
        return False

    def _begin(self) -> None:
        """Send what was told before aside, and dim the rail."""
        self._begun = True
        for toast in self._toasts():
            toast.step_aside()
        self._fit()

    def _fit(self) -> None:
        """Dim what is left of the page now."""
        window = self._over.window()
        left = self._over.mapTo(window, QPoint()).x()
        if left <= 0 or not self._begun:
            return
        if self._shade is None or not isValid(self._shade):
            self._shade = _Shade(window)
            self._over.destroyed.connect(self._shade.deleteLater)
        self._shade.setGeometry(0, 0, left, window.height())
        self._shade.show()
        self._shade.raise_()

    def _end(self) -> None:
        """Bring both back, unless something else still lies over the page."""
        self._begun = False
        if self._shade is not None and isValid(self._shade):
            self._shade.hide()
        if not any(one._begun for one in self._over.window().findChildren(Around)):
            for toast in self._toasts():
                toast.come_back()

    def _toasts(self) -> list[Toast]:
        from desktop.views.parts.toast import Toast

        return self._over.window().findChildren(Toast)
