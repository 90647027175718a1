"""What a newcomer gets wrong: one line that says it, and nothing half done."""

from __future__ import annotations

import json
import sqlite3
from io import BytesIO, TextIOWrapper
from pathlib import Path

import pytest

from desktop.cli.main import main
from desktop.models.schema import close_shop, open_shop
from desktop.shell.single import ShopLock
from tests.catalogue import sell

LINE = {"name": "Bol", "quantity": "1", "unit_price": "12.90", "tax_rates": ["20"]}


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "shop.comptoir"


@pytest.fixture
def shop(file: Path) -> list[str]:
    return ["--shop", str(file), "--lang", "en"]


@pytest.fixture
def kept(shop: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> list[str]:
    """A shop with an order in it."""
    assert main([*shop, "order", "new", order_file(tmp_path)]) == 0
    capsys.readouterr()
    return shop


def order_file(folder: Path, **change: object) -> str:
    path = folder / "order.json"
    path.write_text(json.dumps({"lines": [LINE], "customer": {"name": "Léa"}, **change}), "utf-8")
    return str(path)


def refused(capsys: pytest.CaptureFixture[str], *arguments: object) -> str:
    """Run a command that must be refused; gives its only line."""
    assert main([str(argument) for argument in arguments]) == 1
    told = capsys.readouterr()
    assert told.out == ""
    [line] = told.err.splitlines()
    return line.removeprefix("comptoir: ")


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"discount": []}, "“discount” is not known here. Is it misspelt?"),
        ({"lines": [{**LINE, "txt": {}}]}, "“lines.0.txt” is not known here. Is it misspelt?"),
        (
            {"delivery": {"method": "x", "cost": "3"}},
            "“delivery.cost” is not known here. Is it misspelt?",
        ),
        ({"billing": {"zip": "29000"}}, "“billing.zip” is not known here. Is it misspelt?"),
        ({"customer": {"email": "lea@"}}, "No mail could reach “lea@”. (customer.email)"),
        ({"customer": {"name": "L", "language": "xx"}}, "“customer.language” should be fr / en."),
        (
            {"billing": {"street": "x", "country": "ZZ"}},
            "“ZZ” is not a country. Use two letters, such as FR. (billing.country)",
        ),
        (
            {"shipping_address": {"street": "x", "country": "France"}},
            "“France” is not a country. Use two letters, such as FR. (shipping_address.country)",
        ),
        (
            {"nte": "x", "fees": [{"nme": "y"}]},
            "“nte” is not known here. Is it misspelt? “fees.0.nme” is not known here. Is it misspelt?",
        ),
    ],
)
def test_what_is_misspelt_or_impossible_in_an_order_is_told_all_at_once(
    shop, file, tmp_path, capsys, qapp, change, said
):
    assert refused(capsys, *shop, "order", "new", order_file(tmp_path, **change)) == said
    assert not file.exists()


def test_a_country_in_small_letters_is_a_country(shop, tmp_path, capsys, qapp):
    address = {"name": "Léa", "street": "x", "postcode": "1000", "city": "Liège", "country": "be"}
    assert main([*shop, "order", "new", order_file(tmp_path, billing=address)]) == 0
    assert json.loads(capsys.readouterr().out)["billing"]["country"] == "BE"


def test_a_misspelt_name_in_a_basket_is_refused(shop, tmp_path, capsys, qapp):
    path = order_file(tmp_path, currency="EUR", discount=[])
    assert main([*shop, "price", path]) == 1
    told = json.loads(capsys.readouterr().out)
    assert told == {"error": "“discount” is not known here. Is it misspelt?", "field": "discount"}


@pytest.mark.parametrize("command", [("price",), ("order", "new")])
@pytest.mark.parametrize(
    ("given", "said"), [(b"", "“stdin” is empty."), (b" \n\n", "“stdin” is empty."),
                        (b"\xff\xfe{", "“stdin” cannot be read as utf-8.")]
)  # fmt: skip
def test_standard_input_that_says_nothing_is_named(
    shop, file, capsys, qapp, monkeypatch, command, given, said
):
    monkeypatch.setattr("sys.stdin", TextIOWrapper(BytesIO(given), encoding="ascii"))
    assert refused(capsys, *shop, *command) == said
    assert not file.exists()


@pytest.mark.parametrize("what", ["products", "customers"])
@pytest.mark.parametrize("content", [None, b"", b"name,price\n", bytes(range(256)) * 9])
def test_a_refused_or_tried_import_makes_no_shop(shop, file, tmp_path, capsys, qapp, what, content):
    table = tmp_path / "table.csv"
    if content is not None:
        table.write_bytes(content)
    main([*shop, "import", what, str(table), "--dry-run"])
    assert not file.exists()
    capsys.readouterr()
    if content is None or b"name" not in content:
        assert "table.csv" in refused(capsys, *shop, "import", what, table)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["table.csv"] * (content is not None)


@pytest.mark.parametrize("limit", ["-1", "x", "1.5"])
def test_a_limit_is_a_whole_number(shop, capsys, limit):
    with pytest.raises(SystemExit) as ended:
        main([*shop, "order", "list", "--limit", limit])
    assert ended.value.code == 2
    assert capsys.readouterr().err.endswith(f"is expected, not '{limit}'\n")


