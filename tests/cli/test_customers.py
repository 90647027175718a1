"""Customers from the command line."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from desktop.cli.main import main
from desktop.models.base import db
from desktop.models.facts import facts_open
from desktop.models.schema import close_shop, open_shop
from desktop.services.customers.customers import CustomerForm, save_customer
from tests.services.factory import make_order
from tests.services.person import seed_person
from tests.shop import open_new_shop


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Callable[..., str]:
    """Runs a command; gives what it printed."""
    shop = open_new_shop(tmp_path)
    seed_person()
    other = save_customer(CustomerForm("Yann", "Kerven", phone="0677889911"), by="")
    make_order(customer=other)
    close_shop()

    def go(*arguments: str, status: int = 0) -> str:
        assert main(["--shop", str(shop), "--lang", "en", *arguments]) == status
        told = capsys.readouterr()
        return told.err if status else told.out

    return go


def _json(text: str) -> Any:
    return json.loads(text)


def test_customers_are_listed_and_shown_by_words_mail_or_number(run: Callable[..., str]) -> None:
    assert [row["name"] for row in _json(run("customer", "list", "--json"))] == [
        "Yann Kerven",
        "Zuzannaq Kwiatkowskaq",
    ]
    [pair] = _json(run("customer", "list", "--twins", "--json"))
    assert pair["same"] == ["phone"]
    shown = _json(run("customer", "show", "zuzq@poczta.example", "--json"))
    assert (shown["last_name"], len(shown["orders"]), shown["value"]) == ("Kwiatkowskaq", 2, "5.00")
    assert "Kerven" in run("customer", "show", "yann")
    assert "fits 2 customers" in run("customer", "show", "0677889911", status=1)
    assert "no longer there" in run("customer", "show", "99", status=1)


def test_two_become_one(run: Callable[..., str]) -> None:
    merged = _json(run("customer", "merge", "zuzannaq", "yann", "--json"))
    shown = _json(run("customer", "show", str(merged["id"]), "--json"))
    assert len(shown["orders"]) == 3
    assert "same customer already" in run("customer", "merge", "1", "3", status=1)


def test_everything_is_given_out_then_erased(run: Callable[..., str], tmp_path: Path) -> None:
    out = tmp_path / "her.zip"
    assert run("customer", "export", "zuzannaq", "--out", str(out)) == f"{out}\n"
    with zipfile.ZipFile(out) as archive:
        assert b"Kwiatkowskaq" in archive.read("lisez-moi.txt")
        issued = {row["number"] for row in json.loads(archive.read("customer.json"))["document"]}
        papers = [name for name in archive.namelist() if name.startswith("documents/")]
        given = {name: archive.read(name) for name in papers}
    assert issued
    assert len(papers) == len(issued)
    assert all(any(f"/{number}-" in name for name in papers) for number in issued)
    assert all(content.startswith(b"%PDF") for content in given.values())
    assert run("customer", "export", "zuzannaq", "--out", str(out)) == f"{out}\n"
    with zipfile.ZipFile(out) as archive:
        assert {name: archive.read(name) for name in papers} == given
    planned = _json(run("customer", "erase", "zuzannaq", "--dry-run", "--json"))
    assert (planned["orders"], planned["bound"]) == (2, [])
    assert "Kwiatkowskaq" in run("customer", "show", "zuzannaq")
    assert _json(run("customer", "erase", "zuzannaq", "--json")) == planned
    assert "no longer there" in run("customer", "show", "zuzannaq", status=1)


def test_who_owes_is_not_erased(run: Callable[..., str]) -> None:
    assert "A-26-00003" in run("customer", "erase", "yann", status=1)
    assert "A-26-00003" in run("customer", "erase", "yann", "--dry-run", status=1)


def test_who_agrees_to_news_is_written_down_and_listed(run: Callable[..., str]) -> None:
    said = run("customer", "consent", "yann", "--yes", "--by", "fair", "--question", "May we?")
    assert said.rstrip().endswith("Yann Kerven  agrees")
    [said] = _json(run("customer", "show", "yann", "--json"))["consents"]
    assert (said["given"], said["by"], said["question"]) == (True, "fair", "May we?")
    listed = [row["name"] for row in _json(run("customer", "list", "--newsletter", "--json"))]
    assert "Yann Kerven" in listed
    said = run("customer", "consent", "yann", "--no", "--by", "phone", "--question", "May we?")
    assert said.rstrip().endswith("Yann Kerven  does not agree")
    assert "Yann Kerven" not in run("customer", "list", "--newsletter")


def test_customers_of_long_ago_are_listed_and_forgotten(run: Callable[..., str], tmp_path: Path) -> None:
    assert _json(run("customer", "purge", "--dry-run", "--json")) == []
    open_shop(tmp_path / "shop.comptoir")
    db.execute_sql("UPDATE customer SET created_at = 0, updated_at = 0")
    db.execute_sql("UPDATE orders SET changed_at = 0")
    db.execute_sql("UPDATE message SET created_at = 0")
    with db.atomic(), facts_open():
        db.execute_sql("UPDATE consent SET at = 0")
        db.execute_sql("UPDATE stored_value_move SET at = 0")
        db.execute_sql("UPDATE stored_value SET expires_on = '2020-01-01'")
    close_shop()
    rows = _json(run("customer", "purge", "--years", "3", "--dry-run", "--json"))
    gone = [row["name"] for row in rows if not row["kept"]]
    assert gone
    assert any(row["kept"] for row in rows), "who owes"
    assert gone[0] in run("customer", "purge")
    assert [row for row in _json(run("customer", "purge", "--dry-run", "--json")) if not row["kept"]] == []


def test_copies_are_kept_and_listed(run: Callable[..., str], tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    assert _json(run("backups", "--json")) == []
    [copy] = _json(run("backups", "--keep", "--second", str(stick), "--json"))
    assert (copy["orders"], copy["newest"]) == (3, "A-26-00003")
    assert _json(run("backups", "--keep", "--json")) == [copy]
    assert "3 orders" in run("backups")
    assert len(list(stick.rglob("*.comptoir"))) == 1
