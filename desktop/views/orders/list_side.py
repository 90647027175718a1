"""What stands around the rows of the list and is made when first needed: preview, empty pages, dialogs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject

from desktop.domain.errors import DeskError
from desktop.domain.states import DocumentKind
from desktop.services.changes import Changes
from desktop.services.orders.order_search import OrderSearch, OrderView, neighbours
from desktop.views.tables.order_columns import BY_KEY

if TYPE_CHECKING:
    from desktop.views.orders.list import OrderList
    from desktop.views.orders.list_bulk import ListBulk
    from desktop.views.orders.list_empty import EmptyPages
    from desktop.views.orders.list_export import ExportDialog
    from desktop.views.orders.list_print import BatchPrinter
    from desktop.views.orders.list_views import ListViews
    from desktop.views.orders.preview import OrderPreview
    from desktop.views.orders.preview_action import Action
    from desktop.views.parts.tabs import Tab

MEMORY, OFFERED = "orders/preview", "orders/offered"
OWN_COLUMNS = ("label", "tags", "tasks")
T = TypeVar("T")


class ListSide(QObject):
    """Belongs to one list; nothing of this is loaded while the first picture is painted."""

    def __init__(self, page: OrderList) -> None:
        super().__init__(page)
        self._page, self._context = page, page.context
        self.preview: OrderPreview | None = None
        self.empty: EmptyPages | None = None
        self.exporting: ExportDialog | None = None
        self.printing: BatchPrinter | None = None
        self.views: ListViews | None = None
        self.bulk: ListBulk | None = None
        self._own = False
        page.grid.previewed.connect(self.toggle_preview)
        page.grid.looked_at.connect(self._look_at)

    # Preview

    @property
    def previewing(self) -> bool:
        """True while the preview is open."""
        return self.preview is not None and not self.preview.isHidden()

    def restore(self) -> None:
        """Open the preview if it was open last time and has a place of its own; what was asked stays."""
        self.offer_columns()
        if self.views is None:
            from desktop.views.orders.list_views import ListViews

            self.views = ListViews(self._page)
            self.views.count()
        if self.bulk is None:
            from desktop.views.orders.list_bulk import ListBulk

            self.bulk = ListBulk(self._page)
        if self.preview is not None:
            return
        if self._context.device.number(MEMORY) and self._page.table.total:
            self._show_preview(True)
            if not self._page.body.wide:
                self._show_preview(False)

    def own_tabs(self) -> list[Tab]:
        """The tabs of the shop's own views, once they are read."""
        return [] if self.views is None else self.views.tabs()

    def turn_to(self, key: str) -> None:
        """Show the view of a tab. Words and filter stay, but an own view has its own and takes them along."""
        page, was, self._own = self._page, self._own, key not in list(OrderView)
        if self._own and self.views is not None:
            self.views.turn_to(key)
        elif was:
            from desktop.views.orders.list_filter import Filter

            page.put("", Filter(), OrderSearch(view=OrderView(key)))
        else:
            page.look(page.search._replace(view=OrderView(key)))

    def toggle_preview(self) -> None:
        """Open the preview of the current order, or put it away; it is remembered on this machine."""
        shown = not self.previewing
        self._show_preview(shown)
        self._context.device.keep(MEMORY, int(shown))

    def leave(self) -> bool:
        """Put the preview away if the list had to make room for it; True when it did."""
        if not self.previewing or self._page.body.wide:
            return False
        self.toggle_preview()
        return True

    def _show_preview(self, shown: bool) -> None:
        preview = self._made_preview()
        grid = self._page.grid
        if shown and grid.current_row < 0:
            grid.point_at(0)
        self._page.body.show_side(preview, shown=shown)
        if shown:
            self._look_at(grid.current_row)
        else:
            grid.setFocus()

    def _made_preview(self) -> OrderPreview:
        if self.preview is None:
            from desktop.views.orders.preview import OrderPreview

            self.preview = OrderPreview(self._page.body)
            self.preview.hide()
            self.preview.stepped.connect(self._step)
            self.preview.opened.connect(self._open)
            self.preview.acted.connect(self._act)
            self.preview.closed.connect(self.toggle_preview)
        return self.preview

    def _look_at(self, row: int) -> None:
        order_id = self._page.table.order_id(row) if row >= 0 else None
        if order_id is not None and self.previewing:
            self._show(order_id)

    def _show(self, order_id: int) -> None:
        from desktop.services.orders.order_card import order_card

        if self.preview is not None:
            self.preview.show_order(order_card(order_id), self._page.search.text)

    def _step(self, by: int) -> None:
        """The order above or below, also when the one shown has left the list meanwhile."""
        assert self.preview is not None
        shown, grid = self.preview.order_id, self._page.grid
        if shown is None or shown == grid.current_id():
            grid.step(by)
            return
        before, behind = neighbours(self._page.search, shown)
        wanted = before if by < 0 else behind
        place = self._page.table.place(wanted) if wanted is not None else None
        if place is not None:
            grid.point_at(place)

    def _open(self) -> None:
        if self.preview is not None and self.preview.order_id is not None:
            self._context.open_order(self.preview.order_id, self._page.search)

    def _act(self, action: Action) -> None:
        undo = self._tried(lambda: action.act(self._context.by()))
        if undo is not None:
            self._context.toast(action.done, lambda: self._tried(undo))

    def _tried(self, deed: Callable[[], T]) -> T | None:
        """What ``deed`` gives; None when it was refused, which is said."""
        try:
            return deed()
        except DeskError as error:
            self._context.refuse(error)
            return None

    def offer_columns(self) -> None:
        """Show the columns of labels, tags and tasks once there are any, and room; a hidden one stays so."""
        offered = self._context.device.text(OFFERED).split()
        if len(offered) == len(OWN_COLUMNS):
            return
        from desktop.services.orders.order_marks import marks_in_use

        new, head = (
            [key for key, used in marks_in_use().items() if used and key not in offered],
            self._page.grid.head,
        )
        for key in new:
            if head.has_room_for(BY_KEY[key]):
                head.show_column(BY_KEY[key], True)
                offered.append(key)
                self._context.device.keep(OFFERED, " ".join(offered))

    # Nothing to show

    def show_rows_or_empty(self, *, filtered: bool) -> None:
        """Show the rows, or say why there are none."""
        page = self._page
        if page.table.total:
            page.stack.setCurrentWidget(page.grid)
            return
        empty = self._made_empty()
        if page.counts[OrderView.ALL]:
            empty.show_nothing(page.search, filtered=filtered)
        else:
            self._show_first(empty)
        page.stack.setCurrentWidget(empty)
        if self.previewing and not self._page.body.wide:
            self._show_preview(False)

    def focus_empty(self) -> None:
        """Put the focus where work starts while there are no rows."""
        fresh = self.empty is not None and not self._page.counts[OrderView.ALL]
        (self.empty.first.new if fresh and self.empty is not None else self._page.bar.search).setFocus()

    def _made_empty(self) -> EmptyPages:
        if self.empty is None:
            from desktop.views.orders.list_empty import EmptyPages

            self.empty = EmptyPages()
            self._page.stack.addWidget(self.empty)
            self.empty.first.new_asked.connect(self._new_order)
            self.empty.first.demo_asked.connect(self._open_demo)
            self.empty.first.went.connect(self._go)
            self.empty.first.test_asked.connect(self._print_test)
            self.empty.nothing.clear.clicked.connect(self._page.clear_search)
            self.empty.nothing.everywhere.clicked.connect(self._search_all)
        return self.empty

    def _show_first(self, empty: EmptyPages) -> None:
        from desktop.services.settings.first_steps import first_steps
        from desktop.views.trial_print import was_tested

        empty.show_first(first_steps(), tested=was_tested(self._context))

    def _print_test(self) -> None:
        from desktop.views.trial_print import TrialPage

        TrialPage(self._context, self._page, self._tested).print()

    def _tested(self) -> None:
        if self.empty is not None:
            self._show_first(self.empty)

    def _new_order(self) -> None:
        self._context.new_order()

    def _open_demo(self) -> None:
        self._context.doors.open_demo()

    def _search_all(self) -> None:
        self._page.tabs.choose(OrderView.ALL.value)

    def _go(self, name: str) -> None:
        self._context.show_page(name)

    # Papers and files

    def print_papers(self, order_ids: Sequence[int], kind: DocumentKind) -> None:
        """Print the papers of ``kind`` of these orders as one job."""
        if self.printing is None:
            from desktop.views.orders.list_print import BatchPrinter

            self.printing = BatchPrinter(self._page, self._context)
        self.printing.print_papers(order_ids, kind)

    def export(
        self, search: OrderSearch, columns: list[int], number: int, only: tuple[int, ...] | None = None
    ) -> None:
        """Ask for a format and a place, and write the list there, or the chosen orders only."""
        if self.exporting is None:
            from desktop.views.orders.list_export import ExportDialog

            self.exporting = ExportDialog(self._page, self._context)
        self.exporting.ask(search, columns, number, only)

    # What others change

    def hear(self, changes: Changes) -> None:
        """Bring what is shown up to date."""
        self.offer_columns()
        if self.views is not None:
            self.views.hear(changes)
        if changes.settings:
            self._page.table.reword()
        if self.previewing and self.preview is not None and self.preview.order_id in changes.orders:
            self._show(self.preview.order_id)
        elif self.empty is not None and not self._page.counts[OrderView.ALL]:
            self._show_first(self.empty)
