"""Stock and gift cards from the command line."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from desktop.cli.main import main
from desktop.models.schema import close_shop
from tests.catalogue import sell
from tests.documents.reading import page_codes, page_texts
from tests.shop import open_new_shop


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Callable[..., str]:
    """Runs a command that must succeed; gives what it printed."""
    shop = open_new_shop(tmp_path)
    sell("Bol", "12.90", stock="10", sku="BOL")
    sell("Tasse", "9", stock="4", sku="TASSE")
    close_shop()

    def go(*arguments: str, status: int = 0) -> str:
        assert main(["--shop", str(shop), "--lang", "en", *arguments]) == status
        told = capsys.readouterr()
        return told.err if status else told.out

    return go


def _json(text: str) -> Any:
    return json.loads(text)


def test_stock_is_put_right_with_a_reason_and_the_log_says_so(run: Callable[..., str]) -> None:
    assert run("stock", "adjust", "BOL", "--by=-2", "--reason", "Broken") == "8\n"
    assert _json(run("stock", "adjust", "BOL", "--to", "9", "--reason", "Found", "--json")) == {
        "on_hand": "9"
    }
    log = _json(run("stock", "log", "BOL", "--json"))
    assert log["on_hand"] == "9"
    assert [(move["quantity"], move["balance"], move["kind"], move["reason"]) for move in log["moves"]] == [
        ("1", "9", "adjust", "Found"),
        ("-2", "8", "adjust", "Broken"),
        ("10", "10", "opening", ""),
    ]
    assert "Broken" in run("stock", "log", "BOL")
    assert "NOPE" in run("stock", "log", "NOPE", status=1)


def test_a_count_goes_on_from_call_to_call_until_it_is_booked(run: Callable[..., str]) -> None:
    run("stock", "count", "BOL", "BOL", "--name", "Spring")
    counted = _json(run("stock", "count", "TASSE=4", "BOL", "--json"))
    assert counted["differences"] == 1
    assert {line["sku"]: line["difference"] for line in counted["lines"]} == {"BOL": "-7", "TASSE": "0"}
    run("stock", "count", "--book", "Inventory")
    assert _json(run("stock", "log", "BOL", "--json"))["on_hand"] == "3"
    run("stock", "count", "BOL", "--give-up")
    assert _json(run("stock", "log", "BOL", "--json"))["on_hand"] == "3"


def test_a_gift_card_is_issued_listed_and_shown(run: Callable[..., str]) -> None:
    code = _json(run("value", "issue", "25", "--until", "2099-12-31", "--json"))["code"]
    run("value", "issue", "10", "--kind", "store_credit")
    [found] = _json(run("value", "list", "--search", code[:4], "--json"))
    assert (found["code"], found["balance"], found["expires_on"]) == (code, "25.00", "2099-12-31")
    shown = _json(run("value", "show", code.lower(), "--json"))
    assert [(move["amount"], move["reason"]) for move in shown["moves"]] == [("25.00", "issued")]
    assert len(run("value", "list").splitlines()) == 2
    assert code in run("value", "show", code)
    assert "Please check it" in run("value", "show", "AAAA-BBBB", status=1)


def test_an_order_is_paid_with_a_gift_card(run: Callable[..., str], tmp_path: Path) -> None:
    order = tmp_path / "order.json"
    line = {"name": "Robe", "quantity": "1", "unit_price": "60.00", "tax_rates": ["20"]}
    order.write_text(json.dumps({"lines": [line], "customer": {"name": "Léa"}}), "utf-8")
    number = _json(run("order", "new", str(order)))["number"]
    code = run("value", "issue", "25").strip()
    run("order", "pay", number, "--method", "value", "--reference", code)
    shown = _json(run("order", "show", number, "--json"))
    assert (shown["due"], shown["tax"]) == ("35.00", "10.00")
    assert "Only €0.00 are left" in run(
        "order", "pay", number, "--method", "value", "--reference", code, status=1
    )


def test_the_card_is_printed_with_its_code_in_bars(run: Callable[..., str], tmp_path: Path) -> None:
    code = run("value", "issue", "25", "--until", "2099-12-31").strip()
    first, second = tmp_path / "one.pdf", tmp_path / "two.pdf"
    for out in (first, second):
        run("value", "print", code, "--out", str(out))
    assert first.read_bytes() == second.read_bytes()
    [words] = page_texts(first.read_bytes())
    assert page_codes(first.read_bytes()) == [[code.replace("-", "")]]
    assert code in words
    assert "25,00" in words
    assert "31 décembre 2099" in words
