"""All settings on one page: sections at the left, a search over all of them, everything saved at once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop.domain.folding import fold
from desktop.views.context import DeskContext, Page
from desktop.views.parts.card import Pane, Scroller
from desktop.views.parts.focus import Ringed
from desktop.views.parts.paint import icon_at, round_box, smooth, veil, write
from desktop.views.parts.rows import RowIcon
from desktop.views.parts.search_field import SearchField
from desktop.views.parts.text import Label
from desktop.views.settings.machine_sections import backup_section, look_section, print_section
from desktop.views.settings.order_sections import order_section, price_section
from desktop.views.settings.section import Section
from desktop.views.settings.shop_sections import papers_section, shop_section
from desktop.views.tokens import GAP_4, GAP_8, GAP_12, GAP_16, GAP_32, RADIUS, TITLE

SIDE, WIDEST = 264, 892
SAVED_MS = 2500


@dataclass(frozen=True, slots=True)
class Entry:
    """A section: its name (object name ``settings.section.<name>``), its icon and how it is made."""

    name: str
    icon: str
    make: Callable[[DeskContext], Section]


SECTIONS: tuple[Entry, ...] = (
    Entry("shop", "store", shop_section),
    Entry("orders", "orders", order_section),
    Entry("prices", "percent", price_section),
    Entry("papers", "doc", papers_section),
    Entry("printing", "print", print_section),
    Entry("backups", "shield", backup_section),
    Entry("look", "sun", look_section),
)


class _Item(Ringed, QPushButton):
    """A section's name in the list at the left."""

    def __init__(self, icon: str, word: str) -> None:
        super().__init__(word)
        self._icon = icon
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setFixedHeight(40)
        self.setAccessibleName(word)

    def sizeHint(self) -> QSize:
        return QSize(SIDE - 2 * GAP_16, 40)

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


class SettingsPage(Page):
    """Sections are made when first shown; a search makes them all."""

    def __init__(self, context: DeskContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.setObjectName("settings.page")
        self.search = SearchField(self.tr("Find a setting"))
        self.search.setObjectName("settings.search")
        self.search.set_hint(QKeySequence.StandardKey.Find)
        self.saved = QWidget()
        self.nothing = Label(self.tr("No setting is called that."), 13, 400, "muted")
        self.sections: dict[str, Section] = {}
        self.items: dict[str, _Item] = {}
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
        left.setContentsMargins(GAP_16, GAP_16, GAP_16, GAP_16)
        left.setSpacing(2)
        left.addWidget(Label(self.tr("Settings"), TITLE, 600))
        left.addSpacing(GAP_12)
        left.addWidget(self.search)
        left.addSpacing(GAP_12)
        self._side = left
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
        words = self._words()
        for entry in SECTIONS:
            item = _Item(entry.icon, words[entry.name])
            item.setObjectName(f"settings.section.{entry.name}")
            item.clicked.connect(self._choose)
            self.items[entry.name] = item
            self._side.addWidget(item)
        self._side.addStretch(1)
        self.search.textChanged.connect(self._search)
        self._hide_saved.timeout.connect(self.saved.hide)
        QShortcut(QKeySequence.StandardKey.Find, self, self.search.setFocus)
        QShortcut(Qt.Key.Key_Escape, self, self.search.clear)

    def _words(self) -> dict[str, str]:
        return {
            "shop": self.tr("Shop"),
            "orders": self.tr("Orders"),
            "prices": self.tr("Prices and VAT"),
            "papers": self.tr("Documents"),
            "printing": self.tr("Printing"),
            "backups": self.tr("Backups"),
            "look": self.tr("Appearance and language"),
        }

    def arrive(self) -> None:
        self.search.setFocus()

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
        self.items[name].setChecked(True)
        self.section(name).narrow([])
        for known, section in self.sections.items():
            section.setVisible(known == name)
        self.nothing.hide()
        self.scroller.verticalScrollBar().setValue(0)

    def _choose(self) -> None:
        sender = self.sender()
        self.show_section(next(name for name, item in self.items.items() if item is sender))

    def _search(self, text: str) -> None:
        words = fold(text).split()
        if not words:
            self.show_section(self._current)
            return
        found = False
        for entry in SECTIONS:
            section = self.section(entry.name)
            shown = section.narrow(words)
            section.setVisible(shown)
            found = found or shown
        self.nothing.setVisible(not found)

    def _tell_saved(self) -> None:
        self.saved.adjustSize()
        self.saved.move(self.main.width() - self.saved.width() - GAP_32, GAP_16 + GAP_8)
        self.saved.show()
        self.saved.raise_()
        self._hide_saved.start()
