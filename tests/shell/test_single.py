"""Two desks never share a shop file, and a dead one does not keep it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.shell.single import DoorBell, ShopFolderShared, ShopInUse, ShopLock, lock_file, ring

HOLDER = """
import sys, time
from pathlib import Path
from desktop.shell.single import ShopLock
lock = ShopLock(Path(sys.argv[1]))
print("held", flush=True)
sys.stdin.read()
"""


def test_the_second_start_learns_who_holds_the_file(tmp_path: Path) -> None:
    shop = tmp_path / "shop.comptoir"
    child = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(shop)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    try:
        assert child.stdout is not None
        assert child.stdout.readline() == b"held\n"
        with pytest.raises(ShopInUse) as refused:
            ShopLock(shop)
        assert refused.value.process == child.pid
        assert refused.value.machine

        os.kill(child.pid, signal.SIGKILL)
        child.wait()
        assert lock_file(shop).exists()
        ShopLock(shop).release()
    finally:
        child.kill()
        child.communicate()


def test_a_released_file_is_free(tmp_path: Path) -> None:
    shop = tmp_path / "new" / "shop.comptoir"
    ShopLock(shop).release()
    again = ShopLock(shop)
    with pytest.raises(ShopInUse):
        ShopLock(shop)
    again.release()


def test_a_folder_that_a_cloud_copies_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ShopFolderShared) as refused:
        ShopLock(tmp_path / "Dropbox" / "shop.comptoir")
    assert refused.value.place == "Dropbox"
    assert not (tmp_path / "Dropbox").exists()


def test_the_bell_rings_at_the_desk_that_has_the_file(tmp_path: Path, qtbot: QtBot) -> None:
    shop = tmp_path / "shop.comptoir"
    assert not ring(shop)
    bell = DoorBell(shop)
    assert bell.listen()
    with qtbot.waitSignal(bell.rung):
        assert ring(shop)
    bell.close()
    assert not ring(shop)
