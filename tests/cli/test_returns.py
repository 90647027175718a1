"""Returns from the command line: looked at with --dry-run, done without it, told as JSON."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from desktop.cli.main import main
from desktop.models.schema import close_shop, open_shop
from desktop.services.check.check import check_shop
from desktop.shell import i18n

LINES = [
    {"name": "Bol", "quantity": "3", "unit_price": "12.00", "tax_rates": ["20"]},
    {"name": "Miel", "quantity": "1", "unit_price": "7.50", "tax_rates": ["5.5"]},
]

Run = Callable[..., Any]


@pytest.fixture
def shop(tmp_path: Path) -> Path:
    return tmp_path / "shop.comptoir"


@pytest.fixture
def comptoir(shop: Path, qapp: QApplication, capsys: pytest.CaptureFixture[str]) -> Iterator[Run]:
    """Runs ``comptoir order …`` in this process, in English; gives what it printed."""

    def run(*words: object, code: int = 0) -> str:
        assert main(["--shop", str(shop), "--lang", "en", "order", *map(str, words)]) == code
        said = capsys.readouterr()
        return said.err if code else said.out

    yield run
    i18n.speak(qapp, "en")
    close_shop()


@pytest.fixture
def number(comptoir: Run, tmp_path: Path) -> str:
    """Three bowls and a honey, handed over at the counter and paid."""
    file = tmp_path / "order.json"
    file.write_text(json.dumps({"lines": LINES, "customer": {"name": "Léa Martin"}}), encoding="utf-8")
    placed = str(json.loads(comptoir("new", file))["number"])
    comptoir("pay", placed)
    return placed


def shown(comptoir: Run, number: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(comptoir("show", number, "--json"))
    return found


def test_a_return_is_looked_at_written_down_and_received(comptoir: Run, number: str, shop: Path) -> None:
    asked = ("return", number, "--line", "1=2", "--reason-code", "damaged", "--reason", "Cracked")
    assert comptoir(*asked, "--dry-run") == "A return is written down: Refund (2\u00a0× Bol)\n"
    assert shown(comptoir, number)["returns"] == []
    plan = json.loads(comptoir(*asked, "--json"))
    assert (plan["done"], plan["effects"][0]["effect"]) == (True, "return_requested")
    (card,) = shown(comptoir, number)["returns"]
    assert (card["state"], card["reason_code"], card["lines"][0]["quantity"]) == ("requested", "damaged", "2")
    received = json.loads(comptoir("receive-return", number, "--line", "1=1", "--no-restock", "--json"))
    assert [one["effect"] for one in received["effects"]] == [
        "return_stepped",
        "goods_received",
        "units_moved",
        "credited",
        "money_paid_back",
    ]
    after = shown(comptoir, number)
    assert (after["refunded"], after["lines"][0]["written_off"]) == ("12.00", "1")
    assert (after["returns"][0]["state"], after["returns"][0]["lines"][0]["received"]) == ("received", "1")
    comptoir("close-return", number)
    assert shown(comptoir, number)["returns"][0]["state"] == "closed"
    open_shop(shop)
    assert check_shop() == []


def test_returns_are_confirmed_refused_and_named(comptoir: Run, number: str) -> None:
    comptoir("return", number, "--all", "--action", "repair", "--note", "Glaze", "--asked-on", "2026-01-02")
    first = shown(comptoir, number)["returns"][0]["number"]
    comptoir("confirm-return", number, "--return", first)
    comptoir("refuse-return", number, "--reason", "Worn")
    comptoir("reopen-return", number)
    comptoir("receive-return", number)
    (card,) = shown(comptoir, number)["returns"]
    assert (card["state"], card["action"], card["asked_on"]) == ("received", "repair", "2026-01-02")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("return", "--line", "1=4"), "Bol: at most 3 can come back."),
        (("return",), "Say how many units come back."),
        (("return", "--line", "9=1"), "9"),
        (("receive-return",), "No return of this order is waiting for that."),
        (("refuse-return", "--return", "RT-A-26-00009"), "The order has no return RT-A-26-00009."),
    ],
)
def test_what_is_refused_is_said_in_one_line(
    comptoir: Run, number: str, words: tuple[str, ...], said: str
) -> None:
    refused = comptoir(words[0], number, *words[1:], code=1)
    assert said in refused
    assert refused.count("\n") == 1
    assert shown(comptoir, number)["returns"] == []
