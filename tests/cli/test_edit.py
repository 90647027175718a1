"""A placed order changed from the command line: looked at with --dry-run, done without it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from desktop.cli.main import main
from desktop.models.schema import close_shop, open_shop
from desktop.services.check.check import check_shop
from desktop.shell import i18n
from tests.catalogue import sell
from tests.shop import open_new_shop

ORDER = {
    "lines": [
        {"name": "Bol", "quantity": "3", "unit_price": "12.90", "tax_rates": ["20"]},
        {"name": "Miel", "quantity": "1", "unit_price": "7.50", "tax_rates": ["5.5"]},
    ],
    "customer": {"name": "Léa Martin", "email": "lea@example.fr"},
}


class Shop:
    """A French shop with one order, and ``comptoir order …`` run in this process."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.path, self.capsys = open_new_shop(folder), capsys
        close_shop()
        given = folder / "order.json"
        given.write_text(json.dumps(ORDER), encoding="utf-8")
        assert self.run("new", str(given)) == 0
        self.number = json.loads(capsys.readouterr().out)["number"]

    def run(self, *arguments: str) -> int:
        return main(["--shop", str(self.path), "--lang", "en", "order", *arguments])

    def edit(self, *arguments: str) -> dict[str, Any]:
        """Change the order and give what is said of it."""
        assert self.run("edit", self.number, *arguments, "--json") == 0
        said: dict[str, Any] = json.loads(self.capsys.readouterr().out)
        return said

    def shown(self) -> dict[str, Any]:
        self.run("show", self.number, "--json")
        said: dict[str, Any] = json.loads(self.capsys.readouterr().out)
        return said


@pytest.fixture
def shop(tmp_path: Path, capsys: pytest.CaptureFixture[str], qapp: QApplication) -> Iterator[Shop]:
    yield Shop(tmp_path, capsys)
    close_shop()
    i18n.speak(qapp, "en")


def test_lines_are_changed_and_a_product_added(shop: Shop) -> None:
    open_shop(shop.path)
    sell("Assiette", "12.00", sku="ASS=1", stock="5")
    close_shop()
    wanted = (
        "--line",
        "1=5",
        "--price",
        "2=8",
        "--discount",
        "2=50",
        "--add",
        "ASS=1=2",
    )
    before = shop.shown()
    looked = shop.edit(*wanted, "--dry-run")
    assert (looked["done"], shop.shown()) == (False, before)
    done = shop.edit(*wanted)
    assert done == {**looked, "done": True}
    assert [effect["effect"] for effect in done["effects"]][:3] == [
        "line_changed",
        "line_changed",
        "line_added",
    ]
    assert done["effects"][0]["after"]["quantity"] == "5"
    lines = shop.shown()["lines"]
    assert [(line["quantity"], line["gross"]) for line in lines] == [
        ("5", "64.50"),
        ("1", "4.00"),
        ("2", "24.00"),
    ]
    open_shop(shop.path)
    assert check_shop() == []


def test_a_discount_a_surcharge_and_a_tip_on_the_whole_order(shop: Shop) -> None:
    total = Decimal(shop.shown()["total"])
    wanted = ("--order-discount", "10%", "--surcharge", "Emballage=2.50", "--tip", "1")
    done = shop.edit(*wanted)
    assert [effect["effect"] for effect in done["effects"]][:3] == [
        "reduction_changed",
        "reduction_changed",
        "tip_changed",
    ]
    shown = shop.shown()
    assert (shown["tip"], shown["fees"][0]["gross"]) == ("1.00", "2.50")
    assert Decimal(shown["total"]) == total - Decimal(shown["discount"]) + Decimal("3.50")
    shop.edit("--order-discount", "0", "--surcharge", "Emballage=0", "--tip", "0")
    assert Decimal(shop.shown()["total"]) == total
    assert shop.shown()["fees"] == []


def test_what_will_happen_is_said_in_words(shop: Shop) -> None:
    assert shop.run("edit", shop.number, "--line", "2=0", "--dry-run") == 0
    said = shop.capsys.readouterr().out
    assert "Miel is removed" in said
    assert "New total" in said


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (("--line", "7=1"), "no row 7"),
        (("--line", "1=3"), "Nothing has been changed"),
        (("--line", "1=-1"), ""),
        (("--add", "UNKNOWN"), "UNKNOWN"),
        (("--order-discount", "101%"), "100"),
        (("--tip=-1",), "below zero"),
    ],
)
def test_wrong_edits_are_refused_in_one_line(shop: Shop, arguments: tuple[str, ...], why: str) -> None:
    assert shop.run("edit", shop.number, *arguments) == 1
    said = shop.capsys.readouterr()
    assert (said.out, said.err.count("\n")) == ("", 1)
    assert why in said.err


@pytest.mark.parametrize("arguments", [("--line", "1"), ("--line", "x=1"), ("--add", "=2")])
def test_what_cannot_be_read_is_bad_usage(shop: Shop, arguments: tuple[str, ...]) -> None:
    with pytest.raises(SystemExit):
        shop.run("edit", shop.number, *arguments)
