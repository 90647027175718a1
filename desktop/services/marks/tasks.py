"""Tasks of an order: written down, changed, done and not done after all, taken off."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from desktop.domain.errors import DeskError
from desktop.domain.events import Event
from desktop.domain.life_events import TaskClosed
from desktop.domain.mark_events import TaskAdded, TaskChanged, TaskRemoved, TaskReopened
from desktop.models.base import db, now
from desktop.models.ledger import OrderTask
from desktop.services.commands.commands import Command, require
from desktop.services.inserts import insert_row, update_row
from desktop.services.orders.order_card import order_ledger
from desktop.services.work import work

LONGEST = 200
"""Letters that a task may have: more is a note."""

_TASK = "SELECT id, order_id, kind, text, due_on, assignee, done_at FROM order_task WHERE id = ?"
_NAMES = (
    "SELECT name FROM staff WHERE active "
    "UNION SELECT assignee FROM order_task WHERE assignee <> '' ORDER BY 1"
)


@dataclass(eq=False)
class TaskNotFound(DeskError):
    """The task is no longer there."""

    task: int


@dataclass(eq=False)
class TaskEmpty(DeskError):
    """A task without a word."""

    field: str = "text"


@dataclass(eq=False)
class TaskTooLong(DeskError):
    """Too many words for a task."""

    length: int
    highest: int = LONGEST
    field: str = "text"


@dataclass(eq=False)
class TaskClosesItself(DeskError):
    """Money is to be paid back: the task is done when it is."""

    task: int


@dataclass(frozen=True, slots=True)
class TaskForm:
    """What is to be done, by when, and by whom, in free words."""

    text: str
    due_on: date | None = None
    assignee: str = ""


@dataclass(frozen=True, slots=True)
class Task:
    """A task as it is stored."""

    id: int
    order_id: int
    kind: str
    form: TaskForm
    done: bool


def add_task(order_id: int, form: TaskForm, *, by: str) -> int:
    """Write a task down; returns its id. Raises TaskEmpty, TaskTooLong or WrongLifecycle (for a draft)."""
    row = _row(form)
    with work(by) as job:
        require(Command.ADD_TASK, order_ledger(order_id))
        task_id = insert_row(OrderTask, {**row, "order": order_id, "created_at": now(), "by": by})
        job.record(TaskAdded(row["text"], _day(form.due_on)), order_id)
        return task_id


def change_task(task_id: int, form: TaskForm, *, by: str) -> None:
    """Say something else. Raises TaskNotFound, TaskClosesItself, TaskEmpty or TaskTooLong."""
    row = _row(form)
    with work(by) as job:
        task = _own(task_id)
        if task.form != TaskForm(row["text"], form.due_on, row["assignee"]):
            update_row(OrderTask, task_id, row)
            job.record(TaskChanged(row["text"], _day(form.due_on)), task.order_id)


def finish_task(task_id: int, *, done: bool = True, by: str) -> None:
    """Tick a task, or take the tick off. Raises TaskNotFound or TaskClosesItself."""
    with work(by) as job:
        task = _own(task_id)
        if task.done == done:
            return
        update_row(OrderTask, task_id, {"done_at": now() if done else None})
        event: Event = TaskClosed(task.form.text) if done else TaskReopened(task.form.text)
        job.record(event, task.order_id)


def remove_task(task_id: int, *, by: str) -> Task:
    """Take a task off its order; returns it as it was. Raises TaskNotFound or TaskClosesItself."""
    with work(by) as job:
        task = _own(task_id)
        db.execute_sql("DELETE FROM order_task WHERE id = ?", (task_id,))
        job.record(TaskRemoved(task.form.text), task.order_id)
        return task


def assignees() -> list[str]:
    """Names that a task can be given to: who sells here, and who had tasks before."""
    return [str(row[0]) for row in db.execute_sql(_NAMES)]


def _own(task_id: int) -> Task:
    """A task that people wrote."""
    row = db.execute_sql(_TASK, (task_id,)).fetchone()
    if row is None:
        raise TaskNotFound(task_id)
    known, order_id, kind, text, due_on, assignee, done_at = row
    if kind:
        raise TaskClosesItself(task_id)
    day = date.fromisoformat(due_on) if due_on else None
    return Task(known, order_id, kind, TaskForm(text, day, assignee), done_at is not None)


def _row(form: TaskForm) -> dict[str, Any]:
    text = " ".join(form.text.split())
    if not text:
        raise TaskEmpty()
    if len(text) > LONGEST:
        raise TaskTooLong(len(text))
    return {"text": text, "due_on": form.due_on, "assignee": " ".join(form.assignee.split())}


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""
