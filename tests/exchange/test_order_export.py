"""The filtered list as a file: its columns, exact amounts, harmless texts, progress and cancel."""

from __future__ import annotations

import csv
import json
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from desktop.exchange.csv_out import ExportFormat
from desktop.exchange.order_export import Layout, MachineZone, export_orders
from desktop.services.orders.order_card import order_card
from desktop.services.orders.order_search import OrderSearch, OrderSort
from desktop.services.plans.payments import mark_unpaid, receive
from tests.services.factory import make_order, method_id
from tests.shop import new_shop as new_shop

pytestmark = pytest.mark.usefixtures("new_shop")
KEYS = ("number", "customer", "total", "due")


def _csv(path: Path) -> list[list[str]]:
    return list(csv.reader(path.read_text("utf-8-sig").splitlines(), delimiter=";"))


def test_the_columns_asked_for_in_the_order_of_the_search(tmp_path: Path) -> None:
    for name in ("Zoé", "Anne"):
        make_order(customer_name=name, customer_fold=name.lower())
    file = tmp_path / "orders.csv"
    search = OrderSearch(sort=OrderSort.CUSTOMER, descending=False)
    assert export_orders(search, ExportFormat.CSV, file, layout=Layout(KEYS)) == 2
    rows = _csv(file)
    assert rows[0] == ["Commande", "Client", "Total TTC", "Reste dû"]
    assert [row[1] for row in rows[1:]] == ["Anne", "Zoé"]


def test_amounts_come_back_as_they_were(tmp_path: Path) -> None:
    make_order()
    file = tmp_path / "orders.csv"
    export_orders(OrderSearch(), ExportFormat.CSV, file, layout=Layout(("total",)))
    said = _csv(file)[1][0]
    export_orders(OrderSearch(), ExportFormat.JSON, file, layout=Layout(("total",)))
    assert Decimal(said.replace(",", ".")) == Decimal(json.loads(file.read_text())[0]["total"]) > 0


def test_the_ways_it_was_really_paid_by_are_named(tmp_path: Path) -> None:
    order = make_order()
    for way in ("cash", "card", "cash"):
        receive(order, 100, by="", method_id=method_id(way))
    mark_unpaid(order, by="", only=[order_card(order).payments[1].id])
    receive(order, 100, by="", method_id=method_id("cheque"))
    file = tmp_path / "orders.csv"
    export_orders(OrderSearch(), ExportFormat.CSV, file, layout=Layout(("payment_method",)))
    assert _csv(file)[1][0] == "Espèces, Chèque"


def test_a_name_is_never_run_as_a_formula(tmp_path: Path) -> None:
    make_order(customer_name='=HYPERLINK("http://evil";"x")')
    file = tmp_path / "orders.csv"
    export_orders(OrderSearch(), ExportFormat.CSV, file, layout=Layout(("customer",)))
    assert _csv(file)[1][0].startswith("'=")


def test_cancelling_leaves_no_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("desktop.exchange.csv_out._STEP", 1)
    make_order()

    def stop(done: int, of: int) -> None:
        assert (done, of) == (1, 1)
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        export_orders(OrderSearch(), ExportFormat.CSV, tmp_path / "orders.csv", stop)
    assert list(tmp_path.glob("*orders.csv*")) == []


def test_times_are_those_of_this_machine_in_summer_and_winter() -> None:
    hours = [datetime(2026, month, 15, 12, tzinfo=UTC).astimezone(MachineZone()).hour for month in (1, 7)]
    assert hours == [13, 14]


def test_the_mark_of_utf8_is_a_choice(tmp_path: Path) -> None:
    make_order(customer_name="Éloïse")
    for bom in (True, False):
        file = tmp_path / f"{bom}.csv"
        export_orders(OrderSearch(), ExportFormat.CSV, file, layout=Layout(("customer",), bom))
        assert file.read_bytes().startswith(b"\xef\xbb\xbf") is bom
        assert "Éloïse" in file.read_text("utf-8-sig")
