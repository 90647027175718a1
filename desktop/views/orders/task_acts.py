"""Tasks from the page of an order: write one down, change it, tick it."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from desktop.domain.errors import DeskError
from desktop.services.commands.commands import Command
from desktop.services.marks.tasks import Task, TaskForm, add_task, change_task, finish_task, remove_task
from desktop.services.orders.ledger_cards import OrderCard, TaskCard
from desktop.views.context import DeskContext
from desktop.views.orders.act_group import ActGroup
from desktop.views.orders.task_dialog import TaskDialog

KEY = "F"


class TaskActs(ActGroup):
    """The action ``add_task``, and what the rows of the panel ask for."""

    def __init__(self, page: QWidget, context: DeskContext) -> None:
        super().__init__(page, context)
        self._dialog: TaskDialog | None = None
        self.make("add_task", "task", KEY, self._ask_new, self.tr("Add a task…"))

    def show_card(self, card: OrderCard) -> None:
        """Allow what this order allows; what it does not says why in its tool tip."""
        self._card = card
        self.allow("add_task", Command.ADD_TASK)

    def _ask_new(self) -> None:
        assert self._card is not None
        head = self._card.head
        title = self.tr("Task for {number}").format(number=head.number)
        self._made().ask(title, None, partial(self._add, head.id))

    def change(self, task: TaskCard) -> None:
        """Open a task to say something else, or to take it off."""
        form = TaskForm(task.text, task.due_on, task.assignee)
        self._made().ask(
            self.tr("Change the task"), form, partial(self._change, task.id), partial(self._remove, task.id)
        )

    def tick(self, task: TaskCard, done: bool) -> None:
        """A task is done, or not after all."""
        by = self._context.by()
        if not self._tried(partial(finish_task, task.id, done=done, by=by)):
            return
        undo = partial(self._tried, partial(finish_task, task.id, done=not done, by=by))
        self._context.toast(self.tr("Task done") if done else self.tr("Task not done after all"), undo)

    def _made(self) -> TaskDialog:
        if self._dialog is None:
            self._dialog = TaskDialog(self._page.window())
        return self._dialog

    def _add(self, order_id: int, form: TaskForm) -> None:
        add_task(order_id, form, by=self._context.by())

    def _change(self, task_id: int, form: TaskForm) -> None:
        change_task(task_id, form, by=self._context.by())

    def _remove(self, task_id: int) -> None:
        try:
            gone = remove_task(task_id, by=self._context.by())
        except DeskError as error:
            self._context.refuse(error)
            return
        self._context.toast(self.tr("Task removed"), partial(self._put_back, gone))

    def _put_back(self, gone: Task) -> None:
        by = self._context.by()
        try:
            task_id = add_task(gone.order_id, gone.form, by=by)
            finish_task(task_id, done=gone.done, by=by)
        except DeskError as error:
            self._context.refuse(error)

    def _tried(self, deed: partial[None]) -> bool:
        try:
            deed()
        except DeskError as error:
            self._context.refuse(error)
            return False
        return True
