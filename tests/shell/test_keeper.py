"""Copies while somebody works: after a change, in the background, and what is said when they are late."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.models import base
from desktop.models.schema import ShopFileUnreachable, close_shop
from desktop.services.copies import backup_copies
from desktop.services.copies.backup_copies import copies_of, second_place
from desktop.services.copies.backups import held_now
from desktop.services.shop.preferences import change_shop
from desktop.shell import keeper as module
from desktop.shell.changes import ChangeBus
from desktop.shell.device import Device
from desktop.shell.keeper import SECOND_AT, Keeper
from desktop.shell.tasks import Task, Tasks
from tests.shop import open_new_shop


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Path]:
    yield open_new_shop(tmp_path)
    close_shop()


@pytest.fixture
def keeper(shop: Path, tmp_path: Path, qtbot: QtBot) -> Iterator[Keeper]:
    tasks, bus = Tasks(), ChangeBus()
    made = Keeper(tasks, Device(tmp_path / "device.ini"), bus, lambda: shop)
    made.listen()
    yield made
    tasks.close()
    bus.close()


class Wall:
    """The clock on the wall, as the keeper and its copies see it; it stands until it is turned."""

    def __init__(self) -> None:
        self.at = base.now()

    def __call__(self) -> datetime:
        return self.at

    def turn(self, minutes: float) -> None:
        self.at += timedelta(minutes=minutes)


@pytest.fixture
def wall(monkeypatch: pytest.MonkeyPatch) -> Wall:
    clock = Wall()
    monkeypatch.setattr(module, "now", clock)
    monkeypatch.setattr(backup_copies, "now", clock)
    return clock


def _rename(keeper: Keeper, name: str, qtbot: QtBot) -> None:
    with qtbot.waitSignal(keeper._bus.changed):
        change_shop({"name": name}, by="")


def _look(keeper: Keeper, qtbot: QtBot) -> bool:
    """Whether a look leads to a round; the round is over afterwards."""
    keeper.look()
    begun = keeper.busy
    qtbot.waitUntil(lambda: not keeper.busy)
    return begun


def test_what_was_saved_before_anybody_listened_is_copied_first(
    wall: Wall, keeper: Keeper, shop: Path, qtbot: QtBot
) -> None:
    assert _look(keeper, qtbot)
    assert len(copies_of(shop)) == 1


def test_only_what_changed_is_copied_and_ten_minutes_apart(
    wall: Wall, keeper: Keeper, shop: Path, qtbot: QtBot
) -> None:
    _look(keeper, qtbot)
    wall.turn(10)
    assert not _look(keeper, qtbot)
    _rename(keeper, "Another", qtbot)
    assert _look(keeper, qtbot)
    _rename(keeper, "A third", qtbot)
    wall.turn(9)
    assert not _look(keeper, qtbot)
    wall.turn(1)
    assert _look(keeper, qtbot)
    newest = copies_of(shop)[0]
    assert newest.held == held_now()


def test_a_clock_that_was_put_back_delays_no_copy(
    wall: Wall, keeper: Keeper, shop: Path, qtbot: QtBot
) -> None:
    _look(keeper, qtbot)
    _rename(keeper, "Another", qtbot)
    wall.turn(-24 * 60)
    assert _look(keeper, qtbot)


def test_a_round_that_was_cut_off_before_it_began_does_not_end_all_rounds(
    wall: Wall, keeper: Keeper, shop: Path, qtbot: QtBot
) -> None:
    """Putting a copy back ends all tasks; a copy that still stood in the queue then is made later."""
    gate = threading.Event()
    pool = keeper._tasks._others
    for _ in range(pool.maxThreadCount()):
        keeper._tasks.start(Task(lambda _: gate.wait(5), quiet=True))
    keeper.keep()
    pool.clear()
    gate.set()
    keeper._tasks.close()
    qtbot.waitUntil(lambda: not keeper.busy)
    wall.turn(10)
    _rename(keeper, "Another", qtbot)
    assert _look(keeper, qtbot)
    assert len(copies_of(shop)) == 1


def test_closing_the_window_does_not_ask_about_a_copy(keeper: Keeper, qtbot: QtBot) -> None:
    keeper.keep(always=True)
    assert keeper._tasks.running == 0
    qtbot.waitUntil(lambda: not keeper.busy)


def test_what_goes_wrong_is_said_and_tried_again(
    wall: Wall, keeper: Keeper, shop: Path, qtbot: QtBot
) -> None:
    in_the_way = shop.parent / f"{shop.stem}-backups"
    in_the_way.write_text("")
    with qtbot.waitSignal(keeper.failed) as told:
        keeper.keep()
    assert isinstance(told.args[0], ShopFileUnreachable)
    qtbot.waitUntil(lambda: not keeper.busy)
    keeper.keep_at_closing()
    in_the_way.unlink()
    assert not _look(keeper, qtbot), "not said again every minute"
    wall.turn(10)
    assert _look(keeper, qtbot)
    assert len(copies_of(shop)) == 1


def test_the_second_folder_is_filled_when_chosen_and_when_it_comes_back(
    wall: Wall, keeper: Keeper, shop: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    stick = tmp_path / "stick"
    keeper.choose_second(stick)
    qtbot.waitUntil(lambda: not keeper.busy)
    stick.mkdir()
    wall.turn(10)
    assert _look(keeper, qtbot)
    assert len(list(second_place(stick).iterdir())) == 1
    keeper.choose_second(None)
    assert keeper.second is None


def test_a_second_folder_that_is_late_is_said_once(
    keeper: Keeper, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    late: list[datetime] = []
    keeper.late.connect(late.append)
    keeper.choose_second(tmp_path / "stick")
    qtbot.waitUntil(lambda: not keeper.busy)
    keeper.look()
    assert late == []
    chosen = keeper.second_at
    monkeypatch.setattr(module, "now", lambda: chosen + timedelta(days=keeper.remind_days, seconds=1))
    keeper.look()
    keeper.look()
    assert late == [chosen]
    keeper.remind_after(30)
    assert keeper.remind_days == 30
    assert chosen == datetime.fromtimestamp(keeper._device.number(SECOND_AT), UTC)
