"""The rows of a report as a CSV file that spreadsheets of the screen's language open."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from desktop.exchange.csv_out import Column, ColumnKind, ExportFormat, Value, export_rows, style_for
from desktop.exchange.rows import Finding
from desktop.views import labels
from desktop.views.imports.choice import Outcome
from desktop.views.imports.finding_words import finding_words

translate = QCoreApplication.translate


def save_report(outcome: Outcome, path: Path) -> int:
    """Write what was left out and changed, with reasons in words, and return the number of rows.

    Raises FileNotWritten; an older file is then untouched.
    """
    columns = [
        Column("what", translate("Import", "What")),
        Column("file", translate("Import", "File")),
        Column("line", translate("Import", "Line"), ColumnKind.NUMBER),
        Column("why", translate("Import", "Why")),
        Column("row", translate("Import", "Row")),
    ]
    return export_rows(path, ExportFormat.CSV, columns, _rows(outcome), style_for(labels.locale()))


def _rows(outcome: Outcome) -> Iterator[Mapping[str, Value]]:
    left_out, changed = translate("Import", "left out"), translate("Import", "changed on the way")
    for finding in outcome.skipped:
        yield _row(finding, left_out)
    for finding in outcome.warnings:
        yield _row(finding, changed)


def _row(finding: Finding, what: str) -> Mapping[str, Value]:
    return {
        "what": what,
        "file": finding.file,
        "line": finding.line,
        "why": finding_words(finding),
        "row": " · ".join(finding.cells),
    }
