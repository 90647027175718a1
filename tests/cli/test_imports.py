"""``comptoir import`` and ``comptoir demo`` as a script sees them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from desktop.cli.main import main
from desktop.shell import i18n

ROWS = (
    "Handle,Title,Option1 Name,Option1 Value,Variant SKU,Variant Price\n"
    "mug,Mug,Colour,Blue,MUG-B,12.50\n"
    "mug,,,Green,MUG-G,12.50\n"
    "bad,Bad,Title,Default Title,BAD,-3\n"
)


@pytest.fixture
def shop(tmp_path: Path) -> list[str]:
    return ["--shop", str(tmp_path / "shop.comptoir"), "--lang", "en"]


@pytest.fixture
def catalogue(tmp_path: Path) -> str:
    path = tmp_path / "products.csv"
    path.write_text(ROWS, encoding="utf-8")
    return str(path)


def test_products_come_in_and_what_is_left_out_is_told_by_line(shop, catalogue, capsys, qapp):
    assert main([*shop, "import", "products", catalogue, "--dry-run"]) == 0
    tried = capsys.readouterr().out
    assert main([*shop, "import", "products", catalogue]) == 0
    done = capsys.readouterr().out
    assert tried == done
    first, skipped = done.splitlines()
    assert first == "products 1 variants 2 updated 0 skipped 1"
    assert skipped == "line 4: The price -3 is below zero"
    assert main([*shop, "import", "products", catalogue]) == 0
    assert capsys.readouterr().out.startswith("products 0 variants 0 updated 1 skipped 1")
    assert main([*shop[:-1], "fr", "import", "products", catalogue]) == 0
    assert capsys.readouterr().out.splitlines()[1].startswith("ligne 4\u00a0: Le prix -3")
    i18n.speak(qapp, "en")


def test_a_file_that_is_no_catalogue_is_refused_in_one_line(shop, tmp_path, capsys, qapp):
    path = tmp_path / "x.csv"
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(500))
    assert main([*shop, "import", "products", str(path)]) == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert len(told.err.splitlines()) == 1


def test_customers_come_in(shop, tmp_path, capsys):
    path = tmp_path / "people.csv"
    path.write_text("first name,last name,email\nLéa,Dupré,lea@example.org\n", encoding="utf-8")
    assert main([*shop, "import", "customers", str(path)]) == 0
    assert capsys.readouterr().out == "customers 1 updated 0 skipped 0\n"


def test_a_demo_shop_is_made_once(shop, tmp_path, capsys, qapp):
    command = [*shop, "demo", "--orders", "5", "--no-open"]
    assert main(command) == 0
    assert capsys.readouterr().out.endswith(": 5 orders\n")
    assert main([*shop, "check"]) == 0
    capsys.readouterr()
    assert main(command) == 1
    assert len(capsys.readouterr().err.splitlines()) == 1


def test_a_price_for_shipping_and_an_address_are_enough_to_send_something(shop, tmp_path, capsys, qapp):
    line = {"name": "Bol", "quantity": "1", "unit_price": "12.90", "tax_rates": ["20"]}
    order: dict[str, object] = {
        "lines": [line],
        "customer": {"name": "Léa"},
        "shipping": {"price": "6.00", "tax_rates": ["20"]},
    }
    path = tmp_path / "order.json"
    path.write_text(json.dumps(order), encoding="utf-8")
    assert main([*shop, "order", "new", str(path)]) == 0
    assert json.loads(capsys.readouterr().out)["fulfilment_status"] == "not_needed"
    order["shipping_address"] = {
        "name": "Léa",
        "street": "1 quai Neuf",
        "postcode": "29000",
        "city": "Quimper",
    }
    path.write_text(json.dumps(order), encoding="utf-8")
    assert main([*shop, "order", "new", str(path)]) == 0
    assert json.loads(capsys.readouterr().out)["fulfilment_status"] == "unfulfilled"


@pytest.mark.parametrize(
    "change",
    [
        {"lines": [{"name": "Bol", "quantity": "1", "unit_price": "-3", "tax_rates": ["20"]}]},
        {"lines": [{"quantity": "1", "unit_price": "3", "tax_rates": ["20"]}]},
        {"tip": "-5"},
        {"placed_at": "0001-01-01T00:00:00"},
        {"placed_at": "2999-01-01T00:00:00"},
    ],
)
def test_an_order_that_cannot_be_is_refused_in_one_line(shop, tmp_path, capsys, qapp, change):
    line = {"name": "Bol", "quantity": "1", "unit_price": "12.90", "tax_rates": ["20"]}
    path = tmp_path / "order.json"
    path.write_text(json.dumps({"lines": [line], "customer": {"name": "Léa"}, **change}), encoding="utf-8")
    assert main([*shop, "order", "new", str(path)]) == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert len(told.err.splitlines()) == 1
    assert not Path(shop[1]).exists()


def test_a_fee_below_zero_is_a_discount(shop, tmp_path, capsys, qapp):
    line = {"name": "Bol", "quantity": "1", "unit_price": "12.00", "tax_rates": ["20"]}
    order = {"lines": [line], "customer": {"name": "Léa"}, "fees": [{"name": "Geste", "amount": "-2.00"}]}
    path = tmp_path / "order.json"
    path.write_text(json.dumps(order), encoding="utf-8")
    assert main([*shop, "order", "new", str(path)]) == 0
    shown = json.loads(capsys.readouterr().out)
    assert (shown["total"], shown["discount"], shown["fees"]) == ("10.00", "2.00", [])


def test_a_copy_is_never_written_over_its_own_shop(shop, tmp_path, capsys, qapp):
    assert main([*shop, "demo", "--orders", "2", "--no-open"]) == 0
    assert main([*shop, "backup", shop[1]]) == 1
    assert main([*shop, "check"]) == 0
