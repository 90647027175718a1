"""All settings on one page: sections at the left, a search over all of them, everything saved at once."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.folding import fold
from desktop.services.changes import Changes
from desktop.views.context import DeskContext, Page
from desktop.views.parts.card import Pane, Scroller
from desktop.views.parts.rows import RowIcon
from desktop.views.parts.search_field import SearchField
from desktop.views.parts.text import Label
from desktop.views.settings.section import Section
from desktop.views.settings.side import SIDE, SectionItem, SectionList
from desktop.views.settings.table import SECTIONS
from desktop.views.tokens import GAP_4, GAP_8, GAP_12, GAP_16, GAP_32, TITLE

WIDEST = 892
SAVED_MS = 2500


class SettingsPage(Page):
    """Sections are made when first shown; a search makes them all.

    What is changed elsewhere (the assistant, a second window) is read again when the page comes to the front.
    """

    def __init__(self, context: DeskContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.setObjectName("settings.page")
        self.search = SearchField(self.tr("Find a setting"))
        self.search.setObjectName("settings.search")
        self.search.set_hint(QKeySequence.StandardKey.Find)
        self.saved = QWidget()
        self.nothing = Label(self.tr("No setting is called that."), 13, 400, "muted")
        self.sections: dict[str, Section] = {}
        self.list = SectionList()
        self.items: dict[str, SectionItem] = self.list.items
        self._stale = False
        self.ground = QWidget()
        self._column = QVBoxLayout(self.ground)
        self._current = SECTIONS[0].name
        self._hide_saved = QTimer(self, singleShot=True, interval=SAVED_MS)
        self._lay_out()
        self._connect()
        self.show_section(self._current)

    def _lay_out(self) -> None:
        side, self.main = Pane("surface", "r"), Pane("surface")
        side.setFixedWidth(SIDE)
        left = QVBoxLayout(side)
        left.setContentsMargins(0, 0, 1, 0)
        left.setSpacing(0)
        head = QVBoxLayout()
        head.setContentsMargins(GAP_16, GAP_16, GAP_16, GAP_8)
        head.setSpacing(GAP_12)
        head.addWidget(Label(self.tr("Settings"), TITLE, 600))
        head.addWidget(self.search)
        left.addLayout(head)
        left.addWidget(Scroller(self.list), 1)
        self._column.setContentsMargins(GAP_32, GAP_16, GAP_32, GAP_32)
        self._column.setSpacing(0)
        self._column.addWidget(self.nothing)
        self._column.addStretch(1)
        self.nothing.hide()
        self.ground.setMaximumWidth(WIDEST)
        middle = QHBoxLayout(self.main)
        middle.setContentsMargins(0, 0, 0, 0)
        self.scroller = Scroller(self.ground)
        self.scroller.setAlignment(Qt.AlignmentFlag.AlignLeft)
        middle.addWidget(self.scroller)
        mark = QHBoxLayout(self.saved)
        mark.setContentsMargins(0, 0, 0, 0)
        mark.setSpacing(GAP_4)
        mark.addWidget(RowIcon("check", "good"))
        mark.addWidget(Label(self.tr("Saved"), 12, 400, "muted"))
        self.saved.setParent(self.main)
        self.saved.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(side)
        row.addWidget(self.main, 1)

    def _connect(self) -> None:
        self.list.chosen.connect(self.show_section)
        self.search.textChanged.connect(self._search)
        self._hide_saved.timeout.connect(self.saved.hide)
        self.context.bus.changed.connect(self._hear)
        QShortcut(QKeySequence.StandardKey.Find, self, self.search.setFocus)
        QShortcut(Qt.Key.Key_Escape, self, self.search.clear)

    def arrive(self) -> None:
        if self._stale:
            self._forget()
        self.search.setFocus()

    def part(self) -> str:
        return self._current

    def turn_to(self, part: str) -> None:
        self.show_section(part)
        self.list.items[part].setFocus()

    def _hear(self, changes: Changes) -> None:
        """Sections in front follow by themselves what they change; behind another page they grow stale."""
        self._stale = self._stale or (changes.settings and not self.isVisible())

    def _forget(self) -> None:
        """Throw all sections away and make the current one anew."""
        self._stale = False
        for section in self.sections.values():
            section.hide()
            section.deleteLater()
        self.sections.clear()
        self.show_section(self._current)

    def section(self, name: str) -> Section:
        """The section of that name, made if this is its first use. KeyError when there is none."""
        if name not in self.sections:
            entry = next(entry for entry in SECTIONS if entry.name == name)
            made = entry.make(self.context)
            made.saved.connect(self._tell_saved)
            self.sections[name] = made
            place = sum(known in self.sections for known in list(self.items)[: list(self.items).index(name)])
            self._column.insertWidget(place, made)
        return self.sections[name]

    def show_section(self, name: str) -> None:
        """Show one section and end the search."""
        self._current = name
        self.search.clear()
        self.list.mark(name)
        self.section(name).narrow([])
        for known, section in self.sections.items():
            section.setVisible(known == name)
        self.nothing.hide()
        self.scroller.verticalScrollBar().setValue(0)

    def _search(self, text: str) -> None:
        words = fold(text).split()
        if not words:
            self.show_section(self._current)
            return
        self.list.mark("")
        found = False
        for entry in SECTIONS:
            section = self.section(entry.name)
            shown = section.narrow(words)
            section.setVisible(shown)
            found = found or shown
        self.nothing.setVisible(not found)

    def _tell_saved(self) -> None:
        self.saved.adjustSize()
        edge = self.ground.mapTo(self.main, QPoint(self.ground.width() - GAP_32, 0)).x()
        self.saved.move(edge - self.saved.width(), GAP_16 + GAP_8)
        self.saved.show()
        self.saved.raise_()
        self._hide_saved.start()
