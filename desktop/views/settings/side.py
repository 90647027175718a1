"""The list of the sections at the left: groups with a word, and under each its sections."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from desktop.views.parts.side_item import SIDE as SIDE
from desktop.views.parts.side_item import SideItem
from desktop.views.parts.text import Label
from desktop.views.settings.table import GROUPS, Entry
from desktop.views.tokens import GAP_12, GAP_16

HEAD = 28


class SectionItem(SideItem):
    """A section's name in the list."""

    def __init__(self, entry: Entry) -> None:
        super().__init__(entry.name, entry.icon, entry.title())
        self.setObjectName(f"settings.section.{entry.name}")


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
