"""Text that a command reads: from a file, or from standard input when none is named."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from io import TextIOWrapper
from itertools import chain
from pathlib import Path
from typing import TextIO

from desktop.exchange.refusals import EncodingUnknown, FileEmpty, FileNotReadable

STANDARD_INPUT = "stdin"
ENCODING = "utf-8-sig"


@contextmanager
def lines_from(path: Path | None) -> Iterator[Iterator[str]]:
    """The lines of ``path``, or of standard input for None, as they come.

    Raises FileNotReadable, FileEmpty when there is nothing but blanks, and EncodingUnknown, which may come
    as late as the line that shows it.
    """
    with ExitStack() as closing:
        name = STANDARD_INPUT if path is None else path.name
        stream = _standard_input() if path is None else closing.enter_context(_file(path))
        try:
            yield chain((_first(stream, name),), stream)
        except UnicodeDecodeError as error:
            raise EncodingUnknown(name, "utf-8") from error


def _file(path: Path) -> TextIO:
    try:
        return path.open(encoding=ENCODING)
    except OSError as error:
        raise FileNotReadable(path.name, error.strerror or "") from error


def _standard_input() -> TextIO:
    if isinstance(sys.stdin, TextIOWrapper):
        sys.stdin.reconfigure(encoding=ENCODING, errors="strict")
    return sys.stdin


def _first(stream: TextIO, name: str) -> str:
    """The first line that says something."""
    for line in stream:
        if not line.isspace():
            return line
    raise FileEmpty(name)
