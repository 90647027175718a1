"""Write rows as a spreadsheet. Texts stay texts: a phone keeps its plus, nothing is a formula."""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from tempfile import TemporaryDirectory
from typing import IO, Any

from desktop.domain.errors import DeskError
from desktop.exchange.cleaning import without_invisible
from desktop.exchange.csv_out import Column, ColumnKind, Rows, Style, Value, local_time

MAX_ROWS = 1_048_575
MAX_TEXT = 32_767

_FORMATS: Mapping[ColumnKind, str] = {
    ColumnKind.AMOUNT: "#,##0.00",
    ColumnKind.DAY: "yyyy-mm-dd",
    ColumnKind.TIME: "yyyy-mm-dd hh:mm",
}
_WIDTHS: Mapping[ColumnKind, int] = {ColumnKind.TEXT: 24, ColumnKind.TIME: 18}
_WIDTH = 12
_SAFE = {
    "constant_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    "in_memory": False,
}

Put = Callable[[int, int, Value], None]


@dataclass(eq=False)
class TooManyRowsForSheet(DeskError):
    """A spreadsheet holds ``limit`` rows at most; CSV and JSON hold more."""

    limit: int
    field: str = "format"


def write_xlsx(stream: IO[bytes], columns: Sequence[Column], rows: Rows, style: Style) -> None:
    """Write the sheet to ``stream``. Raises TooManyRowsForSheet, and OSError when the disk is full.

    Rows wait in a folder of their own, which is removed in any case: they may hold personal data.
    """
    from xlsxwriter import Workbook
    from xlsxwriter.exceptions import XlsxFileError

    packed = io.BytesIO()
    with TemporaryDirectory(prefix="comptoir-") as folder:
        book = Workbook(packed, {**_SAFE, "tmpdir": folder})
        try:
            _fill(book, columns, rows, style)
            book.close()
        except XlsxFileError as error:
            raise OSError(str(error)) from error
        except BaseException:
            with suppress(XlsxFileError):
                book.close()
            raise
    stream.write(packed.getbuffer())


def _fill(book: Any, columns: Sequence[Column], rows: Rows, style: Style) -> None:
    sheet = book.add_worksheet()
    heading = book.add_format({"bold": True})
    puts = []
    for place, column in enumerate(columns):
        look = book.add_format({"num_format": _FORMATS[column.kind]}) if column.kind in _FORMATS else None
        sheet.set_column(place, place, _WIDTHS.get(column.kind, _WIDTH), look)
        sheet.write_string(0, place, _text(column.title), heading)
        puts.append(_put(sheet, look, style))
    sheet.freeze_panes(1, 0)
    for line, row in enumerate(rows, start=1):
        if line > MAX_ROWS:
            raise TooManyRowsForSheet(MAX_ROWS)
        for place, column in enumerate(columns):
            puts[place](line, place, row.get(column.key))


def _put(sheet: Any, look: Any, style: Style) -> Put:
    """Give the function that writes one value of a column by what it is."""

    def put(line: int, place: int, value: Value) -> None:
        match value:
            case None | "":
                return
            case bool():
                sheet.write_boolean(line, place, value, look)
            case Decimal() | int():
                sheet.write_number(line, place, value, look)
            case datetime():
                sheet.write_datetime(line, place, local_time(value, style.zone), look)
            case date():
                sheet.write_datetime(line, place, value, look)
            case _:
                sheet.write_string(line, place, _text(value), look)

    return put


def _text(text: str) -> str:
    return without_invisible(text)[:MAX_TEXT]
