"""The window: the rail, the pages, and what pages may ask of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.services.outbox import waiting_count
from desktop.services.preferences import shop
from desktop.services.work import Changes
from desktop.shell.changes import ChangeBus
from desktop.shell.device import Device
from desktop.shell.tasks import Tasks
from desktop.views import labels, messages
from desktop.views.context import DeskContext, Page, Undo
from desktop.views.icons import window_icon
from desktop.views.navigation import PAGES, RAIL, RAIL_NAME, rail_word
from desktop.views.parts.focus import FocusRing
from desktop.views.parts.keys import key_hint
from desktop.views.parts.notice import Notice
from desktop.views.parts.rail import Rail
from desktop.views.parts.toast import Toast
from desktop.views.shortcuts import Key, ShortcutSheet, keys_of, set_keys

if TYPE_CHECKING:
    from desktop.services.order_search import OrderSearch

FIRST_PAGE = "orders"
FIRST_SIZE = (1280, 800)
STEPS_BACK = 20


class Window(QWidget):
    """The one window. Pages are made when first shown and kept until the language changes."""

    closed = Signal()
    language_wanted = Signal(str)
    look_wanted = Signal(str)

    def __init__(self, bus: ChangeBus, tasks: Tasks, device: Device, language: str) -> None:
        super().__init__()
        self.setObjectName("window")
        self.setWindowIcon(window_icon())
        self.context = DeskContext(bus, tasks, device, language, self)
        self.rail, self.stack = Rail(self), QStackedWidget()
        self.area = QWidget(self)
        self.notice, self.toasts = Notice(parent=self.area), Toast(self.area)
        self.notice.setObjectName("problem")
        self.focus_ring = FocusRing(self)
        self.sheet = ShortcutSheet(self)
        self._pages: dict[str, Page] = {}
        self._apart: list[Page] = []
        self._trail: list[str] = []
        self._order: tuple[int, OrderSearch | None] | None = None
        self._asked = False
        for entry in RAIL:
            self.rail.add(entry.name, entry.icon, "", low=entry.at_foot)
        self.keys = set_keys(self, self._keys())
        self._lay_out()
        self._reword()
        self._name()
        self._count_outbox()
        self._place()
        self.rail.chosen.connect(self.go)
        bus.changed.connect(self._hear)

    def _lay_out(self) -> None:
        bar = QVBoxLayout()
        bar.setContentsMargins(24, 12, 24, 0)
        bar.addWidget(self.notice)
        column = QVBoxLayout(self.area)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(bar)
        column.addWidget(self.stack, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addWidget(self.area, 1)

    def _place(self) -> None:
        """Where the window was last time; else 1280 × 800, or what the screen has."""
        if not self.restoreGeometry(self.context.device.raw("window/geometry")):
            self.resize(QSize(*FIRST_SIZE).boundedTo(self.screen().availableSize()))

    # Pages

    def page(self, name: str) -> Page:
        """The page of that name, made if this is its first use. KeyError when there is none."""
        if name not in self._pages:
            made = PAGES[name](self.context)
            self.stack.addWidget(made)
            self._pages[name] = made
        return self._pages[name]

    @property
    def current(self) -> str:
        """Name of the page in front, empty before the first."""
        return self._trail[-1] if self._trail else ""

    def go(self, name: str) -> None:
        """Do what an item of the rail says."""
        if name == "new_order":
            self.new_order()
        else:
            self.show_page(name)

    def show_page(self, name: str) -> None:
        """Bring a page to the front."""
        self._show(name)

    def go_back(self) -> None:
        """Bring the page to the front that was there before, else the orders."""
        self._trail = self._trail[:-1]
        self.show_page(self._trail.pop() if self._trail else FIRST_PAGE)

    def new_order(self, draft_id: int | None = None) -> None:
        """Open the wizard on a draft, on the sale in progress or on an empty one."""
        from desktop.views.wizard.wizard import Wizard

        def prepare(page: Page) -> None:
            assert isinstance(page, Wizard)
            page.open(draft_id)

        self._show("wizard", prepare)

    def open_order(self, order_id: int, walk: OrderSearch | None = None, *, apart: bool = False) -> None:
        """Show an order here, or ``apart`` in a window of its own."""
        from desktop.views.orders.detail import OrderPage

        def prepare(page: Page) -> None:
            assert isinstance(page, OrderPage)
            page.show_order(order_id, walk)

        if apart:
            self._open_apart(prepare)
            return
        self._order = (order_id, walk)
        self._show("order", prepare)

    def _show(self, name: str, prepare: Callable[[Page], None] | None = None) -> None:
        page = self.page(name)
        if prepare is not None:
            prepare(page)
        if self.current != name:
            self.notice.hide()
            self._trail = [*self._trail[-STEPS_BACK:], name]
        self.stack.setCurrentWidget(page)
        self.rail.set_current(RAIL_NAME.get(name, name))
        page.arrive()

    def _open_apart(self, prepare: Callable[[Page], None]) -> None:
        page = PAGES["order"](self.context)
        prepare(page)
        page.setWindowTitle(self.windowTitle())
        page.setWindowIcon(self.windowIcon())
        page.resize(self.size())
        self._apart = [*(other for other in self._apart if other.isVisible()), page]
        page.show()
        page.arrive()

    # Keys and words

    def _keys(self) -> tuple[Key, ...]:
        pages = tuple(Key(entry.name, entry.keys, partial(self.go, entry.name)) for entry in RAIL)
        return (
            *pages,
            Key("undo", "Ctrl+Z", self.toasts.undo_now),
            Key("help", "F1", self.show_keys),
            Key("quit", "Ctrl+Q", self.close),
        )

    def show_keys(self) -> None:
        """Show every key that works here."""
        page = self.stack.currentWidget()
        here = list(keys_of(page)) if page is not None else []
        self.sheet.tell(
            [*here, *((action.text(), key_hint(action.shortcut())) for action in self.keys.values())]
        )

    def _reword(self) -> None:
        words = {
            "undo": self.tr("Undo"),
            "help": self.tr("Keyboard shortcuts"),
            "quit": self.tr("Close Comptoir"),
        }
        for name, action in self.keys.items():
            action.setText(words.get(name) or rail_word(name))
        for name, item in self.rail.items.items():
            item.set_word(rail_word(name))
            item.setToolTip(f"{rail_word(name)}  {key_hint(self.keys[name].shortcut())}")

    def _hear(self, changes: Changes) -> None:
        if changes.orders:
            self._count_outbox()
        if changes.settings:
            self._name()

    def _count_outbox(self) -> None:
        count = waiting_count()
        self.rail.items["outbox"].set_badge(labels.count(count) if count else "")

    def _name(self) -> None:
        name = shop().name
        self.setWindowTitle(f"{name} – Comptoir" if name else "Comptoir")

    # Made anew, and closed

    def rebuild(self, language: str) -> None:
        """Speak another language: all pages are thrown away, the one in front is made again as it was."""
        name, draft = self.current, getattr(self._pages.get("wizard"), "draft_id", None)
        self.context = replace(self.context, language=language)
        self._throw_away()
        self._reword()
        self._count_outbox()
        if name == "order" and self._order:
            self.open_order(*self._order)
        elif name == "wizard":
            self.new_order(draft)
        elif name:
            self.show_page(name)

    def _throw_away(self) -> None:
        for page in (*self._pages.values(), *self._apart):
            self.stack.removeWidget(page)
            page.hide()
            page.deleteLater()
        self._pages, self._apart, self._trail = {}, [], []

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.context.tasks.running and not self._asked:
            self._asked = True
            self.notice.tell(
                self.tr("Something is still running."),
                self.tr("Wait until it is done, or close again to stop it. What is done so far stays."),
                "wait",
            )
            event.ignore()
            return
        self.context.device.keep_raw("window/geometry", self.saveGeometry())
        self._throw_away()
        self.closed.emit()
        super().closeEvent(event)

    # What pages may ask

    def toast(self, text: str, undo: Undo | None = None) -> None:
        """Say at the bottom that something is done, with or without a way back."""
        self.toasts.tell(text, undo)

    def refuse(self, error: Exception) -> None:
        """Say in the bar above the page what was refused, and what to do."""
        title, _, rest = messages.words(error).partition(". ")
        self.notice.tell(f"{title}." if rest else title, rest)

    def print_documents(self, document_ids: Sequence[int]) -> None:
        """Print issued papers as one job."""
        raise NotImplementedError

    def set_language(self, language: str) -> None:
        """Speak another language from now on."""
        self.language_wanted.emit(language)

    def set_look(self, look: str) -> None:
        """Look "light", "dark" or like the "system"."""
        self.look_wanted.emit(look)
