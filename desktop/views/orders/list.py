"""The order list: every order, found by a few letters, sorted, previewed, opened, printed, exported."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.domain.states import DocumentKind
from desktop.services.changes import Changes
from desktop.services.orders.order_search import OrderSearch, OrderView, due_sum, view_counts
from desktop.shell import clock
from desktop.views import labels
from desktop.views.context import DeskContext, Page
from desktop.views.orders.list_actions import ListActions
from desktop.views.orders.list_bar import OrderBar, view_words
from desktop.views.orders.list_body import ListBody
from desktop.views.orders.list_filter import Filter
from desktop.views.orders.list_foot import OrderFoot
from desktop.views.orders.list_side import ListSide
from desktop.views.orders.list_typed import order_typed
from desktop.views.parts.card import Pane
from desktop.views.parts.first_paint import FirstPaint
from desktop.views.parts.tabs import Tab, Tabs
from desktop.views.tables.order_columns import COLUMNS, column_of, why_not_sorted
from desktop.views.tables.order_grid import OrderGrid
from desktop.views.tables.order_table import OrderTable
from desktop.views.tokens import GAP_24

MEMORY = "orders/columns"
SUM_AFTER_MS, MINUTE_MS = 120, 60_000


class OrderList(Page):
    """The page ``orders``. What is typed is searched at once; sums follow when the keys rest."""

    def __init__(self, context: DeskContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.setObjectName("orders.view")
        self.setAccessibleName(self.tr("Orders"))
        self.table = OrderTable(self)
        self.grid = OrderGrid(self.table)
        self.grid.setObjectName("orders.table")
        self.grid.setAccessibleName(self.tr("Orders"))
        self.bar, self.tabs, self.foot = OrderBar(self), Tabs(adds=True), OrderFoot()
        self.tabs.setObjectName("orders.views")
        self.tabs.bar.setAccessibleName(self.tr("Views"))
        self.menu = ListActions(self, self.grid)
        self.bar.more.setMenu(self.menu)
        self.stack = QStackedWidget()
        self.body = ListBody(self._left())
        self.side = ListSide(self)
        self.counts: dict[OrderView, int] = {}
        self._day = clock.today()
        self._arrived = False
        self._sums = QTimer(self, singleShot=True, interval=SUM_AFTER_MS)
        self._clock = QTimer(self, interval=MINUTE_MS)
        self._lay_out()
        self.grid.head.recall(context.device.text(MEMORY))  # before anybody listens: nothing to remember yet
        self._connect()
        self._count_views()
        self.look(OrderSearch(), total=self.counts[OrderView.ALL])

    def _left(self) -> QWidget:
        left = QWidget()
        self.stack.addWidget(self.grid)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.stack, 1)
        column.addWidget(self.foot)
        return left

    def _lay_out(self) -> None:
        views = Pane("surface", "b")
        row = QHBoxLayout(views)
        row.setContentsMargins(GAP_24, 0, GAP_24, 0)
        row.addWidget(self.tabs)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.bar, views):
            column.addWidget(widget)
        column.addWidget(self.body, 1)

    def _connect(self) -> None:
        self.body.squeezed.connect(self.grid.fold)
        self.bar.search.textChanged.connect(self._search)
        self.bar.search.entered.connect(self._enter)
        self.bar.search.left.connect(self.grid.setFocus)
        self.bar.search.stepped.connect(self.grid.step)
        self.bar.filter.changed.connect(self._filter)
        self.bar.new.clicked.connect(self._new)
        self.tabs.chosen.connect(self.side.turn_to)
        self.grid.opened.connect(self._open)
        self.grid.chosen.connect(self._show_chosen)
        self.grid.typed.connect(self._type)
        self.grid.head.sort_asked.connect(self._sort)
        self.grid.head.sort_refused.connect(lambda column: self.context.remark(why_not_sorted(column)))
        self.grid.head.arranged.connect(self._remember)
        self.grid.customContextMenuRequested.connect(self._show_menu)
        self.grid.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.table.counted.connect(self._show_state)
        self.menu.slips_asked.connect(self._print_slips)
        self.menu.invoices_asked.connect(self._print_invoices)
        self.menu.export_asked.connect(self._export)
        self.menu.search_asked.connect(self._go_to_search)
        self.menu.turned.connect(self._turn)
        self._sums.timeout.connect(self._show_sums)
        self._clock.timeout.connect(self._watch_day)
        self._clock.start()
        self.context.bus.changed.connect(self._hear)

    def arrive(self) -> None:
        if not self._arrived:
            self._arrived = True
            FirstPaint(self, self._settle)
        if self.table.total:
            self.grid.point_at(max(self.grid.current_row, 0))
            self.grid.setFocus()
        else:
            self.side.focus_empty()

    # What is looked for

    @property
    def search(self) -> OrderSearch:
        """What the list shows now."""
        return self.table.search

    def look(self, search: OrderSearch, *, keep: bool = False, total: int | None = None) -> None:
        """Show what ``search`` finds from the top; ``keep`` stays with the current order if it is found.

        ``total`` is how many it finds, if that was just counted."""
        before = self.grid.current_id() if keep else None
        self.table.show(search, total)
        self.grid.head.show_sort(column_of(search.sort), falling=search.descending)
        self.grid.scrollToTop()
        place = self.table.place(before) if before is not None else None
        if place is not None:
            self.grid.point_at(place)
        elif self.side.previewing:
            self.grid.point_at(0)
        if self._arrived:
            self._sums.start()

    def _search(self, text: str) -> None:
        self.look(self.search._replace(text=text.strip()))

    def _filter(self, chosen: Filter) -> None:
        since, until = chosen.days()
        label, tag = (mark and mark.id for mark in (chosen.label, chosen.tag))
        now = self.search._replace(channel=chosen.channel, since=since, until=until)
        self.look(now._replace(label=label, tag=tag))

    def put(self, text: str, chosen: Filter, search: OrderSearch) -> None:
        """Show a whole search at once: its words in the box, its filter on the button, and what it finds."""
        self.bar.search.blockSignals(True)
        self.bar.search.setText(text)
        self.bar.search.blockSignals(False)
        self.bar.filter.set_filter(chosen)
        self.look(search)

    def _turn(self, by: int) -> None:
        views = [tab.key for tab in self.tabs.bar.tabs]
        at = views.index(self.tabs.current()) + by
        self.tabs.choose(views[at % len(views)])

    def _sort(self, column: int) -> None:
        now, wanted = self.search, COLUMNS[column].sort
        assert wanted is not None, "a column that does not sort is never asked to"
        same = now.sort is wanted
        falling = not now.descending if same else COLUMNS[column].newest_first
        self.look(now._replace(sort=wanted, descending=falling))
        self.grid.point_at(0)

    def clear_search(self) -> None:
        """Look for everything in this view again."""
        if self.bar.search.text():
            self.bar.search.clear()
        else:
            self.bar.filter.clear()
        self._go_to_search()

    def _go_to_search(self) -> None:
        self.bar.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.bar.search.selectAll()

    def _type(self, text: str) -> None:
        self.bar.search.setFocus(Qt.FocusReason.OtherFocusReason)
        self.bar.search.insert(text)

    def _enter(self) -> None:
        found = order_typed(self.bar.search.text(), self.table)
        found = found if found is not None else self.grid.current_id()
        if found is not None:
            self._open(found, False)
        elif self.table.total:
            self.grid.point_at(0)
            self.grid.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        letters = event.text()
        if event.key() == Qt.Key.Key_Escape and self.side.leave():
            return
        if event.key() == Qt.Key.Key_Escape and self.bar.search.text():
            self.clear_search()
        elif letters[:1].isalnum() and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._type(letters)
        else:
            super().keyPressEvent(event)

    # What is shown

    def _count_views(self) -> None:
        self.counts = view_counts()
        self.show_tabs()

    def show_tabs(self) -> None:
        """Show the views with their counters: those that every shop has, then its own."""
        words = view_words()
        for view in (OrderView.TASKS, OrderView.RETURNS):
            if not self.counts[view] and self.tabs.current() != view:
                del words[view]  # few shops have any; nobody misses an empty list of them
        numbers = {view: labels.count(self.counts[view]) for view in words}
        shown = [
            Tab(view, words[view], number, view is OrderView.TO_REFUND) for view, number in numbers.items()
        ]
        self.tabs.set_tabs([*shown, *self.side.own_tabs()])

    def _show_state(self) -> None:
        self.foot.show_count(self.table.total)
        self.side.show_rows_or_empty(filtered=self.bar.filter.filter.narrows)
        fresh = not self.counts[OrderView.ALL]
        self.bar.filter.setVisible(not fresh)
        self.bar.more.setVisible(not fresh)
        self.foot.setVisible(not fresh)
        self.foot.hints.setVisible(self.table.total > 0)

    def _settle(self) -> None:
        """What the first picture of the list did not wait for."""
        from desktop.views.orders.list_scan import ListScan

        self.side.restore()
        self.scan = ListScan(self)
        self._sums.start()

    def _show_sums(self) -> None:
        from desktop.services.shop.preferences import shop  # the rows come first

        self.foot.show_due(due_sum(self.search), shop().currency)

    def _show_chosen(self) -> None:
        for part in (self.foot, self.menu):
            part.show_chosen(self.grid.chosen_count())

    def _show_menu(self, at: QPoint) -> None:
        self.menu.popup(self.grid.viewport().mapToGlobal(at))

    def _remember(self) -> None:
        memory = self.grid.head.memory()
        if memory != self.context.device.text(MEMORY):  # the first layout changes nothing worth a write
            self.context.device.keep(MEMORY, memory)

    # What is done

    def _open(self, order_id: int, apart: bool) -> None:
        self.context.open_order(order_id, self.search, apart=apart)

    def _new(self) -> None:
        self.context.new_order()

    def _print_slips(self) -> None:
        self.side.print_papers(self.grid.chosen_ids(), DocumentKind.PACKING_SLIP)

    def _print_invoices(self) -> None:
        self.side.print_papers(self.grid.chosen_ids(), DocumentKind.INVOICE)

    def _export(self) -> None:
        self.side.export(self.search, self.grid.head.wanted(), self.table.total)

    # What others change

    def _hear(self, changes: Changes) -> None:
        if changes.orders:
            self._count_views()
            self.table.refresh(changes.orders)
            self._sums.start()
        self.side.hear(changes)

    def _watch_day(self) -> None:
        if clock.today() != self._day:
            self._day = clock.today()
            self._count_views()
            self.look(self.search, keep=True)
