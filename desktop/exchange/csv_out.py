"""Export rows as CSV, JSON or XLSX, safely: no cell is ever run as a formula, no half file is left.

A text that begins like a formula gets an apostrophe before it, unless it is a plain number. Importing such a
file takes the apostrophe off again.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, tzinfo
from decimal import Decimal
from enum import StrEnum
from pathlib import Path
from typing import IO

from desktop.exchange.cleaning import without_invisible
from desktop.exchange.whole_file import whole_file

_FORMULA_START = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_NUMBER = re.compile(r"[+-]?[0-9]+(?:[.,][0-9]+)?$")
_STEP = 500

Value = str | int | bool | Decimal | date | datetime | None
Rows = Iterable[Mapping[str, Value]]
Watch = Callable[[int], None]


class ExportFormat(StrEnum):
    """The kinds of file that can be written."""

    CSV = "csv"
    JSON = "json"
    XLSX = "xlsx"


class ColumnKind(StrEnum):
    """How a column's values are written. AMOUNT is a Decimal in the currency's main unit (euros)."""

    TEXT = "text"
    AMOUNT = "amount"
    NUMBER = "number"
    DAY = "day"
    TIME = "time"
    FLAG = "flag"


@dataclass(frozen=True, slots=True)
class Column:
    """One column: the key in the rows and in JSON, the title people read, and the kind of its values."""

    key: str
    title: str
    kind: ColumnKind = ColumnKind.TEXT


@dataclass(frozen=True, slots=True)
class Style:
    """How a language writes tables. ``zone`` is the one that times are shown in; JSON always has UTC."""

    separator: str = ","
    decimal_mark: str = "."
    bom: bool = True
    zone: tzinfo = UTC


def style_for(locale: str, *, bom: bool = True, zone: tzinfo = UTC) -> Style:
    """Give the style spreadsheets of a locale (``fr``, ``en_GB``) expect: comma decimals go with ``;``."""
    from babel.numbers import get_decimal_symbol

    mark = get_decimal_symbol(locale)
    return Style(";" if mark == "," else ",", mark, bom, zone)


def export_rows(
    path: Path,
    format_: ExportFormat,
    columns: Sequence[Column],
    rows: Rows,
    style: Style = Style(),
    watch: Watch | None = None,
) -> int:
    """Write ``rows`` to ``path`` and give their number. An older file is replaced only when all is written.

    ``watch`` is called with the rows written so far every 500 rows; what it raises leaves no file. A row
    without a key has an empty cell. Raises FileNotWritten, and TooManyRowsForSheet for XLSX.
    """
    count = 0

    def counted() -> Iterator[Mapping[str, Value]]:
        nonlocal count
        for row in rows:
            yield row
            count += 1
            if watch and count % _STEP == 0:
                watch(count)

    with whole_file(path) as stream:
        if format_ is ExportFormat.CSV:
            _write_csv(stream, columns, counted(), style)
        elif format_ is ExportFormat.JSON:
            _write_json(stream, columns, counted())
        else:
            from desktop.exchange.xlsx_out import write_xlsx

            write_xlsx(stream, columns, counted(), style)
    return count


def harmless(text: str) -> str:
    """Give a text that no spreadsheet runs: ``=1+1`` → ``'=1+1``; a plain number stays as it is."""
    clean = without_invisible(text)
    if clean.lstrip(" ").startswith(_FORMULA_START) and not _NUMBER.match(clean):
        return f"'{clean}"
    return clean


def local_time(value: datetime, zone: tzinfo) -> datetime:
    """Give the wall-clock time of an aware ``value`` in ``zone``, without zone and seconds' fractions."""
    return value.astimezone(zone).replace(tzinfo=None, microsecond=0)


def _write_csv(stream: IO[bytes], columns: Sequence[Column], rows: Rows, style: Style) -> None:
    encoding = "utf-8-sig" if style.bom else "utf-8"
    text = io.TextIOWrapper(stream, encoding=encoding, newline="", write_through=True)
    try:
        writer = csv.writer(text, delimiter=style.separator, quoting=csv.QUOTE_ALL)
        writer.writerow([harmless(column.title) for column in columns])
        for row in rows:
            writer.writerow([_csv_cell(row.get(column.key), style) for column in columns])
    finally:
        text.detach()


def _csv_cell(value: Value, style: Style) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "1" if value else "0"
        case Decimal():
            return f"{value:f}".replace(".", style.decimal_mark)
        case datetime():
            return f"{local_time(value, style.zone):%Y-%m-%d %H:%M:%S}"
        case date():
            return value.isoformat()
        case int():
            return str(value)
        case _:
            return harmless(value)


def _write_json(stream: IO[bytes], columns: Sequence[Column], rows: Rows) -> None:
    before = "[\n"
    for row in rows:
        item = {column.key: _json_value(row.get(column.key)) for column in columns}
        stream.write((before + json.dumps(item, ensure_ascii=False)).encode("utf-8", "replace"))
        before = ",\n"
    stream.write(b"[]\n" if before == "[\n" else b"\n]\n")


def _json_value(value: Value) -> str | int | bool | None:
    """Numbers that count money or goods are strings, so that no reader makes floats of them."""
    match value:
        case Decimal():
            return f"{value:f}"
        case datetime():
            return value.astimezone(UTC).isoformat().replace("+00:00", "Z")
        case date():
            return value.isoformat()
        case _:
            return value
