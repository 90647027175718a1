"""The window: the rail, the pages, and what pages may ask of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from desktop.shell.changes import ChangeBus
from desktop.shell.device import Device
from desktop.shell.tasks import Tasks
from desktop.views.context import DeskContext, Page, Undo
from desktop.views.icons import window_icon
from desktop.views.navigation import PAGES, RAIL, RAIL_NAME, rail_word
from desktop.views.parts.focus import FocusRing
from desktop.views.parts.rail import Rail

if TYPE_CHECKING:
    from desktop.services.order_search import OrderSearch

FIRST_PAGE = "orders"


class Window(QWidget):
    """The one window. Pages are made when first shown and kept until the language changes."""

    def __init__(self, bus: ChangeBus, tasks: Tasks, device: Device, language: str) -> None:
        super().__init__()
        self.setObjectName("window")
        self.setWindowTitle("Comptoir")
        self.setWindowIcon(window_icon())
        self.context = DeskContext(bus, tasks, device, language, self)
        self.rail = Rail(self)
        self.stack = QStackedWidget(self)
        self.focus_ring = FocusRing(self)
        self._pages: dict[str, Page] = {}
        self._trail: list[str] = []
        for entry in RAIL:
            self.rail.add(entry.name, entry.icon, rail_word(entry.name), low=entry.at_foot)
        self._lay_out()
        self.rail.chosen.connect(self._go)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addWidget(self.stack, 1)

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

    def show_page(self, name: str) -> None:
        self._show(name)

    def _show(self, name: str, prepare: Callable[[Page], object] | None = None) -> None:
        page = self.page(name)
        if prepare is not None:
            prepare(page)
        if self.current != name:
            self._trail = [*self._trail[-19:], name]
        self.stack.setCurrentWidget(page)
        self.rail.set_current(RAIL_NAME.get(name, name))
        page.arrive()

    def _go(self, name: str) -> None:
        if name == "new_order":
            self.new_order()
        else:
            self.show_page(name)

    def go_back(self) -> None:
        self._trail = self._trail[:-1]
        self.show_page(self._trail.pop() if self._trail else FIRST_PAGE)

    def new_order(self, draft_id: int | None = None) -> None:
        self._show("wizard", lambda page: page.open(draft_id))  # type: ignore[attr-defined]

    def open_order(self, order_id: int, walk: OrderSearch | None = None, *, apart: bool = False) -> None:
        self._show("order", lambda page: page.show_order(order_id, walk))  # type: ignore[attr-defined]

    # What pages may ask

    def toast(self, text: str, undo: Undo | None = None) -> None:
        raise NotImplementedError

    def refuse(self, error: Exception) -> None:
        raise NotImplementedError

    def print_documents(self, document_ids: Sequence[int]) -> None:
        raise NotImplementedError
