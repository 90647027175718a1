"""How the shop is set up, from the command line."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.cli.main import main
from desktop.models.schema import close_shop
from tests.shop import open_new_shop


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Callable[..., str]:
    """Runs a command; gives what it printed, on stderr when it is refused."""
    shop = open_new_shop(tmp_path)
    close_shop()

    def go(*arguments: str, status: int = 0) -> str:
        assert main(["--shop", str(shop), "--lang", "en", *arguments]) == status
        told = capsys.readouterr()
        return told.err if status else told.out

    return go


def test_settings_are_listed_read_and_changed(run: Callable[..., str]) -> None:
    listed = json.loads(run("setting", "list", "--json"))
    assert (listed["invoice.when"], listed["shop.country"], listed["return.days"]) == ("at_order", "FR", 14)
    assert "invoice.when = at_order\n" in run("setting", "list")
    assert run("setting", "set", "invoice.when", "by_hand") == "by_hand\n"
    assert run("setting", "get", "invoice.when") == "by_hand\n"
    assert run("setting", "set", "order.auto_complete", "no", "--json") == "false\n"
    assert run("setting", "set", "return.days", "30") == "30\n"
    assert run("setting", "set", "shop.siren", "404 833 048") == "404833048\n"


@pytest.mark.parametrize(
    ("key", "value", "words"),
    [
        ("invoice.whom", "x", "no setting “invoice.whom”"),
        ("invoice.when", "never", "“never” is not possible"),
        ("return.days", "0", "“0” is not possible"),
        ("return.days", "many", "“many” is not possible"),
        ("stock.low", "few", "“few” is not possible"),
        ("order.auto_complete", "perhaps", "“perhaps” is not possible"),
        ("shop.iban", "FR76", "not an IBAN"),
    ],
)
def test_a_wrong_value_is_refused_in_one_line(
    run: Callable[..., str], key: str, value: str, words: str
) -> None:
    before = run("setting", "list")
    told = run("setting", "set", key, value, status=1)
    assert words in told
    assert told.count("\n") == 1
    assert run("setting", "list") == before


def test_ways_and_rates_are_listed(run: Callable[..., str]) -> None:
    delivery = json.loads(run("delivery", "list", "--json"))
    assert [row["kind"] for row in delivery] == ["pickup", "ship", "ship", "ship"]
    assert delivery[1]["rule"]["steps"][0] == [250, 495]
    assert "Point relais  ship  3 à 5 jours\n" in run("delivery", "list")
    payment = json.loads(run("payment", "list", "--json"))
    assert [(row["code"], row["term_days"]) for row in payment][:3] == [
        ("cash", 0),
        ("card", 0),
        ("transfer", 30),
    ]
    assert "transfer  Virement  transfer\n" in run("payment", "list")
    tax = json.loads(run("tax", "list", "--json"))
    assert tax[0]["code"] == "standard"
    assert tax[0]["periods"][-1] == {
        "country": "FR",
        "starts_on": "2014-01-01",
        "ends_on": None,
        "components": [{"rate": "20", "name": ""}],
    }
    assert "  FR  5.5 %  2000-01-01 –\n" in run("tax", "list")
