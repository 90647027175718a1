"""Read text tables: find the separator and the header, then stream rows with their line numbers.

Quoted cells may contain separators and line ends. A quotation mark that is never closed costs one row, not
the rest of the file.
"""

from __future__ import annotations

import csv
import re
from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from io import StringIO
from pathlib import Path
from typing import TextIO

from desktop.exchange.cleaning import without_invisible
from desktop.exchange.encodings import Encoding, find_encoding
from desktop.exchange.headers import count_known
from desktop.exchange.reasons import Reason
from desktop.exchange.refusals import FileEmpty, FileNotReadable, TooManyColumns, TooManyRows

MAX_ROWS = 100_000
MAX_COLUMNS = 1_000
MAX_FIELD = 131_072
SEPARATORS = (",", ";", "\t", "|")

_SAMPLE_CHARS = 64 * 1024
_SAMPLE_ROWS = 20
_HEADER_WITHIN = 5
_STEP = 500
_SEPARATOR_LINE = re.compile(r"^sep=([,;\t|])\s*$", re.IGNORECASE)

Watch = Callable[[int], None]


@dataclass(frozen=True, slots=True)
class Record:
    """One row of cells as they stand, and the line on which it starts."""

    line: int
    cells: list[str]


@dataclass(frozen=True, slots=True)
class Trouble:
    """A row that could not be taken apart into cells."""

    line: int
    reason: Reason
    facts: Mapping[str, str]
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """How to read one file: letters, separator and where the header stands. ``sample`` are the first rows."""

    path: Path
    encoding: Encoding
    separator: str
    header: tuple[str, ...]
    header_line: int
    sample: tuple[tuple[str, ...], ...]

    @property
    def name(self) -> str:
        """The file's name without its folder."""
        return self.path.name


class Row:
    """The mapped cells of one record: ``row["price"]`` is its text, trimmed; an unmapped field is empty."""

    __slots__ = ("_cells", "_places", "line")

    def __init__(self, line: int, cells: list[str], places: Mapping[str, int]) -> None:
        self.line = line
        self._cells = cells
        self._places = places

    def __getitem__(self, field: str) -> str:
        place = self._places.get(field)
        return self._cells[place] if place is not None else ""

    def forget(self, field: str) -> None:
        """Empty a cell that is read once and may be long, so that a large file is not held twice."""
        if (place := self._places.get(field)) is not None:
            self._cells[place] = ""

    def start(self) -> tuple[str, ...]:
        """Give the first filled cells, cut short, to recognise the row by."""
        return shortened(self._cells)


def shortened(cells: Sequence[str], count: int = 4, length: int = 40) -> tuple[str, ...]:
    """Give the first ``count`` filled cells, each of at most ``length`` characters."""
    filled = [cell for cell in cells if cell]
    return tuple(cell if len(cell) <= length else cell[: length - 1] + "…" for cell in filled[:count])


def open_table(path: Path, titles: frozenset[str], *, encoding: str = "", separator: str = "") -> Table:
    """Find out how to read ``path``. ``titles`` are column titles somebody knows; they decide in doubt.

    ``encoding`` (a codec) and ``separator`` (one of SEPARATORS) are taken when given.

    Raises the refusals of ``find_encoding``, FileEmpty and TooManyColumns.
    """
    found = find_encoding(path, encoding)
    with _opened(path, found) as stream:
        text = stream.read(_SAMPLE_CHARS)
        complete = not stream.read(1)
    lines = list(StringIO(without_invisible(text), newline=""))
    if not complete and len(lines) > 1:
        lines.pop()
    separator = separator or _separator(lines, titles)
    records = [item for item in _records(iter(lines), separator) if isinstance(item, Record)]
    records = [item for item in records[:_SAMPLE_ROWS] if any(cell.strip() for cell in item.cells)]
    if not records:
        raise FileEmpty(path.name)
    top = _header_place(records, titles)
    header = tuple(cell.strip() for cell in records[top].cells)
    if len(header) > MAX_COLUMNS:
        raise TooManyColumns(path.name, len(header), MAX_COLUMNS)
    sample = tuple(tuple(cell.strip() for cell in item.cells) for item in records[top + 1 :])
    return Table(path, found, separator, header, records[top].line, sample)


