"""The catalogue from the command line."""

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
    sell("Bol", "12.90", stock="10", sku="BOL")
    sell("Tasse", "9", sku="TASSE")
    close_shop()

    def go(*arguments: str, status: int = 0) -> str:
        assert main(["--shop", str(shop), "--lang", "en", *arguments]) == status
        told = capsys.readouterr()
        return told.err if status else told.out

    return go


def test_a_product_is_shown_with_its_variants(run: Callable[..., str]) -> None:
    told = json.loads(run("product", "show", "BOL", "--json"))
    assert (told["name"], told["vat"], told["active"], told["below_zero"]) == (
        "Bol",
        "standard",
        True,
        "warn",
    )
    [variant] = told["variants"]
    assert (variant["sku"], variant["price"], variant["on_hand"]) == ("BOL", "12.9", "10")
    assert "BOL" in run("product", "show", "bol")
    assert "NOPE" in run("product", "show", "NOPE", status=1)


def test_a_product_is_changed_from_a_script(run: Callable[..., str]) -> None:
    run(
        "product",
        "set",
        "BOL",
        "--price",
        "14.50",
        "--sale-price",
        "12",
        "--vat",
        "5.5",
        "--barcode",
        "123456",
    )
    told = json.loads(
        run("product", "set", "123456", "--name", "Bol à oreilles", "--category", "Terre", "--weight", "420",
            "--below-zero", "block", "--json")
    )  # fmt: skip
    assert (told["name"], told["vat"], told["category"], told["below_zero"]) == (
        "Bol à oreilles",
        "reduced",
        "Terre",
        "block",
    )
    [variant] = told["variants"]
    assert (variant["price"], variant["sale_price"], variant["weight"], variant["barcodes"]) == (
        "14.5",
        "12",
        420,
        ["123456"],
    )
    assert (
        json.loads(run("product", "set", "BOL", "--sale-price", "", "--json"))["variants"][0]["sale_price"]
        is None
    )


def test_archived_products_are_still_known(run: Callable[..., str]) -> None:
    assert "archived" in run("product", "set", "BOL", "--archive")
    assert json.loads(run("product", "show", "BOL", "--json"))["active"] is False
    assert "archived" not in run("product", "set", "BOL", "--unarchive")


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--sku", "TASSE"), "“Tasse” has the SKU “TASSE” already"),
        (("--price", ""), "It needs a price"),
        (("--price", "-1"), "below zero"),
        (("--sale-price", "20"), "below the usual one"),
        (("--vat", "12"), "12"),
        (("--name", " "), "name"),
    ],
)
def test_what_cannot_be_is_refused_in_one_line(
    run: Callable[..., str], options: tuple[str, ...], said: str
) -> None:
    told = run("product", "set", "BOL", *options, status=1)
    assert said in told
    assert told.count("\n") == 1
    assert json.loads(run("product", "show", "BOL", "--json"))["variants"][0]["price"] == "12.9"
