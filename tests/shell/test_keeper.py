"""Copies while somebody works: after a change, in the background, and what is said when they are late."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.models.schema import ShopFileUnreachable, close_shop
from desktop.services.copies.backup_copies import copies_of, second_place
from desktop.services.shop.preferences import change_shop
from desktop.shell import keeper as module
from desktop.shell.changes import ChangeBus
from desktop.shell.device import Device
from desktop.shell.keeper import SECOND_AT, Keeper
from desktop.shell.tasks import Tasks
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


def test_only_what_changed_is_copied(keeper: Keeper, shop: Path, qtbot: QtBot) -> None:
    keeper.look()
    assert not keeper.busy
    with qtbot.waitSignal(keeper._bus.changed):
        change_shop({"name": "Another"}, by="")
    with qtbot.waitSignal(keeper.kept):
        keeper.look()
    qtbot.waitUntil(lambda: not keeper.busy)
    assert len(copies_of(shop)) == 1
    keeper.look()
    assert not keeper.busy


def test_closing_the_window_does_not_ask_about_a_copy(keeper: Keeper, qtbot: QtBot) -> None:
    keeper.keep(always=True)
    assert keeper._tasks.running == 0
    qtbot.waitUntil(lambda: not keeper.busy)


def test_what_goes_wrong_is_said_and_tried_again(
    keeper: Keeper, shop: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    in_the_way = shop.parent / f"{shop.stem}-backups"
    in_the_way.write_text("")
    with qtbot.waitSignal(keeper.failed) as told:
        keeper.keep()
    assert isinstance(told.args[0], ShopFileUnreachable)
    qtbot.waitUntil(lambda: not keeper.busy)
    keeper.keep_at_closing()
    in_the_way.unlink()
    keeper.look()
    qtbot.waitUntil(lambda: not keeper.busy)
    assert len(copies_of(shop)) == 1


def test_the_second_folder_is_filled_when_chosen_and_when_it_comes_back(
    keeper: Keeper, shop: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    stick = tmp_path / "stick"
    keeper.choose_second(stick)
    qtbot.waitUntil(lambda: not keeper.busy)
    stick.mkdir()
    keeper.look()
    qtbot.waitUntil(lambda: not keeper.busy)
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
