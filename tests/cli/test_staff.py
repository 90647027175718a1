"""People by command: written down, listed, changed, gone."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from desktop.cli.main import main
from desktop.models.schema import close_shop
from tests.shop import open_new_shop


class Shop:
    def __init__(self, path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.path, self.capsys = path, capsys

    def run(self, *arguments: str) -> int:
        return main(["--shop", str(self.path), "--lang", "en", "staff", *arguments])

    def people(self) -> list[dict[str, Any]]:
        assert self.run("list", "--json") == 0
        found: list[dict[str, Any]] = json.loads(self.capsys.readouterr().out)
        return found


@pytest.fixture
def shop(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Shop:
    path = open_new_shop(tmp_path)
    close_shop()
    return Shop(path, capsys)


def test_people_are_written_down_changed_and_gone(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COMPTOIR_PIN", "4711")
    assert shop.run("set", "Maëlle", "--rights", "all", "--pin") == 0
    assert shop.run("set", "Yann", "--rights", "refund, cancel", "--discount", "7.5") == 0
    assert shop.run("set", "yann", "--rights", "none") == 0
    assert shop.run("leave", "Yann") == 0
    everything = ["discount", "price", "refund", "credit_sale", "cancel", "settings"]
    assert shop.people() == [
        {"name": "Maëlle", "rights": everything, "discount": "0", "pin": True, "active": True},
        {"name": "Yann", "rights": [], "discount": "7.5", "pin": False, "active": False},
    ]
    assert shop.run("list") == 0
    assert "Yann: -; discount 7.5%, left" in shop.capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (("set", "Yann", "--rights", "everything"), "There is no right “everything”"),
        (("set", "Yann"), "change the settings"),
        (("set", "Maëlle", "--rights", "all", "--discount", "101"), "100"),
        (("leave", "Soizic"), "Nobody called Soizic"),
    ],
)
def test_what_cannot_be_is_refused_in_one_line(shop: Shop, arguments: tuple[str, ...], why: str) -> None:
    assert shop.run(*arguments) == 1
    said = shop.capsys.readouterr()
    assert (said.out, said.err.count("\n")) == ("", 1)
    assert why in said.err
    assert shop.people() == []
