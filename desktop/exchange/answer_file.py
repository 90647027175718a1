"""The file that a customer sent back, as text."""

from __future__ import annotations

from pathlib import Path

from desktop.domain.answers import LONGEST_FILE, AnswerUnreadable
from desktop.exchange.refusals import FileNotReadable


def read_answer_file(path: Path) -> str:
    """What stands in the file. Raises FileNotReadable, or AnswerUnreadable for one that is far too large."""
    try:
        with path.open("rb") as stream:
            content = stream.read(4 * LONGEST_FILE + 1)
    except OSError as error:
        raise FileNotReadable(path.name, error.strerror or type(error).__name__) from error
    if len(content) > 4 * LONGEST_FILE:
        raise AnswerUnreadable()
    return content.decode("utf-8-sig", errors="replace")
