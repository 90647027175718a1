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


def refusal_text(refusal: DeskError) -> str:
    """Give an English sentence for the command line; the screen has its own words."""
    match refusal:
        case FileNotReadable(file=file, problem=problem):
            text = f"{file} cannot be read: {problem}"
        case FileTooLarge(file=file, size=size, limit=limit):
            text = f"{file} has {size // 1_048_576} MB; the limit is {limit // 1_048_576} MB"
        case FileNotText(file=file, found="spreadsheet"):
            text = f"{file} is a spreadsheet; open it there and save it as “CSV UTF-8”, then import that file"
        case FileNotText(file=file, found=found):
            text = f"{file} is not a text file ({found}); export the products or customers as CSV"
        case FileEmpty(file=file):
            text = f"{file} is empty"
        case TooManyRows(file=file, limit=limit):
            text = f"{file} has more than {limit} rows; split it and import the parts"
        case TooManyColumns(file=file, found=found, limit=limit):
            text = f"{file} has {found} columns; the limit is {limit}"
        case _:
            text = _text_of_choice(refusal)
    return text


def _text_of_choice(refusal: DeskError) -> str:
    match refusal:
        case EncodingUnknown(file=file, encoding=encoding):
            return f"{file} is not written in “{encoding}”"
        case ColumnsNotFound(file=file, missing=missing, header=header):
            return f"{file} has no column for {', '.join(missing)}; its columns are {', '.join(header[:12])}"
        case WrongKindOfFile(file=file, found=found, wanted=wanted):
            return f"{file} holds {found}, not {wanted}"
        case _:
            return str(refusal)
