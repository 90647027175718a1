"""Tasks: text, day and who; done and not done after all; counted, and late after their day."""

from __future__ import annotations

from datetime import date

import pytest

from desktop.domain.states import Lifecycle
from desktop.models import OrderTask, Staff
from desktop.services.commands.command_refusals import WrongLifecycle
from desktop.services.marks.tasks import (
    TaskClosesItself,
    TaskEmpty,
    TaskForm,
    TaskNotFound,
    TaskTooLong,
    add_task,
    assignees,
    change_task,
    finish_task,
    remove_task,
)
from desktop.services.orders.order_card import order_card
from desktop.services.orders.order_marks import order_marks
from tests.services.factory import history, make_order

DAY = date(2026, 11, 23)
CALL = TaskForm("Rappeler avant l’envoi", DAY, "Maëlle")


def test_a_task_is_written_down_done_and_not_done_after_all(new_shop):
    order = make_order()
    task_id = add_task(order, TaskForm("  Rappeler   avant l’envoi ", DAY, " Maëlle "), by="Yann")
    (task,) = order_card(order).tasks
    assert (task.text, task.due_on, task.assignee, task.done_at) == (CALL.text, DAY, "Maëlle", None)
    finish_task(task_id, by="")
    finish_task(task_id, by="")
    assert order_card(order).tasks[0].done_at is not None
    finish_task(task_id, done=False, by="")
    assert order_card(order).tasks[0].done_at is None
    assert history(order)[-3:] == ["task_added", "task_closed", "task_reopened"]


def test_a_task_is_changed_and_taken_off(new_shop):
    order = make_order()
    task_id = add_task(order, CALL, by="")
    change_task(task_id, CALL, by="")
    change_task(task_id, TaskForm("Emballer"), by="")
    (task,) = order_card(order).tasks
    assert (task.text, task.due_on, task.assignee) == ("Emballer", None, "")
    assert remove_task(task_id, by="").form == TaskForm("Emballer")
    assert order_card(order).tasks == ()
    assert history(order)[-3:] == ["task_added", "task_changed", "task_removed"]
    with pytest.raises(TaskNotFound):
        finish_task(task_id, by="")


def test_what_is_no_task_is_refused(new_shop):
    order = make_order()
    with pytest.raises(TaskEmpty):
        add_task(order, TaskForm(" "), by="")
    with pytest.raises(TaskTooLong):
        add_task(order, TaskForm("x" * 201), by="")
    with pytest.raises(WrongLifecycle):
        add_task(make_order(lifecycle=Lifecycle.DRAFT), CALL, by="")
    owed = OrderTask.create(order=order, kind="pay_back", amount_minor=500)
    for act in (finish_task, remove_task):
        with pytest.raises(TaskClosesItself):
            act(owed.id, by="")


def test_open_tasks_are_counted_with_their_first_day(new_shop):
    order, other = make_order(), make_order()
    add_task(order, TaskForm("Emballer"), by="")
    late = add_task(order, CALL, by="")
    marks = order_marks([order, other])
    assert (marks[order].tasks, marks[order].due_on) == (2, DAY)
    assert other not in marks
    finish_task(late, by="")
    marks = order_marks([order])
    assert (marks[order].tasks, marks[order].due_on) == (1, None)


def test_who_sells_and_who_had_tasks_is_offered(new_shop):
    Staff.create(name="Yann")
    Staff.create(name="Parti", active=False)
    add_task(make_order(), CALL, by="")
    assert assignees() == ["Maëlle", "Yann"]
