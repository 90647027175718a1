"""The list and, beside it, the preview."""

from __future__ import annotations

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.views.tokens import RAIL_WIDTH

WIDE = 1200 - RAIL_WIDTH
"""From this width on there is room for the preview beside a whole list; below it the list leaves out what the
preview tells."""


class ListBody(QWidget):
    """Holds ``left``, and ``side`` as wide as it wants to be at the right edge. ``squeezed`` tells how many
    pixels are left for the list, and whether the side stands beside it."""

    squeezed = Signal(int, bool)

    def __init__(self, left: QWidget) -> None:
        super().__init__()
        self._side: QWidget | None = None
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(left)

    @property
    def wide(self) -> bool:
        """True when the side has a place of its own."""
        return self.width() >= WIDE

    def show_side(self, side: QWidget, *, shown: bool) -> None:
        """Show or hide the side."""
        if self._side is not side:
            self._side = side
            side.setParent(self)
        side.setVisible(shown)
        side.raise_()
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        side, taken = self._side, 0
        if side is not None:
            width = side.sizeHint().width()
            taken = 0 if side.isHidden() else width
            side.setGeometry(QRect(self.width() - width, 0, width, self.height()))
        self._row.setContentsMargins(0, 0, taken, 0)
        self.squeezed.emit(self.width() - taken, taken > 0)