def read_rows(
    table: Table, columns: Mapping[str, int], watch: Watch | None = None
) -> Iterator[Row | Trouble]:
    """Stream the rows under the header, only the mapped ``columns`` (field → place), without blank rows.

    ``watch`` is called with the number of rows read every 500 rows; what it raises ends the reading.
    Raises TooManyRows, FileNotReadable.
    """
    fields = {field: place for place, field in enumerate(columns)}
    wanted = tuple(columns.values())
    count = 0
    for item in _body(table):
        if isinstance(item, Record) and not any(cell.strip() for cell in item.cells):
            continue
        count += 1
        if count > MAX_ROWS:
            raise TooManyRows(table.name, MAX_ROWS)
        if watch and count % _STEP == 0:
            watch(count)
        if isinstance(item, Trouble):
            yield item
        elif trouble := _overflow(item, len(table.header)):
            yield trouble
        else:
            cells = item.cells
            cut = [cells[place].strip() if place < len(cells) else "" for place in wanted]
            yield Row(item.line, cut, fields)


def _overflow(record: Record, width: int) -> Trouble | None:
    cells = [cell.strip() for cell in record.cells]
    if not any(cells[width:]):
        return None
    facts = {"found": str(len(cells)), "expected": str(width)}
    return Trouble(record.line, Reason.TOO_MANY_CELLS, facts, shortened(cells))


def _body(table: Table) -> Iterator[Record | Trouble]:
    try:
        with _opened(table.path, table.encoding) as stream:
            for item in _records(stream, table.separator):
                if item.line > table.header_line:
                    yield item
    except OSError as error:
        raise FileNotReadable(table.name, error.strerror or type(error).__name__) from error


def _opened(path: Path, encoding: Encoding) -> TextIO:
    return path.open("r", encoding=encoding.name, errors="replace", newline="")


def _separator(lines: Sequence[str], titles: frozenset[str]) -> str:
    """Choose the separator that finds most known titles, then most columns over the first rows."""
    if lines and (said := _SEPARATOR_LINE.match(lines[0])):
        return said.group(1)
    return max(SEPARATORS, key=lambda separator: _likeness(lines, separator, titles))


def _likeness(lines: Sequence[str], separator: str, titles: frozenset[str]) -> tuple[int, int, int]:
    rows = []
    for item in _records(iter(lines), separator):
        if isinstance(item, Record) and any(cell.strip() for cell in item.cells):
            rows.append(item.cells)
        if len(rows) == _SAMPLE_ROWS:
            break
    known = max((count_known(cells, titles) for cells in rows[:_HEADER_WITHIN]), default=0)
    widths = [len(cells) for cells in rows]
    usual = max(set(widths), key=widths.count, default=0)
    alike = widths.count(usual) if usual > 1 else 0
    return known, alike, usual


def _header_place(records: Sequence[Record], titles: frozenset[str]) -> int:
    """The header is the first row, unless a later one of the first five knows two titles more."""
    counts = [count_known(item.cells, titles) for item in records[:_HEADER_WITHIN]]
    best = max(counts)
    return counts.index(best) if best >= counts[0] + 2 else 0


class _Lines:
    """Lines for the csv reader that remember what the current row took and can be given back."""

    def __init__(self, lines: Iterator[str]) -> None:
        self._lines = lines
        self._again: deque[str] = deque()
        self.taken: list[str] = []
        self.number = 0
        self.ended = False

    def __iter__(self) -> _Lines:
        return self

    def __next__(self) -> str:
        if self._again:
            line = self._again.popleft()
        else:
            line = next(self._lines, "")
            if not line:
                self.ended = True
                raise StopIteration
            line = without_invisible(line)
        self.number += 1
        self.taken.append(line)
        return line

    def give_back_rest(self) -> None:
        """Keep the first line of the current row as read; the others come again."""
        rest = self.taken[1:]
        self._again.extendleft(reversed(rest))
        self.number -= len(rest)
        self.ended = False


def _records(stream: Iterator[str], separator: str) -> Iterator[Record | Trouble]:
    lines = _Lines(stream)
    reader = csv.reader(lines, delimiter=separator)
    first = True
    while True:
        lines.taken = []
        start = lines.number + 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error:
            yield _broken(lines, start, Reason.FIELD_TOO_LONG)
            continue
        if lines.ended and len(lines.taken) > 1 and "".join(lines.taken).count('"') % 2:
            yield _broken(lines, start, Reason.UNCLOSED_QUOTE)
            reader = csv.reader(lines, delimiter=separator)
        elif not (first and _SEPARATOR_LINE.match(lines.taken[0])):
            yield Record(start, cells)
        first = False


def _broken(lines: _Lines, start: int, reason: Reason) -> Trouble:
    beginning = shortened([lines.taken[0].strip()] if lines.taken else [], length=80)
    lines.give_back_rest()
    return Trouble(start, reason, {"limit": str(MAX_FIELD)}, beginning)
