"""Tasks: what is still to be done for the order. The card is there only when there are any."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from PySide6.QtWidgets import QWidget

from desktop.services.ledger_cards import OrderCard, TaskCard
from desktop.services.perform_money import PAY_BACK
from desktop.shell import clock
from desktop.views import labels, states
from desktop.views.orders.acts import OrderActs
from desktop.views.orders.panels.panel import Panel, Rows, act_button, row
from desktop.views.parts.rows import TwoLines


class TasksPanel(Panel):
    """Open tasks with whose they are and when they are due; done ones ticked."""

    def __init__(self, acts: OrderActs, parent: QWidget | None = None) -> None:
        super().__init__("", "order.tasks", parent)
        self._acts = acts
        self.set_title(self.tr("Tasks"))
        self.tasks = Rows("order.tasks.list")
        self.body.addWidget(self.tasks)

    def part(self, card: OrderCard) -> Any:
        head = card.head
        return card.tasks, head.held_since, head.hold_reason, head.currency, clock.today()

    def fill(self, card: OrderCard) -> None:
        rows = [self._task_row(task, card.head.currency) for task in card.tasks]
        if card.head.held_since is not None:
            rows.insert(0, self._hold_row(card.head.held_since, card.head.hold_reason))
        self.tasks.refill(rows)
        self.setVisible(bool(rows))

    def _hold_row(self, since: datetime, reason: str) -> TwoLines:
        made = row(reason or states.held_word(), states.held_age(since), "pause")
        made.icon.set_icon("pause", "prob")
        return made.add(act_button(self.tr("Resume"), self._acts["hold"], "order.resume", "link"))

    def _task_row(self, task: TaskCard, currency: str) -> TwoLines:
        late = task.done_at is None and task.due_on is not None and task.due_on < clock.today()
        about = [task.assignee, labels.day(task.due_on) if task.due_on else ""]
        if task.done_at is not None:
            about.append(self.tr("done"))
        elif late:
            about.append(self.tr("late"))
        text = task.text
        if task.kind == PAY_BACK:
            text = self.tr("Pay back {amount}").format(amount=labels.money(task.amount_minor, currency))
        made = row(text, ", ".join(part for part in about if part), "task" if task.done_at else "ring")
        made.icon.set_icon("paid" if task.done_at else "ring", "prob" if late else "muted")
        made.subtitle.set_tone("prob" if late else "muted")
        if task.kind == PAY_BACK and task.done_at is None:
            made.add(act_button(self.tr("Pay back"), self._acts["pay_back"], "order.pay_back", "link"))
        return made
