"""Tasks: what is still to be done for the order, and what was done, ticked where it stands."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.services.orders.ledger_cards import OrderCard, TaskCard
from desktop.services.perform.perform_money import PAY_BACK
from desktop.shell import clock
from desktop.views import labels, states
from desktop.views.orders.acts import OrderActs
from desktop.views.orders.panels.panel import Panel, Rows, act_button, nothing, row
from desktop.views.parts.buttons import IconButton
from desktop.views.parts.rows import TwoLines
from desktop.views.parts.text import Elided, Paragraph
from desktop.views.parts.toggles import CheckBox
from desktop.views.tokens import GAP_8

BOX = 20


class TaskRow(QWidget):
    """A task that people wrote: its box, its words, whose it is and by when, and a pencil."""

    def __init__(self, task: TaskCard, about: str, *, late: bool) -> None:
        super().__init__()
        self.box, done = CheckBox(), task.done_at is not None
        self.box.setObjectName(f"order.task.{task.id}")
        self.box.setFixedWidth(BOX)
        self.box.setChecked(done)
        self.box.setAccessibleName(task.text)
        self.box.setAccessibleDescription(about)
        self.words = Paragraph(task.text, 13, 400, "muted" if done else "text")
        self.about = Elided(about, 12, 400, "prob" if late else "muted")
        self.about.setVisible(bool(about))
        self.pencil = IconButton("pencil", "", 32)
        self.pencil.setObjectName(f"order.task.{task.id}.change")
        words = QVBoxLayout()
        words.setContentsMargins(0, 6, 0, 0)
        words.setSpacing(0)
        words.addWidget(self.words)
        words.addWidget(self.about)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 4)
        line.setSpacing(GAP_8)
        line.addWidget(self.box, 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(words, 1)
        line.addWidget(self.pencil, 0, Qt.AlignmentFlag.AlignTop)


class TasksPanel(Panel):
    """Open tasks with whose they are and when they are due; done ones ticked. What is late is red."""

    def __init__(self, acts: OrderActs, parent: QWidget | None = None) -> None:
        super().__init__("", "order.tasks", parent)
        self._acts = acts
        self.set_title(self.tr("Tasks"))
        self.add_action(act_button(self.tr("Add"), acts["add_task"], "order.add_task"))
        self.tasks = Rows("order.tasks.list")
        self.body.addWidget(self.tasks)

    def part(self, card: OrderCard) -> Any:
        head = card.head
        return head.id, card.tasks, head.held_since, head.hold_reason, head.currency, clock.today()

    def fill(self, card: OrderCard) -> None:
        head = card.head
        tasks = sorted(card.tasks, key=lambda task: task.done_at is not None)
        rows: list[QWidget] = [self._task_row(task, head.currency) for task in tasks]
        if head.held_since is not None:
            rows.insert(0, self._hold_row(head.held_since, head.hold_reason))
        self.tasks.refill(rows or [nothing(self.tr("Nothing to do."))])

    def _hold_row(self, since: datetime, reason: str) -> TwoLines:
        made = row(reason or states.held_word(), states.held_age(since), "pause")
        made.icon.set_icon("pause", "prob")
        return made.add(act_button(self.tr("Resume"), self._acts["hold"], "order.resume", "link"))

    def _task_row(self, task: TaskCard, currency: str) -> QWidget:
        late = task.done_at is None and task.due_on is not None and task.due_on < clock.today()
        if task.kind == PAY_BACK:
            return self._owed_row(task, currency)
        made = TaskRow(task, self._about(task, late=late), late=late)
        made.pencil.set_name(self.tr("Change “{task}”").format(task=task.text))
        made.box.toggled.connect(partial(self._acts.tasks.tick, task))
        made.pencil.clicked.connect(partial(self._acts.tasks.change, task))
        return made

    def _about(self, task: TaskCard, *, late: bool) -> str:
        parts = [task.assignee]
        if task.done_at is not None:
            done = self.tr("done {day}").format(day=labels.day(clock.here(task.done_at).date()))
            return ", ".join(part for part in (*parts, done) if part)
        if task.due_on is not None:
            day = labels.day(task.due_on)
            parts.append(self.tr("late since {day}").format(day=day) if late else day)
        return ", ".join(part for part in parts if part)

    def _owed_row(self, task: TaskCard, currency: str) -> TwoLines:
        """Money that is owed: ticked by paying it back."""
        amount = labels.money(task.amount_minor, currency)
        done = task.done_at is not None
        made = row(
            self.tr("Pay back {amount}").format(amount=amount), self.tr("done") if done else "", "task"
        )
        made.icon.set_icon("paid" if done else "ring", "muted")
        if not done:
            made.add(act_button(self.tr("Pay back"), self._acts["pay_back"], "order.pay_back", "link"))
        return made
