"""A box that fills rows from the left and goes on below.

It places its widgets itself. A layout written in Python would do the same, but Qt deletes the items of such a
layout behind the back of Python, and the next question about a size then brings the program down (seen).
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget


class Flow(QWidget):
    """Rows of widgets in their own sizes, `gap` pixels apart."""

    def __init__(self, gap: int = 8, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._gap = gap
        self._widgets: list[QWidget] = []
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def add(self, widget: QWidget) -> None:
        """Put a widget at the end; it belongs to the flow from now on."""
        widget.setParent(self)
        self._widgets.append(widget)
        widget.show()
        self._renew()

    def remove(self, widget: QWidget) -> None:
        """Let go of a widget and hide it; the caller deletes it."""
        self._widgets.remove(widget)
        widget.hide()
        self._renew()

    def move_to_end(self, widget: QWidget) -> None:
        """Let a widget of the flow stand last; it keeps the focus that it has."""
        self._widgets.remove(widget)
        self._widgets.append(widget)
        self._renew()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._arrange(QRect(0, 0, width, 0), move=False)

    def sizeHint(self) -> QSize:
        widths = [widget.sizeHint().width() for widget in self._shown()]
        width = sum(widths) + self._gap * max(0, len(widths) - 1)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        sizes = [_least(widget) for widget in self._shown()]
        width = max((size.width() for size in sizes), default=0)
        height = max((size.height() for size in sizes), default=0)
        return QSize(width, height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._renew()
        return super().event(event)

    def _renew(self) -> None:
        self.updateGeometry()
        self._place()

    def _place(self) -> None:
        """Move the widgets, and ask for the height that they take in this width."""
        height = self._arrange(QRect(0, 0, self.width(), 0), move=True)
        if self.minimumHeight() != height:
            self.setMinimumHeight(height)

    def _shown(self) -> list[QWidget]:
        return [widget for widget in self._widgets if not widget.isHidden()]

    def _arrange(self, room: QRect, *, move: bool) -> int:
        x, y, row = 0, 0, 0
        for widget in self._shown():
            size = widget.sizeHint().expandedTo(_least(widget)).boundedTo(widget.maximumSize())
            if x > 0 and x + size.width() > room.width():
                x, y, row = 0, y + row + self._gap, 0
            if move:
                widget.setGeometry(x, y, min(size.width(), room.width()), size.height())
            x, row = x + size.width() + self._gap, max(row, size.height())
        return y + row


def _least(widget: QWidget) -> QSize:
    """The smallest size a widget takes: what was set, else what it asks for."""
    return widget.minimumSizeHint().expandedTo(widget.minimumSize()).boundedTo(widget.maximumSize())
