"""The command line: exit statuses, one clear line for a refusal, and no Qt without a reason."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from desktop.cli.main import main
from desktop.models.schema import close_shop, open_shop
from desktop.services.shop.preferences import change_shop
from desktop.shell import i18n

ORDER = {
    "lines": [{"name": "Bol", "quantity": "2", "unit_price": "12.90", "tax_rates": ["20"]}],
    "customer": {"name": "Léa Martin", "email": "lea@example.fr"},
    "channel": "phone",
    "delivery": {"method": "Livraison à domicile", "price": "6.00"},
    "shipping_address": {
        "name": "Léa Martin",
        "street": "1 quai Neuf",
        "postcode": "29000",
        "city": "Quimper",
    },
}
SELLER = {
    "name": "Ty Mam Gozh",
    "street": "4 rue du Port",
    "postcode": "29100",
    "city": "Douarnenez",
    "siren": "732829320",
}

Run = Callable[..., int]


@pytest.fixture
def shop(tmp_path: Path) -> Path:
    return tmp_path / "shop.comptoir"


@pytest.fixture
def comptoir(shop: Path, qapp: QApplication) -> Iterator[Run]:
    """Runs a command in this process, in English, on a French shop."""

    def run(*arguments: object, lang: str = "en") -> int:
        return main(["--shop", str(shop), "--lang", lang, *map(str, arguments)])

    yield run
    close_shop()
    i18n.speak(qapp, "en")


@pytest.fixture
def order(comptoir: Run, shop: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> dict[str, Any]:
    """An order placed from a file, in a French shop whose identity is complete."""
    file = tmp_path / "order.json"
    file.write_text(json.dumps(ORDER), "utf-8")
    assert comptoir("order", "new", file, lang="fr") == 0
    open_shop(shop)
    change_shop(SELLER, by="")
    close_shop()
    placed: dict[str, Any] = json.loads(capsys.readouterr().out)
    return placed


def test_an_order_from_json_is_shown_as_it_is_stored(
    order: dict[str, Any], comptoir: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    assert order["number"].startswith("A-")
    assert (order["total"], order["lifecycle"], order["channel"]) == ("31.80", "open", "phone")
    assert comptoir("order", "show", order["number"], "--json") == 0
    assert json.loads(capsys.readouterr().out) == order
    assert comptoir("order", "list", "--search", "martin", "--json") == 0
    [row] = json.loads(capsys.readouterr().out)
    assert (row["number"], row["customer"], row["due"]) == (order["number"], "Léa Martin", "31.80")
    assert comptoir("order", "list", "--search", "nobody") == 0
    assert capsys.readouterr().out == ""
    assert comptoir("order", "show", order["number"]) == 0
    assert "2 x Bol" in capsys.readouterr().out


def test_papers_are_issued_once_and_give_the_same_bytes(
    order: dict[str, Any], comptoir: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    one, two, slip = tmp_path / "1.pdf", tmp_path / "2.pdf", tmp_path / "slip.pdf"
    assert comptoir("document", "invoice", order["number"], "--out", one) == 0
    assert comptoir("document", "invoice", order["number"], "--out", two) == 0
    assert one.read_bytes() == two.read_bytes()
    assert one.read_bytes().startswith(b"%PDF")
    assert comptoir("document", "packing-slip", order["number"], "--out", slip, "--size", "100x150") == 0
    capsys.readouterr()
    assert comptoir("order", "show", order["number"], "--json") == 0
    kinds = [paper["kind"] for paper in json.loads(capsys.readouterr().out)["documents"]]
    assert sorted(kinds) == ["invoice", "packing_slip"]
    assert comptoir("check") == 0


def test_a_refusal_is_one_line_in_the_language_asked_for(
    comptoir: Run, order: dict[str, Any], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for lang, said in (
        ("en", "There is no order “A-1”."),
        ("fr", "Il n’y a pas de commande «\u00a0A-1\u00a0»."),
    ):
        assert comptoir("order", "show", "A-1", "--json", lang=lang) == 1
        shown = capsys.readouterr()
        assert (shown.out, shown.err) == ("", f"comptoir: {said}\n")
    wrong = tmp_path / "wrong.json"
    wrong.write_text(json.dumps({**ORDER, "lines": [{"sku": "NIX", "quantity": "1"}]}), "utf-8")
    assert comptoir("order", "new", wrong) == 1
    assert capsys.readouterr().err == "comptoir: The shop has no product with the SKU “NIX”. (lines.0.sku)\n"
    assert comptoir("order", "list", "--json") == 0
    assert len(json.loads(capsys.readouterr().out)) == 1


@pytest.mark.parametrize("command", [("order", "list"), ("check",), ("backup", "copy"), ("export", "orders")])
def test_a_shop_that_is_not_there_is_not_made_by_looking(
    comptoir: Run, shop: Path, tmp_path: Path, command: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    options = ("--format", "csv", "--out", tmp_path / "o.csv") if command[0] == "export" else ()
    assert comptoir(*command, *options) == 1
    assert capsys.readouterr().err == f"comptoir: There is no shop file “{shop}”.\n"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "arguments", [("order",), ("fly",), ("order", "show"), ("--lang", "de"), ("document", "bill")]
)
def test_bad_usage_is_exit_status_two(arguments: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(list(arguments))
    assert ended.value.code == 2


def test_baskets_are_priced_without_a_shop(
    comptoir: Run, shop: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    basket = {
        "currency": "EUR",
        "lines": [{"name": "Mug", "quantity": "2", "unit_price": "12.90", "tax_rates": ["20"]}],
    }
    wrong = {**basket, "lines": [{**basket["lines"][0], "quantity": "0"}]}  # type: ignore[dict-item]
    file = tmp_path / "baskets.jsonl"
    file.write_text("\n".join(json.dumps(item) for item in (basket, wrong, basket)), "utf-8")
    assert comptoir("price", file) == 1
    answers = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [answer.get("total") for answer in answers] == ["25.80", None, "25.80"]
    assert answers[1] == {"error": "The quantity must be more than zero.", "field": "lines.0.quantity"}
    assert not shop.exists()


def test_a_copy_can_be_restored_and_the_old_file_is_kept(
    order: dict[str, Any], comptoir: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    copy, file = tmp_path / "copy.comptoir", tmp_path / "order.json"
    assert comptoir("backup", copy) == 0
    assert comptoir("order", "new", file) == 0
    assert comptoir("restore", copy) == 0
    assert len(list(tmp_path.glob("*-before-restore-*"))) == 1
    capsys.readouterr()
    assert comptoir("order", "list", "--json") == 0
    assert len(json.loads(capsys.readouterr().out)) == 1


def test_a_copy_in_the_place_of_a_damaged_file_says_that_its_numbers_are_not_known(
    order: dict[str, Any], comptoir: Run, shop: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    copy = tmp_path / "copy.comptoir"
    assert comptoir("backup", copy) == 0
    shop.write_bytes(b"no shop file" * 999)
    assert comptoir("restore", copy) == 0
    assert "may be given again" in capsys.readouterr().out
    assert comptoir("check") == 0


@pytest.mark.parametrize("kind", ["csv", "json", "xlsx"])
def test_orders_are_exported(order: dict[str, Any], comptoir: Run, tmp_path: Path, kind: str) -> None:
    out = tmp_path / f"orders.{kind}"
    assert comptoir("export", "orders", "--format", kind, "--out", out, "--search", "lea bol", lang="fr") == 0
    content = out.read_bytes()
    if kind == "json":
        [row] = json.loads(content)
        assert (row["number"], row["total"], row["payment_status"]) == (order["number"], "31.80", "unpaid")
    elif kind == "csv":
        text = content.decode("utf-8-sig")
        assert '"Total TTC"' in text
        assert '"31,80"' in text
        assert '"à payer"' in text
    else:
        assert content.startswith(b"PK")


def test_a_damaged_sum_is_reported(
    order: dict[str, Any], comptoir: Run, shop: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from desktop.models.base import db

    open_shop(shop)
    db.execute_sql("UPDATE orders SET due_minor = due_minor + 1")
    close_shop()
    assert comptoir("check", "--json") == 1
    found = json.loads(capsys.readouterr().out)
    assert [(problem["code"], problem["subject"]) for problem in found] == [("due", order["number"])]


def test_qt_is_loaded_only_to_say_something(shop: Path, tmp_path: Path) -> None:
    file = tmp_path / "order.json"
    file.write_text(json.dumps(ORDER), "utf-8")
    script = (
        "import sys\n"
        "from desktop.cli.main import main\n"
        "for line in sys.argv[2:]:\n"
        "    assert main(['--shop', sys.argv[1], *line.split()]) == 0, line\n"
        "assert 'PySide6' not in sys.modules\n"
        "assert main(['--shop', sys.argv[1], 'order', 'show', 'X']) == 1\n"
        "assert 'PySide6.QtWidgets' not in sys.modules\n"
    )
    lines = [
        f"order new {file}",
        "order list --json",
        "check --json",
        f"price {file}",
        f"backup {tmp_path}/b",
    ]
    done = subprocess.run([sys.executable, "-c", script, shop, *lines], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
