"""The shop's own views on the tabs of the list: kept, shown, counted, renamed, moved and deleted."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QAction, QKeySequence

from desktop.domain.errors import DeskError
from desktop.domain.folding import fold
from desktop.services.changes import Changes
from desktop.services.orders import saved_views as service
from desktop.services.orders.order_marks import tag_book
from desktop.services.orders.saved_views import SavedView, Wanted
from desktop.services.shop.label_book import label_book
from desktop.shell import i18n
from desktop.views import labels
from desktop.views.icons import icon
from desktop.views.orders.list_filter import Filter, Marked
from desktop.views.orders.view_dialog import ViewDialog
from desktop.views.parts.menu import Menu
from desktop.views.parts.tabs import Tab

if TYPE_CHECKING:
    from desktop.views.orders.list import OrderList

OWN = "own:"
"""What the key of a tab begins with that is a view of the shop's own; its row id follows."""

COUNT_AFTER_MS = 60


class ListViews(QObject):
    """Belongs to one list; ``menu`` is a part of the list's menu, and opens over a tab."""

    def __init__(self, page: OrderList) -> None:
        super().__init__(page)
        self._page, self._context = page, page.context
        self._views = service.saved_views()
        self._counts: dict[int, int] = {}
        self._dialog: ViewDialog | None = None
        self._later = QTimer(self, singleShot=True, interval=COUNT_AFTER_MS)
        self._later.timeout.connect(self.count)
        self.menu = Menu(page.menu)
        self.menu.setTitle(self.tr("Views"))
        self._save = self._act(self.tr("Save as a view…"), "plus", self.ask_save)
        self._save.setShortcut(QKeySequence("Ctrl+S"))
        page.addAction(self._save)
        self.menu.addSeparator()
        self._own = self._own_acts()
        self.menu.aboutToShow.connect(self._allow)
        page.menu.insertMenu(page.menu.actions()[0], self.menu).setIcon(icon("list"))
        page.tabs.add_asked.connect(self.ask_save)
        page.tabs.bar.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        page.tabs.bar.customContextMenuRequested.connect(self._show_menu)

    def _own_acts(self) -> list[QAction]:
        return [
            self._act(self.tr("Rename…"), "pencil", self._ask_name),
            self._act(self.tr("Further to the left"), "left", partial(self._move, -1)),
            self._act(self.tr("Further to the right"), "right", partial(self._move, 1)),
            self._act(self.tr("Delete the view"), "trash", self._delete),
        ]

    def _act(self, word: str, picture: str, deed: Callable[[], None]) -> QAction:
        action = QAction(icon(picture), word, self)
        action.triggered.connect(lambda _checked=False: deed())
        self.menu.addAction(action)
        return action

    # What the list shows

    def tabs(self) -> list[Tab]:
        """A tab for each view, with its counter."""
        return [Tab(f"{OWN}{view.id}", view.name, self._counted(view.id)) for view in self._views]

    def _counted(self, view_id: int) -> str | None:
        return labels.count(self._counts[view_id]) if view_id in self._counts else None

    @property
    def current(self) -> SavedView | None:
        """The view whose tab is chosen."""
        return self._of(self._page.tabs.current())

    def _of(self, key: str) -> SavedView | None:
        return next((view for view in self._views if key == f"{OWN}{view.id}"), None)

    def turn_to(self, key: str) -> None:
        """Show what a view looks for, with its words, its filter and its sort."""
        view = self._of(key)
        if view is None:
            return
        wanted = view.wanted
        self._page.put(wanted.text, _filter_of(wanted), wanted.search())

    def count(self) -> None:
        """Count what each view has, and show it on its tab."""
        self._counts = service.saved_counts(self._views)
        self._page.show_tabs()

    def hear(self, changes: Changes) -> None:
        """Follow what was changed."""
        if changes.settings:
            self._read()
        elif changes.orders and self._views:
            self._later.start()

    def _read(self) -> None:
        self._views = service.saved_views()
        self.count()

    # What is done with them

    def _wanted(self) -> Wanted:
        """What the list looks for now."""
        search, chosen = self._page.search, self._page.bar.filter.filter
        return Wanted(
            search.text,
            search.view,
            chosen.channel,
            chosen.period,
            chosen.since,
            chosen.until,
            search.label,
            search.tag,
            search.sort,
            search.descending,
        )

    def ask_save(self) -> None:
        """Ask for a name for what the list shows now."""
        current, wanted = self.current, self._wanted()
        changed = current if current is not None and current.wanted != wanted else None
        title = self.tr("Save as a view")
        intro = self.tr("The search, the filter and the order of the list, under a tab of its own.")
        self._made().ask(title, intro, "", partial(self._keep, wanted, changed), changed)

    def _keep(self, wanted: Wanted, changed: SavedView | None, name: str, replaces: bool) -> None:
        by = self._context.by()
        if replaces and changed is not None:
            service.change_view(changed.id, wanted, by=by)
            view_id = changed.id
        else:
            self._not_as_another(name)
            view_id = service.save_view(name, wanted, by=by)
        self._read()
        self._page.tabs.choose(f"{OWN}{view_id}")

    def _ask_name(self) -> None:
        view = self.current
        if view is not None:
            self._made().ask(self.tr("Rename the view"), "", view.name, partial(self._rename, view.id), None)

    def _rename(self, view_id: int, name: str, _replaces: bool) -> None:
        self._not_as_another(name)
        service.rename_view(view_id, name, by=self._context.by())
        self._read()

    def _not_as_another(self, name: str) -> None:
        """Two tabs of one name could not be told apart. Raises ViewNameTaken."""
        words = [tab.word for tab in self._page.tabs.bar.tabs if not tab.key.startswith(OWN)]
        if fold(name) in map(fold, words):
            raise service.ViewNameTaken(name.strip())

    def _move(self, by_places: int) -> None:
        view = self.current
        if view is not None:
            service.move_view(view.id, by_places, by=self._context.by())
            self._read()

    def _delete(self) -> None:
        view = self.current
        if view is None:
            return
        gone, place = service.delete_view(view.id, by=self._context.by())
        self._page.tabs.choose("all")
        self._read()
        done = self.tr("The view “{view}” is deleted").format(view=view.name)
        self._context.toast(done, partial(self._restore, gone, place))

    def _restore(self, gone: SavedView, place: int) -> None:
        try:
            service.restore_view(gone, place, by=self._context.by())
        except DeskError as error:
            self._context.refuse(error)
        self._read()

    def _made(self) -> ViewDialog:
        if self._dialog is None:
            self._dialog = ViewDialog(self._page)
        return self._dialog

    def _allow(self) -> None:
        for action in self._own:
            action.setEnabled(self.current is not None)

    def _show_menu(self, at: QPoint) -> None:
        tab = self._page.tabs.bar.tabAt(at)
        if tab >= 0:
            self._page.tabs.choose(self._page.tabs.bar.tabs[tab].key)
        self.menu.popup(self._page.tabs.bar.mapToGlobal(at))


def _filter_of(wanted: Wanted) -> Filter:
    label, tag = None, None
    if wanted.label is not None:
        known = label_book().get(wanted.label)
        label = Marked(wanted.label, known.name(i18n.language()) if known else "?")
    if wanted.tag is not None:
        found = tag_book().get(wanted.tag)
        tag = Marked(wanted.tag, found.name if found else "?")
    return Filter(wanted.channel, wanted.period, wanted.since, wanted.until, label, tag)
