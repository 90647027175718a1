"""What services announce reaches the window once, in its own thread."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QObject, QThread
from pytestqt.qtbot import QtBot

from desktop.services import changes
from desktop.services.changes import Changes
from desktop.shell.changes import ChangeBus, merged
from desktop.shell.tasks import Task, Tasks
from tests.shop import new_shop as new_shop


class Listener(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.heard: list[Changes] = []
        self.threads: list[QThread] = []

    def hear(self, changes: Changes) -> None:
        self.heard.append(changes)
        self.threads.append(QThread.currentThread())


@pytest.fixture
def bus(new_shop: Path, qtbot: QtBot) -> Iterator[ChangeBus]:
    made = ChangeBus()
    yield made
    made.close()


def test_changes_that_pile_up_arrive_as_one_after_the_call(bus: ChangeBus, qtbot: QtBot) -> None:
    listener = Listener()
    bus.changed.connect(listener.hear)
    changes.publish(Changes(orders=frozenset({1})))
    changes.publish(Changes(orders=frozenset({2}), settings=True))
    assert listener.heard == []
    qtbot.waitUntil(lambda: bool(listener.heard))
    assert listener.heard == [Changes(orders=frozenset({1, 2}), settings=True)]


def test_what_a_worker_saved_is_heard_in_the_windows_thread(bus: ChangeBus, qtbot: QtBot) -> None:
    listener, tasks = Listener(), Tasks()
    bus.changed.connect(listener.hear)
    task = Task(lambda _task: changes.publish(Changes(customers=frozenset({7}))))
    with qtbot.waitSignal(bus.changed):
        tasks.start(task)
    assert listener.heard == [Changes(customers=frozenset({7}))]
    assert listener.threads == [QThread.currentThread()]
    assert tasks.close()


def test_a_closed_bus_is_deaf(qtbot: QtBot) -> None:
    bus, listener = ChangeBus(), Listener()
    bus.changed.connect(listener.hear)
    changes.publish(Changes(orders=frozenset({1})))  # on its way when the bus is closed
    bus.close()
    changes.publish(Changes(settings=True))
    for _ in range(3):
        QCoreApplication.processEvents()
    assert listener.heard == []


def test_merging_keeps_everything() -> None:
    one = Changes(frozenset({1}), frozenset({2}), frozenset({3}), frozenset({4}), False)
    other = Changes(frozenset({9}), settings=True)
    assert merged(one, other) == Changes(
        frozenset({1, 9}), frozenset({2}), frozenset({3}), frozenset({4}), True
    )
