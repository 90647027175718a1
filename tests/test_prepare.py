"""The set-up script says exactly what is missing, and does nothing twice."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from installers import prepare

ROOT = Path(__file__).resolve().parent.parent


def _fail(*command: object, **_options: object) -> None:
    raise AssertionError(f"must not run {command}")


def test_missing_libraries_are_found_by_asking_the_linker() -> None:
    wanted = {"libc.so.6": "libc6", "libnobody-has-this.so.9": "libnobody9"}
    if sys.platform != "linux":
        pytest.skip("names of shared libraries are Linux's")
    assert prepare.missing_packages(wanted) == ["libnobody9"]


def test_without_rights_the_exact_command_is_printed(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(prepare, "is_administrator", lambda: False)
    monkeypatch.setattr(prepare, "_runs", lambda *_command: False)
    monkeypatch.setattr(subprocess, "run", _fail)
    with pytest.raises(SystemExit) as stop:
        prepare.install_packages(["libegl1", "python3.11-venv"])
    assert stop.value.code == 3
    assert "sudo apt-get update && sudo apt-get install libegl1 python3.11-venv\n" in capsys.readouterr().err


def test_a_prepared_checkout_is_left_alone(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(prepare, "STAMP", tmp_path / "prepared.json")
    monkeypatch.setattr(prepare, "_runs", lambda *_command: True)
    monkeypatch.setattr(prepare, "_system_packages", lambda **_wishes: [])
    installed: list[object] = []
    monkeypatch.setattr(prepare, "_install_locked", installed.append)
    monkeypatch.setattr(prepare, "_make_environment", _fail)
    monkeypatch.setattr(prepare, "build_catalogues", lambda: None)
    prepare.prepare()
    prepare.prepare()
    assert len(installed) == 1

    changed = tmp_path / "requirements.lock"
    changed.write_text("another==1\n")
    monkeypatch.setattr(prepare, "LOCK", changed)
    prepare.prepare()
    assert len(installed) == 2


def test_a_moved_checkout_gets_a_new_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    stamp = tmp_path / "prepared.json"
    stamp.write_text('{"root": "elsewhere", "inputs": ""}')
    monkeypatch.setattr(prepare, "STAMP", stamp)
    monkeypatch.setattr(prepare, "_runs", lambda *_command: True)
    monkeypatch.setattr(prepare, "_system_packages", lambda **_wishes: [])
    made: list[object] = []
    monkeypatch.setattr(prepare, "_make_environment", made.append)
    monkeypatch.setattr(prepare, "_install_locked", lambda _uv: None)
    monkeypatch.setattr(prepare, "build_catalogues", lambda: None)
    prepare.prepare()
    assert len(made) == 1


@pytest.mark.parametrize(
    ("environment", "shown"),
    [
        ({}, False),
        ({"DISPLAY": ":0"}, True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, True),
        ({"DISPLAY": ":0", "QT_QPA_PLATFORM": "offscreen"}, False),
    ],
)
def test_a_display_is_recognised(
    monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], shown: bool
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert prepare.has_display() is shown


def test_an_unknown_command_explains_itself() -> None:
    done = subprocess.run(
        ["sh", "installers/bootstrap.sh", "nonsense"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 2
    assert "run     open the desk" in done.stderr
