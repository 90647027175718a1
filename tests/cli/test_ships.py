"""Sending an order in parts from the command line: looked at with --dry-run, done without it."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from desktop.cli.main import main
from desktop.models.base import now
from desktop.models.schema import close_shop, open_shop
from desktop.services.check.check import check_shop
from desktop.services.orders.ledger_cards import OrderCard
from desktop.services.orders.order_card import order_card
from desktop.services.orders.order_core import order_id_of
from desktop.shell import i18n

LINES = [
    {"name": "Bol", "quantity": "3", "unit_price": "12.90", "tax_rates": ["20"]},
    {"name": "Miel", "quantity": "1", "unit_price": "7.50", "tax_rates": ["5.5"]},
]
HOME = {"name": "Léa Martin", "street": "1 quai Neuf", "postcode": "29000", "city": "Quimper"}
SENT = {"delivery": {"method": "Home delivery", "price": "6.00"}, "shipping_address": HOME}
FETCHED = {"delivery": {"method": "Pick up in the shop"}}

Run = Callable[..., int]


@pytest.fixture
def shop(tmp_path: Path) -> Path:
    return tmp_path / "shop.comptoir"


@pytest.fixture
def comptoir(shop: Path, qapp: QApplication) -> Iterator[Run]:
    """Runs ``comptoir order …`` in this process, in English."""
    yield lambda *words: main(["--shop", str(shop), "--lang", "en", "order", *map(str, words)])
    i18n.speak(qapp, "en")
    close_shop()


Place = Callable[[dict[str, Any]], str]


@pytest.fixture
def place(comptoir: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Place:
    """Places an order of three bowls and a honey with that delivery, and gives its number."""

    def placed(delivery: dict[str, Any]) -> str:
        customer = {"name": "Léa Martin", "email": "lea@example.fr"}
        file = tmp_path / "order.json"
        file.write_text(json.dumps({"lines": LINES, "customer": customer, **delivery}), encoding="utf-8")
        assert comptoir("new", file) == 0
        return str(json.loads(capsys.readouterr().out)["number"])

    return placed


def stored(shop: Path, number: str) -> OrderCard:
    open_shop(shop)
    return order_card(order_id_of(number))


def test_a_part_is_sent_after_a_look(
    comptoir: Run, place: Place, shop: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    number = place(SENT)
    part = (
        "ship",
        number,
        "--line",
        "1=2",
        "--carrier",
        "Colissimo",
        "--tracking",
        "6A1",
        "--tracking",
        "6A2",
    )
    assert comptoir(*part, "--dry-run") == 0
    assert capsys.readouterr().out.splitlines() == [
        "A packing slip is made (2\u00a0× Bol)",
        "2 items are sent (Colissimo 6A1, 6A2, 2\u00a0× Bol)",
    ]
    assert stored(shop, number).shipments == ()
    assert comptoir(*part, "--json") == 0
    said = json.loads(capsys.readouterr().out)
    assert (said["done"], said["after"]["fulfilment_status"]) == (True, "partly_shipped")
    assert [effect["effect"] for effect in said["effects"]] == ["slip_made", "shipment_left"]
    slip = stored(shop, number).shipments[0]
    assert comptoir("delivered", number, "--slip", slip.number) == 0
    assert comptoir("shipment", number, "--slip", slip.number, "--tracking", "6A9") == 0
    parcel = stored(shop, number).shipments[0]
    assert (parcel.state.value, parcel.way) == ("delivered", "Colissimo 6A9")
    capsys.readouterr()
    assert comptoir("show", number, "--json") == 0
    (shown,) = json.loads(capsys.readouterr().out)["shipments"]
    assert (shown["items"], shown["state"]) == ([{"line": 1, "quantity": "2"}], "delivered")
    assert shown["tracking"][0]["url"].endswith("code=6A9")
    assert comptoir("cancel-rest", number, "--reason", "Sold out") == 0
    assert [line.units.in_shop for line in stored(shop, number).lines] == [0, 0]
    assert check_shop() == []


def test_what_left_comes_back(
    comptoir: Run, place: Place, shop: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    number = place(SENT)
    assert comptoir("ship", number, "--at", "2000-01-01") == 1
    assert "nothing left before that" in capsys.readouterr().err
    assert comptoir("ship", number, "--at", now().isoformat()) == 0
    slip = stored(shop, number).shipments[0].number
    assert comptoir("unship", number, "--slip", "BL-0") == 1
    assert "no such shipment" in capsys.readouterr().err
    assert comptoir("unship", number, "--slip", slip) == 0
    assert comptoir("void-slip", number) == 0
    assert [card.state.value for card in stored(shop, number).shipments] == ["void"]
    assert comptoir("will-not-deliver", number, "--no-restock") == 0
    assert stored(shop, number).head.fulfilment_status.value == "will_not_deliver"
    assert check_shop() == []


def test_pick_up(comptoir: Run, place: Place, shop: Path, capsys: pytest.CaptureFixture[str]) -> None:
    number = place(FETCHED)
    assert comptoir("ready", number, "--tell") == 0
    assert stored(shop, number).head.fulfilment_status.value == "ready_for_pickup"
    assert comptoir("picked-up", number, "--handed-to", "Erwan") == 0
    assert stored(shop, number).shipments[0].handed_to == "Erwan"
    capsys.readouterr()
    assert comptoir("delivered", number) == 1
    assert capsys.readouterr().err.startswith("comptoir: ")


@pytest.mark.parametrize(
    "wrong", [("--line", "1=9"), ("--line", "1=1.5"), ("--line", "7=1"), ("--tracking", "?")]
)
def test_what_cannot_be_sent_is_said_in_one_line(
    wrong: tuple[str, str], comptoir: Run, place: Place, shop: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    number = place(SENT)
    assert comptoir("ship", number, *wrong) == 1
    assert len(capsys.readouterr().err.splitlines()) == 1
    assert stored(shop, number).shipments == ()
