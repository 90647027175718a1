"""Quotes from the command line: duplicated, listed, issued, printed, made into orders."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from desktop.cli.main import main
from desktop.models.schema import close_shop, open_shop
from desktop.services.check.check import check_shop
from desktop.services.orders.order_core import order_core
from desktop.services.placing.new_order import NewLine, NewOrder, place
from desktop.shell import i18n
from tests.catalogue import sell
from tests.services.factory import identify_shop
from tests.shop import new_shop as shop

__all__ = ["shop"]

Run = Callable[..., int]


@pytest.fixture
def comptoir(shop: Path, qapp: QApplication) -> Iterator[Run]:
    """Runs a command in this process, in English, on a French shop."""

    def run(*arguments: object) -> int:
        return main(["--shop", str(shop), "--lang", "en", *map(str, arguments)])

    yield run
    i18n.speak(qapp, "en")


@pytest.fixture
def number(shop: Path) -> str:
    """An order of one bowl; the file is closed."""
    from decimal import Decimal

    identify_shop()
    bowl = sell("Bol", "12.90", sku="BOL")
    order = place(NewOrder(lines=(NewLine(Decimal(2), bowl),), name="Léa Martin"), by="")
    found = order_core(order).head.number
    close_shop()
    return found


def test_an_order_becomes_a_quote_a_paper_and_an_order_again(
    shop: Path, comptoir: Run, number: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def said(*arguments: object) -> Any:
        assert comptoir(*arguments, "--json") == 0
        return json.loads(capsys.readouterr().out)

    offer = said("order", "duplicate", number, "--dry-run")
    assert (offer["keep"], offer["today"], offer["gone"]) == ("25.80", "25.80", [])
    assert said("quote", "list") == []
    made = said("order", "duplicate", number)
    assert made["quote"].startswith("draft-")
    listed = said("quote", "list")
    assert [(row["state"], row["source"], row["total"]) for row in listed] == [("draft", number, "25.80")]
    shown = said("quote", "issue", made["quote"])
    quote = shown["quote"]
    assert quote.startswith("DE-A-")
    assert (shown["state"], shown["version"], shown["changed"]) == ("issued", 1, False)
    papers = [tmp_path / "one.pdf", tmp_path / "two.pdf"]
    assert comptoir("document", "quote", quote, "--out", papers[0]) == 0
    assert comptoir("document", "quote", number, "--out", papers[1]) == 0
    assert papers[0].read_bytes() == papers[1].read_bytes()
    order = said("quote", "convert", quote)
    assert (order["total"], order["lifecycle"]) == ("25.80", "open")
    shown = said("quote", "show", quote)
    assert (shown["state"], shown["order"], shown["number"]) == ("ordered", order["number"], "")
    assert said("quote", "show", order["number"])["quote"] == quote
    assert said("order", "show", order["number"])["quote"] == quote
    assert said("order", "show", number)["quote"] is None
    assert comptoir("document", "quote", order["number"], "--out", papers[1]) == 0
    assert papers[0].read_bytes() == papers[1].read_bytes()
    assert comptoir("quote", "convert", quote) == 1
    assert capsys.readouterr().err.count("\n") == 1
    open_shop(shop)
    assert check_shop() == []


def test_words_for_people_and_one_line_for_what_is_not_there(
    comptoir: Run, number: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert comptoir("order", "duplicate", number, "--prices", "today") == 0
    handle = capsys.readouterr().out.strip()
    assert comptoir("quote", "list") == 0
    assert handle in capsys.readouterr().out
    assert comptoir("quote", "issue", handle) == 0
    assert capsys.readouterr().out.startswith("DE-A-")
    assert comptoir("quote", "show", handle) == 0
    assert "2 x Bol" in capsys.readouterr().out
    for arguments in (("quote", "show", "DE-A-26-9"), ("order", "duplicate", "A-26-9")):
        assert comptoir(*arguments) == 1
        assert capsys.readouterr().err.startswith("comptoir: There is no")


def test_a_quote_is_sent_and_its_answer_comes_back(
    shop: Path, comptoir: Run, number: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from desktop.models.mails import MailAttachment
    from tests.services.test_offers import filled_in, quantities

    assert comptoir("order", "duplicate", number) == 0
    handle = capsys.readouterr().out.strip()
    assert comptoir("quote", "send", handle) == 1
    assert "e-mail" in capsys.readouterr().err
    assert comptoir("quote", "send", handle, "--email", "lea@example.org", "--dry-run", "--json") == 0
    assert json.loads(capsys.readouterr().out)["to"] == "lea@example.org"
    assert comptoir("quote", "send", handle, "--email", "lea@example.org") == 0
    assert "Votre devis" in capsys.readouterr().out
    open_shop(shop)
    page = MailAttachment.get(MailAttachment.media_type == "text/html").content.decode()
    close_shop()
    file = tmp_path / "answer.json"
    file.write_text(filled_in(page, quantities=quantities(page, "1")))
    assert comptoir("quote", "answer", file, "--dry-run") == 0
    assert "Bol: 2 -> 1" in capsys.readouterr().out
    assert comptoir("quote", "answer", file, "--json") == 0
    assert json.loads(capsys.readouterr().out)["done"] is True
    assert comptoir("quote", "show", handle) == 0
    assert "1 x Bol" in capsys.readouterr().out
    assert comptoir("quote", "answer", tmp_path / "none.json") == 1
