"""Why a whole file is refused. Nothing was read into the shop."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.domain.errors import DeskError


@dataclass(eq=False)
class FileNotReadable(DeskError):
    """The file is missing, is a folder, or may not be read. ``problem`` is the system's own word for it."""

    file: str
    problem: str
    field: str = "file"


@dataclass(eq=False)
class FileTooLarge(DeskError):
    """The file has more bytes than ``limit``."""

    file: str
    size: int
    limit: int
    field: str = "file"


@dataclass(eq=False)
class FileNotText(DeskError):
    """The file is no text. ``found`` is ``spreadsheet``, ``pdf``, ``archive`` or ``binary``."""

    file: str
    found: str
    field: str = "file"


@dataclass(eq=False)
class FileEmpty(DeskError):
    """There is no header and no row."""

    file: str
    field: str = "file"


@dataclass(eq=False)
class RowsMissing(DeskError):
    """There is a header and nothing below it."""

    file: str
    field: str = "file"


@dataclass(eq=False)
class TooManyRows(DeskError):
    """The file has more rows than ``limit``."""

    file: str
    limit: int
    field: str = "file"


@dataclass(eq=False)
class TooManyColumns(DeskError):
    """The header has more columns than ``limit``."""

    file: str
    found: int
    limit: int
    field: str = "file"


@dataclass(eq=False)
class EncodingUnknown(DeskError):
    """The encoding asked for does not exist or does not fit the file."""

    file: str
    encoding: str
    field: str = "encoding"


@dataclass(eq=False)
class ColumnsNotFound(DeskError):
    """No column holds what is needed; ``missing`` names our fields, ``header`` is what the file has."""

    file: str
    missing: tuple[str, ...]
    header: tuple[str, ...]
    field: str = "mapping"


@dataclass(eq=False)
class WrongKindOfFile(DeskError):
    """The file holds something else than what was asked for: ``found`` instead of ``wanted``."""

    file: str
    found: str
    wanted: str
    field: str = "file"
