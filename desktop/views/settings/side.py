"""The list of the sections at the left: groups with a word, and under each its sections."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QPushButton, QVBoxLayout, QWidget

from desktop.views.parts.focus import Ringed
from desktop.views.parts.paint import icon_at, round_box, smooth, veil, write
from desktop.views.parts.text import Label
from desktop.views.settings.table import GROUPS, Entry
from desktop.views.tokens import GAP_12, GAP_16, RADIUS

SIDE, ITEM, HEAD = 264, 36, 28


class SectionItem(Ringed, QPushButton):
    """A section's name in the list."""

    def __init__(self, entry: Entry) -> None:
        super().__init__(entry.title())
        self.name = entry.name
        self._icon = entry.icon
        self.setObjectName(f"settings.section.{entry.name}")
        self.setCheckable(True)
        self.setFixedHeight(ITEM)
        self.setAccessibleName(self.text())

    def sizeHint(self) -> QSize:
        return QSize(SIDE - 2 * GAP_16, ITEM)

    def ring_box(self) -> tuple[QRect, float]:
        return self.rect(), RADIUS

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, box, lit = QPainter(self), QRectF(self.rect()), self.isChecked()
        smooth(painter)
        if lit or self.underMouse():
            round_box(painter, box, RADIUS, "accent_soft" if lit else veil())
        tint = "accent_text" if lit else "text"
        icon_at(painter, 14, box.center().y(), 18, (self._icon, tint if lit else "muted"))
        write(painter, box.adjusted(44, 0, -8, 0), self.text(), (13, 600 if lit else 400), tint)


class SectionList(QWidget):
    """All sections in their groups; ``chosen`` tells the name of the one that was asked for."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.items: dict[str, SectionItem] = {}
        self._buttons = QButtonGroup(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP_16, 0, GAP_16, GAP_16)
        column.setSpacing(2)
        for place, group in enumerate(group for group in GROUPS if group.entries):
            head = Label(group.title(), 12, 600, "muted")
            head.setContentsMargins(GAP_12, 0, 0, 0)
            head.setFixedHeight(HEAD)
            if place:
                column.addSpacing(6)
            column.addWidget(head)
            for entry in group.entries:
                column.addWidget(self._item(entry))
        column.addStretch(1)

    def _item(self, entry: Entry) -> SectionItem:
        item = SectionItem(entry)
        self._buttons.addButton(item)
        item.clicked.connect(self._tell)
        self.items[entry.name] = item
        return item

    def mark(self, name: str) -> None:
        """Light the section of that name; an empty name lights none, as in a search."""
        self._buttons.setExclusive(bool(name))
        for known, item in self.items.items():
            item.setChecked(known == name)

    def _tell(self) -> None:
        sender = self.sender()
        assert isinstance(sender, SectionItem)
        self.chosen.emit(sender.name)