def test_a_copy_is_written_over_another_file_only_when_asked_to(kept, tmp_path, capsys, qapp):
    there = tmp_path / "thesis.txt"
    there.write_text("three years of work", "utf-8")
    assert "thesis.txt” exists already" in refused(capsys, *kept, "backup", there)
    assert there.read_text("utf-8") == "three years of work"
    assert "it is a folder" in refused(capsys, *kept, "backup", tmp_path)
    assert main([*kept, "backup", str(there), "--replace"]) == 0
    assert there.read_bytes().startswith(b"SQLite")


@pytest.mark.parametrize("kind", ["empty", "binary", "newer", "missing", "folder"])
def test_what_cannot_be_restored_is_named_as_the_person_named_it(kept, file, tmp_path, capsys, qapp, kind):
    copy = tmp_path / "copy.file"
    if kind == "newer":
        assert main([*kept, "backup", str(copy)]) == 0
        with sqlite3.connect(copy) as other:
            other.execute("PRAGMA user_version = 99")
        other.close()
    elif kind == "folder":
        copy.mkdir()
    elif kind != "missing":
        copy.write_bytes(b"" if kind == "empty" else b"no shop" * 999)
    capsys.readouterr()
    assert f"“{copy}”" in refused(capsys, *kept, "restore", copy)
    assert main([*kept, "order", "list", "--json"]) == 0
    assert len(json.loads(capsys.readouterr().out)) == 1
    assert not list(tmp_path.glob("*restor*"))


def test_two_copies_put_back_within_a_second_lose_nothing(kept, tmp_path, capsys, qapp):
    copy = tmp_path / "copy"
    assert main([*kept, "backup", str(copy)]) == 0
    assert [main([*kept, "restore", str(copy)]) for _ in range(2)] == [0, 0]
    assert len(list(tmp_path.glob("*-before-restore-*.comptoir"))) == 2


def test_a_shop_that_is_open_in_a_window_is_not_restored_over(kept, file, tmp_path, capsys, qapp):
    copy = tmp_path / "copy"
    assert main([*kept, "backup", str(copy)]) == 0
    capsys.readouterr()
    lock = ShopLock(file)
    try:
        assert "is already open" in refused(capsys, *kept, "restore", copy)
    finally:
        lock.release()


@pytest.mark.parametrize("out", ["no/such/folder/slip.pdf", "."])
def test_no_paper_is_issued_that_cannot_be_written(shop, tmp_path, capsys, qapp, out):
    address = {"name": "Léa", "street": "1 quai Neuf", "postcode": "29000", "city": "Quimper"}
    sent = {"shipping": {"price": "6.00", "tax_rates": ["20"]}, "shipping_address": address}
    assert main([*shop, "order", "new", order_file(tmp_path, **sent)]) == 0
    number = json.loads(capsys.readouterr().out)["number"]
    said = refused(capsys, *shop, "document", "packing-slip", number, "--out", tmp_path / out)
    assert "could not be written" in said
    assert main([*shop, "order", "show", number, "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["documents"] == []


@pytest.mark.parametrize("command", [("order", "list"), ("check", "--json"), ("export", "orders")])
def test_an_empty_file_is_no_shop_and_does_not_become_one_by_looking(
    shop, file, tmp_path, capsys, qapp, command
):
    file.touch()
    options = ("--format", "csv", "--out", tmp_path / "o.csv") if command[0] == "export" else ()
    assert "is not a shop file" in refused(capsys, *shop, *command, *options)
    assert file.stat().st_size == 0


def test_a_demo_that_stops_half_way_leaves_no_file(shop, file, monkeypatch, capsys):
    def stop(_done: int, _of: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("desktop.cli.demo._show", stop)
    assert main([*shop, "demo", "--orders", "3", "--no-open"]) == 130
    assert not file.exists()


def test_half_a_piece_of_a_product_names_its_row_and_writes_nothing(
    kept: list[str], file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    open_shop(file)
    sell("Bol", "24.00", sku="BOL")
    close_shop()
    order = order_file(tmp_path, lines=[LINE, {"sku": "BOL", "quantity": "1.5"}])
    said = refused(capsys, *kept, "order", "new", order)
    assert said == "It is sold in steps of 1; 1.5 is not one. (lines.1.quantity)"
    assert main([*kept, "order", "list", "--json"]) == 0
    assert len(json.loads(capsys.readouterr().out)) == 1


def test_a_comma_parts_decimals_as_in_french_and_anything_else_is_refused(
    kept: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*kept, "value", "issue", "12,50"]) == 0
    capsys.readouterr()
    assert main([*kept, "value", "list", "--json"]) == 0
    assert [card["balance"] for card in json.loads(capsys.readouterr().out)] == ["12.50"]
    for wrong in ("12,505", "1.250,00", "1,2,3", ",5"):
        assert main([*kept, "value", "issue", wrong]) == 1
        assert wrong in capsys.readouterr().err


def test_a_day_that_is_none_is_said_with_an_example(
    kept: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        main([*kept, "order", "task", "A-26-00001", "Call", "--due", "2026-13-01"])
    assert "a day is expected, as in 2026-12-31, not '2026-13-01'" in capsys.readouterr().err
