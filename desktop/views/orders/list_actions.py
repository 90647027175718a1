"""What can be done with the list besides reading it: keys, and the menu behind the three dots."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QWidget

from desktop.services.orders.order_search import OrderSort
from desktop.views.icons import icon
from desktop.views.parts.menu import Menu
from desktop.views.tables.order_columns import COLUMNS, NUMBER, column_of, column_title
from desktop.views.tables.order_grid import OrderGrid


class ListActions(Menu):
    """The menu; its actions also work by their keys anywhere on the page."""

    slips_asked = Signal()
    invoices_asked = Signal()
    export_asked = Signal()
    search_asked = Signal()
    turned = Signal(int)

    def __init__(self, page: QWidget, grid: OrderGrid) -> None:
        super().__init__(page)
        self._page, self._grid = page, grid
        self.slips = self._act(self.tr("Print packing slips"), "Ctrl+P", "print", self.slips_asked.emit)
        self.invoices = self._act(self.tr("Print invoices"), "Ctrl+Shift+P", "doc", self.invoices_asked.emit)
        self.addSeparator()
        self.export = self._act(self.tr("Export the list…"), "Ctrl+Shift+S", "export", self.export_asked.emit)
        self.addSeparator()
        self._sorts: dict[OrderSort, QAction] = {}
        self._columns: list[QAction] = []
        self._key(self.tr("Search"), "Ctrl+F", self.search_asked.emit)
        self._key(self.tr("Next view"), "Ctrl+PgDown", self._next_view)
        self._key(self.tr("Previous view"), "Ctrl+PgUp", self._previous_view)
        self.aboutToShow.connect(self._tick)

    def show_chosen(self, number: int) -> None:
        """Papers can be printed for chosen orders only."""
        for action in (self.slips, self.invoices):
            action.setEnabled(number > 0)

    def _act(self, word: str, keys: str, picture: str, act: Callable[[], object]) -> QAction:
        action = self._key(word, keys, act)
        action.setIcon(icon(picture))
        self.addAction(action)
        return action

    def _key(self, word: str, keys: str, act: Callable[[], object]) -> QAction:
        action = QAction(word, self._page)
        action.setShortcut(QKeySequence(keys))
        action.triggered.connect(lambda _checked=False: act())
        self._page.addAction(action)
        return action

    def _next_view(self) -> None:
        self.turned.emit(1)

    def _previous_view(self) -> None:
        self.turned.emit(-1)

    # Sorting and columns, for those who do not use the mouse

    def _sort_menu(self) -> dict[OrderSort, QAction]:
        menu = Menu(self)
        menu.setTitle(self.tr("Sort by"))
        group, made = QActionGroup(menu), {}
        for sort in (column.sort for column in COLUMNS if column.sort is not None):
            action = menu.addAction(column_title(column_of(sort)))
            action.setCheckable(True)
            action.setData(column_of(sort))
            group.addAction(action)
            made[sort] = action
        menu.triggered.connect(self._sort)
        self.addMenu(menu).setIcon(icon("list"))
        return made

    def _column_menu(self) -> list[QAction]:
        menu, made = Menu(self), []
        menu.setTitle(self.tr("Columns"))
        for at in range(len(COLUMNS)):
            action = menu.addAction(column_title(at))
            action.setCheckable(True)
            action.setEnabled(at != NUMBER)
            action.setData(at)
            made.append(action)
        menu.addSeparator()
        menu.addAction(self.tr("As at first")).setData(-1)
        menu.triggered.connect(self._arrange)
        self.addMenu(menu).setIcon(icon("eye"))
        return made

    def _tick(self) -> None:
        """Make the submenus when the menu is first asked for, and mark what is in force."""
        if not self._sorts:
            self._sorts, self._columns = self._sort_menu(), self._column_menu()
        self._sorts[self._grid.table.search.sort].setChecked(True)
        for at, action in enumerate(self._columns):
            action.setChecked(self._grid.head.shows(at))

    def _sort(self, action: QAction) -> None:
        self._grid.head.sort_asked.emit(action.data())

    def _arrange(self, action: QAction) -> None:
        if action.data() < 0:
            self._grid.head.reset_columns()
        else:
            self._grid.head.show_column(action.data(), action.isChecked())
