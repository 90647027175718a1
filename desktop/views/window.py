"""The window: the rail, the pages, and what pages may ask of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.services.changes import Changes
from desktop.services.opening import shop_name, waiting_count
from desktop.shell.changes import ChangeBus
from desktop.shell.device import Device
from desktop.shell.tasks import Tasks
from desktop.views import labels
from desktop.views.context import DeskContext, Undo
from desktop.views.navigation import RAIL, RAIL_NAME, rail_word
from desktop.views.page_doors import PageDoors
from desktop.views.page_stack import PageStack
from desktop.views.parts.first_paint import FirstPaint
from desktop.views.parts.focus import FocusRing
from desktop.views.parts.keys import key_hint
from desktop.views.parts.rail import Rail
from desktop.views.window_keys import Key, key_word, set_keys

if TYPE_CHECKING:
    from desktop.shell.papers import Papers, Printed
    from desktop.shell.post import Post
    from desktop.views.parts.notice import Notice
    from desktop.views.parts.toast import Toast
    from desktop.views.problem_bar import ProblemBar
    from desktop.views.trouble import Trouble

FIRST_SIZE = (1280, 800)


class Behind(NamedTuple):
    """What stands behind the window and outlives its pages."""

    bus: ChangeBus
    tasks: Tasks
    device: Device
    papers: Callable[[], Papers]
    post: Callable[[], Post]


class Window(PageDoors, QWidget):
    """The one window of the program."""

    closed = Signal()
    language_wanted = Signal(str)
    look_wanted = Signal(str)
    demo_wanted = Signal()

    def __init__(self, behind: Behind, language: str) -> None:
        super().__init__()
        self.setObjectName("window")
        self.context = DeskContext(*behind, language, self)
        self.rail, self.pages = Rail(self), PageStack(self.context)
        self.area = QWidget(self)
        self.focus_ring = FocusRing(self)
        self._toasts: Toast | None = None
        self._problems: ProblemBar | None = None
        self.trouble: Trouble | None = None
        self._asked = False
        for entry in RAIL:
            self.rail.add(entry.name, entry.icon, "", low=entry.at_foot)
        self.keys = set_keys(self, self._keys())
        self._lay_out()
        self._reword()
        self._name()
        self._count_outbox()
        self._place()
        self._connect(behind)

    def _lay_out(self) -> None:
        self._column = QVBoxLayout(self.area)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.pages, 1)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addWidget(self.rail)
        self._row.addWidget(self.area, 1)

    def _connect(self, behind: Behind) -> None:
        self.rail.chosen.connect(self.go)
        self.pages.shown.connect(self._shown)
        behind.bus.changed.connect(self._hear)
        FirstPaint(self, self._wear_icon)

    def _wear_icon(self) -> None:
        """Drawn in seven sizes, and needed by the task bar only."""
        from desktop.views.icons import window_icon

        self.setWindowIcon(window_icon())

    def _place(self) -> None:
        """Where the window was last time; else 1280 × 800, or what the screen has."""
        if not self.restoreGeometry(self.context.device.raw("window/geometry")):
            self.resize(QSize(*FIRST_SIZE).boundedTo(self.screen().availableSize()))
        self._row.activate()  # a page that comes into its place at once is laid out only once

    def _shown(self, name: str) -> None:
        if self._problems is not None:
            self._problems.notice.hide()
        self.rail.set_current(RAIL_NAME.get(name, name))

    # What pages may ask

    def toast(self, text: str, undo: Undo | None = None) -> None:
        """Say at the bottom that something is done, with or without a way back."""
        self.toasts.tell(text, undo)

    @property
    def toasts(self) -> Toast:
        """What floats at the bottom; made when there is something to tell."""
        if self._toasts is None:
            from desktop.views.parts.toast import Toast

            self._toasts = Toast(self.area)
        return self._toasts

    def undo(self) -> None:
        """Take back what the toast still offers to take back."""
        if self._toasts is not None:
            self._toasts.undo_now()

    def refuse(self, error: Exception) -> None:
        """Say in the bar above the page what was refused, and what to do."""
        self._problem_bar().refuse(error)

    @property
    def notice(self) -> Notice:
        """What says in the bar above the page what was refused."""
        return self._problem_bar().notice

    def _problem_bar(self) -> ProblemBar:
        """The bar, made when there is something to say."""
        if self._problems is None:
            from desktop.views.problem_bar import ProblemBar

            self._problems = ProblemBar(self.area)
            self._problems.settings_asked.connect(partial(self.go, "settings"))
            self._column.insertWidget(0, self._problems)
        return self._problems

    def print_documents(self, document_ids: Sequence[int]) -> None:
        """Print issued papers, each kind as this machine remembers it."""
        self.context.papers.print(document_ids, by=self.context.by())

    def set_language(self, language: str) -> None:
        """Speak another language from now on."""
        self.language_wanted.emit(language)

    def set_look(self, look: str) -> None:
        """Look "light", "dark" or like the "system"."""
        self.look_wanted.emit(look)

    def open_demo(self) -> None:
        """Look around in a demo shop, in a file of its own."""
        self.demo_wanted.emit()

    def tell_printed(self, done: Printed) -> None:
        """Say what a printer has taken."""
        one, many = (
            self.tr("{number} printed on {printer}"),
            self.tr("{count} documents printed on {printer}"),
        )
        text = one if len(done.numbers) == 1 else many
        count = labels.count(len(done.numbers))
        self.toast(text.format(number=done.numbers[0], count=count, printer=done.printer))

    def tell_trouble(self, report: str) -> None:
        """Say calmly that something was our fault."""
        self._report_dialog().tell(report)

    def offer_report(self, report: str) -> None:
        """Show what a person may send who reports a problem."""
        self._report_dialog().offer(report)

    def _report_dialog(self) -> Trouble:
        if self.trouble is None:
            from desktop.views.trouble import Trouble

            self.trouble = Trouble(self)
        return self.trouble

    # Keys and words

    def _keys(self) -> tuple[Key, ...]:
        pages = tuple(Key(entry.name, entry.keys, partial(self.go, entry.name)) for entry in RAIL)
        return (
            *pages,
            Key("undo", "Ctrl+Z", self.undo),
            Key("keys", "Shift+F1", self.show_keys),
            Key("quit", "Ctrl+Q", self.close),
        )

    def show_keys(self) -> None:
        """Show every key that works here."""
        from desktop.views.shortcuts import keys_of, show_keys

        everywhere = [(action.text(), key_hint(action.shortcut())) for action in self.keys.values()]
        page = self.pages.currentWidget()
        show_keys(self, [*(keys_of(page) if page is not None else ()), *everywhere])

    def _reword(self) -> None:
        for name, action in self.keys.items():
            action.setText(key_word(name))
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
        name = shop_name()
        self.setWindowTitle(f"{name} – Comptoir" if name else "Comptoir")

    # Made anew, and closed

    def rebuild(self, language: str) -> None:
        """Show what is in the shop file now, in this language; the page in front is made again as it was."""
        self.context = replace(self.context, language=language)
        self._reword()
        self._name()
        self._count_outbox()
        if self._problems is not None:
            self._problems.deleteLater()
            self._problems = None
        self.pages.rebuild(self.context)

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.context.tasks.running and not self._asked:
            self._asked = True
            self._problem_bar().ask_to_wait()
            event.ignore()
            return
        if self.pages.held(self.close):
            event.ignore()
            return
        self.context.device.keep_raw("window/geometry", self.saveGeometry())
        self.pages.throw_away()
        self.closed.emit()
        super().closeEvent(event)
