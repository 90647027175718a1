"""Vouchers from the command line."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.cli.main import main
from desktop.models.schema import close_shop
from tests.catalogue import sell
from tests.shop import open_new_shop


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Callable[..., str]:
    """Runs a command; gives what it printed."""
    shop = open_new_shop(tmp_path)
    sell("Bol", "12.90", sku="BOL")
    close_shop()

    def go(*arguments: str, status: int = 0) -> str:
        assert main(["--shop", str(shop), "--lang", "en", *arguments]) == status
        told = capsys.readouterr()
        return told.err if status else told.out

    return go


def test_a_voucher_is_made_listed_and_shown(run: Callable[..., str]) -> None:
    options = (
        "--code",
        "NOEL",
        "--uses",
        "5",
        "--minimum",
        "20",
        "--product",
        "BOL",
        "--from",
        "2026-01-01",
        "--alone",
    )
    assert run("voucher", "new", "--percent", "10", *options) == "NOEL\n"
    [row] = json.loads(run("voucher", "list", "--json"))
    assert (row["code"], row["percent"], row["state"], row["max_uses"]) == ("NOEL", "10", "good", 5)
    told = json.loads(run("voucher", "show", "noel", "--json"))
    assert (told["minimum"], told["products"], told["orders"]) == ("20.00", ["Bol"], [])
    assert told["alone"] is True
    assert "NOEL" in run("voucher", "show", "NOEL")
    assert run("voucher", "list", "--search", "xyz") == ""


@pytest.mark.parametrize(
    ("options", "kind"),
    [
        (("--amount", "20"), "amount"),
        (("--free-shipping",), "free_shipping"),
        (("--free-product", "BOL"), "free_product"),
    ],
)
def test_every_kind_can_be_made(run: Callable[..., str], options: tuple[str, ...], kind: str) -> None:
    code = json.loads(run("voucher", "new", *options, "--until", "2026-12-31", "--json"))["code"]
    assert json.loads(run("voucher", "show", code, "--json"))["kind"] == kind


def test_it_is_withdrawn_and_restored(run: Callable[..., str]) -> None:
    run("voucher", "new", "--percent", "10", "--code", "NOEL")
    run("voucher", "withdraw", "NOEL")
    assert json.loads(run("voucher", "show", "NOEL", "--json"))["state"] == "withdrawn"
    run("voucher", "restore", "NOEL")
    assert json.loads(run("voucher", "show", "NOEL", "--json"))["state"] == "good"


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--percent", "120"), "At most 100"),
        (("--amount", "-1"), "amount"),
        (("--percent", "10", "--product", "NOPE"), "NOPE"),
        (("--percent", "10", "--minimum", "20", "--maximum", "10"), "nobody could ever use it"),
        (("--percent", "10", "--from", "2026-02-01", "--until", "2026-01-01"), "end before it starts"),
    ],
)
def test_what_cannot_be_is_refused_in_one_line(
    run: Callable[..., str], options: tuple[str, ...], said: str
) -> None:
    told = run("voucher", "new", *options, status=1)
    assert said in told
    assert told.count("\n") == 1
    assert json.loads(run("voucher", "list", "--json")) == []
