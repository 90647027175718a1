"""Collect what is wrong with the rows of a file while the good ones go on."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from desktop.exchange.reasons import Reason
from desktop.exchange.rows import Finding
from desktop.exchange.tabular import Row, Trouble


class BadRow(Exception):
    """The row being read cannot be taken; the reader catches it and goes on with the next row."""

    def __init__(self, reason: Reason, facts: Mapping[str, str] | None = None) -> None:
        super().__init__(reason)
        self.reason = reason
        self.facts = facts or {}


class Findings:
    """The skipped rows and the warnings of an import, in the order they were found."""

    def __init__(self) -> None:
        self.skipped: list[Finding] = []
        self._places: set[tuple[str, int]] = set()
        self._told: set[tuple[object, ...]] = set()
        self.warnings: list[Finding] = []

    def skip(self, file: str, row: Row, bad: BadRow) -> None:
        """Note that ``row`` is left out."""
        self._skip(_finding(file, row.line, bad.reason, bad.facts, row.start()))

    def trouble(self, file: str, trouble: Trouble) -> None:
        """Note a row that could not be taken apart."""
        self._skip(_finding(file, trouble.line, trouble.reason, trouble.facts, trouble.cells))

    def skip_line(self, file: str, line: int, bad: BadRow, start: str = "") -> None:
        """Note that the row at ``line`` is left out, where the row itself is no longer at hand."""
        self._skip(_finding(file, line, bad.reason, bad.facts, (start,) if start else ()))

    def is_skipped(self, file: str, line: int) -> bool:
        """Whether the row at ``line`` is left out already."""
        return (file, line) in self._places

    def warn(self, file: str, line: int, reason: Reason, facts: Mapping[str, str] | None = None) -> None:
        """Note, once, that something was not taken as it stands."""
        facts = facts or {}
        told = (file, line, reason, *facts.items())
        if told not in self._told:
            self._told.add(told)
            self.warnings.append(_finding(file, line, reason, facts, ()))

    def _skip(self, finding: Finding) -> None:
        self.skipped.append(finding)
        self._places.add((finding.file, finding.line))


def _finding(
    file: str, line: int, reason: Reason, facts: Mapping[str, str], cells: tuple[str, ...]
) -> Finding:
    return Finding(file, line, reason, MappingProxyType(dict(facts)), cells)


def sorted_findings(findings: list[Finding]) -> tuple[Finding, ...]:
    """Give findings by file, then line, as a person looks for them."""
    return tuple(sorted(findings, key=lambda item: (item.file, item.line)))
