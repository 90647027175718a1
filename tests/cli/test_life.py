"""The later life of an order from the command line: looked at with --dry-run, done without it."""

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
from desktop.services.check.check import check_shop
from desktop.services.issuing.documents import issue_invoice
from desktop.services.orders.order_core import order_id_of
from desktop.services.plans import payments
from desktop.services.shop.preferences import change_shop
from desktop.shell import i18n

ORDER = {
    "lines": [
        {"name": "Bol", "quantity": "3", "unit_price": "12.90", "tax_rates": ["20"]},
        {"name": "Miel", "quantity": "1", "unit_price": "7.50", "tax_rates": ["5.5"]},
    ],
    "customer": {"name": "Léa Martin", "email": "lea@example.fr"},
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
    """Runs ``comptoir order …`` in this process, in English, on a French shop."""

    def run(*arguments: object, lang: str = "en") -> int:
        return main(["--shop", str(shop), "--lang", lang, "order", *map(str, arguments)])

    yield run
    close_shop()
    i18n.speak(qapp, "en")


@pytest.fixture
def order(comptoir: Run, shop: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> str:
    """The number of an order of 52.20 that is invoiced and paid by transfer."""
    file = tmp_path / "order.json"
    file.write_text(json.dumps(ORDER), "utf-8")
    assert comptoir("new", file, lang="fr") == 0
    number: str = json.loads(capsys.readouterr().out)["number"]
    open_shop(shop)
    change_shop(SELLER, by="")
    issue_invoice(order_id_of(number), by="")
    payments.mark_paid(order_id_of(number), by="")
    close_shop()
    return number


Done = Callable[..., dict[str, Any]]


@pytest.fixture
def done(comptoir: Run, capsys: pytest.CaptureFixture[str]) -> Done:
    """Runs a command with --json and gives what it printed."""

    def run(*arguments: object) -> dict[str, Any]:
        capsys.readouterr()
        assert comptoir(*arguments, "--json") == 0, capsys.readouterr().err
        shown: dict[str, Any] = json.loads(capsys.readouterr().out)
        return shown

    return run


def kinds(shown: dict[str, Any]) -> list[str]:
    return [effect["effect"] for effect in shown["effects"]]


def test_a_dry_run_is_what_then_happens(order: str, done: Done) -> None:
    asked = ("refund", order, "--line", "1=2", "--shipping", "6.00", "--reason", "fêlé", "--method", "card")
    before = done("show", order)
    looked = done(*asked, "--dry-run")
    assert looked["done"] is False
    assert done("show", order) == before
    carried = done(*asked)
    assert carried == {**looked, "done": True}
    assert kinds(carried) == ["credited", "credit_note_issued", "units_moved", "money_paid_back"]
    credited, note, moved, paid = carried["effects"]
    assert (credited["gross"], credited["reason"], note["gross"], note["reason"]) == (
        "31.80",
        "fêlé",
        "31.80",
        "",
    )
    assert [part["gross"] for part in credited["parts"]] == ["25.80", "6.00"]
    assert (moved["quantity"], moved["source"], moved["target"]) == ("2", "in_shop", "back")
    assert (paid["amount"], paid["method_kind"]) == ("31.80", "card")
    after = done("show", order)
    assert (after["refunded"], after["due"], after["payment_status"]) == ("31.80", "0.00", "partly_refunded")
    assert carried["after"]["payment_status"] == after["payment_status"]
    assert [(row["cause"], row["reason"], row["gross"]) for row in after["credits"]] == [
        ("refund", "fêlé", "31.80")
    ]


def test_amounts_with_a_currency_and_the_whole_order(order: str, done: Done) -> None:
    first = done(
        "refund", order, "--line", "1=4.50EUR", "--line", "2=1", "--no-restock", "--pay-back", "2.00"
    )
    assert [part["gross"] for part in first["effects"][0]["parts"]] == ["4.50", "7.50"]
    assert [row["target"] for row in first["effects"] if row["effect"] == "units_moved"] == ["back"]
    assert first["after"]["due"] == "-10.00"
    assert done("pay-back", order, "4")["after"]["due"] == "-6.00"
    assert done("refund", order, "--amount", "1.20")["effects"][0]["gross"] == "1.20"
    assert done("refund", order, "--all")["after"]["payment_status"] == "partly_refunded"
    assert done("pay-back", order)["after"] | {"fulfilment_status": ""} == {
        "lifecycle": "open",
        "held": False,
        "payment_status": "refunded",
        "fulfilment_status": "",
        "due": "0.00",
    }


def test_a_credit_note_at_a_rate(order: str, done: Done) -> None:
    shown = done(
        "credit", order, "--amount", "2.00", "--rate", "5.5", "--text", "Geste", "--public", "--reason", "r"
    )
    assert kinds(shown) == ["credited", "credit_note_issued", "money_to_pay_back"]
    note = shown["effects"][1]
    assert (note["text"], note["reason"], note["gross"], note["tax"]) == ("Geste", "r", "2.00", "0.10")
    assert [paper["number"][:2] for paper in done("show", order)["documents"]] == ["FA", "AV"]


def test_hold_resume_complete_reopen_cancel(order: str, done: Done, shop: Path) -> None:
    assert done("hold", order, "--reason", "adresse ?")["after"]["held"] is True
    assert done("resume", order)["after"]["held"] is False
    assert done("complete", order)["after"]["lifecycle"] == "completed"
    assert done("reopen", order)["after"]["lifecycle"] == "open"
    looked = done("cancel", order, "--reason", "erreur", "--tell", "--dry-run")
    assert kinds(looked)[-1] == "mail_queued"
    assert done("cancel", order, "--reason", "erreur", "--tell")["after"]["lifecycle"] == "cancelled"
    open_shop(shop)
    assert check_shop() == []


def test_it_is_said_in_the_words_of_the_window(
    order: str, comptoir: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = ("refund", order, "--line", "1=1", "--dry-run")
    assert comptoir(*asked) == 0
    said = capsys.readouterr().out.splitlines()
    assert said[0] == "The customer owes less, −€12.90 (VAT €2.15 of it)"
    assert len(said) == 4
    assert comptoir(*asked, lang="fr") == 0
    assert capsys.readouterr().out.startswith("Le client doit moins")


def test_json_needs_no_qt_and_words_need_no_window(order: str, shop: Path) -> None:
    script = (
        "import sys\n"
        "from desktop.cli.main import main\n"
        "said = ['--shop', *sys.argv[1:], '--amount', '1.00', '--dry-run']\n"
        "assert main([*said, '--json']) == 0\n"
        "assert 'PySide6' not in sys.modules\n"
        "assert main(said) == 0\n"
        "assert 'PySide6.QtWidgets' not in sys.modules\n"
    )
    asked = [sys.executable, "-c", script, str(shop), "order", "refund", order]
    done = subprocess.run(asked, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (("--line", "9=1"), "The order has no row 9 of this kind."),
        (("--line", "1=4"), "At most 3 can still be given back."),
        (("--amount", "99.00"), "At most €52.20 can still be refunded."),
        (("--amount", "10", "--pay-back", "11"), "At most €10.00 can be paid back."),
        (("--amount", "10", "--method", "gold"), "Choose how it is paid."),
        ((), "nothing"),
    ],
)
def test_what_is_refused_is_one_line(
    order: str, comptoir: Run, capsys: pytest.CaptureFixture[str], asked: tuple[str, ...], said: str
) -> None:
    assert comptoir("refund", order, *asked) == 1
    shown = capsys.readouterr()
    assert shown.out == ""
    assert said in shown.err
    assert shown.err.count("\n") == 1


def test_every_number_is_explained_in_words_and_as_json(comptoir, done, order, capsys):
    done("refund", order, "--line", "1=1", "--pay-back", "0")
    steps = done("explain", order)
    due = steps[-1]
    assert (due["step"], due["amount"]) == ("due", done("show", order)["due"])
    parts = [(step["step"], step["amount"]) for step in due["steps"]]
    assert parts == [("total", "52.20"), ("credited", "-12.90"), ("received", "-52.20")]
    (part,) = steps[-2]["steps"]
    assert (part["name"], part["quantity"], part["base"], part["amount"]) == ("Bol", "1", "38.70", "12.90")
    assert comptoir("explain", order) == 0
    said = capsys.readouterr().out
    due = "Due, −€12.90 (below zero: to be given back to the customer)"
    assert f"Due\n  {due}\n    Total, €52.20\n" in said
    assert "1 × Bol, €12.90 (of the €38.70 that were asked for it)" in said


def test_an_invoice_by_hand_is_looked_at_and_says_its_date_of_supply(order: str, done: Done) -> None:
    asked = ("invoice-again", order, "--supplied-on", "2026-11-03", "--reason", "date de livraison")
    looked = done(*asked, "--dry-run")
    assert kinds(looked) == ["credit_note_issued", "invoice_made"]
    assert (looked["effects"][1]["supplied_on"], looked["effects"][0]["reason"]) == (
        "2026-11-03",
        "date de livraison",
    )
    before = [paper["kind"] for paper in done("show", order)["documents"]]
    assert done(*asked) == {**looked, "done": True}
    after = [paper["kind"] for paper in done("show", order)["documents"]]
    assert after == [*before, "credit_note", "invoice"]


def test_the_first_invoice_by_hand_and_a_date_that_is_none(comptoir, tmp_path, shop, capsys):
    file = tmp_path / "order.json"
    file.write_text(json.dumps(ORDER), "utf-8")
    assert comptoir("new", file, lang="fr") == 0
    number = json.loads(capsys.readouterr().out)["number"]
    open_shop(shop)
    change_shop(SELLER, by="")
    close_shop()
    assert comptoir("invoice", number, "--supplied-on", "2062-11-03") == 1
    assert "Look at the year" in capsys.readouterr().err
    assert comptoir("invoice", number, "--dry-run") == 0
    assert "The invoice of the whole order is issued" in capsys.readouterr().out
    assert comptoir("invoice", number, "--json") == 0
    assert [one["effect"] for one in json.loads(capsys.readouterr().out)["effects"]] == ["invoice_made"]
