"""Rows of cards: icon, two lines, and what stands at their right."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.views.parts.links import Link
from desktop.views.parts.paint import icon_at, smooth
from desktop.views.parts.text import Elided
from desktop.views.tokens import GAP_12


def clear(layout: QLayout) -> None:
    """Remove and delete every widget of a layout, for panels that are filled anew."""
    while layout.count():
        item = layout.takeAt(0)
        assert item is not None
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif inner is not None:
            clear(inner)


def in_sight(page: QWidget, name: str) -> QWidget | None:
    """What has this object name on a page; of a row that was made anew the new one, not the one put away."""
    same = page.findChildren(QWidget, name) if name else []
    return next((one for one in same if one.isVisible()), None)


class RowIcon(QWidget):
    """An icon that stands at the left of a row, 18 px wide."""

    def __init__(self, icon: str, tint: str = "muted", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = (icon, tint)
        self.setFixedSize(18, 20)

    def set_icon(self, icon: str, tint: str = "muted") -> None:
        """Show another icon."""
        self._look = (icon, tint)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        smooth(painter)
        icon_at(painter, 0.5, self.height() / 2, 17, self._look)


class TwoLines(QWidget):
    """Icon, title over muted subtitle, and whatever is given to `add` at the right.

    With `link` the title is a `Link`: its signal `clicked` tells that it shall open.
    """

    def __init__(
        self,
        title: str = "",
        subtitle: str = "",
        *,
        icon: str = "",
        link: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.icon = RowIcon(icon or "ring")
        self.title: Elided | Link = Link(title) if link else Elided(title)
        self.subtitle = Elided(subtitle, 12, 400, "muted")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(self.title)
        words.addWidget(self.subtitle)
        words.addStretch(1)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(GAP_12)
        self._row.addWidget(self.icon)
        self._row.addLayout(words, 1)
        self.setMinimumHeight(44)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.icon.setVisible(bool(icon))
        self.set_text(title, subtitle)

    def set_text(self, title: str, subtitle: str = "") -> None:
        """Show two lines, or one when the second is empty."""
        self.title.setText(title)
        self.subtitle.setText(subtitle)
        self.subtitle.setVisible(bool(subtitle))

    def set_weight(self, weight: int) -> None:
        """Write the title in weight 400 or 600 (a link always is 600)."""
        if isinstance(self.title, Elided):
            self.title.set_weight(weight)

    def icon_beside_title(self) -> None:
        """Put the icon on the line of the title instead of between the two lines."""
        self._row.setAlignment(self.icon, Qt.AlignmentFlag.AlignTop)
        self.icon.setFixedHeight(40)

    def add(self, widget: QWidget) -> TwoLines:
        """Put something at the right end: an amount, a chip, a button."""
        self._row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        return self
