"""Long work: it tells how far it is, can be stopped, and its end is always heard."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from desktop.models.base import db
from desktop.models.shop import Shop
from desktop.shell.printing import NoPrinter
from desktop.shell.tasks import Task, Tasks
from tests.shop import SHOP_NAME
from tests.shop import new_shop as new_shop


@pytest.fixture
def tasks(qtbot: QtBot, new_shop: Path) -> Iterator[Tasks]:
    made = Tasks()
    yield made
    assert made.close()


def test_work_is_done_elsewhere_with_its_own_connection(tasks: Tasks, qtbot: QtBot) -> None:
    def read(task: Task) -> tuple[str, int, bool]:
        task.step(1, 2, "half")
        return Shop.get_by_id(1).name, threading.get_ident(), db.connection() is not None

    heard: list[Any] = []
    task = Task(read)
    task.progressed.connect(lambda *told: heard.append(told))
    task.done.connect(heard.append)
    with qtbot.waitSignal(task.finished):
        tasks.start(task)
    progress, (name, thread, connected) = heard
    assert progress == (1, 2, "half")
    assert (name, connected) == (SHOP_NAME, True)
    assert thread != threading.get_ident()


def test_a_failure_is_told_and_the_end_too(tasks: Tasks, qtbot: QtBot) -> None:
    def fail(task: Task) -> None:
        raise LookupError("gone")

    heard: list[Exception] = []
    task = Task(fail)
    task.failed.connect(heard.append)
    with qtbot.waitSignal(task.finished):
        tasks.start(task)
    assert [type(error) for error in heard] == [LookupError]


def test_a_known_refusal_is_told_and_logged_in_one_line(
    tasks: Tasks, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    def refuse(task: Task) -> None:
        raise NoPrinter()

    heard: list[Exception] = []
    task = Task(refuse)
    task.failed.connect(heard.append)
    with caplog.at_level("INFO"), qtbot.waitSignal(task.finished):
        tasks.start(task)
    assert [type(error) for error in heard] == [NoPrinter]
    (record,) = caplog.records
    assert (record.getMessage(), record.exc_info) == ("a task was refused: NoPrinter", None)


def test_cancelled_work_stops_at_its_next_step_without_a_result(tasks: Tasks, qtbot: QtBot) -> None:
    started, go_on = threading.Event(), threading.Event()
    done: list[Any] = []

    def count(task: Task) -> int:
        started.set()
        go_on.wait(5)
        for at in range(1000):
            task.step(at, 1000)
        return 1000

    task = Task(count)
    task.done.connect(done.append)
    tasks.start(task)
    assert started.wait(5)
    task.cancel()
    with qtbot.waitSignal(task.finished):
        go_on.set()
    assert done == []


def test_writers_go_one_after_the_other(tasks: Tasks, qtbot: QtBot) -> None:
    at_work: list[int] = []
    most: list[int] = []

    def write(task: Task) -> None:
        at_work.append(1)
        most.append(len(at_work))
        at_work.pop()

    jobs = [Task(write, writes=True) for _ in range(8)]
    with qtbot.waitSignals([job.finished for job in jobs]):
        for job in jobs:
            tasks.start(job)
    assert most == [1] * 8
    qtbot.waitUntil(lambda: tasks.running == 0)
