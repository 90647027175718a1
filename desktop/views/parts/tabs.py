"""Tabs with counters; those that do not fit wait under a menu."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QTabBar, QWidget

from desktop.views.parts.buttons import Button, IconButton
from desktop.views.parts.focus import Ringed
from desktop.views.parts.menu import Menu
from desktop.views.parts.paint import MIDDLE, SMALL, STRONG, Type, fill, round_box, smooth, width_of, write
from desktop.views.tokens import BODY, RADIUS_CHIP, REGULAR, TABS

PLAIN: Type = (BODY, REGULAR)
COUNT_PADDING, COUNT_GAP, TAB_GAP = 6, 6, 17


@dataclass(frozen=True, slots=True)
class Tab:
    """One tab: a key, its word, how many things it holds (None: not told), and whether that is a problem."""

    key: str
    word: str
    count: str | None = None
    alarm: bool = False


class _Bar(Ringed, QTabBar):
    """The tabs themselves: a real tab bar for keyboard and screen readers, painted by us."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.tabs: list[Tab] = []
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(False)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self.setFixedHeight(TABS)

    def tabSizeHint(self, index: int) -> QSize:
        return QSize(self._word_width(index) + self._count_width(index) + TAB_GAP, TABS)

    def minimumTabSizeHint(self, index: int) -> QSize:
        return self.tabSizeHint(index)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, TABS)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.setElideMode(self.elideMode())  # measures again: words changed while hidden are forgotten else

    def _word_width(self, index: int) -> int:
        return round(width_of(self.tabs[index].word, STRONG) + 1)

    def _count_width(self, index: int) -> int:
        count = self.tabs[index].count
        return 0 if count is None else round(COUNT_GAP + 2 * COUNT_PADDING + width_of(count, SMALL))

    def ring_box(self) -> tuple[QRect, float]:
        box = self.tabRect(self.currentIndex())
        return box.adjusted(-3, 6, 3 - TAB_GAP, -6), RADIUS_CHIP

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        for index in range(self.count()):
            if self.isTabVisible(index):
                self._draw(painter, index)

    def _draw(self, painter: QPainter, index: int) -> None:
        tab, here = self.tabs[index], QRectF(self.tabRect(index)).adjusted(0, 0, -TAB_GAP, 0)
        chosen = index == self.currentIndex()
        over = here.contains(self.mapFromGlobal(self.cursor().pos()))
        word = QRectF(here.x(), here.y() - 1, self._word_width(index), here.height())
        tint = "text" if chosen or over else "muted"
        write(painter, word, tab.word, STRONG if chosen else PLAIN, tint)
        if tab.count is not None:
            self._draw_count(painter, tab, chosen, word)
        if chosen:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
            fill(painter, QRectF(here.x(), here.bottom() - 2, here.width(), 2), "ring")

    def _draw_count(self, painter: QPainter, tab: Tab, chosen: bool, word: QRectF) -> None:
        assert tab.count is not None
        left = word.x() + (word.width() if chosen else width_of(tab.word, PLAIN)) + COUNT_GAP
        width = 2 * COUNT_PADDING + width_of(tab.count, SMALL)
        box = QRectF(left, word.center().y() - 10, width, 20)
        smooth(painter)
        if tab.alarm and tab.count != "0":
            round_box(painter, box, RADIUS_CHIP, "prob_soft")
            write(painter, box, tab.count, (12, 600), "prob", MIDDLE)
            return
        if chosen:
            round_box(painter, box, RADIUS_CHIP, "sunken")
        write(painter, box, tab.count, SMALL, "muted", MIDDLE)


