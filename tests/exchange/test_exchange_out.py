"""Exports: what was written can be read again, nothing runs as a formula, no half file is left."""

from __future__ import annotations

import csv
import json
import os
import re
import subprocess
import sys
import zipfile
from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.exchange import xlsx_out
from desktop.exchange.csv_out import (
    Column,
    ColumnKind,
    ExportFormat,
    Style,
    Value,
    export_rows,
    harmless,
    style_for,
)
from desktop.exchange.reading import read_products
from desktop.exchange.whole_file import FileNotWritten
from desktop.exchange.xlsx_out import TooManyRowsForSheet

COLUMNS = (
    Column("number", "Order"),
    Column("customer", "Customer"),
    Column("phone", "Phone"),
    Column("total", "Total", ColumnKind.AMOUNT),
    Column("lines", "Lines", ColumnKind.NUMBER),
    Column("placed_at", "Placed", ColumnKind.TIME),
    Column("day", "Day", ColumnKind.DAY),
    Column("held", "Held", ColumnKind.FLAG),
)
ROW: Mapping[str, Value] = {
    "number": "A-26-00001",
    "customer": '=HYPERLINK("http://example.org","x")',
    "phone": "+33 6 12 34 56 78",
    "total": Decimal("-1234.50"),
    "lines": 3,
    "placed_at": datetime(2026, 1, 31, 23, 5, 9, 5, tzinfo=UTC),
    "day": date(2026, 2, 1),
    "held": True,
    "secret": "not a column",
}
PARIS_IN_WINTER = timezone(timedelta(hours=1))


def cells(path: Path, separator: str) -> list[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.reader(stream, delimiter=separator))


def test_csv_as_a_french_spreadsheet_reads_it(tmp_path: Path) -> None:
    path = tmp_path / "orders.csv"
    assert export_rows(path, ExportFormat.CSV, COLUMNS, [ROW, {}], style_for("fr", zone=PARIS_IN_WINTER)) == 2
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    assert cells(path, ";") == [
        ["Order", "Customer", "Phone", "Total", "Lines", "Placed", "Day", "Held"],
        [
            "A-26-00001",
            '\'=HYPERLINK("http://example.org","x")',
            "'+33 6 12 34 56 78",
            "-1234,50",
            "3",
            "2026-02-01 00:05:09",
            "2026-02-01",
            "1",
        ],
        [""] * 8,
    ]


def test_csv_as_an_english_spreadsheet_reads_it(tmp_path: Path) -> None:
    path = tmp_path / "orders.csv"
    export_rows(path, ExportFormat.CSV, COLUMNS, [ROW], style_for("en_GB", bom=False))
    assert not path.read_bytes().startswith(b"\xef\xbb\xbf")
    assert cells(path, ",")[1][3] == "-1234.50"


@pytest.mark.parametrize(
    "text", ["=1", "+a", "-a", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1", "\x00=1", "＝1"]
)
def test_formulas_get_an_apostrophe(text: str) -> None:
    assert harmless(text).startswith("'")


@pytest.mark.parametrize("text", ["-12.50", "+33612345678", "-3,5", "Mug", "a=b", "", "5-6"])
def test_numbers_and_ordinary_texts_stay(text: str) -> None:
    assert harmless(text) == text


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.lists(st.decimals(0, 10**8, places=2), min_size=1, max_size=5), st.sampled_from(["fr", "en", "de"]))
def test_amounts_survive_the_way_out_and_in(tmp_path: Path, amounts: list[Decimal], locale: str) -> None:
    columns = (Column("sku", "SKU"), Column("name", "Name"), Column("price", "Price", ColumnKind.AMOUNT))
    rows = [{"sku": f"-S{n}", "name": f"=Mug {n}", "price": amount} for n, amount in enumerate(amounts)]
    path = tmp_path / "products.csv"
    export_rows(path, ExportFormat.CSV, columns, rows, style_for(locale))
    found = read_products([path]).products
    assert [item.variants[0].price for item in found] == amounts
    assert [(item.name, item.variants[0].sku) for item in found] == [
        (row["name"], row["sku"]) for row in rows
    ]
    export_rows(tmp_path / "p.json", ExportFormat.JSON, columns, rows)
    stored = json.loads((tmp_path / "p.json").read_text())
    assert [Decimal(item["price"]) for item in stored] == amounts


