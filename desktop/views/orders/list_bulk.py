"""Acts on the chosen orders of the list: a bar and a menu, a question where one is due, and one report."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QObject, QPoint
from PySide6.QtGui import QAction, QKeySequence

from desktop.domain.errors import DeskError
from desktop.services.commands.commands import Command
from desktop.services.orders.order_marks import NO_MARKS, order_marks
from desktop.services.orders.order_search import order_ids
from desktop.services.plans import bulk
from desktop.services.plans.bulk import BulkReport, Deed, Seen
from desktop.services.shop.label_book import label_book
from desktop.shell.tasks import Task
from desktop.views import labels
from desktop.views.icons import icon
from desktop.views.orders.bulk_bar import BulkBar
from desktop.views.orders.bulk_dialogs import BulkProgress, BulkQuestion, BulkResult
from desktop.views.orders.bulk_words import BulkAct, label_question, said_of, stays, undo_leaves
from desktop.views.orders.label_menu import SETTINGS, LabelMenu
from desktop.views.orders.tag_dialog import TagDialog, TagQuestion
from desktop.views.parts.menu import Menu

if TYPE_CHECKING:
    from desktop.views.orders.list import OrderList

translate = QCoreApplication.translate
KEYS = {BulkAct.LABEL: "Ctrl+L", BulkAct.TAGS: "Ctrl+T", BulkAct.UNTAG: "Ctrl+Shift+T"}
COMMANDS = {
    BulkAct.PAID: Command.MARK_PAID,
    BulkAct.SHIPPED: Command.MARK_SHIPPED,
    BulkAct.HOLD: Command.HOLD,
    BulkAct.RESUME: Command.RESUME,
    BulkAct.COMPLETE: Command.COMPLETE,
    BulkAct.REMIND: Command.REMIND,
}
MENU: tuple[tuple[BulkAct, ...], ...] = (
    (BulkAct.LABEL, BulkAct.TAGS, BulkAct.UNTAG),
    (BulkAct.PAID, BulkAct.SHIPPED, BulkAct.REMIND),
    (BulkAct.HOLD, BulkAct.RESUME, BulkAct.COMPLETE),
)
SHOWS_PROGRESS_FROM = 25


class ListBulk(QObject):
    """Belongs to one list. ``acts`` are its actions, ``bar`` shows from two chosen orders on."""

    def __init__(self, page: OrderList) -> None:
        super().__init__(page)
        self._page, self._context = page, page.context
        self._labels: LabelMenu | None = None
        self._tags: TagDialog | None = None
        self._progress: BulkProgress | None = None
        self.question: BulkQuestion | None = None
        self.result: BulkResult | None = None
        self.menu = Menu(page.menu)
        self.menu.setTitle(self.tr("The chosen orders"))
        self.acts = {act: self._make(act) for act in BulkAct}
        self.export = QAction(icon("export"), self.tr("Export the selection…"), page)
        self.export.triggered.connect(self._export)
        self._fill_menu()
        page.menu.insertMenu(page.menu.actions()[0], self.menu).setIcon(icon("check"))
        self.bar = BulkBar(self.acts[BulkAct.LABEL], self.acts[BulkAct.TAGS], self.menu)
        self.bar.left.connect(self._leave)
        self.bar.put_above(page.foot)
        page.grid.chosen.connect(self._show)
        self._show()

    def _make(self, act: BulkAct) -> QAction:
        said = said_of(act)
        action = QAction(icon(said.icon), said.menu, self._page)
        action.setObjectName(f"orders.bulk.{act.value}")
        if act in KEYS:
            action.setShortcut(QKeySequence(KEYS[act]))
            self._page.addAction(action)
        deeds: dict[BulkAct, Callable[[], None]] = {
            BulkAct.LABEL: self._ask_label,
            BulkAct.TAGS: self._ask_tags,
            BulkAct.UNTAG: self._ask_untag,
        }
        deed = deeds.get(act, partial(self._look, act))
        action.triggered.connect(lambda _checked=False: deed())
        return action

    def _fill_menu(self) -> None:
        for group in MENU:
            self.menu.addActions([self.acts[act] for act in group])
            self.menu.addSeparator()
        self.menu.addActions([self._page.menu.slips, self._page.menu.invoices, self.export])

    # What is chosen

    def _show(self) -> None:
        number = self._page.grid.chosen_count()
        for action in (*self.acts.values(), self.export):
            action.setEnabled(number > 0)
        shown = self.bar.isVisibleTo(self._page)
        self.bar.show_number(number)
        if number > 1 and not shown:  # the list became lower by the bar
            self._page.grid.scrollTo(self._page.grid.currentIndex())

    def _ids(self) -> tuple[int, ...]:
        """The chosen orders from top to bottom."""
        page = self._page
        if page.grid.chosen_count() == page.table.total:
            return tuple(order_ids(page.search, page.table.total))
        return tuple(page.grid.chosen_ids())

    def _leave(self) -> None:
        """Choose the current order alone again."""
        self._page.grid.point_at(max(self._page.grid.current_row, 0))
        self._page.grid.setFocus()

    def _export(self) -> None:
        ids = self._ids()
        self._page.side.export(self._page.search, self._page.grid.head.wanted(), len(ids), ids)

    # Labels and tags: at once, and taken back

    def _ask_label(self) -> None:
        ids, grid = self._ids(), self._page.grid
        if not ids:
            return
        if self._labels is None:
            self._labels = LabelMenu(self._page)
            self._labels.chosen.connect(self._set_label)
            self._labels.settings_asked.connect(self._to_settings)
        order = self._page.table.order(grid.current_row)
        current = order.label if order is not None and len(ids) == 1 else None
        rect = grid.visualRect(grid.currentIndex())
        at = QPoint(grid.columns[0].before, rect.bottom())
        self._labels.ask(grid.viewport().mapToGlobal(at), current, clears=True)

    def _to_settings(self) -> None:
        self._context.show_page(SETTINGS)

    def _set_label(self, label_id: int | None) -> None:
        ids = self._ids()
        deed = bulk.label_deed(label_id, by=self._context.by())
        label = label_book().get(label_id) if label_id is not None else None
        if label is not None and label.steps:
            self._ask(BulkAct.LABEL, deed, ids, Seen([], [], []), label.id)
        else:
            self._run(BulkAct.LABEL, deed, ids)

    def _ask_tags(self) -> None:
        ids = self._ids()
        marks = order_marks(ids)
        has = [
            tag
            for tag in bulk.tags_of_all(ids)
            if all(tag in marks.get(order_id, NO_MARKS).tags for order_id in ids)
        ]
        said = said_of(BulkAct.TAGS)
        intro = self.tr("What is ticked stands on all of them.") if len(ids) > 1 else ""
        self._tag(
            ids, TagQuestion(labels.counted(len(ids), said.one, said.many), intro, said.go, _nothing, has)
        )

    def _ask_untag(self) -> None:
        ids, said = self._ids(), said_of(BulkAct.UNTAG)
        offered = bulk.tags_of_all(ids)
        title = labels.counted(len(ids), said.one, said.many)
        intro = self.tr("Leave ticked what may stay; press what shall go.")
        self._tag(ids, TagQuestion(title, intro, said.go, _nothing, offered, offered))

    def _tag(self, ids: tuple[int, ...], question: TagQuestion) -> None:
        if not ids:
            return
        if self._tags is None:
            self._tags = TagDialog(self._page)
        self._tags.ask(question.saving(partial(self._save_tags, ids)))

    def _save_tags(self, ids: tuple[int, ...], added: list[str], removed: list[str]) -> None:
        if added or removed:
            self._run(BulkAct.TAGS, bulk.tag_deed(added, removed, by=self._context.by()), ids)

    # What cannot be taken back, or needs a word: asked first

    def _look(self, act: BulkAct) -> None:
        ids = self._ids()
        task = Task(lambda running: bulk.look(ids, COMMANDS[act], running.step))
        self._start(task, len(ids), partial(self._looked, act, ids))

    def _looked(self, act: BulkAct, ids: tuple[int, ...], seen: Seen) -> None:
        self._ask(act, None, ids, seen)

    def _ask(
        self,
        act: BulkAct,
        deed: Deed | None,
        ids: tuple[int, ...],
        seen: Seen,
        label_id: int | None = None,
    ) -> None:
        said = said_of(act)
        if label_id is not None:
            said = label_question(said, label_id)
        self._forget()
        self.question = BulkQuestion(self._page, act, said, len(ids), seen)
        self.question.accepted.connect(partial(self._agreed, act, deed, ids))
        self.question.open(self.question.reason if act is BulkAct.HOLD else self.question.go)

    def _agreed(self, act: BulkAct, deed: Deed | None, ids: tuple[int, ...]) -> None:
        assert self.question is not None
        self._run(act, deed or self._deed(act, self.question.reason.text().strip()), ids)

    def _deed(self, act: BulkAct, reason: str) -> Deed:
        by = self._context.by()
        if act is BulkAct.HOLD:
            return bulk.hold_deed(reason, by=by)
        if act is BulkAct.PAID:
            return bulk.paid_deed(by=by)
        if act is BulkAct.REMIND:
            early = self.question is not None and self.question.early.isChecked()
            return bulk.remind_deed(by=by, early=early)
        return bulk.command_deed(COMMANDS[act], by=by)

    # Done

    def _run(self, act: BulkAct, deed: Deed, ids: tuple[int, ...]) -> None:
        task = Task(lambda running: bulk.for_each(ids, deed, running.step), writes=True)
        self._start(task, len(ids), partial(self._report, act))

    def _start(self, task: Task, number: int, then: Callable[[Any], None]) -> None:
        """Run it, with its progress where it takes a while, which is gone before ``then`` is called."""
        task.done.connect(self._end_progress)
        task.done.connect(then)
        task.failed.connect(self._fail)
        if number >= SHOWS_PROGRESS_FROM:
            progress = self._progress = BulkProgress(self._page, number)
            task.progressed.connect(lambda done, of, _text: progress.show_progress(done, of))
            task.finished.connect(self._end_progress)
            progress.rejected.connect(task.cancel)
            progress.open(progress.stop)
        self._context.tasks.start(task)

    def _end_progress(self, _result: object = None) -> None:
        if self._progress is not None:
            self._progress.accept()
            self._progress.deleteLater()
            self._progress = None

    def _report(self, act: BulkAct, report: BulkReport) -> None:
        said = said_of(act)
        if report.silent:
            undo = partial(self._take_back, report) if report.backs else None
            done = labels.counted(len(report.done), said.done_one, said.done_many)
            self._context.toast(f"{done}. {undo_leaves(report.papers)}" if report.papers else done, undo)
            return
        self._forget()
        self.result = BulkResult(self._page, said, report)
        self.result.undo.clicked.connect(partial(self._undo_shown, report))
        self.result.open(self.result.close_it)

    def _undo_shown(self, report: BulkReport) -> None:
        if self.result is not None:
            self.result.accept()
        self._take_back(report)

    def _take_back(self, report: BulkReport) -> None:
        by = self._context.by()
        task = Task(lambda running: bulk.take_back(report, by=by, step=running.step), writes=True)
        self._start(task, len(report.backs), partial(self._taken_back, report))

    def _taken_back(self, report: BulkReport, refused: list[DeskError]) -> None:
        kept = stays(report.papers, report.gone)
        if kept:
            self._context.toast(kept)
        for error in refused[:1]:
            self._context.refuse(error)

    def _fail(self, error: Exception) -> None:
        if isinstance(error, DeskError):
            self._context.refuse(error)
        else:
            self._context.doors.refuse(error)

    def _forget(self) -> None:
        for dialog in (self.question, self.result):
            if dialog is not None:
                dialog.hide()
                dialog.deleteLater()
        self.question = self.result = None


def _nothing(_added: list[str], _removed: list[str]) -> None:
    """Stands in a question until it is known what saving does."""
