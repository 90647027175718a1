"""Write a file so that it is there whole or not at all, also when the power goes."""

from __future__ import annotations

import errno
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from desktop.domain.errors import DeskError


@dataclass(eq=False)
class FileNotWritten(DeskError):
    """The file could not be written; an older one is untouched. ``problem`` is the system's own word."""

    file: str
    problem: str
    field: str = "file"


@contextmanager
def whole_file(path: Path) -> Iterator[IO[bytes]]:
    """Open a file beside ``path`` for writing; at the end it is on the disk and takes the name ``path``.

    When the block raises, nothing is left and ``path`` stays as it was. Where ``path`` is a link, what it
    leads to is replaced; a pipe or a device is written to as it is. Raises FileNotWritten.
    """
    if path.is_dir():
        raise FileNotWritten(str(path), os.strerror(errno.EISDIR))
    try:
        with path.open("wb") if _flows(path) else _replacing(path.resolve()) as stream:
            yield stream
    except OSError as error:
        raise FileNotWritten(str(path), error.strerror or type(error).__name__) from error


def _flows(path: Path) -> bool:
    """Whether this is no place on the disk, such as /dev/stdout."""
    return path.exists() and not path.is_file()


@contextmanager
def _replacing(path: Path) -> Iterator[IO[bytes]]:
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name[:40]}-")
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        temporary.replace(path)
        _keep_name(path.parent)
    finally:
        temporary.unlink(missing_ok=True)


def _keep_name(folder: Path) -> None:
    """Bring the new name itself to the disk, where the system lets a folder be opened."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