class Tabs(QWidget):
    """A row of tabs, 40 px high, with a hairline below. `chosen` tells the key; `add_asked` the plus."""

    chosen = Signal(str)
    add_asked = Signal()

    def __init__(self, *, adds: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bar = _Bar(self)
        self.more = Button("", "quiet")
        self.plus = IconButton("plus", "", 32)
        self._menu: QMenu = Menu(self)
        self.more.set_menu(self._menu)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for widget in (self.bar, self.more, self.plus):
            row.addWidget(widget)
        row.addStretch(1)
        self.plus.setVisible(adds)
        self.setFixedHeight(TABS)
        self.bar.currentChanged.connect(self._tell)
        self.plus.clicked.connect(self.add_asked)
        self._menu.triggered.connect(self._pick)
        self._translate()

    def set_tabs(self, tabs: list[Tab]) -> None:
        """Show these tabs. The key chosen before stays chosen, without telling anybody; else the first is."""
        before = self.current()
        self.bar.blockSignals(True)
        while self.bar.count() > len(tabs):
            self.bar.removeTab(self.bar.count() - 1)
        self.bar.tabs = [*tabs]
        for at, tab in enumerate(tabs):
            if at >= self.bar.count():
                self.bar.addTab(tab.word.replace("&", "&&"))
            self.bar.setTabText(at, tab.word.replace("&", "&&"))
            self.bar.setAccessibleTabName(at, tab.word if tab.count is None else f"{tab.word}, {tab.count}")
        self.bar.blockSignals(False)
        self._point(before)
        self._fit()

    def current(self) -> str:
        """Key of the chosen tab, empty when there is none."""
        at = self.bar.currentIndex()
        return self.bar.tabs[at].key if 0 <= at < len(self.bar.tabs) else ""

    def choose(self, key: str) -> None:
        """Choose a tab by key and tell it, as if it had been clicked. Unknown keys are ignored."""
        for at, tab in enumerate(self.bar.tabs):
            if tab.key == key:
                self.bar.setTabVisible(at, True)
                self.bar.setCurrentIndex(at)
        self._fit()

    def _point(self, key: str) -> None:
        keys = [tab.key for tab in self.bar.tabs]
        self.bar.blockSignals(True)
        self.bar.setCurrentIndex(keys.index(key) if key in keys else 0)
        self.bar.blockSignals(False)

    def _tell(self) -> None:
        self.update()
        self._fit()
        if self.current():
            self.chosen.emit(self.current())

    def _pick(self) -> None:
        action = self._menu.activeAction()
        if action is not None:
            self.choose(str(action.data()))

    def _fit(self) -> None:
        """Hide the tabs that have no room, the chosen one never, and offer them in the menu."""
        room = self.width() - (self.plus.width() if not self.plus.isHidden() else 0)
        widths = [self.bar.tabSizeHint(at).width() for at in range(len(self.bar.tabs))]
        if sum(widths) > room:
            room -= self.more.sizeHint().width() + TAB_GAP
        chosen = self.bar.currentIndex()
        room -= widths[chosen] if 0 <= chosen < len(widths) else 0
        self._menu.clear()
        for at, width in enumerate(widths):
            shown = at == chosen or width <= room
            room -= 0 if at == chosen else width if shown else room
            if self.bar.isTabVisible(at) != shown:  # told nothing new, Qt forgets to lay out anew
                self.bar.setTabVisible(at, shown)
            if not shown:
                self._offer(self.bar.tabs[at])
        self.more.setVisible(not self._menu.isEmpty())
        self.bar.updateGeometry()

    def _offer(self, tab: Tab) -> None:
        word = tab.word.replace("&", "&&")
        self._menu.addAction(word if tab.count is None else f"{word}   {tab.count}").setData(tab.key)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._translate()
        super().changeEvent(event)

    def _translate(self) -> None:
        self.more.setText(self.tr("More"))
        self.plus.set_name(self.tr("Save this search as a view"))

    def sizeHint(self) -> QSize:
        return QSize(sum(self.bar.tabSizeHint(at).width() for at in range(len(self.bar.tabs))) + 64, TABS)

    def minimumSizeHint(self) -> QSize:
        return QSize(200, TABS)
