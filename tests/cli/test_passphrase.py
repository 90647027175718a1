"""A locked shop file on the command line: the passphrase comes from the environment or is asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from desktop.cli.main import main
from desktop.cli.passphrase import NEW
from desktop.cli.shop import PASSPHRASE
from desktop.models import engine
from desktop.models.schema import close_shop
from tests.services.factory import make_order
from tests.shop import open_new_shop

pytestmark = pytest.mark.skipif(not engine.CIPHER, reason="no SQLCipher on this machine")


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Iterator[Callable[..., str]]:
    """Runs a command as a new process would: nothing is known from the one before."""
    shop = open_new_shop(tmp_path)
    make_order()
    close_shop()

    def go(*arguments: str, status: int = 0) -> str:
        engine.hold(None)
        assert main(["--shop", str(shop), "--lang", "en", *arguments]) == status
        told = capsys.readouterr()
        return told.err if status else told.out

    yield go
    engine.hold(None)


def test_a_file_is_locked_opened_changed_and_freed(
    run: Callable[..., str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv(NEW, "quai des brumes")
    code = run("passphrase", "set").strip()
    assert "under a passphrase" in run("order", "list", status=1)
    monkeypatch.setenv(PASSPHRASE, "something else")
    assert "neither the passphrase" in run("order", "list", status=1)
    monkeypatch.setenv(PASSPHRASE, code)
    assert "A-26-00001" in run("order", "list")
    assert run("passphrase", "code").strip() == code
    copy = tmp_path / "copy.comptoir"
    run("backup", str(copy))
    assert copy.read_bytes()[:6] != b"SQLite"
    run("restore", str(copy))
    monkeypatch.setenv(NEW, "short")
    assert "at least 8" in run("passphrase", "set", status=1)
    assert "ordinary file" in run("passphrase", "remove")
    monkeypatch.delenv(PASSPHRASE)
    assert "A-26-00001" in run("order", "list")
    assert "not locked" in run("passphrase", "code")


def test_it_is_asked_for_at_a_terminal(run: Callable[..., str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(NEW, "quai des brumes")
    run("passphrase", "set")
    asked: list[str] = []

    def answer(question: str) -> str:
        asked.append(question)
        return "quai des brumes"

    monkeypatch.setattr("getpass.getpass", answer)
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    assert "A-26-00001" in run("order", "list")
    assert asked == ["Passphrase: "]


def test_one_to_be_set_that_nobody_gives_is_named(run: Callable[..., str]) -> None:
    said = run("passphrase", "set", status=1)
    assert "new passphrase is missing" in said
    assert NEW in said
    assert "A-26-00001" in run("order", "list")
