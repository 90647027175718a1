"""The whole program as a process: opened, closed with a copy, and raised by a second start."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop import paths
from desktop.models.schema import close_shop
from desktop.shell.single import lock_file, ring
from tests.shop import open_new_shop

CLOSES = """
import sys
from PySide6.QtCore import QTimer
from desktop import running
stay = running._stay
def closing(application, desk, net):
    QTimer.singleShot(0, desk.window.close)
    stay(application, desk, net)
running._stay = closing
from desktop.cli.main import main
sys.exit(main(["--shop", sys.argv[1], "--lang", "en"]))
"""


@pytest.fixture
def shop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    path = open_new_shop(tmp_path)
    close_shop()
    yield path
    close_shop()


def test_closing_keeps_a_copy_and_frees_the_file(shop: Path) -> None:
    for copies in (1, 1):
        done = subprocess.run(
            [sys.executable, "-c", CLOSES, shop], capture_output=True, text=True, timeout=60
        )
        assert done.returncode == 0, done.stderr
        assert len(list(paths.backup_folder(shop).iterdir())) == copies
        assert not lock_file(shop).exists()
    assert "Traceback" not in done.stderr


def test_a_second_start_raises_the_first(shop: Path, qtbot: QtBot) -> None:
    command = [sys.executable, "-m", "desktop", "--shop", str(shop), "--lang", "en"]
    first = subprocess.Popen(command, stderr=subprocess.PIPE, env=os.environ.copy())
    try:
        qtbot.waitUntil(lambda: ring(shop), timeout=60_000)
        second = subprocess.run(command, capture_output=True, text=True, timeout=60)
        assert (
            second.returncode,
            second.stderr.replace("This plugin does not support propagateSizeHints()\n", ""),
        ) == (0, "")
        assert first.poll() is None
        restored = subprocess.run(
            [*command, "restore", str(shop)], capture_output=True, text=True, timeout=60
        )
        assert restored.returncode == 1
        assert "already open" in restored.stderr
        assert str(first.pid) in restored.stderr
    finally:
        first.kill()
        first.communicate()


def test_a_file_of_something_else_is_refused_in_one_line(tmp_path: Path, shop: Path) -> None:
    other = tmp_path / "photo.comptoir"
    other.write_bytes(b"\x89PNG" * 400)
    done = subprocess.run(
        [sys.executable, "-m", "desktop", "--shop", other, "--lang", "en"],
        capture_output=True, text=True, timeout=60,
    )  # fmt: skip
    assert done.returncode == 1
    assert "is not a shop file" in done.stderr
    assert "Traceback" not in done.stderr
    assert not lock_file(other).exists()