def test_json_keeps_numbers_as_texts_and_times_in_utc(tmp_path: Path) -> None:
    path = tmp_path / "orders.json"
    export_rows(path, ExportFormat.JSON, COLUMNS, [ROW, ROW])
    first, second = json.loads(path.read_text("utf-8"))
    assert first == second
    assert first["total"] == "-1234.50"
    assert first["customer"] == ROW["customer"]
    assert first["placed_at"] == "2026-01-31T23:05:09.000005Z"
    assert (first["lines"], first["held"], "secret" in first) == (3, True, False)
    export_rows(path, ExportFormat.JSON, COLUMNS, [])
    assert json.loads(path.read_text()) == []


def sheet_xml(path: Path) -> str:
    with zipfile.ZipFile(path) as book:
        return book.read("xl/worksheets/sheet1.xml").decode()


def test_xlsx_has_texts_and_numbers_but_no_formula(tmp_path: Path) -> None:
    path = tmp_path / "orders.xlsx"
    assert export_rows(path, ExportFormat.XLSX, COLUMNS, [ROW, {"number": "x" * 40_000}], Style()) == 2
    sheet = sheet_xml(path)
    assert "<f>" not in sheet
    assert Decimal("-1234.5") in [Decimal(text) for text in re.findall("<v>([^<]*)</v>", sheet)]
    assert "<t>+33 6 12 34 56 78</t>" in sheet
    assert "=HYPERLINK" in sheet
    assert "x" * 32_767 in sheet
    assert "x" * 32_768 not in sheet
    with zipfile.ZipFile(path) as book:
        assert not [
            name
            for name in book.namelist()
            if "hyperlink" in name.lower() or ("rels" in name and "sheet" in name)
        ]


def test_a_sheet_with_too_many_rows_is_refused_and_nothing_is_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(xlsx_out, "MAX_ROWS", 2)
    with pytest.raises(TooManyRowsForSheet):
        export_rows(tmp_path / "orders.xlsx", ExportFormat.XLSX, COLUMNS, [ROW] * 3)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("format_", list(ExportFormat))
def test_an_export_that_fails_keeps_the_older_file(tmp_path: Path, format_: ExportFormat) -> None:
    path = tmp_path / "orders"
    path.write_text("older")

    class Failed(Exception):
        pass

    def rows() -> Iterator[Mapping[str, Value]]:
        yield ROW
        raise Failed

    with pytest.raises(Failed):
        export_rows(path, format_, COLUMNS, rows())
    assert path.read_text() == "older"
    assert list(tmp_path.iterdir()) == [path]


def test_an_export_can_be_watched_and_ended(tmp_path: Path) -> None:
    seen: list[int] = []
    export_rows(tmp_path / "a.csv", ExportFormat.CSV, COLUMNS, [ROW] * 1_001, watch=seen.append)
    assert seen == [500, 1000]


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileNotWritten) as caught:
        export_rows(tmp_path / "none" / "a.csv", ExportFormat.CSV, COLUMNS, [ROW])
    assert caught.value.problem


@pytest.mark.skipif(sys.platform == "win32", reason="needs a limit on the size of files")
@pytest.mark.parametrize("format_", [ExportFormat.CSV, ExportFormat.JSON])
def test_a_full_disk_leaves_the_older_file(tmp_path: Path, format_: ExportFormat) -> None:
    import resource
    import signal

    path = tmp_path / "orders"
    path.write_text("older")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4_096, before[1]))
    try:
        with pytest.raises(FileNotWritten):
            export_rows(
                path, format_, COLUMNS, ({**ROW, "number": os.urandom(40).hex()} for _ in range(2_000))
            )
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, handler)
    assert path.read_text() == "older"
    assert list(tmp_path.iterdir()) == [path]


def test_the_spreadsheet_writer_is_not_loaded_before_it_is_needed() -> None:
    code = "import sys, desktop.exchange.csv_out, desktop.exchange.reading; print(*sys.modules)"
    root = Path(__file__).resolve().parents[2]
    loaded = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=root
    )
    assert not {"xlsxwriter", "charset_normalizer", "babel"} & set(loaded.stdout.split())
