"""Find out how a file's letters are written: UTF-8, UTF-16 with its mark, or an older table.

A file that is UTF-8 except for a few damaged bytes stays UTF-8: reading all of it as cp1252 would spoil
every accent for the sake of one cell.
"""

from __future__ import annotations

import codecs
from dataclasses import dataclass
from pathlib import Path

from desktop.exchange.refusals import EncodingUnknown, FileEmpty, FileNotReadable, FileNotText, FileTooLarge

MAX_BYTES = 50 * 1024 * 1024

_CHUNK = 1024 * 1024
_SAMPLE = 32 * 1024
_DAMAGED_SHARE = 20
_OLDER = ("cp1252", "mac_roman", "cp850")
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_FOREIGN = (
    (b"PK\x03\x04", "spreadsheet"),
    (b"\xd0\xcf\x11\xe0", "spreadsheet"),
    (b"%PDF-", "pdf"),
    (b"\x1f\x8b", "archive"),
    (b"7z\xbc\xaf", "archive"),
    (b"Rar!", "archive"),
    (b"\x89PNG", "binary"),
    (b"\xff\xd8\xff", "binary"),
    (b"SQLite format 3\x00", "binary"),
)
_BINARY_SHARE = 10
_NUL_SHARE, _SHORT = 500, 1600
"""A text has no NUL; up to one in 500 letters is passed over as damage, and three in a short file."""
_CONTROLS = bytes(code for code in range(1, 32) if code not in b"\t\n\r\x0b\x0c\x1a")


@dataclass(frozen=True, slots=True)
class Encoding:
    """A codec name. ``guessed``: the file does not prove it. ``damaged``: some bytes fit no letter."""

    name: str
    guessed: bool = False
    damaged: bool = False


def find_encoding(path: Path, wanted: str = "") -> Encoding:
    """Say how to decode ``path``; ``wanted`` (a codec name) is taken when it exists and fits.

    Raises FileNotReadable, FileTooLarge, FileEmpty, FileNotText, EncodingUnknown.
    """
    try:
        size = path.stat().st_size
        if not path.is_file():
            raise FileNotReadable(path.name, "it is not a file")
        if size > MAX_BYTES:
            raise FileTooLarge(path.name, size, MAX_BYTES)
        with path.open("rb") as stream:
            start = stream.read(_SAMPLE)
        _refuse_foreign(path.name, start)
        return _checked(path, wanted) if wanted else _found(path, start)
    except OSError as error:
        raise FileNotReadable(path.name, error.strerror or type(error).__name__) from error


def _refuse_foreign(name: str, start: bytes) -> None:
    if not start.strip():
        raise FileEmpty(name)
    for mark, found in _FOREIGN:
        if start.startswith(mark):
            raise FileNotText(name, found)
    if not start.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        controls = len(start) - len(start.translate(None, _CONTROLS))
        nuls = start.count(0)
        if controls * _BINARY_SHARE > len(start) or nuls * _NUL_SHARE > max(len(start), _SHORT):
            raise FileNotText(name, "binary")


def _checked(path: Path, wanted: str) -> Encoding:
    """Take ``wanted``; letters that do not fit are replaced and said to be damaged."""
    try:
        b"x".decode(wanted, "replace")
        damaged, _ = _count(path, wanted)
    except (LookupError, ValueError) as error:
        raise EncodingUnknown(path.name, wanted) from error
    return Encoding(codecs.lookup(wanted).name, damaged=damaged > 0)


def _found(path: Path, start: bytes) -> Encoding:
    for mark, name in _MARKS:
        if start.startswith(mark):
            return Encoding(name, damaged=_count(path, name)[0] > 0)
    damaged, letters = _count(path, "utf-8")
    if damaged == 0:
        return Encoding("utf-8")
    if damaged * _DAMAGED_SHARE <= letters:
        return Encoding("utf-8", damaged=True)
    name = _older(path)
    return Encoding(name, guessed=True, damaged=_count(path, name)[0] > 0)


def _count(path: Path, encoding: str) -> tuple[int, int]:
    """Count the bytes that cannot be decoded and the letters outside ASCII that can."""
    decoder = codecs.getincrementaldecoder(encoding)("replace")
    damaged = letters = 0
    with path.open("rb") as stream:
        while chunk := stream.read(_CHUNK):
            text = decoder.decode(chunk)
            wrong = text.count("\ufffd")
            damaged += wrong
            if not text.isascii():
                letters += len(text) - len(text.encode("ascii", "ignore")) - wrong
        damaged += decoder.decode(b"", final=True).count("\ufffd")
    return damaged, letters


def _older(path: Path) -> str:
    """Choose among the tables of Windows, of the old Macintosh and of DOS by the lines with accents."""
    sample = bytearray()
    with path.open("rb") as stream:
        while len(sample) < _SAMPLE and (line := stream.readline(_SAMPLE)):
            if not line.isascii():
                sample += line
    from charset_normalizer import from_bytes

    best = from_bytes(bytes(sample), cp_isolation=list(_OLDER)).best()
    return best.encoding if best and best.encoding in _OLDER else "cp1252"
