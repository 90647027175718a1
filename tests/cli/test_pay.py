"""Payments from the command line: looked at with --dry-run, done without it, said as JSON."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from desktop.cli.main import main
from desktop.models.schema import close_shop
from desktop.shell import i18n

ORDER = {
    "lines": [{"name": "Bol", "quantity": "2", "unit_price": "12.90", "tax_rates": ["20"]}],
    "customer": {"name": "Léa Martin"},
}

Run = Callable[..., int]


@pytest.fixture
def comptoir(tmp_path: Path, qapp: QApplication) -> Iterator[Run]:
    """Runs ``comptoir order …`` in this process, in English."""

    def run(*arguments: object) -> int:
        shop = str(tmp_path / "shop.comptoir")
        return main(["--shop", shop, "--lang", "en", "order", *map(str, arguments)])

    yield run
    close_shop()
    i18n.speak(qapp, "en")


@pytest.fixture
def order(comptoir: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> str:
    """The number of an unpaid order of 25.80."""
    file = tmp_path / "order.json"
    file.write_text(json.dumps(ORDER), "utf-8")
    assert comptoir("new", file) == 0
    return str(json.loads(capsys.readouterr().out)["number"])


@pytest.fixture
def shown(comptoir: Run, order: str, capsys: pytest.CaptureFixture[str]) -> Callable[[], dict[str, Any]]:
    def show() -> dict[str, Any]:
        capsys.readouterr()
        assert comptoir("show", order, "--json") == 0
        found: dict[str, Any] = json.loads(capsys.readouterr().out)
        return found

    return show


def test_a_dry_run_says_what_would_happen_and_pays_nothing(
    comptoir: Run, order: str, shown: Callable[[], dict[str, Any]], capsys: pytest.CaptureFixture[str]
) -> None:
    assert comptoir("pay", order, "--tendered", "50.00", "--dry-run") == 0
    said = capsys.readouterr().out
    assert "€25.80 are received" in said
    assert "change €24.20" in said
    assert shown()["payments"] == []


def test_cash_with_change_as_json(
    comptoir: Run, order: str, shown: Callable[[], dict[str, Any]], capsys: pytest.CaptureFixture[str]
) -> None:
    assert comptoir("pay", order, "--tendered", "50.00", "--json") == 0
    told = json.loads(capsys.readouterr().out)
    assert told["done"]
    assert told["effects"][0]["effect"] == "money_received"
    assert (told["effects"][0]["amount"], told["effects"][0]["tendered"]) == ("25.80", "50.00")
    assert (told["before"]["due"], told["after"]["due"]) == ("25.80", "0.00")
    (paid,) = shown()["payments"]
    assert (paid["amount"], paid["tendered"], paid["rounding"]) == ("25.80", "50.00", "0.00")


def test_a_deposit_the_rest_later_and_one_payment_taken_back(
    comptoir: Run, order: str, shown: Callable[[], dict[str, Any]], capsys: pytest.CaptureFixture[str]
) -> None:
    due = ("--due-on", "2026-12-31", "--json")
    assert comptoir("pay", order, "30%", "--method", "card", *due) == 0
    effects = json.loads(capsys.readouterr().out)["effects"]
    assert (effects[0]["amount"], effects[0]["deposit"], effects[-1]["due_on"]) == (
        "7.74",
        True,
        "2026-12-31",
    )
    assert comptoir("pay", order, "10.00", "--reference", "CH 12", "--method", "cheque") == 0
    assert shown()["due"] == "8.06"
    assert comptoir("void-payment", order, "2", "--reason", "bounced") == 0
    assert (shown()["due"], shown()["payment_status"]) == ("18.06", "partly_paid")
    assert comptoir("due-on", order, "none") == 0
    assert comptoir("unpay", order) == 0
    assert [row["amount"] for row in shown()["payments"]] == ["7.74", "10.00", "-10.00", "-7.74"]


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("pay", "{}", "0.00"), "The amount must be more than zero."),
        (("pay", "{}", "--tendered", "20.00"), "is less than"),
        (("pay", "{}", "--method", "shells"), "Choose how it is paid."),
        (("void-payment", "{}", "3"), "taken back already"),
        (("unpay", "{}"), "There is no payment to take back."),
    ],
)
def test_refusals_are_said_in_one_line(
    comptoir: Run, order: str, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], sentence: str
) -> None:
    capsys.readouterr()
    assert comptoir(*(part.format(order) for part in arguments)) == 1
    said = capsys.readouterr().err
    assert sentence in said
    assert said.count("\n") == 1


@pytest.mark.parametrize("wrong", [("due-on", "1", "tomorrow"), ("void-payment", "1", "x")])
def test_bad_usage_is_status_two(comptoir: Run, wrong: tuple[str, ...]) -> None:
    with pytest.raises(SystemExit) as found:
        comptoir(*wrong)
    assert found.value.code == 2


def test_the_amount_may_stand_before_or_after_the_options(
    comptoir: Run, order: str, shown: Callable[[], dict[str, Any]]
) -> None:
    assert comptoir("pay", order, "--method", "card", "5.01") == 0
    assert comptoir("pay", "--method", "card", order, "5.02") == 0
    assert comptoir("pay", "--method", "card", order, "--json", "5.03", "--deposit") == 0
    assert comptoir("pay", order, "5.04", "--method", "card") == 0
    assert [row["amount"] for row in shown()["payments"]] == ["5.01", "5.02", "5.03", "5.04"]
    assert comptoir("pay", order, "--method", "card", "20.00") == 0
    assert comptoir("pay-back", order, "--reason", "Too much", "1.00") == 0
    assert shown()["payments"][-1]["amount"] == "-1.00"
    with pytest.raises(SystemExit):
        comptoir("pay", order, "--method", "card", "1.00", "2.00")


def test_more_than_the_whole_is_no_deposit(
    comptoir: Run, order: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert comptoir("pay", order, "200%") == 1
    assert capsys.readouterr().err == "comptoir: At most 100% is possible.\n"
