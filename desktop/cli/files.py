"""Text that a command reads: from a file, or from standard input when none is named."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from desktop.exchange.refusals import EncodingUnknown, FileNotReadable


@contextmanager
def text_from(path: Path | None) -> Iterator[TextIO]:
    """The text of ``path``, or of standard input for None. Raises FileNotReadable or EncodingUnknown."""
    if path is None:
        yield sys.stdin
        return
    try:
        with path.open(encoding="utf-8-sig") as stream:
            yield stream
    except UnicodeDecodeError as error:
        raise EncodingUnknown(path.name, "utf-8") from error
    except OSError as error:
        raise FileNotReadable(path.name, error.strerror or "") from error
