"""The window: the rail, the pages, and what pages may ask of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.services.changes import Changes
from desktop.services.opening import over_the_door, waiting_count
from desktop.views import labels
from desktop.views.context import Behind, DeskContext, Page, Undo
from desktop.views.navigation import RAIL, RAIL_NAME
from desktop.views.page_doors import PageDoors
from desktop.views.page_stack import PageStack
from desktop.views.parts.first_paint import FirstPaint
from desktop.views.parts.focus import FocusRing
from desktop.views.parts.rail import Rail
from desktop.views.window_keys import Key, reword, set_keys

if TYPE_CHECKING:
    from desktop.mail.drain import Drained
    from desktop.shell.papers import Printed
    from desktop.views.parts.notice import Notice
    from desktop.views.parts.toast import Toast
    from desktop.views.problem_bar import ProblemBar
    from desktop.views.seat import Seat
    from desktop.views.trouble import Trouble


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
        self._seat: Seat | None = None
        self._asked = False
        for entry in RAIL:
            self.rail.add(entry.name, entry.icon, "", low=entry.at_foot)
        self.keys = set_keys(self, self._keys())
        self._lay_out()
        reword(self.keys, self.rail)
        self._name()
        self._count_outbox()
        self._place()
        self._connect(behind)

    def _lay_out(self) -> None:
        self._column = QVBoxLayout(self.area)
        self._column.setSpacing(0)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.pages, 1)
        row = QHBoxLayout(self)
        row.setSpacing(0)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.rail)
        row.addWidget(self.area, 1)

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
            self.resize(QSize(1280, 800).boundedTo(self.screen().availableSize()))

    def _shown(self, name: str) -> None:
        if self._problems is not None:
            self._problems.notice.hide()
        self.rail.set_current(RAIL_NAME.get(name, name))

    # What pages may ask

    def toast(self, text: str, undo: Undo | None = None) -> None:
        """Say at the bottom that something is done, with or without a way back."""
        self.toasts.tell(text, undo)

    def remark(self, text: str) -> None:
        """Say at the bottom why something cannot be done; what was done before can still be taken back."""
        self.toasts.remark(text)

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

    def seller(self) -> str:
        """Who sits at the desk; an empty name is the owner alone."""
        return self._seat.person if self._seat is not None else ""

    @property
    def seat(self) -> Seat:
        """Who sits at the desk, made when the shop has people."""
        if self._seat is None:
            from desktop.views.seat import Seat

            self._seat = Seat(self)
            self._seat.refused.connect(self.refuse)
            self._seat.taken.connect(self._show_seller)
        return self._seat

    def refuse(self, error: Exception, again: Undo | None = None) -> None:
        """Say in the bar above the page what was refused, and what to do; ``again`` once it is approved."""
        if self._seat is not None:
            self._seat.remember(error, again)
        page = self.pages.currentWidget()
        way_out = page.way_out(error) if isinstance(page, Page) else None
        self.problem_bar().refuse(error, way_out)

    @property
    def notice(self) -> Notice:
        """What says in the bar above the page what was refused."""
        return self.problem_bar().notice

    def problem_bar(self) -> ProblemBar:
        """The bar, made when there is something to say."""
        if self._problems is None:
            from desktop.views.problem_bar import ProblemBar

            self._problems = ProblemBar(self.area)
            self._problems.settings_asked.connect(partial(self.go, "settings"))
            self._problems.approval_asked.connect(self.seat.approve)
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

    def tell_mails(self, done: Drained) -> None:
        """Say that something needs a decision, unless the outbox is in front and says so itself."""
        if (done.refused or done.unknown) and self.current != "outbox":
            self.toast(self.tr("A mail did not leave as it should. The outbox says why."))

    def tell_printed(self, done: Printed) -> None:
        """Say what a printer has taken."""
        from desktop.views.printed import printed_words

        self.toast(printed_words(done))

    def tell_replaced(self, number: str) -> None:
        """Say that a paper was made, but not by the shop's own template."""
        from desktop.views.printed import replaced_words

        self.toasts.tell(replaced_words(number), icon="warn")

    def tell_trouble(self, report: str) -> None:
        """Say calmly that something was our fault."""
        from desktop.views.trouble import trouble_over

        self.trouble = trouble_over(self, self.trouble)
        self.trouble.tell(report)

    def offer_report(self, report: str) -> None:
        """Show what a person may send who reports a problem."""
        from desktop.views.trouble import trouble_over

        self.trouble = trouble_over(self, self.trouble)
        self.trouble.offer(report)

    # Keys and words

    def _keys(self) -> tuple[Key, ...]:
        pages = tuple(Key(entry.name, entry.keys, partial(self.go, entry.name)) for entry in RAIL)
        return (
            *pages,
            Key("undo", "Ctrl+Z", self.undo),
            Key("keys", "Shift+F1", self.show_keys),
            Key("seat", "Ctrl+Shift+L", self.switch_seller),
            Key("quit", "Ctrl+Q", self.close),
        )

    def show_keys(self) -> None:
        """Show every key that works here."""
        from desktop.views.shortcuts import show_keys_of

        show_keys_of(self, self.pages.currentWidget(), self.keys.values())

    def _hear(self, changes: Changes) -> None:
        if changes.orders:
            self._count_outbox()
        if changes.settings:
            self._name()

    def switch_seller(self) -> None:
        """Ask who sits down; alone, there is nobody to change with."""
        self.rail.set_current(RAIL_NAME.get(self.current, self.current))
        self.seat.switch()

    def _show_seller(self) -> None:
        """The person's name at the foot of the rail, while the shop has people."""
        self.rail.show_person(self.seller())
        if self._problems is not None:
            self._problems.notice.hide()

    def _count_outbox(self) -> None:
        count = waiting_count()
        self.rail.items["outbox"].set_badge(labels.count(count) if count else "")

    def _name(self) -> None:
        """The shop's name over the window; and who is there, where people take turns."""
        name, staffed = over_the_door()
        self.setWindowTitle(f"{name} – Comptoir" if name else "Comptoir")
        if staffed or self._seat is not None:
            self.seat.look(staffed=staffed)

    # Made anew, and closed

    def rebuild(self, language: str) -> None:
        """Show what is in the shop file now, in this language; the page in front is made again as it was."""
        self.context = replace(self.context, language=language)
        reword(self.keys, self.rail)
        self._name()
        self._count_outbox()
        if self._problems is not None:
            self._problems.deleteLater()
            self._problems = None
        self.pages.rebuild(self.context)

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.context.tasks.running and not self._asked:
            self._asked = True
            self.problem_bar().ask_to_wait()
            event.ignore()
            return
        if self.pages.held(self.close):
            event.ignore()
            return
        self.context.device.keep_raw("window/geometry", self.saveGeometry())
        self.pages.throw_away()
        self.closed.emit()
        super().closeEvent(event)
