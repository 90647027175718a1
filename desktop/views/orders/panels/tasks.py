"""Tasks: what is still to be done for the order. The card is there only when there are any."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from desktop.services.ledger_cards import OrderCard, TaskCard
from desktop.shell import clock
from desktop.views import labels
from desktop.views.orders.panels.panel import Panel, Rows, row
from desktop.views.parts.rows import TwoLines


class TasksPanel(Panel):
    """Open tasks with whose they are and when they are due; done ones ticked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", "order.tasks", parent)
        self.set_title(self.tr("Tasks"))
        self.tasks = Rows("order.tasks.list")
        self.body.addWidget(self.tasks)

    def part(self, card: OrderCard) -> Any:
        return card.tasks

    def fill(self, card: OrderCard) -> None:
        self.tasks.refill(self._task_row(task) for task in card.tasks)
        self.setVisible(bool(card.tasks))

    def _task_row(self, task: TaskCard) -> TwoLines:
        late = task.done_at is None and task.due_on is not None and task.due_on < clock.today()
        about = [task.assignee, labels.day(task.due_on) if task.due_on else ""]
        if task.done_at is not None:
            about.append(self.tr("done"))
        elif late:
            about.append(self.tr("late"))
        made = row(task.text, ", ".join(part for part in about if part), "task" if task.done_at else "ring")
        made.icon.set_icon("paid" if task.done_at else "ring", "prob" if late else "muted")
        made.subtitle.set_tone("prob" if late else "muted")
        return made
