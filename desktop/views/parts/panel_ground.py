"""The ground of a dialog or sheet."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.views.parts.buttons import Button
from desktop.views.parts.paint import round_box, smooth
from desktop.views.style import colour
from desktop.views.tokens import GAP_8, GAP_20, GAP_24


def _reach(part: QWidget | None) -> int:
    return part.reach() if isinstance(part, Button) and not part.isHidden() else 0


class PanelGround(QWidget):
    """Takes the mouse, so that the scrim is not clicked through it; without a radius it has a left edge.

    ``foot`` is for its buttons, and takes no room while none can be seen.
    """

    def __init__(self, parent: QWidget, radius: int) -> None:
        super().__init__(parent)
        self._radius = radius
        self.foot = QHBoxLayout()
        self.foot.setSpacing(GAP_8)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if not self._radius:
            painter.fillRect(self.rect(), colour("surface"))
            painter.fillRect(0, 0, 1, self.height(), colour("line"))
            return
        smooth(painter)
        round_box(painter, QRectF(self.rect()), self._radius, "surface")

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.fit_foot()
        return super().event(event)

    def fit_foot(self) -> None:
        """Give the foot its margins, or none where it is empty."""
        items = (self.foot.itemAt(at) for at in range(self.foot.count()))
        parts = [item.widget() if item is not None else None for item in items]
        seen = [part for part in parts if part is not None and not part.isHidden()]
        if not seen:
            self.foot.setContentsMargins(0, 0, 0, 0)
            return
        first, last = _reach(parts[0]), _reach(seen[-1])
        self.foot.setContentsMargins(GAP_24 - first, GAP_8, GAP_24 - last, GAP_20)
