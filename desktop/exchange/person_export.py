"""What a customer is given who asks what is known of them: one archive of JSON, tables, a text and papers."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from desktop.exchange.csv_out import harmless
from desktop.exchange.whole_file import whole_file
from desktop.services.customers.person_data import (
    PersonData,
    PlainRow,
    person_data,
    record_export,
    unmade_papers,
)


def export_person(customer_id: int, text: str, path: Path, make: Callable[[int], object], *, by: str) -> None:
    """Give everything out, with every issued paper: ``make`` makes and keeps the bytes of one that has none.

    Raises NotAllowed, CustomerNotFound, FileNotWritten or why a paper cannot be made.
    """
    record_export(customer_id, by=by)
    for document_id in unmade_papers(customer_id):
        make(document_id)
    write_person(person_data(customer_id), text, path)


def write_person(data: PersonData, text: str, path: Path) -> None:
    """Write everything into a new archive, whole or not at all. ``text`` is for reading, in their language.

    Raises FileNotWritten.
    """
    with whole_file(path) as stream, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("lisez-moi.txt", text)
        archive.writestr("customer.json", person_json(data))
        for name, rows in data.tables.items():
            if rows:
                archive.writestr(f"csv/{name}.csv", _table(rows))
        for name, content in data.papers:
            archive.writestr(f"documents/{name}", content)
        for name, content in data.files:
            archive.writestr(f"files/{name}", content)


def person_json(data: PersonData) -> str:
    """All rows as one JSON object, by the names of their tables and columns."""
    told = {"exported_at": data.at.isoformat(), "customer": data.uid, "name": data.name, **data.tables}
    return json.dumps(told, ensure_ascii=False, indent=1)


def _table(rows: list[PlainRow]) -> str:
    text = io.StringIO()
    text.write("\ufeff")
    writer = csv.writer(text)
    writer.writerow(rows[0])
    writer.writerows([_cell(value) for value in row.values()] for row in rows)
    return text.getvalue()


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, list | dict):
        return harmless(json.dumps(value, ensure_ascii=False))
    return harmless(str(value))
